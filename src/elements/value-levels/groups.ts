import { html, nothing, type TemplateResult } from 'lit';
import { type WeighedGroup, weighedGroups } from '../../figures/value-groups.js';
import type { Level } from '../../model/types.js';
import type { Voices } from '../../ui/compared.js';
import { weightSentence } from './words.js';

/**
 * The groups and where each puts the weight, in words.
 * @param pointed in the figure: with their number in the triangle
 */
export function groupWeights(levels: readonly Level[], voices: Voices, pointed: boolean): TemplateResult {
  const { side, names, say } = voices;
  const all = weighedGroups(levels, side);
  const line = ({ group, number, weighing }: WeighedGroup): TemplateResult =>
    html`<li>
      ${pointed ? html`<span class=${number === undefined ? '' : 'point-number'}>${number}</span>` : nothing}
      <span><strong lang=${say.ownLang ?? nothing}>${names[group]}</strong>: ${weightSentence(weighing, say)}</span>
    </li>`;
  if (!all.length) return html`<p class="weight open">${say.t('compare.points.none')}</p>`;
  return html`${pointed ? html`<p class="points-lead">${say.t('compare.points')}</p>` : nothing}
    <ul class="group-weights ${pointed ? 'pointed' : ''}" role="list">
      ${all.map(line)}
    </ul>`;
}
