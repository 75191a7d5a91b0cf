import type { ChipBox, ChipInput } from './chip.js';
import type { Curve, Point } from './map-curve.js';
import type { Box } from './spheres.js';
import type { Line } from './text.js';

/** A column of the map: its head, the chips that have a relation, and the ones that have none yet. */
export interface MapColumnInput {
  readonly id: string;
  /** An end of links where `headLinks`; else only a title. */
  readonly head: ChipInput;
  readonly linked: readonly ChipInput[];
  /** The button that shows more of the linked chips. */
  readonly rest?: ChipInput;
  readonly loose: readonly ChipInput[];
  /** The button that shows more of the loose chips. */
  readonly more?: ChipInput;
  /** Stands in a column without any chip. */
  readonly hint?: string;
}
export interface MapLinkInput {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** How the link is read; several when two things are linked in several ways. */
  readonly verbs: readonly string[];
}
export interface MapInput {
  /** From left to right, or from top to bottom. Ids are unique over all chips. */
  readonly columns: readonly MapColumnInput[];
  readonly individual: ChipInput & { /** A line under its name. */ readonly about: string };
  /** Both ends are among the chips, the heads or `individual`; no two with the same ends. */
  readonly links: readonly MapLinkInput[];
  /** Stands above the loose chips. */
  readonly looseTitle: string;
  /** A button right under the chip, head or band with this id; only where the map is rows. */
  readonly jump?: { readonly after: string; readonly chip: ChipInput };
}

/** A chip and where it stands, in px from the top left of the figure. */
export interface MapChip extends ChipBox, Box {}
export interface MapText extends Box {
  readonly lines: readonly Line[];
}
export interface MapColumn {
  readonly id: string;
  readonly area: Box;
  readonly head: MapChip;
  /** From top to bottom. */
  readonly linked: readonly MapChip[];
  readonly rest?: MapChip;
  readonly looseTitle?: MapText;
  readonly loose: readonly MapChip[];
  readonly more?: MapChip;
  readonly hint?: MapText;
}
export interface MapLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Path data of the line, which ends at the foot of the arrowhead. */
  readonly path: string;
  /** Path data of the arrowhead. */
  readonly tip: string;
  readonly curve: Curve;
  /** Where the arrow points. */
  readonly end: Point;
}
/** A verb of the traffic with individual support, beside its arrow. */
export interface MapVerb extends MapText {
  /** Links that are read so. */
  readonly links: readonly string[];
  readonly align: 'start' | 'end';
}
/** A strip without boxes, in px: labels of links may stand here. */
export type Gutter = Box;

export interface MapLayout {
  readonly form: 'columns' | 'rows';
  readonly width: number;
  readonly height: number;
  readonly columns: readonly MapColumn[];
  readonly individual: { readonly area: Box; readonly head: MapChip; readonly about: MapText };
  readonly links: readonly MapLink[];
  readonly verbs: readonly MapVerb[];
  readonly gutters: readonly Gutter[];
  readonly jump?: MapChip;
}
