import { isSaid } from './merge-answers.js';
import type { Member } from './merge-match.js';
import { bareLists } from './builtin.js';
import { listKeys } from './read.js';
import { canonical, order } from './canonical.js';
import { own, same } from './same.js';
import type { ListKey } from './types.js';

/**
 * Where a text stands in the built-in model, the same for every language (`label`, `examples.1`); undefined for a text
 * of the group itself. The model has no words, so whoever has them says so.
 */
export type ModelText = (
  list: ListKey,
  id: string | number,
  field: string,
  text: string,
) => string | undefined;

/** `gather`: everybody's texts; `all`: yes where all say so; `longest`: the longest time. */
type Rule = 'gather' | 'all' | 'longest';
/** Fields with a rule of their own. */
const rules: Readonly<Partial<Record<ListKey, Readonly<Record<string, Rule>>>>> = {
  parts: { local: 'all' },
  levels: { examples: 'gather' },
  rounds: { prompts: 'gather', minutes: 'longest' },
};
export const ruleOf = (key: ListKey, field: string): Rule | undefined =>
  own(rules[key] ?? {}, field) as Rule | undefined;

/** The value of one's own that comes first, else the model's that comes first. */
export function pick(
  rule: Rule | undefined,
  values: readonly unknown[],
  isOwn: (value: unknown) => boolean,
): unknown {
  const given = values.filter((value) => value !== undefined);
  const numbers = given.filter((value) => typeof value === 'number');
  if (rule === 'longest' && numbers.length) return Math.max(...numbers);
  const [first] = given;
  if (given.every((value) => value === first)) return first;
  const rank = (value: unknown): number => {
    if (isOwn(value)) return 0;
    return isSaid(value) ? 1 : 2;
  };
  return given
    .map((value) => ({ value, rank: rank(value), text: canonical(value) }))
    .sort((a, b) => a.rank - b.rank || order(a.text, b.text))[0]?.value;
}

const structureById = new Map(
  listKeys.map((key) => [key, new Map(bareLists[key].map((entry) => [entry.id as string | number, entry]))]),
);

export function isBuiltin(
  key: ListKey,
  id: string | number,
  field: string,
  value: unknown,
  modelText: ModelText,
): boolean {
  const entry = structureById.get(key)?.get(id);
  if (entry && same(own(entry, field), value)) return true;
  return typeof value === 'string' && modelText(key, id, field, value) !== undefined;
}

/** Everybody's texts, each once; of one text of the model in several languages the first by code units. */
export function union(
  key: ListKey,
  id: string | number,
  field: string,
  members: readonly Member[],
  modelText: ModelText,
): readonly string[] {
  const texts = members.flatMap(({ entry }) => {
    const list = own(entry, field);
    return Array.isArray(list) ? (list as readonly unknown[]).filter((text) => typeof text === 'string') : [];
  });
  const once = new Map<string, string>();
  for (const text of texts) {
    const place = modelText(key, id, field, text);
    const name = place === undefined ? `text ${text}` : `model ${place}`;
    const known = once.get(name);
    once.set(name, known !== undefined && order(known, text) < 0 ? known : text);
  }
  return [...once.values()];
}
