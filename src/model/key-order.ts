import { listKeys } from './read.js';

/** The document's own fields, as they stand in a file. */
export const headingKeys = ['title', 'place', 'date', 'lang', 'status', 'group'] as const;

/** The order of the keys of a document; unknown ones come after them. */
export const documentKeys: readonly string[] = ['format', 'version', ...headingKeys, ...listKeys];

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
