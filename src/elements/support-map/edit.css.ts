import { css } from 'lit';

/** Sentences to fill in, and the editors of parties and relations. */
export const supportMapEditStyles = css`
  .building {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
    margin-block-start: 1.25em;
    padding: 1em 1.125em;
    border-radius: var(--_radius);
    background: var(--_panel);
  }
  .details .relate,
  .details .unfold {
    margin-block-start: 0.875em;
  }
  .details form.relate {
    padding: 0.75em 0.875em 0.875em;
    border-radius: var(--_radius);
    background: var(--_panel);
  }
  .details .edit > .relate,
  .edit > .edit {
    margin-block-start: 0;
  }
  /* The pieces of a sentence stand on one line, or as lines of one. */
  .pieces {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5em;
    margin-block-start: 0.25em;
  }
  .pieces .field {
    flex: 1 1 11em;
  }
  .pieces .fieldname,
  .building .add .kind .fieldname {
    color: var(--_muted);
    font-size: max(12px, 0.8125em);
    font-weight: 400;
  }
  .pieces .fixed {
    flex: 0 1 auto;
    max-inline-size: 16em;
  }
  .fixed strong {
    display: grid;
    align-content: center;
    min-block-size: max(var(--_target), 2.25em);
    margin-block-start: 0.25em;
    padding-inline-end: 0.25em;
    color: var(--_c);
    line-height: 1.3;
  }
  .acts {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  /* As high as the fields beside them, whose letters are larger. */
  .acts .button,
  .building .add .button {
    min-block-size: max(var(--_target), 2.571em);
  }
  .turn {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
  }
  .turn .mark {
    inline-size: 1.1em;
    block-size: 1.1em;
    stroke-width: 1.5;
  }
  .landed {
    margin-block-start: 0.5em;
  }
  .wrong {
    margin-block-start: 0.5em;
    font-weight: 700;
  }
  [aria-invalid='true'] {
    border-width: 2px;
    border-color: var(--_text);
  }
  .building .add {
    max-inline-size: 40em;
  }
  .building .add .kind {
    flex: 0 1 11em;
  }
  .relations > li:has(.change) {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1em;
  }
  .relations > li:has(.change) > .relation {
    flex: 1 1 9em;
  }
  .relations > li > .remarks {
    flex-basis: 100%;
  }
  .change {
    flex: none;
    font-size: max(12px, 0.875em);
  }
  .details .unfold[open] {
    margin-block-end: 1.25em;
  }
  .details .edit ~ .sub {
    margin-block-start: 1.25em;
  }
  @container sb (min-width: 40em) {
    .edit.two {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      column-gap: 1.25em;
    }
    .edit .whole {
      grid-column: 1 / -1;
    }
  }
  @media print {
    .building,
    .details .relate,
    .details .unfold,
    .change {
      display: none;
    }
  }
`;
