import type { Point } from './value-levels-text.js';

/**
 * The shares of the three corners at a place: the reverse of `between`. A place outside the triangle counts as one on
 * its edge. The sum is 1.
 */
export function sharesAt(vertices: readonly Point[], at: Point): readonly number[] {
  const fair = corners(vertices, at).map((share) => Math.max(0, share));
  const sum = fair.reduce((total, share) => total + share, 0);
  return fair.map((share) => share / sum);
}

/** Is a place in the triangle, or not further out than `by` px from a side? */
export function isInside(vertices: readonly Point[], at: Point, by = 0): boolean {
  const [a, b, c] = vertices;
  if (!a || !b || !c) return false;
  const height = Math.abs(c.y - a.y) || 1;
  return corners(vertices, at).every((share) => share >= -by / height);
}

/** Barycentric coordinates: one for each vertex, the sum 1, below 0 beyond the side that faces it. */
function corners(vertices: readonly Point[], at: Point): readonly number[] {
  const [a, b, c] = vertices;
  if (!a || !b || !c) return [];
  const twice = (b.y - c.y) * (a.x - c.x) + (c.x - b.x) * (a.y - c.y);
  const first = ((b.y - c.y) * (at.x - c.x) + (c.x - b.x) * (at.y - c.y)) / twice;
  const second = ((c.y - a.y) * (at.x - c.x) + (a.x - c.x) * (at.y - c.y)) / twice;
  return [first, second, 1 - first - second];
}
