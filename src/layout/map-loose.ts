import type { ChipBox, ChipInput } from './chip.js';
import type { MapChip } from './map-types.js';
import { breakLabel, type TextMeasure } from './text.js';

/** Sizes of a small chip; the style sheet has the same numbers. In em of its text, and px. */
const PADDING = 0.6;
const MARK = 1.2;
const BORDER = 1;
const GAP = 6;
const LINE_HEIGHT = 1.35;
/** Default least height of a button: then a small one may be lower. A larger one (touch) holds for all. */
const ORDINARY = 32;
const LOW = 28;

/** The box of a small chip at most `max` px wide. */
export function looseBox(chip: ChipInput, measure: TextMeasure, max: number): ChipBox {
  const em = measure.lineHeight('small') / LINE_HEIGHT;
  const extra = 2 * PADDING * em + 2 * BORDER + (chip.marked ? MARK * em : 0);
  const label = breakLabel(chip.label, 'small', measure, Math.max(2 * em, max - extra));
  const target = measure.target > ORDINARY ? measure.target : LOW;
  return {
    id: chip.id,
    lines: label.lines,
    width: Math.min(max, Math.ceil(label.width + extra)),
    height: Math.ceil(Math.max(target, label.height + 0.5 * em)),
  };
}

/** Small chips in rows from left to right, at `x`, `y`, in `width` px; order as given. */
export function flow(
  chips: readonly ChipInput[],
  measure: TextMeasure,
  x: number,
  y: number,
  width: number,
): { readonly chips: readonly MapChip[]; readonly height: number } {
  const placed: MapChip[] = [];
  let left = x;
  let top = y;
  let tallest = 0;
  for (const chip of chips) {
    const box = looseBox(chip, measure, width);
    if (left > x && left + box.width > x + width) {
      left = x;
      top += tallest + GAP;
      tallest = 0;
    }
    placed.push({ ...box, x: left, y: top });
    left += box.width + GAP;
    tallest = Math.max(tallest, box.height);
  }
  return { chips: placed, height: top + tallest - y };
}
