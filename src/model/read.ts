import * as v from 'valibot';
import {
  builtinParties,
  builtinParts,
  builtinRelations,
  relationId,
  reservedIds,
  stepIds,
} from './builtin.js';
import { type Fault, quote } from './faults.js';
import { freshId, slug } from './ids.js';
import { copyJSON, deepFreeze, isRecord, jsonPosition, MAX_CHARACTERS } from './json.js';
import { migrate, VERSION } from './migrate.js';
import { entrySchemas, headingSchema } from './schema.js';
import type { Conversation, ListKey } from './types.js';

/** What could be read, and what could not. `value` is undefined where nothing was given or all of it was wrong. */
export interface Read<T> {
  readonly value: T | undefined;
  readonly faults: readonly Fault[];
  /** Wrong as a whole (no JSON, wrong type, newer version): what was shown before should stay. */
  readonly refused?: boolean;
}

type Entry = Record<string, unknown>;
export const listKeys = Object.keys(entrySchemas) as readonly ListKey[];

/** Ids of the built-in model, per list. Rounds count by number, as text. */
export const builtinIds: Readonly<Record<ListKey, ReadonlySet<string>>> = {
  spheres: new Set(['personal', 'communal', 'institutional']),
  parts: new Set(builtinParts.map((part) => part.id)),
  parties: new Set(builtinParties.map((party) => party.id)),
  relations: new Set(builtinRelations.map((relation) => relation.id)),
  chain: new Set(stepIds),
  levels: new Set(['receiver', 'volunteer', 'society']),
  rounds: new Set(['1', '2', '3', '4']),
};

const notSet = { value: undefined, faults: [] } as const;
const refuse = (fault: Fault): Read<never> => ({ value: undefined, faults: [fault], refused: true });

/**
 * Text or a value → a bounded JSON copy. Blank text, `{}`, null and undefined are 'not set'.
 * A byte order mark is passed over.
 */
export function readJSON(input: unknown): Read<unknown> {
  if (input === undefined || input === null) return notSet;
  let value: unknown = input;
  if (typeof input === 'string') {
    if (input.length > MAX_CHARACTERS) return refuse({ path: '', code: 'large' });
    const text = input.replace(/^\uFEFF/, '');
    if (text.trim() === '') return notSet;
    try {
      value = JSON.parse(text) as unknown;
    } catch (error) {
      const at = jsonPosition(text, error);
      return refuse({ path: '', code: 'json', given: at && `${at.line}:${at.column}` });
    }
  }
  const copied = copyJSON(value);
  if (!copied.ok) return refuse({ path: '', code: copied.why });
  if (isRecord(copied.value) && Object.keys(copied.value).length === 0) return notSet;
  return { value: copied.value, faults: [] };
}

/** One list of a conversation, from text or a value. Entries that are right go on; every mistake is a fault. */
export function readList(key: ListKey, input: unknown): Read<readonly Entry[]> {
  const json = readJSON(input);
  if (json.value === undefined) return { ...json, value: undefined };
  if (!Array.isArray(json.value)) {
    return refuse({ path: key, code: 'type', given: quote(json.value), expected: 'list' });
  }
  const faults: Fault[] = [];
  const value = entriesOf(key, json.value, key, faults);
  // Entries were given and none is right: what was shown before stays.
  if (json.value.length && !value.length) return { value: undefined, faults, refused: true };
  return { value: deepFreeze(value), faults };
}

/** A whole conversation, from text or a value; incomplete as it may be. Unknown keys are kept. */
export function readConversation(input: unknown): Read<Conversation> {
  const json = readJSON(input);
  if (json.value === undefined) return { ...json, value: undefined };
  if (!isRecord(json.value)) {
    return refuse({ path: '', code: 'type', given: quote(json.value), expected: 'object' });
  }
  const { format, version } = json.value;
  if (format !== undefined && format !== 'sociale-basis/conversation') {
    return refuse({
      path: 'format',
      code: 'format',
      given: quote(format),
      expected: '"sociale-basis/conversation"',
    });
  }
  if (typeof version === 'number' && version > VERSION) {
    return refuse({ path: 'version', code: 'newer', given: quote(version), expected: String(VERSION) });
  }
  const faults: Fault[] = [];
  const raw = migrate(json.value);
  const isList = (key: string): key is ListKey => (listKeys as readonly string[]).includes(key);
  const heading = Object.fromEntries(Object.entries(raw).filter(([key]) => !isList(key)));
  const document: [string, unknown][] = Object.entries(check(headingSchema, heading, '', faults));
  for (const key of listKeys) {
    const list = raw[key];
    if (list === undefined || list === null || (isRecord(list) && Object.keys(list).length === 0)) continue;
    if (Array.isArray(list)) {
      const entries = entriesOf(key, list, key, faults);
      if (entries.length || !list.length) document.push([key, entries]);
    } else faults.push({ path: key, code: 'type', given: quote(list), expected: 'list' });
  }
  return { value: deepFreeze(Object.fromEntries(document)), faults };
}

