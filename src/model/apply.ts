import { builtinIds, listKeys, readConversation, readList } from './read.js';
import { deepFreeze } from './json.js';
import type { CompleteConversation, Conversation, Heading, ListKey } from './types.js';

/** Fields to write; `null` takes a field away. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * One named change, as plain JSON. A page or a live session may keep the changes instead of the document.
 * - `edit`: write fields of the entry `id` in `list`;
 * - `add`: put `entry` (with its id) into `list` at place `at` (default: the end);
 * - `remove`: take the entry `id` out of `list`;
 * - `move`: put the entry `id` at place `at`, counted without itself;
 * - `describe`: write the document's own fields (title, place, date, status, group, lang);
 * - `replace`: write a whole key, as a page does;
 * - `batch`: several at once, undone at once.
 */
export type Change =
  | { readonly type: 'edit'; readonly list: ListKey; readonly id: string | number; readonly fields: Fields }
  | {
      readonly type: 'add';
      readonly list: ListKey;
      readonly id: string | number;
      readonly entry: Fields;
      readonly at?: number;
    }
  | { readonly type: 'remove'; readonly list: ListKey; readonly id: string | number }
  | { readonly type: 'move'; readonly list: ListKey; readonly id: string | number; readonly at: number }
  | { readonly type: 'describe'; readonly fields: Fields }
  | { readonly type: 'replace'; readonly key: string; readonly value?: unknown }
  | { readonly type: 'batch'; readonly changes: readonly Change[] };

type Entry = Readonly<Record<string, unknown>> & { readonly id: string | number };
const own = (record: object, key: string): unknown =>
  Object.hasOwn(record, key) ? (record as Record<string, unknown>)[key] : undefined;

/**
 * The document after a change; the input is untouched, the result frozen. A change that does not fit (an id that
 * is gone, an id that is taken, a field of the wrong type) leaves what it does not fit as it was: a late change of
 * another table must never break a conversation.
 */
export function apply<T extends Conversation | CompleteConversation>(conversation: T, change: Change): T {
  switch (change.type) {
    case 'batch':
      return change.changes.reduce((document, each) => apply(document, each), conversation);
    case 'describe':
      return freeze({ ...conversation, ...written(change.fields) }, change.fields) as T;
    case 'replace':
      return replaced(conversation, change.key, change.value) as T;
    default: {
      if (!listKeys.includes(change.list)) return conversation;
      const list = (own(conversation, change.list) ?? []) as readonly Entry[];
      const next = changedList(list, change);
      return next === list ? conversation : deepFreeze({ ...conversation, [change.list]: next });
    }
  }
}

type ListChange = Extract<Change, { list: ListKey }>;

function changedList(list: readonly Entry[], change: ListChange): readonly Entry[] {
  const i = list.findIndex(({ id }) => id === change.id);
  const entry = list[i];
  const others = list.filter((each) => each.id !== change.id);
  switch (change.type) {
    case 'add': {
      const added = valid(change.list, { ...change.entry, id: change.id });
      if (entry || !added) return list;
      const at = change.at ?? list.length;
      return [...list.slice(0, at), added, ...list.slice(at)];
    }
    case 'edit': {
      if (!entry) return list;
      const merged = Object.entries({ ...entry, ...change.fields }).filter(([, value]) => value !== null);
      const edited = valid(change.list, { ...Object.fromEntries(merged), id: entry.id }, entry);
      return edited ? list.map((each) => (each === entry ? edited : each)) : list;
    }
    case 'remove':
      return entry ? others : list;
    case 'move':
      return entry ? [...others.slice(0, change.at), entry, ...others.slice(change.at)] : list;
    default:
      return list;
  }
}

/** The entry if the schema takes it; a field that it refuses keeps the value it had in `before`. */
function valid(list: ListKey, entry: Entry, before?: Entry): Entry | undefined {
  const { value, faults } = readList(list, [entry]);
  const read = value?.[0] as Entry | undefined;
  if (!read || !faults.length) return read && { ...read, id: entry.id };
  const kept = Object.keys(entry)
    .filter((key) => !Object.hasOwn(read, key) && before && Object.hasOwn(before, key))
    .map((key): [string, unknown] => [key, before?.[key]]);
  return { ...read, ...Object.fromEntries(kept), id: entry.id };
}

/** The document with one key written as a page would, after the same check; without a value the key goes. */
function replaced(conversation: Conversation, key: string, value: unknown): object {
  const { value: read } = readConversation({ [key]: value });
  if (value !== undefined && value !== null && !(read && Object.hasOwn(read, key))) return conversation;
  const others = Object.fromEntries(Object.entries(conversation).filter(([name]) => name !== key));
  return deepFreeze(read ? { ...conversation, ...read } : others);
}

function written(fields: Fields): Heading {
  const entries = Object.entries(fields).filter(([key, value]) => {
    if (value === null) return true;
    if (key === 'status') return value === 'draft' || value === 'final';
    return ['title', 'place', 'date', 'lang', 'group'].includes(key) && typeof value === 'string';
  });
  return Object.fromEntries(entries);
}

/** Frozen, without the keys that the change took away. */
function freeze(document: object, fields: Fields): object {
  return deepFreeze(
    Object.fromEntries(Object.entries(document).filter(([key]) => own(fields, key) !== null)),
  );
}

/** Does the built-in model have this id? */
export const isBuiltin = (list: ListKey, id: string | number): boolean => builtinIds[list].has(String(id));
