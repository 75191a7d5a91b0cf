import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import fc from 'fast-check';
import { jsonSchema } from '../../scripts/json-schema.mjs';
import { reservedIds } from '../../src/model/builtin.js';
import { builtinIds, readConversation } from '../../src/model/read.js';
import { conversationSchema } from '../../src/model/schema.js';
import { conversation } from './arbitrary.js';
import { spoilt } from './spoilt.js';

type Validator = new (options: object) => { compile: (schema: object) => (value: unknown) => boolean };
const Ajv = createRequire(import.meta.url)('ajv') as Validator;
const accepts = new Ajv({ allErrors: false }).compile(
  jsonSchema({ conversationSchema, builtinIds, reservedIds }),
);
const faultless = (document: unknown): boolean => readConversation(document).faults.length === 0;
const asJSON = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** What a JSON Schema has no words for: an id that comes twice, a day that is not in the calendar. */
const beyond = new Set(['duplicate', 'again', 'date']);

test('what is read without a fault fits the published schema, and the other way round', () => {
  fc.assert(
    fc.property(fc.oneof(conversation, spoilt), (given) => {
      const document = asJSON(given);
      const { faults } = readConversation(document);
      const rest = faults.filter(({ code }) => !beyond.has(code));
      if (!faults.length) assert.ok(accepts(document));
      if (accepts(document)) assert.deepEqual(rest, []);
    }),
    { numRuns: 3000 },
  );
});

test('the schema and the reader agree on each rule', () => {
  const right = [
    {},
    { spheres: null, parts: {}, relations: [] },
    { version: 1, parts: [{ id: 'koor' }], relations: [{ id: 'gemeente-invests-buurthuis' }] },
    { parts: [{ label: 'Tuin', sphere: 'communal' }], date: 'voorjaar 2027', own: null },
  ];
  const wrong = [
    { version: 2 },
    { version: 0.5 },
    { format: 'other' },
    { parts: [{ id: 'tuin' }] },
    { parts: [{ sphere: 'communal' }] },
    { parts: [{ id: 'individual', sphere: 'communal' }] },
    { parties: [{ kind: 'care' }] },
    { parties: [{ id: 'communal' }] },
    { relations: [{ id: 'x', from: 'a' }] },
    { relations: [{ from: '', to: 'a' }] },
    { rounds: [{ id: 1, minutes: 0 }] },
    { rounds: [{ id: 5 }] },
    { levels: [{}] },
    { chain: [{}] },
    { date: '2026-13-01' },
    { spheres: { id: 'communal' } },
    { title: null },
    { parts: [{ id: 'koor', answers: [[]] }] },
    { parts: [{ id: 'koor', answers: [{ fields: [] }] }] },
    { levels: [{ id: 'society', answers: [{ group: 'A' }, ['B']] }] },
  ];
  for (const document of right) assert.ok(accepts(document) && faultless(document), JSON.stringify(document));
  for (const document of wrong)
    assert.ok(!accepts(document) && !faultless(document), JSON.stringify(document));
});
