import { bareLists, relationId, reservedIds } from './builtin.js';
import { check } from './check.js';
import { type Fault, Faults, quote } from './faults.js';
import { freshId, slug } from './ids.js';
import { asSound, copyJSON, deepFreeze, isRecord, isSound, MAX_CHARACTERS } from './json.js';
import { jsonErrorPlace } from './json-error.js';
import { isNewer, migrate, VERSION } from './migrate.js';
import { notePlaces } from './places.js';
import { own } from './same.js';
import { entrySchemas, headingSchema } from './schema.js';
import type { Conversation, ListKey, Lists } from './types.js';

/** What could be read, and what could not. `value` is undefined where nothing was given or all of it was wrong. */
export interface Read<T> {
  readonly value: T | undefined;
  readonly faults: readonly Fault[];
  /** Wrong as a whole (no JSON, wrong type, newer version): what was shown before should stay. */
  readonly refused?: boolean;
}

type Entry = Record<string, unknown>;
export const listKeys = Object.keys(entrySchemas) as readonly ListKey[];

const idsOf = (list: readonly { readonly id: string | number }[]): ReadonlySet<string> =>
  new Set(list.map(({ id }) => String(id)));

/** Ids of the built-in model, per list. Rounds count by number, as text. */
export const builtinIds: Readonly<Record<ListKey, ReadonlySet<string>>> = {
  spheres: idsOf(bareLists.spheres),
  parts: idsOf(bareLists.parts),
  parties: idsOf(bareLists.parties),
  relations: idsOf(bareLists.relations),
  chain: idsOf(bareLists.chain),
  levels: idsOf(bareLists.levels),
  rounds: idsOf(bareLists.rounds),
};

const notSet = { value: undefined, faults: [] } as const;
const refuse = (fault: Fault): Read<never> => ({ value: undefined, faults: [fault], refused: true });

/**
 * Text or a value → a bounded JSON copy. Blank text, `{}`, null and undefined are 'not set'.
 * A byte order mark is passed over.
 * @param base path of the value, for the faults
 */
export function readJSON(input: unknown, base = ''): Read<unknown> {
  if (input === undefined || input === null) return notSet;
  let value: unknown = input;
  if (typeof input === 'string') {
    if (input.length > MAX_CHARACTERS) return refuse({ path: base, code: 'large' });
    const text = input.replace(/^\uFEFF/, '');
    if (text.trim() === '') return notSet;
    try {
      value = JSON.parse(text) as unknown;
    } catch {
      const at = jsonErrorPlace(text);
      return refuse({ path: base, code: 'json', given: at && `${at.line}:${at.column}` });
    }
  }
  const copied = copyJSON(value, base);
  if (!copied.ok) return refuse({ path: base, code: copied.why });
  const whole = copied.faults.find(({ path }) => path === base);
  if (whole) return refuse(whole);
  const empty = isRecord(copied.value) && Object.keys(copied.value).length === 0;
  return { value: empty ? undefined : copied.value, faults: copied.faults };
}

/**
 * One list of a conversation, from text or a value. Entries that are right go on; every mistake is a fault.
 * @param builtin the built-in model in the words of a language, for a second entry with a built-in id
 */
export function readList(
  key: ListKey,
  input: unknown,
  builtin: () => Lists = () => bareLists,
): Read<readonly Entry[]> {
  const json = readJSON(input, key);
  if (json.value === undefined) return { ...json, value: undefined };
  if (!Array.isArray(json.value)) {
    return refuse({ path: key, code: 'type', given: quote(json.value), expected: 'list' });
  }
  const faults = new Faults(json.faults);
  const value = entriesOf(key, json.value, builtin, faults);
  // Entries were given and none is right: what was shown before stays.
  if (json.value.length && !value.length) return { value: undefined, faults: faults.list, refused: true };
  return { value: deepFreeze(value), faults: faults.list };
}

/**
 * A whole conversation, from text or a value; incomplete as it may be. Unknown keys are kept.
 * @param builtinIn the built-in model in the words of the document's language
 */
export function readConversation(
  input: unknown,
  builtinIn: (lang: string | undefined) => Lists = () => bareLists,
): Read<Conversation> {
  const json = readJSON(input);
  if (json.value === undefined) return { ...json, value: undefined };
  if (!isRecord(json.value)) {
    return refuse({ path: '', code: 'type', given: quote(json.value), expected: 'object' });
  }
  const format = own(json.value, 'format');
  if (format !== undefined && format !== 'sociale-basis/conversation') {
    return refuse({
      path: 'format',
      code: 'format',
      given: quote(format),
      expected: '"sociale-basis/conversation"',
    });
  }
  const version = own(json.value, 'version');
  if (isNewer(version)) {
    return refuse({ path: 'version', code: 'newer', given: quote(version), expected: String(VERSION) });
  }
  const faults = new Faults(json.faults);
  const raw = migrate(json.value);
  const isList = (key: string): key is ListKey => (listKeys as readonly string[]).includes(key);
  const heading = Object.fromEntries(Object.entries(raw).filter(([key]) => !isList(key)));
  const head = check(headingSchema, heading, '', faults);
  const builtin = (): Lists => builtinIn(text(own(head, 'lang')) || undefined);
  const document: [string, unknown][] = Object.entries(head);
  for (const key of listKeys) {
    const list = own(raw, key);
    if (list === undefined || list === null || (isRecord(list) && Object.keys(list).length === 0)) continue;
    if (Array.isArray(list)) {
      const entries = entriesOf(key, list, builtin, faults);
      if (entries.length || !list.length) document.push([key, entries]);
    } else faults.add(key, () => ({ code: 'type', given: quote(list), expected: 'list' }));
  }
  return { value: asSound(deepFreeze(Object.fromEntries(document))), faults: faults.list };
}

