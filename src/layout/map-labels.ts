import { type Point, pointOf, TIP } from './map-curve.js';
import { Grid } from './map-grid.js';
import type { MapLayout, MapLink } from './map-types.js';
import type { Box } from './spheres.js';
import { breakLabel, type Line, type TextMeasure } from './text.js';

/** A link that gets a label: its words, or its number where the words have no room. */
export interface LabelInput {
  readonly link: string;
  readonly text: string;
  readonly number: string;
}
export interface MapLabel extends Box {
  readonly link: string;
  /** The words; absent: only the number. */
  readonly lines?: readonly Line[];
  readonly number: string;
}

/** Room in px around the words; the style sheet has the same. */
const PAD_X = 7;
/** In a gutter narrower than this many lines of text there are only numbers: words would hide what they name. */
const WORDS_FROM = 6.5;
/** Where on its link a label would best stand: in the middle; beside rows near the end, where lines have parted. */
const BEST = { columns: 0.5, rows: 0.86 } as const;
const PAD_Y = 3;
const APART = 3;
const MOST_LINES = 3;
const SAMPLES = 20;
/** What each link under a label weighs, against its distance from the best place. */
const COVERED = 0.15;

interface Spot {
  readonly at: Point;
  /** Distance from the best place, 0 … 1 of the length. */
  readonly off: number;
  readonly gutter: Box;
}

/**
 * Places a label on each link, in the gutters, so that none covers a box, an arrowhead or another label: as near to its
 * best place as can be, and rather not over another link that is labelled. Links without room for their words get
 * their number; without room for that, nothing. Short links come first: they have the least choice.
 */
export function placeLabels(
  layout: MapLayout,
  inputs: readonly LabelInput[],
  measure: TextMeasure,
): readonly MapLabel[] {
  const links = new Map(layout.links.map((link) => [link.id, link]));
  const wanted = inputs.flatMap((input) => {
    const link = links.get(input.link);
    const spots = link ? spotsOf(link, layout) : [];
    return link && spots.length ? [{ input, link, spots }] : [];
  });
  const ground: Ground = { taken: new Grid(), lines: new Grid() };
  const take = (box: Box): void => ground.taken.add(grown(box, APART), box);
  for (const { link, spots } of wanted) {
    take(tipBox(link));
    for (const { at } of spots)
      ground.lines.add({ x: at[0], y: at[1], width: 0, height: 0 }, { at, link: link.id });
  }
  for (const { head } of layout.columns) take(head);
  const placed = new Map<string, MapLabel>();
  const reaches = new Map(wanted.map((each) => [each, reach(each.spots)]));
  const order = [...wanted].sort((a, b) => (reaches.get(a) ?? 0) - (reaches.get(b) ?? 0));
  for (const { input, spots } of order) {
    const label =
      withWords(input, layout.form, spots, ground, measure) ?? withNumber(input, spots, ground, measure);
    if (!label) continue;
    take(label);
    placed.set(input.link, label);
  }
  return inputs.flatMap(({ link }) => placed.get(link) ?? []);
}

/** What labels keep clear of, and the lines that they rather don't cover. */
interface Ground {
  readonly taken: Grid<Box>;
  readonly lines: Grid<{ readonly at: Point; readonly link: string }>;
}

function withWords(
  input: LabelInput,
  form: MapLayout['form'],
  spots: readonly Spot[],
  ground: Ground,
  measure: TextMeasure,
): MapLabel | undefined {
  const room = Math.min(...spots.map(({ gutter }) => gutter.width));
  if (form === 'rows' && room < WORDS_FROM * measure.lineHeight('small')) return undefined;
  // Narrower than the gutter by an arrowhead, or on a level link it would cover that.
  const most = room - 2 * PAD_X - 2 * TIP;
  const { lines, width, height } = breakLabel(input.text, 'small', measure, most);
  if (lines.length > MOST_LINES || lines.some(({ hyphen }) => hyphen) || width > most) return undefined;
  const size = { width: Math.ceil(width + 2 * PAD_X), height: Math.ceil(height + 2 * PAD_Y) };
  const box = best(size, input.link, spots, ground);
  return box && { link: input.link, number: input.number, lines, ...box };
}

