import { html, nothing } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import { mark } from '../../ui/frame.js';
import type { MapContent } from '../../figures/map-content.js';

/** What the signs and the dashed lines mean, as far as this map has them. */
export function legend({ nodes, relations }: MapContent, say: Speaker): unknown {
  const used = new Set([...nodes.values()].map(({ decision }) => decision));
  const forms = (['in', 'out', 'unsure'] as const).filter((form) => used.has(form));
  const apart = relations.some(({ link }) => link === 'apart');
  if (!forms.length && !apart) return nothing;
  return html`<ul class="legend" role="list" aria-label=${say.t('map.legend')}>
    ${forms.map((form) => html`<li>${mark(form)}${say.t(`decision.${form}`)}</li>`)}
    ${apart ? html`<li><span class="sample" aria-hidden="true"></span>${say.t('map.legend.apart')}</li>` : nothing}
  </ul>`;
}
