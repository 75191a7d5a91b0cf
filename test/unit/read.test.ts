import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../src/content/parse.js';
import { languageFor } from '../../src/content/languages.js';
import { complete } from '../../src/model/complete.js';
import { quote } from '../../src/model/faults.js';
import { migrate } from '../../src/model/migrate.js';
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

// fault 70
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

// fault 2
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

// fault 4
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

// fault 6
test('blank, empty and absent are not set; [] is empty', () => {
  for (const nothing of [undefined, null, '', '  \n', '{}', {}]) {
    assert.deepEqual(readList('parts', nothing), { value: undefined, faults: [] });
  }
  assert.deepEqual(readList('parts', '[]').value, []);
});

// fault 47
test('an older version is migrated and says so afterwards; a mistake in it stays a mistake', () => {
  const old = { version: 0, title: ' Oud ', own: { a: [1] } };
  assert.deepEqual(migrate(old), { ...old, version: 1 });
  assert.deepEqual(parse(old), { conversation: { ...old, version: 1 }, problems: [] });
  assert.deepEqual(migrate({ title: 'x' }), { title: 'x' });
  assert.deepEqual(paths({ version: -1 }), ['version']);
  assert.deepEqual(paths({ version: '1' }), ['version']);
});

test('what is no document at all migrates to an empty one', () => {
  for (const input of [undefined, null, '{"version":0}', [1], 5]) {
    assert.deepEqual(migrate(input as unknown as Record<string, unknown>), {});
  }
});

// fault 9
test('any value can be quoted', () => {
  const throws = new Proxy({}, { ownKeys: () => assert.fail() });
  for (const value of [Symbol('s'), () => 1, 10n, throws, undefined, NaN, Object.create(null)]) {
    assert.notEqual(quote(value), '');
  }
});

// fault 8
test('what is wrong as a whole is refused with a reason', () => {
  const code = (input: unknown): string | undefined => readConversation(input).faults[0]?.code;
  assert.equal(code('{'), 'json');
  assert.equal(code('[1]'), 'type');
  assert.equal(code({ version: 2 }), 'newer');
  assert.equal(code({ version: '2' }), 'newer');
  assert.equal(code({ format: 'other' }), 'format');
  assert.equal(code('x'.repeat(5_000_001)), 'large');
  assert.equal(code('['.repeat(100_000) + ']'.repeat(100_000)), 'deep');
  const loop: Record<string, unknown> = {};
  loop.self = loop;
  assert.equal(code(loop), 'deep');
});

// fault 9
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

// fault 11
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

// fault 4, 7
test('a hundred thousand equal entries are read, each with an id of its own', () => {
  const many = (entry: object): object[] => Array.from({ length: 100_000 }, () => entry);
  for (const given of [
    { parts: many({ label: 'Koor', sphere: 'communal' }) },
    { parts: many({ id: 'koor' }) },
    { parts: many({ id: 'personal', sphere: 'communal', label: 'Mijn' }) },
    { relations: many({ from: 'gemeente', to: 'koor', kind: 'hosts' }) },
    { chain: many({ id: 'x', label: 'X' }) },
  ]) {
    const since = performance.now();
    const read = parse(given);
    // So many that work which grows with their square would take minutes.
    assert.ok(performance.now() - since < 60_000);
    const [list] = Object.values(read.conversation) as { id: string }[][];
    assert.equal(new Set(list?.map(({ id }) => id)).size, 100_000);
  }
});

// fault 8
test('of a hundred thousand mistakes the first thousand are told, and how many more', () => {
  const examples = Array.from({ length: 100_000 }, () => 1);
  const { problems } = parse({ levels: [{ id: 'receiver', examples }, { id: 'volunteer' }] });
  assert.equal(problems.length, 1001);
  assert.deepEqual(problems.at(-1), { path: '', message: '99000 more things are not right.' });
});

