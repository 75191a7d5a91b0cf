import { html, nothing, type TemplateResult } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import type { Decision, Sphere } from '../../model/types.js';
import { mark } from '../../ui/frame.js';

/** What the spheres are, beside the figure, as long as nothing is chosen. */
export function renderInShort(spheres: readonly Sphere[], say: Speaker): TemplateResult {
  return html`<ul class="short" role="list">
    ${spheres.map(
      (sphere) =>
        html`<li class="c-${sphere.id}">
          <p class="name" lang=${say.langOf('spheres', sphere, 'label') ?? nothing}>${say.text('spheres', sphere, 'label')}</p>
          <p lang=${say.langOf('spheres', sphere, 'description') ?? nothing}>
            ${say.text('spheres', sphere, 'description')}
          </p>
        </li>`,
    )}
  </ul>`;
}

/** The forms of a decision that occur here, for the eye: each chip says its decision in words. Nothing when none was made. */
export function renderLegend(entries: readonly { readonly decision?: Decision }[], say: Speaker): unknown {
  const used = new Set(entries.map(({ decision }) => decision ?? 'none'));
  const forms = (['in', 'out', 'unsure', 'none'] as const).filter((form) => used.has(form));
  if (!forms.length || (forms.length === 1 && forms[0] === 'none')) return nothing;
  return html`<ul class="legend" aria-hidden="true">
    ${forms.map(
      (form) =>
        html`<li>
          <span class="chip c-none ${form}"
            >${mark(form === 'none' ? undefined : form)}</span
          >${say.t(`spheres.${form}`)}
        </li>`,
    )}
  </ul>`;
}
