import { isRecord } from './json.js';

/** The version of the format that this library writes. */
export const VERSION = 1;

/**
 * A document of any older version → the same document in today's form, which says so. Unknown keys stay.
 * Version 1 is the first: a document without a version is read as 1. Newer ones stay as they are; reading refuses them.
 * What is no document gives an empty one.
 */
export function migrate(document: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (!isRecord(document)) return {};
  const { version } = document;
  return isOlder(version) ? { ...document, version: VERSION } : { ...document };
}

/** Is it the number of a version before this one? Other values are mistakes, and named as such. */
const isOlder = (version: unknown): boolean =>
  typeof version === 'number' && Number.isInteger(version) && version >= 0 && version < VERSION;

/** Is it of a version that came later? Also where the number was written as text: better refused than half understood. */
export const isNewer = (version: unknown): boolean =>
  (typeof version === 'number' || (typeof version === 'string' && version.trim() !== '')) &&
  Number(version) > VERSION;
