/** Registers all four elements and gives their classes, types and the pure functions. */
export { define } from './elements/rounds/sb-rounds.js';
export { SbRounds } from './elements/rounds/sb-rounds.js';
export { SbSpheres } from './elements/spheres/sb-spheres.js';
export { SbSupportMap } from './elements/support-map/sb-support-map.js';
export { SbValueLevels } from './elements/value-levels/sb-value-levels.js';
export { addLanguage } from './content/languages.js';
export { compare, merge } from './content/merge.js';
export { parse, type Problem } from './content/parse.js';
export type { TextKey, Texts } from './content/texts.js';
export type { ModelWords } from './content/words.js';
export { fileName } from './export/file-name.js';
export type { Figures } from './export/outline-types.js';
export {
  fallbackHTML,
  figureHTML,
  type FigureHTMLOptions,
  type FigureName,
  type FigureOptions,
  figureSVG,
  publishable,
  reportCSV,
  reportHTML,
  reportMarkdown,
  type ReportOptions,
} from './export/public.js';
export {
  type Asked,
  frameSnippet,
  type FrameSnippetOptions,
  scriptSnippet,
  type ScriptSnippetOptions,
} from './export/snippets.js';
export { apply, type Change, type Fields } from './model/apply.js';
export type { Compared, ComparedValue, Comparison } from './model/compare.js';
export type { ComparedGroup } from './model/compare-groups.js';
export { invert } from './model/invert.js';
export { migrate } from './model/migrate.js';
export { type LineFault, type Pasted, readParts } from './model/paste.js';
export type { Keep, Publication } from './model/publish.js';
export type * from './model/types.js';
export type { ChangeDetail, ErrorDetail, SelectDetail } from './ui/events.js';
