import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { placeLabels } from '../../src/layout/map-labels.js';
import type { MapChip, MapInput, MapLayout, MapText } from '../../src/layout/map-types.js';
import type { Box } from '../../src/layout/spheres.js';
import { formOf, layoutSupportMap } from '../../src/layout/support-map.js';
import { boxIds, mapInput, scales, textOf, widths } from './support-map-input.js';

type Point = readonly [x: number, y: number];

/** Points along path data of M and C, close together. */
function along(path: string): readonly Point[] {
  const numbers = (text: string): number[] => (text.match(/-?[\d.]+/g) ?? []).map(Number);
  const points: Point[] = [];
  let at: Point = [0, 0];
  for (const [, command, args] of path.matchAll(/([MC])([^MC]*)/g)) {
    const n = numbers(args ?? '');
    const end: Point = [n.at(-2) ?? 0, n.at(-1) ?? 0];
    if (command === 'C') {
      const all = [at, [n[0], n[1]], [n[2], n[3]], end] as Point[];
      for (let t = 0; t <= 1.001; t += 1 / 24) points.push(bezier(all, t));
    }
    at = end;
  }
  return points;
}
function bezier(points: readonly Point[], t: number): Point {
  if (points.length === 1) return points[0] as Point;
  const next = points.slice(1).map((b, i): Point => {
    const a = points[i] as Point;
    return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
  });
  return bezier(next, t);
}

const overlap = (a: Box, b: Box, slack = 0): boolean =>
  a.x + slack < b.x + b.width &&
  b.x + slack < a.x + a.width &&
  a.y + slack < b.y + b.height &&
  b.y + slack < a.y + a.height;
const holds = (box: Box, [x, y]: Point, inset: number): boolean =>
  x > box.x + inset && x < box.x + box.width - inset && y > box.y + inset && y < box.y + box.height - inset;

const boxesOf = (layout: MapLayout): readonly MapChip[] => [
  ...layout.columns.flatMap(({ head, linked, rest, loose, more }) => [
    head,
    ...linked,
    ...(rest ? [rest] : []),
    ...loose,
    ...(more ? [more] : []),
  ]),
  layout.individual.head,
  ...(layout.jump ? [layout.jump] : []),
];
const textsOf = (layout: MapLayout): readonly MapText[] => [
  ...layout.columns.flatMap(({ looseTitle, hint }) => [
    ...(looseTitle ? [looseTitle] : []),
    ...(hint ? [hint] : []),
  ]),
  layout.individual.about,
];

/** Checks something for many maps at every width and text size. */
function always(runs: number, check: (layout: MapLayout, input: MapInput, scale: number) => void): void {
  fc.assert(
    fc.property(mapInput, fc.constantFrom(...widths), fc.constantFrom(...scales), (input, width, scale) => {
      check(layoutSupportMap(input, width, textOf(scale)), input, scale);
    }),
    { numRuns: runs },
  );
}

test('columns where there is room for four, rows below', () => {
  assert.equal(formOf(880, textOf(1)), 'columns');
  assert.equal(formOf(768, textOf(1)), 'rows');
  assert.equal(formOf(1440, textOf(2)), 'rows');
});

test('every id and every link stands there once, and every label whole', () => {
  always(60, (layout, input) => {
    const ids = boxesOf(layout).map(({ id }) => id);
    assert.deepEqual([...ids].filter((id) => id !== 'jump').sort(), [...boxIds(input)].sort());
    assert.ok(ids.filter((id) => id === 'jump').length <= (layout.form === 'rows' ? 1 : 0));
    assert.deepEqual(layout.links.map(({ id }) => id).sort(), input.links.map(({ id }) => id).sort());
    const labels = new Map(
      input.columns.flatMap(({ head, linked, loose }) =>
        [head, ...linked, ...loose].map((c) => [c.id, c.label]),
      ),
    );
    for (const { id, lines } of boxesOf(layout)) {
      const label = labels.get(id);
      if (label !== undefined) assert.equal(lines.map(({ text }) => text).join(''), label);
    }
  });
});

