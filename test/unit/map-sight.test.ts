import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languageFor } from '../../src/content/languages.js';
import { Speaker } from '../../src/content/speaker.js';
import { contentOf, type MapContent } from '../../src/figures/map-content.js';
import {
  type Asked,
  broughtBy,
  everything,
  isMany,
  type MapSight,
  neighboursOf,
  openKey,
  sightOf,
} from '../../src/figures/map-sight.js';
import { complete } from '../../src/model/complete.js';
import { cityMap } from '../../stories/city.js';

const say = new Speaker('nl');
const mapOf = (n: number): MapContent => contentOf(complete(cityMap(n), languageFor('nl').builtin), say);
const [small, city] = [mapOf(40), mapOf(500)];
const columnIds = city.columns.map(({ id }) => id);
const boxes = ({ columns }: Pick<MapSight, 'columns'>): readonly string[] =>
  columns.flatMap(({ linked, loose }) => [...linked, ...loose].map(({ key }) => key));

const openings = fc.array(fc.constantFrom(...columnIds), { maxLength: 6 }).map((ids) => {
  const opened = new Set<string>();
  for (const id of ids) {
    for (const sort of ['linked', 'loose'] as const) {
      let times = 1;
      while (opened.has(openKey(id, sort, times))) times += 1;
      opened.add(openKey(id, sort, times));
    }
  }
  return opened;
});
const asked: fc.Arbitrary<Asked> = fc.record({
  opened: openings,
  query: fc.constantFrom('', 'koor', 'gemeente', 'KOOR oosterwijk', 'zwembad op de maan', 'e'),
  kept: fc.array(fc.constantFrom(...[...city.nodes.keys()]), { maxLength: 5 }),
  form: fc.constantFrom('columns' as const, 'rows' as const),
});

test('a small map is shown whole, whatever is searched for', () => {
  assert.equal(isMany(small), false);
  const sight = sightOf(small, { opened: new Set(), query: 'koor' });
  for (const { waiting } of sight.columns) assert.equal(waiting.linked, 0);
  assert.deepEqual(sight.links, small.links);
  assert.equal(sight.found, undefined);
  assert.equal(sight.beyond.size, 0);
});

test('what is shown and what waits behind the buttons is everything, each box once', () => {
  fc.assert(
    fc.property(asked, ({ query: _, ...rest }) => {
      const sight = sightOf(city, rest);
      const shown = boxes(sight);
      assert.equal(new Set(shown).size, shown.length);
      for (const { all, linked, loose, waiting } of sight.columns)
        assert.equal(linked.length + loose.length + waiting.linked + waiting.loose, all.length);
      assert.equal(shown.length, sight.shown);
    }),
    { numRuns: 40 },
  );
});

test('lines are drawn between boxes that are shown; of the others every box says how many', () => {
  fc.assert(
    fc.property(asked, (each) => {
      const sight = sightOf(city, each);
      const around = neighboursOf(city);
      const drawn = neighboursOf(sight);
      for (const { from, to } of sight.links) assert.ok(sight.keys.has(from) && sight.keys.has(to));
      for (const key of boxes(sight)) {
        const lines = city.links.filter(({ from, to }) => from === key || to === key).length;
        const seen = sight.links.filter(({ from, to }) => from === key || to === key).length;
        assert.equal(seen + (sight.beyond.get(key) ?? 0), lines);
        assert.ok((drawn.get(key)?.size ?? 0) <= (around.get(key)?.size ?? 0));
      }
    }),
    { numRuns: 40 },
  );
});

test('what is kept is in sight, and so is what is found with what it is linked to', () => {
  fc.assert(
    fc.property(asked, (each) => {
      const sight = sightOf(city, each);
      for (const key of each.kept ?? []) assert.ok(sight.keys.has(key), key);
      if (!sight.found?.size) return;
      const around = neighboursOf(city);
      const kept = new Set(each.kept);
      for (const key of boxes(sight)) {
        const near = [...(around.get(key) ?? [])].some((other) => sight.found?.has(other));
        assert.ok(sight.found.has(key) || near || kept.has(key), key);
      }
    }),
    { numRuns: 40 },
  );
});

test('a search has all words, in any order, without accents and capitals; one that finds nothing leaves all as it was', () => {
  const found = (query: string): readonly string[] => [
    ...(sightOf(city, { opened: new Set(), query }).found ?? []),
  ];
  assert.deepEqual(found('oosterwijk KOOR'), ['part:koor-oosterwijk']);
  assert.ok(found('cafe').some((key) => key.includes('taalcafe')));
  const [before, after] = ['', 'zwembad op de maan'].map((query) =>
    sightOf(city, { opened: new Set(), query }),
  );
  assert.deepEqual(after?.columns, before?.columns);
  assert.equal(after?.found?.size, 0);
});

test('a column grows with every press, until nothing waits', () => {
  const opened = new Set<string>();
  let last = 0;
  for (let times = 1; times < 9; times += 1) {
    const column = sightOf(city, { opened }).columns[2];
    assert.ok(column);
    assert.ok(times === 1 || column.linked.length > last || column.waiting.linked === 0);
    last = column.linked.length;
    opened.add(openKey(column.id, 'linked', times));
  }
  assert.equal(sightOf(city, { opened }).columns[2]?.waiting.linked, 0);
  assert.deepEqual(sightOf(city, { opened: everything }).links, city.links);
});

test('the number of boxes at first has a bound, however many there are', () => {
  for (const content of [mapOf(120), city, mapOf(2000)]) {
    for (const { linked, loose } of sightOf(content, { opened: new Set(), form: 'rows' }).columns)
      assert.ok(linked.length <= 8 && loose.length <= 6);
    for (const { linked, loose } of sightOf(content, { opened: new Set() }).columns)
      assert.ok(linked.length <= 12 && loose.length <= 6);
  }
});

test('a choice out of sight brings itself and the nearest; one in sight brings nothing', () => {
  const sight = sightOf(city, { opened: new Set() });
  for (const key of city.nodes.keys()) {
    const brought = broughtBy(city, key, sight);
    if (sight.keys.has(key)) assert.deepEqual(brought, []);
    else {
      assert.equal(brought[0], key);
      assert.ok(brought.length <= 13);
    }
  }
  for (const { id, from, to } of city.relations) {
    const kept = broughtBy(city, `relation:${id}`, sight);
    const after = sightOf(city, { opened: new Set(), kept });
    assert.equal(
      after.links.some(({ relations }) => relations.some((each) => each.id === id)),
      true,
      `${from} ${to}`,
    );
  }
});

test('the same in gives the same out', () => {
  fc.assert(
    fc.property(asked, (each) => {
      assert.deepEqual(boxes(sightOf(mapOf(120), each)), boxes(sightOf(mapOf(120), each)));
    }),
    { numRuns: 5 },
  );
});
