import { languageFor } from '../content/languages.js';
import { sideBySide } from '../content/side-by-side.js';
import { Speaker } from '../content/speaker.js';
import type { Texts } from '../content/texts.js';
import { complete } from '../model/complete.js';
import { type Keep, noFigure, type Publication, publishable as withoutRest } from '../model/publish.js';
import { readable } from '../model/read.js';
import type { CompleteConversation, Conversation } from '../model/types.js';
import { partsCSV } from './csv.js';
import { type Published, writeFallbackHTML, writeFigureHTML } from './figure-html.js';
import type { FigureName, Perspective } from './figure-sections.js';
import type { Figures } from './outline-types.js';
import * as report from './report.js';
import { plainLook, WIDTH } from './svg/figures.js';
import type { Picture } from './svg/picture.js';
import type { ThemeColour } from './svg/palette.js';
import { drawSpheres } from './svg/spheres.js';
import { drawSupportMap } from './svg/support-map.js';
import { drawValueLevels } from './svg/value-levels.js';
import { writeSVG } from './svg/write.js';

export interface ReportOptions {
  /** Language of the report: BCP 47. Default: the conversation's own, else Dutch. */
  readonly lang?: string;
  /** Texts of the library to say otherwise, by key. */
  readonly texts?: Partial<Texts>;
}

/**
 * A plain value, as `JSON.parse` gives it, is read first: what is wrong in it is left out, and `parse` names it. What is no
 * conversation at all throws: nobody may get another one for his own.
 */
const read = (given: Conversation): Conversation =>
  readable(
    given,
    (lang) => languageFor(lang).builtin,
    (fault) => new Speaker('en').explain(fault),
  );

/** The conversation with all that it leaves out, and who says it. */
function said(given: Conversation, { lang, texts }: ReportOptions): [CompleteConversation, Speaker] {
  const conversation = read(given);
  const speaker = new Speaker(lang ?? conversation.lang, conversation.lang, texts);
  return [complete(conversation, languageFor(speaker.language.code).builtin), speaker];
}

/**
 * The conversation without what a figure does not show, and without what is not meant to be published: other lists, keys
 * that the format does not know, and what `keep` leaves out. What was dropped is nowhere in what comes out.
 * @param conversation as `parse` gives it; anything else is read first. It stays as it is
 * @throws TypeError for what is no conversation, RangeError for what is no figure
 */
export const publishable = (conversation: Conversation, figure: Publication, keep: Keep = {}): Conversation =>
  withoutRest(read(conversation), figure, keep);

/**
 * The report of a conversation, half-way or done, as one HTML page that stands alone: readable on a screen and on A4, and
 * with headings and tables that a word processor takes over. Pure: the same in gives the same out.
 * @param conversation as `parse` gives it; anything else is read first
 * @throws TypeError for what is no conversation
 * @param options `figures`: `true` draws them, with text measured as Arial; or the drawings as SVG text from `exportSVG()`, by
 *   `spheres`, `support` and `value`. Anything else than such a drawing is left out
 */
export function reportHTML(
  conversation: Conversation,
  options: ReportOptions & { readonly figures?: Figures | true } = {},
): string {
  const { figures: given } = options;
  const it = said(conversation, options);
  const drawn = (figure: FigureName): string => writeSVG(draw(figure, it, { heading: '' }));
  const all = (): Figures => ({
    spheres: drawn('spheres'),
    support: drawn('support-map'),
    value: drawn('value-levels'),
  });
  return report.reportHTML(...it, given === true ? all() : given);
}

/**
 * The same report as Markdown (CommonMark with tables), without figures. What people wrote is only ever text in it.
 * @throws TypeError for what is no conversation
 */
export const reportMarkdown = (conversation: Conversation, options: ReportOptions = {}): string =>
  report.reportMarkdown(...said(conversation, options));

/**
 * The parts as CSV for a spreadsheet: UTF-8 with a byte order mark, quoted as in RFC 4180, formula signs made harmless.
 * @throws TypeError for what is no conversation
 * @param options `separator`: absent, `;` in Dutch and `,` in other languages, as spreadsheets there open it
 */
export function reportCSV(
  conversation: Conversation,
  options: ReportOptions & { readonly separator?: ',' | ';' } = {},
): string {
  return partsCSV(...said(conversation, options), options.separator);
}

