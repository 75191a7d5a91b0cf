import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Speaker } from '../../content/speaker.js';
import { type ChainRow, layoutChain, type StepInput } from '../../layout/value-levels.js';
import { type PlacedText, shorten } from '../../layout/value-levels-text.js';
import type { Step } from '../../model/types.js';
import type { Voices } from '../../ui/compared.js';
import { lines } from '../../ui/frame.js';
import { box, place } from '../../ui/place.js';
import type { Space } from '../../ui/size.js';
import { sign } from './sign.js';
import { chainInput, REASON } from '../../figures/value-input.js';
import { beliefOf, beliefWords, stepColour } from '../../figures/value-words.js';

interface ChainState {
  readonly steps: readonly Step[];
  readonly say: Speaker;
  /** Undefined before there is a width: the steps then stand in the page's flow. */
  readonly space: Space | undefined;
  readonly isOpen: (id: string) => boolean;
  readonly choose: (id: string) => void;
  readonly details: () => unknown;
  /** What groups say, where there are several. */
  readonly voices: Voices | undefined;
}
/** The steps and the arrows between them, in the page's flow: a step opens in place. */
export function renderChain(state: ChainState): TemplateResult {
  const { steps, space } = state;
  const { say, voices } = state;
  const inputs = chainInput(steps, say, ({ id }) =>
    voices?.draw.saidSentence(voices.side.of('step', id), say),
  );
  const layout = space && layoutChain(inputs, space.width, space.measure);
  return html`<ol class="chain ${layout ? 'drawn' : ''} ${layout?.tight ? 'tight' : ''}" dir=${layout ? 'ltr' : nothing} role="list" aria-labelledby="policy">
    ${repeat(
      steps,
      ({ id }) => id,
      (step, i) => renderRow(step, i, layout?.rows[i], inputs[i], state),
    )}
  </ol>`;
}

function renderRow(
  step: Step,
  i: number,
  row: ChainRow | undefined,
  input: StepInput | undefined,
  state: ChainState,
) {
  const { say } = state;
  const open = state.isOpen(step.id);
  const words = row?.step.lines;
  return html`<li class=${stepColour(step.id)} ${place(row ? { 'padding-top': `${row.height}px` } : {})}>
    ${i ? renderArrow(step, row, input, state) : nothing}
    <button
      type="button"
      class="step title ${row ? 'placed' : ''}"
      data-group="chain"
      data-key="step:${step.id}"
      aria-expanded=${open ? 'true' : 'false'}
      @click=${() => state.choose(step.id)}
      ${place(row ? box(row.step) : {})}
    >
      <span
        class="label"
        lang=${say.langOf('chain', step, 'label') ?? nothing}
        ${place(row ? { width: `${row.labelWidth}px` } : {})}
        >${words ? lines(words) : input?.label}</span
      ><svg class="mark chevron" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d="M2 4 6 8 10 4"></path>
      </svg>
    </button>
    <div class="unfold titled" ${place(row ? { 'margin-left': `${row.step.x}px`, width: `${row.step.width}px` } : {})}>
      ${open ? state.details() : paperOnly(step, state)}
    </div>
  </li>`;
}

/** On paper nothing can be opened: each step has its explanation under it. */
function paperOnly(step: Step, { say, voices }: ChainState): unknown {
  const description = say.text('chain', step, 'description');
  const cut = step.reason && shorten(step.reason, REASON) !== step.reason ? step.reason : undefined;
  const told = voices ? voices.draw.whoSaid(voices.side.of('step', step.id), voices) : nothing;
  if (!description && !cut && told === nothing) return nothing;
  return html`<div class="paper small">
    ${description ? html`<p lang=${say.langOf('chain', step, 'description') ?? nothing}>${description}</p>` : nothing}
    ${cut ? html`<p lang=${say.ownLang ?? nothing}>${cut}</p>` : nothing} ${told}
  </div>`;
}

function renderArrow(
  step: Step,
  row: ChainRow | undefined,
  input: StepInput | undefined,
  { say, voices }: ChainState,
): unknown {
  const compared = voices?.side.of('step', step.id);
  const belief = beliefOf(step);
  const words = input?.arrow;
  const at = (text: PlacedText | undefined) => place(text ? box(text) : {});
  const said = (text: PlacedText | undefined, whole: string | undefined): unknown =>
    text ? lines(text.lines) : whole;
  const arrow = row?.arrow;
  const drawing = arrow
    ? html`<svg class="shapes arrow ${belief}" aria-hidden="true" focusable="false">
        ${svg`<path class="shaft" d=${arrow.shaft}></path><path class="head" d=${arrow.head}></path>`}
      </svg>`
    : nothing;
  return html`${drawing}
    <p class="small causal" ${at(row?.causal)}>${said(row?.causal, words?.causal)}</p>
    ${
      words?.belief
        ? html`<p class="small belief ${belief}" ${at(row?.belief)}>
          ${compared && compared.outcome !== 'open' ? voices?.draw.ringFor(compared) : sign(belief)}<span>${said(row?.belief, words.belief)}</span>
        </p>`
        : html`<p class="vh">${beliefWords(step, say)}</p>`
    }
    ${
      words?.reason
        ? html`<p class="small why" lang=${say.ownLang ?? nothing} ${at(row?.reason)}>
          ${said(row?.reason, words.reason)}
        </p>`
        : nothing
    }`;
}
