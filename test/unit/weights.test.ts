import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { between } from '../../src/layout/triangle.js';
import { isInside, sharesAt } from '../../src/layout/triangle-shares.js';
import { apply } from '../../src/model/apply.js';
import { shares } from '../../src/model/shares.js';
import type { Level } from '../../src/model/types.js';
import { fromShares, MOST, NOTCH, scaled, weighing, weighted } from '../../src/model/weights.js';

const ids = ['receiver', 'volunteer', 'society'] as const;
const weight = fc.option(fc.oneof(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), fc.nat(12)), {
  nil: undefined,
});
const levelsOf = (weights: readonly (number | undefined)[]): readonly Level[] =>
  ids.map((id, i) => {
    const given = weights[i];
    return given === undefined ? { id } : { id, weight: given };
  });
const anyLevels = fc.tuple(weight, weight, weight).map(levelsOf);
const near = (a: number, b: number, by: number): void => {
  assert.ok(Math.abs(a - b) <= by, `${a} is not about ${b}`);
};

test('on the scale of the sliders the shares stay the same, and nothing is out of reach', () => {
  fc.assert(
    fc.property(anyLevels, (levels) => {
      const on = scaled(levels);
      assert.deepEqual(
        [...on.keys()],
        levels.filter((level) => level.weight !== undefined).map(({ id }) => id),
      );
      for (const value of on.values()) assert.ok(value >= 0 && value <= MOST);
      const [before, after] = [shares(levels), shares(weighted(levels, on))];
      for (const id of ids) near(after?.get(id) ?? -1, before?.get(id) ?? -1, 1e-9);
    }),
  );
});

test('weights that fit already stay as they are', () => {
  const levels = levelsOf([2, undefined, 0]);
  assert.deepEqual(
    [...scaled(levels)],
    [
      ['receiver', 2],
      ['society', 0],
    ],
  );
});

test('shares become whole notches, the largest the most', () => {
  const three = fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)).filter((all) => all.some(Boolean));
  fc.assert(
    fc.property(three, (parts) => {
      const all = [...fromShares(levelsOf([]), parts).values()];
      assert.equal(Math.max(...all), MOST);
      for (const each of all) assert.equal(each % NOTCH, 0);
    }),
  );
});

test('the change of weights makes them so, takes the others away, and touches nothing else', () => {
  fc.assert(
    fc.property(anyLevels, anyLevels, (from, to) => {
      const weights = new Map(to.flatMap(({ id, weight: w }) => (w === undefined ? [] : [[id, w] as const])));
      const before = { levels: from, title: 'Hetzelfde' };
      const after = apply(before, weighing(from, weights));
      assert.deepEqual(after.levels, weighted(from, weights));
      assert.equal(after.title, before.title);
    }),
  );
});

const vertices = [
  { x: 200, y: 40 },
  { x: 50, y: 300 },
  { x: 350, y: 300 },
];

test('a place in the triangle gives the shares that put the point there', () => {
  fc.assert(
    fc.property(fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)), (weights) => {
      const point = between(vertices, weights);
      if (!point) return;
      assert.ok(isInside(vertices, point, 1));
      const back = between(vertices, sharesAt(vertices, point));
      near(back?.x ?? NaN, point.x, 1);
      near(back?.y ?? NaN, point.y, 1);
    }),
  );
});

test('any place gives shares of a whole; one outside, a place on the edge', () => {
  const far = fc.integer({ min: -5000, max: 5000 });
  fc.assert(
    fc.property(far, far, (x, y) => {
      const all = sharesAt(vertices, { x, y });
      near(
        all.reduce((sum, each) => sum + each, 0),
        1,
        1e-9,
      );
      assert.ok(all.every((each) => each >= 0));
      if (!isInside(vertices, { x, y })) assert.ok(all.includes(0));
    }),
  );
});