export type { FigureName };
export interface FigureOptions extends ReportOptions {
  /** Of the picture in px, default 960. The spheres take more where they need it. */
  readonly width?: number;
  /** Absent: the conversation's title, else the figure's name. Empty: none. */
  readonly heading?: string;
  /** Which half of `value-levels`; default both. */
  readonly perspective?: Perspective;
  /** Colours of a theme as a browser computes them (`#1c5d78`, `rgb(…)`); what can't be read is the standard one. */
  readonly colours?: Readonly<Partial<Record<ThemeColour, string>>>;
  /** A CSS list of typefaces. Text is placed as if it were Arial. */
  readonly font?: string;
}

/**
 * A figure as the text of an SVG file that stands alone, with everything it says in words in its `<desc>`. Needs no page: text is
 * measured as Arial. Pure: the same in gives the same out. On a page, `exportSVG()` gives it in the page's own type and colours.
 * @param conversation as `parse` gives it; anything else is read first
 * @throws TypeError for what is no conversation, RangeError for what is no figure
 */
export function figureSVG(
  figure: FigureName,
  conversation: Conversation,
  options: FigureOptions = {},
): string {
  return writeSVG(draw(figure, said(conversation, options), options));
}

/** The same as a drawing, for another form than text; throws as `figureSVG` does. */
export const figurePicture = (
  figure: FigureName,
  conversation: Conversation,
  options: FigureOptions = {},
): Picture => draw(figure, said(conversation, options), options);

/** @param description in place of all that the figure says */
function draw(
  figure: FigureName,
  [document, speaker]: readonly [CompleteConversation, Speaker],
  { width = WIDTH, heading, perspective = 'both', colours, font }: FigureOptions,
  description?: string,
): Picture {
  const look = plainLook(colours, font);
  const least = Math.max(LEAST, Math.min(MOST, Number.isFinite(width) ? width : WIDTH));
  const at = { width: least, heading, description, side: sideBySide(document, []) };
  switch (figure) {
    case 'spheres':
      return drawSpheres(document, speaker, look, at);
    case 'support-map':
      return drawSupportMap(document, speaker, look, at);
    case 'value-levels':
      return drawValueLevels(document, speaker, look, { ...at, perspective });
    default:
      throw noFigure(figure, figures);
  }
}

/** Narrower and wider than this, in px, no figure can be read. */
const LEAST = 240;
const MOST = 9600;

export interface FigureHTMLOptions extends FigureOptions {
  /** Of the heading, 2 to 5; default 2. */
  readonly headingLevel?: number;
}

const figures: readonly FigureName[] = ['spheres', 'support-map', 'value-levels'];

const published = (figure: FigureName, conversation: Conversation, options: FigureOptions): Published => {
  if (!figures.includes(figure)) throw noFigure(figure, figures);
  const [document, say] = said(conversation, options);
  const { heading, perspective = 'both' } = options;
  return { figure, conversation: document, say, perspective, heading };
};

/**
 * A figure as a piece of HTML for any page, also where scripts and styles are taken out: heading, drawing (inline SVG), and
 * all that it says as headings, lists and tables. Pure: the same in gives the same out. Text is only text.
 * @param conversation as `parse` gives it; anything else is read first
 * @throws TypeError for what is no conversation, RangeError for what is no figure
 */
export function figureHTML(
  figure: FigureName,
  conversation: Conversation,
  options: FigureHTMLOptions = {},
): string {
  const it = published(figure, conversation, options);
  const { headingLevel: level = 2 } = options;
  // Its heading and all its words stand in the page itself.
  const bare = { width: HTML_WIDTH, ...options, heading: '' };
  const svg = writeSVG(draw(figure, [it.conversation, it.say], bare, it.say.t('report.figure')));
  return writeFigureHTML(it, svg, [2, 3, 4, 5].includes(level) ? level : 2);
}

/** In px: about as wide as a column of text, which is what the drawing is scaled to. */
const HTML_WIDTH = 720;

/**
 * What to write inside an element, as HTML, for who has no script: a sentence, what counts (or who supports whom, or what is
 * expected) as a list, and a link.
 * @param conversation as `parse` gives it; anything else is read first
 * @throws TypeError for what is no conversation, RangeError for what is no figure
 * @param options `link`: address of a page with the figure, http(s) or relative; anything else is left out
 */
export function fallbackHTML(
  figure: FigureName,
  conversation: Conversation,
  options: Pick<FigureOptions, 'lang' | 'texts' | 'heading' | 'perspective'> & {
    readonly link?: string;
  } = {},
): string {
  return writeFallbackHTML(published(figure, conversation, options), options.link);
}
