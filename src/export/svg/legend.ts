import type { Look, Piece, Shape } from './picture.js';
import { facesOf, paragraph, widthIn } from './words.js';

/** A form and what it means. */
export interface LegendItem {
  readonly text: string;
  /** Width in px of the sample. */
  readonly room: number;
  /** The sample, in the middle of a line that begins at (x, y) and is so high. */
  readonly sample: (x: number, y: number, height: number) => readonly Shape[];
}

/** What the forms mean, beside each other as far as they fit. */
export function legend(items: readonly LegendItem[], width: number, look: Look): Piece {
  const { small, em } = facesOf(look);
  const height = 1.7 * small.size;
  const shapes: Shape[] = [];
  let [x, y] = [0, 0];
  for (const { text, room, sample } of items) {
    const wide = room + 0.5 * em + widthIn(text, small, look);
    if (x > 0 && x + wide > width) [x, y] = [0, y + height + 0.375 * em];
    const at = { x: x + room + 0.5 * em, top: y + (height - small.line) / 2, width: Infinity };
    shapes.push(...sample(x, y, height), paragraph(text, at, small, look, { fill: look.palette.text }).shape);
    x += wide + em;
  }
  return { width, height: items.length ? y + height : 0, shapes };
}
