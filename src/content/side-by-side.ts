import {
  type Compared,
  type ComparedValue,
  type Comparison,
  type Counting,
  countingOf,
} from '../model/compare.js';
import { complete } from '../model/complete.js';
import { listKeys } from '../model/read.js';
import type { Answer, CompleteConversation, Conversation, Kind, Lists, Origin } from '../model/types.js';
import { entriesOf, type Entry, hasAnswers } from './answers.js';
import { languageFor } from './languages.js';
import { compare } from './merge.js';

/** Several conversations in one picture. */
export interface SideBySide {
  readonly comparison: Comparison;
  /** All of them as one document; undefined where the figure's own document is a merge, and is shown itself. */
  readonly document: CompleteConversation | undefined;
  readonly of: (kind: Kind, id: string | number) => Compared | undefined;
}

/** What can be said of a thing; without these an entry says nothing. */
const said = ['decision', 'reason', 'confidence', 'link', 'note', 'notes', 'answers'] as const;

const isSaid = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== '';
};
/** Did a group say anything in this document: a decision, a belief, a weight, a reason? */
export const saysAnything = (document: Conversation): boolean =>
  entriesOf(document).some(
    (entry) => said.some((field) => isSaid(entry[field])) || Number(entry['weight'] ?? 0) > 0,
  );

/**
 * What groups said in a merge: without what was decided in it since, and without its own title and date. Those have a
 * place of their own in the figure, and would count as one more group.
 */
function onlyAnswers(document: Conversation): Conversation {
  const lists = listKeys.flatMap((key) => {
    const list = document[key] as readonly unknown[] as readonly Entry[] | undefined;
    return list && key !== 'rounds' ? [[key, list.map(withoutOwn)]] : [];
  });
  return {
    ...(Object.fromEntries(lists) as Partial<Lists>),
    documents: document.documents ?? originsOf(document),
  };
}

/** Who gave the answers, where the document does not list it. */
function originsOf(document: Conversation): readonly Origin[] {
  const answers = entriesOf(document).flatMap((entry) => (entry['answers'] ?? []) as readonly Answer[]);
  const origins = answers.map(({ group, date, document: mark }): Origin => ({
    ...(group && { group }),
    ...(date && { date }),
    ...(mark && { document: mark }),
  }));
  return [...new Map(origins.map((origin) => [JSON.stringify(origin), origin])).values()];
}

const ownFields: ReadonlySet<string> = new Set([...said, 'weight']);
const withoutOwn = (entry: Entry): Entry =>
  Object.fromEntries(Object.entries(entry).filter(([field]) => field === 'answers' || !ownFields.has(field)));

/** Who counts in a merge: the same groups as where the figures show it. */
export const countingIn = (merged: Conversation): Counting => countingOf(onlyAnswers(merged));

/** By group (else title), then by date; those without a name stay as they were given. */
function inOrder(list: readonly Conversation[]): readonly Conversation[] {
  const collator = new Intl.Collator('nl', { numeric: true });
  const nameOf = ({ group, title }: Conversation): string => (group?.trim() ? group : title) ?? '';
  return [...list].sort((a, b) => {
    if (!nameOf(a) || !nameOf(b)) return Number(!nameOf(a)) - Number(!nameOf(b));
    return collator.compare(nameOf(a), nameOf(b)) || collator.compare(a.date ?? '', b.date ?? '');
  });
}

/**
 * Puts a figure's own document and others side by side. Undefined where there are not two groups, or two years of one.
 * The order in which the others are given makes no difference, as far as they have names.
 * @param own what was given, not yet completed; it takes part when it says anything
 */
export function sideBySide(own: Conversation, others: readonly Conversation[]): SideBySide | undefined {
  if (!others.length && !hasAnswers(own)) return undefined;
  const list = others.length ? [...(saysAnything(own) ? [own] : []), ...others] : [onlyAnswers(own)];
  const comparison = compare(inOrder(list));
  if (comparison.groups.length < 2) return undefined;
  const byKey = new Map<string, Compared>();
  for (const key of ['spheres', 'parts', 'parties', 'relations', 'chain', 'levels'] as const) {
    for (const each of comparison[key] as readonly Compared<ComparedValue>[])
      byKey.set(`${each.kind}:${each.id}`, each);
  }
  return {
    comparison,
    document: others.length ? shownOf(own, comparison.conversation) : undefined,
    of: (kind, id) => byKey.get(`${kind}:${id}`),
  };
}

/** The merge as a figure draws it: complete, under the title of the page's own document if it has one. */
function shownOf({ title }: Conversation, merged: Conversation): CompleteConversation {
  const named = { ...merged, ...(title && { title }) };
  return complete(named, languageFor(merged.lang).builtin);
}
