import { fullBox, headBox, textAt } from './map-box.js';
import { type LayeredMap } from './map-layers.js';
import { levels } from './map-levels.js';
import { flow, looseBox } from './map-loose.js';
import { orderLayers } from './map-order.js';
import type { MapChip, MapColumn, MapColumnInput } from './map-types.js';
import type { TextMeasure } from './text.js';

/** Room in px: inside a column, between chips, between a chip and a link that passes. */
export const PAD = 10;
const GAP = 10;
const PASS = 9;

export interface Stacks {
  readonly columns: readonly MapColumn[];
  /** Height of each passage. */
  readonly passage: ReadonlyMap<number, number>;
  readonly bottom: number;
}

/**
 * The columns with everything in them: heads, linked chips in an order and at heights that suit their links, and the
 * chips without links under one line. Whole px.
 * @param xs left edges of the columns
 */
export function stackColumns(
  input: readonly MapColumnInput[],
  graph: LayeredMap,
  xs: readonly number[],
  widths: readonly number[],
  looseTitle: string,
  measure: TextMeasure,
): Stacks {
  const width = (c: number): number => widths[c] ?? 0;
  const x = (c: number): number => xs[c] ?? 0;
  const heads = input.map(({ head }, c) => headBox(head, measure, width(c)));
  const headHeight = Math.max(0, ...heads.map(({ height }) => height)) + 6;
  const boxes = new Map(
    input.flatMap(({ linked }, c) =>
      linked.map(
        (chip) => [graph.node.get(chip.id) as number, fullBox(chip, measure, width(c) - 2 * PAD)] as const,
      ),
    ),
  );
  const order = orderLayers(graph);
  const passes = (node: number): boolean => node >= graph.firstPassage;
  const { at, bottom: low } = levels(graph, order, {
    height: (node) => boxes.get(node)?.height ?? 0,
    gap: (node, next) => (passes(node) || passes(next) ? PASS : GAP),
    fixed: (node) => (graph.pinned.has(node) ? headHeight / 2 : undefined),
    top: headHeight + GAP,
    pull: (a, b) => 1 + (passes(a) ? 1 : 0) + (passes(b) ? 1 : 0),
  });
  const top = Math.ceil(low) + GAP;
  const columns = input.map((column, c): MapColumn => {
    const linked = (order[c] ?? []).flatMap((node): MapChip[] => {
      const box = boxes.get(node);
      return box ? [{ ...box, x: x(c) + PAD, y: Math.round((at.get(node) ?? 0) - box.height / 2) }] : [];
    });
    const head = heads[c] ?? headBox(column.head, measure, width(c));
    return {
      id: column.id,
      area: { x: x(c), y: 0, width: width(c), height: 0 },
      head: { ...head, x: x(c), y: 0, width: width(c), height: headHeight },
      linked,
      ...looseAt(column, looseTitle, measure, x(c) + PAD, top, width(c) - 2 * PAD),
    };
  });
  const bottom = Math.max(top, ...columns.map(bottomOf)) + PAD;
  return {
    columns: columns.map((column) => ({ ...column, area: { ...column.area, height: bottom } })),
    passage: new Map([...at].filter(([node]) => passes(node))),
    bottom,
  };
}

/** Under the linked chips: the button that shows more of them, the chips without links, or the hint of an empty column. */
export function looseAt(
  column: MapColumnInput,
  title: string,
  measure: TextMeasure,
  x: number,
  y: number,
  width: number,
): Pick<MapColumn, 'rest' | 'loose' | 'looseTitle' | 'more' | 'hint'> {
  if (column.rest) {
    const rest: MapChip = { ...looseBox(column.rest, measure, width), x, y };
    const { rest: _, ...others } = column;
    return { rest, ...looseAt(others, title, measure, x, y + rest.height + GAP, width) };
  }
  const { linked, loose, more, hint } = column;
  if (!loose.length)
    return {
      loose: [],
      ...(hint && !linked.length && { hint: textAt(hint, 'small', measure, x, y, width) }),
    };
  const looseTitle = textAt(title, 'small', measure, x, y, width);
  const { chips } = flow(more ? [...loose, more] : loose, measure, x, y + looseTitle.height + 4, width);
  const last = more && chips.at(-1);
  return { looseTitle, loose: last ? chips.slice(0, -1) : chips, ...(last && { more: last }) };
}

/** The lowest edge of what stands in a column. */
export function bottomOf({ head, linked, rest, loose, more, hint }: MapColumn): number {
  const single = [rest, more, hint].filter((each) => each !== undefined);
  const all = [head, ...linked, ...loose, ...single];
  return Math.max(...all.map(({ y, height }) => y + height));
}
