import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../src/content/parse.js';
import { languageFor } from '../../src/content/languages.js';
import { complete } from '../../src/model/complete.js';
import { readConversation, readList } from '../../src/model/read.js';
import { conversation } from './arbitrary.js';

const { builtin } = languageFor('nl');
const paths = (input: unknown): string[] => parse(input).problems.map(({ path }) => path);

test('a valid conversation is read as it is', () => {
  fc.assert(
    fc.property(conversation, (given) => {
      const known = JSON.parse(JSON.stringify(given)) as object;
      const { conversation: read, problems } = parse(JSON.stringify(given));
      assert.deepEqual(
        problems.filter(({ message }) => !message.includes('reserved')),
        [],
      );
      assert.deepEqual(Object.keys(read).sort(), Object.keys(known).sort());
    }),
  );
});

test('reading, completing and saving twice gives the same bytes', () => {
  fc.assert(
    fc.property(conversation, (given) => {
      const once = JSON.stringify(complete(readConversation(given).value ?? {}, builtin));
      const twice = JSON.stringify(complete(readConversation(once).value ?? {}, builtin));
      assert.equal(twice, once);
    }),
    { numRuns: 500 },
  );
});

test('anything at all is read without a throw, and every entry has a unique id', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.json(), fc.string()), (given) => {
      const { conversation: read } = parse(given);
      for (const list of [read.parts, read.parties, read.relations, read.chain]) {
        const ids = (list ?? []).map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
      }
    }),
    { numRuns: 1000 },
  );
});

test('one wrong field is named by its path, and only that field is lost', () => {
  const { conversation: read, problems } = parse({
    parts: [
      { id: 'koor', decision: 'in' },
      { id: 'tuin', sphere: 'communal', label: 'Tuin', decision: 'maybe', reason: 'Fijn.' },
    ],
  });
  assert.deepEqual(problems, [
    { path: 'parts[1].decision', message: 'parts[1].decision: "maybe" is not one of "in", "out", "unsure".' },
  ]);
  assert.deepEqual(read.parts, [
    { id: 'koor', decision: 'in' },
    { id: 'tuin', sphere: 'communal', label: 'Tuin', reason: 'Fijn.' },
  ]);
});

test('an entry that has no place is left out, the others go on', () => {
  const { conversation: read, problems } = parse({
    parts: [
      { id: 'a', sphere: 'comunal', label: 'A' },
      { id: 'b', sphere: 'personal', label: 'B' },
      7,
      { label: 'zonder sfeer' },
    ],
  });
  assert.deepEqual(
    problems.map(({ path }) => path),
    ['parts[0].sphere', 'parts[2]', 'parts[3].sphere'],
  );
  assert.match(problems[0]?.message ?? '', /^parts\[0\]\.sphere: "comunal" is not one of "personal"/);
  assert.deepEqual(
    read.parts?.map(({ id }) => id),
    ['b'],
  );
});

test('a wrong item of an inner list is left out alone', () => {
  const { conversation: read, problems } = parse({
    levels: [{ id: 'receiver', examples: ['een', 2, 'drie', null] }],
  });
  assert.deepEqual(
    problems.map(({ path }) => path),
    ['levels[0].examples[1]', 'levels[0].examples[3]'],
  );
  assert.deepEqual(read.levels?.[0]?.examples, ['een', 'drie']);
});

test('each bound is one message', () => {
  assert.deepEqual(paths({ levels: [{ id: 'receiver', weight: -Infinity }] }), ['levels[0].weight']);
  assert.deepEqual(paths({ levels: [{ id: 'receiver', weight: NaN }] }), ['levels[0].weight']);
  assert.deepEqual(paths({ parts: [{ id: 'koor', organisation: 1.5 }] }), ['parts[0].organisation']);
  assert.deepEqual(paths('{"levels":[{"id":"society","weight":1e999}]}'), ['levels[0].weight']);
});

