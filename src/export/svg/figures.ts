import { sideBySide } from '../../content/side-by-side.js';
import type { Speaker } from '../../content/speaker.js';
import { arialMeasure, arialSizes } from '../../layout/widths.js';
import type { CompleteConversation } from '../../model/types.js';
import type { Figures } from '../outline-types.js';
import { paletteOf, type ThemeColour } from './palette.js';
import type { Look } from './picture.js';
import { drawSpheres } from './spheres.js';
import { drawSupportMap } from './support-map.js';
import { drawValueLevels } from './value-levels.js';
import { writeSVG } from './write.js';

/** Width in px of a picture where nothing says how wide it is. */
export const WIDTH = 960;
/**
 * In a report, which is as wide as a page of A4, px. What has columns is drawn wide enough for them: on paper its words are
 * a little smaller, and larger than those of one long column that has to fit the height of a page.
 */
export const reportWidths = { spheres: 792, support: 1100, value: 1100 } as const;

/** The look of a picture that is made without a page: Arial or a font made like it, and the colours of a theme. */
export const plainLook = (
  colours?: Readonly<Partial<Record<ThemeColour, string>>>,
  family = "Arial, Helvetica, 'Liberation Sans', sans-serif",
): Look => ({
  measure: arialMeasure(),
  // Liberation Sans has the same widths where there is no Arial.
  font: {
    family,
    sizes: arialSizes(),
    ascent: 0.905,
    descent: 0.212,
    letterSpacing: 0,
    wordSpacing: 0,
  },
  palette: paletteOf(colours),
});

/** The three figures for a report. What they say stands under them there in words, so they don't say it once more. */
export function reportFigures(conversation: CompleteConversation, say: Speaker, look = plainLook()): Figures {
  const options = {
    heading: '',
    description: say.t('report.figure'),
    side: sideBySide(conversation, []),
  };
  return {
    spheres: writeSVG(drawSpheres(conversation, say, look, { ...options, width: reportWidths.spheres })),
    support: writeSVG(drawSupportMap(conversation, say, look, { ...options, width: reportWidths.support })),
    value: writeSVG(drawValueLevels(conversation, say, look, { ...options, width: reportWidths.value })),
  };
}
