import { headBox, textAt } from './map-box.js';
import type { TrafficLink } from './map-kinds.js';
import { layoutTraffic, type Shaft } from './map-traffic.js';
import type { MapInput, MapLayout, MapVerb } from './map-types.js';
import type { Box } from './spheres.js';
import type { TextMeasure } from './text.js';

/** Room inside the band, px. */
const INSIDE = 12;
/** Half of the room between two arrows under one column, px. */
const PAIR = 13;

export interface BandLayout {
  readonly individual: MapLayout['individual'];
  readonly verbs: readonly MapVerb[];
  /** Where the links with one key run upright, and how deep they go. */
  readonly shafts: ReadonlyMap<string, { readonly x: number; readonly bottom: number }>;
}

/**
 * The band of individual support under the columns: its name, and the verbs of the links with it beside their arrows.
 * @param trunks x of the links that come from the side of a chip, by key
 * @param top of the band, px
 */
export function layoutBand(
  individual: MapInput['individual'],
  traffic: readonly TrafficLink[],
  areas: readonly Box[],
  trunks: ReadonlyMap<string, number>,
  top: number,
  width: number,
  measure: TextMeasure,
): BandLayout {
  const groups = groupsOf(traffic);
  const shafts = [...groups].map(([key, members]): Shaft & { readonly key: string } => {
    const { column, up, head } = members[0] as TrafficLink;
    const area = areas[column] ?? { x: 0, width: 0 };
    const paired = groups.has(`head ${String(column)} ${up ? 'down' : 'up'}`);
    const aside = up ? -PAIR : PAIR;
    const x = head ? Math.round(area.x + area.width / 2) + (paired ? aside : 0) : (trunks.get(key) ?? 0);
    return { key, x, up, trunk: !head, verbs: verbsOf(members) };
  });
  const most = (areas[1]?.x ?? width) - 2 * INSIDE;
  const name = headBox(individual, measure, most);
  const about = textAt(individual.about, 'small', measure, 0, 0, most);
  const size = { width: Math.max(name.width, about.width), height: name.height + about.height };
  const laid = layoutTraffic(
    shafts,
    { left: INSIDE, right: width - INSIDE, top: top + INSIDE, name: size },
    measure,
  );
  // The name's own padding would set it in from the line under it.
  const head = {
    ...name,
    x: laid.name.x - Math.round(measure.lineHeight('title') * 0.4),
    y: Math.round(laid.name.y) - 4,
  };
  return {
    individual: {
      area: { x: 0, y: top, width, height: Math.ceil(laid.bottom) + INSIDE - top },
      head,
      about: { ...about, x: laid.name.x, y: head.y + head.height + 2 },
    },
    verbs: laid.verbs.map((verb) => ({ ...verb, x: Math.round(verb.x), y: Math.round(verb.y) })),
    shafts: new Map(shafts.map(({ key, x }, i) => [key, { x, bottom: Math.round(laid.ends[i] ?? top) }])),
  };
}

function groupsOf(traffic: readonly TrafficLink[]): ReadonlyMap<string, readonly TrafficLink[]> {
  const groups = new Map<string, TrafficLink[]>();
  for (const each of traffic) groups.set(each.key, [...(groups.get(each.key) ?? []), each]);
  return groups;
}

/** Each verb once, with the links that are read so. */
function verbsOf(members: readonly TrafficLink[]): ReadonlyMap<string, readonly string[]> {
  const verbs = new Map<string, string[]>();
  for (const { link } of members)
    for (const verb of link.verbs) verbs.set(verb, [...(verbs.get(verb) ?? []), link.id]);
  return verbs;
}
