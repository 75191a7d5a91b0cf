import type { SideBySide } from '../../content/side-by-side.js';
import type { Speaker } from '../../content/speaker.js';
import type { TextKey } from '../../content/texts.js';
import {
  columnIds,
  contentOf,
  lineForm,
  type LineForm,
  type MapContent,
  type MapNode,
} from '../../figures/map-content.js';
import { figureInput, tailOf } from '../../figures/map-input.js';
import { type Asked, isMany, type MapSight, sightOf } from '../../figures/map-sight.js';
import type { MapChip, MapLayout, MapText } from '../../layout/map-types.js';
import { formOf, layoutSupportMap } from '../../layout/support-map.js';
import type { CompleteConversation } from '../../model/types.js';
import { aroundOf, figureSections } from '../figure-sections.js';
import { alternativeOf } from './alternative.js';
import { chipFrame, marked } from './chip.js';
import { Column } from './column.js';
import { framed, MARGIN } from './frame.js';
import { groupsBelow } from './groups.js';
import { legend, type LegendItem } from './legend.js';
import { type Look, moved, type Picture, type Piece, type Rect, type Shape } from './picture.js';
import { mark, type Sign } from './signs.js';
import { type Face, facesOf, placedLines, widthIn } from './words.js';

export interface MapOptions {
  /** Of the picture, in px. */
  readonly width: number;
  readonly heading?: string | undefined;
  /** What a reader opened, brought in sight or searched for; by default nothing. */
  readonly opened?: Asked['opened'];
  readonly kept?: readonly string[];
  readonly query?: string;
  /** Several groups in one picture: what they say. */
  readonly side?: SideBySide | undefined;
  /** In place of the whole description. */
  readonly description?: string | undefined;
}

/** Who supports whom as a picture: what the figure shows at this width as long as nothing is chosen. */
export function drawSupportMap(
  conversation: CompleteConversation,
  say: Speaker,
  look: Look,
  options: MapOptions,
): Picture {
  const content = contentOf(conversation, say, options.side?.of);
  const width = Math.max(1, Math.floor(options.width - 2 * MARGIN));
  const { opened = new Set(), kept = [], query = '' } = options;
  const sight = sightOf(content, { opened, kept, query, form: formOf(width, look.measure) });
  const layout = layoutSupportMap(figureInput(content, sight, say), width, look.measure);
  return framed(
    {
      ...aroundOf('support-map'),
      heading: options.heading,
      description: options.description ?? alternativeOf(figureSections('support-map', conversation, say)),
      body: below(conversation, content, sight, layout, say, look, options.side),
    },
    conversation,
    say,
    look,
  );
}

function below(
  conversation: CompleteConversation,
  content: MapContent,
  sight: MapSight,
  layout: MapLayout,
  say: Speaker,
  look: Look,
  side: SideBySide | undefined,
): Piece {
  const { body, em } = facesOf(look);
  const column = new Column(look, 0, 0, layout.width);
  const hint = missingIn(conversation, content).map((key) => say.t(key));
  if (hint.length) column.text(hint.join(' '), body, { fill: look.palette.muted }).gap(0.75 * em);
  if (isMany(content) && sight.shown < sight.all) {
    // What is left out is said: a picture has no buttons.
    const values = {
      shown: sight.shown,
      all: sight.all,
      lines: sight.links.length,
      allLines: content.links.length,
    };
    column.text(say.t('map.sight', values), body, { fill: look.palette.muted }).gap(0.75 * em);
  }
  column.add(moved(drawing(layout, content, sight, say, look), 0, column.y), layout.height);
  const forms = legend(legendItems(content, sight, say, look), layout.width, look);
  if (forms.height) column.gap(0.75 * em).add(moved(forms.shapes, 0, column.y), forms.height);
  if (side) groupsBelow(side, [], column, say, look);
  return { width: layout.width, height: column.y, shapes: column.shapes };
}

function missingIn(
  { parties, parts, spheres }: CompleteConversation,
  { relations }: MapContent,
): readonly TextKey[] {
  const hints: readonly (TextKey | false)[] = [
    !spheres.length && 'map.noSpheres',
    !parties.length && !parts.length && 'map.empty',
    !parties.length && parts.length > 0 && 'map.noParties',
    !parts.length && parties.length > 0 && 'map.noParts',
    !relations.length && parties.length + parts.length > 0 && 'map.noRelations',
  ];
  return hints.filter((key) => key !== false);
}

