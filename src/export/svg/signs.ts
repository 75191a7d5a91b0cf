import type { Confidence, Decision } from '../../model/types.js';
import type { Path } from './picture.js';

/** A decision, or that groups differ. */
export type Sign = Decision | 'divided';

/** Check, cross, question mark, and not equal, in a square of 12; the figures on a page draw the same. */
const marks: Readonly<Record<Sign, string>> = {
  in: 'M1.5 6.5 4.5 9.5 10.5 2.5',
  out: 'M2 2 10 10M10 2 2 10',
  unsure: 'M3 4a3 3 0 1 1 4.3 2.7Q6 7.4 6 8.6M6 11.4v.1',
  divided: 'M1.5 4H10.5M1.5 8H10.5M8.5 1.5 3.5 10.5',
};

/** The sign of a decision, `size` px high, with its top left at (x, y). */
export const mark = (decision: Sign, x: number, y: number, size: number, stroke: string): Path => ({
  kind: 'path',
  d: marks[decision],
  x,
  y,
  scale: size / 12,
  stroke,
  thick: 2.4,
  round: true,
});

/** An eye, a question mark and three dots, in a square of 14. */
const beliefs: Readonly<Record<Confidence, string>> = {
  seen: 'M1 7Q7 .5 13 7Q7 13.5 1 7Z',
  doubted: 'M4.2 4.6a2.9 2.9 0 1 1 4.4 2.6Q7 8.2 7 9.4M7 12.3v.1',
  unknown: 'M2.2 7h.01M7 7h.01M11.8 7h.01',
};

/** The sign of a belief, `size` px high. */
export function beliefSign(
  belief: Confidence,
  x: number,
  y: number,
  size: number,
  stroke: string,
): readonly Path[] {
  const at = { kind: 'path', x, y, scale: size / 14 } as const;
  const thick = belief === 'unknown' ? 2.6 : 1.6;
  const sign: Path = { ...at, d: beliefs[belief], stroke, thick, round: true };
  const pupil: Path = { ...at, d: 'M5.1 7a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0 -3.8 0Z', fill: stroke };
  return belief === 'seen' ? [sign, pupil] : [sign];
}
