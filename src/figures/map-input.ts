import type { Speaker } from '../content/speaker.js';
import type { MapInput } from '../layout/map-types.js';
import type { Relation } from '../model/types.js';
import type { ColumnContent, ColumnId, MapContent, MapNode } from './map-content.js';

/** How many loose boxes a closed group shows; one or two more are not worth a button. */
const FIRST = 8;

export interface ShownColumn extends ColumnContent {
  /** The loose boxes that are shown. */
  readonly loose: readonly MapNode[];
  readonly hidden: readonly MapNode[];
}

/** The columns with only the first of many loose boxes, but for the groups that are open or have the chosen one. */
export function shownColumns(
  content: MapContent,
  opened: ReadonlySet<string>,
  selected: string | undefined,
): readonly ShownColumn[] {
  return content.columns.map((column) => {
    const all =
      opened.has(column.id) ||
      column.loose.length <= FIRST + 2 ||
      column.loose.slice(FIRST).some(({ key }) => key === selected);
    return {
      ...column,
      loose: all ? column.loose : column.loose.slice(0, FIRST),
      hidden: all ? [] : column.loose.slice(FIRST),
    };
  });
}

/** How many verbs are written at one line. */
const VERBS = 4;

/** How the relations of one line are read, each verb once: the first few, and how many more there are. */
export function verbsOf(relations: readonly Relation[], say: Speaker): readonly string[] {
  const verbs = [...new Set(relations.map((relation) => say.verb(relation)))];
  if (verbs.length <= VERBS) return verbs;
  return [...verbs.slice(0, VERBS - 1), say.count('map.more', verbs.length - VERBS + 1)];
}

/** The key of the button that opens a column's loose boxes. */
export const moreKey = (column: ColumnId): string => `more:${column}`;

/** The id of the button that goes to the explanation, where that is far below. */
export const JUMP = 'jump';

/**
 * What the layout needs to know.
 * @param jumpAfter key of the box under which the button to the explanation stands
 */
export function figureInput(
  content: MapContent,
  columns: readonly ShownColumn[],
  say: Speaker,
  jumpAfter?: string,
): MapInput {
  const linked = content.links.some(({ from, to }) => from === jumpAfter || to === jumpAfter);
  const jump = say.t(linked ? 'map.jump' : 'map.jump.alone');
  const chip = ({ key, label, decision, divided }: MapNode) => ({
    id: key,
    label,
    marked: !!decision || !!divided,
  });
  return {
    columns: columns.map(({ id, head, linked, loose, hidden }) => ({
      id,
      head: chip(head),
      linked: linked.map(chip),
      loose: loose.map(chip),
      ...(hidden.length && {
        more: { id: moreKey(id), label: say.count('map.more', hidden.length), marked: false },
      }),
      hint: say.t('map.emptyColumn'),
    })),
    individual: { ...chip(content.individual), about: say.t('map.about') },
    links: content.links.map(({ id, from, to, relations }) => ({
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
