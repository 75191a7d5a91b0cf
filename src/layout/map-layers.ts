import type { Layered } from './map-order.js';
import type { Strand } from './map-crossings.js';

/** What a link between columns needs to know. */
export interface Joint {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** The columns as a layered graph, with the places where links pass through a column on their way. */
export interface LayeredMap extends Layered {
  /** Number of a chip. */
  readonly node: ReadonlyMap<string, number>;
  /** The passages of a link, from left to right; for links between different columns. */
  readonly passages: ReadonlyMap<string, readonly number[]>;
  /** Nodes from this number on are passages. */
  readonly firstPassage: number;
}

/**
 * Makes a layered graph: one node for each chip, and a passage (dummy node) in every column that a link skips. Links
 * to the same end share their passages, so that they come together like streams: no crossing can be mistaken, since
 * all of them lead to one thing. Links inside one column have no part in it.
 * @param columns ids of the chips, column by column; `pinned` ones stay first
 */
export function layeredMap(
  columns: readonly (readonly string[])[],
  pinned: ReadonlySet<string>,
  links: readonly Joint[],
): LayeredMap {
  const node = new Map<string, number>();
  const columnOf = new Map<string, number>();
  const layers = columns.map((column, c) =>
    column.map((id) => {
      const n = node.size;
      node.set(id, n);
      columnOf.set(id, c);
      return n;
    }),
  );
  const firstPassage = node.size;
  let size = node.size;
  const shared = new Map<string, number>();
  const passages = new Map<string, readonly number[]>();
  const edges = new Map<string, Strand>();
  for (const { id, from, to } of links) {
    const [start, end] = [columnOf.get(from), columnOf.get(to)];
    if (start === undefined || end === undefined || start === end) continue;
    const [left, right] = start < end ? [from, to] : [to, from];
    const [first, last] = [Math.min(start, end), Math.max(start, end)];
    const through: number[] = [];
    for (let c = first + 1; c < last; c += 1) {
      const key = JSON.stringify([to, c, start < end]);
      const passage = shared.get(key) ?? size++;
      if (!shared.has(key)) layers[c]?.push(passage);
      shared.set(key, passage);
      through.push(passage);
    }
    passages.set(id, through);
    const path = [node.get(left) as number, ...through, node.get(right) as number];
    for (let i = 0; i + 1 < path.length; i += 1) {
      const [a, b] = [path[i] as number, path[i + 1] as number];
      edges.set(`${a} ${b}`, [a, b, (edges.get(`${a} ${b}`)?.[2] ?? 0) + 1]);
    }
  }
  return {
    layers,
    edges: [...edges.values()],
    pinned: new Set([...pinned].flatMap((id) => node.get(id) ?? [])),
    node,
    passages,
    firstPassage,
  };
}
