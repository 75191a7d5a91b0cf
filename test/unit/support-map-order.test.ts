import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countCrossings, type Strand } from '../../src/layout/map-crossings.js';
import { spread } from '../../src/layout/map-isotonic.js';
import { lanes } from '../../src/layout/map-lanes.js';
import { layeredMap } from '../../src/layout/map-layers.js';
import { crossingsOf, type Layered, orderLayers } from '../../src/layout/map-order.js';
import { shareEnds } from '../../src/layout/map-share.js';

const strand = fc.tuple(fc.nat(12), fc.nat(12), fc.integer({ min: 1, max: 3 }));

test('crossings are counted as one counts them pair by pair', () => {
  fc.assert(
    fc.property(fc.array(strand, { maxLength: 40 }), (strands) => {
      let expected = 0;
      for (const [i, [a, b, w]] of strands.entries()) {
        for (const [c, d, v] of strands.slice(i + 1)) if ((a - c) * (b - d) < 0) expected += w * v;
      }
      assert.equal(countCrossings(strands, 13), expected);
    }),
  );
});

/** Links between four columns of chips, forward and back, skipping columns or not. */
const columns = [8, 12, 12, 8].map((n, c) => Array.from({ length: n }, (_, i) => `${c}.${i}`));
const graph: fc.Arbitrary<Layered> = fc
  .array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 90 })
  .map((pairs) => {
    const ids = columns.flat();
    const links = new Map(
      pairs.map(([a, b]) => {
        const [from, to] = [ids[a] as string, ids[b] as string];
        return [`${from}>${to}`, { id: `${from}>${to}`, from, to }];
      }),
    );
    return layeredMap(columns, new Set(['1.0', '2.0']), [...links.values()]);
  });

/** One median sweep from left to right, without anything else. */
function singleSweep({ layers, edges, pinned }: Layered): number[][] {
  const place = new Map<number, number>();
  return layers.map((layer) => {
    const median = (node: number, i: number): number => {
      const places = edges
        .filter(([, to]) => to === node)
        .map(([from]) => place.get(from) ?? 0)
        .sort((a, b) => a - b);
      const half = places.length >> 1;
      return places.length ? ((places[half] ?? 0) + (places[(places.length - 1) >> 1] ?? 0)) / 2 : i;
    };
    const at = new Map(layer.map((node, i) => [node, pinned.has(node) ? -1 : median(node, i)]));
    const sorted = [...layer].sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0));
    sorted.forEach((node, i) => place.set(node, i));
    return sorted;
  });
}

test('an order has every node once, pinned ones first, and no more crossings than one median sweep', () => {
  fc.assert(
    fc.property(graph, (given) => {
      const before = JSON.stringify(given.layers);
      const order = orderLayers(given);
      assert.equal(JSON.stringify(given.layers), before);
      for (const [l, layer] of order.entries()) {
        assert.deepEqual([...layer].sort(), [...(given.layers[l] ?? [])].sort());
        for (const [i, node] of layer.entries()) if (given.pinned.has(node)) assert.equal(i, 0);
      }
      assert.ok(crossingsOf(given, order) <= crossingsOf(given, singleSweep(given)));
      assert.deepEqual(orderLayers(given), order);
    }),
  );
});

test('a map that can be drawn without crossings is', () => {
  const links = [0, 1, 2, 3, 4].flatMap((i) => [
    { id: `a${i}`, from: `0.${i}`, to: `1.${9 - i}` },
    { id: `b${i}`, from: `1.${9 - i}`, to: `2.${(i * 3) % 10}` },
  ]);
  const given = layeredMap(columns, new Set(), links);
  assert.equal(crossingsOf(given, orderLayers(given)), 0);
});

test('links to one end share their passages', () => {
  const joint = (from: string, to: string) => ({ id: `${from}>${to}`, from, to });
  const given = layeredMap(columns, new Set(), [
    joint('0.0', '2.5'),
    joint('0.3', '2.5'),
    joint('0.3', '3.1'),
  ]);
  assert.deepEqual(given.passages.get('0.0>2.5'), given.passages.get('0.3>2.5'));
  assert.equal(given.passages.get('0.3>3.1')?.length, 2);
  const weights: readonly Strand[] = given.edges.filter(
    ([from, , weight]) => from >= given.firstPassage && weight === 2,
  );
  assert.equal(weights.length, 1);
});

test('spread keeps order, gaps and bounds, and gives everyone their wish when it can', () => {
  const wish = fc.record({ at: fc.integer({ min: 0, max: 500 }), weight: fc.integer({ min: 1, max: 5 }) });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 20 }), fc.integer({ min: 1, max: 30 }), (wishes, gap) => {
      const high = 20 * 30;
      const placed = spread(
        wishes,
        wishes.slice(1).map(() => gap),
        0,
        high,
      );
      for (const [i, at] of placed.entries()) {
        assert.ok(at >= -1e-9 && at <= high + 1e-9);
        if (i) assert.ok(at - (placed[i - 1] ?? 0) >= gap - 1e-9);
      }
    }),
  );
  const wishes = [10, 60, 200].map((at) => ({ at, weight: 1 }));
  assert.deepEqual(spread(wishes, [20, 20], 0, 300), [10, 60, 200]);
});

test('stretches in one lane never overlap', () => {
  const stretch = fc.record({ from: fc.nat(200), to: fc.nat(200) });
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 30 }), (all) => {
      const lane = lanes(all, 2);
      const low = (i: number): number => Math.min(all[i]?.from ?? 0, all[i]?.to ?? 0);
      const high = (i: number): number => Math.max(all[i]?.from ?? 0, all[i]?.to ?? 0);
      for (let i = 0; i < all.length; i += 1) {
        for (let j = 0; j < i; j += 1) {
          if (lane[i] === lane[j]) assert.ok(low(i) >= high(j) + 2 || low(j) >= high(i) + 2);
        }
      }
    }),
  );
});

test('each link runs with one of its own ends, the busiest first', () => {
  const end = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          end,
          end.map((to) => `to ${to}`),
        ),
        { maxLength: 30 },
      ),
      (links) => {
        for (const [i, key] of shareEnds(links).entries()) assert.ok(links[i]?.includes(key));
      },
    ),
  );
  const star: [string, string][] = ['x', 'y', 'z'].map((to) => ['gemeente', to]);
  assert.deepEqual(shareEnds(star), ['gemeente', 'gemeente', 'gemeente']);
});
