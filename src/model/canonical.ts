import { writeJSON } from './json.js';

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
