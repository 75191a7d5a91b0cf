/** A stretch that needs a lane of its own, px. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * A lane for each stretch, 0 nearest, so that no two that overlap share one: the shortest first, each in the nearest
 * lane that is free. O(n² ) in the worst case, for the few stretches of one gutter. The input is untouched.
 * @param apart px that stretches in one lane keep between them
 */
export function lanes(stretches: readonly Stretch[], apart: number): number[] {
  const used: Stretch[][] = [];
  const result = stretches.map(() => 0);
  const length = ({ from, to }: Stretch): number => Math.abs(to - from);
  const order = stretches
    .map((_, i) => i)
    .sort((a, b) => length(stretches[a] as Stretch) - length(stretches[b] as Stretch) || a - b);
  for (const i of order) {
    const { from, to } = stretches[i] as Stretch;
    const low = Math.min(from, to) - apart;
    const high = Math.max(from, to) + apart;
    let lane = 0;
    while (
      used[lane]?.some(
        (other) => Math.max(other.from, other.to) > low && Math.min(other.from, other.to) < high,
      )
    )
      lane += 1;
    (used[lane] ??= []).push({ from, to });
    result[i] = lane;
  }
  return result;
}
