import { documentKeys } from './key-order.js';

const rank = (key: string): number => {
  const at = documentKeys.indexOf(key);
  return at < 0 ? documentKeys.length : at;
};

/** The document with these fields: keys that are new come where a file has them, so that it can be told by its text. */
export function withKeys<T extends object>(document: T, fields: Readonly<Record<string, unknown>>): T {
  const entries = Object.entries(document);
  for (const [key, value] of Object.entries(fields)) {
    const at = entries.findIndex(([name]) => name === key);
    if (at >= 0) entries[at] = [key, value];
    else {
      const before = entries.findIndex(([name]) => rank(name) > rank(key));
      entries.splice(before < 0 ? entries.length : before, 0, [key, value]);
    }
  }
  return Object.fromEntries(entries) as T;
}
