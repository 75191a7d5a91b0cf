import type { SideBySide } from '../../content/side-by-side.js';
import type { Speaker } from '../../content/speaker.js';
import { groupsOf } from '../../figures/spheres-groups.js';
import { layoutInput, type Shown } from '../../figures/spheres-input.js';
import { limit, MANY } from '../../figures/spheres-many.js';
import { formsOf, type RingForm } from '../../layout/ring.js';
import { layoutSpheres, type PlacedSphere, type SpheresLayout } from '../../layout/spheres.js';
import { breakLabel } from '../../layout/text.js';
import type { CompleteConversation, Decision, Kind, Sphere } from '../../model/types.js';
import { aroundOf, figureSections } from '../figure-sections.js';
import { alternativeOf } from './alternative.js';
import { chip, chipFrame, marked } from './chip.js';
import { Column } from './column.js';
import { framed, MARGIN } from './frame.js';
import { groupsBelow } from './groups.js';
import { legend } from './legend.js';
import type { Hue } from './palette.js';
import { type Look, moved, type Oval, type Picture, type Piece, type Shape } from './picture.js';
import { mark } from './signs.js';
import { facesOf, placedLines } from './words.js';

export interface SpheresOptions {
  /** Of the picture, in px; it is wider when the spheres need more. */
  readonly width: number;
  readonly heading?: string | undefined;
  /** Spheres alone, without their parts. */
  readonly onlySpheres?: boolean;
  /** Groups that show all of very many parts, by key. */
  readonly opened?: ReadonlySet<string>;
  /** Several groups in one picture: what they say. */
  readonly side?: SideBySide | undefined;
  /** In place of the whole description. */
  readonly description?: string | undefined;
}

type FormsAt = (kind: Kind, id: string) => readonly RingForm[];

/** Widths in px to try where the spheres don't fit in the one that was asked. */
const WIDER = [960, 1200, 1500, 1900, 2400, 3200, 4800, 9600];

/** The three spheres as a picture: what the figure shows at this width, or at the least width where it is no cards. */
export function drawSpheres(
  conversation: CompleteConversation,
  say: Speaker,
  look: Look,
  options: SpheresOptions,
): Picture {
  const shown = shownIn(conversation, say, options);
  const { side } = options;
  const formsAt: FormsAt = (kind, id) => {
    const said = side?.of(kind, id);
    return said && said.outcome !== 'open' ? formsOf(said) : [];
  };
  const inputs = layoutInput(shown, say, (kind, id) => formsAt(kind, id).length > 0);
  const ids = shown.map(({ sphere }) => sphere.id);
  const bridge =
    ids.includes('institutional') && ids.length > 1 ? `${say.t('spheres.supports')} ↓` : undefined;
  const asked = Math.max(1, options.width - 2 * MARGIN);
  const layout = narrowest([asked, ...WIDER.filter((width) => width > asked)], (width) =>
    layoutSpheres(inputs, width, look.measure, bridge),
  );
  const body = below(conversation, shown, layout, asked, say, look, options, formsAt);
  return framed(
    {
      ...aroundOf('spheres'),
      heading: options.heading,
      description: options.description ?? alternativeOf(figureSections('spheres', conversation, say)),
      body,
    },
    conversation,
    say,
    look,
  );
}

/** What the first of some widths gives that gives anything. */
function narrowest<T>(widths: readonly number[], at: (width: number) => T | undefined): T | undefined {
  for (const width of widths) {
    const found = at(width);
    if (found) return found;
  }
  return undefined;
}

function shownIn(
  conversation: CompleteConversation,
  say: Speaker,
  { onlySpheres, opened = new Set() }: SpheresOptions,
): readonly Shown[] {
  const many = conversation.parts.length > MANY;
  return conversation.spheres.map((sphere) => ({
    sphere,
    groups: onlySpheres
      ? []
      : groupsOf(conversation, sphere.id, say).map((group) =>
          many ? limit(group, opened) : { ...group, hidden: 0 },
        ),
  }));
}

/** What is missing, the drawing, and under it what the forms mean. */
function below(
  conversation: CompleteConversation,
  shown: readonly Shown[],
  layout: SpheresLayout | undefined,
  asked: number,
  say: Speaker,
  look: Look,
  { onlySpheres, side }: SpheresOptions,
  formsAt: FormsAt,
): Piece {
  const { body, em } = facesOf(look);
  const width = layout?.width ?? asked;
  const column = new Column(look, 0, 0, width);
  const isEmpty = !conversation.parts.length && !onlySpheres;
  const hint = (isEmpty && 'spheres.emptyAll') || undefined;
  const missing = shown.length ? hint : 'spheres.noSpheres';
  if (missing) column.text(say.t(missing), body, { fill: look.palette.muted }).gap(0.5 * em);
  if (layout) {
    const drawing = nested(layout, shown, say, look, formsAt);
    column.add(moved(drawing, 0, column.y), layout.height);
  }
  const entries = onlySpheres ? conversation.spheres : [...conversation.parts, ...conversation.spheres];
  const forms = decisionLegend(entries, say, width, look);
  if (forms.height) column.gap(em).add(moved(forms.shapes, 0, column.y), forms.height);
  if (side) groupsBelow(side, onlySpheres ? ['sphere'] : ['sphere', 'part'], column, say, look);
  return { width, height: column.y, shapes: column.shapes };
}

