import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languageFor } from '../../src/content/languages.js';
import { apply, type Change } from '../../src/model/apply.js';
import { levelIds, roundIds, sphereIds, stepIds } from '../../src/model/builtin.js';
import { complete } from '../../src/model/complete.js';
import type { ListKey } from '../../src/model/types.js';
import { conversation } from './arbitrary.js';

const { builtin } = languageFor('nl');
const whole = complete({}, builtin);
const key = fc.constantFrom('koor', 'park', 'eigen', 'personal', '__proto__');
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    type: fc.constant('edit' as const),
    list: fc.constant('parts' as const),
    id: key,
    fields: fc.dictionary(
      fc.constantFrom('decision', 'reason', 'label', 'sphere'),
      fc.oneof(fc.string(), fc.constant(null), fc.constant('in')),
    ),
  }),
  fc.record({
    type: fc.constant('add' as const),
    list: fc.constant('parts' as const),
    id: key,
    entry: fc.record({ sphere: fc.constantFrom('personal', 'nergens'), label: fc.string() }),
  }),
  fc.record({ type: fc.constant('remove' as const), list: fc.constant('parts' as const), id: key }),
  fc.record({
    type: fc.constant('move' as const),
    list: fc.constant('parts' as const),
    id: key,
    at: fc.integer({ min: 0, max: 5 }),
  }),
  fc.record({ type: fc.constant('describe' as const), fields: fc.record({ title: fc.string() }) }),
);

test('apply is pure: same in, same out, input untouched, result frozen', () => {
  fc.assert(
    fc.property(conversation, change, (given, each) => {
      const document = complete(given, builtin);
      const before = JSON.stringify(document);
      const once = apply(document, each);
      assert.equal(JSON.stringify(document), before);
      assert.equal(JSON.stringify(apply(document, structuredClone(each))), JSON.stringify(once));
      assert.ok(Object.isFrozen(once));
    }),
  );
});

test('edit writes fields, null takes one away, a wrong value leaves what was there', () => {
  const decided = apply(whole, {
    type: 'edit',
    list: 'parts',
    id: 'koor',
    fields: { decision: 'in', reason: 'Samen.' },
  });
  const part = (doc: typeof whole) => doc.parts.find(({ id }) => id === 'koor');
  assert.deepEqual([part(decided)?.decision, part(decided)?.reason], ['in', 'Samen.']);
  assert.equal(
    part(apply(decided, { type: 'edit', list: 'parts', id: 'koor', fields: { decision: null } }))?.decision,
    undefined,
  );
  assert.equal(
    part(apply(decided, { type: 'edit', list: 'parts', id: 'koor', fields: { decision: 'maybe' } }))
      ?.decision,
    'in',
  );
  assert.equal(part(whole)?.decision, undefined);
});

test('a document that leaves built-in things out loses no change', () => {
  const decided = { type: 'edit', fields: { decision: 'in', reason: 'Samen.' } } as const;
  const koor = apply({}, { ...decided, list: 'parts', id: 'koor' });
  assert.equal(complete(koor, builtin).parts.find(({ id }) => id === 'koor')?.reason, 'Samen.');
  assert.equal(complete(koor, builtin).parts.length, whole.parts.length);
  const sphere = apply(
    { spheres: [{ id: 'personal', decision: 'out' }] },
    { ...decided, list: 'spheres', id: 'communal' },
  );
  assert.deepEqual(
    complete(sphere, builtin).spheres.map(({ decision }) => decision),
    ['out', 'in', undefined],
  );
  // No words of a language come in.
  assert.deepEqual(sphere.spheres?.[2], { id: 'institutional' });
  // Own parts stay the only ones.
  assert.deepEqual(apply({ parts: [] }, { ...decided, list: 'parts', id: 'koor' }), { parts: [] });
});

test('completing before a change or after it is the same', () => {
  const decision = fc.constantFrom('in', 'out', null);
  const edit = (list: ListKey, ids: readonly (string | number)[]): fc.Arbitrary<Change> =>
    fc.record({
      type: fc.constant('edit' as const),
      list: fc.constant(list),
      id: fc.constantFrom(...ids),
      fields: fc.record({ decision, description: fc.string(), prompts: fc.constant(['Wie?']) }),
    });
  const anywhere = fc.oneof(
    change,
    edit('spheres', sphereIds),
    edit('chain', stepIds),
    edit('levels', levelIds),
    edit('rounds', roundIds),
    edit('parties', ['gemeente', 'school']),
    edit('relations', ['gemeente-invests-buurthuis']),
  );
  fc.assert(
    fc.property(conversation, anywhere, (given, each) => {
      assert.deepEqual(
        complete(apply(given, each), builtin),
        complete(apply(complete(given, builtin), each), builtin),
      );
    }),
  );
});

test('add, move and remove; what does not fit changes nothing', () => {
  const entry = { sphere: 'communal', label: 'Tuin' };
  const added = apply(whole, { type: 'add', list: 'parts', id: 'tuin', entry, at: 1 });
  assert.equal(added.parts[1]?.id, 'tuin');
  assert.equal(apply(added, { type: 'add', list: 'parts', id: 'tuin', entry }), added);
  assert.equal(apply(added, { type: 'move', list: 'parts', id: 'tuin', at: 0 }).parts[0]?.id, 'tuin');
  assert.deepEqual(apply(added, { type: 'remove', list: 'parts', id: 'tuin' }).parts, whole.parts);
  assert.equal(apply(whole, { type: 'remove', list: 'parts', id: 'weg' }), whole);
  assert.equal(
    apply(whole, { type: 'add', list: 'parts', id: 'y', entry: { sphere: 'nergens', label: 'Y' } }),
    whole,
  );
});

