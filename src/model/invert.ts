import { apply, type Change, headingKeys } from './apply.js';
import { own, same } from './same.js';
import type { CompleteConversation, Conversation, ListKey } from './types.js';

type Document = Conversation | CompleteConversation;
type Entry = Readonly<Record<string, unknown>> & { readonly id: string | number };
type ListChange = Extract<Change, { list: ListKey }>;

/** The change that changes nothing. */
const nothing: Change = Object.freeze({ type: 'batch', changes: Object.freeze([]) });

/**
 * The change that undoes `change` on the document that `apply(conversation, change)` gives:
 * `apply(apply(conversation, change), invert(conversation, change))` is deeply equal to `conversation`.
 * For every change, also one that didn't fit (then the inverse changes nothing), and for every document that `parse`,
 * `merge` or `apply` gives, complete or not. An edit is undone by an edit of the same fields only, so that it leaves
 * alone what was written elsewhere in the meantime. Plain JSON; the input is untouched.
 */
export function invert(conversation: Document, change: Change): Change {
  if (change.type === 'batch') return invertBatch(conversation, change.changes);
  const after = apply(conversation, change);
  if (after === conversation) return nothing;
  switch (change.type) {
    case 'describe':
      return invertDescribe(conversation, after);
    case 'replace':
      return restore(conversation, after, change.key);
    default:
      return invertList(conversation, after, change);
  }
}

function invertBatch(conversation: Document, changes: readonly Change[]): Change {
  let document = conversation;
  const inverses: Change[] = [];
  for (const change of changes) {
    inverses.unshift(invert(document, change));
    document = apply(document, change);
  }
  return { type: 'batch', changes: inverses.filter((each) => each.type !== 'batch' || each.changes.length) };
}

function invertDescribe(before: Document, after: Document): Change {
  const fields = differences(before, after, headingKeys);
  return Object.keys(fields).length ? { type: 'describe', fields } : nothing;
}

/** Writes one key as it was, or takes it away where it wasn't. */
function restore(before: Document, after: Document, key: string): Change {
  const [was, is] = [own(before, key), own(after, key)];
  if (same(was, is)) return nothing;
  return Object.hasOwn(before, key) ? { type: 'replace', key, value: was } : { type: 'replace', key };
}

function invertList(before: Document, after: Document, { type, list, id }: ListChange): Change {
  const entries = (own(before, list) ?? []) as readonly Entry[];
  const at = entries.findIndex((entry) => entry.id === id);
  const entry = entries[at];
  if (!entry) {
    return Object.hasOwn(before, list) ? { type: 'remove', list, id } : { type: 'replace', key: list };
  }
  const { id: _, ...fields } = entry;
  const back: Change = { type: 'add', list, id, entry: fields, at };
  if (type === 'remove') return back;
  const changed = own(after, list) as readonly Entry[];
  if (type === 'move') return changed[at] === entry ? nothing : { type: 'move', list, id, at };
  const written = differences(entry, changed[at] ?? {});
  if (!Object.keys(written).length) return nothing;
  // A field that an edit can't write back: `null`, which some other program put there.
  const isNull = Object.keys(written).some((key) => own(entry, key) === null);
  if (isNull) return { type: 'batch', changes: [{ type: 'remove', list, id }, back] };
  return { type: 'edit', list, id, fields: written };
}

/** The fields of `before` that `after` has otherwise; `null` for one that `before` hasn't. */
function differences(before: object, after: object, keys?: readonly string[]): Record<string, unknown> {
  const all = keys ?? [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = all.filter((key) => !same(own(before, key), own(after, key)));
  return Object.fromEntries(
    changed.map((key) => [key, Object.hasOwn(before, key) ? own(before, key) : null]),
  );
}
