import { applyCopy, type Change, copyChange } from './apply.js';
import { headingKeys } from './key-order.js';
import { own, same } from './same.js';
import type { CompleteConversation, Conversation, ListKey } from './types.js';

type Document = Conversation | CompleteConversation;
type Entry = Readonly<Record<string, unknown>> & { readonly id: string | number };
type ListChange = Extract<Change, { list: ListKey }>;

/** The change that changes nothing. */
const nothing: Change = Object.freeze({ type: 'batch', changes: Object.freeze([]) });

/**
 * The change that undoes `change` on the document that `apply(conversation, change)` gives:
 * `apply(apply(conversation, change), invert(conversation, change))` has the same JSON text as `conversation`, the order
 * of its keys too. For every change, also one that doesn't fit (then the inverse changes nothing), and for every
 * document that `parse`, `merge` or `apply` gives, complete or not. An edit is undone by an edit of the same fields
 * where that gives the same text, so that it leaves alone what was written elsewhere in the meantime; else by putting
 * the whole entry back. Plain JSON; the input is untouched.
 */
export function invert(conversation: Document, change: Change): Change {
  const copied = copyChange(change);
  return copied ? inverted(conversation, copied).back : nothing;
}

/** The document after a change, and the way back. A long list is gone through once. */
function inverted(document: Document, change: Change): { readonly after: Document; readonly back: Change } {
  if (isBatch(change)) return invertBatch(document, change.changes);
  const after = applyCopy(document, change);
  return { after, back: after === document ? nothing : inverse(document, after, change) };
}

const isBatch = (change: Change): change is Extract<Change, { type: 'batch' }> =>
  change?.type === 'batch' && Array.isArray(change.changes);

function inverse(before: Document, after: Document, change: Change): Change {
  switch (change.type) {
    case 'batch':
      return nothing;
    case 'describe':
      return invertDescribe(before, after);
    case 'replace':
      return together(restored(before, after, [change.key]));
    default:
      return invertList(before, after, change);
  }
}

/** Some changes as one. */
function together(changes: readonly Change[]): Change {
  const some = changes.filter((each) => each.type !== 'batch' || each.changes.length);
  return some.length === 1 && some[0] ? some[0] : { type: 'batch', changes: some };
}

function invertBatch(document: Document, changes: readonly Change[]): ReturnType<typeof inverted> {
  let after = document;
  const backs: Change[] = [];
  for (const change of changes) {
    const step = inverted(after, change);
    backs.push(step.back);
    after = step.after;
  }
  return { after, back: together(backs.reverse()) };
}

function invertDescribe(before: Document, after: Document): Change {
  if (!keepsPlaces(before, after)) return together(restored(before, after, headingKeys));
  const fields = differences(before, after, headingKeys);
  return Object.keys(fields).length ? { type: 'describe', fields } : nothing;
}

/** Writes keys of the document as they were: new ones go, then those that were there come back, each at its place. */
function restored(before: Document, after: Document, keys: readonly string[]): readonly Change[] {
  const changed = keys.filter((key) => !same(own(before, key), own(after, key)));
  const all = Object.keys(before);
  const gone = changed.filter((key) => !Object.hasOwn(before, key));
  const back = all.filter((key) => changed.includes(key));
  return [
    ...gone.map((key): Change => ({ type: 'replace', key })),
    ...back.map((key): Change => {
      const change = { type: 'replace', key, value: own(before, key) } as const;
      return Object.hasOwn(after, key) ? change : { ...change, at: all.indexOf(key) };
    }),
  ];
}

function invertList(before: Document, after: Document, { type, list, id }: ListChange): Change {
  const entries = (own(before, list) ?? []) as readonly Entry[];
  const at = entries.findIndex((entry) => entry.id === id);
  const entry = entries[at];
  // An edit of what was left to the built-in model wrote more than one entry.
  if (!entry)
    return type === 'add' && Object.hasOwn(before, list)
      ? { type: 'remove', list, id }
      : together(restored(before, after, [list]));
  const back: Change = { type: 'add', list, id, entry, at };
  if (type === 'remove') return back;
  const changed = (own(after, list) as readonly Entry[])[at];
  if (type === 'move') return changed === entry ? nothing : { type: 'move', list, id, at };
  const fields = differences(entry, changed ?? {});
  // An edit would put a field that is gone at the end, and can't write `null`, which some other program put there.
  const canEdit =
    keepsPlaces(entry, changed ?? {}) && Object.keys(fields).every((key) => own(entry, key) !== null);
  if (!canEdit) return { type: 'batch', changes: [{ type: 'remove', list, id }, back] };
  return Object.keys(fields).length ? { type: 'edit', list, id, fields } : nothing;
}

/** Do the keys of `before` still stand first, in their order? */
function keepsPlaces(before: object, after: object): boolean {
  const keys = Object.keys(after);
  return Object.keys(before).every((key, i) => keys[i] === key);
}

/** The fields of `before` that `after` has otherwise; `null` for one that `before` hasn't. */
function differences(before: object, after: object, keys?: readonly string[]): Record<string, unknown> {
  const all = keys ?? [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = all.filter((key) => !same(own(before, key), own(after, key)));
  return Object.fromEntries(
    changed.map((key) => [key, Object.hasOwn(before, key) ? own(before, key) : null]),
  );
}