/** Every entry of a raw list that can be shown, each with a unique id. */
function entriesOf(key: ListKey, list: readonly unknown[], path: string, faults: Fault[]): Entry[] {
  const read = list.map((raw, i) => readEntry(key, raw, `${path}[${i}]`, faults));
  const taken = new Set<string>(key === 'parts' || key === 'parties' ? reservedIds : []);
  // First the ids that were given, in order, so that a made-up one never takes the id of a later entry.
  const given = read.map((entry, i) => {
    const id = idOf(entry);
    if (id === '') return undefined;
    if (!taken.has(id)) {
      taken.add(id);
      return id;
    }
    const code =
      reservedIds.includes(id) && !read.slice(0, i).some((other) => idOf(other) === id)
        ? 'reserved'
        : 'duplicate';
    faults.push({ path: `${path}[${i}].id`, code, given: quote(entry?.id) });
    return undefined;
  });
  return read.flatMap((entry, i) => {
    if (!entry) return [];
    if (given[i] !== undefined) return [entry];
    if (closed(key)) return [];
    const id = freshId(idBase(key, entry), `${text(entry.label)}|${text(entry.sphere)}`, taken);
    taken.add(id);
    return [{ ...entry, id }];
  });
}

/** An id as text; rounds have a number. Empty where there is none. */
const idOf = (entry: Entry | undefined): string =>
  typeof entry?.id === 'number' ? String(entry.id) : text(entry?.id);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const closed = (key: ListKey): boolean => key === 'spheres' || key === 'levels' || key === 'rounds';
const idBase = (key: ListKey, entry: Entry): string =>
  key === 'relations'
    ? relationId(text(entry.from), text(entry.kind), text(entry.to))
    : slug(text(entry.label));

/** One entry without its wrong fields, or nothing where it can't be shown at all. */
function readEntry(key: ListKey, raw: unknown, path: string, faults: Fault[]): Entry | undefined {
  if (!isRecord(raw)) {
    faults.push({ path, code: 'type', given: quote(raw), expected: 'object' });
    return undefined;
  }
  const before = faults.length;
  const entry = check(entrySchemas[key], raw, path, faults);
  const builtin = builtinIds[key].has(idOf(entry));
  if (closed(key)) return builtin ? entry : undefined;
  const need = (field: string): boolean => {
    if (builtin || typeof entry[field] === 'string') return true;
    if (!faults.slice(before).some((fault) => fault.path === `${path}.${field}`)) {
      faults.push({ path: `${path}.${field}`, code: 'missing' });
    }
    return false;
  };
  const named = text(entry.id) !== '' || text(entry.label) !== '';
  if (key === 'parts') return need('sphere') && (named || need('label')) ? entry : undefined;
  if (key === 'relations') {
    const ends = [need('from'), need('to')].every(Boolean);
    return ends ? { ...entry, ...(!builtin && entry.kind === undefined && { kind: 'other' }) } : undefined;
  }
  return named || need('label') ? entry : undefined;
}

/** The value without what the schema refuses; one fault for each refusal. */
function check(schema: v.GenericSchema, raw: Record<string, unknown>, path: string, faults: Fault[]): Entry {
  const result = v.safeParse(schema, raw, { abortPipeEarly: true });
  if (result.success) return raw;
  let pruned: unknown = raw;
  // From the last to the first, so that dropping an item of a list leaves the earlier places as they are.
  for (const issue of [...result.issues].reverse()) {
    const keys = (issue.path ?? []).map((item) => item.key as string | number);
    if (keys.length) pruned = without(pruned, keys);
  }
  for (const issue of result.issues) faults.push(faultOf(issue, path));
  return pruned as Entry;
}

function without(value: unknown, [key, ...rest]: readonly (string | number)[]): unknown {
  if (Array.isArray(value)) {
    const items = value as unknown[];
    return rest.length
      ? items.map((item, i) => (i === key ? without(item, rest) : item))
      : items.filter((_, i) => i !== key);
  }
  if (!isRecord(value) || key === undefined) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    rest.length
      ? entries.map(([name, item]) => [name, name === key ? without(item, rest) : item])
      : entries.filter(([name]) => name !== key),
  );
}

const types: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  boolean: 'boolean',
  array: 'list',
  loose_object: 'object',
  integer: 'number',
};
const bounds: Readonly<Record<string, Fault['code']>> = {
  min_value: 'min',
  gt_value: 'min',
  max_value: 'max',
  finite: 'finite',
};

function faultOf(issue: v.BaseIssue<unknown>, base: string): Fault {
  const keys = (issue.path ?? []).map((item) => item.key);
  const path = keys.reduce<string>(
    (at, key) => (typeof key === 'number' ? `${at}[${key}]` : [at, String(key)].filter(Boolean).join('.')),
    base,
  );
  const given = quote(issue.input);
  if (issue.type === 'loose_object' && issue.input === undefined) return { path, code: 'missing' };
  if (issue.type === 'picklist' || issue.type === 'literal') {
    const expected = (issue.expected ?? '').replace(/^\(|\)$/g, '').replaceAll(' | ', ', ');
    return { path, code: 'option', given, expected };
  }
  const bound = bounds[issue.type];
  if (bound) {
    const requirement = 'requirement' in issue ? String(issue.requirement) : undefined;
    return { path, code: bound, given, expected: bound === 'finite' ? undefined : requirement };
  }
  return { path, code: 'type', given, expected: types[issue.type] ?? issue.type };
}
