import { html, nothing, type TemplateResult } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import { progress } from '../../model/progress.js';
import type { CompleteConversation, Round } from '../../model/types.js';
import { type Desk, entryField } from '../../ui/desk.js';
import { heading } from '../../ui/frame.js';

interface Question {
  readonly conversation: CompleteConversation;
  readonly say: Speaker;
  readonly round: Round;
  /** Level of its heading. */
  readonly level: number;
  /** Does it say how far the conversation is? */
  readonly counts: boolean;
  /** Are the prompts folded in, so that question and figure are seen together? */
  readonly folded: boolean;
  readonly clock: unknown;
}

/** The question of a round, large, with what to ask on. */
export function renderQuestion({
  conversation,
  say,
  round,
  level,
  counts,
  folded,
  clock,
}: Question): TemplateResult {
  const minutes = round.minutes ? say.count('rounds.minutes', Math.round(round.minutes)) : '';
  const of = say.t('rounds.step', { n: round.id, of: conversation.rounds.length });
  const { done, all } = progress(conversation, round.id);
  const discussed = counts && all ? say.t(`progress.${round.id}`, { done, all }) : '';
  const question = html`<span lang=${say.langOf('rounds', round, 'question') ?? nothing}
    >${say.text('rounds', round, 'question') || say.text('rounds', round, 'title')}</span
  >`;
  const purpose = html`<p class="purpose">${say.word(`rounds.${round.id}.purpose`)}</p>`;
  return html`<div class="round">
    <div class="asked">
      <p class="of">${[of, minutes, discussed]
        .filter(Boolean)
        .map((words, i) => html`${i ? ' · ' : ''}<span>${words}</span>`)}</p>
      ${heading(level, 'question', '', question)}
      ${folded ? nothing : purpose} ${clock}
    </div>
    ${renderPrompts(say, round, folded ? purpose : undefined)}
  </div>`;
}

/** @param folded what else is folded in with them; undefined: they are in sight */
function renderPrompts(say: Speaker, round: Round, folded: unknown): unknown {
  const prompts = say.spoken('rounds', round, 'prompts');
  const list = html`<ul role="list">
    ${prompts.map(({ text, lang }) => html`<li lang=${lang ?? nothing}>${text}</li>`)}
  </ul>`;
  if (folded) {
    return html`<details class="prompts unfold">
      <summary>${say.t('rounds.prompts')}</summary>
      ${folded} ${list}
    </details>`;
  }
  return prompts.length
    ? html`<div class="prompts">
        <p class="label">${say.t('rounds.prompts')}</p>
        ${list}
      </div>`
    : nothing;
}

/** What was said and belongs nowhere else: to read, or to write at a desk. */
export function renderNotes(round: Round, say: Speaker, desk: Desk | undefined): unknown {
  if (desk) {
    const look = { label: say.t('rounds.notes'), hint: say.t('notes.hint'), rows: 4 };
    return html`<div class="notebox">${entryField(desk, 'rounds', round, 'notes', look)}</div>`;
  }
  return round.notes?.trim()
    ? html`<div class="notebox">
        <p class="label">${say.t('rounds.notes')}</p>
        <p class="notes" lang=${say.ownLang ?? nothing}>${round.notes}</p>
      </div>`
    : nothing;
}
