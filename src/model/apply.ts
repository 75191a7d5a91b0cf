import { bareLists } from './builtin.js';
import { complete } from './complete.js';
import { builtinIds, listKeys, readConversation, readList } from './read.js';
import { asSound, copyJSON, frozenCopy, isOurs, isRecord, MAX_DEPTH } from './json.js';
import { headingKeys } from './key-order.js';
import { withKeys } from './with-keys.js';
import { own } from './same.js';
import type { CompleteConversation, Conversation, ListKey } from './types.js';

/** Fields to write; `null` takes a field away. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * One named change, as plain JSON. A page or a live session may keep the changes instead of the document.
 * - `edit`: write fields of the entry `id` in `list`;
 * - `add`: put `entry` (with its id) into `list` at place `at` (default: the end); an id that a file could not keep
 *   (taken, reserved, empty) does not fit;
 * - `remove`: take the entry `id` out of `list`;
 * - `move`: put the entry `id` at place `at`, counted without itself;
 * - `describe`: write the document's own fields (title, place, date, status, group, lang);
 * - `replace`: write a whole key, as a page does; without a value the key goes. `null` is no value, but for a key that
 *   the format does not know: there it is written like any other value. A key that is new comes at place `at` among the
 *   keys (default: where a file has it; an unknown one at the end);
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
  | { readonly type: 'replace'; readonly key: string; readonly value?: unknown; readonly at?: number }
  | { readonly type: 'batch'; readonly changes: readonly Change[] };

type Entry = Readonly<Record<string, unknown>> & { readonly id: string | number };

/**
 * The document after a change; the input is untouched, the result frozen. A change that does not fit (an id that
 * is gone, an id that is taken, a field of the wrong type, no change at all) leaves what it does not fit as it was: a
 * late change of another table must never break a conversation. A document that leaves a built-in list or entry out gets
 * it where the change is about it: completed, it is the same as when it was completed first.
 * @throws RangeError for a value that is too deep or too large to be a conversation, TypeError for what is none (text, a
 *   list, a Map); `parse` says so without throwing
 */
export function apply<T extends Conversation | CompleteConversation>(conversation: T, change: Change): T {
  const copied = copyChange(change);
  const document = bounded(conversation);
  return asSound(frozenCopy(copied ? applyCopy(document, copied) : document), conversation) as T;
}

/** A document that was frozen here, or a bounded copy of a value. */
function bounded<T extends Conversation>(document: T): T {
  if (isOurs(document)) return document;
  const copied = copyJSON(document);
  if (!copied.ok)
    throw new RangeError(`There is no conversation that can be changed: it is too ${copied.why}.`);
  if (!isRecord(copied.value)) throw new TypeError('There is no conversation that can be changed.');
  return copied.value as unknown as T;
}

/** A change as plain JSON; undefined for one that is too large. */
export function copyChange(change: Change): Change | undefined {
  // A change holds values of a document, some levels deeper than they stand there.
  const copied = copyJSON(change, '', 2 * MAX_DEPTH);
  return copied.ok ? (copied.value as Change) : undefined;
}

/** As `apply`, of a change that is plain JSON; what is new in the document is not frozen yet. */
export function applyCopy(conversation: Conversation, change: Change): Conversation {
  if (!isRecord(change)) return conversation;
  switch (change.type) {
    case 'batch': {
      const changes: unknown = change.changes;
      if (!Array.isArray(changes)) return conversation;
      return (changes as readonly Change[]).reduce(applyCopy, conversation);
    }
    case 'describe': {
      const fields = written(change.fields);
      return without(withKeys(conversation, fields), nulls(fields));
    }
    case 'replace':
      return replaced(conversation, change);
    default: {
      if (!listKeys.includes(change.list)) return conversation;
      const list = listIn(conversation, change);
      const next = changedList(list, change);
      return next === list ? conversation : { ...conversation, [change.list]: next };
    }
  }
}

/**
 * A list as a change meets it: what a document leaves to the built-in model comes from there, still without its words,
 * which `complete` gives in any language.
 */
