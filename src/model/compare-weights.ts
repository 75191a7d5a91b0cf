import { levelIds } from './builtin.js';
import type { Groups } from './compare-groups.js';
import type { Voiced } from './merge-entry.js';
import type { LevelId } from './types.js';
import { weigh, type WeightWord } from './weigh.js';

/** What the weights of a group in a source say of each level; undefined where it gave none. */
export type WeightViews = (group: number, source: number) => ReadonlyMap<string, WeightWord> | undefined;

/** The three weights of each group put beside each other, in words. */
export function weightViews(
  said: ReadonlyMap<string | number, readonly Voiced[]>,
  groups: Groups,
): WeightViews {
  const weights = new Map<string, Map<LevelId, number>>();
  const nameOf = (group: number, source: number): string => `${group} ${source}`;
  for (const id of levelIds) {
    for (const { source, answer } of said.get(id) ?? []) {
      if (answer.weight === undefined) continue;
      const name = nameOf(groups.of(answer, source), source);
      weights.set(name, (weights.get(name) ?? new Map<LevelId, number>()).set(id, answer.weight));
    }
  }
  const views = new Map(
    [...weights].map(([name, given]) => [
      name,
      weigh(levelIds.map((id) => ({ id, weight: given.get(id) })))?.words,
    ]),
  );
  return (group, source) => views.get(nameOf(group, source));
}
