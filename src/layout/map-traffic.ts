import type { MapVerb } from './map-types.js';
import { breakLabel, type TextMeasure } from './text.js';

/** An upright arrow between a column and individual support. */
export interface Shaft {
  /** Middle of its line, px; no two are the same. */
  readonly x: number;
  /** From individual support, or towards it. */
  readonly up: boolean;
  /** Comes from the side of a chip, not from the foot of a column. */
  readonly trunk: boolean;
  /** How it is read, and the links that are read so. */
  readonly verbs: ReadonlyMap<string, readonly string[]>;
}
/** The band in which the arrows stand. */
export interface Band {
  readonly left: number;
  readonly right: number;
  /** Top of the first line of text. */
  readonly top: number;
  /** Width and height of the name of the band. */
  readonly name: { readonly width: number; readonly height: number };
}
export interface Traffic {
  readonly verbs: readonly MapVerb[];
  /** Lower end of each shaft, in their order. */
  readonly ends: readonly number[];
  readonly name: { readonly x: number; readonly y: number };
  readonly bottom: number;
}

/** Room in px: between a shaft and its text, between two texts, from one text to one below it. */
const BESIDE = 9;
const BETWEEN = 10;
const BELOW = 6;
/** Between two verbs of one arrow. */
const LEADING = 4;

/**
 * Puts the verbs beside their arrows: left of those that go up, right of those that go down, or on the other side where
 * that leaves the band lower. A text is never crossed by an arrow; where texts would meet, one stands below the other
 * and its arrow grows with it. The input is untouched.
 */
export function layoutTraffic(shafts: readonly Shaft[], band: Band, measure: TextMeasure): Traffic {
  const line = measure.lineHeight('small');
  const under = shafts.some(({ x }) => x < band.left + band.name.width + 4 * line);
  const nameEnd = under ? band.top : band.top + band.name.height;
  const verbs: MapVerb[] = [];
  const ends: (number | undefined)[] = shafts.map(() => undefined);
  /** How wide a text of an arrow may be on one side, at a height: up to the next arrow that is still there. */
  const room = (i: number, side: Side, y: number): number => {
    const { x } = shafts[i] as Shaft;
    const alive = shafts.filter((_, j) => j !== i && (ends[j] ?? Infinity) > y - 2).map((other) => other.x);
    const limit = y < nameEnd ? band.left + band.name.width + BETWEEN : band.left;
    const edge =
      side === 'left'
        ? Math.max(limit, ...alive.filter((other) => other < x).map((other) => other + BESIDE))
        : Math.min(band.right, ...alive.filter((other) => other > x).map((other) => other - BESIDE));
    return Math.abs(edge - x) - BESIDE;
  };
  const rest = new Set(shafts.keys());
  while (rest.size) {
    // The arrow that has the best place now comes first: where it ends, others have room.
    const tries = [...rest].map((i) => ({
      i,
      ...best(shafts[i] as Shaft, (side, y) => room(i, side, y), verbs, band, line, measure),
    }));
    const first = tries.reduce((one, other) => (other.cost < one.cost ? other : one));
    verbs.push(...first.block);
    ends[first.i] = Math.max(band.top + line, ...first.block.map(({ y, height }) => y + height));
    rest.delete(first.i);
  }
  const low = Math.max(band.top, ...ends.map((end) => end ?? 0));
  const name = { x: band.left, y: under ? low + BETWEEN : band.top };
  return {
    verbs,
    ends: ends.map((end) => end ?? band.top),
    name,
    bottom: Math.max(low, name.y + band.name.height),
  };
}

type Side = 'left' | 'right';

/** The verbs of one arrow where the band stays lowest, and what that costs in px. */
function best(
  shaft: Shaft,
  room: (side: Side, y: number) => number,
  placed: readonly MapVerb[],
  band: Band,
  line: number,
  measure: TextMeasure,
): { readonly block: readonly MapVerb[]; readonly cost: number } {
  const wanted = shaft.up && !shaft.trunk ? 'left' : 'right';
  let found: readonly MapVerb[] = [];
  let least = Infinity;
  for (const y of [band.top, ...placed.map((verb) => verb.y + verb.height + BELOW)]) {
    for (const side of ['left', 'right'] as const) {
      const space = room(side, y);
      const block = blockAt(shaft, side, y, Math.max(3 * line, Math.min(space, 17 * line)), measure);
      const widest = Math.max(...block.map(({ width }) => width));
      const bottom = Math.max(...block.map((verb) => verb.y + verb.height));
      const hyphens = block.flatMap(({ lines }) => lines).filter(({ hyphen }) => hyphen).length;
      const cost =
        bottom + (side === wanted ? 0 : 2 * line) + (widest > space ? 1e6 : 0) + hyphens * 3 * line;
      if (cost >= least || block.some((verb) => placed.some((other) => meets(verb, other)))) continue;
      least = cost;
      found = block;
    }
  }
  return { block: found, cost: least };
}

function blockAt(
  { x, verbs }: Shaft,
  side: Side,
  top: number,
  most: number,
  measure: TextMeasure,
): readonly MapVerb[] {
  let y = top;
  return [...verbs].map(([text, links]): MapVerb => {
    const { lines, width, height } = breakLabel(text, 'small', measure, most);
    const left = side === 'left' ? x - BESIDE - width : x + BESIDE;
    const verb: MapVerb = {
      x: left,
      y,
      width,
      height: Math.ceil(height),
      lines,
      links,
      align: side === 'left' ? 'end' : 'start',
    };
    y += verb.height + LEADING;
    return verb;
  });
}

type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
const meets = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width + BETWEEN &&
  b.x < a.x + a.width + BETWEEN &&
  a.y < b.y + b.height + 2 &&
  b.y < a.y + a.height + 2;
