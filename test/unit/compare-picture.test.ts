import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { layoutRing, type RingForm } from '../../src/layout/ring.js';
import { placeGroups } from '../../src/layout/triangle-groups.js';

const form = fc.constantFrom<RingForm>('full', 'cross', 'dot', 'stripe', 'open');
const frame = { x: 0, y: 0, width: 300, height: 260 };

test('a ring has a piece for each group, the same in any order', () => {
  fc.assert(
    fc.property(fc.array(form, { minLength: 1, maxLength: 24 }), (forms) => {
      const pieces = layoutRing(forms);
      assert.equal(pieces.length, forms.length);
      assert.deepEqual(pieces.map((piece) => piece.form).sort(), [...forms].sort());
      assert.deepEqual(layoutRing([...forms].reverse()), pieces);
      assert.ok(pieces.every(({ path }) => path && !/NaN/.test(path)));
    }),
  );
});

test('circles of up to twelve groups are apart and inside, each once, wherever their points are', () => {
  const at = fc.record({ x: fc.integer({ min: 20, max: 280 }), y: fc.integer({ min: 20, max: 240 }) });
  const crowd = fc.oneof(
    fc.array(at, { maxLength: 12 }),
    fc.tuple(at, fc.nat(12)).map(([p, n]) => Array.from({ length: n }, () => p)),
  );
  fc.assert(
    fc.property(crowd, (points) => {
      const groups = points.map((from, i) => ({ id: String(i), from }));
      const placed = placeGroups(groups, 11, frame);
      assert.deepEqual(
        placed.map(({ id, from }) => ({ id, from })),
        groups,
      );
      placed.forEach((a, i) => {
        assert.ok(a.x >= 10 && a.x <= 290 && a.y >= 10 && a.y <= 250);
        for (const b of placed.slice(i + 1)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= 21);
      });
    }),
  );
});
