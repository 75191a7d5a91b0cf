import { writeJSON } from './json.js';

/** Are two JSON values equal? The order of keys doesn't count. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  const other = b as Readonly<Record<string, unknown>>;
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) => Object.hasOwn(b, key) && same((a as Readonly<Record<string, unknown>>)[key], other[key]),
    )
  );
}

/** A JSON value as text in which keys are sorted: equal values give equal text. */
export function canonical(value: unknown): string {
  return writeJSON(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => order(a, b))
      .map(([key, item]) => [key, sorted(item)]),
  );
}

/** Compares two texts by their code units: the same in every language and on every machine. */
export function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * A label as it is compared: Unicode case folding (through capitals, so that ß and SS are one), composed letters,
 * and one space for any white space. Never shown.
 */
export const fold = (label: string): string =>
  label.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC').replace(/\s+/gu, ' ').trim();

/** A key of the record itself; undefined where it has none, also for `constructor` and `__proto__`. */
export const own = (record: object, key: string): unknown =>
  Object.hasOwn(record, key) ? (record as Readonly<Record<string, unknown>>)[key] : undefined;
