import type { RelationKind, RoundId, Setting } from '../model/types.js';
import type { ModelWords, Words } from './words.js';

/** Keys of the model's words that figures ask for by name; each list has `<list>.<id>.<field>` as well. */
export type WordKey =
  | `individual.${keyof Words}`
  | `settings.${Setting | 'other'}.label`
  | `kinds.${RelationKind}.${'verb' | 'description'}`
  | `rounds.${RoundId}.purpose`;

const known = new WeakMap<ModelWords, ReadonlyMap<string, string>>();

/** Every word of the model by its key, as in `individual.label`, `parts.koor.noun`, `rounds.1.prompts.0`. */
export function modelTexts(model: ModelWords): ReadonlyMap<string, string> {
  let texts = known.get(model);
  if (!texts) known.set(model, (texts = new Map(flat('', model))));
  return texts;
}

function flat(key: string, value: unknown): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => flat(key ? `${key}.${name}` : name, inner));
}
