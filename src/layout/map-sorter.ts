import { countSorted, type Strand } from './map-crossings.js';

const BEFORE = 0;
const AFTER = 1;
type Side = typeof BEFORE | typeof AFTER;

/**
 * The order of a layered graph as it is worked on: flat arrays, since a big map visits its edges a hundred thousand
 * times. The neighbours of each node are kept sorted by their place, which makes medians, exchanges and counting short.
 */
export class Sorter {
  readonly #layers: readonly (readonly number[])[];
  readonly #pinned: Uint8Array;
  /** First neighbour of each node in `#ends`; one for each side. */
  readonly #first: readonly [Int32Array, Int32Array];
  readonly #ends: readonly [Int32Array, Int32Array];
  readonly #weights: readonly [Float64Array, Float64Array];
  readonly #place: Int32Array;
  readonly #value: Float64Array;
  #order: number[][] = [];

  constructor(layers: readonly (readonly number[])[], edges: readonly Strand[], pinned: ReadonlySet<number>) {
    const n = layers.reduce((sum, layer) => Math.max(sum, ...layer.map((node) => node + 1)), 0);
    this.#layers = layers;
    this.#pinned = new Uint8Array(n);
    for (const node of pinned) this.#pinned[node] = 1;
    this.#place = new Int32Array(n);
    this.#value = new Float64Array(n);
    const sides = [BEFORE, AFTER].map((side) => neighbours(n, edges, side as Side));
    const [before, after] = sides as [Neighbours, Neighbours];
    this.#first = [before.first, after.first];
    this.#ends = [before.ends, after.ends];
    this.#weights = [before.weights, after.weights];
    this.begin(0);
  }

  /** A copy. */
  get order(): number[][] {
    return this.#order.map((layer) => [...layer]);
  }

  /** The order of the document, that order turned over, and then shuffles that are always the same. */
  begin(start: number): void {
    let seed = start;
    const next = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
    this.#order = this.#layers.map((layer) => {
      const nodes = layer.filter((node) => !this.#pinned[node]);
      if (start === 1) nodes.reverse();
      for (let i = nodes.length - 1; start > 1 && i > 0; i -= 1) {
        const j = Math.floor(next() * (i + 1));
        [nodes[i], nodes[j]] = [nodes[j] as number, nodes[i] as number];
      }
      return [...layer.filter((node) => this.#pinned[node]), ...nodes];
    });
    for (const layer of this.#order) this.#settle(layer);
  }

  #settle(layer: readonly number[]): void {
    for (let i = 0; i < layer.length; i += 1) this.#place[layer[i] as number] = i;
  }

  /** Sorts every layer by the median (or mean) place of its neighbours in the layer before, or after when going back. */
  sweep(forward: boolean, mean: boolean): void {
    const count = this.#order.length;
    const side = forward ? BEFORE : AFTER;
    for (let i = 1; i < count; i += 1) {
      const l = forward ? i : count - 1 - i;
      const layer = this.#order[l] ?? [];
      const moving = layer.filter((node) => !this.#pinned[node] && this.#degree(node, side) > 0);
      for (const node of moving) this.#value[node] = mean ? this.#mean(node, side) : this.#median(node, side);
      const value = this.#value;
      const place = this.#place;
      const sorted = [...moving].sort(
        (a, b) => (value[a] as number) - (value[b] as number) || (place[a] as number) - (place[b] as number),
      );
      // Nodes without neighbours there, and pinned ones, keep their place.
      moving.forEach((node, s) => (layer[place[node] as number] = sorted[s] as number));
      this.#settle(layer);
    }
  }

  #degree(node: number, side: Side): number {
    const first = this.#first[side];
    return (first[node + 1] as number) - (first[node] as number);
  }

  #mean(node: number, side: Side): number {
    const first = this.#first[side];
    let total = 0;
    let sum = 0;
    for (let k = first[node] as number; k < (first[node + 1] as number); k += 1) {
      const weight = this.#weights[side][k] as number;
      total += weight;
      sum += weight * (this.#place[this.#ends[side][k] as number] as number);
    }
    return sum / total;
  }

  /** Between two middles it lies towards the side where the others stand closer together (Gansner et al.). */
  #median(node: number, side: Side): number {
    this.#sortEnds(node, side);
    const start = this.#first[side][node] as number;
    const n = this.#degree(node, side);
    const at = (k: number): number => this.#place[this.#ends[side][start + k] as number] as number;
    const half = n >> 1;
    if (n % 2) return at(half);
    const [lower, upper] = [at(half - 1), at(half)];
    const [left, right] = [lower - at(0), at(n - 1) - upper];
    return n === 2 || left + right === 0
      ? (lower + upper) / 2
      : (lower * right + upper * left) / (left + right);
  }

