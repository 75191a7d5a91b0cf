import type { Speaker } from '../content/speaker.js';
import { INDIVIDUAL } from '../model/builtin.js';
import { type End, endsOf, partsOf, soundRelations } from '../model/questions.js';
import type { CompleteConversation, Decision, Relation, SphereId } from '../model/types.js';

export type ColumnId = 'party' | SphereId;
/** Left to right, top to bottom. */
export const columnIds: readonly ColumnId[] = ['party', 'institutional', 'communal', 'personal'];

/** A box, or the head of a column. */
export interface MapNode {
  /** kind:id, as a selection writes it. */
  readonly key: string;
  readonly kind: 'party' | 'part' | 'sphere';
  readonly id: string;
  /** What it stands for; a mere title stands for nothing. */
  readonly end?: End;
  readonly label: string;
  readonly lang?: string;
  readonly decision?: Decision;
  readonly colour: ColumnId | typeof INDIVIDUAL;
}
export interface ColumnContent {
  readonly id: ColumnId;
  readonly head: MapNode;
  /** In the order of the document, as the two lists after it. */
  readonly all: readonly MapNode[];
  readonly linked: readonly MapNode[];
  readonly loose: readonly MapNode[];
}
/** All relations from one thing to another, drawn as one line. */
export interface LinkContent {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly relations: readonly Relation[];
}
export interface MapContent {
  readonly columns: readonly ColumnContent[];
  readonly individual: MapNode;
  readonly links: readonly LinkContent[];
  readonly relations: readonly Relation[];
  readonly ends: ReadonlyMap<string, End>;
  /** By key. */
  readonly nodes: ReadonlyMap<string, MapNode>;
}

/** The selection of an end of a relation; individual support counts as a party. */
export const keyOf = (end: End): string => `${end.kind === 'individual' ? 'party' : end.kind}:${end.id}`;

/** What the map shows of a document, in the words of one speaker. */
export function contentOf(conversation: CompleteConversation, say: Speaker): MapContent {
  const ends = endsOf(conversation);
  const relations = soundRelations(conversation);
  const key = (id: string): string => {
    const end = ends.get(id);
    return end ? keyOf(end) : '';
  };
  const linked = new Set(relations.flatMap(({ from, to }) => [key(from), key(to)]));
  const columns = columnIds.map((id): ColumnContent => {
    const nodes =
      id === 'party'
        ? conversation.parties.map((party) => nodeOf({ kind: 'party', id: party.id, entry: party }, say))
        : partsOf(conversation, id).map((part) => nodeOf({ kind: 'part', id: part.id, entry: part }, say));
    const entry = conversation.spheres.find((sphere) => sphere.id === id);
    const head: MapNode =
      id !== 'party' && entry
        ? nodeOf({ kind: 'sphere', id, entry }, say)
        : {
            key: `head:${id}`,
            kind: 'sphere',
            id,
            label: id === 'party' ? say.t('map.parties') : say.language.model.spheres[id].label,
            colour: id,
          };
    return {
      id,
      head,
      all: nodes,
      linked: nodes.filter((node) => linked.has(node.key)),
      loose: nodes.filter((node) => !linked.has(node.key)),
    };
  });
  const individual = nodeOf({ kind: 'individual', id: INDIVIDUAL }, say);
  const links = new Map<string, LinkContent>();
  for (const relation of relations) {
    const [from, to] = [key(relation.from), key(relation.to)];
    const id = JSON.stringify([from, to]);
    links.set(id, { id, from, to, relations: [...(links.get(id)?.relations ?? []), relation] });
  }
  const all = [individual, ...columns.flatMap(({ head, linked: some, loose }) => [head, ...some, ...loose])];
  return {
    columns,
    individual,
    links: [...links.values()],
    relations,
    ends,
    nodes: new Map(all.map((node) => [node.key, node])),
  };
}

function nodeOf(end: End, say: Speaker): MapNode {
  const lang = say.labelLang(end);
  const decision = end.kind === 'part' || end.kind === 'sphere' ? end.entry.decision : undefined;
  return {
    key: keyOf(end),
    kind: end.kind === 'individual' ? 'party' : end.kind,
    id: end.id,
    end,
    label: say.label(end),
    colour: colourOf(end),
    ...(lang && { lang }),
    ...(decision && { decision }),
  };
}

export function colourOf(end: End): ColumnId | typeof INDIVIDUAL {
  if (end.kind === 'part') return end.entry.sphere;
  return end.kind === 'sphere' ? end.id : end.kind;
}
