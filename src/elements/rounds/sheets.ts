import { html, type TemplateResult } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import type { CompleteConversation, Round } from '../../model/types.js';
import { heading } from '../../ui/frame.js';

/** More than fit on A4: what is left of a page is filled, and no more. */
const LINES = 26;

/** A blank sheet for each round, for a table without a screen: the question, what to ask on, and room to write. Only on paper. */
export function renderSheets({ rounds }: CompleteConversation, say: Speaker, level: number): TemplateResult {
  return html`<div class="sheets">${rounds.map((round) => renderSheet(round, say, level))}</div>`;
}

function renderSheet(round: Round, say: Speaker, level: number): TemplateResult {
  return html`<div class="paper">
    <p class="of">${say.t('sheet.title', { n: round.id })}</p>
    ${heading(level, 'question', '', say.text('rounds', round, 'question') || say.text('rounds', round, 'title'))}
    <ul class="ask">
      ${say.texts('rounds', round, 'prompts').map((prompt) => html`<li>${prompt}</li>`)}
    </ul>
    <div class="lines" role="img" aria-label=${say.t('sheet.room')}>
      ${Array.from({ length: LINES }, () => html`<div class="line"></div>`)}
    </div>
    <p class="small">${say.t('credit.model')}</p>
  </div>`;
}
