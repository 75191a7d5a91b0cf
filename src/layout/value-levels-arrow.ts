import { pathRound } from 'd3-path';
import { curveLinearClosed, line } from 'd3-shape';

/** An arrow as SVG path data: its shaft, and its head as a closed shape. */
export interface Arrow {
  readonly shaft: string;
  readonly head: string;
}
type Point = readonly [number, number];

/** Length and half the width of a head, and the bend of an elbow, in em of a step's label. */
const HEAD = 0.53;
const HALF = 0.3;
const BEND = 0.6;
/** Room in px between a line and the box that it leaves or reaches. */
const CLEAR = 2;

const outline = line<Point>(
  ([x]) => x,
  ([, y]) => y,
).curve(curveLinearClosed);
const closed = (points: readonly Point[]): string => outline(points) ?? '';

/** From the foot of the box above (y = 0) down at `x`, and with a bend into the left side of a box at `left`. */
export function arrowIn(x: number, left: number, y: number, em: number): Arrow {
  const tip = left - CLEAR;
  const back = tip - Math.round(HEAD * em);
  const middle = Math.round(y);
  const path = pathRound(1);
  path.moveTo(x, CLEAR);
  path.arcTo(x, middle, back, middle, Math.max(0, Math.min(BEND * em, back - x, middle - CLEAR)));
  path.lineTo(Math.max(x, back), middle);
  const half = Math.round(HALF * em);
  return {
    shaft: path.toString(),
    head: closed([
      [tip, middle],
      [back, middle - half],
      [back, middle + half],
    ]),
  };
}

/** Straight down at `x`, from the foot of the box above (y = 0) to the top of the box at `bottom`. */
export function arrowDown(x: number, bottom: number, em: number): Arrow {
  const tip = bottom - CLEAR;
  const back = tip - Math.round(HEAD * em);
  const path = pathRound(1);
  path.moveTo(x, CLEAR);
  path.lineTo(x, Math.max(CLEAR, back));
  const half = Math.round(HALF * em);
  return {
    shaft: path.toString(),
    head: closed([
      [x, tip],
      [x - half, back],
      [x + half, back],
    ]),
  };
}
