import { emOf } from './map-box.js';
import { layoutColumns } from './map-columns.js';
import { layoutRows } from './map-rows.js';
import type { MapInput, MapLayout } from './map-types.js';
import type { TextMeasure } from './text.js';

/** Width, in the size of the chips' text, from which four columns fit side by side. */
const WIDE = 55;

/** Does the map stand in columns at this width, or in rows? */
export const formOf = (width: number, measure: TextMeasure): MapLayout['form'] =>
  width >= WIDE * emOf(measure) ? 'columns' : 'rows';

/**
 * The map of support: who supports whom. Wide: columns from left to right; narrow: rows from top to bottom. No two
 * boxes overlap, no link runs through a box that isn't its end, every id stands there once. Deterministic; the input
 * is untouched; coordinates are in px from the top left, boxes in whole ones.
 * @param width px to fill
 */
export const layoutSupportMap = (input: MapInput, width: number, measure: TextMeasure): MapLayout =>
  (formOf(width, measure) === 'columns' ? layoutColumns : layoutRows)(input, width, measure);
