import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Desk } from '../../ui/desk.js';
import { textField } from '../../ui/forms.js';
import { isDay } from '../../model/dates.js';
import { heading } from '../../ui/frame.js';

const fields = [
  ['title', 'start.name'],
  ['place', 'start.place'],
  ['group', 'start.group'],
] as const;

/** Before the conversation: what it is called, where, when, and which table. Roles and tables, never names of people. */
export function renderStart(
  desk: Desk,
  level: number,
  begin: () => void,
  sheets: () => void,
): TemplateResult {
  const { say, conversation, drafts, edit } = desk;
  const describe = (field: string, text: string): boolean =>
    edit({ type: 'describe', fields: { [field]: text === '' ? null : text } });
  return html`<div class="start">
    ${heading(level, 'question', '', say.t('start.title'))}
    <p class="purpose">${say.t('start.intro')}</p>
    <div class="sheet">
      ${fields.map(([field, key]) =>
        textField({
          label: say.t(key),
          ...(field === 'group' && { hint: say.t('start.groupHint') }),
          draft: drafts.field(`document::${field}`, conversation[field] ?? '', (text) =>
            describe(field, text),
          ),
          lang: conversation[field] ? say.ownLang : undefined,
        }),
      )}
      <label class="field"
        ><span class="fieldname">${say.t('start.date')}</span
        >${renderDate(conversation.date, (date) => describe('date', date))}</label>
    </div>
    <ul class="tips" role="list">
      ${(['start.tip.1', 'start.tip.2', 'start.tip.3'] as const).map((key) => html`<li>${say.t(key)}</li>`)}
    </ul>
    <div class="nav">
      <button type="button" class="button" @click=${sheets}>${say.t('bar.sheets')}</button>
      <button type="button" class="button next" @click=${begin}>${say.t('start.begin')} →</button>
    </div>
  </div>`;
}

/** A day to pick; a date in other words ('najaar 2026') stands there as it was written. */
function renderDate(date = '', write: (date: string) => void): TemplateResult {
  const written = (event: Event): void => write((event.target as HTMLInputElement).value);
  return date && !(isDay(date) && date.length === 10)
    ? html`<input type="text" autocomplete="off" .value=${live(date)} @change=${written} />`
    : html`<input type="date" .value=${live(date)} @change=${written} />`;
}
