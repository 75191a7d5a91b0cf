import type { ChipBox } from './chip.js';
import type { Label } from './text.js';

/** A unit of the flow: a chip, with the words that may not be parted from it. Sizes in px. */
export interface Unit {
  readonly chip: ChipBox;
  readonly before: Word | undefined;
  readonly after: Word | undefined;
  readonly width: number;
  readonly height: number;
  /** Number of its group; a group rather stays in one row. */
  readonly group: number;
  /** Is it the first of its group? */
  readonly first: boolean;
}
export interface Word extends Label {
  readonly text: string;
}

/** A run of units beside each other. Heights count upwards from the foot of the figure, widths from its middle. */
export interface Row {
  readonly units: readonly Unit[];
  readonly x: number;
  readonly top: number;
  readonly height: number;
}

/** Where a row may stand: from and to, in px from the middle, for a band of `height` that starts at `top`. */
export type Span = (top: number, height: number) => readonly [from: number, to: number];

/** Room between two chips, and between two groups in one row. */
export const GAP = 7;
const GROUP_GAP = 18;
/** How far a row that fits nowhere tries lower. */
const SINK = 2;

export function gapBetween(a: Unit | undefined, b: Unit): number {
  if (!a) return 0;
  return a.group === b.group ? GAP : GROUP_GAP;
}

/**
 * Units flowing down a shape from `top`, row by row, in order; undefined when they don't all fit above `floor`.
 * @param stop ends the flow before a row, for who goes on in another way; what is left is in `rest`
 */
export function flow(
  units: readonly Unit[],
  top: number,
  floor: number,
  span: Span,
  stop: (top: number, height: number) => boolean = () => false,
): { readonly rows: readonly Row[]; readonly rest: readonly Unit[]; readonly bottom: number } | undefined {
  const rows: Row[] = [];
  let rest = units;
  let y = top;
  while (rest.length) {
    const height = rest[0]?.height ?? 0;
    if (stop(y, height)) return { rows, rest, bottom: y };
    if (y - height < floor) return undefined;
    const row = nextRow(rest, y, span);
    if (row) {
      rows.push(row);
      rest = rest.slice(row.units.length);
      y -= row.height + GAP;
    } else y -= SINK;
  }
  return { rows, rest, bottom: y };
}

/** As many units as fit in one row at this height, centred in it; undefined when not even the first does. */
function nextRow(units: readonly Unit[], top: number, span: Span): Row | undefined {
  let height = units[0]?.height ?? 0;
  for (;;) {
    const [from, to] = span(top, height);
    // Asked thousands of times, of which hardly any has room.
    if ((units[0]?.width ?? 0) > to - from) return undefined;
    const run = take(units, to - from);
    const tallest = Math.max(...run.map((unit) => unit.height));
    // A taller unit came along: the row is tried again with its height.
    if (tallest <= height) return { units: run, x: (from + to - widthOf(run)) / 2, top, height };
    height = tallest;
  }
}

/**
 * The first units that fit in `width`. A next group joins the row only as a whole, and only after whole groups:
 * so a row is a few groups, or a piece of one.
 */
function take(units: readonly Unit[], width: number): readonly Unit[] {
  const run: Unit[] = [];
  let used = 0;
  // A row that begins in the middle of a group holds nothing else.
  const late = units[0]?.first === false;
  for (const [i, unit] of units.entries()) {
    const last = run.at(-1);
    const gap = gapBetween(last, unit);
    const joins = last !== undefined && unit.group !== last.group;
    if (used + gap + unit.width > width || (joins && late)) break;
    if (joins && used + gap + widthOf(groupAt(units, i)) > width) break;
    run.push(unit);
    used += gap + unit.width;
  }
  return run;
}

/** The units of one group, from its first on. */
function groupAt(units: readonly Unit[], start: number): readonly Unit[] {
  let end = start + 1;
  while (end < units.length && units[end]?.group === units[start]?.group) end += 1;
  return units.slice(start, end);
}

export function widthOf(run: readonly Unit[]): number {
  return run.reduce((sum, unit, i) => sum + gapBetween(run[i - 1], unit) + unit.width, 0);
}

/**
 * Units on both sides of something in the middle: the first groups left, the others right, one group in two halves.
 * Of the ways in which all fit, the one whose sides end at about the same height. Never on one side only.
 */
export function flowBeside(
  units: readonly Unit[],
  top: number,
  floor: number,
  left: Span,
  right: Span,
): { readonly rows: readonly Row[] } | undefined {
  if (units.length < 2) return undefined;
  const starts = units
    .map((unit, i) => (i > 0 && unit.group !== units[i - 1]?.group ? i : -1))
    .filter((i) => i > 0);
  // A last group alone is not torn apart, unless it is all there is.
  const only = units[0]?.group === 0;
  const cuts = starts.length || !only ? starts : [Math.ceil(units.length / 2)];
  let best: { readonly rows: readonly Row[]; readonly uneven: number } | undefined;
  for (const cut of cuts) {
    const a = flow(units.slice(0, cut), top, floor, left);
    const b = a && flow(units.slice(cut), top, floor, right);
    if (!a || !b) continue;
    const uneven = Math.abs(a.bottom - b.bottom);
    if (!best || uneven < best.uneven) best = { rows: [...a.rows, ...b.rows], uneven };
  }
  return best;
}
