import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languageFor } from '../../src/content/languages.js';
import { apply, type Change } from '../../src/model/apply.js';
import { complete } from '../../src/model/complete.js';
import { invert } from '../../src/model/invert.js';
import { listKeys, readConversation } from '../../src/model/read.js';
import type { Conversation, ListKey } from '../../src/model/types.js';
import { conversation } from './arbitrary.js';

const { builtin } = languageFor('nl');
const whole = complete({}, builtin);

/** A document as a session has it, complete or as a file holds it, with fields of other programs. */
const document: fc.Arbitrary<Conversation> = fc
  .tuple(conversation, fc.boolean(), fc.jsonValue({ maxDepth: 1 }))
  .map(([given, isComplete, foreign]) => {
    const parts = given.parts?.map((part, i) =>
      i % 2 ? { ...part, 'x-null': null, 'x-own': foreign } : part,
    );
    const read = readConversation({ ...given, ...(parts && { parts }), 'x-null': null }).value ?? {};
    return isComplete ? complete(read, builtin) : read;
  });

const list = fc.oneof(fc.constantFrom(...listKeys), fc.constant('parts' as const));
const text = fc.oneof(
  fc.string(),
  fc.constantFrom('in', 'out', 'personal', 'communal', 'seen', 'joined', ''),
);
const value = fc.oneof(
  text,
  fc.constant(null),
  fc.double(),
  fc.boolean(),
  fc.array(text, { maxLength: 3 }),
  fc.record({ group: text }),
);
const field = fc.constantFrom(
  ...[
    'id',
    'label',
    'description',
    'sphere',
    'decision',
    'reason',
    'organisation',
    'kind',
    'setting',
    'local',
  ],
  ...['from', 'to', 'link', 'note', 'confidence', 'weight', 'examples', 'notes', 'minutes', 'answers'],
  ...['x-null', 'x-own', '__proto__', 'constructor'],
);
const fields = fc.dictionary(field, value, { maxKeys: 4 });
const place = fc.oneof(fc.integer({ min: -3, max: 15 }), fc.constant(0.5));
/** Ids of the document, and ones that are nowhere, reserved, empty or of another type. */
const idIn = (given: Conversation, key: ListKey): fc.Arbitrary<string | number> =>
  fc.constantFrom<string | number>(
    ...(given[key] ?? []).map(({ id }) => id),
    ...['koor', 'tuin', 'individual', 'personal', '', '__proto__', 1, 7],
  );

function changeOf(given: Conversation): fc.Arbitrary<Change> {
  const inList = list.chain((key) => {
    const base = { list: fc.constant(key), id: idIn(given, key) };
    const entry = fc
      .tuple(fields, fc.constantFrom(...(given[key] ?? []), { sphere: 'communal', label: 'Tuin' }))
      .map(([some, like]) => ({ ...like, ...some }));
    return fc.oneof(
      fc.record({ type: fc.constant('edit' as const), ...base, fields }),
      fc.record({ type: fc.constant('add' as const), ...base, entry, at: place }),
      fc.record({ type: fc.constant('add' as const), ...base, entry }),
      fc.record({ type: fc.constant('remove' as const), ...base }),
      fc.record({ type: fc.constant('move' as const), ...base, at: place }),
    );
  });
  const heading = fc.constantFrom(
    'title',
    'place',
    'date',
    'lang',
    'status',
    'group',
    'parts',
    'x-own',
    'x-null',
  );
  const key = fc.oneof(heading, list, fc.constantFrom('format', 'version', '__proto__', 'x'));
  const anything = fc.oneof(
    value,
    fc.constantFrom('draft', 'final', 1),
    fc.array(fc.constant({ id: 'koor', sphere: 'communal', label: 'Koor' })),
  );
  return fc.oneof(
    { weight: 4, arbitrary: inList },
    fc.record({ type: fc.constant('describe' as const), fields: fc.dictionary(heading, anything) }),
    fc.record(
      { type: fc.constant('replace' as const), key, value: anything },
      { requiredKeys: ['type', 'key'] },
    ),
  );
}

