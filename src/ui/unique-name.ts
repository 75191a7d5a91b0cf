interface Place {
  readonly document: Document;
  readonly name: string;
  readonly number: number;
}

/** Which number a thing has among those with its name, and which numbers are taken, in each document. */
const places = new WeakMap<object, Place>();
const taken = new WeakMap<Document, Map<string, Set<number>>>();

/**
 * The number of a figure, or of a region in it, among those of its document with this name: the lowest that is free,
 * and then its own for as long as it keeps the name. Without a name it gives its number back, and gets 0.
 * @param owner the figure, or an object that stands for the region
 */
export function placeInName(owner: object, document: Document, name: string | undefined): number {
  const place = places.get(owner);
  if (place?.name === name && place?.document === document) return place.number;
  if (place) {
    taken.get(place.document)?.get(place.name)?.delete(place.number);
    places.delete(owner);
  }
  if (name === undefined) return 0;
  const names = taken.get(document) ?? new Map<string, Set<number>>();
  taken.set(document, names);
  const numbers = names.get(name) ?? new Set<number>();
  names.set(name, numbers);
  let number = 1;
  while (numbers.has(number)) number += 1;
  numbers.add(number);
  places.set(owner, { document, name, number });
  return number;
}
