import { levelIds } from './builtin.js';
import type { Groups } from './compare-groups.js';
import type { Answer, LevelId } from './types.js';

/** What one group weighed, by level; a level that it did not name is absent. */
export interface GroupWeights {
  /** Its place in the groups. */
  readonly group: number;
  readonly weights: Readonly<Partial<Record<LevelId, number>>>;
}
import { weigh, type WeightWord } from './weigh.js';

/**
 * What each group weighed; without the groups that did not weigh, or that gave a level two weights at once.
 * @param answers the answers of a level
 */
export function weightsOf(
  answers: (id: LevelId) => readonly Answer[],
  groups: Groups,
): readonly GroupWeights[] {
  return groups.list.flatMap((_, group) => {
    const given = levelIds.map((id) => {
      const own = answers(id).filter((answer) => groups.of(answer) === group);
      return [...new Set(own.flatMap(({ weight }) => weight ?? []))];
    });
    const isClear = given.every((weights) => weights.length < 2) && given.some(([weight = 0]) => weight > 0);
    const named = levelIds.flatMap((id, i) => (given[i]?.length ? [[id, given[i][0]]] : []));
    return isClear ? [{ group, weights: Object.fromEntries(named) as GroupWeights['weights'] }] : [];
  });
}

/** What the weights of each group say of each level, in words; the three are weighed beside each other. */
export function weightWords(
  all: readonly GroupWeights[],
): (group: number, id: string) => WeightWord | undefined {
  const words = new Map(
    all.map(({ group, weights }) => [
      group,
      weigh(levelIds.map((id) => ({ id, weight: weights[id] })))?.words,
    ]),
  );
  return (group, id) => words.get(group)?.get(id as LevelId);
}