function drawing(
  layout: MapLayout,
  content: MapContent,
  { beyond }: MapSight,
  say: Speaker,
  look: Look,
): readonly Shape[] {
  const { palette } = look;
  const { small } = facesOf(look);
  const { individual } = layout;
  const words = (at: MapText | undefined, fill: string, anchor?: 'end'): readonly Shape[] =>
    at
      ? [
          placedLines(at.lines, { x: anchor ? at.x + at.width : at.x, top: at.y }, small, look, {
            fill,
            anchor,
          }),
        ]
      : [];
  const button = (at: MapChip | undefined): readonly Shape[] =>
    at ? marked(at, { colours: { text: palette.muted, sign: palette.muted } }, small, 0, look) : [];
  const columns = layout.columns.flatMap((column): readonly Shape[] => [
    ...head(column.head, content, layout.form === 'rows', say, look),
    ...column.linked.flatMap((at) => node(at, content, false, tailOf(beyond.get(at.id)), look)),
    ...button(column.rest),
    ...words(column.looseTitle, palette.muted),
    ...words(column.hint, palette.muted),
    ...column.loose.flatMap((at) => node(at, content, true, '', look)),
    ...button(column.more),
  ]);
  return [
    ...layout.columns.map(({ id, area }) => areaOf(id, area, look)),
    areaOf('individual', individual.area, look),
    ...links(layout, content, look),
    ...columns,
    ...head(individual.head, content, true, say, look),
    ...words(individual.about, palette.muted),
    ...layout.verbs.flatMap((verb) =>
      words(verb, palette.deep.individual, verb.align === 'end' ? 'end' : undefined),
    ),
  ];
}

type Area = (typeof columnIds)[number] | 'individual';
const hueOf = (id: string): Area => columnIds.find((each) => each === id) ?? 'individual';

function areaOf(
  id: string,
  { x, y, width, height }: MapText | MapLayout['gutters'][number],
  { palette }: Look,
): Rect {
  const deep = palette.deep[hueOf(id)];
  const fill = palette.tint[hueOf(id)];
  return { kind: 'rect', x, y, width, height, radius: 12, fill, stroke: palette.mix(deep, 0.22) };
}

/** The links that look the same are one path: lines first, then their points. */
function links(layout: MapLayout, content: MapContent, { palette }: Look): readonly Shape[] {
  const byId = new Map(content.links.map((link) => [link.id, link.relations]));
  const groups = new Map<string, { lines: string; tips: string; traffic: boolean; form: LineForm }>();
  for (const { id, from, to, path, tip } of layout.links) {
    const relations = byId.get(id) ?? [];
    const traffic = [from, to].includes(content.individual.key);
    const form = lineForm(relations, content);
    const key = `${traffic} ${form}`;
    const group = groups.get(key) ?? { lines: '', tips: '', traffic, form };
    groups.set(key, { ...group, lines: group.lines + path, tips: group.tips + tip });
  }
  return [...groups.values()].flatMap(({ lines, tips, traffic, form }): readonly Shape[] => {
    const colour = traffic ? palette.deep.individual : palette.line;
    const dash = dashes[form];
    return [
      { kind: 'path', d: lines, stroke: colour, thick: thickness(form, traffic ? 2 : 1.5), dash },
      { kind: 'path', d: tips, fill: colour },
    ];
  });
}

const dashes: Readonly<Record<LineForm, readonly number[] | undefined>> = {
  plain: undefined,
  apart: [6, 4],
  joined: undefined,
  divided: [1.5, 3.5],
};

/** Of a line in px: what is joined is thicker than its kind. */
const thickness = (form: LineForm, plain: number): number => (form === 'joined' ? 3.5 : plain);

/** The head of a column: in rows, and of individual support, at the start of its box. */
function head(
  at: MapChip,
  content: MapContent,
  atStart: boolean,
  say: Speaker,
  look: Look,
): readonly Shape[] {
  const { title } = facesOf(look);
  const found =
    content.nodes.get(at.id) ?? content.columns.find(({ head: each }) => each.key === at.id)?.head;
  const fill = look.palette.deep[found?.colour ?? 'none'];
  const decision = signOf(found);
  const lang = found?.lang;
  if (!atStart)
    return withoutStrike(
      marked(at, { decision, lang, colours: { text: fill, sign: fill } }, title, 0.35, look),
    );
  const left = at.x + 0.5 * title.size;
  const size = 0.8 * title.size;
  const x = decision ? left + 1.15 * title.size : left;
  const top = at.y + (at.height - at.lines.length * title.line) / 2;
  return [
    ...(decision ? [mark(decision, left, at.y + (at.height - size) / 2, size, fill)] : []),
    placedLines(at.lines, { x, top }, title, look, { fill, lang }),
  ];
}