test('boxes and words overlap nowhere and lie inside the figure', () => {
  always(120, (layout) => {
    const all: readonly Box[] = [...boxesOf(layout), ...textsOf(layout), ...layout.verbs];
    for (const [i, a] of all.entries()) {
      assert.ok(a.x >= 0 && a.x + a.width <= layout.width + 0.5, `${JSON.stringify(a)} in ${layout.width}`);
      assert.ok(a.y >= 0 && a.y + a.height <= layout.height, `${JSON.stringify(a)} in ${layout.height}`);
      for (const b of all.slice(i + 1)) assert.ok(!overlap(a, b), `${JSON.stringify([a, b])}`);
    }
    for (const { x, y, width, height } of boxesOf(layout)) {
      for (const n of [x, y, width, height]) assert.ok(Number.isInteger(n), `${n}`);
    }
  });
});

test('chips lie inside their column', () => {
  always(60, (layout) => {
    for (const { area, linked, loose } of layout.columns) {
      for (const chip of [...linked, ...loose]) {
        assert.ok(chip.x >= area.x && chip.x + chip.width <= area.x + area.width);
        assert.ok(chip.y >= area.y && chip.y + chip.height <= area.y + area.height);
      }
    }
  });
});

test('no link runs through a box that is not its end, nor through a verb, nor out of the figure', () => {
  always(120, (layout) => {
    const boxes = boxesOf(layout);
    for (const { id, from, to, path } of layout.links) {
      for (const point of along(path)) {
        assert.ok(
          point[0] >= 0 && point[0] <= layout.width && point[1] >= 0 && point[1] <= layout.height,
          id,
        );
        for (const box of boxes) {
          const end = box.id === from || box.id === to;
          assert.ok(
            !holds(box, point, end ? 3 : 1),
            `${id} at ${String(point)} in ${box.id} ${JSON.stringify(box)}`,
          );
        }
        for (const verb of layout.verbs) assert.ok(!holds(verb, point, 1), `${id} through a verb`);
      }
    }
  });
});

test('a link starts at the edge of one end, and its arrow points at the edge of the other', () => {
  always(60, (layout, input) => {
    const areas = new Map(layout.columns.map(({ id, area }) => [id, area]));
    const boxes = new Map(boxesOf(layout).map((box): [string, Box] => [box.id, box]));
    boxes.set(input.individual.id, layout.individual.area);
    const touches = (id: string, [x, y]: Point): boolean => {
      const box = areas.get(id) ?? boxes.get(id);
      return (
        !!box &&
        holds({ ...box, x: box.x - 1, y: box.y - 1, width: box.width + 2, height: box.height + 2 }, [x, y], 0)
      );
    };
    for (const { from, to, curve, end } of layout.links) {
      assert.ok(touches(from, curve[0]?.[0] as Point), `${from} → ${to}`);
      assert.ok(touches(to, end), `${from} → ${to}`);
    }
  });
});

test('labels on links cover no box, no verb and no other label, and stay inside', () => {
  always(80, (layout, input, scale) => {
    const wanted = input.links.map(({ id, verbs }, i) => ({
      link: id,
      text: verbs.join(' / '),
      number: String(i + 1),
    }));
    const labels = placeLabels(layout, wanted, textOf(scale));
    assert.equal(new Set(labels.map(({ link }) => link)).size, labels.length);
    const boxes: readonly Box[] = [...boxesOf(layout), ...layout.verbs];
    for (const [i, a] of labels.entries()) {
      assert.ok(a.x >= 0 && a.x + a.width <= layout.width && a.y >= 0 && a.y + a.height <= layout.height);
      for (const b of [...boxes, ...labels.slice(i + 1)]) assert.ok(!overlap(a, b), JSON.stringify([a, b]));
    }
  });
});

test('the same in gives the same out, and the input is untouched', () => {
  always(40, (layout, input, scale) => {
    const before = JSON.stringify(input);
    const again = layoutSupportMap(structuredClone(input), layout.width, textOf(scale));
    assert.equal(JSON.stringify(again), JSON.stringify(layout));
    layoutSupportMap(input, layout.width, textOf(scale));
    assert.equal(JSON.stringify(input), before);
  });
});
