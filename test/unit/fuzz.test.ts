/** Anything at all goes in; what must always hold, holds. `npm run fuzz` runs these for longer, with other seeds. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import fc from 'fast-check';
import { languageFor } from '../../src/content/languages.js';
import { Speaker } from '../../src/content/speaker.js';
import { fileText } from '../../src/ui/file-text.js';
import { partsCSV } from '../../src/export/csv.js';
import { figureHTML, figureSVG } from '../../src/export/public.js';
import { reportHTML, reportMarkdown } from '../../src/export/report.js';
import { apply, type Change } from '../../src/model/apply.js';
import { compare } from '../../src/model/compare.js';
import { complete } from '../../src/model/complete.js';
import { merge } from '../../src/model/merge.js';
import { readConversation } from '../../src/model/read.js';
import type { Conversation } from '../../src/model/types.js';
import { hostile, hostileText } from '../hostile.js';
import { conversation } from './arbitrary.js';
import { onePlaceSpoilt } from './spoilt.js';

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 600);
const { builtin } = languageFor('nl');
const say = new Speaker('nl');

function always<T>(t: TestContext, values: fc.Arbitrary<T>, holds: (value: T) => unknown, part = 1): void {
  const runs = Math.max(1, Math.ceil(numRuns * part));
  const clean = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
  fc.assert(
    fc.property(values, (value) => void holds(value)),
    { numRuns: runs },
  );
  assert.equal(JSON.stringify(Object.getOwnPropertyNames(Object.prototype)), clean);
  t.diagnostic(`${runs} runs of ‘${t.name}’`);
}

const keys = fc.constantFrom(
  ...[
    'format',
    'version',
    'title',
    'lang',
    'status',
    'spheres',
    'parts',
    'parties',
    'relations',
    'chain',
    'levels',
  ],
  ...[
    'rounds',
    'id',
    'label',
    'sphere',
    'from',
    'to',
    'kind',
    'weight',
    'answers',
    'documents',
    'decision',
    'examples',
  ],
  ...['__proto__', 'constructor', 'toString', 'toJSON', 'length', 'then', '0', ''],
);
const leaf = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(...hostile.slice(0, 30), null, true, NaN, Infinity, -0, 1e308, -1, 0.5, [], {}),
  fc.double(),
  fc.string(),
);
/** JSON of any form, with the keys that mean something here at places where they don’t. */
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 6 }),
    fc
      .array(fc.tuple(fc.oneof(keys, fc.string()), tie('value')), { maxLength: 8 })
      .map((entries) => Object.fromEntries(entries)),
  ),
})).value;
const lists = fc.record(
  Object.fromEntries(
    ['spheres', 'parts', 'parties', 'relations', 'chain', 'levels', 'rounds'].map((key) => [
      key,
      fc.array(
        fc.oneof(
          anything,
          fc.dictionary(
            keys,
            fc.oneof(leaf, fc.constantFrom('communal', 'personal', 'gemeente', 'koor', 'hosts')),
            { maxKeys: 8 },
          ),
        ),
        { maxLength: 5 },
      ),
    ]),
  ),
  { requiredKeys: [] },
);

/** What holds for whatever was read: unique ids, saved as it is, read again as the same. */
function isSound(given: unknown): Conversation {
  const { value } = readConversation(given);
  const whole = complete(value ?? {}, builtin);
  for (const list of [whole.parts, whole.parties, whole.relations, whole.chain, whole.levels, whole.rounds])
    assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
  const text = fileText(whole);
  const again = readConversation(text);
  assert.equal(fileText(complete(again.value ?? {}, builtin)), text);
  return whole;
}

// fault 2, 9, 61
test('any JSON, and JSON that looks like a conversation: read in bounds, saved and read again as the same', (t) => {
  always(
    t,
    fc.oneof(
      anything,
      lists,
      lists.map((each) => JSON.stringify(each)),
    ),
    isSound,
    2,
  );
});

// fault 2, 3
test('a valid conversation with one thing made wrong: the rest goes on', (t) => {
  always(t, onePlaceSpoilt, ({ document }) => void isSound(document), 2);
});

// fault 61
test('the text of a conversation with one thing of it changed: refused with a reason, or sound', (t) => {
  const damaged = fc
    .tuple(conversation, fc.nat(), fc.nat({ max: 40 }), fc.oneof(fc.string({ maxLength: 4 }), hostileText))
    .map(([given, at, length, piece]) => {
      const text = JSON.stringify(given);
      const from = at % (text.length + 1);
      return text.slice(0, from) + piece + text.slice(from + length);
    });
  always(t, damaged, (text) => {
    const { value, faults } = readConversation(text);
    if (value === undefined) assert.ok(faults.length > 0 || text.trim() === '');
    else isSound(text);
  });
});

// fault 2
test('any change, on any conversation: a sound conversation, and the one before is as it was', (t) => {
  const change = fc.oneof(
    anything,
    fc.record(
      {
        type: fc.constantFrom('edit', 'add', 'remove', 'move', 'batch', 'replace', 'set'),
        list: fc.oneof(keys, leaf),
        id: fc.oneof(fc.constantFrom('koor', 'gemeente', 'communal'), leaf),
        entry: anything,
        fields: anything,
        to: anything,
        changes: anything,
      },
      { requiredKeys: ['type'] },
    ),
  );
  always(t, fc.tuple(conversation, change), ([given, each]) => {
    const before = complete(readConversation(given).value ?? {}, builtin);
    const text = fileText(before);
    isSound(apply(before, each as Change));
    assert.equal(fileText(before), text);
  });
});

// fault 12, 63, 65, 66
test('whatever was read can be taken away in every form', (t) => {
  always(
    t,
    fc.oneof(
      lists,
      onePlaceSpoilt.map(({ document }) => document),
    ),
    (given) => {
      const whole = complete(readConversation(given).value ?? {}, builtin);
      for (const name of ['spheres', 'support-map', 'value-levels'] as const) {
        const svg = figureSVG(name, whole);
        assert.doesNotMatch(svg, /\b(?:NaN|Infinity|undefined)\b(?=[^<>]*>)/);
        assert.doesNotMatch(svg, /<(?:script|foreignObject|image|style|use|a)\b/i);
        assert.doesNotMatch(figureHTML(name, whole), /<(?:script|img|style|iframe|a)\b|<[^<>]* on\w+=/i);
      }
      const report = reportHTML(whole, say);
      assert.doesNotMatch(report, /<script|<img|<iframe/i);
      reportMarkdown(whole, say);
      partsCSV(whole, say);
    },
    0.05,
  );
});

// fault 62
test('merged and compared, whatever the documents are', (t) => {
  const documents = fc.array(fc.oneof(lists, conversation, anything), { maxLength: 4 });
  always(
    t,
    documents,
    (list) => {
      const all = list as Conversation[];
      isSound(merge(all));
      compare(all);
    },
    0.3,
  );
});
