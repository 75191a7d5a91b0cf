import { html, nothing, type TemplateResult } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import type { Round } from '../../model/types.js';

/** What is on screen: the preparation, a round, or the outcome. */
export type Screen = 'start' | 'round' | 'outcome';

interface Stepper {
  readonly say: Speaker;
  readonly rounds: readonly Round[];
  readonly current: Round;
  readonly screen: Screen;
  /** Is there a step before the rounds, and one after? */
  readonly hasStart: boolean;
  readonly hasOutcome: boolean;
  readonly go: (round: Round) => void;
  readonly show: (screen: Screen) => void;
}

interface Step {
  readonly key: string;
  readonly isCurrent: boolean;
  readonly content: unknown;
  readonly go: () => void;
}

/** The steps of the conversation, in any order. */
export function renderStepper(it: Stepper): TemplateResult {
  const { say, rounds, current, screen, hasStart, hasOutcome, go, show } = it;
  const onRound = screen === 'round' || (screen === 'start' && !hasStart);
  const aside = (to: 'start' | 'outcome'): unknown =>
    renderStep({
      key: `screen:${to}`,
      isCurrent: screen === to,
      content: html`<span class="stepword">${say.t(`${to}.step`)}</span>`,
      go: () => show(to),
    });
  return html`<ol class="stepper" role="list" aria-label=${say.t('rounds.steps')}>
    ${hasStart ? aside('start') : nothing}
    ${rounds.map((round) =>
      renderStep({
        key: `round:${round.id}`,
        isCurrent: onRound && round === current,
        content: html`<span class="number">${round.id}</span
          ><span class="steptitle" lang=${say.langOf('rounds', round, 'title') ?? nothing}
            >${say.text('rounds', round, 'title')}</span
          >`,
        go: () => go(round),
      }),
    )}
    ${hasOutcome ? aside('outcome') : nothing}
  </ol>`;
}

const renderStep = ({ key, isCurrent, content, go }: Step): TemplateResult =>
  html`<li>
    <button
      type="button"
      class="step"
      aria-current=${isCurrent ? 'step' : nothing}
      data-key=${key}
      @click=${go}
    >
      ${content}
    </button>
  </li>`;

/** On to the next screen, or back. */
export function renderNav(it: Stepper): TemplateResult {
  const { say, rounds, current, hasOutcome, go, show } = it;
  const i = rounds.indexOf(current);
  const previous = rounds[i - 1];
  const next = rounds[i + 1];
  const button = (className: string, text: string, act: () => void): TemplateResult =>
    html`<button type="button" class="button ${className}" @click=${act}>${text}</button>`;
  return html`<div class="nav">
    ${previous ? button('', `← ${say.t('rounds.previous')}`, () => go(previous)) : nothing}
    ${next ? button('next', `${say.t('rounds.next')} →`, () => go(next)) : nothing}
    ${!next && hasOutcome ? button('next', `${say.t('outcome.step')} →`, () => show('outcome')) : nothing}
  </div>`;
}
