import type { ChipBox } from '../../layout/chip.js';
import type { RingForm } from '../../layout/ring.js';
import type { Box } from '../../layout/spheres.js';
import type { Decision } from '../../model/types.js';
import type { Hue } from './palette.js';
import type { Look, Rect, Shape } from './picture.js';
import { ring } from './ring.js';
import { mark, type Sign } from './signs.js';
import { type Face, facesOf, placedLines, widest } from './words.js';

export interface ChipLook {
  readonly hue: Hue;
  readonly decision?: Decision | undefined;
  readonly lang?: string | undefined;
  /** How groups divide; empty where nobody said anything. */
  readonly forms?: readonly RingForm[] | undefined;
}

/** The frame of a chip, with its border inside its box: solid, dashed or dotted by the decision. */
export function chipFrame(
  { x, y, width, height }: Box,
  {
    decision,
    fill,
    stroke,
    thick = 1.5,
    radius,
  }: {
    readonly decision?: Decision | undefined;
    readonly fill: string;
    readonly stroke: string;
    readonly thick?: number;
    readonly radius: number;
  },
): Rect {
  // Dots are thicker than lines, but for the thinnest.
  const line = decision === 'unsure' && thick > 1 ? Math.max(2, thick) : thick;
  const dashes = { in: undefined, out: [3 * line, 2 * line], unsure: [0.01, 2 * line] } as const;
  return {
    kind: 'rect',
    x: x + line / 2,
    y: y + line / 2,
    width: width - line,
    height: height - line,
    radius: Math.max(0, Math.min(radius, height / 2, width / 2) - line / 2),
    fill,
    stroke,
    thick: line,
    dash: decision && dashes[decision],
    round: decision === 'unsure',
  };
}

/** A chip as it stands in the spheres and at the corners of the triangle: its form is its decision. */
export function chip(
  at: ChipBox & Box,
  { hue, decision, lang, forms }: ChipLook,
  look: Look,
): readonly Shape[] {
  const { palette } = look;
  const face = facesOf(look).chip;
  const deep = palette.deep[hue];
  const isIn = decision === 'in';
  const frame = chipFrame(at, {
    decision,
    fill: isIn ? deep : palette.background,
    stroke: deep,
    radius: 1.2 * face.size,
  });
  const colours = { text: isIn ? palette.on : palette.text, sign: isIn ? palette.on : deep };
  return [frame, ...marked(at, { decision, lang, colours, forms }, face, 0.4, look)];
}

interface Marked {
  readonly decision?: Sign | undefined;
  readonly lang?: string | undefined;
  readonly colours: { readonly text: string; readonly sign: string };
  readonly forms?: readonly RingForm[] | undefined;
}

/** The ring of the groups, the sign of a decision, and a label after them, together in the middle of a box. */
export function marked(
  at: ChipBox & Box,
  { decision, lang, colours, forms = [] }: Marked,
  face: Face,
  gap: number,
  look: Look,
): readonly Shape[] {
  const round = forms.length ? (1.6 + gap) * face.size : 0;
  const room = round + (decision ? (0.8 + gap) * face.size : 0);
  const middle = at.x + at.width / 2;
  const top = at.y + (at.height - at.lines.length * face.line) / 2;
  const label = placedLines(at.lines, { x: middle + room / 2, top }, face, look, {
    fill: colours.text,
    anchor: 'middle',
    strike: decision === 'out',
    lang,
  });
  const left = middle - (widest(at.lines, face, look) + room) / 2;
  const wide = 1.6 * face.size;
  const size = 0.8 * face.size;
  return [
    ...(round ? ring(forms, left, at.y + (at.height - wide) / 2, wide, colours.sign) : []),
    ...(decision ? [mark(decision, left + round, at.y + (at.height - size) / 2, size, colours.sign)] : []),
    label,
  ];
}
