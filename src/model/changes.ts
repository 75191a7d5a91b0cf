import type { Change, Fields } from './apply.js';
import { reservedIds } from './builtin.js';
import { relationId } from './builtin.js';
import { freshId, slug } from './ids.js';
import type { CompleteConversation, Link, ListKey, RelationKind, SphereId } from './types.js';

/** The change that writes one field of an entry; an empty text or undefined takes the field away. */
export function write(list: ListKey, id: string | number, field: string, value: unknown): Change {
  return { type: 'edit', list, id, fields: { [field]: value === '' || value === undefined ? null : value } };
}

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

/** The change that adds a relation. */
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
  return { type: 'add', list: 'relations', id, entry: { id, ...relation } };
}

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

/** Ids that a new entry may not have: those of its list, and what relations would mistake it for. */
function taken(conversation: CompleteConversation, list: ListKey): ReadonlySet<string> {
  const ids = (key: ListKey): string[] =>
    (conversation[key] as readonly { id: string | number }[]).map(({ id }) => String(id));
  const others = list === 'parts' ? ids('parties') : [];
  return new Set([...reservedIds, ...ids(list), ...others]);
}
