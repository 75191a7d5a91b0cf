interface Place {
  readonly document: Document;
  readonly name: string;
  readonly number: number;
}

/** Which number a figure has among those with its name, and which numbers are taken, in each document. */
const places = new WeakMap<Element, Place>();
const taken = new WeakMap<Document, Map<string, Set<number>>>();

/**
 * The number of an element among the figures of its document with this name: the lowest that is free, and then its
 * own for as long as it keeps the name. Without a name it gives its number back, and gets 0.
 */
export function placeInName(element: Element, name: string | undefined): number {
  const document = element.ownerDocument;
  const place = places.get(element);
  if (place?.name === name && place?.document === document) return place.number;
  if (place) {
    taken.get(place.document)?.get(place.name)?.delete(place.number);
    places.delete(element);
  }
  if (name === undefined) return 0;
  const names = taken.get(document) ?? new Map<string, Set<number>>();
  taken.set(document, names);
  const numbers = names.get(name) ?? new Set<number>();
  names.set(name, numbers);
  let number = 1;
  while (numbers.has(number)) number += 1;
  numbers.add(number);
  places.set(element, { document, name, number });
  return number;
}
