import { html, nothing } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import { mark } from '../../ui/frame.js';
import { dividedMark } from './groups.js';
import type { MapContent } from '../../figures/map-content.js';
import type { MapSight } from '../../figures/map-sight.js';

/** What the signs and the dashed and thick lines mean, as far as this map has them. */
export function legend({ nodes, linked }: MapContent, say: Speaker, { beyond }: MapSight): unknown {
  const used = new Set([...nodes.values()].map(({ decision }) => decision));
  const forms = (['in', 'out', 'unsure'] as const).filter((form) => used.has(form));
  const divided = [...nodes.values()].some((node) => node.divided);
  const links = new Set(linked.values());
  if (!forms.length && !divided && !links.size && !beyond.size) return nothing;
  const sample = (form: string, text: string): unknown =>
    html`<li><span class="sample ${form}" aria-hidden="true"></span>${text}</li>`;
  return html`<ul class="legend" role="list" aria-label=${say.t('map.legend')}>
    ${forms.map((form) => html`<li>${mark(form)}${say.t(`decision.${form}`)}</li>`)}
    ${divided ? html`<li>${dividedMark}${say.t('compare.mark.divided')}</li>` : nothing}
    ${links.has('apart') ? sample('', say.t('map.legend.apart')) : nothing}
    ${links.has('joined') ? sample('joined', say.t('map.legend.joined')) : nothing}
    ${beyond.size ? html`<li><span class="tail" aria-hidden="true">+3</span>${say.t('map.legend.tail')}</li>` : nothing}
    ${links.has('divided') ? sample('divided', say.t('compare.link.divided')) : nothing}
  </ul>`;
}
