import type { SphereId } from '../model/types.js';
import { chipBox, type ChipBox, type ChipInput } from './chip.js';
import { flow, flowBeside, GAP, gapBetween, type Row, type Unit, type Word } from './flow.js';
import { breakLabel, type Label, type TextMeasure } from './text.js';

/** A sphere to lay out: its title, and chips in groups, each with an optional word before or after. */
export interface SphereInput {
  readonly id: SphereId;
  readonly title: ChipInput;
  readonly groups: readonly GroupInput[];
}
export interface GroupInput {
  /** Stands before the first chip of the group. */
  readonly before?: string;
  /** Stands after the last chip of the group. */
  readonly after?: string;
  readonly chips: readonly ChipInput[];
}

/** A box in px from the top left of the figure. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Ellipse {
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry: number;
}
export interface PlacedChip extends ChipBox, Box {}
export interface PlacedWord extends Box {
  readonly text: string;
}
export interface PlacedSphere {
  readonly id: SphereId;
  readonly shape: Ellipse;
  readonly title: PlacedChip;
  readonly chips: readonly PlacedChip[];
  readonly words: readonly PlacedWord[];
}
export interface SpheresLayout {
  readonly width: number;
  readonly height: number;
  /** From the inside out, as the input. */
  readonly spheres: readonly PlacedSphere[];
  /** On the edge between the two outer spheres. */
  readonly bridge: PlacedWord | undefined;
}

/** Room in px: from a chip to an edge, between the feet of two spheres. */
const EDGE = 10;
const FOOT = 9;
const STROKE = 2;
/** Room beside the word on the edge, within its box. */
const BRIDGE = 12;
/** How wide an ellipse may be for its height, the roundest first. */
const ASPECTS = [1, 1.12, 1.25, 1.4];
/** The same where the height is scarce. */
const FLATTER = [...ASPECTS, 1.6, 1.85, 2.1, 2.4];
/** A figure that fits in this height stays as round as it can. */
const COMFORT = 780;
/** Taller than this for its width and the figure is better off as cards. */
const TALLEST = 1.2;
const STEP = 3;
const STRIDE = 15;
/** How wide a chip may be, in lines of its text: the wider, the fewer of its labels break. */
const CHIP_WIDTHS = [12, 8.5];

/**
 * Nested ellipses that share their foot, chips flowing into them row by row as text flows into a shape: each row
 * takes the chord it has, and splits where the inner sphere cuts through. Each sphere is as small as its content
 * allows. Order: as given (inside out), groups and chips in their order.
 * Deterministic; the input is untouched. Undefined when it doesn't fit in `width` px at the size of its words.
 * @param bridge word on the edge between the two outer spheres
 * @param room height in px that the figure fits in where it can: then ellipses may be flatter. Absent: 780, not so flat
 */
export function layoutSpheres(
  spheres: readonly SphereInput[],
  width: number,
  measure: TextMeasure,
  bridge?: string,
  room?: number,
): SpheresLayout | undefined {
  const word = bridge ? breakLabel(bridge, 'small', measure, Infinity) : undefined;
  const contents: (readonly Content[])[] = [];
  const contentAt = (i: number, em: number): readonly Content[] => {
    const widest = Math.min(width * 0.6, measure.lineHeight('chip') * em);
    return (contents[i] ??= spheres.map((sphere) => contentOf(sphere, measure, widest)));
  };
  let best: Stack | undefined;
  // Whole groups in chips of few lines first, then narrower chips, then groups that flow on.
  for (const flows of [false, true]) {
    for (const [i, em] of CHIP_WIDTHS.entries()) {
      if (best && best.height <= (room ?? Infinity)) break;
      const content = contentAt(i, em);
      const stack = bestStack(flows ? content.map(ungrouped) : content, width, word, room);
      if (stack && (!best || stack.height < best.height)) best = stack;
    }
  }
  return best && placed(best, width, bridge, word);
}

/** Where whole groups need too much room, chips flow on as words do. */
const ungrouped = (content: Content): Content => ({
  ...content,
  units: content.units.map((unit) => ({ ...unit, group: 0 })),
});

function bestStack(
  contents: readonly Content[],
  width: number,
  word: Label | undefined,
  room: number | undefined,
): Stack | undefined {
  let best: Stack | undefined;
  for (const aspect of room ? FLATTER : ASPECTS) {
    // The first that is low enough; else the flattest.
    if (best && best.height <= (room ?? COMFORT)) break;
    const stack = stackUp(contents, aspect, width, word);
    if (stack && stack.height <= TALLEST * width) best = stack;
  }
  return best;
}

interface Content {
  readonly id: SphereId;
  readonly title: ChipBox;
  readonly units: readonly Unit[];
}

