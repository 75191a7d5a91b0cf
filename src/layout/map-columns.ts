import { layoutBand } from './map-band.js';
import { emOf } from './map-box.js';
import { pathOf, type Point, tipOf } from './map-curve.js';
import { linkKinds } from './map-kinds.js';
import { layeredMap } from './map-layers.js';
import { across, type Drawn, loop, Ports, trunk, upright, uprightLanes } from './map-links.js';
import { PAD, stackColumns } from './map-stacks.js';
import type { MapInput, MapLayout, MapLink } from './map-types.js';
import { columnWidths } from './map-widths.js';
import type { Box } from './spheres.js';
import type { TextMeasure } from './text.js';

/** Between the columns and the band below, px. */
const BRIDGE = 30;
/** Beside the last column, when lines run upright there, px. */
const MARGIN = 40;
/** How far the room for labels reaches into the columns, px. */
const REACH = 3;
const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };

/**
 * The map as columns side by side, with individual support as a band underneath. Links between columns are drawn
 * through the gaps, links inside a column beside it, links with individual support upright.
 */
export function layoutColumns(input: MapInput, width: number, measure: TextMeasure): MapLayout {
  const em = emOf(measure);
  const kinds = linkKinds(input);
  const { columns: given } = input;
  const trunks = kinds.traffic.filter(({ head }) => !head);
  const last = given.length - 1;
  const margin = [...kinds.loops, ...trunks].some(({ column }) => column === last) ? MARGIN : 0;
  // Narrow columns need the room for their words; wide ones leave it to the links and their labels.
  const gutter = Math.round(Math.max(4.5 * em, Math.min(9 * em, width * 0.16 - 4.2 * em)));
  const widths = columnWidths(given, width - margin - gutter * last, measure, 2 * PAD);
  const xs = widths.map((_, c) => widths.slice(0, c).reduce((sum, each) => sum + each + gutter, 0));

  const heads = new Set(given.map(({ head }) => head.id));
  const graph = layeredMap(
    given.map(({ head, linked }) => [head.id, ...linked.map(({ id }) => id)]),
    heads,
    kinds.across,
  );
  const { columns, passage, bottom } = stackColumns(given, graph, xs, widths, input.looseTitle, measure);
  const areas = columns.map(({ area }) => area);
  const boxes = new Map(
    columns.flatMap(({ head, linked }) => [head, ...linked].map((chip) => [chip.id, chip as Box] as const)),
  );
  const column = (id: string): number => kinds.columnOf.get(id) ?? 0;
  const middle = (id: string): number => (boxes.get(id)?.y ?? 0) + (boxes.get(id)?.height ?? 0) / 2;

  const top = bottom + BRIDGE;
  const beside = uprightLanes(
    [
      ...kinds.loops.map(({ link, ...rest }) => ({ ...rest, ys: [middle(link.from), middle(link.to)] })),
      ...trunks.map(({ key, column: c, chip }) => ({ key, column: c, ys: [middle(chip), top] })),
    ],
    areas,
    (c) => (c < last ? gutter - 2 * em : margin - 8),
  );
  const band = layoutBand(input.individual, kinds.traffic, areas, beside, top, width, measure);

  const ports = new Ports((id) => boxes.get(id) ?? nowhere);
  for (const { from, to } of kinds.across) {
    const against = column(from) > column(to);
    ports.use(from, against ? 'left' : 'right', against);
    ports.use(to, against ? 'right' : 'left', against);
  }
  for (const { link } of kinds.loops) {
    ports.use(link.from, 'right', false);
    ports.use(link.to, 'right', true);
  }
  for (const { chip, up } of trunks) ports.use(chip, 'right', up);

  const drawn = new Map<string, Drawn>();
  for (const { id, from, to } of kinds.across) {
    const against = column(from) > column(to);
    const first = Math.min(column(from), column(to)) + 1;
    const through = (graph.passages.get(id) ?? []).flatMap((node, i): Point[] => {
      const { x, width: w } = areas[first + i] ?? nowhere;
      const y = passage.get(node) ?? 0;
      return [
        [x, y],
        [x + w, y],
      ];
    });
    const start = ports.at(from, against ? 'left' : 'right', against);
    const end = ports.at(to, against ? 'right' : 'left', against);
    drawn.set(id, across(start, end, through));
  }
  for (const { link, key } of kinds.loops) {
    drawn.set(
      link.id,
      loop(ports.at(link.from, 'right', false), ports.at(link.to, 'right', true), beside.get(key) ?? 0),
    );
  }
  for (const { link, key, head, chip, up } of kinds.traffic) {
    const shaft = band.shafts.get(key) ?? { x: 0, bottom: top };
    const line = head
      ? upright(shaft.x, bottom, shaft.bottom, up)
      : trunk(ports.at(chip, 'right', up), shaft.x, shaft.bottom, up);
    drawn.set(link.id, line);
  }

  const { area } = band.individual;
  return {
    form: 'columns',
    width,
    height: area.y + area.height,
    columns,
    individual: band.individual,
    verbs: band.verbs,
    links: input.links.flatMap((link): readonly MapLink[] => {
      const line = drawn.get(link.id);
      if (!line) return [];
      const { curve, end, direction } = line;
      return [
        {
          id: link.id,
          from: link.from,
          to: link.to,
          curve,
          end,
          path: pathOf(curve),
          tip: tipOf(end, direction),
        },
      ];
    }),
    gutters: areas.slice(1).map((next, c): Box => {
      const { x, width: w } = areas[c] ?? nowhere;
      return { x: x + w - REACH, y: 0, width: next.x - x - w + 2 * REACH, height: bottom };
    }),
  };
}
