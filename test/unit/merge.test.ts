import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languageFor } from '../../src/content/languages.js';
import { join, merge } from '../../src/content/merge.js';
import { parse } from '../../src/content/parse.js';
import { complete, danglingEnds, endIds } from '../../src/model/complete.js';
import { listKeys, readConversation } from '../../src/model/read.js';
import { canonical } from '../../src/model/canonical.js';
import type { Answer, Conversation, ListKey } from '../../src/model/types.js';
import { table } from './tables.js';

const { builtin } = languageFor('nl');
const en = languageFor('en').builtin;

/** A document as text, with its lists, examples and prompts in one order. */
function sortedLists(document: Conversation): string {
  const inOrder = (list: readonly unknown[]): unknown => list.map(canonical).sort();
  const sortedEntry = (entry: object): unknown =>
    Object.fromEntries(
      Object.entries(entry).map(([field, item]) => [
        field,
        field === 'examples' || field === 'prompts' ? inOrder(item as unknown[]) : (item as unknown),
      ]),
    );
  const isList = (key: string): boolean => (listKeys as readonly string[]).includes(key);
  return canonical(
    Object.fromEntries(
      Object.entries(document).map(([key, value]) => [
        key,
        isList(key) ? inOrder((value as readonly object[]).map(sortedEntry)) : (value as unknown),
      ]),
    ),
  );
}
const alike = (a: Conversation, b: Conversation): void => assert.equal(sortedLists(a), sortedLists(b));
const some = fc.array(table, { minLength: 1, maxLength: 4 });

test('merge is commutative: the order of the documents only orders lists', () => {
  fc.assert(
    fc.property(some, fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (list, keys) => {
      const shuffled = list.map((document, i) => ({ document, key: keys[i] ?? 0 }));
      shuffled.sort((a, b) => a.key - b.key);
      alike(merge(shuffled.map(({ document }) => document)), merge(list));
      alike(merge([...list].reverse()), merge(list));
    }),
    { numRuns: 60 },
  );
});

// fault 62
test('merge is idempotent: a document twice, a merge again, or a document that is in it adds nothing', () => {
  fc.assert(
    fc.property(some, fc.nat(3), (list, i) => {
      const merged = merge(list);
      const saved = JSON.parse(JSON.stringify(merged)) as Conversation;
      alike(merge([...list, ...list]), merged);
      alike(merge([saved]), merged);
      alike(merge([saved, saved]), merged);
      const again = list[i % list.length] ?? {};
      alike(merge([saved, again]), merged);
      alike(merge([again, saved]), merged);
    }),
    { numRuns: 60 },
  );
});

/** Per list the field that is decided, the one that says why, and where an answer has them. */
const says: Partial<Record<ListKey, readonly [decided: string, why: string]>> = {
  spheres: ['decision', 'reason'],
  parts: ['decision', 'reason'],
  relations: ['link', 'note'],
  chain: ['confidence', 'reason'],
  levels: ['weight', 'reason'],
};
type Fields = Readonly<Record<string, unknown>>;
const answersIn = (document: Conversation, key: ListKey): readonly Answer[] =>
  (document[key] ?? []).flatMap((entry) => (entry as { answers?: readonly Answer[] }).answers ?? []);

test('nothing that anyone said is lost, and it stands under the name of who said it', () => {
  fc.assert(
    fc.property(some, (list) => {
      const merged = merge(list);
      const everything = JSON.stringify(merged);
      const holds = (value: unknown): boolean =>
        value === undefined || value === null || value === '' || everything.includes(JSON.stringify(value));
      for (const given of list) {
        const document = readConversation(given).value ?? {};
        const isDiscussed = document.levels?.some(({ weight }) => (weight ?? 0) > 0);
        const group = document.group?.trim() ? document.group : document.title?.trim() && document.title;
        for (const key of listKeys) {
          const [decided, why] = says[key] ?? [];
          for (const entry of (document[key] ?? []) as readonly unknown[] as readonly Fields[]) {
            const value = decided === 'weight' && !isDiscussed ? undefined : entry[decided ?? ''];
            const reason = entry[why ?? ''] || undefined;
            const isThere = answersIn(merged, key).some(
              (answer) =>
                (reason === undefined || answer.reason === reason) &&
                (value === undefined || (answer as Fields)[decided ?? ''] === value) &&
                answer.group === (group || undefined) &&
                answer.date === (document.date || undefined) &&
                Boolean(answer.document) === !document.group?.trim(),
            );
            assert.ok((value === undefined && reason === undefined) || isThere, JSON.stringify(entry));
            for (const field of ['label', 'description', 'organisation', 'title', 'notes', 'x-key', 'x-own'])
              if (!isModelText(entry[field])) assert.ok(holds(entry[field]), field);
            for (const text of (entry.examples ?? []) as string[])
              assert.ok(holds(text) || isModelText(text), text);
          }
        }
        for (const [key, value] of Object.entries(document)) {
          if (!(listKeys as readonly string[]).includes(key)) assert.ok(holds(value), key);
        }
      }
    }),
    { numRuns: 60 },
  );
});

