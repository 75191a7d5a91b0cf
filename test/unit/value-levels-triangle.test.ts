import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Box } from '../../src/layout/spheres.js';
import { between, layoutTriangle, type TriangleLayout } from '../../src/layout/triangle.js';
import type { TextMeasure } from '../../src/layout/text.js';
import type { Point } from '../../src/layout/value-levels-text.js';
import { label } from './arbitrary.js';

/** As a reader counts: an emoji of seven code points is one. */
const segments = new Intl.Segmenter('nl');
const lengthOf = (text: string): number => [...segments.segment(text)].length;

/** Letters of one width; `scale` 2 is text at 200 %. */
const measureAt = (scale: number): TextMeasure => ({
  key: String(scale),
  target: 32,
  width: (text, style) => lengthOf(text) * scale * (style === 'small' ? 6.5 : 7.6),
  lineHeight: (style) => scale * (style === 'small' ? 17.5 : 19.5),
});
const builtin = ['De ontvanger', 'De vrijwilliger', 'De samenleving'];
const ids = ['receiver', 'volunteer', 'society'];

function draw(
  weights: readonly number[] | undefined,
  width = 400,
  scale = 1,
  labels = builtin,
): TriangleLayout {
  const corners = labels.map((text, i) => ({ id: ids[i] ?? '', label: text }));
  return layoutTriangle(
    { corners, weights, point: 'dit gesprek', balance: 'balans' },
    width,
    measureAt(scale),
  );
}

const weight = fc.oneof(
  fc.constantFrom(0, 1, 2, 3, 10, Number.MAX_VALUE, Number.MIN_VALUE),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
);
const weights = fc.tuple(weight, weight, weight);
const width = fc.integer({ min: 280, max: 640 });

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** How far a point lies outside the triangle, in px; 0 when it is inside. */
function outside({ vertices: [top, left, right] }: TriangleLayout, p: Point): number {
  assert.ok(top && left && right);
  const over = (from: Point, to: Point): number => {
    const cross = (to.x - from.x) * (p.y - from.y) - (to.y - from.y) * (p.x - from.x);
    return cross / Math.hypot(to.x - from.x, to.y - from.y);
  };
  return Math.max(0, over(top, left), over(left, right), over(right, top));
}

test('the point is inside the triangle for any weights', () => {
  fc.assert(
    fc.property(weights, width, (given, room) => {
      const layout = draw(given, room);
      assert.equal(
        layout.point === undefined,
        given.every((each) => each === 0),
      );
      // Both are rounded to whole px.
      if (layout.point) assert.ok(outside(layout, layout.point) <= 1);
    }),
  );
});

test('equal weights are the middle, one weight is its corner, none is no point', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), width, (one, room) => {
      const even = draw([one, one, one], room);
      assert.deepEqual(even.point, even.centre);
      ids.forEach((_, i) => {
        const alone = draw(
          ids.map((__, n) => (n === i ? one : 0)),
          room,
        );
        assert.deepEqual(alone.point, alone.vertices[i]);
      });
    }),
  );
  assert.equal(draw(undefined).point, undefined);
  assert.equal(draw(undefined).pointLabel, undefined);
  assert.equal(between([{ x: 0, y: 0 }], []), undefined);
});

test('more weight on a corner brings the point nearer to it', () => {
  const away = (weight_: number): number => {
    const { point, vertices } = draw([weight_, 3, 3], 600);
    assert.ok(point && vertices[0]);
    return Math.hypot(point.x - vertices[0].x, point.y - vertices[0].y);
  };
  assert.ok(away(1) > away(2) && away(2) > away(5) && away(5) > away(50));
});

for (const scale of [1, 2]) {
  test(`labels at ${scale * 100} % text are inside, whole and apart; the point’s word covers nothing`, () => {
    const labels = fc.tuple(label, label, label);
    fc.assert(
      fc.property(labels, weights, width, (texts, given, room) => {
        const input = Object.freeze([...texts]);
        const layout = draw(given, room, scale, input as string[]);
        assert.deepEqual(draw(given, room, scale, input as string[]), layout);
        const words = [layout.balanceLabel, layout.pointLabel].filter((word) => word !== undefined);
        const boxes: Box[] = [...layout.corners, ...words];
        for (const { x, y, width: w, height: h } of boxes) {
          assert.ok(x >= 0 && y >= 0 && x + w <= layout.width && y + h <= layout.height, 'sticks out');
        }
        boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => assert.ok(!overlap(a, b), 'overlap')));
        layout.corners.forEach(({ lines }, i) =>
          assert.equal(lines.map(({ text }) => text).join(''), texts[i]),
        );
        const at = layout.point;
        const dot = at && {
          x: at.x - layout.radius,
          y: at.y - layout.radius,
          width: 2 * layout.radius,
          height: 2 * layout.radius,
        };
        if (dot) for (const word of words) assert.ok(!overlap(dot, word), 'a word covers the point');
        assert.ok(layout.width <= room);
      }),
      { numRuns: 200 },
    );
  });
}

test('with the model’s own labels both words have a place, wherever the point is', () => {
  for (const room of [280, 320, 400, 520, 640]) {
    for (let a = 0; a <= 6; a += 1) {
      for (let b = 0; a + b <= 6; b += 1) {
        const { pointLabel, balanceLabel } = draw([a, b, 6 - a - b], room);
        assert.ok(pointLabel && balanceLabel, `${room}px ${a} ${b}`);
      }
    }
  }
});

test('three equal sides, standing on the foot; everything in whole px', () => {
  fc.assert(
    fc.property(width, (room) => {
      const layout = draw([3, 2, 1], room);
      const [top, left, right] = layout.vertices;
      assert.ok(top && left && right);
      const side = right.x - left.x;
      assert.ok(Math.abs(Math.hypot(top.x - left.x, top.y - left.y) - side) <= 1.5);
      assert.equal(left.y, right.y);
      assert.ok(side >= 0.65 * layout.width);
      const { outline: _outline, guides: _guides, ...rest } = layout;
      assert.doesNotMatch(JSON.stringify(rest), /\d\.\d/);
    }),
  );
});
