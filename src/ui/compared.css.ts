import { css } from 'lit';

/** What groups say, side by side: rings, who says what, what divides. */
export const comparedStyles = css`
  .ring {
    flex: none;
    inline-size: 1.6em;
    block-size: 1.6em;
    overflow: visible;
  }
  .ring .piece {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.1;
    stroke-linejoin: round;
  }
  .ring .piece.full {
    fill: currentColor;
  }
  .ring .piece.open {
    stroke-width: 0.7;
    stroke-dasharray: 1.2 1.2;
  }
  .ring .in-piece {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.3;
    stroke-linecap: round;
  }
  .ring .in-piece.dot {
    stroke-width: 2.6;
  }
  .chip .ring {
    color: var(--_c);
  }
  .chip.in .ring {
    color: inherit;
  }
  .overview {
    margin-block-end: 1.25em;
    padding: 0.75em 1em 0.875em;
    border: 1px solid var(--_faint);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
  .overview .sub {
    margin-block: 0.75em 0.25em;
    font-weight: 700;
  }
  .overview .ask {
    font-weight: 700;
  }
  .rings {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin-block-start: 0.375em;
    color: var(--_muted);
    font-size: max(12px, 0.8125em);
  }
  .rings li {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }
  .things-said {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20em), 1fr));
    gap: 0.375em 1.5em;
  }
  .things-said li {
    display: flex;
    gap: 0.5em;
    min-inline-size: 0;
    break-inside: avoid;
  }
  .things-said li > div {
    min-inline-size: 0;
  }
  .things-said .plain {
    font-weight: 700;
  }
  .things-said .tally {
    display: block;
    font-size: max(12px, 0.8125em);
  }
  .rest summary {
    min-block-size: var(--_small);
    margin-block: 0.25em;
    color: var(--_link);
    cursor: pointer;
  }
  .rest summary:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .ring.sample .piece {
    stroke-width: 1.4;
  }
  .ring.sample .in-piece {
    stroke-width: 2;
  }
  .ring.sample .in-piece.dot {
    stroke-width: 4.5;
  }
  .compared {
    margin-block: 0.5em;
    overflow-wrap: anywhere;
  }
  .voices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 0.625em 1.25em;
  }
  .voice,
  .before {
    min-inline-size: 0;
    break-inside: avoid;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_c, var(--_line));
  }
  .before {
    margin-block-start: 0.625em;
    border-inline-start-style: dotted;
  }
  .voice .who,
  .before .who {
    font-weight: 700;
  }
  .voice .who {
    display: flex;
    gap: 0.4em;
  }
  .voice .who::first-letter {
    text-transform: none;
  }
  .voice .who span {
    min-inline-size: 0;
  }
  .voice .ring {
    margin-block-start: -0.05em;
    color: var(--_c, currentColor);
  }
  .voice strong {
    font-weight: 700;
  }
  .voice li + li,
  .before li + li {
    margin-block-start: 0.25em;
  }
  /* With the gap after it as wide as a sign: the layout keeps that much room. */
  .belief .ring {
    position: static;
    inline-size: 1.35em;
    block-size: 1.35em;
    margin-inline-end: -0.25em;
  }
  .group-number,
  .point-number {
    display: grid;
    flex: none;
    place-items: center;
    border: 2px solid var(--_background);
    border-radius: 50%;
    background: var(--_text);
    color: var(--_background);
    font-size: max(11px, 0.75em);
    font-weight: 700;
    line-height: 1;
    forced-color-adjust: none;
  }
  .group-number {
    position: absolute;
    pointer-events: none;
  }
  .point-number {
    inline-size: 2em;
    block-size: 2em;
    border: 0;
  }
  .leader {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.25;
  }
  .spot {
    fill: var(--_text);
  }
  .group-weights {
    display: grid;
    gap: 0.375em;
    margin-block: 0.375em 0.75em;
  }
  .group-weights li {
    break-inside: avoid;
  }
  .group-weights.pointed li {
    display: grid;
    grid-template-columns: 1.75em minmax(0, 1fr);
    gap: 0.25em;
    align-items: start;
  }
  td .compared,
  td .compared .only {
    margin-block: 0;
  }
  .chip.divided .mark {
    color: var(--_c);
  }
  .compared .tally,
  .relations .tally,
  .relations .only {
    color: var(--_muted);
    font-size: max(12px, 0.875em);
  }
  .compared .only {
    margin-block-start: 0.5em;
  }
`;