/** On the map a head keeps its name whole: its sign says enough. */
const withoutStrike = (shapes: readonly Shape[]): readonly Shape[] =>
  shapes.map((shape) => (shape.kind === 'text' ? { ...shape, strike: false } : shape));

/** A box: the sign of its decision at its start, how many lines go on out of sight at its end, its words in the middle of the rest. */
function node(at: MapChip, content: MapContent, loose: boolean, tail: string, look: Look): readonly Shape[] {
  const { palette } = look;
  const faces = facesOf(look);
  const face: Face = loose ? faces.small : faces.chip;
  const found: MapNode | undefined = content.nodes.get(at.id);
  const decision = found?.decision;
  const sign = signOf(found);
  const hue = found?.colour ?? 'none';
  const deep = palette.deep[hue];
  const border = loose ? 1 : 1.5;
  const frame = chipFrame(at, {
    decision,
    fill: loose ? palette.mix(palette.background, 0.55, palette.tint[hue]) : palette.background,
    stroke: loose ? palette.mix(deep, 0.55) : deep,
    thick: border,
    radius: 9,
  });
  const pad = (loose ? 0.6 : 0.7) * face.size;
  const before = (loose ? 1.8 : 1.95) * face.size;
  const after = tail ? widthIn(tail, faces.small, look) + 0.4 * face.size : 0;
  const shift = ((sign ? before - pad : 0) - after) / 2;
  const top = at.y + (at.height - at.lines.length * face.line) / 2;
  const size = 0.8 * face.size;
  const label = placedLines(at.lines, { x: at.x + at.width / 2 + shift, top }, face, look, {
    fill: palette.text,
    anchor: 'middle',
    strike: decision === 'out',
    lang: found?.lang,
  });
  const left = at.x + border + 0.7 * face.size;
  const signs = sign ? [mark(sign, left, at.y + (at.height - size) / 2, size, deep)] : [];
  if (!tail) return [frame, ...signs, label];
  const end = {
    x: at.x + at.width - border - pad,
    top: at.y + (at.height - faces.small.line) / 2,
  };
  const count = placedLines([{ text: tail, hyphen: false }], end, faces.small, look, {
    fill: palette.muted,
    anchor: 'end',
  });
  return [frame, ...signs, label, count];
}

/** The sign of a box: its decision, or that groups differ. */
const signOf = (found: MapNode | undefined): Sign | undefined =>
  found?.divided ? 'divided' : found?.decision;

function legendItems(
  { nodes, linked }: MapContent,
  { beyond }: MapSight,
  say: Speaker,
  look: Look,
): readonly LegendItem[] {
  const { palette } = look;
  const { small } = facesOf(look);
  const used = new Set([...nodes.values()].map(signOf));
  const forms = (['in', 'out', 'unsure', 'divided'] as const).filter((form) => used.has(form));
  const size = 0.8 * small.size;
  const signs = forms.map((form): LegendItem => ({
    text: say.t(form === 'divided' ? 'compare.mark.divided' : `decision.${form}`),
    room: size,
    sample: (x, y, height) => [mark(form, x, y + (height - size) / 2, size, palette.muted)],
  }));
  const line = (form: 'apart' | 'joined' | 'divided'): LegendItem => ({
    text: say.t(form === 'divided' ? 'compare.link.divided' : `map.legend.${form}`),
    room: 2.25 * small.size,
    sample: (x, y, height) => [
      {
        kind: 'path',
        d: `M0,0H${2.25 * small.size}`,
        x,
        y: y + height / 2,
        stroke: palette.line,
        thick: thickness(form, 2),
        dash: dashes[form],
      },
    ],
  });
  const tail: LegendItem = {
    text: say.t('map.legend.tail'),
    room: widthIn('+3', small, look),
    sample: (x, y, height) => [
      placedLines([{ text: '+3', hyphen: false }], { x, top: y + (height - small.line) / 2 }, small, look, {
        fill: palette.muted,
      }),
    ],
  };
  const links = new Set(linked.values());
  const lines = (['apart', 'joined', 'divided'] as const).filter((form) => links.has(form));
  return [...signs, ...lines.map(line), ...(beyond.size ? [tail] : [])];
}
