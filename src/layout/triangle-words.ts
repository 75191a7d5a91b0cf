import type { Box } from './spheres.js';
import type { Label } from './text.js';
import { across, grown, inside, overlap, type Segment } from './triangle-boxes.js';
import type { PlacedText } from './value-levels-text.js';

interface WordsInput {
  /** Nothing may stick out of this. */
  readonly frame: Box;
  /** What may not be covered. */
  readonly taken: readonly Box[];
  /** Lines that words rather don't stand across. */
  readonly lines: readonly Segment[];
  readonly centre: Box;
  readonly point: Box | undefined;
  readonly balance: Label;
  /** The word at the point, broken in more than one way; the best first. */
  readonly words: readonly Label[];
}

const GAP = 4;
/** −1 before the thing, 1 after it, 2 somewhat further, 0 in its middle, a half: with one edge on the thing's. */
type Along = -2 | -1 | -0.5 | 0 | 0.5 | 1 | 2;
type Side = readonly [dx: Along, dy: Along];
/** Where a word may stand beside the point and beside the middle, the best first. */
// prettier-ignore
const POINT_SIDES: readonly Side[] = [
  [1, 0], [-1, 0], [0, -1], [0, 1], [0.5, -1], [-0.5, -1], [0.5, 1], [-0.5, 1], [1, -1], [-1, -1], [1, 1], [-1, 1],
  [2, -1], [-2, -1],
];
// prettier-ignore
const CENTRE_SIDES: readonly Side[] = [[1, 1], [-1, 1], [1, 0], [-1, 0], [0, 1], [0, -1], [1, -1], [-1, -1]];

interface Option {
  readonly at: PlacedText;
  /** How many lines it stands across. */
  readonly crossed: number;
}

/**
 * Finds a place for the word at the middle and the words at the point, so that nothing covers anything and as few
 * lines as can be run through them. What has no place is left out: the sentence beside the figure says the same.
 */
export function placeWords(input: WordsInput): {
  readonly balanceLabel: PlacedText | undefined;
  readonly pointLabel: PlacedText | undefined;
} {
  const { centre, point, balance, words, taken } = input;
  const option = (at: PlacedText): Option => ({
    at,
    crossed: input.lines.filter((segment) => across(grown(at, GAP / 2), segment)).length,
  });
  const options = (thing: Box, labels: readonly Label[], sides: readonly Side[], others: readonly Box[]) =>
    labels
      .flatMap((label) => sides.map((side) => beside(thing, label, side)))
      .filter((at) => inside(at, input.frame) && ![...taken, ...others].some((other) => overlap(at, other)))
      .map(option);
  const middles = options(centre, [balance], CENTRE_SIDES, point ? [point] : []);
  const places = point ? options(point, words, POINT_SIDES, [centre]) : [];
  const pairs = middles.flatMap((middle) =>
    places.filter(({ at }) => !overlap(at, middle.at)).map((place) => ({ middle, place })),
  );
  const pair = least(pairs, ({ middle, place }) => middle.crossed + place.crossed);
  if (pair) return { balanceLabel: pair.middle.at, pointLabel: pair.place.at };
  const pointLabel = least(places, ({ crossed }) => crossed)?.at;
  const balanceLabel = pointLabel ? undefined : least(middles, ({ crossed }) => crossed)?.at;
  return { balanceLabel, pointLabel };
}

/** The first of those with the least cost. */
function least<T>(all: readonly T[], cost: (each: T) => number): T | undefined {
  return [...all].sort((a, b) => cost(a) - cost(b))[0];
}

function beside(thing: Box, label: Label, [dx, dy]: Side): PlacedText {
  const width = Math.ceil(label.width);
  const height = Math.ceil(label.height);
  // Cornerwise it stands beside the thing rather than away from it.
  const nearer = Math.abs(dx) >= 1 ? dy * GAP : 0;
  return {
    x: Math.round(along(thing.x, thing.width, width, dx)),
    y: Math.round(along(thing.y, thing.height, height, dy) - nearer),
    width,
    height,
    lines: label.lines,
  };
}

function along(start: number, length: number, size: number, side: Along): number {
  const places = {
    '-2': start - size - 4 * GAP,
    '-1': start - size - GAP,
    '-0.5': start + length - size,
    '0': start + (length - size) / 2,
    '0.5': start,
    '1': start + length + GAP,
    '2': start + length + 4 * GAP,
  };
  return places[side];
}
