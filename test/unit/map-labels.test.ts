import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languageFor } from '../../src/content/languages.js';
import { Speaker } from '../../src/content/speaker.js';
import { litBy } from '../../src/elements/support-map/chain.js';
import { contentOf } from '../../src/figures/map-content.js';
import { labelInputs } from '../../src/elements/support-map/drawing.js';
import { figureInput, verbsOf } from '../../src/figures/map-input.js';
import { everything, sightOf } from '../../src/figures/map-sight.js';
import { Grid } from '../../src/layout/map-grid.js';
import { numberText, placeLabels } from '../../src/layout/map-labels.js';
import { layoutSupportMap } from '../../src/layout/support-map.js';
import { complete } from '../../src/model/complete.js';
import type { Conversation, Part, Party, Relation } from '../../src/model/types.js';
import { textOf } from './support-map-input.js';

const say = new Speaker('nl');
const relation = (i: number, from: string, to: string, label?: string): Relation => ({
  id: `r${i}`,
  from,
  to,
  kind: 'hosts',
  ...(label && { label }),
});

test('numbers of sentences are short: in a row as one piece, and no more than a few', () => {
  assert.equal(numberText([4]), '4');
  assert.equal(numberText([2, 1]), '1, 2');
  assert.equal(numberText([1, 2, 3, 7]), '1–3, 7');
  assert.equal(numberText([1, 3, 5, 7, 9]), '1, 3, 5, …');
});

test('the verbs of one line: each once, and of many the first few', () => {
  const verbs = (labels: readonly string[]): readonly string[] =>
    verbsOf(
      labels.map((label, i) => relation(i, 'a', 'b', label)),
      say,
    );
  assert.deepEqual(verbs(['helpt', 'steunt', 'helpt']), ['helpt', 'steunt']);
  assert.deepEqual(verbs(['a', 'b', 'c', 'd']), ['a', 'b', 'c', 'd']);
  assert.deepEqual(verbs(['a', 'b', 'c', 'd', 'e']), ['a', 'b', 'c', 'nog 2']);
});

test('what is near a box is found, wherever it stands', () => {
  const box = fc.record({
    x: fc.integer({ min: -300, max: 300 }),
    y: fc.integer({ min: -300, max: 300 }),
    width: fc.integer({ min: 0, max: 200 }),
    height: fc.integer({ min: 0, max: 200 }),
  });
  fc.assert(
    fc.property(fc.array(box), box, (boxes, here) => {
      const grid = new Grid<(typeof boxes)[number]>();
      for (const each of boxes) grid.add(each, each);
      const near = new Set(grid.near(here));
      for (const each of boxes) {
        const meets =
          each.x <= here.x + here.width &&
          here.x <= each.x + each.width &&
          each.y <= here.y + here.height &&
          here.y <= each.y + each.height;
        if (meets) assert.ok(near.has(each));
      }
    }),
  );
});

/** How long it takes to choose a box, ms, without drawing. */
function timeOf(given: Conversation, key: string, width: number): number {
  const content = contentOf(complete(given, languageFor('nl').builtin), say);
  const measure = textOf(1);
  const sight = sightOf(content, { opened: everything, selected: key });
  const layout = layoutSupportMap(figureInput(content, sight, say), width, measure);
  const start = performance.now();
  const lit = litBy(content, key);
  assert.ok(lit);
  const labels = placeLabels(layout, labelInputs(content, lit, layout.form, say, key), measure);
  assert.ok(labels.length <= 200);
  return performance.now() - start;
}

test('thousands of relations don’t freeze a choice', () => {
  const pair: Conversation = {
    parties: [{ id: 'a' }],
    parts: [{ id: 'b', sphere: 'communal' }],
    relations: Array.from({ length: 3000 }, (_, i) => relation(i, 'a', 'b', `steunt op manier ${i}`)),
  };
  const spheres = ['institutional', 'communal', 'personal'] as const;
  const parties: readonly Party[] = Array.from({ length: 200 }, (_, i) => ({ id: `a${i}` }));
  const parts: readonly Part[] = Array.from({ length: 1800 }, (_, i) => ({
    id: `b${i}`,
    sphere: spheres[i % 3] ?? 'communal',
  }));
  const spread: Conversation = {
    parties,
    parts,
    relations: Array.from({ length: 4000 }, (_, i) =>
      relation(i, i % 3 ? `b${(i * 7) % 1800}` : `a${i % 200}`, `b${(i * 13 + 1) % 1800}`),
    ),
  };
  for (const width of [400, 1280]) {
    assert.ok(timeOf(pair, 'part:b', width) < 20_000);
    assert.ok(timeOf(spread, 'party:a3', width) < 20_000);
  }
});
