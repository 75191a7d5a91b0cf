import type { Box } from './spheres.js';
import type { Line } from './text.js';

/** In px from the top left of the figure. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
/** Text in lines, in a box. */
export interface PlacedText extends Box {
  readonly lines: readonly Line[];
}

/** A text of about `most` characters at the most, cut between words; an ellipsis says that there is more. */
export function shorten(text: string, most: number): string {
  const characters = [...text];
  // A few characters more are not worth a cut.
  if (characters.length <= most * 1.2) return text;
  const cut = characters.slice(0, most).join('');
  const space = cut.search(/\s\S*$/u);
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s.,;:!?–-]+$/u, '')}…`;
}
