import { type Change, type Fields, isBuiltin } from './apply.js';
import { INDIVIDUAL, relationId, reservedIds } from './builtin.js';
import { freshId, slug } from './ids.js';
import { own, same } from './same.js';
import type { CompleteConversation, Link, ListKey, Part, Relation, RelationKind, SphereId } from './types.js';

/**
 * The change that writes one field of an entry; an empty text or undefined takes the field away. A text of the built-in
 * model is emptied instead: were it taken away, it would be back when the file is opened again.
 */
export function write(list: ListKey, id: string | number, field: string, value: unknown): Change {
  const none = value === '' && isBuiltin(list, id) && modelTexts.includes(field) ? '' : null;
  return { type: 'edit', list, id, fields: { [field]: value === '' || value === undefined ? none : value } };
}

/** Fields that the built-in model gives to an entry that lacks them. */
const modelTexts: readonly string[] = ['label', 'description', 'title', 'question'];

/** The change that adds an entry with a fresh id, made from its label (and sphere). */
export function addition(
  conversation: CompleteConversation,
  list: 'parts' | 'parties' | 'chain',
  entry: Fields & { readonly label: string; readonly sphere?: SphereId },
  at?: number,
): Change & { readonly type: 'add' } {
  const id = freshId(slug(entry.label), `${entry.label}|${entry.sphere ?? ''}`, taken(conversation, list));
  return { type: 'add', list, id, entry: { id, ...entry }, ...(at !== undefined && { at }) };
}

/** The change that adds parts that have ids of their own already, all at once and undone at once. */
export const additions = (parts: readonly Part[]): Change => ({
  type: 'batch',
  changes: parts.map((part): Change => ({ type: 'add', list: 'parts', id: part.id, entry: { ...part } })),
});

/** The change that adds a relation. Without a label it says the verb of its kind, under a built-in id too. */
export function relating(
  conversation: CompleteConversation,
  relation: {
    readonly from: string;
    readonly to: string;
    readonly kind: RelationKind;
    readonly label?: string;
    readonly link?: Link;
  },
): Change & { readonly type: 'add' } {
  const base = relationId(relation.from, relation.kind, relation.to);
  const id = freshId(base, relation.label ?? '', taken(conversation, 'relations'));
  const label = relation.label ?? (isBuiltin('relations', id) ? '' : undefined);
  return {
    type: 'add',
    list: 'relations',
    id,
    entry: { id, ...relation, ...(label !== undefined && { label }) },
  };
}

/** Which part of a relation a person changes. */
export type RelationEdit = Partial<Pick<Relation, 'from' | 'to' | 'kind'>>;

/**
 * The change that says a relation differently. Words of its own go with the kind that they were for; the mark apart or
 * joined goes when individual support is no longer one of its ends.
 */
export function rephrasing(relation: Relation, edit: RelationEdit): Change {
  const after = { ...relation, ...edit };
  const words =
    edit.kind && edit.kind !== relation.kind && relation.label ? { label: wordless(relation) } : {};
  const apart = relation.link && !isBetween(after) ? { link: null } : {};
  return { type: 'edit', list: 'relations', id: relation.id, fields: { ...edit, ...words, ...apart } };
}

const wordless = ({ id }: Relation): '' | null => (isBuiltin('relations', id) ? '' : null);

/** Is it a relation between collective and individual support? */
export const isBetween = ({ from, to }: Pick<Relation, 'from' | 'to'>): boolean =>
  (from === INDIVIDUAL) !== (to === INDIVIDUAL);

/** The change that takes an entry out; the relations that start or end there go with it, and come back with it. */
export function removal(
  conversation: CompleteConversation,
  list: 'parts' | 'parties' | 'relations' | 'chain',
  id: string,
): Change {
  const change: Change = { type: 'remove', list, id };
  const ends = list === 'parts' || list === 'parties';
  const loose = ends ? conversation.relations.filter(({ from, to }) => from === id || to === id) : [];
  if (!loose.length) return change;
  const relations = loose.map((relation): Change => ({ type: 'remove', list: 'relations', id: relation.id }));
  return { type: 'batch', changes: [...relations, change] };
}

/** The change that makes this conversation another one, key by key: as one step, that can be undone. */
export const becoming = (conversation: CompleteConversation, other: CompleteConversation): Change => ({
  type: 'batch',
  changes: rewriting(conversation, other),
});

/**
 * The changes that make `after` of `before`: each key that differs, written whole; one that is gone, without a value.
 * Plain JSON, so that a change that was kept as text does the same.
 * @param equal when a key counts as the same
 * @param values where the new values are taken from
 */
export function rewriting(
  before: object,
  after: object,
  equal: (a: unknown, b: unknown) => boolean = same,
  values: object = after,
): readonly Change[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys
    .filter((key) => !equal(own(before, key), own(after, key)))
    .map((key): Change => {
      const value = own(values, key);
      return { type: 'replace', key, ...(value !== undefined && { value }) };
    });
}

/** Ids that a new entry may not have: those of its list, and what relations would mistake it for. */
function taken(conversation: CompleteConversation, list: ListKey): ReadonlySet<string> {
  const ids = (key: ListKey): string[] =>
    (conversation[key] as readonly { id: string | number }[]).map(({ id }) => String(id));
  const others = [...(list === 'parts' ? ids('parties') : []), ...(list === 'parties' ? ids('parts') : [])];
  return new Set([...reservedIds, ...ids(list), ...others]);
}
