import { breakLabel, type Line, type TextMeasure, type TextStyle } from '../../layout/text.js';
import type { Look, Text, TextLine } from './picture.js';

/** A size of text in px, with the height of its lines. Measured as one of the layouts' styles, made larger or smaller. */
export interface Face {
  readonly like: TextStyle;
  readonly size: number;
  readonly line: number;
  readonly bold: boolean;
  /** How far under the top of a line its letters stand, in px; absent: as CSS says. */
  readonly baseline?: number | undefined;
}

/** The faces of a figure: those of the layouts, and of the words around the drawing. */
export function facesOf({ font, measure }: Look) {
  const { title, small } = font.sizes;
  const em = title / 1.0625;
  const larger = (size: number): number => Math.max(12, size);
  const own = (like: TextStyle, bold: boolean): Face => ({
    like,
    size: font.sizes[like],
    line: measure.lineHeight(like),
    bold,
    baseline: font.baselines?.[like],
  });
  return {
    em,
    chip: own('chip', false),
    title: own('title', true),
    small: own('small', false),
    smallBold: { like: 'title', size: small, line: measure.lineHeight('small'), bold: true },
    heading: { like: 'title', size: 1.375 * em, line: 1.25 * 1.375 * em, bold: true },
    body: { like: 'chip', size: em, line: 1.5 * em, bold: false },
    strong: { like: 'title', size: em, line: 1.5 * em, bold: true },
    note: { like: 'chip', size: larger(0.875 * em), line: 1.4 * larger(0.875 * em), bold: false },
    noteBold: { like: 'title', size: larger(0.875 * em), line: 1.4 * larger(0.875 * em), bold: true },
  } as const satisfies Readonly<Record<string, Face | number>>;
}

/** How wide text is in a face, in px. */
export const widthIn = (text: string, { like, size }: Face, { font, measure }: Look): number =>
  (measure.width(text, like) * size) / font.sizes[like];

interface Style {
  readonly fill: string;
  readonly anchor?: 'middle' | 'end' | undefined;
  readonly strike?: boolean;
  readonly halo?: string;
  readonly lang?: string | undefined;
}

/**
 * Lines as a layout broke them.
 * @param x of the point that `anchor` says; `top` of the first line, in px
 */
export function placedLines(
  lines: readonly Line[],
  at: { readonly x: number; readonly top: number },
  face: Face,
  { font }: Look,
  style: Style,
): Text {
  // As CSS does: the letters stand in the middle of their line. Browsers round that each in their own way.
  const middle = (face.line - (font.ascent + font.descent) * face.size) / 2 + font.ascent * face.size;
  const { baseline = middle } = face;
  return {
    kind: 'text',
    size: face.size,
    bold: face.bold,
    fill: style.fill,
    ...(style.anchor && { anchor: style.anchor }),
    ...(style.strike && { strike: true }),
    ...(style.halo && { halo: style.halo }),
    lang: style.lang,
    lines: lines.map((line, i): TextLine => ({
      text: shown(line),
      x: at.x,
      y: at.top + i * face.line + baseline,
      space: /\s$/.test(line.text),
    })),
  };
}

/** What is seen of a line: no space at its end, and its hyphen. */
const shown = ({ text, hyphen }: Line): string => text.replace(/\u00ad/g, '').trimEnd() + (hyphen ? '-' : '');

/** The widest of some lines, in px. */
export const widest = (lines: readonly Line[], face: Face, look: Look): number =>
  Math.max(0, ...lines.map((line) => widthIn(shown(line), face, look)));

/** A running text in a column, broken where it has to be. */
export function paragraph(
  text: string,
  column: { readonly x: number; readonly top: number; readonly width: number },
  face: Face,
  look: Look,
  style: Style,
): { readonly shape: Text; readonly height: number; readonly width: number } {
  const { lines } = breakLabel(text, face.like, scaled(face, look), column.width);
  const x = { start: column.x, middle: column.x + column.width / 2, end: column.x + column.width };
  const at = { x: x[style.anchor ?? 'start'], top: column.top };
  return {
    shape: placedLines(lines, at, face, look, style),
    height: lines.length * face.line,
    width: widest(lines, face, look),
  };
}

function scaled(face: Face, look: Look): TextMeasure {
  return {
    key: '',
    target: 0,
    width: (text) => widthIn(text, face, look),
    lineHeight: () => face.line,
  };
}