test('a second entry with a built-in id takes the built-in fields along under its new id', () => {
  const { conversation: read, problems } = parse({
    parts: [{ id: 'koor', label: 'Zangkoor' }, { id: 'koor' }, { id: 'koor', label: 'Popkoor' }],
    relations: [{ id: 'buurthuis-hosts-koor' }, { id: 'buurthuis-hosts-koor', note: 'Op dinsdag.' }],
    chain: [{ id: 'invest' }, { id: 'invest' }],
    parties: [{ id: 'gemeente' }, { id: 'gemeente' }],
  });
  const [first, second, third] = read.parts ?? [];
  assert.deepEqual(first, { id: 'koor', label: 'Zangkoor' });
  assert.deepEqual([second?.label, second?.sphere, second?.organisation], ['Koor', 'communal', 0.6]);
  assert.deepEqual([third?.label, third?.sphere, third?.id], ['Popkoor', 'communal', 'popkoor']);
  const relation = read.relations?.[1];
  assert.deepEqual([relation?.from, relation?.to, relation?.note], ['buurthuis', 'koor', 'Op dinsdag.']);
  assert.equal(read.chain?.[1]?.label, builtin.chain[0]?.label);
  assert.deepEqual([read.parties?.[1]?.label, read.parties?.[1]?.kind], ['Gemeente', 'municipality']);
  assert.equal(problems.length, 5);
  assert.ok(problems.every(({ message }) => message.endsWith('was used before; this one got another.')));
  const own = parse({
    parts: [
      { id: 'x', sphere: 'communal' },
      { id: 'x', sphere: 'personal' },
    ],
  }).conversation;
  assert.equal(own.parts?.[1]?.label, 'x', 'an entry that was known by its id keeps that as its name');
});

test('a second entry in a list of fixed ids is left out, and the message says so', () => {
  const { conversation: read, problems } = parse({
    levels: [{ id: 'receiver', weight: 1 }, { id: 'receiver' }],
  });
  assert.equal(read.levels?.length, 1);
  assert.deepEqual(problems, [
    {
      path: 'levels[1].id',
      message: 'levels[1].id: the id "receiver" was used before; this one is not used.',
    },
  ]);
});

test('each message is a right sentence', () => {
  const said = (input: unknown, lang = 'en'): string[] =>
    parse(input, lang).problems.map(({ message }) => message);
  const minutes = { rounds: [{ id: 1, minutes: 0 }] };
  assert.deepEqual(said(minutes), ['rounds[0].minutes: 0 is too low; it must be more than 0.']);
  assert.deepEqual(said(minutes, 'nl'), ['rounds[0].minutes: 0 is te laag; het moet meer zijn dan 0.']);
  assert.deepEqual(said({ version: 0.5 }), ['version: 0.5 is not a whole number.']);
  assert.deepEqual(said({ version: 0.5 }, 'nl'), ['version: 0.5 is geen heel getal.']);
  assert.deepEqual(said({ parts: [7] }), ['parts[0]: 7 is not an object.']);
  assert.deepEqual(said({ title: 7 }), ['title: 7 is not a text.']);
  assert.deepEqual(said({ levels: [{ id: 'receiver', weight: NaN }] }), [
    'levels[0].weight: NaN is not an ordinary number.',
  ]);
});

// fault 1
test('a message says where JSON breaks off, in every engine the same', () => {
  const said = (text: string): string | undefined => parse(text).problems[0]?.message;
  assert.equal(said('{"parts": ['), 'this cannot be read as JSON; it goes wrong at line 1, character 12.');
  assert.equal(
    said('{\n  "title": Oosterwijk\n}'),
    'this cannot be read as JSON; it goes wrong at line 2, character 12.',
  );
});

test('a day that does not exist is named, and stays as it was written', () => {
  const given = {
    date: '2026-02-31',
    spheres: [{ id: 'personal' as const, answers: [{ date: '2026-13-01T10:00' }] }],
  };
  const { conversation: read, problems } = parse(given);
  assert.deepEqual(
    problems.map(({ path }) => path),
    ['date', 'spheres[0].answers[0].date'],
  );
  assert.deepEqual(read, given);
  for (const date of ['2026-02-28', '2024-02-29', '2026-11-23T10:00:00+01:00', 'voorjaar 2027', '']) {
    assert.deepEqual(paths({ date }), [], date);
  }
});

