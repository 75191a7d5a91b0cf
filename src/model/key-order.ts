import { listKeys } from './read.js';

/** The document's own fields, as they stand in a file. */
export const headingKeys = ['title', 'place', 'date', 'lang', 'status', 'group'] as const;

/** The order of the keys of a document; unknown ones come after them. */
export const documentKeys: readonly string[] = ['format', 'version', ...headingKeys, ...listKeys];
