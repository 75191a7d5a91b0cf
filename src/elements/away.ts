/** Everything that takes a figure away as a file. Fetched when it is first asked for. */
import '../content/languages.js';

export { partsCSV } from '../export/csv.js';
export { valueCSV } from '../export/value-csv.js';
export { plainLook, WIDTH } from '../export/svg/figures.js';
export { MARGIN } from '../export/svg/frame.js';
export { drawSpheres } from '../export/svg/spheres.js';
export { drawSupportMap } from '../export/svg/support-map.js';
export { drawValueLevels } from '../export/svg/value-levels.js';
export { writeSVG } from '../export/svg/write.js';
export { reportFigures, reportWidths } from '../export/svg/figures.js';
export { reportHTML, reportMarkdown } from '../export/report.js';
export { lookOf } from './look.js';
export { pixelsOf } from './png.js';
