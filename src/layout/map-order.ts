import { countCrossings, type Strand } from './map-crossings.js';
import { Sorter } from './map-sorter.js';

/** A graph in layers: every edge joins two neighbouring layers. Nodes are numbers 0 … n − 1. */
export interface Layered {
  /** Nodes of each layer, in the order of the document. */
  readonly layers: readonly (readonly number[])[];
  /** [node, node in the next layer, weight > 0]; no two with the same ends. */
  readonly edges: readonly Strand[];
  /** Nodes that stay first in their layer, at most one a layer. */
  readonly pinned: ReadonlySet<number>;
}

/** Edge visits that one order may cost: many starts for a small figure, one for a huge one. */
const BUDGET = 800_000;
const STARTS = 12;
const SWEEPS = 8;
const ROUNDS = 10;
/** Sweeps without a better order before another start is tried. */
const PATIENCE = 3;

/**
 * Orders the nodes of each layer so that few edges cross: median sweeps to and fro from several starts, each followed
 * by exchanging neighbours as long as that helps; the best is kept. Method: K. Sugiyama, S. Tagawa, M. Toda, Methods
 * for Visual Understanding of Hierarchical System Structures (1981); medians and transposition as in E. Gansner,
 * E. Koutsofios, S. North, K.-P. Vo, A Technique for Drawing Directed Graphs (1993).
 * Deterministic; not more crossings than one sweep from the order of the document gives. The input is untouched.
 */
export function orderLayers(graph: Layered): number[][] {
  const sorter = new Sorter(graph.layers, graph.edges, graph.pinned);
  let left = BUDGET;
  const visit = 3 * graph.edges.length + 1;
  let best = sorter.order;
  let least = Infinity;
  for (let start = 0; start < STARTS && least > 0 && (start === 0 || left > 0); start += 1) {
    sorter.begin(start);
    let idle = 0;
    // A huge map still gets its first sweep to and fro.
    for (
      let sweep = 0;
      sweep < SWEEPS && idle < PATIENCE && least > 0 && (left > 0 || sweep < 2);
      sweep += 1
    ) {
      sorter.sweep((sweep + start) % 2 === 0, sweep % 4 > 1);
      const rounds = sorter.exchange(left > 0 ? ROUNDS : 1);
      left -= visit * (2 + rounds);
      const crossings = sorter.crossings();
      idle += 1;
      if (crossings >= least) continue;
      least = crossings;
      best = sorter.order;
      idle = 0;
    }
  }
  return best;
}

/** How many pairs of edges cross in an order, by weight. */
export function crossingsOf(graph: Layered, order: readonly (readonly number[])[]): number {
  const place = new Map<number, number>();
  const layerOf = new Map<number, number>();
  order.forEach((layer, l) =>
    layer.forEach((node, i) => {
      place.set(node, i);
      layerOf.set(node, l);
    }),
  );
  const between: Strand[][] = order.map(() => []);
  for (const [from, to, weight] of graph.edges) {
    between[layerOf.get(from) ?? 0]?.push([place.get(from) ?? 0, place.get(to) ?? 0, weight]);
  }
  return between.reduce((sum, strands, l) => sum + countCrossings(strands, order[l + 1]?.length ?? 0), 0);
}