/** Labels of the model give way to a group's own. */
const modelTexts = JSON.stringify([builtin, en]);
const isModelText = (value: unknown): boolean =>
  typeof value === 'string' && modelTexts.includes(JSON.stringify(value));

const saysMore = (more: Fields, less: Fields): boolean =>
  Object.keys(more).length > Object.keys(less).length &&
  Object.entries(less).every(([name, value]) => more[name] === value);

test('documents may come one by one: every answer is there that is there when they come together', () => {
  fc.assert(
    fc.property(some, (list) => {
      const first = list[0] ?? {};
      const oneByOne = list.slice(1).reduce((merged, each) => merge([merged, each]), merge([first]));
      const said = (document: Conversation) =>
        listKeys.map((key) => {
          const all = answersIn(document, key).map(({ fields: _, ...answer }): Fields => answer);
          const isWhole = (answer: Fields): boolean =>
            Object.keys(answer).some((name) => !['group', 'date', 'document'].includes(name)) &&
            !all.some((other) => saysMore(other, answer));
          return [...new Set(all.filter(isWhole).map(canonical))].sort();
        });
      assert.deepEqual(said(oneByOne), said(merge(list)));
    }),
    { numRuns: 60 },
  );
});

test('a merge is a document: read as it is, unique ids, the input untouched', () => {
  fc.assert(
    fc.property(some, (list) => {
      const before = JSON.stringify(list);
      const merged = merge(list);
      assert.equal(JSON.stringify(list), before);
      assert.ok(Object.isFrozen(merged) && Object.isFrozen(merged.parts?.[0]) && !Object.isFrozen(list[0]));
      const { conversation: read, problems } = parse(JSON.stringify(merged));
      assert.deepEqual(problems, []);
      assert.deepEqual(read, merged);
      for (const key of listKeys) {
        const ids = (merged[key] ?? []).map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length, key);
      }
    }),
    { numRuns: 60 },
  );
});

test('the ends of every relation still resolve when they did', () => {
  fc.assert(
    fc.property(some, (list) => {
      const sound = list.map((each) => {
        const document = complete(readConversation(each).value ?? {}, builtin);
        const ends = endIds(document);
        return {
          ...document,
          relations: document.relations.filter(({ from, to }) => ends.has(from) && ends.has(to)),
        };
      });
      assert.deepEqual(danglingEnds(complete(merge(sound), builtin)), []);
    }),
    { numRuns: 60 },
  );
});

test('a merge decides nothing: everything stands in the answers', () => {
  const a: Conversation = {
    group: 'Tafel 1',
    date: '2026-11-23',
    parts: [
      { id: 'koor', sphere: 'communal', decision: 'in', reason: 'Samen.' },
      { id: 'park', sphere: 'institutional', decision: 'in' },
      { id: 'buren', sphere: 'personal' },
    ],
  };
  const b: Conversation = {
    group: 'Tafel 2',
    date: '2026-11-23',
    parts: [
      { id: 'koor', sphere: 'communal', decision: 'in' },
      { id: 'park', sphere: 'institutional', decision: 'out', reason: 'Dat is groen.' },
    ],
  };
  const merged = merge([a, b]);
  const part = (id: string) => merged.parts?.find((each) => each.id === id);
  for (const { decision, reason } of merged.parts ?? [])
    assert.deepEqual([decision, reason], [undefined, undefined]);
  assert.deepEqual(part('park')?.answers, [
    { group: 'Tafel 1', date: '2026-11-23', decision: 'in' },
    { group: 'Tafel 2', date: '2026-11-23', decision: 'out', reason: 'Dat is groen.' },
  ]);
  assert.deepEqual(part('buren')?.answers, []);
});

