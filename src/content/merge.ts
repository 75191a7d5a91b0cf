import { compare as compareModel, type Comparison } from '../model/compare.js';
import { join as joinModel, type Joined, merge as mergeModel } from '../model/merge.js';
import type { ModelText } from '../model/merge-pick.js';
import { listKeys } from '../model/read.js';
import type { Conversation, Lists } from '../model/types.js';
import { languages } from './languages.js';

/** Where a text stands in the built-in model, in any language that is known. */
const modelText: ModelText = (...place) => {
  const name = nameOf(...place);
  for (const { builtin } of languages()) {
    const known = indexOf(builtin).get(name);
    if (known !== undefined) return known;
  }
  return undefined;
};

const nameOf = (...names: readonly (string | number)[]): string => JSON.stringify(names);
const indexes = new WeakMap<Lists, ReadonlyMap<string, string>>();

/** Every text of the built-in model in one language, with the place where it stands. */
function indexOf(builtin: Lists): ReadonlyMap<string, string> {
  const known = indexes.get(builtin);
  if (known) return known;
  const index = new Map<string, string>();
  for (const list of listKeys) {
    for (const entry of builtin[list]) {
      for (const [field, value] of Object.entries(entry) as [string, unknown][]) {
        if (typeof value === 'string') index.set(nameOf(list, entry.id, field, value), field);
        if (!Array.isArray(value)) continue;
        value.forEach((text: string, i) => index.set(nameOf(list, entry.id, field, text), `${field}.${i}`));
      }
    }
  }
  indexes.set(builtin, index);
  return index;
}

/** `merge` of the model, in which a text of the built-in model, in any language, gives way to a group's own. */
export const merge = (list: readonly Conversation[]): Conversation => mergeModel(list, modelText);

/** `join` of the model, in which a text of the built-in model, in any language, gives way to a group's own. */
export const join = (document: Conversation, others: readonly Conversation[]): Joined =>
  joinModel(document, others, modelText);

/** `compare` of the model, in which things of the built-in model are the same in any language. */
export const compare = (list: readonly Conversation[]): Comparison => compareModel(list, modelText);
