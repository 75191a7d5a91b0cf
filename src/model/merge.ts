import { builtinIds, listKeys } from './read.js';
import { reservedIds } from './builtin.js';
import { freshId } from './ids.js';
import { asSound, deepFreeze } from './json.js';
import { byLength, type Match, match } from './merge-match.js';
import { mergeEntry } from './merge-entry.js';
import { decidedIn } from './merge-answers.js';
import { heading } from './merge-heading.js';
import type { ModelText } from './merge-pick.js';
import { matchRelations } from './merge-relations.js';
import { type Entry, type Source, sourcesOf } from './merge-sources.js';
import { inPlace } from './merge-order.js';
import type { Answer, Conversation, ListKey } from './types.js';

/** A merge with what it was made of. */
export interface Merged {
  readonly conversation: Conversation;
  readonly sources: readonly Source[];
}

/** Without words every text counts as the group's own. */
const noText: ModelText = () => undefined;

/**
 * Several documents (tables, or years) as one. Nobody wins and nothing is decided by it: what each document said stays in
 * the `answers` of the entry, with its group (else its title) and date, and the answers of an earlier merge are carried
 * on, each once. The `decision`, `reason`, `confidence`, `link`, `note` and `weight` of the entries themselves are open
 * again; what a merged document decided afterwards (the whole room) is one more answer in the next merge.
 *
 * ```jsonc
 * { "title": "…", "documents": [{ "title": "…", "group": "Tafel 1", "date": "…" }],
 *   "parts": [{ "id": "koor", "sphere": "communal", "label": "Koor",
 *     "answers": [{ "group": "Tafel 1", "date": "…", "decision": "in", "reason": "…" }, { "group": "Tafel 2", … }] }] }
 * ```
 *
 * - **The same thing** is said once: one id; or, for parts and parties of one's own, one label, whatever the capitals and white space
 *   (parts: in one sphere). Its id is the built-in one, else the shortest.
 * - **Its label, description and other fields**: the first, by code units, that is not the built-in model's. What a
 *   document wrote otherwise stands in the `fields` of its answer. Examples and prompts are gathered.
 * - **Relations** are one when they go from one thing in one way to one thing; their ends follow what became one. With
 *   kind `other`, or where a document has several with different labels, the label counts too. A note is the `reason` of
 *   an answer.
 * - **Notes of a round** stand one under the other, each with the name of its group, and in `answers`.
 * - **Title, place, date, group, lang and unknown keys** stay where all agree. `documents` lists what each document
 *   was: its heading and unknown keys. The status of the whole is open again.
 * - **Documents without a group** go by their title, and have a mark (`document`) in `documents` and in their answers, so
 *   that two of them are never taken for one.
 *
 * The order in which the documents come makes no difference but for the order of lists; a document twice, or one that is
 * in a merge already, adds nothing. Nor does it matter whether they come one by one, as far as documents speak of the same things
 * by the same id and words. Who gave a thing the label that a merge shows is not kept; so when a later document has the same
 * thing under yet another label, id or sphere, the answers of the first have no `fields` that say so. What everybody decided,
 * and why, is the same in every order. An absent list stands for the built-in one; it stays absent where no document has it.
 * What can't be read (not a conversation, a newer version) is left out. Deterministic; frozen; the input is untouched.
 *
 * @param list conversations, complete or not
 * @param modelText what is a text of the built-in model; without it every text counts as the group's own
 */
export const merge = (list: readonly Conversation[], modelText: ModelText = noText): Conversation =>
  mergeAll(list, modelText).conversation;

/** A conversation that others were joined to, and what that brought. */
export interface Joined {
  readonly conversation: Conversation;
  /** How many documents, answers (a decision, a belief, a weight of a group) and parts there are more. */
  readonly came: { readonly documents: number; readonly answers: number; readonly parts: number };
}

/**
 * Brings others into one conversation. As `merge`, but this conversation stays what it is: its title, group, date and status, and
 * what it decided itself (`decision`, `reason`, `confidence`, `link`, `note`, `weight`). What everybody said, itself too,
 * stands in the `answers`. The same others a second time add nothing. Frozen; the input is untouched.
 */
export function join(
  document: Conversation,
  others: readonly Conversation[],
  modelText: ModelText = noText,
): Joined {
  const { conversation: alone, sources } = mergeAll([document], modelText);
  const { conversation } = mergeAll([document, ...others], modelText, sources.length > 0);
  const more = (count: (each: Conversation) => number): number =>
    Math.max(0, count(conversation) - count(alone));
  return {
    conversation,
    came: {
      documents: more(({ documents = [] }) => documents.length),
      answers: more(answersIn),
      parts: more(({ parts = [] }) => parts.length),
    },
  };
}

/** How many decisions, beliefs and weights stand in the answers. */
const answersIn = (document: Conversation): number =>
  listKeys
    .flatMap((key) => (document[key] ?? []) as readonly { readonly answers?: readonly Answer[] }[])
    .flatMap(({ answers = [] }) => answers)
    .filter((answer) => decides.some((field) => answer[field] !== undefined)).length;
const decides = ['decision', 'link', 'confidence', 'weight'] as const;

/**
 * The same, with the documents.
 * @param keepsFirst what the first document says of itself and decided stays
 */
export function mergeAll(
  list: readonly unknown[],
  modelText: ModelText = noText,
  keepsFirst = false,
): Merged {
  const sources = sourcesOf(list);
  const matches = matchAll(sources, modelText);
  const given = listKeys.filter((key) => sources.some((source) => source.lists.has(key)));
  const lists = given.map((key): [string, unknown] => [
    key,
    matches[key].map((one) => ({
      ...mergeEntry(key, one, sources, modelText),
      ...(keepsFirst && decidedIn(key, one)),
    })),
  ]);
  const [first] = sources;
  const document = {
    ...heading(sources, keepsFirst ? first : undefined),
    ...Object.fromEntries(lists),
  };
  return { conversation: asSound(deepFreeze(sources.length ? document : {})), sources };
}

const each = <T>(make: (key: ListKey) => T): Record<ListKey, T> =>
  Object.fromEntries(listKeys.map((key) => [key, make(key)])) as Record<ListKey, T>;

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
