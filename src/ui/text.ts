import { quote } from '../model/faults.js';

/**
 * A text as a page gives it: a property may hold anything. Nothing is `undefined`; a number or an address is its text,
 * and what has none is quoted, so that it can be seen that it is wrong.
 */
export function textFrom(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  try {
    if (value instanceof URL) return value.href;
  } catch {
    // A proxy that is revoked.
  }
  return quote(value);
}
