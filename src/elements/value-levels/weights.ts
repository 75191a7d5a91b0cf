import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Level } from '../../model/types.js';
import { weigh } from '../../model/weigh.js';
import { MOST, NOTCH, scaled, weighing } from '../../model/weights.js';
import type { Desk } from '../../ui/desk.js';
import type { Balance } from './balance.js';
import { shareWords } from '../../figures/value-words.js';
import { weightSentence } from './words.js';

/** Three plain sliders for the weight of the levels, and the sentence that they make. */
export function renderWeights(desk: Desk, balance: Balance, view: 'figure' | 'list'): TemplateResult {
  const { say } = desk;
  const { levels } = balance;
  const weighing = weigh(levels);
  // Spoken when it is let go, by the figure's own status line.
  return html`<output class="weight ${weighing ? '' : 'open'}" aria-live="off" aria-labelledby="weights"
      >${weightSentence(weighing, say)}</output
    >
    <div class="weighing"><fieldset class="choice weights c-communal edit">
      <legend class="fieldname" id="weights">${say.t('value.edit.weights')}</legend>
      ${view === 'figure' ? html`<p class="hint small">${say.t('value.edit.weights.hint')}</p>` : nothing}
      ${levels.map((level) => slider(level, desk, balance))} ${clearing(desk)}
    </fieldset></div>`;
}

function slider(level: Level, { say }: Desk, balance: Balance): TemplateResult {
  const value = scaled(balance.levels).get(level.id) ?? 0;
  const rounded = Math.round(value / NOTCH) * NOTCH;
  const at = new Intl.NumberFormat(say.language.code).format(rounded);
  const share = shareWords(weigh(balance.levels)?.words.get(level.id), say);
  const of = (event: Event): number => (event.target as HTMLInputElement).valueAsNumber;
  return html`<label class="weighs">
    <span lang=${say.langOf('levels', level, 'label') ?? nothing}>${say.text('levels', level, 'label')}</span>
    <input
      type="range"
      min="0"
      max=${MOST}
      step=${NOTCH}
      aria-valuetext=${say.t('value.edit.weights.at', { n: at, most: MOST, share })}
      .value=${live(String(rounded))}
      @input=${(event: Event) => balance.slide(level.id, of(event))}
      @change=${(event: Event) => balance.settle(level.id, of(event))}
    />
  </label>`;
}

/** Takes the weights away: not discussed, no point. The button stays, so that focus does too. */
function clearing({ say, conversation, edit }: Desk): TemplateResult {
  const { levels } = conversation;
  const can = levels.some(({ weight }) => weight !== undefined);
  const clear = () => can && edit(weighing(levels, new Map()), { say: say.t('value.edit.weights.cleared') });
  return html`<div class="row">
    <button type="button" class="button clear" aria-disabled=${can ? nothing : 'true'} @click=${clear}>
      ${say.t('value.edit.weights.clear')}
    </button>
  </div>`;
}
