import { html, nothing, type TemplateResult } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import type { Level } from '../../model/types.js';
import type { Weighing } from '../../model/weigh.js';
import { write } from '../../model/changes.js';
import type { Desk } from '../../ui/desk.js';
import { addField } from '../../ui/forms.js';
import { shareWords } from '../../figures/value-words.js';

/** The examples of a level as a list; says so when there are none. With a desk, each can go and others can come. */
export function examplesList(level: Level, say: Speaker, desk?: Desk): TemplateResult {
  const examples = say.spoken('levels', level, 'examples');
  const list = html`<ul class="bullets" role="list">
    ${examples.map(({ text, lang }, i) =>
      desk
        ? html`<li><span lang=${lang ?? nothing}>${text}</span>${removing(desk, level, text, i)}</li>`
        : html`<li lang=${lang ?? nothing}>${text}</li>`,
    )}
  </ul>`;
  return html`${examples.length ? list : html`<p class="none">${say.t('value.examples.none')}</p>`}
  ${desk ? adding(desk, level) : nothing}`;
}

function removing({ say, edit }: Desk, level: Level, text: string, at: number): TemplateResult {
  const left = level.examples?.filter((_, i) => i !== at) ?? [];
  const remove = () =>
    edit(write('levels', level.id, 'examples', left), {
      say: say.t('edit.removed', { label: text }),
      focus: `example:${level.id}`,
    });
  return html`<button type="button" class="away" aria-label=${say.t('edit.remove', { label: text })} @click=${remove}>
    <svg class="mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d="M2.5 2.5 9.5 9.5M9.5 2.5 2.5 9.5" /></svg>
  </button>`;
}

function adding({ say, edit, drafts }: Desk, level: Level): TemplateResult {
  const to = say.text('levels', level, 'label');
  return addField({
    label: html`${say.t('value.edit.example')}<span class="vh"> ${say.t('value.edit.example.for', { level: to })}</span>`,
    button: say.t('edit.add'),
    drafts,
    draft: `levels:${level.id}`,
    key: `example:${level.id}`,
    add: (text) =>
      edit(write('levels', level.id, 'examples', [...(level.examples ?? []), text]), {
        say: say.t('edit.added', { label: text, to }),
      }),
  });
}

/** Beside the triangle: per level its weight in words and its examples. */
export function renderLevels(
  levels: readonly Level[],
  weighing: Weighing | undefined,
  say: Speaker,
  desk?: Desk,
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