test('two tables without a name are told apart, and the same one twice is one', () => {
  const table = (decision: 'in' | 'out', title?: string): Conversation => ({
    ...(title && { title }),
    parts: [{ id: 'koor', sphere: 'communal', decision }],
  });
  for (const title of [undefined, 'Oosterwijk']) {
    const [a, b] = [table('in', title), table('out', title)];
    const merged = merge([a, b, { ...a }]);
    const answers = merged.parts?.[0]?.answers ?? [];
    assert.deepEqual(
      answers.map(({ group }) => group),
      [title, title],
    );
    assert.deepEqual(answers.map(({ decision }) => decision).sort(), ['in', 'out']);
    assert.equal(new Set(answers.map(({ document }) => document)).size, 2);
    assert.deepEqual(
      new Set(merged.documents?.map(({ document }) => document)),
      new Set(answers.map(({ document }) => document)),
    );
  }
  assert.equal(merge([table('in'), table('in')]).parts?.[0]?.answers?.length, 1);
});

test('who added a thing is known before anything was decided', () => {
  const own = (group: string): Conversation => ({
    group,
    parts: [{ id: group, sphere: 'personal', label: 'Oppas' }],
  });
  const [oppas, ...others] = merge([own('a'), own('b')]).parts ?? [];
  assert.deepEqual(others, []);
  assert.deepEqual(oppas?.answers, [{ group: 'a' }, { group: 'b', fields: { id: 'b' } }]);
});

test('a part of one’s own that two tables added is one part, and relations follow it', () => {
  const own = (group: string, id: string, label: string): Conversation => ({
    group,
    parts: [{ id, sphere: 'communal', label, local: true, decision: 'in' }],
    relations: [{ id: `gemeente-invests-${id}`, from: 'gemeente', to: id, kind: 'invests', link: 'apart' }],
  });
  const merged = merge([
    own('A', 'straatfeest-x1', 'Straßenfest  Süd'),
    own('B', 'feest', 'STRASSENFEST süd'),
  ]);
  assert.equal(merged.parts?.length, 1);
  assert.equal(merged.parts?.[0]?.id, 'feest');
  assert.deepEqual(
    merged.relations?.map(({ id, to, answers }) => [id, to, answers?.map((each) => each.link)]),
    [['gemeente-invests-feest', 'feest', ['apart', 'apart']]],
  );
  const apart = { ...own('C', 'f3', 'Straßenfest Süd') };
  const elsewhere = { ...apart, parts: [{ ...apart.parts![0]!, sphere: 'personal' as const }] };
  assert.equal(merge([own('A', 'f1', 'Straßenfest Süd'), elsewhere]).parts?.length, 2);
});

test('one’s own label goes before the model’s, in whatever language; the others’ stay with their answer', () => {
  const say = (group: string, label: string | undefined): Conversation => ({
    group,
    parts: [{ id: 'koor', sphere: 'communal', ...(label && { label }), decision: 'in' }],
  });
  const dutch = complete(say('A', undefined), builtin);
  const english = complete(say('B', undefined), en);
  const merged = merge([dutch, english, say('C', 'Shantykoor'), say('D', 'Gospelkoor')]);
  const koor = merged.parts?.find(({ id }) => id === 'koor');
  assert.equal(koor?.label, 'Gospelkoor');
  assert.deepEqual(
    koor?.answers?.map((answer) => [answer.group, (answer as { fields?: unknown }).fields]),
    [
      ['A', undefined],
      ['B', undefined],
      ['C', { label: 'Shantykoor' }],
      ['D', undefined],
    ],
  );
  assert.equal(merge([dutch, english]).levels?.[0]?.examples?.length, 2);
});

test('weights stay with the group that gave them; all 0 is not discussed', () => {
  const weigh = (group: string, ...weights: number[]): Conversation => ({
    group,
    levels: (['receiver', 'volunteer', 'society'] as const).map((id, i) => ({ id, weight: weights[i] ?? 0 })),
  });
  const { levels } = merge([weigh('A', 1, 2, 0), weigh('B', 0, 0, 0), weigh('C', 3)]);
  assert.deepEqual(
    levels?.map(({ weight, answers }) => [weight, answers?.map((answer) => [answer.group, answer.weight])]),
    [
      [
        undefined,
        [
          ['A', 1],
          ['C', 3],
        ],
      ],
      [
        undefined,
        [
          ['A', 2],
          ['C', 0],
        ],
      ],
      [
        undefined,
        [
          ['A', 0],
          ['C', 0],
        ],
      ],
    ],
  );
});

test('notes stand under the name of their group; a table that comes later is added', () => {
  const note = (group: string, notes: string): Conversation => ({ group, rounds: [{ id: 2, notes }] });
  const notesOf = (document: Conversation) => document.rounds?.find(({ id }) => id === 2)?.notes;
  const [a, b, c] = [
    note('Tafel 1', 'Over het park.'),
    note('Tafel 2', 'Over het koor.'),
    note('Tafel 3', 'Stil.'),
  ];
  assert.equal(notesOf(merge([a])), 'Over het park.');
  assert.equal(notesOf(merge([b, a])), 'Tafel 1: Over het park.\n\nTafel 2: Over het koor.');
  alike(merge([merge([a, b]), c]), merge([a, b, c]));
});

