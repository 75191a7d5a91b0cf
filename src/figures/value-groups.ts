import type { SideBySide } from '../content/side-by-side.js';
import type { GroupWeights } from '../model/compare-weights.js';
import type { Level } from '../model/types.js';
import { type Weighing, weigh } from '../model/weigh.js';

/** The groups that have a point, each by its number: what they weighed, without those of earlier. */
export const weighers = ({ comparison: { groups, weights } }: SideBySide): readonly GroupWeights[] =>
  weights.filter(({ group }) => !groups[group]?.isEarlier);

/** A group, and where it puts the weight. */
export interface WeighedGroup {
  /** By place in the groups of the comparison. */
  readonly group: number;
  /** On its circle in the triangle; what was earlier has none. */
  readonly number: number | undefined;
  readonly weighing: Weighing | undefined;
}

/** Where each group puts the weight: those with a point, and then what was earlier. Empty where none of now weighed. */
export function weighedGroups(levels: readonly Level[], side: SideBySide): readonly WeighedGroup[] {
  const { groups, weights } = side.comparison;
  const now = weighers(side);
  const weighed = ({ group, weights: given }: GroupWeights, number?: number): WeighedGroup => {
    const own = levels.map(({ weight: _, ...level }): Level => {
      const weight = given[level.id];
      return { ...level, ...(weight !== undefined && { weight }) };
    });
    return { group, number, weighing: weigh(own) };
  };
  const earlier = weights.filter(({ group }) => groups[group]?.isEarlier);
  return now.length
    ? [...now.map((each, i) => weighed(each, i + 1)), ...earlier.map((each) => weighed(each))]
    : [];
}
