import fc from 'fast-check';
import { conversation } from './arbitrary.js';

type Key = string | number;

/** A valid conversation with one thing of it made wrong, and where that is. */
export interface Spoilt {
  readonly given: Readonly<Record<string, unknown>>;
  readonly document: Readonly<Record<string, unknown>>;
  readonly keys: readonly Key[];
  readonly value: unknown;
}

/** The places of a document that the format knows: not what stands under keys of somebody else. */
function placesOf(document: Readonly<Record<string, unknown>>): Key[][] {
  const places: Key[][] = [];
  for (const [key, value] of Object.entries(document)) {
    if (key === 'x-own') continue;
    places.push([key]);
    if (!Array.isArray(value)) continue;
    value.forEach((entry: object, i) => {
      places.push([key, i]);
      for (const [field, inner] of Object.entries(entry)) {
        places.push([key, i, field]);
        if (Array.isArray(inner)) inner.forEach((_, n) => places.push([key, i, field, n]));
      }
    });
  }
  return places;
}

/** A copy with something else at one place. */
export function put(value: unknown, [key, ...rest]: readonly Key[], item: unknown): unknown {
  if (key === undefined) return item;
  if (Array.isArray(value)) {
    return value.map((each: unknown, i) => (i === key ? put(each, rest, item) : each));
  }
  const record = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(record).map(([name, each]) => [name, name === key ? put(each, rest, item) : each]),
  );
}

const unlike: readonly unknown[] = [undefined, null, 7, -1, 0.5, true, 'iets', '', [], [1], {}, { a: 1 }];

export const onePlaceSpoilt: fc.Arbitrary<Spoilt> = fc
  .tuple(conversation, fc.nat(), fc.constantFrom(...unlike))
  .map(([given, at, value]) => {
    const document = given as unknown as Readonly<Record<string, unknown>>;
    const places = placesOf(document);
    const keys = places[at % Math.max(1, places.length)] ?? ['title'];
    const base = keys.length === 1 ? { ...document, [String(keys[0])]: null } : document;
    return { given: document, document: put(base, keys, value) as Spoilt['document'], keys, value };
  });

/** The same, as a document only. */
export const spoilt = onePlaceSpoilt.map(({ document }) => document);
