import type { Speaker } from '../content/speaker.js';
import { INDIVIDUAL } from '../model/builtin.js';
import { type End, endsOf, soundRelations } from '../model/questions.js';
import { partsOf } from '../model/reading-order.js';
import type { Compared } from '../model/compare.js';
import type { CompleteConversation, Decision, Kind, Link, Relation, SphereId } from '../model/types.js';

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
  /** What was decided; of several groups, what they agree on. */
  readonly decision?: Decision;
  /** Do groups say different things of it? */
  readonly divided?: true;
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
  /** Kept apart or joined; of several groups, what they agree on. By id of the relation. */
  readonly linked: ReadonlyMap<string, Link | 'divided'>;
  /** By key. */
  readonly nodes: ReadonlyMap<string, MapNode>;
}

/** The selection of an end of a relation; individual support counts as a party. */
export const keyOf = (end: End): string => `${end.kind === 'individual' ? 'party' : end.kind}:${end.id}`;

/** What groups say of a thing, where there are several. */
export type SaidOf = (kind: Kind, id: string) => Compared | undefined;

/**
 * What the map shows of a document, in the words of one speaker.
 * @param saidOf what was decided in the document itself goes before what groups say
 */
export function contentOf(
  conversation: CompleteConversation,
  say: Speaker,
  saidOf: SaidOf = () => undefined,
): MapContent {
  const nodeOf = (end: End): MapNode => nodeFor(end, say, saidOf);
  const ends = endsOf(conversation);
  const relations = soundRelations(conversation);
  const key = (id: string): string => {
    const end = ends.get(id);
    return end ? keyOf(end) : '';
  };
  const tied = new Set(relations.flatMap(({ from, to }) => [key(from), key(to)]));
  const columns = columnIds.map((id): ColumnContent => {
    const nodes =
      id === 'party'
        ? conversation.parties.map((party) => nodeOf({ kind: 'party', id: party.id, entry: party }))
        : partsOf(conversation, id).map((part) => nodeOf({ kind: 'part', id: part.id, entry: part }));
    const entry = conversation.spheres.find((sphere) => sphere.id === id);
    const head: MapNode =
      id !== 'party' && entry
        ? nodeOf({ kind: 'sphere', id, entry })
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
      linked: nodes.filter((node) => tied.has(node.key)),
      loose: nodes.filter((node) => !tied.has(node.key)),
    };
  });
  const individual = nodeOf({ kind: 'individual', id: INDIVIDUAL });
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
    linked: new Map(
      relations.flatMap((relation) => {
        const link = linkOf(relation, saidOf);
        return link ? [[relation.id, link] as const] : [];
      }),
    ),
    nodes: new Map(all.map((node) => [node.key, node])),
  };
}

/** How a line is drawn. */
export type LineForm = 'plain' | 'apart' | 'joined' | 'divided';

/** Apart or joined where all of it is, divided where groups think differently about a relation of it. */
export function lineForm(relations: readonly Relation[], { linked }: Pick<MapContent, 'linked'>): LineForm {
  const forms = relations.map(({ id }) => linked.get(id));
  if (forms.includes('divided')) return 'divided';
  const [first] = forms;
  if (first === undefined || forms.some((form) => form !== first)) return 'plain';
  return first;
}

/** What groups agree on, or that they don't; nothing where fewer than two said something. */
const agreedOf = (said: Compared | undefined): Compared['said'][number]['value'] | 'divided' | undefined => {
  if (said?.outcome === 'divided') return 'divided';
  return said?.outcome === 'agreed' ? said.said[0]?.value : undefined;
};

function linkOf({ link, id }: Relation, saidOf: SaidOf): Link | 'divided' | undefined {
  const agreed = link ?? agreedOf(saidOf('relation', id));
  return agreed === 'apart' || agreed === 'joined' || agreed === 'divided' ? agreed : undefined;
}

function nodeFor(end: End, say: Speaker, saidOf: SaidOf): MapNode {
  const lang = say.labelLang(end);
  const isDecidable = end.kind === 'part' || end.kind === 'sphere';
  const agreed = isDecidable ? (end.entry.decision ?? agreedOf(saidOf(end.kind, end.id))) : undefined;
  const decision = agreed === 'in' || agreed === 'out' || agreed === 'unsure' ? agreed : undefined;
  return {
    key: keyOf(end),
    kind: end.kind === 'individual' ? 'party' : end.kind,
    id: end.id,
    end,
    label: say.label(end),
    colour: colourOf(end),
    ...(lang && { lang }),
    ...(decision && { decision }),
    ...(agreed === 'divided' && { divided: true }),
  };
}

export function colourOf(end: End): ColumnId | typeof INDIVIDUAL {
  if (end.kind === 'part') return end.entry.sphere;
  return end.kind === 'sphere' ? end.id : end.kind;
}
