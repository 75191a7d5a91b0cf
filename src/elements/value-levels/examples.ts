import { html, type TemplateResult } from 'lit';
import { write } from '../../model/changes.js';
import type { Level } from '../../model/types.js';
import type { Desk } from '../../ui/desk.js';
import { addField } from '../../ui/forms.js';

/** The button that takes an example away. */
export function removeExample({ say, edit }: Desk, level: Level, text: string, at: number): TemplateResult {
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

/** The field where an example comes to a level. */
export function addExample({ say, edit, drafts }: Desk, level: Level): TemplateResult {
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
