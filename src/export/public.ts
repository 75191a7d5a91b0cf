import { languageFor } from '../content/languages.js';
import { Speaker } from '../content/speaker.js';
import type { Texts } from '../content/texts.js';
import { complete } from '../model/complete.js';
import type { CompleteConversation, Conversation } from '../model/types.js';
import { partsCSV } from './csv.js';
import type { Figures } from './outline-types.js';
import * as report from './report.js';

export interface ReportOptions {
  /** Language of the report: BCP 47. Default: the conversation's own, else Dutch. */
  readonly lang?: string;
  /** Texts of the library to say otherwise, by key. */
  readonly texts?: Partial<Texts>;
}

function said(conversation: Conversation, { lang, texts }: ReportOptions): [CompleteConversation, Speaker] {
  const speaker = new Speaker(lang ?? conversation.lang, conversation.lang, texts);
  return [complete(conversation, languageFor(speaker.language.code).builtin), speaker];
}

/**
 * The report of a conversation, half-way or done, as one HTML page that stands alone: readable on a screen and on A4, and
 * with headings and tables that a word processor takes over. Pure: the same in gives the same out.
 * @param conversation as `parse` gives it
 * @param options `figures`: the drawings as SVG text from `exportSVG()`; anything else than such a drawing is left out
 */
export function reportHTML(
  conversation: Conversation,
  options: ReportOptions & { readonly figures?: Figures } = {},
): string {
  return report.reportHTML(...said(conversation, options), options.figures);
}

/** The same report as Markdown (CommonMark with tables), without figures. What people wrote is only ever text in it. */
export const reportMarkdown = (conversation: Conversation, options: ReportOptions = {}): string =>
  report.reportMarkdown(...said(conversation, options));

/**
 * The parts as CSV for a spreadsheet: UTF-8 with a byte order mark, quoted as in RFC 4180, formula signs made harmless.
 * @param options `separator`: absent, `;` in Dutch and `,` in other languages, as spreadsheets there open it
 */
export function reportCSV(
  conversation: Conversation,
  options: ReportOptions & { readonly separator?: ',' | ';' } = {},
): string {
  return partsCSV(...said(conversation, options), options.separator);
}
