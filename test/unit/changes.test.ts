import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languageFor } from '../../src/content/languages.js';
import { Speaker } from '../../src/content/speaker.js';
import { apply, type Change } from '../../src/model/apply.js';
import { relationKinds } from '../../src/model/builtin.js';
import { addition, becoming, relating, removal, rephrasing, write } from '../../src/model/changes.js';
import { complete } from '../../src/model/complete.js';
import { invert } from '../../src/model/invert.js';
import { readConversation } from '../../src/model/read.js';
import type { CompleteConversation } from '../../src/model/types.js';

const { builtin } = languageFor('nl');
const model = complete({}, builtin);
const reopened = (document: CompleteConversation): CompleteConversation =>
  complete(readConversation(JSON.stringify(document)).value ?? {}, builtin);
const verbs = (document: CompleteConversation): string[] =>
  document.relations.map((relation) => new Speaker('nl').verb(relation));

test('another kind says another verb, now and when the file is opened again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...model.relations), fc.constantFrom(...relationKinds), (relation, kind) => {
      const after = apply(model, rephrasing(relation, { kind }));
      const said = new Speaker('nl').verb(after.relations.find(({ id }) => id === relation.id) ?? relation);
      const verb = new Speaker('nl').language.model.kinds[kind].verb;
      assert.equal(said, kind === relation.kind ? new Speaker('nl').verb(relation) : verb);
      assert.deepEqual(verbs(reopened(after)), verbs(after));
    }),
  );
});

test('a text of the model that was emptied stays empty when the file is opened again', () => {
  for (const [list, id, field] of [
    ['relations', 'park-connects-buren', 'label'],
    ['parties', 'gemeente', 'description'],
    ['parts', 'koor', 'description'],
  ] as const) {
    const after = apply(model, write(list, id, field, ''));
    assert.notDeepEqual(after, model);
    assert.deepEqual(reopened(after), after);
  }
});

test('a relation of the model that was removed and is added again, stays as it was added', () => {
  const removed = apply(model, removal(model, 'relations', 'park-connects-buren'));
  const after = apply(removed, relating(removed, { from: 'park', to: 'buren', kind: 'connects' }));
  assert.deepEqual(reopened(after), after);
});

test('the mark apart or joined goes when individual support is no end any more, and comes back with undo', () => {
  const marked = apply(model, write('relations', 'individual-refers-communal', 'link', 'apart'));
  const relation = marked.relations.find(({ link }) => link);
  assert.ok(relation);
  const change = rephrasing(relation, { from: 'gemeente' });
  const after = apply(marked, change);
  assert.equal(after.relations.find(({ id }) => id === relation.id)?.link, undefined);
  assert.deepEqual(apply(after, invert(marked, change)), marked);
  assert.equal(
    apply(marked, rephrasing(relation, { to: 'koor' })).relations.find(({ link }) => link)?.to,
    'koor',
  );
});

test('a new party never takes the relations of a part that has its name, nor a part those of a party', () => {
  const party = addition(model, 'parties', { label: 'Buurthuis' });
  assert.notEqual(party.id, 'buurthuis');
  const part = addition(model, 'parts', { label: 'Gemeente', sphere: 'communal' });
  assert.notEqual(part.id, 'gemeente');
});

test('becoming another conversation is plain JSON: told as text, it does the same', () => {
  const one = apply(model, { type: 'replace', key: 'eigen', value: { van: 'elders' } });
  for (const [before, after] of [
    [one, model],
    [model, one],
    [apply(one, { type: 'describe', fields: { title: 'Een' } }), model],
  ] as const) {
    const change = becoming(before, after);
    assert.deepEqual(JSON.parse(JSON.stringify(change)), change);
    assert.deepEqual(apply(before, JSON.parse(JSON.stringify(change)) as Change), after);
  }
});

test('a list of 2,000 parts is undone in a moment', () => {
  const changes = Array.from({ length: 2000 }, (_, i): Change => {
    const label = `Deel ${i}`;
    return { type: 'add', list: 'parts', id: `deel-${i}`, entry: { sphere: 'communal', label } };
  });
  const change: Change = { type: 'batch', changes };
  const after = apply(model, change);
  const since = performance.now();
  const back = apply(after, invert(model, change));
  const spent = performance.now() - since;
  assert.equal(JSON.stringify(back), JSON.stringify(model));
  assert.ok(spent < 60_000, `${Math.round(spent)} ms`);
});
