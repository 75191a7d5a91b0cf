import { html, nothing, type TemplateResult } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import type { Level } from '../../model/types.js';
import type { Weighing } from '../../model/weigh.js';
import { shareWords } from './words.js';

/** The examples of a level as a list; says so when there are none. */
export function examplesList(level: Level, say: Speaker): TemplateResult {
  const examples = say.spoken('levels', level, 'examples');
  if (!examples.length) return html`<p class="none">${say.t('value.examples.none')}</p>`;
  return html`<ul class="bullets" role="list">
    ${examples.map(({ text, lang }) => html`<li lang=${lang ?? nothing}>${text}</li>`)}
  </ul>`;
}

/** Beside the triangle: per level its weight in words and its examples. */
export function renderLevels(
  levels: readonly Level[],
  weighing: Weighing | undefined,
  say: Speaker,
): TemplateResult {
  return html`<ul class="thirds levels c-communal" role="list">
    ${levels.map(
      (level) =>
        html`<li>
          <p class="of-level" lang=${say.langOf('levels', level, 'label') ?? nothing}>
            ${say.text('levels', level, 'label')}
          </p>
          ${weighing ? html`<p class="share">${shareWords(weighing.words.get(level.id), say)}</p>` : nothing}
          <div class="paper">
            <p lang=${say.langOf('levels', level, 'description') ?? nothing}>
              ${say.text('levels', level, 'description')}
            </p>
            ${level.reason ? html`<p lang=${say.ownLang ?? nothing}>${level.reason}</p>` : nothing}
          </div>
          ${examplesList(level, say)}
        </li>`,
    )}
  </ul>`;
}
