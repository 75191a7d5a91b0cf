import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compare, merge } from '../../src/content/merge.js';
import type { Compared, ComparedValue, Comparison } from '../../src/model/compare.js';
import type { Conversation, Decision } from '../../src/model/types.js';
import { table } from './tables.js';

const say = (
  group: string | undefined,
  date: string | undefined,
  decisions: Record<string, Decision>,
  reason = '',
) =>
  ({
    ...(group && { group }),
    ...(date && { date }),
    parts: Object.entries(decisions).map(([id, decision]) => ({
      id,
      sphere: 'communal',
      label: id,
      decision,
      ...(reason && { reason }),
    })),
  }) as Conversation;
const lists = ['spheres', 'parts', 'parties', 'relations', 'chain', 'levels'] as const;
const all = (comparison: Comparison): readonly Compared<ComparedValue>[] =>
  lists.flatMap((key) => comparison[key] as readonly Compared<ComparedValue>[]);

test('who said what, the most divided first', () => {
  const { parts, groups } = compare([
    say('A', '', { eens: 'in', half: 'in', heel: 'in', stil: 'in' }, 'Omdat.'),
    say('B', '', { eens: 'in', half: 'in', heel: 'out' }),
    say('C', '', { eens: 'in', half: 'unsure' }),
    say(undefined, '', { half: 'in' }),
  ]);
  assert.deepEqual(
    groups.map(({ name, number }) => name ?? number),
    ['A', 'B', 'C', 4],
  );
  assert.deepEqual(
    parts.map(({ id, outcome }) => [id, outcome]),
    [
      ['heel', 'divided'],
      ['half', 'divided'],
      ['eens', 'agreed'],
      ['stil', 'single'],
    ],
  );
  assert.deepEqual(parts[1]?.said, [
    { value: 'in', groups: [0, 1, 3] },
    { value: 'unsure', groups: [2] },
  ]);
  assert.deepEqual(parts[0]?.open, [2, 3]);
  assert.deepEqual(parts[0]?.reasons, [{ group: 0, value: 'in', reason: 'Omdat.' }]);
});

test('who added a party, a part or a relation of their own is known, also from a merge', () => {
  const own = (group: string): Conversation => ({
    group,
    parties: [{ id: 'kerk', label: 'De kerk' }, { id: 'gemeente' }],
    parts: [{ id: 'tuin', sphere: 'communal', label: 'Tuin' }],
    relations: [{ id: 'kerk-hosts-tuin', from: 'kerk', to: 'tuin', kind: 'hosts' }],
  });
  const given = [own('A'), { group: 'B', parties: [{ id: 'kerk', label: 'De kerk' }] }, { group: 'C' }];
  for (const list of [given, [merge(given)], [merge([merge(given.slice(0, 2)), { group: 'C' }])]]) {
    const { parties, parts, relations } = compare(list);
    const namedOf = (all: readonly Compared[], id: string) => all.find((each) => each.id === id)?.named;
    assert.deepEqual(namedOf(parties, 'kerk'), [0, 1]);
    assert.deepEqual(namedOf(parties, 'gemeente'), []);
    assert.deepEqual(namedOf(parts, 'tuin'), [0]);
    assert.deepEqual(namedOf(relations, 'kerk-hosts-tuin'), [0]);
  }
});

test('a group of last year counts for what moved, not for who agrees', () => {
  const last = say('Tafel 1', '2025-11-23', { koor: 'in', park: 'out', buren: 'in' }, 'Toen.');
  const now = say('tafel 1', '2026-11-23', { koor: 'out', park: 'out' });
  const { parts, groups } = compare([now, last]);
  const part = (id: string) => parts.find((each) => each.id === id);
  assert.deepEqual(
    groups.map(({ date, isEarlier }) => [date, isEarlier]),
    [
      ['2026-11-23', false],
      ['2025-11-23', true],
    ],
  );
  assert.deepEqual(part('koor')?.moved, [{ from: 1, to: 0, before: 'in', after: 'out' }]);
  assert.deepEqual([part('koor')?.outcome, part('park')?.moved], ['single', []]);
  assert.deepEqual([part('buren')?.outcome, part('buren')?.open], ['open', [0]]);
  assert.equal(part('koor')?.reasons[0]?.reason, 'Toen.');
});

