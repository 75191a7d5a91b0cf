import { VERSION } from './migrate.js';
import { listKeys } from './read.js';
import { isSaid } from './merge-answers.js';
import { originsIn, type Source, voiceName } from './merge-sources.js';
import { canonical, order } from './canonical.js';
import { own, same } from './same.js';
import type { Origin } from './types.js';

const lists = new Set<string>(listKeys);

/**
 * The keys of a merge that are not lists: where all documents agree, and `documents`, which has them all.
 * @param first the document of which they stay as they are, with its mark where it has no group
 */
export function heading(sources: readonly Source[], first?: Source): Readonly<Record<string, unknown>> {
  const all = new Map<string, Origin>();
  for (const origin of sources.flatMap(originsOf)) all.set(canonical(origin), origin);
  const documents = [...all]
    .sort(([a, one], [b, other]) => order(voiceName(one), voiceName(other)) || order(a, b))
    .map(([, origin]) => origin);
  const keys = first ? itselfOf(first) : agreed(documents);
  return { format: 'sociale-basis/conversation', version: VERSION, ...keys, documents };
}

/** The documents that a document stands for: itself, or those that were put together in it, and what it has of itself. */
export function originsOf(source: Source): readonly Origin[] {
  const itself = itselfOf(source);
  if (!source.isMerged) return [itself];
  const carried = originsIn(source.document);
  const derived = agreed(carried);
  const repeats = Object.entries(itself).every(
    ([key, value]) => key === 'document' || same(own(derived, key), value),
  );
  return repeats ? carried : [...carried, itself];
}

/** What a document says of itself, and its mark. */
function itselfOf({ document, isMerged, voice }: Source): Origin {
  const entries = Object.entries(document).filter(
    ([key]) => !lists.has(key) && key !== 'format' && key !== 'version' && !(isMerged && key === 'documents'),
  );
  const mark = voice.document === undefined ? [] : [['document', voice.document] as const];
  return Object.fromEntries([...mark, ...entries]);
}

/** The keys of which every document that has one has the same; never the status, for a merge is open again. */
function agreed(origins: readonly Origin[]): Readonly<Record<string, unknown>> {
  const keys = new Set(origins.flatMap((origin) => Object.keys(origin)));
  for (const key of ['status', 'document', 'documents']) keys.delete(key);
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const values = origins.map((origin) => own(origin, key)).filter(isSaid);
      return values.length && values.every((value) => same(value, values[0])) ? [[key, values[0]]] : [];
    }),
  );
}