function contentOf(sphere: SphereInput, measure: TextMeasure, widest: number): Content {
  const word = (text: string | undefined): Word | undefined =>
    text ? { ...breakLabel(text, 'small', measure, Infinity), text } : undefined;
  const units = sphere.groups.flatMap(({ before, after, chips }, group) =>
    chips.map((input, i): Unit => {
      const chip = chipBox(input, measure, widest);
      const lead = i === 0 ? word(before) : undefined;
      const tail = i === chips.length - 1 ? word(after) : undefined;
      const parts = [lead, chip, tail].filter((part) => part !== undefined);
      return {
        chip,
        before: lead,
        after: tail,
        width: parts.reduce((sum, part) => sum + part.width + GAP, -GAP),
        height: Math.max(...parts.map(({ height }) => height)),
        group,
        first: i === 0,
      };
    }),
  );
  return { id: sphere.id, title: titleBox(sphere.title, measure), units };
}

function titleBox(title: ChipInput, measure: TextMeasure): ChipBox {
  const em = measure.lineHeight('title') / 1.3;
  const extra = em + (title.marked ? 1.2 * em : 0) + (title.ringed ? 1.95 * em : 0);
  const label = breakLabel(title.label, 'title', measure, 18 * measure.lineHeight('chip') - extra);
  return {
    id: title.id,
    lines: label.lines,
    width: Math.ceil(label.width + extra),
    height: Math.ceil(Math.max(measure.target, label.height + 0.4 * em, title.ringed ? 2 * em : 0)),
  };
}

interface Shell {
  readonly content: Content;
  readonly rx: number;
  readonly ry: number;
  /** Height of the foot above the figure's foot. */
  readonly foot: number;
  readonly titleTop: number;
  readonly rows: readonly Row[];
}
/** The word on the edge of the inner sphere: how far it reaches up from that edge, and half its width. */
interface Bridge {
  readonly up: number;
  readonly half: number;
}
interface Stack {
  readonly shells: readonly Shell[];
  readonly width: number;
  readonly height: number;
}

function stackUp(
  contents: readonly Content[],
  aspect: number,
  width: number,
  word: Label | undefined,
): Stack | undefined {
  const shells: Shell[] = [];
  for (const [i, content] of contents.entries()) {
    const inner = shells.at(-1);
    const foot = (contents.length - 1 - i) * FOOT;
    // The word on the edge keeps room on either side of it: above the inner sphere, and inside it.
    const room = word ? word.height / 2 + 4 : 0;
    const bridge =
      word && i === contents.length - 1 && inner ? { up: room, half: word.width / 2 + BRIDGE } : undefined;
    const lid = i === contents.length - 2 ? room : 0;
    const shell = grow(content, inner, foot, aspect, width / 2 - STROKE, bridge, lid);
    if (!shell) return undefined;
    shells.push(shell);
  }
  const outer = shells.at(-1);
  return outer && { shells, width: 2 * (outer.rx + STROKE), height: 2 * (outer.ry + STROKE) };
}

/** The smallest ellipse around `inner` that holds the content; undefined when it would be wider than twice `rxMost`. */
function grow(
  content: Content,
  inner: Shell | undefined,
  foot: number,
  aspect: number,
  rxMost: number,
  bridge: Bridge | undefined,
  lid: number,
): Shell | undefined {
  // It can't be smaller than what it holds.
  const held = content.units.reduce((sum, unit) => sum + unit.width * unit.height, 0) / (Math.PI * aspect);
  const around = inner ? inner.ry + FOOT + content.title.height / 2 : content.title.height;
  const least = Math.max(around, Math.sqrt(held + (inner?.ry ?? 0) ** 2));
  const first = Math.ceil(least / STEP) * STEP;
  const most = Math.floor(rxMost / aspect);
  const tried = (ry: number): Shell | undefined => fill(content, inner, foot, ry, ry * aspect, bridge, lid);
  // What fits in none of the largest hardly ever fits in a smaller one; then looking for it takes longest.
  if (![0, 1, 2, 3].some((n) => tried(most - n * STRIDE))) return undefined;
  // In strides to the first that fits, then back over the last stride in steps.
  for (let ry = first; ry < most + STRIDE; ry += STRIDE) {
    if (!tried(Math.min(ry, most))) continue;
    for (let fine = Math.max(first, ry - STRIDE + STEP); fine <= Math.min(ry, most); fine += STEP) {
      const shell = tried(fine);
      if (shell) return inner ? shell : centred(content, shell);
    }
    const shell = tried(Math.min(ry, most));
    return shell && (inner ? shell : centred(content, shell));
  }
  return undefined;
}

