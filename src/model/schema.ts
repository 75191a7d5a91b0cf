import * as v from 'valibot';
import { levelIds, partyKinds, relationKinds, roundIds, sphereIds } from './builtin.js';
import { isDateText } from './dates.js';
import { bareCopy } from './json.js';
import { VERSION } from './migrate.js';
import type { Conversation } from './types.js';

/**
 * An object of known fields, and whatever else there is. Valibot walks the fields with `for in`: without a prototype,
 * so that nothing that an old page adds to `Object.prototype` is taken for one. To Valibot a list is an object too; here
 * it is none.
 */
function record<T extends v.ObjectEntries>(fields: T): v.LooseObjectSchema<T, undefined> {
  const schema = v.looseObject(bareCopy(fields));
  const run = schema['~run'].bind(schema);
  return {
    ...schema,
    '~run'(dataset, config) {
      if (!Array.isArray(dataset.value)) return run(dataset, config);
      v._addIssue(schema, 'type', dataset, config);
      return dataset as unknown as v.OutputDataset<v.InferOutput<typeof schema>, v.InferIssue<typeof schema>>;
    },
  };
}

/** The one source of validation and of the published JSON Schema. Unknown keys pass everywhere. */
const text = v.string();
const date = v.pipe(text, v.check(isDateText));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const weight = v.pipe(v.number(), v.finite(), v.minValue(0));
const decision = v.picklist(['in', 'out', 'unsure']);
const confidence = v.picklist(['seen', 'doubted', 'unknown']);
const link = v.picklist(['apart', 'joined']);

const answers = v.array(
  record({
    group: v.optional(text),
    date: v.optional(date),
    document: v.optional(text),
    decision: v.optional(decision),
    confidence: v.optional(confidence),
    link: v.optional(link),
    weight: v.optional(weight),
    reason: v.optional(text),
    notes: v.optional(text),
    fields: v.optional(record({})),
  }),
);

const words = { label: v.optional(text), description: v.optional(text) };
const decided = { decision: v.optional(decision), reason: v.optional(text), answers: v.optional(answers) };

export const entrySchemas = {
  spheres: record({ id: v.picklist(sphereIds), ...words, ...decided }),
  parts: record({
    id: v.optional(text),
    sphere: v.optional(v.picklist(sphereIds)),
    ...words,
    organisation: v.optional(share),
    kind: v.optional(text),
    setting: v.optional(v.picklist(['public', 'municipal', 'private'])),
    ...decided,
    local: v.optional(v.boolean()),
  }),
  parties: record({
    id: v.optional(text),
    ...words,
    kind: v.optional(v.picklist(partyKinds)),
    answers: v.optional(answers),
  }),
  relations: record({
    id: v.optional(text),
    from: v.optional(text),
    to: v.optional(text),
    kind: v.optional(v.picklist(relationKinds)),
    label: v.optional(text),
    link: v.optional(link),
    note: v.optional(text),
    answers: v.optional(answers),
  }),
  chain: record({
    id: v.optional(text),
    ...words,
    confidence: v.optional(confidence),
    reason: v.optional(text),
    answers: v.optional(answers),
  }),
  levels: record({
    id: v.picklist(levelIds),
    ...words,
    weight: v.optional(weight),
    reason: v.optional(text),
    examples: v.optional(v.array(text)),
    answers: v.optional(answers),
  }),
  rounds: record({
    id: v.picklist(roundIds),
    title: v.optional(text),
    question: v.optional(text),
    prompts: v.optional(v.array(text)),
    minutes: v.optional(v.pipe(v.number(), v.finite(), v.gtValue(0))),
    notes: v.optional(text),
    answers: v.optional(answers),
  }),
};

/** The keys that are not lists. */
export const headingSchema = record({
  format: v.optional(v.literal('sociale-basis/conversation')),
  version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(VERSION))),
  title: v.optional(text),
  place: v.optional(text),
  date: v.optional(date),
  lang: v.optional(text),
  status: v.optional(v.picklist(['draft', 'final'])),
  group: v.optional(text),
});

export const conversationSchema = record({
  ...headingSchema.entries,
  spheres: v.optional(v.array(entrySchemas.spheres)),
  parts: v.optional(v.array(entrySchemas.parts)),
  parties: v.optional(v.array(entrySchemas.parties)),
  relations: v.optional(v.array(entrySchemas.relations)),
  chain: v.optional(v.array(entrySchemas.chain)),
  levels: v.optional(v.array(entrySchemas.levels)),
  rounds: v.optional(v.array(entrySchemas.rounds)),
});

/** What the schema lets through is a `Conversation`, but for the ids that `read` still has to give. */
type Draft = v.InferOutput<typeof conversationSchema>;
type Scalars = 'format' | 'version' | 'title' | 'place' | 'date' | 'lang' | 'status' | 'group';
export type SchemaMatchesTypes = [
  Pick<Draft, Scalars> extends Pick<Conversation, Scalars> ? true : never,
  Omit<Conversation, never> extends Draft ? true : true,
];