test('what the whole room decides after a merge is one more voice', () => {
  const say = (group: string, decision: 'in' | 'out'): Conversation => ({
    group,
    title: 'Oosterwijk',
    spheres: [{ id: 'communal', decision }],
  });
  const merged = merge([say('Tafel 1', 'in'), say('Tafel 2', 'out')]);
  assert.deepEqual([merged.title, merged.group], ['Oosterwijk', undefined]);
  const decided: Conversation = {
    ...merged,
    spheres: merged.spheres?.map((each) => ({ ...each, decision: 'in' })),
  };
  const again = merge([decided]).spheres?.find(({ id }) => id === 'communal');
  assert.equal(again?.decision, undefined);
  assert.deepEqual(
    again?.answers?.map(({ group, decision }) => [group, decision]),
    [
      ['Oosterwijk', 'in'],
      ['Tafel 1', 'in'],
      ['Tafel 2', 'out'],
    ],
  );
});

test('relations: one from, kind and to is one; `other` is told apart by its label; ends keep their meaning', () => {
  const relation = (id: string, kind: 'invests' | 'other', label?: string) => ({
    id,
    from: 'gemeente',
    to: 'koor',
    kind,
    ...(label && { label }),
  });
  const doc = (group: string, ...relations: ReturnType<typeof relation>[]): Conversation => ({
    group,
    relations,
  });
  const ids = (...list: Conversation[]) => merge(list).relations?.map(({ id, label }) => [id, label]);
  assert.deepEqual(
    ids(doc('A', relation('r1', 'invests')), doc('B', relation('gemeente-invests-koor', 'invests'))),
    [['gemeente-invests-koor', undefined]],
  );
  const others = ids(
    doc('A', relation('gemeente-other-koor', 'other', 'helpt')),
    doc('B', relation('gemeente-other-koor', 'other', 'Helpt'), relation('x', 'other', 'sponsort')),
  );
  assert.deepEqual(
    others?.map(([, label]) => label),
    ['Helpt', 'sponsort'],
  );
  const part: Conversation = {
    group: 'A',
    parts: [{ id: 'bieb', sphere: 'institutional', label: 'Bieb' }],
    relations: [{ id: 'gemeente-invests-bieb', from: 'gemeente', to: 'bieb', kind: 'invests' }],
  };
  const party: Conversation = { group: 'B', parties: [{ id: 'bieb', label: 'De bibliotheek' }] };
  const merged = merge([part, party]);
  const to = merged.relations?.find(({ from, kind }) => from === 'gemeente' && kind === 'invests')?.to;
  assert.notEqual(to, 'bieb');
  assert.equal(merged.parts?.find(({ id }) => id === to)?.label, 'Bieb');
  alike(merge([merged, part]), merged);
});

test('own steps keep their place in the chain of all', () => {
  const chain = (...ids: string[]): Conversation => ({ chain: ids.map((id) => ({ id, label: id })) });
  const merged = merge([chain('invest', 'a', 'communal'), chain('invest', 'b', 'communal', 'c')]);
  const order = complete(merged, builtin).chain.map(({ id }) => id);
  assert.deepEqual(order, [
    'invest',
    'b',
    'a',
    'institutional',
    'communal',
    'c',
    'personal',
    'less-support',
    'savings',
  ]);
});

test('nothing, and what is no conversation, is left out; absent lists stay absent', () => {
  assert.deepEqual(merge([]), {});
  assert.deepEqual(merge([7, 'x', { version: 99, title: 'later' }] as unknown as Conversation[]), {});
  const merged = merge([{ title: 'A', parts: [] }, { title: 'A' }]);
  assert.equal(merged.parts?.length, 22);
  assert.equal('parties' in merged, false);
  assert.deepEqual(merge([{ parts: [] }]).parts, []);
});

