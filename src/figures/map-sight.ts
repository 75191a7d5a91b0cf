import type { ColumnContent, LinkContent, MapContent, MapNode } from './map-content.js';
import { matcher } from './search.js';

/** Above this many boxes the columns show their best connected ones, and the map is searched. */
export const MANY = 60;
/** How many boxes with lines a column of a large map shows, and a row, which stands below the others. */
const FIRST = { columns: 10, rows: 6 } as const;
/** How many boxes without lines a column shows; of a large map. One or two more are not worth a button. */
const LOOSE = 8;
const FEW_LOOSE = 4;
const SPARE = 2;
/** How many of its neighbours come in sight with a box. */
const NEAR = 12;

/** What a reader asked to see. */
export interface Asked {
  /** What was opened: each press on a button is a key of `openKey`; `everything` has all of them. */
  readonly opened: { readonly has: (key: string) => boolean };
  /** Keys of boxes that are in sight, whatever else is. */
  readonly kept?: readonly string[];
  readonly query?: string;
  readonly form?: 'columns' | 'rows';
  /** Key of what is chosen. */
  readonly selected?: string | undefined;
}
/** On paper, and for who counts: nothing is left out. */
export const everything: Asked['opened'] = { has: () => true };

type Sort = 'linked' | 'loose';
/** What stands in `opened` after the button of a column was pressed so many times. */
export const openKey = (column: string, sort: Sort, times: number): string => `${sort}:${column}:${times}`;

export interface ShownColumn extends ColumnContent {
  /** The boxes that are shown, as in `loose`. */
  readonly linked: readonly MapNode[];
  readonly loose: readonly MapNode[];
  /** How many of each wait behind their button. */
  readonly waiting: { readonly linked: number; readonly loose: number };
}
/** What is in sight of a map. */
export interface MapSight {
  readonly columns: readonly ShownColumn[];
  /** The lines between boxes that are in sight. */
  readonly links: readonly LinkContent[];
  /** How many lines of a box lead to boxes out of sight, by key; of those that have any. */
  readonly beyond: ReadonlyMap<string, number>;
  /** Keys of the boxes in sight, heads and individual support too. */
  readonly keys: ReadonlySet<string>;
  /** Keys of what was searched for and found; undefined when nothing was. */
  readonly found: ReadonlySet<string> | undefined;
  /** Boxes in sight, and in all; heads and individual support not counted. */
  readonly shown: number;
  readonly all: number;
}

/** Has a map so many boxes that it is cut and searched? */
export const isMany = ({ columns }: Pick<MapContent, 'columns'>): boolean =>
  columns.reduce((sum, { all }) => sum + all.length, 0) > MANY;

/**
 * What is shown of a map. A small one: everything, but for the last of many boxes without lines. A large one: of each
 * column the boxes with the most lines, the more so where those lead to what is in sight too; of a search what was found, with what is linked to it.
 */
export function sightOf(content: MapContent, asked: Asked): MapSight {
  const found = isMany(content) ? foundIn(content, asked.query ?? '') : undefined;
  const columns = isMany(content) ? cut(content, asked, found) : whole(content, asked);
  const heads = [content.individual, ...content.columns.map(({ head }) => head)];
  const boxes = columns.flatMap(({ linked, loose }) => [...linked, ...loose]);
  const keys = new Set([...heads, ...boxes].map(({ key }) => key));
  const beyond = new Map<string, number>();
  const links = content.links.filter(({ from, to }) => {
    const there = [from, to].filter((key) => keys.has(key));
    if (there.length === 1) beyond.set(there[0] as string, (beyond.get(there[0] as string) ?? 0) + 1);
    return there.length === 2;
  });
  const all = columns.reduce((sum, column) => sum + column.all.length, 0);
  return { columns, links, beyond, keys, found, shown: boxes.length, all };
}

/** Where there are few boxes, those with lines all stand there. */
function whole(content: MapContent, { opened, selected }: Asked): readonly ShownColumn[] {
  return content.columns.map((column) => {
    const { id, loose } = column;
    const open =
      opened.has(openKey(id, 'loose', 1)) || loose.slice(LOOSE).some(({ key }) => key === selected);
    const shown = open || loose.length <= LOOSE + SPARE ? loose : loose.slice(0, LOOSE);
    return { ...column, loose: shown, waiting: { linked: 0, loose: loose.length - shown.length } };
  });
}

