import { INDIVIDUAL, relationKinds } from './builtin.js';
import type { CompleteConversation, Part, Party, Relation, RelationKind, Sphere, SphereId } from './types.js';

/** What stands at an end of a relation. */
export type End =
  | { readonly kind: 'party'; readonly id: string; readonly entry: Party }
  | { readonly kind: 'part'; readonly id: string; readonly entry: Part }
  | { readonly kind: 'sphere'; readonly id: SphereId; readonly entry: Sphere }
  | { readonly kind: 'individual'; readonly id: typeof INDIVIDUAL };

/** Parties, parts, spheres and individual support by id; of two with one id the first in that order. */
export function endsOf(conversation: CompleteConversation): ReadonlyMap<string, End> {
  const ends = new Map<string, End>();
  const put = (end: End): void => {
    if (!ends.has(end.id)) ends.set(end.id, end);
  };
  put({ kind: 'individual', id: INDIVIDUAL });
  for (const entry of conversation.parties) put({ kind: 'party', id: entry.id, entry });
  for (const entry of conversation.parts) put({ kind: 'part', id: entry.id, entry });
  for (const entry of conversation.spheres) put({ kind: 'sphere', id: entry.id, entry });
  return ends;
}

/** The relations whose two ends are in the document. */
export function soundRelations(conversation: CompleteConversation): readonly Relation[] {
  const ends = endsOf(conversation);
  return conversation.relations.filter(({ from, to }) => ends.has(from) && ends.has(to));
}

/** A chain of support: what leads to a thing and what it leads to. */
export interface Chain {
  /** Upstream first, in the order in which one would tell it. */
  readonly relations: readonly Relation[];
  readonly ids: ReadonlySet<string>;
}

/**
 * Everything upstream and downstream of one thing, each relation once; cycles end.
 * Order: from the furthest source down to the thing, then from the thing on.
 */
export function chainOf(relations: readonly Relation[], id: string): Chain {
  const up = walk(relations, id, 'to', 'from').reverse();
  const down = walk(relations, id, 'from', 'to');
  const all = [...new Set([...up, ...down])];
  return { relations: all, ids: new Set([id, ...all.flatMap(({ from, to }) => [from, to])]) };
}

/** Breadth first from `start`, along relations whose `near` end was reached; individual support is not passed through. */
function walk(
  relations: readonly Relation[],
  start: string,
  near: 'from' | 'to',
  far: 'from' | 'to',
): Relation[] {
  const by = new Map<string, Relation[]>();
  for (const relation of relations) {
    const list = by.get(relation[near]);
    if (list) list.push(relation);
    else by.set(relation[near], [relation]);
  }
  const seen = new Set([start]);
  const found: Relation[] = [];
  let edge = [start];
  while (edge.length) {
    const next: string[] = [];
    for (const id of edge) {
      if (id === INDIVIDUAL && id !== start) continue;
      for (const relation of by.get(id) ?? []) {
        found.push(relation);
        if (seen.has(relation[far])) continue;
        seen.add(relation[far]);
        next.push(relation[far]);
      }
    }
    edge = next;
  }
  return [...new Set(found)];
}

/** Parts that no relation leads to. */
export function unsupported(conversation: CompleteConversation): readonly Part[] {
  const supported = new Set(soundRelations(conversation).map(({ to }) => to));
  return conversation.parts.filter(({ id }) => !supported.has(id));
}

/** Forms of support that no relation has; `other` is not a form. */
export function unusedKinds(conversation: CompleteConversation): readonly RelationKind[] {
  const used = new Set(soundRelations(conversation).map(({ kind }) => kind));
  return relationKinds.filter((kind) => kind !== 'other' && !used.has(kind));
}
