import { pathRound } from 'd3-path';
import { curveBumpX, line } from 'd3-shape';

export type Point = readonly [x: number, y: number];
/** A cubic Bézier curve: start, two handles, end; px. */
export type Cubic = readonly [Point, Point, Point, Point];
/** Pieces that follow each other without a gap. */
export type Curve = readonly Cubic[];
export type Direction = 'left' | 'right' | 'up' | 'down';

/** Length and half width of an arrowhead, px. */
export const TIP = 7;
const TIP_HALF = 4;

/** A path that remembers its pieces as curves, for d3-shape to draw on. */
class Recorder {
  readonly curve: Cubic[] = [];
  #at: Point = [0, 0];
  moveTo(x: number, y: number): void {
    this.#at = [x, y];
  }
  lineTo(x: number, y: number): void {
    const from = this.#at;
    this.bezierCurveTo(from[0], from[1], x, y, x, y);
  }
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.curve.push([this.#at, [ax, ay], [bx, by], [x, y]]);
    this.#at = [x, y];
  }
  closePath(): void {
    // Lines stay open.
  }
}

/** Through points from side to side, level at each of them. */
export function throughPoints(points: readonly Point[]): Curve {
  const recorder = new Recorder();
  line<Point>()
    .curve(curveBumpX)
    // Recorder has the four methods that curves use.
    .context(recorder as unknown as CanvasRenderingContext2D)([...points]);
  return recorder.curve;
}

/** Straight pieces through points with corners rounded by at most `radius` px. */
export function roundedCorners(points: readonly Point[], radius: number): Curve {
  const recorder = new Recorder();
  const [first, ...rest] = points;
  if (!first) return [];
  recorder.moveTo(...first);
  let from = first;
  for (const [i, corner] of rest.entries()) {
    const next = rest[i + 1];
    if (!next) {
      recorder.lineTo(...corner);
      break;
    }
    const r = Math.min(
      radius,
      distance(from, corner) / (i ? 2 : 1),
      distance(corner, next) / (i + 2 < rest.length ? 2 : 1),
    );
    const start = towards(corner, from, r);
    const end = towards(corner, next, r);
    recorder.lineTo(...start);
    // Handles at 0.55 of the way draw a quarter of a circle.
    recorder.bezierCurveTo(...towards(start, corner, r * 0.55), ...towards(end, corner, r * 0.55), ...end);
    from = corner;
  }
  return recorder.curve;
}

const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);
function towards(from: Point, to: Point, by: number): Point {
  const d = distance(from, to);
  return d === 0 ? from : [from[0] + ((to[0] - from[0]) * by) / d, from[1] + ((to[1] - from[1]) * by) / d];
}

/** A point of one piece; t from 0 to 1. */
export function pointOf([a, b, c, d]: Cubic, t: number): Point {
  const s = 1 - t;
  const at = (i: 0 | 1): number =>
    s * s * s * a[i] + 3 * s * s * t * b[i] + 3 * s * t * t * c[i] + t * t * t * d[i];
  return [at(0), at(1)];
}

/** Path data, rounded to a tenth of a px. */
export function pathOf(curve: Curve): string {
  const path = pathRound(1);
  const [first] = curve;
  if (first) path.moveTo(...first[0]);
  for (const [, a, b, end] of curve) path.bezierCurveTo(...a, ...b, ...end);
  return path.toString();
}

/** Path data of an arrowhead with its point at `at`. */
export function tipOf([x, y]: Point, direction: Direction): string {
  const path = pathRound(1);
  const [dx, dy] = unit[direction];
  path.moveTo(x, y);
  path.lineTo(x - dx * TIP + dy * TIP_HALF, y - dy * TIP + dx * TIP_HALF);
  path.lineTo(x - dx * TIP - dy * TIP_HALF, y - dy * TIP - dx * TIP_HALF);
  path.closePath();
  return path.toString();
}
const unit: Readonly<Record<Direction, Point>> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/** The foot of that arrowhead, where its line ends. */
export const footOf = ([x, y]: Point, direction: Direction): Point => {
  const [dx, dy] = unit[direction];
  return [x - dx * TIP, y - dy * TIP];
};
