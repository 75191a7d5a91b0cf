import {
  type Curve,
  type Direction,
  footOf,
  type Point,
  roundedCorners,
  throughPoints,
} from './map-curve.js';
import { lanes } from './map-lanes.js';
import type { Box } from './spheres.js';

/** A link on paper: its line up to the foot of the arrowhead, and where that points. */
export interface Drawn {
  readonly curve: Curve;
  readonly end: Point;
  readonly direction: Direction;
}

/** Radius of corners, and room between upright lines, px. */
const CORNER = 8;
/** How far from the middle of a side the second port is, px; less on a low chip. */
const PORT = 9;

type Side = 'left' | 'right';

/**
 * Where links touch the sides of chips: in the middle. Where lines both come in and go out on one side, those that run
 * against the stream (to the left, or into the right side) do so lower.
 */
export class Ports {
  readonly #used = new Set<string>();
  readonly #box: (id: string) => Box;

  constructor(box: (id: string) => Box) {
    this.#box = box;
  }

  /** Notes that a link uses a side. */
  use(id: string, side: Side, against: boolean): void {
    this.#used.add(`${side} ${String(against)} ${id}`);
  }

  at(id: string, side: Side, against: boolean): Point {
    const { x, y, width, height } = this.#box(id);
    const both = [true, false].every((way) => this.#used.has(`${side} ${String(way)} ${id}`));
    const shift = both && against ? Math.min(PORT, height / 4) : 0;
    return [side === 'left' ? x : x + width, y + Math.round(height / 2) + shift];
  }
}

/** A link between two columns: level where it passes a column, curved in between. */
export function across(start: Point, end: Point, through: readonly Point[]): Drawn {
  const direction = start[0] < end[0] ? 'right' : 'left';
  const points = direction === 'right' ? through : [...through].reverse();
  return { curve: throughPoints([start, ...points, footOf(end, direction)]), end, direction };
}

/** A link inside one column: out on the right, along `x`, and back in. */
export function loop(start: Point, end: Point, x: number): Drawn {
  const points: readonly Point[] = [start, [x, start[1]], [x, end[1]], footOf(end, 'left')];
  return { curve: roundedCorners(points, CORNER), end, direction: 'left' };
}

/** From the side of a chip down to individual support, or up from there. */
export function trunk(side: Point, x: number, bottom: number, up: boolean): Drawn {
  const corner: Point = [x, side[1]];
  const low: Point = [x, bottom];
  if (up)
    return {
      curve: roundedCorners([low, corner, footOf(side, 'left')], CORNER),
      end: side,
      direction: 'left',
    };
  return { curve: roundedCorners([side, corner, footOf(low, 'down')], CORNER), end: low, direction: 'down' };
}

/** A straight arrow between the foot of a column and individual support. */
export function upright(x: number, top: number, bottom: number, up: boolean): Drawn {
  const [start, end]: [Point, Point] = up
    ? [
        [x, bottom],
        [x, top],
      ]
    : [
        [x, top],
        [x, bottom],
      ];
  const direction = up ? 'up' : 'down';
  return { curve: roundedCorners([start, footOf(end, direction)], 0), end, direction };
}

/** A stretch beside a column: links with one key run in it together. */
export interface Upright {
  readonly column: number;
  readonly key: string;
  /** Heights that it has to reach. */
  readonly ys: readonly number[];
}

/** The x of each upright stretch, by key: right of its column, each in a lane of its own where they overlap. */
export function uprightLanes(
  stretches: readonly Upright[],
  areas: readonly Box[],
  room: (column: number) => number,
): ReadonlyMap<string, number> {
  const result = new Map<string, number>();
  areas.forEach((area, c) => {
    const spans = new Map<string, number[]>();
    for (const { column, key, ys } of stretches)
      if (column === c) spans.set(key, [...(spans.get(key) ?? []), ...ys]);
    const lane = lanes(
      [...spans.values()].map((ys) => ({ from: Math.min(...ys), to: Math.max(...ys) })),
      4,
    );
    const step = Math.min(CORNER, (room(c) - CORNER) / Math.max(1, ...lane));
    [...spans.keys()].forEach((key, i) =>
      result.set(key, Math.round(area.x + area.width + CORNER + (lane[i] ?? 0) * step)),
    );
  });
  return result;
}
