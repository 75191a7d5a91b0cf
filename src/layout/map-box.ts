import { type ChipBox, chipBox, type ChipInput, LINE_HEIGHT } from './chip.js';
import type { MapText } from './map-types.js';
import { breakLabel, type TextMeasure, type TextStyle } from './text.js';

/** The size of the text in chips, px. */
export const emOf = (measure: TextMeasure): number => measure.lineHeight('chip') / LINE_HEIGHT;

/** A chip of exactly `width` px. */
export const fullBox = (chip: ChipInput, measure: TextMeasure, width: number): ChipBox => ({
  ...chipBox(chip, measure, width),
  width,
});

/** The head of a column or band, at most `width` px wide; the style sheet has the same padding. */
export function headBox(head: ChipInput, measure: TextMeasure, width: number): ChipBox {
  const em = measure.lineHeight('title') / LINE_HEIGHT;
  const extra = 2 * 0.5 * em + (head.marked ? 1.2 * em : 0);
  const label = breakLabel(head.label, 'title', measure, Math.max(2 * em, width - extra));
  return {
    id: head.id,
    lines: label.lines,
    width: Math.ceil(Math.min(width, label.width + extra)),
    height: Math.ceil(Math.max(measure.target, label.height + 0.5 * em)),
  };
}

/** A text at `x`, `y`, at most `width` px wide. */
export function textAt(
  text: string,
  style: TextStyle,
  measure: TextMeasure,
  x: number,
  y: number,
  width: number,
): MapText {
  const { lines, width: own, height } = breakLabel(text, style, measure, width);
  return { lines, x, y, width: Math.ceil(own), height: Math.ceil(height) };
}
