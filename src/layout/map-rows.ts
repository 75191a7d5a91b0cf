import { emOf, fullBox, headBox, textAt } from './map-box.js';
import { type Curve, footOf, pathOf, type Point, tipOf } from './map-curve.js';
import { lanes } from './map-lanes.js';
import { shareEnds } from './map-share.js';
import { looseBox } from './map-loose.js';
import { bottomOf, looseAt } from './map-stacks.js';
import type { MapChip, MapColumn, MapInput, MapLayout, MapLink, MapLinkInput } from './map-types.js';
import type { Box } from './spheres.js';
import type { TextMeasure } from './text.js';

/** Room in px: inside a band, between chips, between bands. */
const PAD = 8;
const GAP = 8;
const BETWEEN = 12;
/** From the chips to the nearest arc, and how far the second and third port are from the middle of a side. */
const NEAR = 16;
const PORT = 9;

/**
 * The map as bands from top to bottom, the chips of each below each other, links as arcs in a gutter beside them.
 * Arcs from one end, or to one end, share a lane: so there are few, and each can be followed.
 */
export function layoutRows(input: MapInput, width: number, measure: TextMeasure): MapLayout {
  const em = emOf(measure);
  const gutter = Math.round(Math.max(64, width * 0.26, Math.min(13 * em, width - 30 * em)));
  const inner = width - gutter;
  const room = inner - 2 * PAD;
  let jump: MapChip | undefined;
  /** Where things go on under `id`: lower when the button stands there. */
  const under = (id: string, y: number): number => {
    if (input.jump?.after !== id) return y;
    jump = { ...looseBox(input.jump.chip, measure, room), x: PAD, y };
    return y + jump.height + GAP;
  };
  let y = 0;
  const columns = input.columns.map((column): MapColumn => {
    const own = headBox(column.head, measure, inner);
    const head: MapChip = { ...own, x: 0, y, width: inner, height: own.height + 4 };
    let top = under(head.id, head.y + head.height + 4);
    const linked = column.linked.map((chip): MapChip => {
      const box = { ...fullBox(chip, measure, room), x: PAD, y: top };
      top = under(chip.id, top + box.height + GAP);
      return box;
    });
    const result: MapColumn = {
      id: column.id,
      area: head,
      head,
      linked,
      ...looseAt(column, input.looseTitle, measure, PAD, top, room),
    };
    const low = Math.max(bottomOf(result) + PAD, top - GAP + PAD);
    const loose = column.loose.find(({ id }) => id === input.jump?.after);
    const bottom = loose ? under(loose.id, low) : low;
    y = bottom + BETWEEN;
    return { ...result, area: { x: 0, y: head.y, width: inner, height: bottom - head.y } };
  });
  const own = headBox(input.individual, measure, inner);
  const head = { ...own, x: 0, y, width: inner, height: own.height + 4 };
  const about = textAt(
    input.individual.about,
    'small',
    measure,
    PAD,
    under(head.id, head.y + head.height + 4),
    room,
  );
  const height = about.y + about.height + PAD + 2;
  const boxes = new Map<string, Box>([[head.id, head]]);
  for (const { head: title, linked } of columns)
    for (const chip of [title, ...linked]) boxes.set(chip.id, chip);
  return {
    form: 'rows',
    width,
    height,
    columns,
    individual: { area: { x: 0, y, width: inner, height: height - y }, head, about },
    links: arcs(input.links, boxes, inner, gutter),
    verbs: [],
    gutters: [{ x: inner + 2, y: 0, width: gutter - 2, height }],
    ...(jump && { jump }),
  };
}

function arcs(
  links: readonly MapLinkInput[],
  boxes: ReadonlyMap<string, Box>,
  edge: number,
  gutter: number,
): readonly MapLink[] {
  const box = (id: string): Box => boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
  const middle = (id: string): number => box(id).y + Math.round(box(id).height / 2);
  // What leaves a chip leaves in the middle when nothing else is there; what comes from above comes in above that.
  const busy = new Set(
    links.flatMap(({ from, to }) => [`out ${from}`, `${middle(from) <= middle(to) ? 'down' : 'up'} ${to}`]),
  );
  const port = (id: string, way: 'out' | 'down' | 'up'): Point => {
    const alone = ['out', 'down', 'up'].every((other) => other === way || !busy.has(`${other} ${id}`));
    const shift = Math.min(PORT, box(id).height / 4);
    const at = way === 'down' ? -shift : shift;
    return [box(id).x + box(id).width, middle(id) + (alone || way === 'out' ? 0 : at)];
  };
  const ways = links.map(({ from, to }) => (middle(from) <= middle(to) ? 'down' : 'up'));
  const keys = shareEnds(
    links.map(({ from, to }, i) => [`${ways[i] as string} from ${from}`, `${ways[i] as string} to ${to}`]),
  );
  const spans = new Map<string, { from: number; to: number }>();
  links.forEach(({ from, to }, i) => {
    const ys = [middle(from), middle(to)];
    const old = spans.get(keys[i] as string);
    if (old) ys.push(old.from, old.to);
    spans.set(keys[i] as string, { from: Math.min(...ys), to: Math.max(...ys) });
  });
  const lane = lanes([...spans.values()], 2);
  const step = Math.min(14, (gutter - NEAR - 6) / Math.max(1, ...lane));
  const reach = new Map([...spans.keys()].map((key, i) => [key, edge + NEAR + (lane[i] ?? 0) * step]));
  return links.map((link, i): MapLink => {
    const way = ways[i] as 'down' | 'up';
    const start = port(link.from, 'out');
    const end = port(link.to, way);
    const curve = arc(start, footOf(end, 'left'), reach.get(keys[i] as string) ?? edge);
    return {
      id: link.id,
      from: link.from,
      to: link.to,
      curve,
      end,
      path: pathOf(curve),
      tip: tipOf(end, 'left'),
    };
  });
}

/** Out to `x` and back: two quarters of an ellipse with an upright line between them where it is long. */
function arc(start: Point, end: Point, x: number): Curve {
  const down = start[1] <= end[1] ? 1 : -1;
  const rise = Math.min(Math.abs(end[1] - start[1]) / 2, Math.max(16, x - end[0])) * down;
  const k = 0.55;
  const first: Point = [x, start[1] + rise];
  const last: Point = [x, end[1] - rise];
  return [
    [start, [start[0] + (x - start[0]) * k, start[1]], [x, first[1] - rise * k], first],
    [first, first, last, last],
    [last, [x, last[1] + rise * k], [end[0] + (x - end[0]) * k, end[1]], end],
  ];
}
