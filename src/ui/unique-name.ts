/** Names of the figures in each document, so that two figures never have the same one. */
const taken = new WeakMap<Document, Map<string, Set<Element>>>();

/** The place of an element among the figures of this name, 1 for the first; 0 takes it out of all names. */
export function placeInName(element: Element, name: string | undefined): number {
  const names = taken.get(element.ownerDocument) ?? new Map<string, Set<Element>>();
  taken.set(element.ownerDocument, names);
  for (const [other, elements] of names) {
    if (other === name) continue;
    elements.delete(element);
    if (!elements.size) names.delete(other);
  }
  if (name === undefined) return 0;
  const same = names.get(name) ?? new Set<Element>();
  names.set(name, same.add(element));
  return [...same].indexOf(element) + 1;
}
