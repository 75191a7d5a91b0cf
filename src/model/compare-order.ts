/** What the order is made of: per thing that was said, the groups that said it. */
interface Divided {
  readonly said: readonly { readonly value: string; readonly groups: readonly unknown[] }[];
}

/**
 * The most divided first: by the share of pairs of groups that say different things; then by how many such pairs; then
 * by how many of them are 'in' against 'out'; then by how many groups spoke; then in the order given. A share here only
 * puts things in order, it is never shown.
 */
export function byDivision<T extends Divided>(all: readonly T[]): readonly T[] {
  return all
    .map((each) => ({ each, ...divisionOf(each) }))
    .sort(
      (a, b) =>
        b.different * Math.max(1, a.pairs) - a.different * Math.max(1, b.pairs) ||
        b.different - a.different ||
        b.opposite - a.opposite ||
        b.spoke - a.spoke,
    )
    .map(({ each }) => each);
}

function divisionOf({ said }: Divided): {
  readonly different: number;
  readonly opposite: number;
  readonly pairs: number;
  readonly spoke: number;
} {
  const count = (value: string): number => said.find((each) => each.value === value)?.groups.length ?? 0;
  const counts = said.map(({ groups }) => groups.length);
  const spoke = counts.reduce((sum, n) => sum + n, 0);
  const alike = counts.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const pairs = (spoke * (spoke - 1)) / 2;
  return { different: pairs - alike, opposite: count('in') * count('out'), pairs, spoke };
}
