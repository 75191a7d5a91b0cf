import type { MapColumnInput } from './map-types.js';
import type { TextMeasure, TextStyle } from './text.js';

/**
 * Widths in px of the columns, which together take `room`: all the same where their longest words fit, else more for
 * those with longer words. Whole px.
 * @param extra px that a column needs beside its words
 */
export function columnWidths(
  columns: readonly MapColumnInput[],
  room: number,
  measure: TextMeasure,
  extra: number,
): readonly number[] {
  const even = room / Math.max(1, columns.length);
  const needs = columns.map(
    ({ head, linked }) =>
      Math.max(
        longestWord(head.label, 'title', measure),
        ...linked.map(({ label }) => longestWord(label, 'chip', measure)),
      ) + extra,
  );
  // No column takes more than half as much again as its share.
  const capped = needs.map((need) => Math.min(need, even * 1.5));
  const wide = capped.map((need) => Math.max(0, need - even));
  const spare = capped.map((need) => Math.max(0, even - need));
  const asked = sum(wide);
  const given = sum(spare);
  const share = asked > given && asked > 0 ? given / asked : 1;
  return capped.map((_, c) => {
    const more = (wide[c] ?? 0) * share;
    const less = given > 0 ? ((spare[c] ?? 0) / given) * Math.min(asked, given) : 0;
    return Math.floor(even + more - less);
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

const longestWord = (label: string, style: TextStyle, measure: TextMeasure): number =>
  Math.max(0, ...label.split(/[\s\u00ad/-]+/u).map((word) => measure.width(word, style)));
