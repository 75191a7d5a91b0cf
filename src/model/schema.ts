import { levelIds, partyKinds, relationKinds, roundIds, sphereIds } from './builtin.js';
import { VERSION } from './migrate.js';
import type {
  Answer,
  Heading,
  Level,
  ListKey,
  Lists,
  Part,
  Party,
  Relation,
  Round,
  Sphere,
  Step,
} from './types.js';

/**
 * What a value may be: as much of JSON Schema as the file needs, so that what is read is checked with the same that is
 * published. Numbers are finite; text with the format `date` that is written as a day has to be a day.
 */
export type Schema =
  | { readonly type: 'string'; readonly format?: 'date' }
  | { readonly type: 'boolean' }
  | NumberSchema
  | ChoiceSchema
  | { readonly type: 'array'; readonly items: Schema }
  | RecordSchema;

export interface NumberSchema {
  readonly type: 'number' | 'integer';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

/** One of a few values, all of one type. */
export interface ChoiceSchema {
  readonly type: 'string' | 'number';
  readonly enum: readonly (string | number)[];
}

/** An object of known fields, and whatever else there is. */
export interface RecordSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** Every field of a type, so that none is forgotten. */
type Fields<T> = { readonly [Key in keyof Required<T>]: Schema };

const record = <T>(properties: Fields<T>, required?: readonly (keyof T & string)[]): RecordSchema => ({
  type: 'object',
  properties,
  ...(required && { required }),
});
const list = (items: Schema): Schema => ({ type: 'array', items });
const choice = (values: readonly (string | number)[]): ChoiceSchema => ({
  type: typeof values[0] === 'number' ? 'number' : 'string',
  enum: values,
});

const text: Schema = { type: 'string' };
const date: Schema = { type: 'string', format: 'date' };
const weight: Schema = { type: 'number', minimum: 0 };
const decision = choice(['in', 'out', 'unsure']);
const confidence = choice(['seen', 'doubted', 'unknown']);
const link = choice(['apart', 'joined']);

const answers = list(
  record<Answer>({
    group: text,
    date,
    document: text,
    decision,
    confidence,
    link,
    weight,
    reason: text,
    notes: text,
    fields: record({}),
  }),
);
const words = { label: text, description: text };

export const entrySchemas: { readonly [Key in ListKey]: RecordSchema } = {
  spheres: record<Sphere>({ id: choice(sphereIds), ...words, decision, reason: text, answers }, ['id']),
  parts: record<Part>({
    id: text,
    sphere: choice(sphereIds),
    ...words,
    organisation: { type: 'number', minimum: 0, maximum: 1 },
    kind: text,
    setting: choice(['public', 'municipal', 'private']),
    decision,
    reason: text,
    answers,
    local: { type: 'boolean' },
  }),
  parties: record<Party>({ id: text, ...words, kind: choice(partyKinds), answers }),
  relations: record<Relation>({
    id: text,
    from: text,
    to: text,
    kind: choice(relationKinds),
    label: text,
    link,
    note: text,
    answers,
  }),
  chain: record<Step>({ id: text, ...words, confidence, reason: text, answers }),
  levels: record<Level>(
    { id: choice(levelIds), ...words, weight, reason: text, examples: list(text), answers },
    ['id'],
  ),
  rounds: record<Round>(
    {
      id: choice(roundIds),
      title: text,
      question: text,
      prompts: list(text),
      minutes: { type: 'number', exclusiveMinimum: 0 },
      notes: text,
      answers,
    },
    ['id'],
  ),
};

const heading: Fields<Heading> = {
  format: choice(['sociale-basis/conversation']),
  version: { type: 'integer', minimum: 0, maximum: VERSION },
  title: text,
  place: text,
  date,
  lang: text,
  status: choice(['draft', 'final']),
  group: text,
};

/** The keys that are not lists. */
export const headingSchema = record<Heading>(heading);

export const conversationSchema = record<Heading & Lists>({
  ...heading,
  spheres: list(entrySchemas.spheres),
  parts: list(entrySchemas.parts),
  parties: list(entrySchemas.parties),
  relations: list(entrySchemas.relations),
  chain: list(entrySchemas.chain),
  levels: list(entrySchemas.levels),
  rounds: list(entrySchemas.rounds),
});