test('two tables without a group are two groups, also with the same title; nobody’s words are no group', () => {
  const a = { ...say(undefined, '2026-11-23', { koor: 'in' }), title: 'Oosterwijk' };
  const b = { ...say(undefined, '2026-11-23', { koor: 'out' }), title: 'Oosterwijk' };
  const { groups, parts } = compare([merge([a, b]), a, say('C', '', { koor: 'in' })]);
  assert.deepEqual(
    groups.map(({ name, isEarlier }) => [name, isEarlier]),
    [
      ['Oosterwijk', false],
      ['Oosterwijk', false],
      ['C', false],
    ],
  );
  assert.deepEqual(parts[0]?.said.map(({ value, groups: by }) => [value, by.length]).sort(), [
    ['in', 2],
    ['out', 1],
  ]);
  const same = { ...say(undefined, '2026-11-23', { koor: 'in' }), document: 'a1' } as Conversation;
  const other = { ...say(undefined, '', { koor: 'out' }), document: 'a1' } as Conversation;
  assert.deepEqual(
    compare([same, other]).groups.map(({ date }) => date),
    ['2026-11-23', undefined],
  );
});

test('levels are compared by where the weight lies, in words', () => {
  const weigh = (group: string, receiver: number, volunteer: number, society: number): Conversation => ({
    group,
    levels: [
      { id: 'receiver', weight: receiver },
      { id: 'volunteer', weight: volunteer },
      { id: 'society', weight: society, reason: `Zegt ${group}.` },
    ],
  });
  const { levels } = compare([weigh('A', 3, 1, 1), weigh('B', 30, 10, 10), weigh('C', 1, 1, 1)]);
  const receiver = levels.find(({ id }) => id === 'receiver');
  assert.deepEqual(receiver?.said, [
    { value: 'most', groups: [0, 1] },
    { value: 'even', groups: [2] },
  ]);
  assert.equal(levels.find(({ id }) => id === 'society')?.reasons.length, 3);
});

test('a merge and the documents in it give the same picture', () => {
  const named = fc
    .uniqueArray(table, { minLength: 1, maxLength: 4, selector: ({ group, date }) => `${group} ${date}` })
    .map((list) => list.filter(({ group }) => group));
  fc.assert(
    fc.property(named, (list) => {
      const picture = (given: readonly Conversation[]) => {
        const comparison = compare(given);
        const nameOf = (i: number): string => {
          const { name, date } = comparison.groups[i] ?? {};
          return `${name} ${date}`;
        };
        return all(comparison)
          .map((each) => ({
            id: `${each.kind} ${each.id}`,
            said: each.said.map(({ value, groups }) => [value, groups.map(nameOf).sort()]),
            open: each.open.map(nameOf).sort(),
            moved: each.moved
              .map(({ from, to, before, after }) => [nameOf(from), nameOf(to), before, after])
              .sort(),
          }))
          .sort((a, b) => (a.id < b.id ? -1 : 1));
      };
      assert.deepEqual(picture([merge(list)]), picture(list));
      assert.deepEqual(picture([merge(list), ...list]), picture(list));
    }),
    { numRuns: 60 },
  );
});

test('every group is in one place for each thing: said it, or left it open; all is plain, frozen and in range', () => {
  fc.assert(
    fc.property(fc.array(table, { maxLength: 4 }), (list) => {
      const before = JSON.stringify(list);
      const comparison = compare(list);
      assert.equal(JSON.stringify(list), before);
      assert.deepEqual(JSON.parse(JSON.stringify(comparison)), comparison);
      const current = comparison.groups.flatMap(({ isEarlier }, i) => (isEarlier ? [] : [i]));
      for (const { said, open, outcome, named, reasons, moved } of all(comparison)) {
        const spoke = new Set(said.flatMap(({ groups }) => groups));
        assert.deepEqual([...spoke, ...open].sort(), [...current].sort());
        assert.equal(outcome === 'open', said.length === 0);
        assert.equal(outcome === 'divided', said.length > 1);
        for (const i of [
          ...named,
          ...reasons.map(({ group }) => group),
          ...moved.flatMap(({ from, to }) => [from, to]),
        ])
          assert.ok(comparison.groups[i]);
      }
      for (const key of lists) {
        const outcomes = comparison[key].map(({ outcome }) => outcome);
        assert.ok(
          outcomes.lastIndexOf('divided') <= outcomes.filter((each) => each === 'divided').length - 1,
        );
      }
    }),
    { numRuns: 60 },
  );
});
