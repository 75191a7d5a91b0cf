import type { Decision, SphereId } from '../model/types.js';

/** A decision, or why there is none: the groups differ, or it was not discussed yet. */
export type Decided = Decision | 'divided' | 'said' | 'none';

/** A piece of text in one language and of one origin. Plain text; a line end in it is a line end. */
export interface Run {
  readonly text: string;
  /** Where it differs from the report's. */
  readonly lang?: string;
  /** Written by a person, so it is kept apart from what stands around it. */
  readonly isOwn?: boolean;
  /** The word of a decision. */
  readonly decision?: Decided;
}
/** One sentence, label or cell: pieces that follow each other. */
export type Line = readonly Run[];

export type Block =
  | { readonly kind: 'paragraph'; readonly line: Line; readonly isQuiet?: boolean }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  /** A name and a value on each row. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: Line])[] }
  /** The first cell of a row names it by its first line. A cell is lines, one under the other. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly (readonly Line[])[])[];
    }
  /** SVG that the library made, checked by `safeSVG`. */
  | { readonly kind: 'figure'; readonly svg: string };

/** A heading with what stands under it. */
export interface Section {
  readonly title: Line;
  /** A sphere that it is about. */
  readonly sphere?: SphereId;
  readonly blocks: readonly Block[];
  readonly sections?: readonly Section[];
}

/** A report as plain data: what every form of it (page, Markdown) says, in order. */
export interface Outline {
  /** BCP 47. */
  readonly lang: string;
  readonly title: Line;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** The figures as SVG text, as the library exports them. What `safeSVG` does not know is left out. */
export interface Figures {
  readonly spheres?: string | undefined;
  readonly support?: string | undefined;
  readonly value?: string | undefined;
}
