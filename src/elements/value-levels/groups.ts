import { html, nothing, type TemplateResult } from 'lit';
import type { GroupWeights } from '../../model/compare-weights.js';
import type { Level, Step } from '../../model/types.js';
import { weigh } from '../../model/weigh.js';
import { capital } from '../../content/sentence.js';
import { tally } from '../../content/compared-words.js';
import type { Voices } from '../../ui/compared.js';
import { weightSentence } from './words.js';

/** The groups that have a point, each by its number: what they weighed, without those of earlier. */
export function weighers({ side }: Voices): readonly GroupWeights[] {
  const { groups, weights } = side.comparison;
  return weights.filter(({ group }) => !groups[group]?.isEarlier);
}

/**
 * The groups and where each puts the weight, in words.
 * @param pointed in the figure: with their number in the triangle
 */
export function groupWeights(levels: readonly Level[], voices: Voices, pointed: boolean): TemplateResult {
  const { side, names, say } = voices;
  const { weights } = side.comparison;
  const earlier = weights.filter(({ group }) => side.comparison.groups[group]?.isEarlier);
  const told = ({ weights: given }: GroupWeights): unknown => {
    const own = levels.map(({ weight: _, ...level }): Level => {
      const weight = given[level.id];
      return { ...level, ...(weight !== undefined && { weight }) };
    });
    return weightSentence(weigh(own), say);
  };
  const line = (each: GroupWeights, number?: number): TemplateResult =>
    html`<li>
      ${pointed ? html`<span class=${number === undefined ? '' : 'point-number'}>${number}</span>` : nothing}
      <span><strong lang=${say.ownLang ?? nothing}>${names[each.group]}</strong>: ${told(each)}</span>
    </li>`;
  const now = weighers(voices);
  if (!now.length) return html`<p class="weight open">${say.t('compare.points.none')}</p>`;
  return html`${pointed ? html`<p class="points-lead">${say.t('compare.points')}</p>` : nothing}
    <ul class="group-weights ${pointed ? 'pointed' : ''}" role="list">
      ${now.map((each, i) => line(each, i + 1))} ${earlier.map((each) => line(each))}
    </ul>`;
}

/** What groups say of the arrow that leads to a step, counted in words; undefined where nobody said anything. */
export function arrowTally(step: Step, voices: Voices | undefined): string | undefined {
  const each = voices?.side.of('step', step.id);
  return voices && each && each.outcome !== 'open' ? capital(tally(each, voices.say)) : undefined;
}
