import { isDateText } from './dates.js';
import { type Fault, type FaultCode, type Faults, joinPath, quote } from './faults.js';
import { isRecord } from './json.js';
import { own } from './same.js';
import type { RecordSchema, Schema } from './schema.js';

type Key = string | number;
type Wrong = Omit<Fault, 'path'>;

/** The value without what the schema refuses; one fault for each refusal. */
export function check(
  schema: RecordSchema,
  raw: Record<string, unknown>,
  path: string,
  faults: Faults,
): Record<string, unknown> {
  return new Check(path, faults).record(schema, raw);
}

/** One walk through a value, along its schema. What is refused becomes undefined, which JSON has no other use for. */
class Check {
  readonly #path: string;
  readonly #faults: Faults;
  readonly #keys: Key[] = [];

  constructor(path: string, faults: Faults) {
    this.#path = path;
    this.#faults = faults;
  }

  #value(schema: Schema, value: unknown): unknown {
    if (has(schema, 'properties'))
      return isRecord(value) ? this.record(schema, value) : this.#refuse(schema, value);
    if (has(schema, 'items'))
      return Array.isArray(value) ? this.#list(schema.items, value) : this.#refuse(schema, value);
    const wrong = faultIn(schema, value);
    if (wrong) this.#fault(() => wrong);
    // A date that doesn't exist is still what somebody wrote.
    return wrong && wrong.code !== 'date' ? undefined : value;
  }

  /** The same object where nothing is refused. */
  record(schema: RecordSchema, value: Record<string, unknown>): Record<string, unknown> {
    const left = new Map<string, unknown>();
    for (const [key, field] of Object.entries(schema.properties)) {
      const item = own(value, key);
      const kept = item === undefined ? this.#absent(schema, key) : this.#at(key, field, item);
      if (kept !== item) left.set(key, kept);
    }
    if (!left.size) return value;
    const entries = Object.entries(value).map(
      ([key, item]) => [key, left.has(key) ? left.get(key) : item] as const,
    );
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
  }

  #list(schema: Schema, value: readonly unknown[]): unknown {
    const kept = value.map((item, i) => this.#at(i, schema, item));
    return kept.every((item, i) => item === value[i]) ? value : kept.filter((item) => item !== undefined);
  }

  #at(key: Key, schema: Schema, value: unknown): unknown {
    this.#keys.push(key);
    const kept = this.#value(schema, value);
    this.#keys.pop();
    return kept;
  }

  #absent(schema: RecordSchema, key: Key): undefined {
    if (!has(schema, 'required') || !schema.required?.includes(key as string)) return;
    this.#keys.push(key);
    this.#fault(() => ({ code: 'missing' }));
    this.#keys.pop();
  }

  #refuse({ type }: Schema, value: unknown): undefined {
    this.#fault(() => typeFault(type, value));
  }

  #fault(wrong: () => Wrong): void {
    this.#faults.add(joinPath(this.#path, this.#keys), wrong);
  }
}

/** A key of the schema itself: what an old page adds to `Object.prototype` is none. */
const has = <K extends string>(
  schema: Schema,
  key: K,
): schema is Extract<Schema, { readonly [Key in K]?: unknown }> => Object.hasOwn(schema, key);

const types: Readonly<Record<Schema['type'], string>> = {
  string: 'text',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
};
const typeFault = (type: Schema['type'], value: unknown): Wrong => ({
  code: 'type',
  given: quote(value),
  expected: types[type],
});

const bounds: readonly (readonly [
  key: string,
  code: FaultCode,
  holds: (value: number, bound: number) => boolean,
])[] = [
  ['minimum', 'min', (value, bound) => value >= bound],
  ['exclusiveMinimum', 'above', (value, bound) => value > bound],
  ['maximum', 'max', (value, bound) => value <= bound],
];

/** The first thing that is wrong with a text, a number or a yes or no. */
function faultIn(schema: Schema, value: unknown): Wrong | undefined {
  if (has(schema, 'enum')) {
    if (schema.enum.includes(value as string)) return undefined;
    const expected = schema.enum.map((option) => JSON.stringify(option)).join(', ');
    return { code: 'option', given: quote(value), expected };
  }
  const type = schema.type === 'integer' ? 'number' : schema.type;
  if (typeof value !== type) return typeFault(type, value);
  if (typeof value === 'string') {
    const isDate = !has(schema, 'format') || isDateText(value);
    return isDate ? undefined : { code: 'date', given: quote(value) };
  }
  if (typeof value !== 'number') return undefined;
  if (!Number.isFinite(value)) return { code: 'finite', given: quote(value) };
  if (schema.type === 'integer' && !Number.isInteger(value)) return typeFault(schema.type, value);
  for (const [key, code, holds] of bounds) {
    const bound = own(schema, key);
    if (typeof bound === 'number' && !holds(value, bound))
      return { code, given: quote(value), expected: String(bound) };
  }
  return undefined;
}
