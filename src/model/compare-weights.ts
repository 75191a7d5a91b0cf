import { levelIds } from './builtin.js';
import type { Groups } from './compare-groups.js';
import type { Answer, LevelId } from './types.js';
import { weigh, type WeightWord } from './weigh.js';

/**
 * What the weights of each group say of each level, in words; the three are weighed beside each other. A group that gave
 * a level two weights at once is left out.
 * @param answers the answers of a level
 */
export function weightWords(
  answers: (id: LevelId) => readonly Answer[],
  groups: Groups,
): (group: number, id: string) => WeightWord | undefined {
  const words = groups.list.map((_, group) => {
    const given = levelIds.map((id) => {
      const own = answers(id).filter((answer) => groups.of(answer) === group);
      return [...new Set(own.flatMap(({ weight }) => weight ?? []))];
    });
    if (given.some((weights) => weights.length > 1)) return undefined;
    return weigh(levelIds.map((id, i) => ({ id, weight: given[i]?.[0] })))?.words;
  });
  return (group, id) => words[group]?.get(id as LevelId);
}