function listIn(conversation: Conversation, { type, list: key, id }: ListChange): readonly Entry[] {
  const list = own(conversation, key) as readonly Entry[] | undefined;
  const whole = (): readonly Entry[] =>
    complete(conversation, bareLists)[key] as readonly unknown[] as readonly Entry[];
  if (!list) return whole();
  if (type !== 'edit' || !list.length || !merged.has(key) || list.some((each) => each.id === id)) return list;
  // Whole: where a step stands follows from its neighbours.
  return isBuiltin(key, id) ? whole() : list;
}

/** Lists that keep every built-in entry, whatever a document names of them. */
const merged: ReadonlySet<ListKey> = new Set(['spheres', 'chain', 'levels', 'rounds']);

type ListChange = Extract<Change, { list: ListKey }>;

function changedList(list: readonly Entry[], change: ListChange): readonly Entry[] {
  const i = list.findIndex(({ id }) => id === change.id);
  const entry = list[i];
  const others = (): readonly Entry[] => list.filter((each) => each.id !== change.id);
  switch (change.type) {
    case 'add': {
      const added = valid(change.list, { ...change.entry, id: change.id });
      if (entry || !added || !canKeep(change.list, added)) return list;
      return inserted(list, added, change.at);
    }
    case 'edit': {
      if (!entry) return list;
      const fields = without(change.fields ?? {}, ['id']);
      const edited = valid(change.list, without({ ...entry, ...fields }, nulls(fields)) as Entry, entry);
      return edited ? list.map((each) => (each === entry ? edited : each)) : list;
    }
    case 'remove':
      return entry ? others() : list;
    case 'move':
      return entry ? inserted(others(), entry, change.at) : list;
    default:
      return list;
  }
}

/** With an item at a place; without a number at the end. */
function inserted<T>(list: readonly T[], item: T, place: number | undefined): readonly T[] {
  const at = Number.isFinite(place) ? place : list.length;
  return [...list.slice(0, at), item, ...list.slice(at)];
}

/** The entry if the schema takes it, its fields in their order; one that it refuses keeps the value it had in `before`. */
function valid(list: ListKey, entry: Entry, before: object = {}): Entry | undefined {
  const { value } = readList(list, [entry]);
  const read = value?.[0] as Entry | undefined;
  if (!read) return undefined;
  const fields = Object.keys(entry).flatMap((key): [string, unknown][] => {
    if (Object.hasOwn(read, key)) return [[key, own(read, key)]];
    return Object.hasOwn(before, key) ? [[key, own(before, key)]] : [];
  });
  return { ...Object.fromEntries(fields), ...read, id: entry.id };
}

/** Would a file that holds this entry give it back with the same id? */
const canKeep = (list: ListKey, entry: Entry): boolean =>
  (readList(list, [entry]).value?.[0] as Entry | undefined)?.id === entry.id;

/** The document with one key written as a page would, after the same check; without a value the key goes. */
function replaced(
  conversation: Conversation,
  { key, value, at }: Extract<Change, { type: 'replace' }>,
): Conversation {
  if (typeof key !== 'string') return conversation;
  const { value: read } = readConversation({ [key]: value });
  const isNone = value === undefined || value === null;
  if (!read || !Object.hasOwn(read, key)) {
    return isNone ? without(conversation, [key]) : conversation;
  }
  if (at === undefined || Object.hasOwn(conversation, key))
    return withKeys(conversation, { [key]: own(read, key) });
  const item: [string, unknown] = [key, own(read, key)];
  return Object.fromEntries(inserted(Object.entries(conversation), item, at));
}

/** The fields that a change takes away. */
const nulls = (fields: Fields): readonly string[] =>
  Object.keys(fields ?? {}).filter((key) => fields[key] === null);

const without = (record: object, keys: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

function written(fields: Fields): Fields {
  const entries = Object.entries(fields ?? {}).filter(([key, value]) => {
    if (!(headingKeys as readonly string[]).includes(key)) return false;
    if (value === null) return true;
    return key === 'status' ? value === 'draft' || value === 'final' : typeof value === 'string';
  });
  return Object.fromEntries(entries);
}

/** Does the built-in model have this id? */
export const isBuiltin = (list: ListKey, id: string | number): boolean => builtinIds[list].has(String(id));
