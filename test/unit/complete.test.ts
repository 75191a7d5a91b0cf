import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageFor } from '../../src/content/languages.js';
import { complete, danglingEnds } from '../../src/model/complete.js';
import { builtinParts, builtinRelations } from '../../src/model/builtin.js';
import { readConversation } from '../../src/model/read.js';

const { builtin } = languageFor('nl');
const chainOf = (...ids: string[]): string[] =>
  complete({ chain: ids.map((id) => ({ id, label: id })) }, builtin).chain.map(({ id }) => id);

test('nothing given is the whole model', () => {
  const all = complete({}, builtin);
  assert.equal(all.parts.length, 22);
  assert.equal(all.parts.length, builtinParts.length);
  assert.equal(all.relations.length, builtinRelations.length);
  assert.equal(all.relations.length, 24);
  assert.deepEqual(
    [all.spheres.length, all.parties.length, all.chain.length, all.levels.length, all.rounds.length],
    [3, 5, 6, 3, 4],
  );
  assert.deepEqual(danglingEnds(all), []);
  assert.ok(Object.isFrozen(all) && Object.isFrozen(all.parts[0]));
  for (const entry of [...all.parts, ...all.parties, ...all.chain])
    assert.ok(entry.label && entry.description, entry.id);
});

test('a built-in entry takes each field that it lacks, an own entry none', () => {
  const { parts } = complete(
    {
      parts: [
        { id: 'park', sphere: 'institutional', label: 'Vijverpark' },
        { id: 'eigen', sphere: 'communal' },
      ],
    },
    builtin,
  );
  assert.equal(parts[0]?.label, 'Vijverpark');
  assert.equal(parts[0]?.setting, 'public');
  assert.ok(parts[0]?.description);
  assert.deepEqual(parts[1], { id: 'eigen', sphere: 'communal' });
});

test('spheres and levels merge by id; parts are replaced whole; [] is empty', () => {
  const all = complete(
    { spheres: [{ id: 'communal', decision: 'in' }], parts: [], levels: [{ id: 'society', weight: 2 }] },
    builtin,
  );
  assert.deepEqual(
    all.spheres.map(({ id, decision }) => [id, decision]),
    [
      ['personal', undefined],
      ['communal', 'in'],
      ['institutional', undefined],
    ],
  );
  assert.deepEqual(
    all.levels.map(({ weight }) => weight),
    [undefined, undefined, 2],
  );
  assert.deepEqual(all.parts, []);
});

test('built-in relations stay out when an end is gone; the page’s own are kept and named', () => {
  const all = complete({ parts: [{ id: 'koor', sphere: 'communal' }] }, builtin);
  assert.ok(all.relations.every(({ from, to }) => from !== 'buurthuis' && to !== 'buurthuis'));
  const own = complete({ relations: [{ id: 'r', from: 'gemeente', to: 'nergens', kind: 'other' }] }, builtin);
  assert.equal(own.relations.length, 1);
  assert.deepEqual(
    danglingEnds(own).map(({ path }) => path),
    ['relations[0].to'],
  );
});

test('own steps keep their place in the chain', () => {
  const model = ['invest', 'institutional', 'communal', 'personal', 'less-support', 'savings'];
  assert.deepEqual(chainOf('communal'), model);
  assert.deepEqual(chainOf('communal', 'eigen'), [
    'invest',
    'institutional',
    'communal',
    'eigen',
    'personal',
    'less-support',
    'savings',
  ]);
  assert.deepEqual(chainOf('eigen', 'communal'), [
    'invest',
    'institutional',
    'eigen',
    'communal',
    'personal',
    'less-support',
    'savings',
  ]);
  assert.deepEqual(chainOf('eigen'), [...model, 'eigen']);
  const saved = ['eigen-a', ...model.slice(0, 3), 'eigen-b', 'eigen-c', ...model.slice(3), 'eigen-d'];
  assert.deepEqual(chainOf(...saved), saved);
});

// fault 3
test('the path of a relation that leads nowhere is its place in the source', () => {
  const { value = {} } = readConversation({
    relations: [7, { from: 'gemeente' }, { from: 'gemeente', to: 'nergens', kind: 'invests' }],
  });
  assert.deepEqual(
    danglingEnds(complete(value, builtin), value.relations).map(({ path }) => path),
    ['relations[2].to'],
  );
});

test('completing freezes nothing of what was given', () => {
  const given = { levels: [{ id: 'receiver' as const, examples: ['Een.'] }], own: { a: [1] } };
  complete(given, builtin);
  assert.ok(!Object.isFrozen(given.levels[0]?.examples) && !Object.isFrozen(given.own.a));
});