/** The content flowing into one ellipse from the top, or undefined when it doesn't fit. */
function fill(
  content: Content,
  inner: Shell | undefined,
  foot: number,
  ry: number,
  rx: number,
  bridge: Bridge | undefined,
  lid = 0,
): Shell | undefined {
  const cy = foot + ry;
  const half = (top: number, height: number): number => chord(rx - EDGE, ry - EDGE, cy, top, height);
  const { title, units } = content;
  // From the top down in steps, beginning where its upper corners have room.
  const across = title.width / 2 / (rx - EDGE);
  const corners = cy + (ry - EDGE) * Math.sqrt(Math.max(0, 1 - across * across));
  let titleTop = cy + ry - Math.max(EDGE, lid);
  titleTop -= 2 * Math.max(0, Math.ceil((titleTop - corners) / 2));
  while (half(titleTop, title.height) < title.width / 2) {
    titleTop -= 2;
    if (titleTop < cy) return undefined;
  }
  if (inner && titleTop - title.height < inner.foot + 2 * inner.ry + (bridge?.up ?? 0) + EDGE / 2)
    return undefined;
  const cut = (top: number, height: number): number => (inner ? bulge(inner, bridge, top, height) : 0);
  // Beside the inner sphere rows don't go down to its foot: there the room is only a sliver.
  const floor = inner ? inner.foot + 0.5 * inner.ry : foot;
  const start = titleTop - title.height - GAP / 2;
  const above = flow(
    units,
    start,
    floor,
    (top, height) => {
      const most = cut(top, height) > 0 ? 0 : half(top, height);
      return [-most, most];
    },
    (top, height) => cut(top, height) > 0,
  );
  if (!above) return undefined;
  const beside = above.rest.length
    ? flowBeside(
        above.rest,
        above.bottom,
        floor,
        (top, height) => [-half(top, height), -cut(top, height)],
        (top, height) => [cut(top, height), half(top, height)],
      )
    : { rows: [] };
  return beside && { content, rx, ry, foot, titleTop, rows: [...above.rows, ...beside.rows] };
}

/** Half the chord of an ellipse that a band from `top` down has over its whole height; 0 outside. */
function chord(rx: number, ry: number, cy: number, top: number, height: number): number {
  // It is narrowest where it is furthest from the middle.
  const d = Math.max(Math.abs(top - cy), Math.abs(top - height - cy)) / ry;
  return d >= 1 ? 0 : rx * Math.sqrt(1 - d * d);
}

/** The most that an ellipse and the word on its edge stick out sideways in a band: what a row beside it keeps clear. */
function bulge(shell: Shell, bridge: Bridge | undefined, top: number, height: number): number {
  const cy = shell.foot + shell.ry;
  const low = top - height;
  const up = bridge?.up ?? 0;
  const onEdge = top > cy + shell.ry - up ? (bridge?.half ?? 0) : 0;
  if (low >= cy + shell.ry + up + GAP) return 0;
  const ry = shell.ry + EDGE / 2 + up;
  const rx = shell.rx + EDGE / 2;
  const d = Math.max(0, Math.min(1, (low - cy) / ry));
  return Math.max(1, onEdge, rx * Math.sqrt(1 - d * d));
}

/** The innermost sphere has its content in the middle, as far as its rows let it come down. */
function centred(content: Content, shell: Shell): Shell {
  const bottom = (s: Shell): number => {
    const last = s.rows.at(-1);
    return (last ? last.top - last.height : s.titleTop - content.title.height) - s.foot;
  };
  const upper = (s: Shell): number => s.foot + 2 * s.ry - s.titleTop;
  let best = shell;
  for (let drop = 4; drop < shell.ry; drop += 4) {
    const tried = fill(content, undefined, shell.foot, shell.ry, shell.rx, undefined, drop);
    if (!tried || upper(tried) > bottom(tried)) break;
    best = tried;
  }
  return best;
}

/** From heights above the foot to px from the top left; everything rounded here. */
function placed(
  stack: Stack,
  width: number,
  bridge: string | undefined,
  word: Label | undefined,
): SpheresLayout {
  const height = Math.ceil(stack.height);
  const middle = Math.floor(width / 2);
  const y = (up: number): number => Math.round(height - STROKE - up);
  const spheres = stack.shells.map((shell): PlacedSphere => {
    const { title, id } = shell.content;
    const chips: PlacedChip[] = [];
    const words: PlacedWord[] = [];
    for (const row of shell.rows) {
      let x = row.x;
      const put = <T extends { width: number; height: number }>(thing: T): T & Box => {
        const at = { x: Math.round(middle + x), y: y(row.top) + Math.round((row.height - thing.height) / 2) };
        x += thing.width + GAP;
        return { ...thing, ...at, width: Math.ceil(thing.width), height: Math.ceil(thing.height) };
      };
      for (const [i, unit] of row.units.entries()) {
        if (i) x += gapBetween(row.units[i - 1], unit) - GAP;
        if (unit.before) words.push(put(unit.before));
        chips.push(put(unit.chip));
        if (unit.after) words.push(put(unit.after));
      }
    }
    return {
      id,
      shape: { cx: middle, cy: y(shell.foot + shell.ry), rx: Math.round(shell.rx), ry: Math.round(shell.ry) },
      title: { ...title, x: Math.round(middle - title.width / 2), y: y(shell.titleTop) },
      chips,
      words: words.map(({ x, y: top, width: w, height: h, text }) => ({
        x,
        y: top,
        width: w,
        height: h,
        text,
      })),
    };
  });
  const edge = spheres.at(-2);
  return {
    width,
    height,
    spheres,
    bridge:
      bridge && word && edge
        ? {
            text: bridge,
            width: Math.ceil(word.width) + 2 * BRIDGE,
            height: Math.ceil(word.height) + 4,
            x: Math.round(middle - word.width / 2 - BRIDGE),
            y: Math.round(edge.shape.cy - edge.shape.ry - word.height / 2 - 2),
          }
        : undefined,
  };
}
