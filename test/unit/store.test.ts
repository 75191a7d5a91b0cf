import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languageFor } from '../../src/content/languages.js';
import { apply, type Change } from '../../src/model/apply.js';
import { complete } from '../../src/model/complete.js';
import { writeJSON } from '../../src/model/json.js';
import { difference, restore, superfluous } from '../../src/store/replay.js';
import { type ChangeRow, FORMAT, type SnapshotRow, sumOf } from '../../src/store/rows.js';
import { conversation, label } from './arbitrary.js';

const { builtin } = languageFor('nl');
const document = conversation.map((given) => complete(given, builtin));
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    type: fc.constant('edit' as const),
    list: fc.constant('parts' as const),
    id: fc.constantFrom('koor', 'park', 'eigen', '__proto__'),
    fields: fc.record({ decision: fc.constantFrom('in', 'out', null), reason: label }, { requiredKeys: [] }),
  }),
  fc.record({
    type: fc.constant('add' as const),
    list: fc.constant('parts' as const),
    id: fc.constantFrom('eigen', 'tuin', '__proto__'),
    entry: fc.record({ sphere: fc.constant('communal'), label }),
  }),
  fc.record({
    type: fc.constant('remove' as const),
    list: fc.constant('parts' as const),
    id: fc.constant('koor'),
  }),
  fc.record({ type: fc.constant('describe' as const), fields: fc.record({ title: label }) }),
);
const story = fc.record({ start: document, changes: fc.array(change, { maxLength: 12 }) });

const row = (seq: number, value: unknown): SnapshotRow => {
  const text = JSON.stringify(value);
  return { session: 's', seq, format: FORMAT, time: 1, text, sum: sumOf(text) };
};
const rowsOf = (changes: readonly Change[], from = 1): ChangeRow[] =>
  changes.map((each, i) => ({ ...row(from + 1 + i, each), by: 't', n: i }));
const after = (start: ReturnType<typeof complete>, changes: readonly Change[]) =>
  changes.reduce((doc, each) => apply(doc, each), start);

test('a snapshot and the changes since give the document, to the letter', () => {
  fc.assert(
    fc.property(story, ({ start, changes }) => {
      const got = restore([row(1, start)], rowsOf(changes), changes.length + 1);
      assert.equal(JSON.stringify(got.conversation), JSON.stringify(after(start, changes)));
      assert.deepEqual([got.complete, got.damaged, got.seq], [true, false, changes.length + 1]);
    }),
  );
});

test('whatever snapshots there are, and whichever of the later ones is broken, nothing is lost', () => {
  fc.assert(
    fc.property(story, fc.infiniteStream(fc.boolean()), ({ start, changes }, coin) => {
      const snapshots = [row(1, start)];
      for (let n = 1; n <= changes.length; n += 1) {
        if (!coin.next().value) continue;
        const snapshot = row(n + 1, after(start, changes.slice(0, n)));
        snapshots.push(coin.next().value ? { ...snapshot, text: snapshot.text.slice(0, -7) } : snapshot);
      }
      const got = restore(snapshots, rowsOf(changes), changes.length + 1);
      assert.equal(JSON.stringify(got.conversation), JSON.stringify(after(start, changes)));
      assert.ok(got.complete);
      assert.equal(
        got.damaged,
        snapshots.some(({ text, sum }) => sumOf(text) !== sum),
      );
    }),
  );
});

test('from any snapshot that tidying leaves, the document can be made with the changes that it leaves', () => {
  fc.assert(
    fc.property(story, fc.uniqueArray(fc.integer({ min: 2, max: 13 })), ({ start, changes }, wishes) => {
      const numbers = [1, ...wishes.filter((seq) => seq <= changes.length + 1)];
      const gone = superfluous(numbers);
      const staying = numbers.filter((seq) => !gone.snapshots.includes(seq));
      assert.ok(staying.length <= 5 && staying.length >= 1);
      const left = rowsOf(changes).filter(({ seq }) => seq > gone.changesUpTo);
      for (const seq of staying) {
        const got = restore([row(seq, after(start, changes.slice(0, seq - 1)))], left, changes.length + 1);
        assert.equal(JSON.stringify(got.conversation), JSON.stringify(after(start, changes)));
        assert.ok(got.complete);
      }
    }),
  );
});