function withNumber(
  input: LabelInput,
  spots: readonly Spot[],
  ground: Ground,
  measure: TextMeasure,
): MapLabel | undefined {
  const size = Math.ceil(measure.lineHeight('small') + 2 * PAD_Y);
  const width = Math.max(size, Math.ceil(measure.width(input.number, 'small') + 2 * PAD_X));
  const box = best({ width, height: size }, input.link, spots, ground);
  return box && { link: input.link, number: input.number, ...box };
}

function best(
  { width, height }: { readonly width: number; readonly height: number },
  link: string,
  spots: readonly Spot[],
  { taken, lines }: Ground,
): Box | undefined {
  let found: Box | undefined;
  let least = Infinity;
  for (const { at, off, gutter } of spots) {
    if (width > gutter.width || off >= least) continue;
    const x = Math.round(Math.max(gutter.x, Math.min(gutter.x + gutter.width - width, at[0] - width / 2)));
    const y = Math.round(Math.max(gutter.y, Math.min(gutter.y + gutter.height - height, at[1] - height / 2)));
    const box = { x, y, width, height };
    if (meetsAny(box, taken)) continue;
    const score = off + COVERED * covered(box, link, lines);
    if (score >= least) continue;
    least = score;
    found = box;
  }
  return found;
}

function meetsAny(box: Box, taken: Grid<Box>): boolean {
  for (const other of taken.near(box)) if (meets(box, other, APART)) return true;
  return false;
}

/** How many other links run under a box. */
function covered({ x, y, width, height }: Box, link: string, lines: Ground['lines']): number {
  const under = new Set<string>();
  for (const { at, link: other } of lines.near({ x, y, width, height })) {
    const [px, py] = at;
    if (other !== link && px > x && px < x + width && py > y && py < y + height) under.add(other);
  }
  return under.size;
}

/** Points along a link that lie in a gutter. */
function spotsOf(link: MapLink, { form, gutters }: MapLayout): readonly Spot[] {
  const n = link.curve.length * SAMPLES;
  return link.curve.flatMap((cubic, i) =>
    Array.from({ length: SAMPLES }, (_, s): Spot | undefined => {
      const at = pointOf(cubic, (s + 0.5) / SAMPLES);
      const gutter = gutters.find(({ x, width }) => at[0] >= x && at[0] <= x + width);
      return gutter && { at, gutter, off: Math.abs((i * SAMPLES + s + 0.5) / n - BEST[form]) };
    }).filter((spot) => spot !== undefined),
  );
}

const reach = (spots: readonly Spot[]): number => {
  const ys = spots.map(({ at }) => at[1]);
  return Math.max(...ys) - Math.min(...ys);
};

/** A little room around the point of an arrow. */
function tipBox({ curve }: MapLink): Box {
  const [x, y] = curve.at(-1)?.[3] ?? [0, 0];
  return { x: x - 6, y: y - 6, width: 12, height: 12 };
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const meets = (a: Box, b: Box, apart: number): boolean =>
  a.x < b.x + b.width + apart &&
  b.x < a.x + a.width + apart &&
  a.y < b.y + b.height + apart &&
  b.y < a.y + a.height + apart;

/** Numbers of sentences on one link: those in a row as '3–7', and no more than three pieces. */
export function numberText(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && n === run[1] + 1) run[1] = n;
    else runs.push([n, n]);
  }
  const pieces = runs.flatMap(([from, to]) => {
    if (to - from === 1) return [String(from), String(to)];
    return [from === to ? String(from) : `${from}–${to}`];
  });
  return pieces.length > 4 ? `${pieces.slice(0, 3).join(', ')}, …` : pieces.join(', ');
}
