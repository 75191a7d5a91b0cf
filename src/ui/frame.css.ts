import { css } from 'lit';

/** The frame that every figure shares: heading, toolbar, chips, details, list, credit. */
export const frame = css`
  .vh {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* What opened it is its title already. */
  .titled .details .name {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .entries > li {
    display: grid;
    grid-template-columns: minmax(0, 16em) minmax(0, 1fr);
    gap: 0.125em 1em;
    padding-block: 0.375em;
    border-block-start: 1px solid color-mix(in oklab, var(--_c) 30%, var(--_background));
  }
  .ruler {
    position: relative;
    height: 0;
    overflow: clip;
  }
  .probe {
    position: absolute;
    visibility: hidden;
    white-space: nowrap;
  }
  .chip,
  .probe.chip {
    font-size: max(12px, 0.9375em);
    line-height: 1.3;
  }
  .probe.title,
  .title {
    font-size: 1.0625em;
    font-weight: 700;
    line-height: 1.3;
  }
  .probe.small,
  .small {
    font-size: max(12px, 0.8125em);
    line-height: 1.35;
  }
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
  }
  ul,
  ol {
    list-style: none;
  }
  /* Each text runs in the direction of its own first word, also on a page that runs the other way; it stands where the
     page's texts stand. */
  :where(h2, h3, h4, h5, h6, p, li, dt, dd, th, td, caption, button, .label) {
    unicode-bidi: plaintext;
  }
  :where(h2, h3, h4, h5, h6, p, li, dt, dd, td) {
    text-align: match-parent;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 0.75em 1.5em;
    margin-block-end: 1em;
  }
  .head.is-line {
    align-items: center;
    margin-block-end: 0.625em;
  }
  .head.is-line .headings {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
    max-inline-size: none;
  }
  .head.is-line .heading {
    font-size: 1em;
  }
  .head.is-hidden {
    margin: 0;
  }
  .headings {
    flex: 1 1 20em;
    min-inline-size: 0;
    max-inline-size: 44em;
  }
  .kicker {
    color: var(--_muted);
    font-size: max(12px, 0.8125em);
    font-weight: 700;
    letter-spacing: 0.02em;
  }
  .heading {
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  .meta {
    color: var(--_muted);
    font-size: max(12px, 0.8125em);
  }
  .badge {
    display: inline-block;
    padding: 0 0.5em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    color: var(--_text);
    font-weight: 700;
  }
  .intro {
    max-inline-size: 44em;
    text-wrap: pretty;
    margin-block-start: 0.25em;
  }
  button {
    margin: 0;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    text-align: inherit;
    text-transform: none;
    cursor: pointer;
  }
  .toolbar {
    display: inline-flex;
    flex: none;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: clip;
    overflow-clip-margin: 6px;
  }
  .toolbar button {
    min-block-size: var(--_target);
    padding: 0.25em 0.875em;
    border: 0;
    border-radius: 0;
    background: transparent;
    font-size: max(12px, 0.875em);
  }
  .toolbar button + button {
    border-inline-start: 1px solid var(--_line);
  }
  .toolbar button[aria-pressed='true'] {
    color: var(--_background);
    background: var(--_text);
    forced-color-adjust: none;
  }
  .toolbar button:hover:not([aria-pressed='true']) {
    background: var(--_panel);
  }
  .button {
    min-block-size: var(--_target);
    padding: 0.25em 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_background);
    font-size: max(12px, 0.875em);
  }
  .button:hover {
    background: var(--_panel);
  }
  .plain {
    min-inline-size: var(--_small);
    min-block-size: var(--_small);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  button:focus-visible,
  [tabindex]:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_background);
    z-index: 3;
  }
  /* Under a bar that stays at the top, of the page or of the conversation, nothing that gets focus is covered. */
  :is(button, input, select, textarea, summary, [tabindex]) {
    scroll-margin: max(var(--_bar, 0px), var(--sb-scroll-margin, 4rem));
  }
  /* It hangs at the end of its line, and moves nothing. */
  .gap {
    /* With forced colours a browser paints a plate behind words: behind this space it would cover the next line. */
    forced-color-adjust: none;
    white-space: pre-wrap;
  }
  .details {
    scroll-margin-block: max(var(--_bar, 0px), var(--sb-scroll-margin, 1rem)) 1rem;
  }
  .errors:not(:empty) {
    margin-block-end: 1em;
    padding: 0.625em 0.875em;
    border: 1px solid var(--_line);
    border-inline-start-width: 5px;
    border-radius: var(--_radius);
    background: var(--_background);
    font-size: max(12px, 0.9375em);
    overflow-wrap: anywhere;
  }
  .errors strong {
    font-weight: 700;
  }
  .errors ul {
    margin-block-start: 0.25em;
  }
  .errors li {
    font-size: max(12px, 0.9375em);
    unicode-bidi: isolate;
  }
  .stage {
    position: relative;
  }
  .stage > svg,
  .shapes {
    position: absolute;
    inset: 0;
    overflow: visible;
    pointer-events: none;
  }
  /* A chip carries a word; its form is the decision. */
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: var(--_target);
    max-inline-size: 100%;
    padding: 0.2em 0.7em;
    border: 1.5px solid var(--_c);
    border-radius: 1.2em;
    background: var(--_background);
    color: var(--_text);
    overflow-wrap: anywhere;
  }
  .chip.placed {
    position: absolute;
    justify-content: center;
    padding-block: 0;
    overflow-wrap: normal;
  }
  .chip .l {
    white-space: nowrap;
  }
  .chip .l.hyphen::after {
    content: '-';
    content: '-' / '';
  }
  .mark {
    flex: none;
    inline-size: 0.8em;
    block-size: 0.8em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .chip.in {
    background: var(--_c);
    color: var(--_on);
    forced-color-adjust: none;
  }
  .chip.out {
    border-style: dashed;
  }
  .chip.out .label {
    text-decoration: line-through;
    text-decoration-thickness: 1.5px;
  }
  .chip.unsure {
    border-style: dotted;
    border-width: 2px;
  }
  .chip.out .mark,
  .chip.unsure .mark {
    color: var(--_c);
  }
  .chip:hover {
    box-shadow: 0 0 0 3px color-mix(in oklab, var(--_c) 30%, var(--_background));
  }
  .chip[aria-expanded='true'] {
    outline: 2px solid var(--_text);
    outline-offset: 2px;
    z-index: 2;
  }
  .chip:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_background);
  }
  .details {
    position: relative;
    margin-block-start: 1em;
    padding: 1em 1.125em;
    border: 1px solid var(--_faint);
    border-block-start: 4px solid var(--_c, var(--_line));
    border-radius: var(--_radius);
    background: var(--_background);
    animation: sb-in 0.18s ease-out;
  }
  /* In a conversation what is chosen stays in sight: its explanation docks at the foot of the window. */
  @media screen and (min-height: 30rem) {
    :host([embedded]) .details.docks {
      position: sticky;
      inset-block-end: 0;
      z-index: 4;
      max-block-size: 44vh;
      overflow-y: auto;
      overscroll-behavior: contain;
      box-shadow: 0 -0.5rem 1.5rem -1rem var(--_text);
    }
    :host([embedded]) .body:has(.docks) [data-group] {
      scroll-margin-block-end: 46vh;
    }
  }
  .details .close {
    float: inline-end;
    display: grid;
    place-items: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    margin: -0.4em -0.5em 0 0.5em;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: transparent;
  }
  .details .close:hover {
    background: var(--_panel);
  }
  .details .of {
    margin-block-end: 0.25em;
    color: var(--_muted);
    font-size: max(12px, 0.8125em);
  }
  .details h3,
  .details h4,
  .details h5,
  .details h6,
  .details h7 {
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.3;
  }
  .details p + p,
  .details p + dl,
  .details p + .said,
  .details dl + p {
    margin-block-start: 0.5em;
  }
  .said {
    margin-block-start: 0.5em;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_c, var(--_line));
  }
  .said .who {
    font-weight: 700;
  }
  blockquote {
    margin: 0;
  }
  .tip {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    z-index: 5;
    inline-size: max-content;
    max-inline-size: min(20em, 100%);
    padding: 0.4em 0.75em;
    border-radius: var(--_radius);
    background: var(--_text);
    color: var(--_background);
    font-size: max(12px, 0.875em);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .who::first-letter,
  .verdict::first-letter {
    text-transform: uppercase;
  }
  .verdict {
    display: inline-block;
    font-weight: 700;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25em 1.5em;
    margin-block-start: 1em;
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--_faint);
    color: var(--_muted);
    font-size: max(12px, 0.8125em);
  }
  .foot {
    position: relative;
  }
  .keys {
    position: absolute;
    /* Over the foot, never over the page. */
    inset-block-end: 0;
    inset-inline: 0;
    z-index: 4;
    visibility: hidden;
    padding: 0.25em 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_background);
    color: var(--_text);
  }
  section:has([data-group]:focus-visible) .keys {
    visibility: visible;
  }
  .broken {
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  @keyframes sb-in {
    from {
      translate: 0 -6px;
    }
  }
  /* Words on a filled ground: the browser would put its own ground behind them, in the colour of the words. */
  @media (forced-colors: active) {
    .tip,
    .toolbar button[aria-pressed='true'],
    .chip.in {
      forced-color-adjust: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .sb * {
      animation: none !important;
      transition: none !important;
    }
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    justify-content: flex-end;
  }
  input:focus-visible,
  textarea:focus-visible,
  select:focus-visible,
  summary:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  @media print {
    .tools {
      display: none;
    }
  }
  @media print {
    .toolbar,
    .keys,
    .tip,
    .close {
      display: none !important;
    }
    .sb {
      background: none;
      print-color-adjust: exact;
    }
  }
`;
