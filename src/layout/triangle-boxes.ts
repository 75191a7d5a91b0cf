import type { Box } from './spheres.js';
import type { Point } from './value-levels-text.js';

export type Segment = readonly [Point, Point];

/** Do two boxes share more than an edge? */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Is all of the first box in the second one? */
export const inside = (a: Box, b: Box): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

/** A box with `by` px more on every side. */
export const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Does a line run through a box? */
export function across(a: Box, [from, to]: Segment): boolean {
  const corners = [0, 1].flatMap((i) => [0, 1].map((j) => ({ x: a.x + i * a.width, y: a.y + j * a.height })));
  const turns = corners.map((c) => (to.x - from.x) * (c.y - from.y) - (to.y - from.y) * (c.x - from.x));
  const parted = turns.some((turn) => turn > 0) && turns.some((turn) => turn < 0);
  const bounds = {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  };
  // A level line has no height, and would share nothing with any box.
  return parted && overlap(a, grown(bounds, 1));
}
