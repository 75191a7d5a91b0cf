/** The version of the format that this library writes. */
export const VERSION = 1;

/**
 * A document of any older version → the same document in today's form. Unknown keys stay.
 * Version 1 is the first: a document without a version is read as 1. Newer ones are refused before this.
 */
export function migrate(document: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...document };
}
