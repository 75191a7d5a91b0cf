import type { Speaker } from '../content/speaker.js';
import type { ChipInput } from '../layout/chip.js';
import type { MapInput } from '../layout/map-types.js';
import type { Relation } from '../model/types.js';
import type { ColumnId, MapContent, MapNode } from './map-content.js';
import type { MapSight } from './map-sight.js';

/** How many verbs are written at one line. */
const VERBS = 4;

/** How the relations of one line are read, each verb once: the first few, and how many more there are. */
export function verbsOf(relations: readonly Relation[], say: Speaker): readonly string[] {
  const verbs = [...new Set(relations.map((relation) => say.verb(relation)))];
  if (verbs.length <= VERBS) return verbs;
  return [...verbs.slice(0, VERBS - 1), say.count('map.more', verbs.length - VERBS + 1)];
}

/** The keys of the buttons that show more of a column: boxes with lines, and without. */
export const restKey = (column: ColumnId): string => `rest:${column}`;
export const moreKey = (column: ColumnId): string => `more:${column}`;

/** What the first of those says. */
export const restLabel = (column: ColumnId, n: number, say: Speaker): string =>
  say.count(column === 'party' ? 'map.more.parties' : 'map.more.parts', n);

/** How many lines of a box go on out of sight, as it stands in the box. */
export const tailOf = (beyond: number | undefined): string => (beyond ? `+${beyond}` : '');

/** The id of the button that goes to the explanation, where that is far below. */
export const JUMP = 'jump';

/**
 * What the layout needs to know.
 * @param jumpAfter key of the box under which the button to the explanation stands
 */
export function figureInput(
  content: MapContent,
  { columns, links, beyond }: Pick<MapSight, 'columns' | 'links' | 'beyond'>,
  say: Speaker,
  jumpAfter?: string,
): MapInput {
  const isLinked = content.links.some(({ from, to }) => from === jumpAfter || to === jumpAfter);
  const jump = say.t(isLinked ? 'map.jump' : 'map.jump.alone');
  const named = ({ key, label, decision, divided }: MapNode): ChipInput => ({
    id: key,
    label,
    marked: !!decision || !!divided,
  });
  const chip = (node: MapNode): ChipInput => {
    const tail = tailOf(beyond.get(node.key));
    return { ...named(node), ...(tail && { tail }) };
  };
  return {
    columns: columns.map(({ id, head, all, linked, loose, waiting }) => ({
      id,
      head: named(head),
      linked: linked.map(chip),
      ...(waiting.linked && {
        rest: { id: restKey(id), label: restLabel(id, waiting.linked, say), marked: false },
      }),
      loose: loose.map(chip),
      ...(waiting.loose && {
        more: { id: moreKey(id), label: say.count('map.more', waiting.loose), marked: false },
      }),
      // A column that a search left nothing of is not empty.
      ...(!all.length && { hint: say.t('map.emptyColumn') }),
    })),
    individual: { ...named(content.individual), about: say.t('map.about') },
    links: links.map(({ id, from, to, relations }) => ({
      id,
      from,
      to,
      verbs: verbsOf(relations, say),
    })),
    looseTitle: say.t('map.loose'),
    ...(jumpAfter && {
      jump: { after: jumpAfter, chip: { id: JUMP, label: `${jump} ↓`, marked: false } },
    }),
  };
}