function cut(
  content: MapContent,
  { opened, kept = [], form = 'columns' }: Asked,
  found: ReadonlySet<string> | undefined,
): readonly ShownColumn[] {
  const around = neighboursOf(content);
  const degree = (key: string): number => around.get(key)?.size ?? 0;
  const near = (key: string, keys: ReadonlySet<string>): number =>
    [...(around.get(key) ?? [])].filter((other) => keys.has(other)).length;
  const keep = new Set(kept);
  // Of a search that finds nothing, all stays as it was.
  const asked = found?.size ? found : undefined;
  const isIn = ({ key }: MapNode): boolean =>
    !asked || asked.has(key) || keep.has(key) || near(key, asked) > 0;
  const limits = content.columns.map(({ id }) => ({
    linked: limitOf(FIRST[form], (times) => opened.has(openKey(id, 'linked', times))),
    loose: limitOf(FEW_LOOSE, (times) => opened.has(openKey(id, 'loose', times))),
  }));
  // The first of each column, by what is known of the columns before it; what was opened since then moves nothing.
  const best = new Set(asked);
  return content.columns.map((column, c) => {
    const score = ({ key }: MapNode): number =>
      (asked?.has(key) ? 1e9 : 0) + degree(key) + 2 * near(key, best);
    const ranked = (nodes: readonly MapNode[]): readonly MapNode[] => {
      const scores = new Map(nodes.map((node) => [node, score(node)]));
      // Array.prototype.sort is stable: equals keep the order of the document.
      return [...nodes].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
    };
    const take = (nodes: readonly MapNode[], limit: number): readonly MapNode[] => {
      if (nodes.length <= limit + SPARE) return nodes;
      const taken = new Set(ranked(nodes).slice(0, limit));
      return nodes.filter((node) => taken.has(node) || keep.has(node.key));
    };
    const pool = column.linked.filter(isIn);
    const spare = column.loose.filter(isIn);
    const { linked: most = 0, loose: few = 0 } = limits[c] ?? {};
    const linked = take(pool, most);
    const loose = take(spare, few);
    for (const { key } of ranked(pool).slice(0, FIRST[form])) best.add(key);
    const waiting = { linked: pool.length - linked.length, loose: spare.length - loose.length };
    return { ...column, linked, loose, waiting };
  });
}

/** At first `first`; after each press as many again as stand there. */
function limitOf(first: number, isOpen: (times: number) => boolean): number {
  let limit = first;
  for (let times = 1; isOpen(times) && limit < 1e6; times += 1) limit *= 2;
  return limit;
}

/** What is linked with what, by key. */
export function neighboursOf({ links }: Pick<MapContent, 'links'>): ReadonlyMap<string, ReadonlySet<string>> {
  const around = new Map<string, Set<string>>();
  const put = (key: string, other: string): void => {
    const set = around.get(key);
    if (set) set.add(other);
    else around.set(key, new Set([other]));
  };
  for (const { from, to } of links) {
    if (from === to) continue;
    put(from, to);
    put(to, from);
  }
  return around;
}

/** The boxes, heads and individual support whose name has what is asked for; undefined when nothing is. */
function foundIn({ nodes }: MapContent, query: string): ReadonlySet<string> | undefined {
  const has = matcher(query);
  if (!has) return undefined;
  return new Set([...nodes.values()].filter(({ end, label }) => end && has(label)).map(({ key }) => key));
}

/** Keys of what is linked with a box and out of sight, the best connected first. */
export function unseenAround(content: MapContent, key: string, { keys }: MapSight): readonly string[] {
  const around = neighboursOf(content);
  const unseen = [...(around.get(key) ?? [])].filter((other) => !keys.has(other));
  return unseen.sort((a, b) => (around.get(b)?.size ?? 0) - (around.get(a)?.size ?? 0));
}

/** How many of so many come in sight at once. */
export const nextOf = (n: number): number => (n <= NEAR + SPARE ? n : NEAR);

/** Keys of boxes to bring in sight for a choice that is not: itself and the best connected around it, or the ends of a relation. */
export function broughtBy(content: MapContent, key: string, sight: MapSight): readonly string[] {
  const ends = content.links.find(({ relations }) => relations.some(({ id }) => key === `relation:${id}`));
  const wanted = ends ? [ends.from, ends.to] : [key].filter((each) => content.nodes.has(each));
  const missing = wanted.filter((each) => !sight.keys.has(each));
  if (!missing.length) return [];
  if (ends) return wanted;
  return [key, ...unseenAround(content, key, sight).slice(0, NEAR)];
}
