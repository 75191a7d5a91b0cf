import { css } from 'lit';

export const supportMapStyles = css`
  .map {
    margin-block-start: 0.25em;
  }
  .placed {
    position: absolute;
  }
  .area {
    fill: var(--_t);
    stroke: color-mix(in oklab, var(--_c) 22%, var(--_background));
    stroke-width: 1;
  }
  .area.lit {
    stroke: var(--_c);
    stroke-width: 2;
  }
  .title.placed {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.35em;
    padding: 0 0.5em;
    border: 0;
    border-radius: 11px 11px 0 0;
    background: none;
    color: var(--_c);
    text-align: center;
  }
  .columns .c-individual > .title.placed {
    border-radius: 9px;
  }
  .rows .title.placed,
  .c-individual > .title.placed {
    justify-content: flex-start;
    text-align: start;
  }
  .title .l.hyphen::after {
    content: '-';
    content: '-' / '';
  }
  button.title:hover {
    background: color-mix(in oklab, var(--_c) 16%, var(--_background));
  }
  .title.lit,
  button.title.lit:hover {
    background: var(--_c);
    color: var(--_on);
  }
  .title .label,
  .chip.placed .label {
    text-align: center;
  }
  .rows .title .label,
  .c-individual > .title .label {
    text-align: start;
  }
  .chip.node {
    border-radius: 9px;
  }
  /* The signs of decisions stand in a line at the start; the words keep the middle of the rest. */
  .chip.node .mark {
    position: absolute;
    inset-inline-start: 0.7em;
  }
  .chip.node:has(.mark) {
    padding-inline-start: 1.95em;
  }
  .chip.loose:has(.mark) {
    padding-inline-start: 1.8em;
  }
  /* How many lines go on out of sight stands at the end, small; the words keep the middle of the rest. */
  .chip.node .tail,
  .legend .tail {
    flex: none;
    color: var(--_muted);
    font-size: max(12px, 0.8667em);
    line-height: 1.35;
    white-space: nowrap;
  }
  .chip.node:has(.tail) .label {
    flex: 1;
  }
  .chip.node.lit .tail {
    color: inherit;
  }
  .legend .tail {
    font-size: 1em;
    line-height: inherit;
  }
  .chip.node.found {
    box-shadow: 0 0 0 3px color-mix(in oklab, var(--_c) 45%, var(--_background));
  }
  /* In this figure a filled box is one of the chain; that something counts is told by its sign. */
  .chip.node.in {
    background: var(--_background);
    color: var(--_text);
  }
  .chip.node.lit {
    background: var(--_c);
    color: var(--_on);
  }
  .chip.node.lit .mark {
    color: inherit;
  }
  .chip.node.in:not(.lit) .mark {
    color: var(--_c);
  }
  .telling .chip.node:not(.lit) {
    border-color: color-mix(in oklab, var(--_c) 80%, var(--_background));
    color: var(--_back);
  }
  .telling .chip.node:not(.lit, .more) {
    background: color-mix(in oklab, var(--_background) 50%, var(--_t));
  }
  .chip.loose {
    min-block-size: var(--_small);
    padding-inline: 0.6em;
    border-width: 1px;
    border-color: color-mix(in oklab, var(--_c) 55%, var(--_background));
    font-size: max(12px, 0.8125em);
    line-height: 1.35;
    background: color-mix(in oklab, var(--_background) 55%, var(--_t));
  }
  .chip.loose.more {
    border-color: transparent;
    background: none;
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .jump {
    padding: 0 0.6em;
    border: 0;
    background: none;
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    text-align: start;
  }
  .loosetitle,
  .hintword,
  .about {
    color: var(--_muted);
  }
  .line {
    fill: none;
    stroke: var(--_line);
    stroke-width: 1.5;
  }
  .arrow {
    fill: var(--_line);
    stroke: none;
  }
  .line.traffic {
    stroke: var(--_individual);
    stroke-width: 2;
  }
  .arrow.traffic {
    fill: var(--_individual);
  }
  .telling .line.quiet {
    stroke: var(--_line);
    stroke-width: 1;
  }
  .telling .arrow.quiet {
    fill: var(--_line);
  }
  .line.lit {
    stroke: var(--_c);
    stroke-width: 2.5;
  }
  .arrow.lit {
    fill: var(--_c);
  }
  .line.joined {
    stroke-width: 3.5;
  }
  .line.chosen {
    stroke-width: 4.5;
  }
  .line.apart {
    stroke-dasharray: 6 4;
  }
  .line.divided {
    stroke-dasharray: 1.5 3.5;
  }
  .count {
    display: flex;
    align-items: center;
    color: var(--_muted);
    white-space: nowrap;
  }
  .calm {
    margin-block-end: 0.75em;
    color: var(--_muted);
  }
  .verb {
    display: grid;
    place-content: center;
    border: 1.5px solid var(--_c);
    border-radius: 8px;
    background: var(--_background);
    color: var(--_text);
    text-align: center;
    pointer-events: none;
    z-index: 1;
  }
  /* Lines that break between words break where the layout says; a word in two stays one piece for who reads it aloud. */
  .map .words .l,
  .map .label .l {
    white-space: nowrap;
  }
  .map .words:not(:has(.hyphen)) .l,
  .map .label:not(:has(.hyphen)) .l {
    display: block;
  }
  /* There each line is a block of its own: what keeps words apart for who listens takes no line. */
  .map .words:not(:has(.hyphen)) .gap,
  .map .label:not(:has(.hyphen)) .gap {
    position: absolute;
  }
  .map .words:not(:has(.hyphen)) wbr,
  .map .label:not(:has(.hyphen)) wbr {
    display: none;
  }
  .aside.placed {
    color: var(--_c);
    pointer-events: none;
  }
  .aside.end {
    text-align: end;
  }
  .telling .aside.placed:not(.lit) {
    color: var(--_back);
  }
  .choose,
  .empty,
  .none {
    color: var(--_muted);
  }
  .choose,
  .legend {
    margin-block-start: 0.75em;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    color: var(--_muted);
    font-size: max(12px, 0.8125em);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.45em;
  }
  .legend .sample {
    inline-size: 2.25em;
    border-block-start: 2px dashed var(--_line);
  }
  .legend .sample.joined {
    border-block-start: 3.5px solid var(--_line);
  }
  .legend .sample.divided {
    border-block-start-style: dotted;
  }
  .empty {
    margin-block-end: 0.75em;
  }
  .details .sub {
    font-size: 1em;
  }
  .sub {
    margin-block-end: 0.35em;
    font-weight: 700;
  }
  .remarks ~ .sub,
  p ~ .sub {
    margin-block-start: 0.75em;
  }
  .story {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    overflow-wrap: anywhere;
    gap: 1em 2em;
    margin-block-start: 0.75em;
  }
  .both {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    overflow-wrap: anywhere;
    gap: 1em 2em;
    align-content: start;
  }
  @container sb (min-width: 44em) {
    .remarks ~ .sub,
  p ~ .sub {
    margin-block-start: 0.75em;
  }
  .story {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  @container sb (min-width: 64em) {
    .both {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  .sentences > li {
    display: flex;
    gap: 0.6em;
    align-items: baseline;
    padding-block: 0.2em;
  }
  .number {
    flex: none;
    display: inline-grid;
    place-content: center;
    min-inline-size: 1.7em;
    block-size: 1.7em;
    border: 1.5px solid var(--_c);
    border-radius: 1em;
    font-size: max(12px, 0.8125em);
    line-height: 1;
  }
  .sentence,
  .relation,
  .thing {
    min-inline-size: var(--_small);
    min-block-size: var(--_small);
    max-inline-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    overflow-wrap: anywhere;
  }
  .sentence:hover,
  .relation:hover strong,
  .thing:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .relations > li {
    padding-block: 0.25em;
    border-block-start: 1px solid var(--_faint);
  }
  .relation strong {
    color: var(--_c);
  }
  .how {
    color: var(--_muted);
  }
  .remarks {
    color: var(--_muted);
    font-size: max(12px, 0.875em);
  }
  .remarks .link {
    font-weight: 700;
  }
  .questions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    overflow-wrap: anywhere;
    gap: 1.25em 2em;
    margin-block-start: 1.25em;
  }
  @container sb (min-width: 52em) {
    .questions {
      grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
    }
  }
  .kinds > li + li {
    margin-block-start: 0.35em;
  }
  .names > div {
    margin-block-start: 0.5em;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_c);
  }
  .names dt {
    color: var(--_c);
    font-weight: 700;
    font-size: max(12px, 0.875em);
  }
  .names ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 1em;
  }
  .thing {
    text-decoration: underline;
    text-decoration-color: color-mix(in oklab, var(--_c) 50%, var(--_background));
    text-underline-offset: 0.2em;
  }
  .presentation .line {
    stroke-width: 2;
  }
  .presentation .line.lit {
    stroke-width: 3.5;
  }
  @media (forced-colors: active) {
    .telling .chip.node:not(.lit) {
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
    }
    .chip.node {
      forced-color-adjust: none;
    }
    .line.quiet,
    .telling .line.quiet {
      stroke: CanvasText;
    }
    .arrow.quiet,
    .telling .arrow.quiet {
      fill: CanvasText;
    }
    .aside.placed,
    .telling .aside.placed:not(.lit) {
      color: CanvasText;
    }
    .chip.node.lit,
    button.title.lit {
      border: 3px solid Highlight;
      background: Canvas;
      color: CanvasText;
    }
    .line.lit,
    .area.lit {
      stroke: Highlight;
    }
    .arrow.lit {
      fill: Highlight;
    }
  }
  @media print {
    .choose,
    .jump {
      display: none;
    }
    .printed {
      columns: 18em;
      column-gap: 2em;
    }
    .printed > li {
      margin-block-end: 0.35em;
      break-inside: avoid;
    }
  }
`;
