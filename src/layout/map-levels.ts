import type { Layered } from './map-order.js';
import { spread, type Wish } from './map-isotonic.js';

/** How high things are and how far apart, px. */
export interface Room {
  /** Height of a node. */
  readonly height: (node: number) => number;
  /** Least room between a node and the next one below. */
  readonly gap: (node: number, next: number) => number;
  /** Middle of a node that has its place already. */
  readonly fixed: (node: number) => number | undefined;
  /** Top of the room for the others. */
  readonly top: number;
  /** How much a link wants to be straight, for its two ends. */
  readonly pull: (from: number, to: number) => number;
}

const PASSES = 10;

/**
 * Middles in px of all nodes: as few px as the highest column needs, each node near the ones it is linked to. Passes
 * to and fro, each placing a column as close to the weighted means of its neighbours as its order and gaps allow.
 * @param order nodes of each column from top to bottom; fixed ones stand above `top`
 */
export function levels(
  graph: Layered,
  order: readonly (readonly number[])[],
  room: Room,
): { readonly at: ReadonlyMap<number, number>; readonly bottom: number } {
  const free = order.map((column) => column.filter((node) => room.fixed(node) === undefined));
  const aparts = free.map((column) =>
    column.slice(1).map((node, i) => {
      const before = column[i] as number;
      return (room.height(before) + room.height(node)) / 2 + room.gap(before, node);
    }),
  );
  const sizes = free.map(
    (column, c) =>
      (aparts[c] ?? []).reduce((sum, apart) => sum + apart, 0) +
      (column.length ? (room.height(column[0] as number) + room.height(column.at(-1) as number)) / 2 : 0),
  );
  const bottom = room.top + Math.max(0, ...sizes);
  const at = new Map<number, number>();
  for (const node of order.flat()) {
    const y = room.fixed(node);
    if (y !== undefined) at.set(node, y);
  }
  const before = neighbours(graph, 1);
  const after = neighbours(graph, 0);
  const set = (c: number, sides: readonly ReadonlyMap<number, readonly number[]>[]): void => {
    const column = free[c] ?? [];
    const wishes = column.map((node): Wish => {
      let weight = 0;
      let sum = 0;
      for (const side of sides) {
        for (const other of side.get(node) ?? []) {
          const y = at.get(other);
          if (y === undefined) continue;
          const pull = room.pull(node, other);
          weight += pull;
          sum += pull * y;
        }
      }
      const here = at.get(node) ?? room.top;
      return weight ? { at: sum / weight, weight } : { at: here, weight: 0.01 };
    });
    const [first, last] = [column[0], column.at(-1)];
    if (first === undefined || last === undefined) return;
    const middles = spread(
      wishes,
      aparts[c] ?? [],
      room.top + room.height(first) / 2,
      bottom - room.height(last) / 2,
    );
    column.forEach((node, i) => at.set(node, middles[i] as number));
  };
  for (let c = 0; c < free.length; c += 1) set(c, []);
  for (let pass = 0; pass < PASSES; pass += 1) {
    const last = pass >= PASSES - 4;
    if (pass % 2) for (let c = free.length - 2; c >= 0; c -= 1) set(c, last ? [before, after] : [after]);
    else for (let c = 1; c < free.length; c += 1) set(c, last ? [before, after] : [before]);
  }
  set(0, [after]);
  return { at, bottom };
}

/** Nodes on the other side of each edge; `end` 1: those before, 0: those after. */
function neighbours(graph: Layered, end: 0 | 1): ReadonlyMap<number, readonly number[]> {
  const result = new Map<number, number[]>();
  for (const edge of graph.edges) {
    const node = edge[end];
    const other = edge[end ? 0 : 1];
    const list = result.get(node);
    if (list) list.push(other);
    else result.set(node, [other]);
  }
  return result;
}
