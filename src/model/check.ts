import * as v from 'valibot';
import { type Fault, type FaultCode, type Faults, joinPath, quote } from './faults.js';
import { isRecord } from './json.js';

type Key = string | number;
/** What to leave out: all of it, or some of its keys. */
type Drop = true | Map<Key, Drop>;

/** The value without what the schema refuses; one fault for each refusal. */
export function check(
  schema: v.GenericSchema,
  raw: Record<string, unknown>,
  path: string,
  faults: Faults,
): Record<string, unknown> {
  const { issues } = v.safeParse(schema, bare(raw), { abortPipeEarly: true });
  if (!issues) return raw;
  const drops = new Map<Key, Drop>();
  for (const issue of issues) {
    const keys = keysOf(issue);
    faults.add(joinPath(path, keys), () => faultOf(issue));
    // A date that doesn't exist is still what somebody wrote.
    if (issue.type !== 'check') dropAt(drops, keys);
  }
  return without(raw, drops) as Record<string, unknown>;
}

/** Without prototypes: Valibot asks `key in input`, and an old page may have added that key to `Object.prototype`. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (!isRecord(value)) return value;
  const record = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(value)) record[key] = bare(value[key]);
  return record;
}

const keysOf = (issue: v.BaseIssue<unknown>): Key[] => (issue.path ?? []).map(({ key }) => key as Key);

function dropAt(drops: Map<Key, Drop>, [key, ...rest]: readonly Key[]): void {
  const known = key === undefined ? true : drops.get(key);
  if (key === undefined || known === true) return;
  if (rest.length === 0) {
    drops.set(key, true);
    return;
  }
  const inner = known ?? new Map<Key, Drop>();
  drops.set(key, inner);
  dropAt(inner, rest);
}

function without(value: unknown, drops: Map<Key, Drop>): unknown {
  const kept = (key: Key, item: unknown): unknown[] => {
    const drop = drops.get(key);
    if (drop === true) return [];
    return [drop ? without(item, drop) : item];
  };
  if (Array.isArray(value)) return value.flatMap((item, i) => kept(i, item));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => kept(key, item).map((is) => [key, is])),
  );
}

const types: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  boolean: 'boolean',
  array: 'list',
  loose_object: 'object',
  integer: 'integer',
};
const bounds: Readonly<Record<string, FaultCode>> = {
  min_value: 'min',
  gt_value: 'above',
  max_value: 'max',
};

function faultOf(issue: v.BaseIssue<unknown>): Omit<Fault, 'path'> {
  const given = quote(issue.input);
  if (issue.type === 'loose_object' && issue.input === undefined) return { code: 'missing' };
  if (issue.type === 'picklist' || issue.type === 'literal') {
    const expected = (issue.expected ?? '').replace(/^\(|\)$/g, '').replaceAll(' | ', ', ');
    return { code: 'option', given, expected };
  }
  if (issue.type === 'check') return { code: 'date', given };
  // Valibot's own word for NaN is that it is no number.
  if (issue.type === 'finite' || (typeof issue.input === 'number' && !Number.isFinite(issue.input))) {
    return { code: 'finite', given };
  }
  const bound = Object.hasOwn(bounds, issue.type) ? bounds[issue.type] : undefined;
  if (bound && 'requirement' in issue) return { code: bound, given, expected: String(issue.requirement) };
  return { code: 'type', given, expected: types[issue.type] ?? 'text' };
}