  /** Insertion sort: neighbours are almost in order, since they were before. */
  #sortEnds(node: number, side: Side): void {
    const ends = this.#ends[side];
    const weights = this.#weights[side];
    const place = this.#place;
    const start = this.#first[side][node] as number;
    const stop = this.#first[side][node + 1] as number;
    for (let k = start + 1; k < stop; k += 1) {
      const end = ends[k] as number;
      const weight = weights[k] as number;
      const at = place[end] as number;
      let j = k - 1;
      for (; j >= start && (place[ends[j] as number] as number) > at; j -= 1) {
        ends[j + 1] = ends[j] as number;
        weights[j + 1] = weights[j] as number;
      }
      ends[j + 1] = end;
      weights[j + 1] = weight;
    }
  }

  /** Exchanges neighbours while that takes crossings away, over all layers, at most `most` times; says how often. */
  exchange(most: number): number {
    let round = 0;
    for (let better = true; better && round < most; round += 1) {
      better = false;
      for (const layer of this.#order) {
        for (const node of layer) for (const side of [BEFORE, AFTER] as const) this.#sortEnds(node, side);
        for (let i = 0; i + 1 < layer.length; i += 1) {
          const a = layer[i] as number;
          const b = layer[i + 1] as number;
          if (this.#pinned[a]) continue;
          const gain = this.#gain(a, b, BEFORE) + this.#gain(a, b, AFTER);
          // Turning over ties, once, leads out of dead ends.
          if (gain < 0 || (gain === 0 && round !== 1)) continue;
          layer[i] = b;
          layer[i + 1] = a;
          better ||= gain > 0;
        }
        this.#settle(layer);
      }
    }
    return round;
  }

  /** Crossings on one side that go away when `a`, right above `b`, changes places with it. */
  #gain(a: number, b: number, side: Side): number {
    const ends = this.#ends[side];
    const weights = this.#weights[side];
    const place = this.#place;
    const first = this.#first[side];
    const stopA = first[a + 1] as number;
    const startB = first[b] as number;
    const stopB = first[b + 1] as number;
    let total = 0;
    for (let k = startB; k < stopB; k += 1) total += weights[k] as number;
    let gain = 0;
    let passed = 0;
    let j = startB;
    for (let k = first[a] as number; k < stopA; k += 1) {
      const at = place[ends[k] as number] as number;
      for (; j < stopB && (place[ends[j] as number] as number) < at; j += 1) passed += weights[j] as number;
      let equal = 0;
      for (let e = j; e < stopB && (place[ends[e] as number] as number) === at; e += 1)
        equal += weights[e] as number;
      gain += (weights[k] as number) * (passed - (total - passed - equal));
    }
    return gain;
  }

  /** Pairs of edges that cross now, by weight. */
  crossings(): number {
    let sum = 0;
    this.#order.forEach((layer, l) => {
      const next = this.#order[l + 1];
      if (!next) return;
      const places: number[] = [];
      const weights: number[] = [];
      for (const node of layer) {
        this.#sortEnds(node, AFTER);
        for (
          let k = this.#first[AFTER][node] as number;
          k < (this.#first[AFTER][node + 1] as number);
          k += 1
        ) {
          places.push(this.#place[this.#ends[AFTER][k] as number] as number);
          weights.push(this.#weights[AFTER][k] as number);
        }
      }
      sum += countSorted(places, weights, next.length);
    });
    return sum;
  }
}

interface Neighbours {
  readonly first: Int32Array;
  readonly ends: Int32Array;
  readonly weights: Float64Array;
}

/** The neighbours of each node on one side, one node after the other. */
function neighbours(n: number, edges: readonly Strand[], side: Side): Neighbours {
  const first = new Int32Array(n + 1);
  const own = side === BEFORE ? 1 : 0;
  const other = side === BEFORE ? 0 : 1;
  for (const edge of edges) first[edge[own] + 1] = (first[edge[own] + 1] as number) + 1;
  for (let node = 0; node < n; node += 1)
    first[node + 1] = (first[node + 1] as number) + (first[node] as number);
  const next = first.slice();
  const ends = new Int32Array(edges.length);
  const weights = new Float64Array(edges.length);
  for (const edge of edges) {
    const k = next[edge[own]] as number;
    next[edge[own]] = k + 1;
    ends[k] = edge[other];
    weights[k] = edge[2];
  }
  return { first, ends, weights };
}
