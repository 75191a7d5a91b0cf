import { html, nothing, svg } from 'lit';
import type { Belief } from '../../figures/value-words.js';

/** An eye: we see it; a question mark: we doubt; three dots: we can't tell. Nothing said has no sign. */
const shapes = {
  seen: svg`<path d="M1 7Q7 .5 13 7Q7 13.5 1 7Z"></path><circle class="dot" cx="7" cy="7" r="1.9"></circle>`,
  doubted: svg`<path d="M4.2 4.6a2.9 2.9 0 1 1 4.4 2.6Q7 8.2 7 9.4M7 12.3v.1"></path>`,
  unknown: svg`<path d="M2.2 7h.01M7 7h.01M11.8 7h.01"></path>`,
} as const;

/** The small sign of a belief; decorative, its words stand beside it. */
export const sign = (belief: Belief): unknown =>
  belief === 'none'
    ? nothing
    : html`<svg class="sign ${belief}" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
        ${shapes[belief]}
      </svg>`;

/** The line form of a belief, as its arrow has it; the belief is a class of what it stands in. */
export const stroke = (): unknown =>
  html`<svg class="stroke" viewBox="0 0 36 14" aria-hidden="true" focusable="false">
    <path class="shaft" d="M1 7H27"></path>
    <path class="head" d="M27 3 35 7 27 11Z"></path>
  </svg>`;
