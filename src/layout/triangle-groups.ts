import type { Box } from './spheres.js';
import type { Point } from './value-levels-text.js';

/** A group in the triangle: where its weights put it, and where its circle is drawn, so that no circle covers another. */
export interface PlacedGroup extends Point {
  readonly id: string;
  /** Where the weights put it. */
  readonly from: Point;
}

interface Cluster {
  readonly members: readonly { readonly id: string; readonly from: Point }[];
  readonly x: number;
  readonly y: number;
  /** From its middle to the middles of its circles. */
  readonly spread: number;
}

const GAP = 2;

/**
 * Circles of `radius` px at the points of groups. Those that would cover each other stand in a ring around their middle;
 * all stay inside `frame`. Deterministic, whole px; the input is untouched.
 */
export function placeGroups(
  groups: readonly { readonly id: string; readonly from: Point }[],
  radius: number,
  frame: Box,
): readonly PlacedGroup[] {
  let clusters = groups.map((group) => clusterOf([group], radius, frame));
  for (;;) {
    const pair = firstOverlap(clusters, radius);
    if (!pair) break;
    const [a, b] = pair;
    const joined = clusterOf([...a.members, ...b.members], radius, frame);
    clusters = [...clusters.filter((each) => each !== a && each !== b), joined];
  }
  const placed = clusters.flatMap(({ members, x, y, spread }) =>
    members.map(({ id, from }, i): PlacedGroup => {
      const angle = (2 * Math.PI * i) / members.length - Math.PI / 2;
      return {
        id,
        from,
        x: Math.round(x + spread * Math.cos(angle)),
        y: Math.round(y + spread * Math.sin(angle)),
      };
    }),
  );
  return groups.flatMap(({ id }) => placed.find((each) => each.id === id) ?? []);
}

function clusterOf(given: Cluster['members'], radius: number, frame: Box): Cluster {
  const members = [...given].sort(
    (a, b) => a.from.y - b.from.y || a.from.x - b.from.x || (a.id < b.id ? -1 : 1),
  );
  const mean = (key: 'x' | 'y'): number =>
    members.reduce((sum, { from }) => sum + from[key], 0) / members.length;
  const spread = members.length > 1 ? (radius + GAP) / Math.sin(Math.PI / members.length) : 0;
  const reach = members.length > 1 ? spread + radius : 0;
  const within = (at: number, start: number, size: number): number =>
    size < 2 * reach ? start + size / 2 : Math.max(start + reach, Math.min(start + size - reach, at));
  return {
    members,
    x: within(mean('x'), frame.x, frame.width),
    y: within(mean('y'), frame.y, frame.height),
    spread,
  };
}

function firstOverlap(clusters: readonly Cluster[], radius: number): readonly [Cluster, Cluster] | undefined {
  for (const [i, a] of clusters.entries()) {
    for (const b of clusters.slice(i + 1)) {
      const apart = Math.hypot(a.x - b.x, a.y - b.y);
      if (apart < a.spread + b.spread + 2 * radius + GAP) return [a, b];
    }
  }
  return undefined;
}
