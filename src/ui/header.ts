import { html, nothing, type TemplateResult } from 'lit';
import type { Speaker } from '../content/speaker.js';
import type { TextKey } from '../content/texts.js';
import type { CompleteConversation } from '../model/types.js';
import { heading, together } from './frame.js';

/** How much of a figure's head is on screen: all of it, one line, or nothing (it keeps its name and its heading). */
export type HeadRoom = 'full' | 'line' | 'hidden';

export interface Header {
  readonly say: Speaker;
  readonly conversation: CompleteConversation;
  /** What the page asked for; undefined: the file's title, else the figure's name; empty: none. */
  readonly heading: string | undefined;
  readonly level: number;
  readonly nameKey: TextKey;
  readonly introKey: TextKey;
  /** Absent: `full`. */
  readonly room?: HeadRoom;
}

/** The name of the figure for assistive technology: its own name, and the title it has here. */
export function nameOf({ say, conversation, heading: asked, nameKey }: Header): string {
  const own = say.t(nameKey);
  const given = asked || titleOf(conversation);
  return given && given !== own ? `${own}: ${given}` : own;
}

/** Ids of what names the figure, as far as they are there: its own name (`k`) stands apart only where it has a title. */
export const namedBy = (header: Header): string =>
  nameOf(header) === header.say.t(header.nameKey) ? 'h' : 'k h';

/** The file's title; a blank one is none. */
const titleOf = ({ title }: CompleteConversation): string | undefined => (title?.trim() ? title : undefined);

/** The heading (`h`), above it the figure's own name (`k`) where that differs, and under it where and when. */
export function renderHeader(header: Header): TemplateResult {
  const { say, conversation, introKey, room = 'full' } = header;
  const { place, date, group, status } = conversation;
  const own = (text: string | undefined): unknown =>
    text && html`<span lang=${say.ownLang ?? nothing}>${text}</span>`;
  const facts = [own(place), own(group), date && say.date(date)];
  const final = status === 'final' ? html`<span class="badge">${say.t('status.final')}</span>` : nothing;
  return html`${header.heading === '' ? nothing : renderHeading(header)}
    ${facts.some(Boolean) || status === 'final' ? html`<p class="meta">${together(facts)} ${final}</p>` : nothing}
    ${room === 'full' ? html`<p class="intro">${say.t(introKey)}</p>` : nothing}`;
}

function renderHeading({
  say,
  conversation,
  heading: asked,
  level,
  nameKey,
  room = 'full',
}: Header): TemplateResult {
  const own = say.t(nameKey);
  const title = titleOf(conversation);
  const text = asked ?? title ?? own;
  const lang = asked === undefined && title ? say.ownLang : undefined;
  const kicker =
    text === own ? nothing : html`<p class=${room === 'full' ? 'kicker' : 'kicker vh'} id="k">${own}</p>`;
  const content = html`<slot name="heading"><span lang=${lang ?? nothing}>${text}</span></slot>`;
  return html`${kicker}${heading(level, 'heading', 'h', content, 'heading')}`;
}

export type View = 'figure' | 'list';

/** The choice between the figure and the list. */
export function renderToolbar(
  say: Speaker,
  current: View,
  listKey: TextKey,
  choose: (view: View) => void,
): TemplateResult {
  const button = (view: View, text: string): TemplateResult =>
    html`<button type="button" aria-pressed=${current === view ? 'true' : 'false'} @click=${() => choose(view)}>
      ${text}
    </button>`;
  return html`<div class="toolbar" part="toolbar" role="group" aria-label=${say.t('view.label')}>
    ${button('figure', say.t('view.figure'))}${button('list', say.t(listKey))}
  </div>`;
}
