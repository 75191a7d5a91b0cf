import { builtinIds, listKeys } from './read.js';
import { reservedIds } from './builtin.js';
import { freshId } from './ids.js';
import { deepFreeze } from './json.js';
import { byLength, type Match, match } from './merge-match.js';
import { finish, type Merging, mergeEntry, statedIn, type Voiced } from './merge-entry.js';
import { heading } from './merge-heading.js';
import type { ModelText } from './merge-pick.js';
import { matchRelations } from './merge-relations.js';
import { type Entry, type Source, sourcesOf } from './merge-sources.js';
import { inPlace } from './merge-order.js';
import type { Conversation, ListKey } from './types.js';

/** A merge with what it was made of: who said what. */
export interface Merged {
  readonly conversation: Conversation;
  readonly sources: readonly Source[];
  /** Per list and id of `conversation`, the places of the sources that have it. */
  readonly known: Readonly<Record<ListKey, ReadonlyMap<string | number, readonly number[]>>>;
  /** Per list and id of `conversation`, everything that was said of it. */
  readonly said: Readonly<Record<ListKey, ReadonlyMap<string | number, readonly Voiced[]>>>;
}

const noText: ModelText = () => undefined;

/**
 * Several documents (tables, or years) as one. Nobody wins: what a document said stays in `answers`, with its group
 * (else its title) and date, and the answers of an earlier merge are carried on, each once.
 *
 * - **The same thing** is said once: one id; or, for parts and parties of one's own, one label, whatever the capitals
 *   and white space (parts: in one sphere, and both `local`). Its id is the built-in one, else the shortest.
 * - **Its own decision, confidence, link, reason or note** stands there only where all who gave one gave the same;
 *   weights only where all weighed the three levels alike. A note of a relation is the `reason` of an answer.
 * - **Its label, description and other fields**: the first, by code units, that is not the built-in model's. What a
 *   document wrote otherwise stands in the `fields` of its answer. Examples and prompts are gathered.
 * - **Relations** are one when they go from one thing in one way to one thing; their ends follow what became one. With
 *   kind `other`, or where a document has several with different labels, the label counts too.
 * - **Notes of a round** stand one under the other, each with the name of its group.
 * - **Title, place, date, group, lang and unknown keys** stay where all agree. `documents` lists what each document
 *   was: title, place, date, group, status. The status of the whole is open again.
 *
 * The order in which the documents come makes no difference but for the order of lists; a document twice, or one that is
 * in a merge already, adds nothing. An absent list stands for the built-in one; it stays absent where no document has it.
 * What can't be read (not a conversation, a newer version) is left out. Deterministic; frozen; the input is untouched.
 * Two groups without a name and a title that say the same become one answer: name them first.
 *
 * @param list conversations, complete or not
 * @param modelText what is a text of the built-in model; without it every text counts as the group's own
 */
export const merge = (list: readonly Conversation[], modelText: ModelText = noText): Conversation =>
  mergeAll(list, modelText).conversation;

/** The same, with who said what. */
export function mergeAll(list: readonly unknown[], modelText: ModelText = noText): Merged {
  const sources = sourcesOf(list);
  const matches = matchAll(sources, modelText);
  const merging = each((key) => {
    const stated = sources.map((source) => statedIn(key, source));
    return matches[key].map((one) => mergeEntry(key, one, sources, stated, modelText));
  });
  const lists = each((key) => finish(key, merging[key]));
  const given = listKeys.filter((key) => sources.some((source) => source.lists.has(key)));
  const document = { ...heading(sources), ...Object.fromEntries(given.map((key) => [key, lists[key]])) };
  return {
    conversation: deepFreeze(sources.length ? document : {}),
    sources,
    known: each((key) => new Map(matches[key].map(({ id, members }) => [id, placesOf(members)]))),
    said: each((key) => saidIn(merging[key])),
  };
}

const each = <T>(make: (key: ListKey) => T): Record<ListKey, T> =>
  Object.fromEntries(listKeys.map((key) => [key, make(key)])) as Record<ListKey, T>;
const placesOf = (members: Match['members']): readonly number[] => [
  ...new Set(members.map(({ source }) => source)),
];
const saidIn = (all: readonly Merging[]): ReadonlyMap<string | number, readonly Voiced[]> =>
  new Map(all.map(({ entry, said }) => [entry.id, said]));

function matchAll(sources: readonly Source[], modelText: ModelText): Record<ListKey, readonly Match[]> {
  const found = each((key) => (key === 'relations' ? [] : match(key, sources)));
  const { parts, parties } = apart(found.parts, found.parties, sources);
  const rename = sources.map((source, i) => {
    const ids = [idsIn(parties, i), idsIn(parts, i)];
    return (end: string): string => ids.find((names) => names.has(end))?.get(end) ?? end;
  });
  return {
    ...found,
    parts,
    parties,
    chain: inPlace(found.chain, sources),
    relations: matchRelations(sources, rename, modelText),
  };
}

/** What the ids of one document became. */
const idsIn = (matches: readonly Match[], source: number): ReadonlyMap<string, string> =>
  new Map(
    matches.flatMap(({ id, members }) =>
      members
        .filter((member) => member.source === source)
        .map(({ entry }): [string, string] => [String(entry.id), String(id)]),
    ),
  );

/**
 * A relation to a part must not come to mean a party of another document that happens to have the same id: then the one
 * of the two that is not built in (of two of one's own the part) takes another of its ids, or a new one.
 */
function apart(
  parts: readonly Match[],
  parties: readonly Match[],
  sources: readonly Source[],
): { readonly parts: readonly Match[]; readonly parties: readonly Match[] } {
  const partIds = new Set(parts.map(({ id }) => String(id)));
  const partyIds = new Set(parties.map(({ id }) => String(id)));
  const taken = new Set([...reservedIds, ...partIds, ...partyIds]);
  const meant = parts.filter(
    ({ id, members }) => partyIds.has(String(id)) && members.some((member) => isEnd(member, sources)),
  );
  const clash = new Set(meant.map(({ id }) => id));
  const renew = (one: Match, others: ReadonlySet<string>): Match => {
    const known = one.members.map(({ entry }) => String(entry.id)).filter((id) => !others.has(id));
    const seed = one.members.map(({ entry }) => `${text(entry.label)}|${text(entry.sphere)}`).sort()[0] ?? '';
    const id = known.sort(byLength)[0] ?? freshId(String(one.id), seed, taken);
    taken.add(id);
    return { ...one, id };
  };
  const isBuiltin = ({ id }: Match): boolean => builtinIds.parts.has(String(id));
  return {
    parts: parts.map((one) => (clash.has(one.id) && !isBuiltin(one) ? renew(one, partyIds) : one)),
    parties: parties.map((one) => (clash.has(one.id) && isBuiltin(one) ? renew(one, partIds) : one)),
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Does a relation of its own document end at this part, and not at a party with its id? */
function isEnd({ source, entry }: { source: number; entry: Entry }, sources: readonly Source[]): boolean {
  const document = sources[source]?.document;
  if (!document || document.parties.some(({ id }) => id === entry.id)) return false;
  return document.relations.some(({ from, to }) => from === entry.id || to === entry.id);
}
