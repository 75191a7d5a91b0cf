import { html, nothing } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import type { Level, Step } from '../../model/types.js';
import type { Voices } from '../../ui/compared.js';
import type { Details } from '../../ui/element.js';
import type { ValueDesk } from './desk.js';
import { examplesList } from './levels.js';
import { sign } from './sign.js';
import { weigh } from '../../model/weigh.js';
import { beliefOf, beliefWords, shareWords, stepColour } from '../../figures/value-words.js';

/**
 * A step: what it means, and what the group believes of the arrow that leads to it.
 * @param desk there where it can be edited: then the editor stands in the place of what was said, but for paper
 */
export function explainStep(
  steps: readonly Step[],
  i: number,
  say: Speaker,
  desk?: ValueDesk,
  voices?: Voices,
): Details | undefined {
  const step = steps[i];
  if (!step) return undefined;
  const lang = say.langOf('chain', step, 'label');
  const before = steps[i - 1];
  return {
    label: say.text('chain', step, 'label'),
    ...(lang && { lang }),
    colour: stepColour(step.id),
    of: say.t('value.step', { n: i + 1, total: steps.length }),
    content: html`${text('chain', step, say)}
    ${voices ? voices.draw.whoSaid(voices.side.of('step', step.id), voices) : nothing}
    ${desk ? desk.editors.editStep(desk, step, i) : nothing}
    ${voices && !step.confidence && !step.reason ? nothing : onPaper(said(step, before, say), desk)}`,
  };
}

/** What was said of the arrow between two steps. */
function said(step: Step, before: Step | undefined, say: Speaker): unknown {
  if (!before && !step.reason) return nothing;
  const belief = before
    ? html`<p class="small">${arrowFrom(before, say)}</p>
        <p class="who">${beliefWords(step, say)} ${sign(beliefOf(step))}</p>`
    : nothing;
  return html`<div class="said">
    ${belief} ${step.reason ? html`<p lang=${say.ownLang ?? nothing}>${step.reason}</p>` : nothing}
  </div>`;
}

/** 'The arrow from …': the name of the step carries its own language. */
function arrowFrom(step: Step, say: Speaker): unknown {
  const [before = '', after] = say.t('value.arrow', { from: '\n' }).split('\n');
  if (after === undefined) return before;
  const lang = say.langOf('chain', step, 'label') ?? nothing;
  return html`${before}<bdi lang=${lang}>${say.text('chain', step, 'label')}</bdi>${after}`;
}

/** What an editor takes the place of, is still there on paper. */
const onPaper = (content: unknown, desk: ValueDesk | undefined): unknown =>
  desk && content !== nothing ? html`<div class="paper">${content}</div>` : content;

/** A level: what it means, its weight in words, the reason, the examples. */
export function explainLevel(
  levels: readonly Level[],
  id: string,
  say: Speaker,
  desk?: ValueDesk,
  voices?: Voices,
): Details | undefined {
  const level = levels.find((each) => each.id === id);
  if (!level) return undefined;
  const lang = say.langOf('levels', level, 'label');
  return {
    label: say.text('levels', level, 'label'),
    ...(lang && { lang }),
    colour: 'c-communal',
    of: say.t('value.level'),
    content: html`${text('levels', level, say)} ${voices ? voices.draw.whoSaid(voices.side.of('level', level.id), voices) : nothing}
    ${desk ? desk.editors.editLevel(desk, level) : nothing}
    ${onPaper(weighed(levels, level, say, voices), desk)}`,
  };
}

function weighed(levels: readonly Level[], level: Level, say: Speaker, voices?: Voices): unknown {
  const weighing = weigh(levels);
  const own = html`<div class="said">
        <p class="small">${say.t('value.share.label')}</p>
        <p class="who">${shareWords(weighing?.words.get(level.id), say)}</p>
        ${level.reason ? html`<p lang=${say.ownLang ?? nothing}>${level.reason}</p>` : nothing}
      </div>`;
  return html`${voices && !weighing ? nothing : own}
      <p class="who examples-head">${say.t('value.examples')}</p>
      ${examplesList(level, say)}`;
}

function text<K extends 'chain' | 'levels'>(
  list: K,
  entry: K extends 'chain' ? Step : Level,
  say: Speaker,
): unknown {
  const description = say.text(list, entry, 'description');
  return description
    ? html`<p lang=${say.langOf(list, entry, 'description') ?? nothing}>${description}</p>`
    : nothing;
}
