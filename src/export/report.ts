import type { Speaker } from '../content/speaker.js';
import type { CompleteConversation } from '../model/types.js';
import { outlineOf } from './outline.js';
import type { Figures } from './outline-types.js';
import { writeHTML } from './report-html.js';
import { writeMarkdown } from './report-markdown.js';

/**
 * The report of a conversation, at any moment, as an HTML page that stands alone: for the screen, for A4 paper, and to
 * paste into a word processor. No script, no request.
 * @param speaker says it in its language; the group's own words carry theirs
 * @param figures the drawings, as SVG that the library made; what else is given is left out
 */
export const reportHTML = (conversation: CompleteConversation, speaker: Speaker, figures?: Figures): string =>
  writeHTML(outlineOf(conversation, speaker, figures));

/** The same report as Markdown, without the figures. */
export const reportMarkdown = (conversation: CompleteConversation, speaker: Speaker): string =>
  writeMarkdown(outlineOf(conversation, speaker));
