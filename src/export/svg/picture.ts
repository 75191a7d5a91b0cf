import type { TextMeasure, TextStyle } from '../../layout/text.js';
import type { Palette } from './palette.js';

/** The typeface of a picture. */
export interface Font {
  /** A CSS list of families; what no renderer knows is left out of it. */
  readonly family: string;
  /** Size in px of each style. */
  readonly sizes: Readonly<Record<TextStyle, number>>;
  /** How far letters reach above and below the baseline, as a share of their size. */
  readonly ascent: number;
  readonly descent: number;
  /** Of each style, how far under the top of its line the letters stand, in px, where a browser has told. */
  readonly baselines?: Readonly<Partial<Record<TextStyle, number>>>;
  /** Extra room in px after each letter, and in each space. */
  readonly letterSpacing: number;
  readonly wordSpacing: number;
}

/** What a picture looks like, apart from what it shows. */
export interface Look {
  readonly measure: TextMeasure;
  readonly font: Font;
  readonly palette: Palette;
}

interface Painted {
  /** Colours are `#rrggbb`; absent: none. */
  readonly fill?: string | undefined;
  readonly stroke?: string | undefined;
  /** Of the stroke, in px; default 1. */
  readonly thick?: number | undefined;
  /** Lengths of dashes and of the gaps between them. */
  readonly dash?: readonly number[] | undefined;
  /** Round ends and corners. */
  readonly round?: boolean | undefined;
}
export interface Rect extends Painted {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}
export interface Oval extends Painted {
  readonly kind: 'ellipse';
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry: number;
}
export interface Path extends Painted {
  readonly kind: 'path';
  readonly d: string;
  /** Where the path's own (0, 0) stands; default in the corner. */
  readonly x?: number;
  readonly y?: number;
  /** Default 1. */
  readonly scale?: number;
}
export interface Text {
  readonly kind: 'text';
  readonly lines: readonly TextLine[];
  /** In px. */
  readonly size: number;
  readonly bold?: boolean;
  readonly fill: string;
  /** Which point of a line its x is; default its start. */
  readonly anchor?: 'middle' | 'end';
  readonly strike?: boolean;
  /** A colour around the letters, so that they can be read on lines. */
  readonly halo?: string;
  /** Where it differs from the picture's. */
  readonly lang?: string | undefined;
}
export interface TextLine {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  /** Was there a space where the line ended? It isn't drawn, but whoever copies the text gets it. */
  readonly space: boolean;
}
export type Shape = Rect | Oval | Path | Text;

/** Shapes in a frame of their own, in px from its top left. */
export interface Piece {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** A whole picture: what an SVG file and a canvas both draw. */
export interface Picture extends Piece {
  /** BCP 47. */
  readonly lang: string;
  readonly title: string;
  /** Everything that the picture says, in words. */
  readonly description: string;
  readonly background: string;
  readonly font: Font;
}

/** The same shapes elsewhere. */
export const moved = (shapes: readonly Shape[], dx: number, dy: number): readonly Shape[] =>
  shapes.map((shape): Shape => {
    switch (shape.kind) {
      case 'ellipse':
        return { ...shape, cx: shape.cx + dx, cy: shape.cy + dy };
      case 'text':
        return { ...shape, lines: shape.lines.map((line) => ({ ...line, x: line.x + dx, y: line.y + dy })) };
      case 'path':
        return { ...shape, x: (shape.x ?? 0) + dx, y: (shape.y ?? 0) + dy };
      case 'rect':
        return { ...shape, x: shape.x + dx, y: shape.y + dy };
    }
  });
