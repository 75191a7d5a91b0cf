import { chainOf } from '../../model/questions.js';
import { INDIVIDUAL } from '../../model/builtin.js';
import type { Relation } from '../../model/types.js';
import { keyOf, type MapContent } from '../../figures/map-content.js';

/** What lights up: relations in the order in which one tells them, and the boxes at their ends. */
export interface Lit {
  readonly relations: readonly Relation[];
  /** The same, to ask whether one is among them. */
  readonly set: ReadonlySet<Relation>;
  readonly keys: ReadonlySet<string>;
}

/** The chain of what has this key, as in `part:koor`. Nothing lights up for a thing without relations. */
export function litBy(content: MapContent, key: string | undefined): Lit | undefined {
  const relations = key?.startsWith('relation:')
    ? aroundRelation(content.relations, key.slice('relation:'.length))
    : aroundThing(content, key);
  if (!relations.length) return undefined;
  const keys = new Set<string>();
  for (const { from, to } of relations) {
    for (const id of [from, to]) {
      const end = content.ends.get(id);
      if (end) keys.add(keyOf(end));
    }
  }
  return { relations, set: new Set(relations), keys };
}

function aroundThing({ nodes, relations, ends }: MapContent, key = ''): readonly Relation[] {
  const end = nodes.get(key)?.end;
  // Of two things with one id, relations are about the first.
  return end && ends.get(end.id)?.kind === end.kind ? chainOf(relations, end.id).relations : [];
}

/** What leads to the source of a relation, the relation, and what its target leads to. */
function aroundRelation(relations: readonly Relation[], id: string): readonly Relation[] {
  const relation = relations.find((each) => each.id === id);
  if (!relation) return [];
  const { from, to } = relation;
  const up =
    from === INDIVIDUAL
      ? []
      : chainOf(
          relations.filter((each) => each.from !== from),
          from,
        ).relations;
  const down =
    to === INDIVIDUAL
      ? []
      : chainOf(
          relations.filter((each) => each.to !== to),
          to,
        ).relations;
  return [...new Set([...up, relation, ...down])];
}
