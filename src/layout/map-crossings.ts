/** Links between two neighbouring layers: [place in the upper or left layer, place in the other, weight]. */
export type Strand = readonly [from: number, to: number, weight: number];

/**
 * How many pairs of links cross between two layers, each pair counted as often as its weights multiply. Links that
 * share an end don't cross. O(E log V). The input is untouched.
 * @param size number of places in the second layer
 */
export function countCrossings(strands: readonly Strand[], size: number): number {
  const sorted = [...strands].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return countSorted(
    sorted.map(([, to]) => to),
    sorted.map(([, , weight]) => weight),
    size,
  );
}

/**
 * The same for links that are sorted by both ends already, with an accumulator tree: W. Barth, M. Jünger, P. Mutzel,
 * Simple and Efficient Bilayer Cross Counting (Graph Drawing 2002).
 * @param ends places in the second layer
 */
export function countSorted(ends: readonly number[], weights: readonly number[], size: number): number {
  let first = 1;
  while (first < size) first *= 2;
  const tree = new Float64Array(2 * first);
  let crossings = 0;
  for (let k = 0; k < ends.length; k += 1) {
    const weight = weights[k] as number;
    let i = (ends[k] as number) + first;
    tree[i] = (tree[i] as number) + weight;
    let later = 0;
    while (i > 1) {
      // Left children add what already ended further on.
      if (i % 2 === 0) later += tree[i + 1] as number;
      i >>= 1;
      tree[i] = (tree[i] as number) + weight;
    }
    crossings += weight * later;
  }
  return crossings;
}