test('ids: made of the label, hashed where taken, duplicates and reserved ones renamed, with a message for those', () => {
  const { conversation: read, problems } = parse({
    parts: [
      { label: 'Café ’t Hoekje', sphere: 'communal' },
      { label: 'Café ’t Hoekje', sphere: 'personal' },
      { label: '日本', sphere: 'communal' },
      { id: 'x', label: 'X', sphere: 'communal' },
      { id: 'x', label: 'X', sphere: 'communal' },
      { id: 'individual', label: 'Maatwerk', sphere: 'institutional' },
    ],
  });
  const ids = read.parts?.map(({ id }) => id) ?? [];
  assert.equal(ids[0], 'cafe-t-hoekje');
  assert.match(ids[1] ?? '', /^cafe-t-hoekje-[a-z0-9]+$/);
  assert.match(ids[2] ?? '', /^[a-z0-9]+$/);
  assert.equal(ids[3], 'x');
  assert.match(ids[4] ?? '', /^x-[a-z0-9]+$/);
  assert.equal(ids[5], 'maatwerk');
  assert.deepEqual(
    problems.map(({ path }) => path),
    ['parts[4].id', 'parts[5].id'],
  );
});

test('a made-up id never takes the id of a later entry', () => {
  const { conversation: read } = parse({
    parts: [
      { label: 'Tuin', sphere: 'communal' },
      { id: 'tuin', label: 'Andere tuin', sphere: 'communal' },
    ],
  });
  assert.equal(read.parts?.[1]?.id, 'tuin');
  assert.notEqual(read.parts?.[0]?.id, 'tuin');
});

test('relations get from-kind-to as their id; an unknown kind becomes other', () => {
  const { conversation: read, problems } = parse({
    relations: [
      { from: 'a', to: 'b', kind: 'invests' },
      { from: 'a', to: 'b', kind: 'loves' },
    ],
  });
  assert.deepEqual(
    read.relations?.map(({ id, kind }) => [id, kind]),
    [
      ['a-invests-b', 'invests'],
      ['a-other-b', 'other'],
    ],
  );
  assert.equal(problems.length, 1);
});

test('blank, empty and absent are not set; [] is empty', () => {
  for (const nothing of [undefined, null, '', '  \n', '{}', {}]) {
    assert.deepEqual(readList('parts', nothing), { value: undefined, faults: [] });
  }
  assert.deepEqual(readList('parts', '[]').value, []);
});

test('what is wrong as a whole is refused with a reason', () => {
  const code = (input: unknown): string | undefined => readConversation(input).faults[0]?.code;
  assert.equal(code('{'), 'json');
  assert.equal(code('[1]'), 'type');
  assert.equal(code({ version: 2 }), 'newer');
  assert.equal(code({ format: 'other' }), 'format');
  assert.equal(code('x'.repeat(5_000_001)), 'large');
  assert.equal(code('['.repeat(100_000) + ']'.repeat(100_000)), 'deep');
  const loop: Record<string, unknown> = {};
  loop.self = loop;
  assert.equal(code(loop), 'deep');
});

test('prototype keys are plain keys, and nothing outside changes', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).sort();
  const text =
    '{"__proto__":{"polluted":1},"parts":[{"id":"__proto__","sphere":"communal","label":"constructor","__proto__":{"a":1}}]}';
  const saved = JSON.stringify(complete(readConversation(text).value ?? {}, builtin));
  assert.ok(saved.includes('"__proto__":{"polluted":1}'));
  assert.ok(saved.includes('"__proto__":{"a":1}'));
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
  assert.deepEqual(Object.getOwnPropertyNames(Object.prototype).sort(), before);
});

test('text is never rewritten, and the input is untouched', () => {
  const text = '  é é \u0000 \ud800 ‮ x  ';
  const given = {
    parts: [{ id: 'a', sphere: 'communal' as const, label: text, extra: { keep: [1, null] } }],
  };
  const copy = structuredClone(given);
  const { conversation: read } = parse(given);
  assert.deepEqual(read.parts?.[0], given.parts[0]);
  assert.deepEqual(given, copy);
  assert.ok(Object.isFrozen(read.parts?.[0]));
});