test('a batch is its changes one after the other', () => {
  const changes: Change[] = [
    { type: 'describe', fields: { title: 'Nieuw', status: 'final' } },
    { type: 'edit', list: 'spheres', id: 'personal', fields: { decision: 'out' } },
  ];
  const batch = apply(whole, { type: 'batch', changes });
  assert.deepEqual(
    batch,
    changes.reduce((doc, each) => apply(doc, each), whole),
  );
  assert.equal(batch.title, 'Nieuw');
});

test('a change that makes no sense, or writes a wrong value, changes nothing', () => {
  const nonsense = [
    { type: 'edit', list: 'nergens', id: 'x', fields: {} },
    { type: 'onbekend', list: 'parts', id: 'koor' },
    { type: 'replace', key: 'parts', value: 'geen lijst' },
    { type: 'replace', key: 'status', value: 'klaar' },
  ] as unknown as Change[];
  for (const each of nonsense) assert.deepEqual(apply(whole, each), whole);
  assert.deepEqual(apply(whole, { type: 'replace', key: 'parts', value: [{ id: 'koor' }, 7] }).parts, [
    { id: 'koor' },
  ]);
  assert.equal(
    'title' in
      apply(apply(whole, { type: 'replace', key: 'title', value: 'T' }), { type: 'replace', key: 'title' }),
    false,
  );
});

test('nothing of the input is frozen or changed, and the result is frozen all the way down', () => {
  const given = {
    parts: [{ id: 'tuin', sphere: 'communal' as const, label: 'Tuin', answers: [{ group: 'A' }] }],
    levels: [{ id: 'receiver' as const, examples: ['Een.'] }],
  };
  const before = structuredClone(given);
  const change = { type: 'describe' as const, fields: { title: 'T' } };
  const next = apply(given, change);
  assert.deepEqual(given, before);
  for (const part of [
    given,
    given.parts,
    given.parts[0],
    given.parts[0]?.answers,
    given.levels[0]?.examples,
    change.fields,
  ])
    assert.ok(!Object.isFrozen(part));
  assert.ok(Object.isFrozen(next.levels[0]?.examples) && Object.isFrozen(next.parts[0]?.answers?.[0]));
  assert.equal(apply(next, change).parts, next.parts, 'what is frozen is shared');
});

test('an entry is added only under an id that a file can keep', () => {
  const entry = { sphere: 'communal', label: 'Tuin', from: 'koor', to: 'park' };
  for (const list of ['parts', 'parties'] as const) {
    for (const id of ['individual', 'personal', 'communal', 'institutional', '', 7 as const]) {
      assert.equal(apply(whole, { type: 'add', list, id, entry }), whole, `${list} ${id}`);
    }
  }
  assert.equal(apply(whole, { type: 'add', list: 'parts', id: 'koor', entry }), whole);
  const relation: Change = { type: 'add', list: 'relations', id: 'individual', entry };
  assert.equal(apply(whole, relation).relations.at(-1)?.id, 'individual');
});

test('what is no change at all changes nothing', () => {
  const nonsense = [
    null,
    7,
    'add',
    [],
    {},
    { type: 'batch' },
    { type: 'batch', changes: [null, { type: 'batch', changes: 7 }] },
    { type: 'describe' },
    { type: 'describe', fields: { version: 2, own: 'x' } },
    { type: 'edit', list: 'parts', id: 'koor' },
    { type: 'add', list: 'parts', id: 'x' },
    { type: 'replace' },
    { type: 'replace', key: 7 },
    { type: 'replace', key: 'version', value: 2 },
  ] as unknown as Change[];
  for (const each of nonsense) assert.deepEqual(apply(whole, each), whole, JSON.stringify(each));
  const moved = apply(whole, { type: 'move', list: 'parts', id: 'koor' } as Change);
  assert.equal(moved.parts.length, whole.parts.length);
  assert.equal(moved.parts.at(-1)?.id, 'koor');
});

test('a value as deep as a file may have is not too deep for a change', () => {
  const deep = Array.from({ length: 60 }).reduce<unknown>((inner) => ({ inner }), 1);
  const change: Change = { type: 'replace', key: 'own', value: deep };
  const batch: Change = { type: 'batch', changes: [{ type: 'batch', changes: [change] }] };
  assert.deepEqual((apply(whole, batch) as unknown as Record<string, unknown>)['own'], deep);
});

test('a key that is new stands where a file has it: the text says which document it is', () => {
  const document = complete({ parts: [] }, languageFor('nl').builtin);
  const said = apply(document, {
    type: 'batch',
    changes: [
      { type: 'describe', fields: { group: 'Tafel 1', title: 'Een gesprek' } },
      { type: 'replace', key: 'place', value: 'Oosterwijk' },
      { type: 'replace', key: 'eigen', value: 1 },
    ],
  });
  assert.equal(JSON.stringify(said), JSON.stringify(complete(said, languageFor('nl').builtin)));
  assert.deepEqual(Object.keys(said).slice(0, 5), ['format', 'version', 'title', 'place', 'group']);
});
