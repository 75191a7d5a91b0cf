import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Speaker } from '../../content/speaker.js';
import type { Level, Step } from '../../model/types.js';
import type { Voices } from '../../ui/compared.js';
import type { ValueDesk } from './desk.js';
import { heading } from '../../ui/frame.js';
import { examplesList } from './levels.js';
import { sign } from './sign.js';
import { weigh, type Weighing } from '../../model/weigh.js';
import { beliefOf, beliefWords, causalWords, shareWords, stepColour } from '../../figures/value-words.js';

interface ListState {
  readonly say: Speaker;
  /** Level of the headings. */
  readonly level: number;
  readonly isOpen: (kind: 'step' | 'level', id: string) => boolean;
  readonly choose: (kind: 'step' | 'level', id: string) => void;
  /** The explanation of what is chosen. */
  readonly details: () => unknown;
  /** What groups say, where there are several. */
  readonly voices: Voices | undefined;
  /** There where it can be edited. */
  readonly desk: ValueDesk | undefined;
}

/** The policy theory as text: the steps with headings, and between two steps what the arrow says. */
export function renderStepList(steps: readonly Step[], state: ListState): TemplateResult {
  const { say } = state;
  return html`<ol class="steps-list" role="list" aria-labelledby="policy">
    ${repeat(
      steps,
      ({ id }) => id,
      (step, i) => {
        const next = steps[i + 1];
        const lang = say.langOf('chain', step, 'label');
        return html`<li class=${stepColour(step.id)}>
        <div class="card">
          ${entry('step', step.id, say.text('chain', step, 'label'), lang, state)}
          ${
            !state.isOpen('step', step.id) && say.text('chain', step, 'description')
              ? html`<p lang=${say.langOf('chain', step, 'description') ?? nothing}>
                ${say.text('chain', step, 'description')}
              </p>`
              : nothing
          }
          ${i || state.isOpen('step', step.id) ? nothing : reason(step, say)}
          ${state.isOpen('step', step.id) ? state.details() : nothing}
        </div>
        ${next ? between(next, state) : nothing}
      </li>`;
      },
    )}
  </ol>`;
}

function between(next: Step, { say, voices }: ListState): TemplateResult {
  return html`<div class="between ${beliefOf(next)}">
    <p>
      <span class="causal">${causalWords(next, say)}</span>
      ${
        voices && !next.confidence
          ? nothing
          : html`<span class="believed">
              ${sign(beliefOf(next))} <span class="verdict">${beliefWords(next, say)}</span>
            </span>`
      }
    </p>
    ${reason(next, say)} ${voices ? voices.draw.whoSaid(voices.side.of('step', next.id), voices) : nothing}
  </div>`;
}

const reason = (step: Step, say: Speaker): unknown =>
  step.reason ? html`<p lang=${say.ownLang ?? nothing}>${step.reason}</p>` : nothing;

/** A heading that opens the explanation below it. */
function entry(
  kind: 'step' | 'level',
  id: string,
  label: string,
  lang: string | undefined,
  state: ListState,
): TemplateResult {
  const button = html`<button
    type="button"
    class="toggle"
    data-group=${kind === 'step' ? 'chain' : 'levels'}
    data-key="${kind}:${id}"
    aria-expanded=${state.isOpen(kind, id) ? 'true' : 'false'}
    @click=${() => state.choose(kind, id)}
  >
    <span class="label" lang=${lang ?? nothing}>${label}</span>
  </button>`;
  return heading(state.level, 'entry', '', button);
}

/** The three levels as text: what each is, its weight in words, the reason and the examples. */
export function renderLevelList(levels: readonly Level[], state: ListState): TemplateResult {
  const { say } = state;
  const weighing = weigh(levels);
  return html`<ul class="levels-list" role="list" aria-labelledby="intrinsic">
    ${levels.map((level) => {
      const lang = say.langOf('levels', level, 'label');
      return html`<li class="c-communal">
        ${entry('level', level.id, say.text('levels', level, 'label'), lang, state)}
        ${state.isOpen('level', level.id) ? state.details() : nothing} ${inFull(level, weighing, state)}
      </li>`;
    })}
  </ul>`;
}

/** What an open explanation says too, it says in place of it. An editor leaves the examples where they are. */
function inFull(level: Level, weighing: Weighing | undefined, state: ListState): unknown {
  const { say, desk, voices } = state;
  const open = state.isOpen('level', level.id);
  if (open && !desk) return nothing;
  const description = html`<p lang=${say.langOf('levels', level, 'description') ?? nothing}>
    ${say.text('levels', level, 'description')}
  </p>`;
  const why = html`<dt>${say.t('value.reason')}</dt>
    <dd lang=${say.ownLang ?? nothing}>${level.reason}</dd>`;
  const share = html`<dt>${say.t('value.share.label')}</dt>
    <dd>${shareWords(weighing?.words.get(level.id), say)}</dd>`;
  return html`${open ? nothing : description}
    ${voices && !open ? voices.draw.whoSaid(voices.side.of('level', level.id), voices) : nothing}
    <dl>
      ${voices && !weighing ? nothing : share}
      ${level.reason && !open ? why : nothing}
      <dt>${say.t('value.examples')}</dt>
      <dd>${examplesList(level, say, desk)}</dd>
    </dl>`;
}
