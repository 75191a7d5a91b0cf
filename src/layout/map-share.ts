/**
 * Gives each link one of its two ends to run with, so that there are few groups: the end with the most links takes
 * them all, then the next (a greedy vertex cover). All links of a group come from one thing or lead to one thing, so
 * lines that run together never mislead. Returns the chosen key of each link. O(E log E); the input is untouched.
 * @param links keys of the two ends of each link; of two as busy, the second (where it leads to) comes first
 */
export function shareEnds(links: readonly (readonly [from: string, to: string])[]): readonly string[] {
  const members = new Map<string, number[]>();
  links.forEach(([from, to], i) => {
    for (const key of [to, from]) {
      const list = members.get(key);
      if (list) list.push(i);
      else members.set(key, [i]);
    }
  });
  const chosen: (string | undefined)[] = links.map(() => undefined);
  // Counts go down while links are taken: an end that turns out to have fewer left waits for its turn again.
  const queue = new Map<number, string[]>();
  for (const [key, list] of members) push(queue, list.length, key);
  for (let most = Math.max(0, ...queue.keys()); most > 0; most -= 1) {
    const keys = queue.get(most) ?? [];
    for (let k = 0; k < keys.length; k += 1) {
      const key = keys[k] as string;
      const left = (members.get(key) ?? []).filter((i) => chosen[i] === undefined);
      if (left.length === most) for (const i of left) chosen[i] = key;
      else if (left.length) push(queue, left.length, key);
    }
  }
  return chosen.map((key, i) => key ?? links[i]?.[1] ?? '');
}

function push(queue: Map<number, string[]>, count: number, key: string): void {
  const list = queue.get(count);
  if (list) list.push(key);
  else queue.set(count, [key]);
}
