import { chipBox, type ChipInput } from './chip.js';
import { headBox } from './map-box.js';
import type { MapColumnInput } from './map-types.js';
import type { TextMeasure } from './text.js';

/**
 * Widths in px of the columns, which together are `room`: all the same where their longest words fit, else more for
 * those with longer words. Whole px.
 * @param around px that a column has around its chips
 */
export function columnWidths(
  columns: readonly MapColumnInput[],
  room: number,
  measure: TextMeasure,
  around: number,
): readonly number[] {
  const even = room / Math.max(1, columns.length);
  const needs = columns.map(({ head, linked }) =>
    Math.max(
      headBox(longestWord(head), measure, Infinity).width,
      ...linked.map((chip) => chipBox(longestWord(chip), measure, Infinity).width + around),
    ),
  );
  // No column takes more than half as much again as its share, nor gives away more than a fifth of it.
  const wide = needs.map((need) => Math.max(0, Math.min(need, even * 1.5) - even));
  const spare = needs.map((need) => Math.max(0, even - Math.max(need, even * 0.8)));
  const moved = Math.min(sum(wide), sum(spare));
  const part = (all: readonly number[], c: number): number =>
    moved > 0 ? ((all[c] ?? 0) / sum(all)) * moved : 0;
  const widths = columns.map((_, c) => Math.floor(even + part(wide, c) - part(spare, c)));
  const rest = Math.floor(room) - sum(widths);
  return widths.map((width, c) => width + (c < rest ? 1 : 0));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

function longestWord(chip: ChipInput): ChipInput {
  const words = chip.label.split(/[\s\u00ad/-]+/u);
  return {
    ...chip,
    label: words.reduce((longest, word) => (word.length > longest.length ? word : longest), ''),
  };
}
