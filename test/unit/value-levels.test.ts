import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { weigh } from '../../src/model/weigh.js';
import type { Box } from '../../src/layout/spheres.js';
import { layoutChain, type StepInput } from '../../src/layout/value-levels.js';
import { shorten } from '../../src/layout/value-levels-text.js';
import type { TextMeasure } from '../../src/layout/text.js';
import type { Level, LevelId } from '../../src/model/types.js';
import { label } from './arbitrary.js';

/** As a reader counts: an emoji of seven code points is one. */
const segments = new Intl.Segmenter('nl');
const lengthOf = (text: string): number => [...segments.segment(text)].length;

/** Letters of one width; `scale` 2 is text at 200 %. */
const measureAt = (scale: number): TextMeasure => ({
  key: String(scale),
  target: 32,
  width: (text, style) => lengthOf(text) * scale * (style === 'small' ? 6.5 : 9.2),
  lineHeight: (style) => scale * (style === 'small' ? 17.5 : 22),
});
const words = {
  causal: fc.constantFrom('leidt tot', 'maakt dat'),
  belief: fc.constant('dit zien we gebeuren'),
  reason: label,
};
const arrow = fc.record(words, { requiredKeys: ['causal'] });
const chain = fc
  .array(fc.record({ id: fc.uuid(), label, arrow }), { maxLength: 14 })
  .map((steps): StepInput[] =>
    steps.map(({ arrow: said, ...step }, i) => (i ? { ...step, arrow: said } : step)),
  );

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

for (const scale of [1, 2]) {
  test(`steps at ${scale * 100} % text: inside the width, apart, going down, each once`, () => {
    fc.assert(
      fc.property(chain, fc.integer({ min: 280, max: 900 }), (steps, width) => {
        const before = JSON.stringify(steps);
        const layout = layoutChain(steps, width, measureAt(scale));
        assert.equal(JSON.stringify(steps), before);
        assert.deepEqual(layoutChain(steps, width, measureAt(scale)), layout);
        assert.deepEqual(
          layout.rows.map(({ id }) => id),
          steps.map(({ id }) => id),
        );
        let left = -1;
        layout.rows.forEach((row, i) => {
          const boxes = [row.step, row.causal, row.belief, row.reason].filter((box) => box !== undefined);
          for (const box of boxes) {
            assert.ok(
              box.x >= 0 &&
                box.y >= 0 &&
                box.x + box.width <= Math.min(width, layout.width) &&
                box.y + box.height <= row.height,
            );
          }
          boxes.forEach((a, n) => boxes.slice(n + 1).forEach((b) => assert.ok(!overlap(a, b), 'overlap')));
          assert.equal(row.step.lines.map(({ text }) => text).join(''), steps[i]?.label);
          assert.ok(row.labelWidth < row.step.width);
          assert.equal(row.arrow === undefined, i === 0);
          // A stair goes to the right at each step; else all stand under each other.
          assert.equal(row.step.x > left, layout.stair || i === 0);
          left = row.step.x;
        });
        assert.equal(
          layout.height,
          layout.rows.reduce((sum, { height }) => sum + height, 0),
        );
      }),
      { numRuns: 150 },
    );
  });
}

test('six steps are a stair from 400 px, and stand straight on a phone', () => {
  const steps = Array.from({ length: 6 }, (_, i): StepInput => ({
    id: String(i),
    label: 'Stap',
    ...(i && { arrow: { causal: 'leidt tot' } }),
  }));
  assert.equal(layoutChain(steps, 400, measureAt(1)).stair, true);
  assert.equal(layoutChain(steps, 288, measureAt(1)).stair, false);
  assert.equal(layoutChain(steps.slice(0, 1), 800, measureAt(1)).rows.length, 1);
  assert.deepEqual(layoutChain([], 800, measureAt(1)).rows, []);
});

test('a long reason is cut between words, a short one stays as it is', () => {
  assert.equal(shorten('Kort en goed.', 20), 'Kort en goed.');
  assert.equal(shorten('Een twee drie vier vijf zes zeven acht', 20), 'Een twee drie vier…');
  assert.equal(shorten('x'.repeat(100), 20), `${'x'.repeat(20)}…`);
});

const levels = (a?: number, b?: number, c?: number): Level[] =>
  (
    [
      ['receiver', a],
      ['volunteer', b],
      ['society', c],
    ] as const
  ).map(([id, weight]) => ({
    id,
    ...(weight !== undefined && { weight }),
  }));
const told = (...given: (number | undefined)[]) => {
  const weighing = weigh(levels(...given));
  return (
    weighing && [
      weighing.kind,
      ...(['receiver', 'volunteer', 'society'] as const).map((id: LevelId) => weighing.words.get(id)),
    ]
  );
};

test('weights in words, never in numbers', () => {
  assert.equal(told(), undefined);
  assert.equal(told(0, 0, 0), undefined);
  assert.deepEqual(told(2, 2, 2), ['even', 'even', 'even', 'even']);
  assert.deepEqual(told(1e308, 1e308, 1e308), ['even', 'even', 'even', 'even']);
  assert.deepEqual(told(4, 3, 3), ['even', 'even', 'even', 'even']);
  assert.deepEqual(told(0, 5, 0), ['only', 'zero', 'most', 'zero']);
  assert.deepEqual(told(undefined, 5), ['only', 'absent', 'most', 'absent']);
  assert.deepEqual(told(3, 3, 1), ['lead', 'together', 'together', 'least']);
  assert.deepEqual(told(5, 2, 2), ['lead', 'most', 'less', 'less']);
  assert.deepEqual(told(3, 4, 2), ['lead', 'less', 'most', 'least']);
  assert.deepEqual(told(5, 2, 0), ['lead', 'most', 'less', 'zero']);
});
