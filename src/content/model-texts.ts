import { own } from '../model/same.js';
import type { RelationKind, RoundId, Setting } from '../model/types.js';
import type { ModelWords, Words } from './words.js';

/** Keys of the model's words that figures ask for by name; each list has `<list>.<id>.<field>` as well. */
export type WordKey =
  | `individual.${keyof Words}`
  | `settings.${Setting | 'other'}.label`
  | `kinds.${RelationKind}.${'verb' | 'description'}`
  | `rounds.${RoundId}.purpose`;

/** A word of the model by its key, as in `individual.label`, `parts.koor.noun`, `rounds.1.prompts.0`. */
export function modelText(model: ModelWords, key: string): string | undefined {
  const text = key.split('.').reduce<unknown>((words, name) => isObject(words) && own(words, name), model);
  return typeof text === 'string' ? text : undefined;
}

/** Every word of the model, by the same keys. */
export const modelTexts = (model: ModelWords): readonly (readonly [string, string])[] => flat('', model);

function flat(key: string, value: unknown): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[key, value]];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => flat(key ? `${key}.${name}` : name, inner));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