const changed = document.chain((given) =>
  fc.tuple(
    fc.constant(given),
    fc.oneof(
      { weight: 3, arbitrary: changeOf(given) },
      fc.record({
        type: fc.constant('batch' as const),
        changes: fc.array(
          fc.oneof(
            changeOf(given),
            fc.record({
              type: fc.constant('batch' as const),
              changes: fc.array(changeOf(given), { maxLength: 3 }),
            }),
          ),
          { maxLength: 6 },
        ),
      }),
    ),
  ),
);

test('every change has its inverse, also one that does not fit', () => {
  let fitted = 0;
  fc.assert(
    fc.property(changed, ([given, change]) => {
      const before = JSON.stringify(given);
      const after = apply(given, change);
      const inverse = invert(given, change);
      const back = apply(after, JSON.parse(JSON.stringify(inverse)) as Change);
      assert.equal(JSON.stringify(back), before);
      assert.equal(JSON.stringify(apply(back, change)), JSON.stringify(after));
      assert.equal(JSON.stringify(given), before);
      if (after !== given) fitted += 1;
    }),
    { numRuns: 1000 },
  );
  assert.ok(fitted > 400, `${fitted} changes fitted`);
});

test('a session of many changes is undone one by one, and redone', () => {
  const session = document.chain((given) =>
    fc.tuple(fc.constant(given), fc.array(changeOf(given), { maxLength: 20 })),
  );
  fc.assert(
    fc.property(session, ([given, changes]) => {
      const states = [given];
      const inverses: Change[] = [];
      for (const change of changes) {
        const now = states.at(-1) ?? given;
        inverses.push(invert(now, change));
        states.push(apply(now, change));
      }
      const texts = states.map((state) => JSON.stringify(state));
      let document = states.at(-1) ?? given;
      const redone: Change[] = [];
      for (const [i, inverse] of [...inverses.entries()].reverse()) {
        redone.push(invert(document, inverse));
        document = apply(document, inverse);
        assert.equal(JSON.stringify(document), texts[i]);
      }
      for (const [i, again] of redone.reverse().entries()) {
        document = apply(document, again);
        assert.equal(JSON.stringify(document), texts[i + 1]);
      }
    }),
    { numRuns: 150 },
  );
});

test('an edit is undone by an edit of its own fields, so that later edits of others stay', () => {
  const change: Change = {
    type: 'edit',
    list: 'parts',
    id: 'koor',
    fields: { decision: 'in', reason: 'Samen.' },
  };
  const inverse = invert(whole, change);
  assert.deepEqual(inverse, {
    type: 'edit',
    list: 'parts',
    id: 'koor',
    fields: { decision: null, reason: null },
  });
  const later = apply(apply(whole, change), {
    type: 'edit',
    list: 'parts',
    id: 'koor',
    fields: { label: 'Shantykoor' },
  });
  const koor = apply(later, inverse).parts.find(({ id }) => id === 'koor');
  assert.equal(koor?.label, 'Shantykoor');
  assert.equal(koor?.decision, undefined);
});

test('what changes nothing has an inverse that changes nothing', () => {
  const nothing = { type: 'batch', changes: [] };
  for (const change of [
    { type: 'remove', list: 'parts', id: 'weg' },
    { type: 'edit', list: 'parts', id: 'koor', fields: { label: 'Koor' } },
    { type: 'move', list: 'parts', id: 'familie', at: 0 },
    { type: 'add', list: 'parts', id: 'personal', entry: { sphere: 'personal', label: 'P' } },
    { type: 'describe', fields: { parts: null, status: 'klaar' } },
    { type: 'replace', key: 'parts', value: 'geen lijst' },
    { type: 'onbekend', list: 'nergens', id: 'x' },
  ] as unknown as Change[]) {
    assert.deepEqual(invert(whole, change), nothing);
    assert.deepEqual(apply(whole, change), whole);
  }
});

test('an edit keeps what other programs wrote, also null', () => {
  const given = { parts: [{ id: 'koor', sphere: 'communal', 'x-null': null }] } as unknown as Conversation;
  const edited = apply(given, { type: 'edit', list: 'parts', id: 'koor', fields: { decision: 'in' } });
  assert.deepEqual(edited.parts, [{ id: 'koor', sphere: 'communal', 'x-null': null, decision: 'in' }]);
});
