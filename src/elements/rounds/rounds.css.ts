import { css } from 'lit';

/** The steps, the question, and what stands around the figure of a round. */
export const roundsStyles = css`
  :host(:fullscreen) {
    box-sizing: border-box;
    padding: 0 clamp(1rem, 3vw, 4rem) 2rem;
    overflow: auto;
    background: Canvas;
  }
  .stepper {
    display: flex;
    gap: 0.5em;
    margin-block-end: 1.25em;
  }
  .stepper li {
    display: grid;
    flex: 1 1 0;
    min-inline-size: 0;
  }
  .stepper li:has(.stepword) {
    flex: none;
  }
  .step {
    /* A browser that knows Dutch would break words that have room on the next line. */
    hyphens: manual;
    display: flex;
    align-items: center;
    gap: 0.625em;
    min-block-size: max(var(--_target), 3em);
    padding: 0.375em 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_background);
    font-size: max(12px, 0.9375em);
    line-height: 1.25;
  }
  .step .number {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 1.8em;
    block-size: 1.8em;
    border: 1.5px solid var(--_line);
    border-radius: 50%;
    font-weight: 700;
  }
  .step:hover {
    background: var(--_panel);
  }
  .step[aria-current] {
    border: 2px solid var(--_text);
    font-weight: 700;
  }
  .step[aria-current] .number {
    border-color: var(--_text);
    background: var(--_text);
    color: var(--_background);
  }
  .round {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em 2.5em;
    margin-block-end: 1.5em;
  }
  .of {
    color: var(--_muted);
    font-size: max(12px, 0.875em);
  }
  .of span {
    display: inline-block;
  }
  .question {
    max-inline-size: 30em;
    font-size: 1.625em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  .question:focus-visible {
    outline-offset: 0;
  }
  .purpose {
    max-inline-size: 42em;
    margin-block-start: 0.5em;
  }
  .label {
    font-weight: 700;
  }
  .prompts {
    padding: 0.875em 1.125em;
    border-inline-start: 4px solid var(--_accent);
    background: var(--_panel);
  }
  .prompts ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: 0 2em;
  }
  .prompts li,
  .reasons li {
    margin-block-start: 0.375em;
  }
  .notes {
    max-inline-size: 44em;
    white-space: pre-line;
  }
  .reasons {
    margin-block-end: 1.5em;
    padding: 1em 1.125em;
    border: 1px solid var(--_faint);
    border-radius: var(--_radius);
  }
  .reasons ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22em), 1fr));
    gap: 0.25em 2em;
  }
  .reasons li {
    break-inside: avoid;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_c);
  }
  /* Many reasons scroll in their own box, so that the figure stays near its question. */
  @media screen {
    .reasons {
      max-block-size: 14em;
      overflow-y: auto;
    }
  }
  /* Wide, what to ask on stands beside the question: so the figure is near. */
  @container sb (min-width: 52rem) {
    .conversation:not(.large) .round:has(.prompts) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: start;
    }
    .conversation:not(.large) .prompts ul {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .nav {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.75em;
    margin-block-start: 1.25em;
  }
  .nav .button {
    min-block-size: max(var(--_target), 2.5em);
    padding-inline: 1.125em;
    font-size: 1em;
  }
  .nav .next {
    margin-inline-start: auto;
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on);
    font-weight: 700;
  }
  .all > li {
    margin-block-end: 2em;
    padding-block-start: 1em;
    border-block-start: 2px solid var(--_line);
  }
  .inner {
    margin-block-start: 1em;
  }
  /* Where titles would break inside their words, only the one that one is at has its title. */
  @container sb (max-width: 62em) {
    .stepper {
      flex-wrap: wrap;
    }
    .stepper li {
      flex: none;
    }
    .stepper li:has([aria-current] .steptitle) {
      flex: 0 1 auto;
    }
    .step {
      justify-content: center;
    }
    .step:not([aria-current]) .steptitle {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @container sb (max-width: 38em) {
    .stepper li:has([aria-current] .steptitle) {
      flex: 1 1 10em;
    }
    .step {
      padding: 0.25em 0.5em;
    }
  }
  @media (forced-colors: active) {
    .step[aria-current] .number,
    .nav .next {
      forced-color-adjust: none;
    }
    .nav .next {
      color: HighlightText;
    }
  }
  .stepword {
    overflow-wrap: anywhere;
  }
  .sheet {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    align-items: start;
    gap: 0.875em 1.5em;
    max-inline-size: 52em;
    margin-block: 1.25em;
  }
  /* Labels stand on one line, and so do fields: a hint comes under its field. */
  .sheet .field {
    display: flex;
    flex-direction: column;
  }
  .sheet .hint {
    order: 1;
    margin-block-start: 0.25em;
  }
  .sheet .field input {
    block-size: max(var(--_target), 2.5em);
  }
  @container sb (min-width: 60rem) {
    .conversation:not(.large) .start {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 20em;
      gap: 0 2.5em;
      align-items: start;
    }
    .conversation:not(.large) .start > :not(.sheet, .tips) {
      grid-column: 1 / -1;
    }
    .conversation:not(.large) .start > .tips {
      margin-block-start: 1.5em;
    }
  }
  .start .tips {
    display: grid;
    gap: 0.25em;
    max-inline-size: 42em;
    padding: 0.875em 1.125em;
    border-inline-start: 4px solid var(--_accent);
    background: var(--_panel);
  }
  .walk {
    display: flex;
    flex-wrap: wrap;
    align-items: stretch;
    gap: 0.5em;
    margin-block-end: 1em;
  }
  .walk ol {
    display: contents;
  }
  .walk li {
    display: grid;
  }
  .walk li .button {
    display: grid;
    border-inline-start: 4px solid var(--_c);
    line-height: 1.3;
  }
  .walk .button[aria-pressed='true'] {
    outline: 2px solid var(--_text);
    outline-offset: -1px;
    font-weight: 700;
  }
  .walk .button[aria-pressed='true']:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .clock {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin-block-start: 0.75em;
  }
  .clock .time {
    font-variant-numeric: tabular-nums;
  }
  .notebox {
    margin-block-start: 1.25em;
  }
`;
