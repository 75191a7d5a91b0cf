import type { MapInput, MapLinkInput } from './map-types.js';

/** A link with individual support. */
export interface TrafficLink {
  readonly link: MapLinkInput;
  /** The chip or head at its other end, and the column of that. */
  readonly chip: string;
  readonly column: number;
  readonly head: boolean;
  /** From individual support, or towards it. */
  readonly up: boolean;
  /** Links of one column, one direction and one sort of end run together. */
  readonly key: string;
}
/** The links of a map by how they are drawn in columns. */
export interface LinkKinds {
  /** Between two columns. */
  readonly across: readonly MapLinkInput[];
  /** Inside one column, by the column. */
  readonly loops: readonly { readonly link: MapLinkInput; readonly column: number; readonly key: string }[];
  readonly traffic: readonly TrafficLink[];
  /** Column of each chip and head. */
  readonly columnOf: ReadonlyMap<string, number>;
}

/** Sorts the links of a map; links with an end that isn't there are left out. */
export function linkKinds({ columns, individual, links }: MapInput): LinkKinds {
  const columnOf = new Map(
    columns.flatMap(({ head, linked }, c) => [head, ...linked].map(({ id }) => [id, c] as const)),
  );
  const heads = new Set(columns.map(({ head }) => head.id));
  const across: MapLinkInput[] = [];
  const loops: { link: MapLinkInput; column: number; key: string }[] = [];
  const traffic: TrafficLink[] = [];
  for (const link of links) {
    const up = link.from === individual.id;
    const [from, to] = [columnOf.get(link.from), columnOf.get(link.to)];
    if (up || link.to === individual.id) {
      const chip = up ? link.to : link.from;
      const column = up ? to : from;
      const head = heads.has(chip);
      const key = `${head ? 'head' : 'chip'} ${String(column)} ${up ? 'up' : 'down'}`;
      if (column !== undefined) traffic.push({ link, chip, column, head, up, key });
    } else if (from !== undefined && from === to) loops.push({ link, column: from, key: `loop ${link.to}` });
    else if (from !== undefined && to !== undefined) across.push(link);
  }
  return { across, loops, traffic, columnOf };
}