test('a message quotes at most 80 grapheme clusters, whole ones', () => {
  const family = '👩‍👩‍👧‍👦';
  const [problem] = parse({ title: [family.repeat(200)] }).problems;
  assert.ok(problem?.message.startsWith(`title: ["${family}`));
  assert.ok(problem?.message.includes(`${family.repeat(77)}…`));
  const long = parse({ own: { ['k'.repeat(5000)]: () => 1 } }).problems[0];
  assert.ok((long?.message.length ?? 1000) < 200);
  assert.ok(parse({ title: [`a${'\u0301'.repeat(100_000)}`] }).problems[0]!.message.length < 2000);
});

// fault 2
test('what throws when it is read, or has no form in JSON, is one fault', () => {
  const throwing = {
    get: (): never => {
      throw new Error('no');
    },
    enumerable: true,
  };
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const cyclic: Record<string, unknown> = {};
  cyclic.parts = [cyclic];
  const list: unknown[] = [{ id: 'koor' }];
  Object.defineProperty(list, 1, throwing);
  const cases: [input: unknown, path: string][] = [
    [Object.defineProperty({}, 'title', throwing), 'title'],
    [Object.defineProperty({}, 'parts', throwing), 'parts'],
    [{ parts: list }, 'parts[1]'],
    [{ parts: revoked.proxy }, 'parts'],
    [revoked.proxy, ''],
    [cyclic, ''],
    [5n, ''],
    [Symbol('s'), ''],
    [() => 1, ''],
    [{ title: 5n }, 'title'],
    [{ own: 5n }, 'own'],
    [{ parts: [Symbol('s')] }, 'parts[0]'],
    [{ parts: [{ label: 'Tuin', sphere: () => 'communal' }] }, 'parts[0].sphere'],
    [new Map([['title', 'x']]), ''],
  ];
  for (const [input, path] of cases) assert.deepEqual(paths(input), [path], path);
  assert.deepEqual(parse({ parts: list }).conversation.parts, [{ id: 'koor' }]);
  const property = readList('parts', revoked.proxy);
  assert.deepEqual([property.refused, property.faults.length], [true, 1]);
});

/** Does something on a page where an old library has added to the prototypes. */
function onOldPage<T>(work: () => T): T {
  const added = [
    'id',
    'label',
    'sphere',
    'decision',
    'weight',
    'toJSON',
    'each',
    'parts',
    'title',
    'format',
    'lang',
    'version',
  ];
  const before = { from: Array.from, entries: Array.prototype.entries };
  for (const prototype of [Object.prototype, Array.prototype] as object[]) {
    for (const key of added) {
      if (key === 'toJSON') continue;
      Object.defineProperty(prototype, key, {
        value: () => 'old',
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
  }
  // As MooTools and Prototype have them.
  Array.from = ((item: unknown) => (Array.isArray(item) ? (item as unknown[]) : [item])) as typeof Array.from;
  Array.prototype.entries = function entries(this: unknown[]) {
    return this.values() as never;
  };
  try {
    return work();
  } finally {
    Object.assign(Array, { from: before.from });
    Array.prototype.entries = before.entries;
    for (const prototype of [Object.prototype, Array.prototype] as object[]) {
      for (const key of added) Reflect.deleteProperty(prototype, key);
    }
  }
}

// fault 39
test('old pages that add to Object and Array get the same bytes and the same messages', () => {
  const inputs = [
    ...fc.sample(conversation, 100).map((given) => JSON.stringify(given)),
    '{"parts":[{"label":"Tuin"},{"id":"koor","decision":"maybe"},7],"levels":[{"weight":1}],"version":0.5}',
    '{"chain":[{"id":"eigen","label":"Eigen"},{"id":"communal"}],"spheres":[{"id":"personal","answers":[{"weight":"a"}]}]}',
    '{"parts":',
  ];
  const bytes = (input: string): string => {
    const { value, faults } = readConversation(input);
    const document = complete(value ?? {}, builtin);
    const said = parse(input, 'nl').problems;
    return JSON.stringify([document, faults, said]);
  };
  for (const input of inputs)
    assert.equal(
      onOldPage(() => bytes(input)),
      bytes(input),
    );
});