/**
 * For functions that pages call with a conversation: one that was read here or made here stays as it is, anything else is read
 * first. Throws a TypeError where there is no conversation in it, so that nobody gets another one for his own.
 * @param explain the fault in words
 */
export function readable(
  input: Conversation,
  builtinIn: (lang: string | undefined) => Lists,
  explain: (fault: Fault) => string,
): Conversation {
  if (isRecord(input) && isSound(input)) return input;
  const { value, faults, refused } = readConversation(input, builtinIn);
  const [fault] = faults;
  if (refused && fault) throw new TypeError(`There is no conversation to be read: ${explain(fault)}`);
  if (!value && !isRecord(input))
    throw new TypeError('There is no conversation to be read: nothing was given.');
  return value ?? {};
}

/** Every entry of a raw list that can be shown, each with a unique id. */
function entriesOf(key: ListKey, list: readonly unknown[], builtin: () => Lists, faults: Faults): Entry[] {
  const read = list.map((raw, i) => readEntry(key, raw, `${key}[${i}]`, faults));
  const reserved = new Set<string>(key === 'parts' || key === 'parties' ? reservedIds : []);
  const given = new Set<string>();
  // First the ids that were given, in order, so that a made-up one never takes the id of a later entry.
  const keeps = read.map((entry, i) => {
    const id = idOf(entry);
    if (id === '') return false;
    const known = given.has(id);
    given.add(id);
    if (!known && !reserved.has(id)) return true;
    const code = closed(key) ? 'again' : 'duplicate';
    faults.add(`${key}[${i}].id`, () => ({ code: known ? code : 'reserved', given: quote(entry?.id) }));
    return false;
  });
  const taken = new Set([...reserved, ...given]);
  const last = new Map<string, number>();
  const kept: Entry[] = [];
  const places: number[] = [];
  for (let i = 0; i < read.length; i += 1) {
    let entry = read[i];
    if (!entry) continue;
    if (!keeps[i]) {
      if (closed(key)) continue;
      if (idOf(entry) !== '') entry = { ...entry, ...missing(key, entry, builtin()) };
      const seed = `${text(own(entry, 'label'))}|${text(own(entry, 'sphere'))}`;
      const id = freshId(idBase(key, entry), seed, taken, last);
      taken.add(id);
      entry = { ...entry, id };
    }
    kept.push(entry);
    places.push(i);
  }
  notePlaces(kept, places);
  return kept;
}

/**
 * What an entry lacks that has to give up its id: the fields of the built-in entry of that name, and a label, since
 * it was known by its id.
 */
function missing(key: ListKey, entry: Entry, builtin: Lists): Entry {
  const model = (builtin[key] as readonly object[]).find((each) => idOf(each as Entry) === idOf(entry));
  const lacks = Object.entries(model ?? {}).filter(([field]) => !Object.hasOwn(entry, field));
  const fields: Entry = Object.fromEntries(lacks);
  const named = key === 'relations' || text(own(entry, 'label')) !== '' || text(own(fields, 'label')) !== '';
  return named ? fields : { ...fields, label: idOf(entry) };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
/** An id as text; rounds have a number. Empty where there is none. */
function idOf(entry: Entry | undefined): string {
  const id = entry && own(entry, 'id');
  return typeof id === 'number' ? String(id) : text(id);
}
const closed = (key: ListKey): boolean => key === 'spheres' || key === 'levels' || key === 'rounds';
const idBase = (key: ListKey, entry: Entry): string =>
  key === 'relations'
    ? relationId(text(own(entry, 'from')), text(own(entry, 'kind')), text(own(entry, 'to')))
    : slug(text(own(entry, 'label')));

/** One entry without its wrong fields, or nothing where it can't be shown at all. */
function readEntry(key: ListKey, raw: unknown, path: string, faults: Faults): Entry | undefined {
  if (!isRecord(raw)) {
    faults.add(path, () => ({ code: 'type', given: quote(raw), expected: 'object' }));
    return undefined;
  }
  const entry = check(entrySchemas[key], raw, path, faults);
  const id = idOf(entry);
  const builtin = builtinIds[key].has(id);
  if (closed(key)) return builtin ? entry : undefined;
  const need = (field: string): boolean => {
    if (builtin || text(own(entry, field)) !== '') return true;
    // Where the field was wrong, that was said already: one fault for each place.
    faults.add(`${path}.${field}`, () => ({ code: 'missing' }));
    return false;
  };
  if (key === 'relations') {
    const ends = [need('from'), need('to')].every(Boolean);
    if (!ends) return undefined;
    return builtin || own(entry, 'kind') !== undefined ? entry : { ...entry, kind: 'other' };
  }
  if (key === 'parts' && !need('sphere')) return undefined;
  return id !== '' || need('label') ? entry : undefined;
}