/** Tables that speak of the same things by the same words, with names and years in common. */
const alikeTable: fc.Arbitrary<Conversation> = (() => {
  const free = { requiredKeys: [] };
  const reason = fc.constantFrom('Samen.', 'Te duur.', 'Altijd al.');
  const some = <T extends object>(of: readonly T[], said: fc.Arbitrary<object>): fc.Arbitrary<T[]> =>
    fc
      .subarray([...of], { minLength: 1 })
      .chain((list) => fc.tuple(...list.map((one) => said.map((more) => ({ ...one, ...more })))));
  const decided = fc.record({ decision: fc.constantFrom('in', 'out', 'unsure'), reason }, free);
  const from = { from: 'individual', to: 'communal', kind: 'refers' } as const;
  return fc.record(
    {
      group: fc.constantFrom('Tafel 1', 'Tafel 2', 'tafel 2'),
      date: fc.constantFrom('2025-11-23', '2026-11-23'),
      title: fc.constantFrom('Oosterwijk', 'Westerwijk'),
      spheres: some([{ id: 'personal' }, { id: 'communal' }] as const, decided),
      parts: some(
        [
          { id: 'koor', sphere: 'communal' },
          { id: 'park', sphere: 'institutional' },
          { id: 'tuin', sphere: 'communal', label: 'Tuin' },
        ] as const,
        decided,
      ),
      relations: some(
        [{ id: 'individual-refers-communal', ...from }],
        fc.record({ link: fc.constantFrom('apart', 'joined'), note: reason }, free),
      ),
      chain: some(
        [{ id: 'communal' }, { id: 'savings' }],
        fc.record({ confidence: fc.constantFrom('seen', 'doubted'), reason }, free),
      ),
      levels: some(
        [{ id: 'receiver' }, { id: 'volunteer' }] as const,
        fc.record({ weight: fc.constantFrom(0, 1, 2), reason }, free),
      ),
      rounds: some(
        [{ id: 1 }, { id: 2 }] as const,
        fc.record({ notes: fc.constantFrom('Over het park.', 'Stil.') }, free),
      ),
    },
    free,
  );
})();

test('of the same things in the same words it makes no difference what is merged first, also under one name', () => {
  fc.assert(
    fc.property(alikeTable, alikeTable, alikeTable, (a, b, c) => {
      alike(merge([merge([a, b]), c]), merge([a, b, c]));
      alike(merge([a, merge([b, c])]), merge([a, b, c]));
    }),
    { numRuns: 100 },
  );
});

test('joining leaves what this conversation decided and who it is; what all said stands in the answers', () => {
  const fields = ['decision', 'reason', 'confidence', 'link', 'note', 'weight'] as const;
  const saidIn = (document: Conversation): readonly string[] =>
    listKeys
      .filter((key) => key !== 'rounds')
      .flatMap((key) =>
        ((document[key] ?? []) as readonly unknown[] as readonly Fields[]).map((entry) =>
          canonical([key, entry.id, ...fields.map((field) => entry[field] ?? null)]),
        ),
      );
  fc.assert(
    fc.property(alikeTable, alikeTable, alikeTable, (given, b, c) => {
      const isDiscussed = given.levels?.some(({ weight }) => (weight ?? 0) > 0);
      const own: Conversation = { ...given, lang: 'nl', ...(!isDiscussed && { levels: [] }) };
      const joined = join(own, [b, c]);
      const known = new Set(saidIn(joined.conversation));
      for (const said of saidIn(own)) assert.ok(known.has(said), said);
      const { title, group, date } = joined.conversation;
      if (own.title) assert.equal(title, own.title);
      if (own.group) assert.equal(group, own.group);
      if (own.date) assert.equal(date, own.date);
      const answers = (document: Conversation) =>
        listKeys.map((key) => answersIn(document, key).map(canonical).sort());
      assert.deepEqual(answers(joined.conversation), answers(merge([own, b, c])));
      alike(join(joined.conversation, [b]).conversation, joined.conversation);
      assert.deepEqual(join(joined.conversation, [b]).came, { documents: 0, answers: 0, parts: 0 });
      // What is merged again has nobody twice.
      assert.deepEqual(answers(merge([joined.conversation])), answers(merge([own, b, c])));
    }),
    { numRuns: 100 },
  );
});

test('what came in is counted; what is decided after joining is one more answer', () => {
  const say = (group: string, decision: 'in' | 'out'): Conversation => ({
    group,
    parts: [
      { id: 'koor', sphere: 'communal', decision },
      { id: group, sphere: 'communal', label: `Feest van ${group}` },
    ],
  });
  const { conversation: joined, came } = join(say('A', 'in'), [say('B', 'out'), say('C', 'out')]);
  assert.deepEqual(came, { documents: 2, answers: 2, parts: 2 });
  const parts = joined.parts?.map((part) =>
    part.id === 'koor' ? { ...part, decision: 'unsure' as const } : part,
  );
  const koor = merge([{ ...joined, parts }]).parts?.find(({ id }) => id === 'koor');
  assert.deepEqual(
    koor?.answers?.map(({ group, decision }) => [group, decision]),
    [
      ['A', 'in'],
      ['A', 'unsure'],
      ['B', 'out'],
      ['C', 'out'],
    ],
  );
});
