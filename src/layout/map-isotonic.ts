/** Something to place on a line: where it wants to be, and how much. */
export interface Wish {
  /** In px, of its middle. */
  readonly at: number;
  /** > 0. */
  readonly weight: number;
}

/**
 * Middles in px, in the given order and with at least `apart` px between each and the next, within `low` … `high`,
 * as close to the wishes as can be (least squares). Pool adjacent violators, O(n): R. Barlow et al., Statistical
 * Inference under Order Restrictions (1972). When the room is too small it is left at the high end.
 * @param apart least distance from each middle to the next; one fewer than there are wishes
 */
export function spread(
  wishes: readonly Wish[],
  apart: readonly number[],
  low: number,
  high: number,
): number[] {
  const offsets = [0];
  for (const [i, gap] of apart.entries()) offsets.push((offsets[i] ?? 0) + gap);
  const most = high - (offsets[wishes.length - 1] ?? 0);
  const pools: { at: number; weight: number; count: number }[] = [];
  for (const [i, wish] of wishes.entries()) {
    let pool = { at: wish.at - (offsets[i] ?? 0), weight: wish.weight, count: 1 };
    for (let last = pools.at(-1); last && last.at >= pool.at; last = pools.at(-1)) {
      pools.pop();
      const weight = last.weight + pool.weight;
      pool = {
        at: (last.at * last.weight + pool.at * pool.weight) / weight,
        weight,
        count: last.count + pool.count,
      };
    }
    pools.push(pool);
  }
  const placed = pools.flatMap(({ at, count }) =>
    Array<number>(count).fill(Math.max(low, Math.min(most, at))),
  );
  return placed.map((at, i) => at + (offsets[i] ?? 0));
}
