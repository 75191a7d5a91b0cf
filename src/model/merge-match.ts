import { builtinIds } from './read.js';
import { answersOf, type Entry, otherFields, type Source } from './merge-sources.js';
import { fold } from './fold.js';
import { order } from './canonical.js';
import { own } from './same.js';
import type { ListKey } from './types.js';

/** An entry of one of the documents. */
export interface Member {
  /** Place in the list of sources. */
  readonly source: number;
  readonly entry: Entry;
}
/** The entries of all documents that are one and the same thing. */
export interface Match {
  readonly id: string | number;
  readonly members: readonly Member[];
}

/**
 * The entries of one list that are the same thing, in the order in which they are first met. The same: one id (also an
 * id that a merge noted), or, for parts and parties of one's own, one label (`fold`) and, for parts, one sphere. Each
 * match has an id of its own: the built-in one, else the shortest.
 */
export function match(key: ListKey, sources: readonly Source[]): readonly Match[] {
  const members = sources.flatMap(({ document }, source) =>
    (document[key] as readonly unknown[]).map((entry): Member => ({ source, entry: entry as Entry })),
  );
  const group = groups(members.length);
  const first = new Map<string, number>();
  for (const [source, { isMerged }] of sources.entries()) {
    for (const [name, places] of namesIn(key, members, source, isMerged)) {
      for (const place of places) {
        const known = first.get(name) ?? place;
        first.set(name, known);
        group.join(known, place);
      }
    }
  }
  return group.all().map((places) => {
    const same = places.flatMap((place) => members[place] ?? []);
    return { id: shortest(key, same), members: same };
  });
}

/** Every name of every entry of one source, with the places of the entries that it names. */
function namesIn(
  key: ListKey,
  members: readonly Member[],
  source: number,
  isMerged: boolean,
): ReadonlyMap<string, ReadonlySet<number>> {
  const names = new Map<string, Set<number>>();
  const aliases = new Map<string, Set<number>>();
  for (const [place, member] of members.entries()) {
    if (member.source !== source) continue;
    put(names, idName(member.entry.id), place);
    for (const alias of aliasesOf(key, member.entry)) put(aliases, alias, place);
  }
  for (const [name, places] of aliases) {
    // What was put together before is known to be apart: there a name that several have names none.
    if (isMerged && new Set([...(names.get(name) ?? []), ...places]).size > 1) continue;
    for (const place of places) put(names, name, place);
  }
  return names;
}

function put(map: Map<string, Set<number>>, name: string, place: number): void {
  const places = map.get(name);
  if (places) places.add(place);
  else map.set(name, new Set([place]));
}

const idName = (id: unknown): string => `id ${String(id)}`;

/** The other names of an entry: ids it had before a merge, and its labels. */
function aliasesOf(key: ListKey, entry: Entry): readonly string[] {
  const answers = answersOf(entry).map(otherFields);
  const ids = answers.map((fields) => own(fields, 'id')).filter((id) => typeof id === 'string');
  const hasLabels = key === 'parties' || key === 'parts';
  if (!hasLabels || builtinIds[key].has(String(entry.id))) return ids.map(idName);
  const labels = (answers.length ? answers : [{}]).flatMap((fields) => {
    const label = own(fields, 'label') ?? entry.label;
    const sphere = key === 'parts' ? (own(fields, 'sphere') ?? entry.sphere) : '';
    const folded = typeof label === 'string' ? fold(label) : '';
    return folded ? [`label ${String(sphere)} ${folded}`] : [];
  });
  return [...ids.map(idName), ...labels];
}

function shortest(key: ListKey, members: readonly Member[]): string | number {
  const ids = members.map(({ entry }) => entry.id);
  const builtin = ids.find((id) => builtinIds[key].has(String(id)));
  return builtin ?? ids.map(String).sort(byLength)[0] ?? '';
}

/** The shortest id first; of the same length the first by code units. */
export const byLength = (a: string, b: string): number => a.length - b.length || order(a, b);

/** Union-find over the places 0 … n − 1. */
function groups(n: number): { join(a: number, b: number): void; all(): readonly (readonly number[])[] } {
  const parent = Array.from({ length: n }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };
  return {
    join(a, b) {
      const [low, high] = [root(a), root(b)].sort((x, y) => x - y) as [number, number];
      parent[high] = low;
    },
    all() {
      const found = new Map<number, number[]>();
      for (let i = 0; i < n; i += 1) {
        const places = found.get(root(i));
        if (places) places.push(i);
        else found.set(root(i), [i]);
      }
      return [...found.values()];
    },
  };
}