function nested(
  layout: SpheresLayout,
  shown: readonly Shown[],
  say: Speaker,
  look: Look,
  formsAt: FormsAt,
): readonly Shape[] {
  const { palette } = look;
  const { small, smallBold } = facesOf(look);
  const byId = new Map(shown.map((each) => [each.sphere.id, each]));
  const shapes = [...layout.spheres].reverse().map((at) => oval(at, byId.get(at.id)?.sphere, look));
  const words = layout.spheres.flatMap((at) => {
    const here = byId.get(at.id);
    return here ? inSphere(at, here, say, look, formsAt) : [];
  });
  const { bridge } = layout;
  if (!bridge) return [...shapes, ...words];
  const stroke = palette.deep.institutional;
  const frame = chipFrame(bridge, { fill: palette.background, stroke, thick: 1, radius: small.size });
  const { lines } = breakLabel(bridge.text, 'small', look.measure, Infinity);
  const at = { x: bridge.x + bridge.width / 2, top: bridge.y + 1 };
  return [
    ...shapes,
    ...words,
    frame,
    placedLines(lines, at, smallBold, look, { fill: stroke, anchor: 'middle' }),
  ];
}

function oval({ id, shape }: PlacedSphere, sphere: Sphere | undefined, { palette }: Look): Oval {
  const forms: Readonly<Record<Decision | 'none', Pick<Oval, 'thick' | 'dash' | 'round'>>> = {
    in: { thick: 2 },
    out: { thick: 2, dash: [8, 6] },
    unsure: { thick: 3, dash: [1, 6], round: true },
    none: { thick: 2 },
  };
  const decision = sphere?.decision;
  const fill = decision === 'out' ? palette.background : palette.tint[id];
  return { kind: 'ellipse', ...shape, fill, stroke: palette.deep[id], ...forms[decision ?? 'none'] };
}

function inSphere(
  at: PlacedSphere,
  { sphere, groups }: Shown,
  say: Speaker,
  look: Look,
  formsAt: FormsAt,
): readonly Shape[] {
  const { palette, measure } = look;
  const { title, small, chip: chipFace } = facesOf(look);
  const hue: Hue = sphere.id;
  const deep = palette.deep[hue];
  const head = marked(
    at.title,
    {
      decision: sphere.decision,
      lang: say.langOf('spheres', sphere, 'label'),
      colours: { text: deep, sign: deep },
      forms: formsAt('sphere', sphere.id),
    },
    title,
    0.35,
    look,
  );
  const words = at.words.map((word) => {
    const { lines } = breakLabel(word.text, 'small', measure, Infinity);
    return placedLines(lines, { x: word.x, top: word.y }, small, look, { fill: palette.text });
  });
  const parts = new Map(groups.flatMap((group) => group.parts.map((part) => [part.id, part])));
  const chips = at.chips.flatMap((box): readonly Shape[] => {
    const part = parts.get(box.id);
    if (part) {
      const lang = say.langOf('parts', part, 'label');
      return chip(box, { hue, decision: part.decision, lang, forms: formsAt('part', part.id) }, look);
    }
    const colours = { text: palette.muted, sign: palette.muted };
    return marked(box, { colours }, chipFace, 0, look);
  });
  return [...head, ...words, ...chips];
}

/** The forms of a decision that occur here; nothing when none was made. */
function decisionLegend(
  entries: readonly { readonly decision?: Decision }[],
  say: Speaker,
  width: number,
  look: Look,
): Piece {
  const { palette } = look;
  const { small } = facesOf(look);
  const used = new Set(entries.map(({ decision }) => decision ?? 'none'));
  const forms = (['in', 'out', 'unsure', 'none'] as const).filter((form) => used.has(form));
  if (!forms.some((form) => form !== 'none')) return { width, height: 0, shapes: [] };
  const room = 2.6 * small.size;
  return legend(
    forms.map((form) => ({
      text: say.t(`spheres.${form}`),
      room,
      sample: (x, y, height) => {
        const decision = form === 'none' ? undefined : form;
        const isIn = form === 'in';
        const stroke = palette.deep.none;
        const fill = isIn ? stroke : palette.background;
        const frame = chipFrame({ x, y, width: room, height }, { decision, fill, stroke, radius: 99 });
        const size = 0.8 * small.size;
        const sign = isIn ? palette.on : stroke;
        return decision
          ? [frame, mark(decision, x + (room - size) / 2, y + (height - size) / 2, size, sign)]
          : [frame];
      },
    })),
    width,
    look,
  );
}
