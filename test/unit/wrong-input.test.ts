import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languageFor } from '../../src/content/languages.js';
import { parse } from '../../src/content/parse.js';
import { complete } from '../../src/model/complete.js';
import { joinPath } from '../../src/model/faults.js';
import { listKeys, readConversation, readList } from '../../src/model/read.js';
import type { Conversation } from '../../src/model/types.js';
import { onePlaceSpoilt, put } from './spoilt.js';

type Entries = readonly Readonly<Record<string, unknown>>[];
const { builtin } = languageFor('nl');
const entries = (document: Conversation, key: (typeof listKeys)[number]): Entries =>
  (document[key] ?? []) as unknown as Entries;

// fault 2
test('one thing wrong: a fault at its place, and everything else goes on', () => {
  fc.assert(
    fc.property(onePlaceSpoilt, ({ given, document, keys }) => {
      const before = readConversation(given);
      fc.pre(before.faults.length === 0 && before.value !== undefined);
      const after = readConversation(document);
      const spoiltEntry = joinPath('', keys.slice(0, 2));
      // A relation that became something else lacks both its ends.
      assert.ok(after.faults.length <= (keys[0] === 'relations' ? 2 : 1), JSON.stringify(after.faults));
      for (const { path, code } of after.faults) {
        const deeper = path.startsWith(joinPath('', keys));
        assert.ok(deeper || (code === 'missing' && path.startsWith(spoiltEntry)), path);
      }
      for (const key of listKeys) {
        if (keys[0] === key && keys.length === 1) continue;
        const was = entries(before.value ?? {}, key);
        const is = entries(after.value ?? {}, key);
        const others = was.filter((_, i) => key !== keys[0] || i !== keys[1]);
        const kept = new Map(is.map((entry) => [entry.id, entry]));
        for (const entry of others) assert.deepEqual(kept.get(entry.id), entry);
      }
    }),
    { numRuns: 5000 },
  );
});

// fault 2
test('one field wrong: the other fields of its entry stay, unless it cannot do without', () => {
  fc.assert(
    fc.property(onePlaceSpoilt, ({ given, document, keys }) => {
      const [key, i, field] = keys;
      const list = listKeys.find((each) => each === key);
      fc.pre(list !== undefined && field !== undefined && field !== 'id');
      const before = readConversation(given);
      fc.pre(before.faults.length === 0);
      const was = entries(before.value ?? {}, list)[Number(i)];
      const is = entries(readConversation(document).value ?? {}, list).find(({ id }) => id === was?.id);
      if (!is) return assert.ok(['sphere', 'from', 'to', 'label'].includes(String(field)));
      for (const [name, value] of Object.entries(was ?? {})) {
        if (name !== field) assert.deepEqual(is[name], value);
      }
    }),
    { numRuns: 5000 },
  );
});

const names = [
  ...['id', 'label', 'sphere', 'from', 'to', 'kind', 'weight', 'decision', 'answers', 'examples', 'prompts'],
  ...['date', 'minutes', 'organisation', '__proto__', 'constructor', 'toString', 'valueOf', 'length', ''],
];
const value: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom('koor', 'personal', 'individual', 'invest', '2026-02-31', 'x', 1, 2),
  },
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withTypedArray: true,
  }),
  fc.constantFrom<unknown>(NaN, -0, Infinity, '\u202e', '\ud800', () => 1, Symbol('s')),
);
const entry = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 6, noNullPrototype: false }),
  },
  value,
);
const wild = fc.dictionary(
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...listKeys) },
    fc.constantFrom('title', 'date', 'lang', 'status', 'version', 'format', '__proto__', 'own'),
  ),
  fc.oneof({ weight: 5, arbitrary: fc.array(entry, { maxLength: 6 }) }, value),
  { maxKeys: 5 },
);

// fault 2
test('anything at all: no throw, unique ids, and what was read reads again as it is', () => {
  fc.assert(
    fc.property(wild, (given) => {
      const { conversation, problems } = parse(given);
      for (const key of listKeys) {
        const ids = entries(conversation, key).map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
        for (const id of ids) assert.ok(typeof id === 'number' ? key === 'rounds' : id);
      }
      for (const { message } of problems) assert.ok(/\.$/.test(message) && message.length < 600, message);
      const again = readConversation(conversation);
      assert.deepEqual(again.value ?? {}, conversation);
      assert.deepEqual(
        again.faults.filter(({ code }) => code !== 'date'),
        [],
      );
      const saved = JSON.stringify(complete(conversation, builtin));
      const opened = readConversation(saved);
      assert.deepEqual(
        opened.faults.filter(({ code }) => code !== 'date'),
        [],
      );
      assert.equal(JSON.stringify(complete(opened.value ?? {}, builtin)), saved);
    }),
    { numRuns: 5000 },
  );
});

test('a list that is given by itself gives the same as in a conversation', () => {
  fc.assert(
    fc.property(fc.constantFrom(...listKeys), fc.array(entry, { maxLength: 6 }), (key, list) => {
      const alone = readList(key, list);
      const inside = readConversation({ [key]: list });
      assert.deepEqual(alone.value, inside.value?.[key]);
      assert.deepEqual(alone.faults, inside.faults);
    }),
    { numRuns: 2000 },
  );
});

test('the path of a fault leads to what is wrong in the source', () => {
  const wrong = { a: 1 };
  fc.assert(
    fc.property(onePlaceSpoilt, ({ document, keys }) => {
      const { faults } = readConversation(put(document, keys, wrong));
      const found = faults.find(({ path }) => path === joinPath('', keys));
      if (keys.length === 1 || keys.length === 2) return;
      assert.ok(found, `${joinPath('', keys)} in ${JSON.stringify(faults)}`);
    }),
    { numRuns: 2000 },
  );
});
