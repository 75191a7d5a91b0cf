import { emOf } from './map-box.js';
import { layoutColumns } from './map-columns.js';
import { layoutRows } from './map-rows.js';
import type { MapInput, MapLayout } from './map-types.js';
import type { TextMeasure } from './text.js';

/** Width, in the size of the chips' text, from which four columns fit side by side; more in a wide typeface. */
const WIDE = 55;
/** Letters of an ordinary typeface are half as wide as high. */
const ORDINARY = 0.5;
const SAMPLE = 'wie steunt wie in de buurt';

/** Does the map stand in columns at this width, or in rows? */
export function formOf(width: number, measure: TextMeasure): MapLayout['form'] {
  const em = emOf(measure);
  const letter = measure.width(SAMPLE, 'chip') / SAMPLE.length;
  return width >= WIDE * Math.max(em, letter / ORDINARY) ? 'columns' : 'rows';
}

/**
 * The map of support: who supports whom. Wide: columns from left to right; narrow: rows from top to bottom. No two
 * boxes overlap, no link runs through a box that isn't its end, every id stands there once. Deterministic; the input
 * is untouched; coordinates are in px from the top left, boxes in whole ones.
 * @param width px to fill
 */
export const layoutSupportMap = (input: MapInput, width: number, measure: TextMeasure): MapLayout =>
  (formOf(width, measure) === 'columns' ? layoutColumns : layoutRows)(input, width, measure);