test('a change that is missing, cut or altered is noticed, and the others are there', () => {
  const start = complete({}, builtin);
  const titles = ['a', 'b', 'c', 'd'].map((title): Change => ({
    type: 'describe',
    fields: { [title === 'b' ? 'place' : 'title']: title },
  }));
  const rows = rowsOf(titles);
  for (const broken of [
    rows.filter((_, i) => i !== 1),
    rows.map((each, i) => (i === 1 ? { ...each, text: each.text.slice(0, 9) } : each)),
    rows.map((each, i) => (i === 1 ? { ...each, text: 'null' } : each)),
    rows.map((each, i) => (i === 1 ? (7 as unknown as ChangeRow) : each)),
  ]) {
    const got = restore([row(1, start)], broken, 5);
    assert.deepEqual(
      [got.complete, got.damaged, got.conversation?.title, got.conversation?.place],
      [false, true, 'd', undefined],
    );
  }
  // Altered, and still to be read: given, but not as sound.
  const altered = rows.map((each, i) =>
    i === 1 ? { ...each, text: each.text.replace('"b"', '"x"') } : each,
  );
  const got = restore([row(1, start)], altered, 5);
  assert.deepEqual([got.complete, got.conversation?.place], [false, 'x']);
  assert.equal(restore([row(1, start)], rows.slice(0, 3), 5).complete, false);
});

// fault 46
test('every cut of a snapshot: no throw, and never taken for sound', () => {
  const { text } = row(1, { title: 'Ons dorp', parts: [{ id: 'koor', sphere: 'communal', decision: 'in' }] });
  for (let end = 0; end < text.length; end += 1) {
    const got = restore([{ ...row(1, {}), text: text.slice(0, end), sum: sumOf(text) }], [], 1);
    assert.deepEqual([got.complete, got.damaged], [false, true]);
  }
});

// fault 46
test('arbitrary rows: no throw', () => {
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.record({ seq: fc.nat(3), text: fc.json(), format: fc.constant(1) }),
  );
  fc.assert(fc.property(fc.array(anything), fc.array(anything), (a, b) => void restore(a, b, 3)));
});

// fault 47, 48
test('what a newer version wrote is not shown, what an older one wrote is migrated', () => {
  const start = complete({ title: 'T' }, builtin);
  assert.equal(restore([row(1, { ...start, version: 99 })], [], 1).newer, true);
  assert.equal(restore([{ ...row(1, start), format: FORMAT + 1 }], [], 1).newer, true);
  assert.equal(restore([row(1, start)], [{ ...row(2, {}), format: FORMAT + 1 }], 2).conversation, undefined);
  const older = restore([row(1, { version: 0, title: 'Oud', 'x-own': [1] })], [], 1);
  assert.deepEqual(
    [older.older, older.complete, older.conversation],
    [true, true, { version: 1, title: 'Oud', 'x-own': [1] }],
  );
});

test('the difference of two documents, applied to one, gives the other', () => {
  fc.assert(
    fc.property(document, document, (a, b) => {
      const made = difference(a, b).reduce((doc, each) => apply(doc, each), a);
      assert.deepEqual({ ...made }, { ...b });
    }),
  );
});

// fault 39
test('writeJSON gives the bytes of JSON.stringify, also where a framework has added toJSON', () => {
  const value = fc.jsonValue();
  fc.assert(
    fc.property(value, (given) => {
      const plain = JSON.stringify(given);
      const laidOut = JSON.stringify(given, null, 2);
      assert.equal(writeJSON(given), plain);
      assert.equal(writeJSON(given, 2), laidOut);
      Object.assign(Array.prototype, { toJSON: () => 'wrong' });
      Object.assign(Object.prototype, { toJSON: () => 'wrong' });
      try {
        assert.equal(writeJSON(given), plain);
        assert.equal(writeJSON(given, 2), laidOut);
      } finally {
        delete (Array.prototype as { toJSON?: unknown }).toJSON;
        delete (Object.prototype as { toJSON?: unknown }).toJSON;
      }
    }),
  );
});
