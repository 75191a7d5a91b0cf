import { breakLabel, type Line, type TextMeasure } from './text.js';

/** What a layout needs to know of a chip. */
export interface ChipInput {
  readonly id: string;
  readonly label: string;
  /** Room for the sign of a decision. */
  readonly marked: boolean;
  /** Room for the ring that shows how groups divide. */
  readonly ringed?: boolean;
  /** Small words at its end, after the label. */
  readonly tail?: string;
}

export interface ChipBox {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Sizes of a chip in em of its own text; the style sheet has the same numbers. */
const PADDING = 0.7;
/** Between the pieces of a chip. */
const BETWEEN = 0.4;
const MARK = 0.8 + BETWEEN;
const RING = 1.6 + BETWEEN;
const BORDER = 2;
export const LINE_HEIGHT = 1.3;

/** The box of a chip whose label breaks so that the chip is at most `max` px wide. */
export function chipBox(chip: ChipInput, measure: TextMeasure, max: number): ChipBox {
  const em = measure.lineHeight('chip') / LINE_HEIGHT;
  const tail = chip.tail ? measure.width(chip.tail, 'small') + BETWEEN * em : 0;
  const extra =
    2 * PADDING * em + 2 * BORDER + (chip.marked ? MARK * em : 0) + (chip.ringed ? RING * em : 0) + tail;
  const label = breakLabel(chip.label, 'chip', measure, Math.max(2 * em, max - extra));
  return {
    id: chip.id,
    width: Math.ceil(label.width + extra),
    height: Math.ceil(Math.max(measure.target, label.height + 0.5 * em, chip.ringed ? 2.2 * em : 0)),
    lines: label.lines,
  };
}
