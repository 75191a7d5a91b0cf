import { html, nothing, type TemplateResult } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import type { Level } from '../../model/types.js';
import type { Weighing } from '../../model/weigh.js';
import { shareWords } from '../../figures/value-words.js';
import type { ValueDesk } from './desk.js';

/** The examples of a level as a list; says so when there are none. With a desk, each can go and others can come. */
export function examplesList(level: Level, say: Speaker, desk?: ValueDesk): TemplateResult {
  const examples = say.spoken('levels', level, 'examples');
  const list = html`<ul class="bullets" role="list">
    ${examples.map(({ text, lang }, i) =>
      desk
        ? html`<li><span lang=${lang ?? nothing}>${text}</span>${desk.editors.removeExample(desk, level, text, i)}</li>`
        : html`<li lang=${lang ?? nothing}>${text}</li>`,
    )}
  </ul>`;
  return html`${examples.length ? list : html`<p class="none">${say.t('value.examples.none')}</p>`}
  ${desk ? desk.editors.addExample(desk, level) : nothing}`;
}

/** Beside the triangle: per level its weight in words and its examples. */
export function renderLevels(
  levels: readonly Level[],
  weighing: Weighing | undefined,
  say: Speaker,
  desk?: ValueDesk,
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
          ${examplesList(level, say, desk)}
        </li>`,
    )}
  </ul>`;
}
