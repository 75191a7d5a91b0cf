import { isRecord } from './json.js';
import { VERSION } from './migrate.js';
import { listKeys } from './read.js';
import { isSaid } from './merge-answers.js';
import type { Source } from './merge-sources.js';
import { canonical, order, own, same } from './same.js';
import type { Heading } from './types.js';

/** What a document was that went into a merge: its heading, and the keys that the format doesn't know. */
export type Origin = Heading & Readonly<Record<string, unknown>>;

const notHeading = new Set<string>(['format', 'version', 'documents', ...listKeys]);

/** The keys of a merge that are not lists: where all documents agree, and `documents`, which has them all. */
export function heading(sources: readonly Source[]): Readonly<Record<string, unknown>> {
  const all = new Map<string, Origin>();
  for (const origin of sources.flatMap(originsOf)) all.set(canonical(origin), origin);
  const origins = [...all]
    .map(([text, origin]) => ({ origin, name: `${origin.date ?? ''}\n${origin.group ?? ''}\n${text}` }))
    .sort((a, b) => order(a.name, b.name))
    .map(({ origin }) => origin);
  return { format: 'sociale-basis/conversation', version: VERSION, ...agreed(origins), documents: origins };
}

/** The documents that a document stands for: itself, or those that were put together in it, and what it has of itself. */
export function originsOf({ document }: Pick<Source, 'document'>): readonly Origin[] {
  const listed = own(document, 'documents');
  const carried = Array.isArray(listed) ? listed.filter(isOrigin) : [];
  const entries = Object.entries(document).filter(([key]) => !notHeading.has(key));
  const itself = Object.fromEntries(entries) as Origin;
  const derived = agreed(carried);
  const repeats = entries.every(([key, value]) => same(own(derived, key), value));
  return repeats ? carried : [...carried, itself];
}

const isOrigin = (value: unknown): value is Origin =>
  isRecord(value) &&
  ['title', 'place', 'date', 'group', 'lang'].every(
    (key) => own(value, key) === undefined || typeof own(value, key) === 'string',
  );

/** The keys of which every document that has one has the same; never the status, for a merge is open again. */
function agreed(origins: readonly Origin[]): Readonly<Record<string, unknown>> {
  const keys = new Set(origins.flatMap((origin) => Object.keys(origin)));
  keys.delete('status');
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const values = origins.map((origin) => own(origin, key)).filter(isSaid);
      return values.length && values.every((value) => same(value, values[0])) ? [[key, values[0]]] : [];
    }),
  );
}
