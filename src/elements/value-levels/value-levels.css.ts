import { css } from 'lit';

export const valueLevelsStyles = css`
  .c-dark {
    --_c: var(--_text);
    --_t: color-mix(in oklab, var(--_c) 7%, var(--_background));
  }
  .halves,
  .lists {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2.5em;
  }
  .halves > *,
  .half > *,
  .rest > * {
    min-inline-size: 0;
  }
  .half .top {
    max-inline-size: 38em;
    margin-block-end: 1.25em;
  }
  .half .top .title {
    margin-block-end: 0.25em;
  }
  .ask {
    font-weight: 400;
  }
  .top strong {
    font-weight: 700;
  }
  .open,
  .source {
    margin-block-start: 0.375em;
    color: var(--_muted);
  }
  .open {
    font-size: max(12px, 0.875em);
  }
  .half .notes {
    margin-block-start: 1.5em;
  }
  .top p,
  .notes p,
  .details p {
    text-wrap: pretty;
  }
  @supports (grid-template-rows: subgrid) {
    .both.wide > .half {
      display: grid;
      grid-row: span 2;
      grid-template-rows: subgrid;
      row-gap: 0;
    }
  }
  /* One half alone on a wide page: its words stand beside it. */
  .one.wide .rest {
    display: grid;
    align-items: center;
  }
  .one.wide .notes {
    margin-block-start: 0;
  }
  .short {
    display: none;
  }
  .one.wide .short {
    display: block;
    margin-block-end: 1.25em;
  }
  .short li {
    margin-block-end: 0.75em;
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_c);
    font-size: max(12px, 0.875em);
  }
  .short .who {
    font-weight: 700;
  }
  .one.wide .policy .notes {
    align-self: end;
  }
  /* The steps. */
  .chain li {
    position: relative;
  }
  .chain p {
    overflow-wrap: anywhere;
  }
  .drawn p:not(.vh, .details p, .paper p) {
    position: absolute;
  }
  .step {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
    inline-size: 100%;
    max-inline-size: 24em;
    min-block-size: var(--_target);
    padding: 0.35em 0.8em;
    border: 1.5px solid var(--_c);
    border-inline-start-width: 0.35em;
    border-radius: var(--_radius);
    background: var(--_t);
    color: var(--_text);
    overflow-wrap: anywhere;
    transition: background-color 0.15s;
  }
  .tight .chevron {
    display: none;
  }
  .step.placed {
    position: absolute;
    max-inline-size: none;
    padding-block: 0;
    overflow-wrap: normal;
  }
  .step .l {
    white-space: nowrap;
  }
  .l.hyphen::after {
    content: '-';
    content: '-' / '';
  }
  .step:hover {
    background: color-mix(in oklab, var(--_c) 18%, var(--_background));
  }
  .step[aria-expanded='true'] {
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .chevron {
    color: var(--_c);
    stroke-width: 2;
    transition: rotate 0.15s;
  }
  [aria-expanded='true'] > .chevron {
    rotate: 180deg;
  }
  .unfold .details {
    margin: 0;
    border: 1.5px solid var(--_c);
    border-block-start: 0;
    border-inline-start-width: 0.372em;
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }
  .arrow {
    inline-size: 1px;
    block-size: 1px;
    color: var(--_text);
  }
  .shaft {
    fill: none;
    stroke: currentColor;
    stroke-width: 0.125em;
    stroke-linejoin: round;
  }
  .head {
    fill: currentColor;
    stroke: currentColor;
    stroke-width: 0.08em;
    stroke-linejoin: round;
  }
  .doubted .shaft {
    stroke-dasharray: 0.44em 0.31em;
  }
  .unknown .shaft {
    stroke-dasharray: 0.01em 0.34em;
    stroke-width: 0.17em;
    stroke-linecap: round;
  }
  .doubted .head,
  .unknown .head {
    fill: var(--_background);
  }
  .arrow.none {
    color: var(--_line);
  }
  .none .shaft {
    stroke-width: 0.08em;
  }
  .none .head {
    fill: none;
  }
  .causal,
  .belief.none {
    color: var(--_muted);
  }
  .belief {
    display: flex;
    gap: 0.5em;
  }
  .belief span {
    flex: 1;
  }
  .sign {
    flex: none;
    inline-size: 1.1em;
    block-size: 1.1em;
    margin-block-start: 0.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.125em;
  }
  .sign .dot {
    fill: currentColor;
    stroke: none;
  }
  .sign.unknown {
    stroke-width: 2.6;
  }
  .laws-lead {
    max-inline-size: 34em;
  }
  /* The triangle. */
  .triangle {
    margin-inline: auto;
  }
  /* Else a drawing is 300 px wide. */
  .triangle > .shapes {
    inline-size: 100%;
    block-size: 100%;
  }
  .corners:not(.stage > .corners) {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .chip.placed .label {
    text-align: center;
  }
  .area {
    fill: var(--_t);
    stroke: var(--_c);
    stroke-width: 0.125em;
    stroke-linejoin: round;
  }
  .guide {
    fill: none;
    stroke: var(--_c);
    stroke-width: 0.07em;
    stroke-dasharray: 0.13em 0.3em;
  }
  .vertex {
    fill: var(--_c);
  }
  .centre {
    fill: var(--_background);
    stroke: var(--_c);
    stroke-width: 0.1em;
  }
  .where {
    transition: transform 0.3s ease-out;
  }
  .point {
    fill: var(--_text);
    stroke: var(--_background);
    stroke-width: 2;
  }
  .triangle .word {
    position: absolute;
    text-align: center;
    text-shadow:
      0 0 2px var(--_t),
      0 0 2px var(--_t),
      0 0 3px var(--_t);
    white-space: nowrap;
  }
  .word.balance {
    color: var(--_muted);
  }
  .weight {
    font-weight: 700;
  }
  .half .weight {
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .weight.open {
    font-weight: 400;
  }
  .intrinsic .weight {
    text-align: center;
  }
  .half .notes {
    container: notes / inline-size;
  }
  .thirds {
    display: grid;
    gap: 1em 1.5em;
    margin-block-start: 0.75em;
    font-size: max(12px, 0.875em);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  @container notes (min-width: 26em) {
    .thirds {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  /* Beside the triangle three columns are too narrow for a long Dutch word: a row for each level. */
  @container notes (min-width: 26em) and (max-width: 44em) {
    .levels {
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75em;
    }
    .levels > li {
      display: grid;
      grid-template-columns: minmax(0, 9em) minmax(0, 1fr);
      grid-template-rows: auto 1fr;
      column-gap: 1em;
      padding-block-start: 0.375em;
      border-block-start: 2px solid var(--_c);
    }
    .levels > li > * {
      grid-column: 2;
    }
    .levels > li > .of-level,
    .levels > li > .share {
      grid-column: 1;
      padding: 0;
      border: 0;
    }
    .levels > li > .bullets,
    .levels > li > .none {
      grid-row: 1 / span 2;
      margin: 0;
    }
  }
  @container notes (max-width: 25.99em) {
    .laws {
      gap: 0.25em;
    }
    .laws .of-level {
      padding: 0;
      border: 0;
    }
  }
  .of-level {
    padding-block-end: 0.125em;
    border-block-end: 2px solid var(--_c);
    font-weight: 700;
  }
  .share,
  .none {
    color: var(--_muted);
  }
  .bullets {
    margin-block-start: 0.25em;
  }
  .bullets li {
    position: relative;
    padding-inline-start: 0.9em;
  }
  .bullets li + li {
    margin-block-start: 0.25em;
  }
  .bullets li::before {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0.55em;
    inline-size: 0.35em;
    block-size: 0.35em;
    border-radius: 50%;
    background: var(--_c);
    content: '';
  }
  .said .small + .who {
    margin-block-start: 0 !important;
  }
  .details .examples-head {
    margin-block-start: 0.75em;
    font-weight: 700;
  }
  .intrinsic .details {
    margin-block: 0 1.25em;
  }
  .empty {
    color: var(--_muted);
  }
  .paper {
    display: none;
  }
  /* The list view. */
  .steps-list .card,
  .levels-list > li {
    max-inline-size: 44em;
    padding: 0.5em 0.875em;
    border-inline-start: 5px solid var(--_c);
    background: var(--_t);
    overflow-wrap: anywhere;
  }
  .entry {
    font-weight: 700;
  }
  .toggle {
    min-block-size: var(--_target);
    max-inline-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    font-weight: 700;
    text-decoration: underline;
    text-decoration-color: var(--_c);
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
  }
  .lists .details {
    max-inline-size: 44em;
    margin-block: 0.5em;
  }
  .between {
    max-inline-size: 40em;
    margin-inline-start: 1.25em;
    padding: 0.5em 0.875em;
    border-inline-start: 2px solid var(--_text);
    overflow-wrap: anywhere;
  }
  .between.doubted {
    border-inline-start-style: dashed;
  }
  .between.unknown {
    border-inline-start-style: dotted;
    border-inline-start-width: 3px;
  }
  .between.none {
    border-inline-start: 1px solid var(--_line);
  }
  .between .believed {
    display: inline-flex;
    align-items: baseline;
    gap: 0.375em;
  }
  .between .causal {
    margin-inline-end: 0.75em;
  }
  .lists .notes {
    max-inline-size: 44em;
  }
  .lists .weight {
    margin-block-end: 0.75em;
  }
  .levels-list > li + li {
    margin-block-start: 0.75em;
  }
  .levels-list dl {
    display: grid;
    grid-template-columns: 9em minmax(0, 1fr);
    gap: 0.25em 1em;
    margin-block-start: 0.5em;
  }
  .levels-list dt {
    color: var(--_muted);
  }
  .levels-list .bullets {
    margin: 0;
  }
  @container sb (max-width: 32em) {
    .levels-list dl {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .levels-list dd + dt {
      margin-block-start: 0.375em;
    }
  }
  @media print {
    .halves,
    .both.wide > .half,
    .one.wide .rest {
      display: block;
    }
    .half + .half {
      margin-block-start: 2em;
    }
    .chevron,
    .open,
    .one.wide .short {
      display: none;
    }
    .paper {
      display: block;
    }
    .paper p + p {
      margin-block-start: 0.25em;
    }
    .unfold .paper {
      padding: 0.375em 0.8em;
      border: 1.5px solid var(--_c);
      border-block-start: 0;
      border-inline-start-width: 0.43em;
      border-end-start-radius: var(--_radius);
      border-end-end-radius: var(--_radius);
    }
    .step:has(+ .unfold .paper) {
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    .half .rest .notes {
      margin-block-start: 1.5em;
    }
    .chain li,
    .triangle,
    .levels li,
    .steps-list li,
    .levels-list > li,
    .half .notes {
      break-inside: avoid;
    }
  }
`;
