import type { Change } from './apply.js';
import type { Level, LevelId } from './types.js';

/** The most that one can give a level by hand, and the least difference. */
export const MOST = 10;
export const NOTCH = 0.5;

export type Weights = ReadonlyMap<LevelId, number>;

/**
 * The weights on the scale of the sliders, 0 to `MOST`; only those that were given. A file may have others: these are
 * made larger or smaller together, so that their shares stay the same.
 */
export function scaled(levels: readonly Level[]): Weights {
  const largest = Math.max(0, ...levels.map(({ weight }) => weight ?? 0));
  const isByHand = levels.every(({ weight = 0 }) => Number.isInteger(weight / NOTCH));
  const fits = largest === 0 || (largest <= MOST && (largest >= 1 || isByHand));
  return new Map(
    levels.flatMap(({ id, weight }): [LevelId, number][] =>
      weight === undefined ? [] : [[id, fits ? weight : (weight / largest) * MOST]],
    ),
  );
}

/** Weights for shares of a whole, in the order of the levels: the largest is `MOST`, the others whole notches. */
export function fromShares(levels: readonly Level[], shares: readonly number[]): Weights {
  const largest = Math.max(...shares);
  return new Map(
    levels.map(({ id }, i) => [id, Math.round((((shares[i] ?? 0) / largest) * MOST) / NOTCH) * NOTCH]),
  );
}

/** The levels with these weights; a level that is not among them has none. */
export const weighted = (levels: readonly Level[], weights: Weights): readonly Level[] =>
  levels.map((level) => {
    const { weight: _, ...rest } = level;
    const weight = weights.get(level.id);
    return weight === undefined ? rest : { ...level, weight };
  });

/** The one change that gives the levels these weights, and takes away those that are not among them. */
export function weighing(levels: readonly Level[], weights: Weights): Change {
  const changed = levels.filter(({ id, weight }) => weight !== weights.get(id));
  return {
    type: 'batch',
    changes: changed.map(({ id }) => ({
      type: 'edit',
      list: 'levels',
      id,
      fields: { weight: weights.get(id) ?? null },
    })),
  };
}
