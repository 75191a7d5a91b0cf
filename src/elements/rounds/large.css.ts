import { css } from 'lit';

/** The large look: question and figure are seen together from six metres; what the facilitator uses is small. */
export const largeStyles = css`
  @container sb (min-width: 52rem) {
    .large .top {
      display: flex;
      position: sticky;
      inset-block-start: var(--sb-scroll-margin, 0px);
      z-index: 6;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.5rem 1.5rem;
      margin-block-end: 0.75rem;
      padding-block: 0.5rem;
      border-block-end: 1px solid var(--_faint);
      background: var(--_background);
      font-size: max(12px, 0.6em);
    }
    .large .bar,
    .large .stepper {
      position: static;
      margin: 0;
      padding: 0;
      border: 0;
    }
    .large .bar {
      flex: none;
      order: 1;
    }
    .large .kept:not(.failed) {
      display: none;
    }
    .large .stepper {
      flex: 1 1 auto;
      flex-wrap: wrap;
      gap: 0.375rem;
    }
    .large .stepper li {
      flex: none;
    }
    .large .step {
      min-block-size: var(--_target);
      padding: 0.125em 0.5em;
      font-size: 1em;
    }
    /* The question itself stands right under it, large. */
    .large .step .steptitle,
    .large .bar .history .word {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .large .round {
      grid-template-columns: auto auto 1fr;
      align-items: center;
      gap: 0.125em 1em;
      margin-block-end: 0.5em;
    }
    .large .round > .asked {
      display: contents;
    }
    .large .of,
    .large .clock,
    .large .unfold > summary {
      font-size: max(12px, 0.64em);
    }
    .large .question {
      grid-column: 1 / -1;
      max-inline-size: none;
      font-size: clamp(1.375rem, 2.9cqi, 3.5rem);
      line-height: 1.15;
    }
    .large .of {
      order: 1;
    }
    .large .clock {
      order: 2;
      margin: 0;
    }
    .large .prompts {
      order: 3;
    }
    .large .prompts[open] {
      grid-column: 1 / -1;
    }
    .large .prompts:not([open]) {
      padding: 0;
      border: 0;
      background: none;
    }
    .large .walk {
      margin-block-end: 0;
      font-size: max(12px, 0.68em);
    }
    .large .walk li .button {
      display: flex;
      align-items: baseline;
      gap: 0.75em;
    }
    .large .inner {
      --_bar: calc(4rem + var(--sb-scroll-margin, 0px));
      margin-block-start: 0.375em;
      font-size: max(0.667em, clamp(16px, 1.15cqi, 24px));
    }
    .large .inner.circles {
      font-size: max(0.667em, clamp(16px, 1.6cqi, 28px));
    }
    .large .inner.many {
      font-size: max(0.667em, clamp(16px, 0.96cqi, 24px));
    }
  }
`;
