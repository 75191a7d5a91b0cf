import { pathRound } from 'd3-path';
import { curveLinearClosed, line } from 'd3-shape';
import { chipBox } from './chip.js';
import type { Box, PlacedChip } from './spheres.js';
import { breakLabel, type TextMeasure } from './text.js';
import type { Segment } from './triangle-boxes.js';
import { type PlacedGroup, placeGroups } from './triangle-groups.js';
import { placeWords } from './triangle-words.js';
import type { PlacedText, Point } from './value-levels-text.js';

/** Three corners, as they are read: top, left foot, right foot. */
export interface TriangleInput {
  readonly corners: readonly { readonly id: string; readonly label: string }[];
  /** Weights ≥ 0 in the order of the corners; undefined or all 0: no point. */
  readonly weights?: readonly number[] | undefined;
  /** Groups that each have a point of their own; those that weighed nothing are left out. */
  readonly groups?: readonly { readonly id: string; readonly weights: readonly number[] }[];
  /** Word at the point. */
  readonly point: string;
  /** Word at the middle. */
  readonly balance: string;
}
export interface TriangleLayout {
  readonly width: number;
  readonly height: number;
  /** SVG path data. */
  readonly outline: string;
  /**
   * From the middle to the middle of each side: along these lines two corners weigh the same. In a very narrow
   * figure also from the right foot to its label.
   */
  readonly guides: string;
  readonly vertices: readonly Point[];
  readonly centre: Point;
  readonly point: Point | undefined;
  readonly corners: readonly PlacedChip[];
  /** The words at the middle and at the point; left out where they have no room. */
  readonly balanceLabel: PlacedText | undefined;
  readonly pointLabel: PlacedText | undefined;
  /** Radius of the point in px. */
  readonly radius: number;
  readonly groups: readonly PlacedGroup[];
  /** Radius of the circle of a group in px: large enough for its number. */
  readonly groupRadius: number;
}

/** In em of a chip's text. */
const WIDEST = 33;
const GAP = 12;
/** Narrower than this, labels stand below each other. */
const TIGHT = 15;
/** The feet stand at most this share of the width from the edges. */
const INSET = 0.15;

/**
 * A triangle with equal sides, a label at each corner, and a point where the weights put it.
 * Labels are whole, inside the width and never over each other. Deterministic; the input is untouched; whole px.
 * @param width room in px, > 0
 */
export function layoutTriangle(input: TriangleInput, width: number, measure: TextMeasure): TriangleLayout {
  const em = measure.lineHeight('chip') / 1.3;
  const room = Math.floor(Math.min(width, WIDEST * em));
  // With very large letters the labels of the feet have no room side by side: they stand one below the other.
  const tight = room < TIGHT * em;
  const half = tight ? room * (1 - INSET) - GAP : (room - GAP) / 2;
  // A hair less than there is: boxes are rounded up.
  const chips = input.corners.map((corner, i) =>
    chipBox({ ...corner, marked: false }, measure, (i ? half : room) - 2),
  );
  const [top, left, right] = chips;
  if (!top || !left || !right) throw new Error('a triangle has three corners');
  const inset = Math.round(Math.min(Math.max(left.width, right.width) / 2, room * INSET));
  const from = inset;
  const to = room - inset;
  const apex: Point = { x: Math.round((from + to) / 2), y: top.height + GAP };
  const foot = Math.round(apex.y + ((to - from) * Math.sqrt(3)) / 2);
  const vertices: readonly Point[] = [apex, { x: from, y: foot }, { x: to, y: foot }];
  const below = foot + GAP + (tight ? left.height + GAP : 0);
  const height = Math.max(foot + GAP + left.height, below + right.height);
  const corners: readonly PlacedChip[] = [
    { ...top, x: clamp(apex.x - top.width / 2, room - top.width), y: 0 },
    { ...left, x: clamp(from - left.width / 2, room - left.width), y: foot + GAP },
    { ...right, x: clamp(to - right.width / 2, room - right.width), y: below },
  ];
  const leader: Segment = [
    { x: to, y: foot },
    { x: to, y: below },
  ];
  const centre = between(vertices, [1, 1, 1]) ?? apex;
  const point = between(vertices, input.weights ?? []);
  const sides = vertices.map((from, i): Segment => [from, vertices[(i + 1) % 3] ?? from]);
  const halves = sides.map(([a, b]): Segment => [centre, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }]);
  const radius = Math.round(0.5 * em);
  const groupRadius = Math.round(0.75 * em);
  const groups = placeGroups(
    (input.groups ?? []).flatMap(({ id, weights }) => {
      const at = between(vertices, weights);
      return at ? [{ id, from: at }] : [];
    }),
    groupRadius,
    { x: 0, y: apex.y - GAP, width: room, height: foot + 2 * GAP - apex.y },
  );
  const label = (text: string, most: number) => breakLabel(text, 'small', measure, most);
  const words = placeWords({
    frame: { x: 0, y: 0, width: room, height },
    taken: [
      ...corners,
      ...vertices.map((at) => around(at, 5)),
      ...groups.map((at) => around(at, groupRadius + 2)),
    ],
    lines: [...sides, ...halves],
    centre: around(centre, 6),
    point: point && around(point, radius + 2),
    balance: label(input.balance, room / 2),
    words: [label(input.point, room / 2), label(input.point, 4 * em)],
  });
  return {
    width: room,
    height,
    outline: closed(vertices) ?? '',
    guides: segments(tight ? [...halves, leader] : halves),
    vertices,
    centre,
    point,
    corners,
    ...words,
    radius,
    groups,
    groupRadius,
  };
}

const closed = line<Point>(
  ({ x }) => x,
  ({ y }) => y,
).curve(curveLinearClosed);

const clamp = (x: number, most: number): number => Math.round(Math.max(0, Math.min(x, most)));
const around = ({ x, y }: Point, r: number): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });

/** The point that the weights pull to; undefined when none is above 0. Huge weights don't overflow. */
export function between(vertices: readonly Point[], weights: readonly number[]): Point | undefined {
  const fair = vertices.map((_, i) => Math.max(0, weights[i] ?? 0) || 0);
  const largest = Math.max(...fair);
  if (!(largest > 0)) return undefined;
  const parts = fair.map((weight) => (largest === Infinity ? Number(weight === Infinity) : weight / largest));
  const sum = parts.reduce((total, part) => total + part, 0);
  const mean = (key: 'x' | 'y'): number =>
    vertices.reduce((total, vertex, i) => total + (vertex[key] * (parts[i] ?? 0)) / sum, 0);
  return { x: Math.round(mean('x')), y: Math.round(mean('y')) };
}

function segments(all: readonly Segment[]): string {
  const path = pathRound(1);
  for (const [from, to] of all) {
    path.moveTo(from.x, from.y);
    path.lineTo(to.x, to.y);
  }
  return path.toString();
}
