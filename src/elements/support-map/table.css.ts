import { css } from 'lit';

/** The table view: rows on a wide page, stacked rows with their own labels on a narrow one. */
export const tableStyles = css`
  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    text-align: start;
  }
  caption {
    padding-block-end: 0.5em;
    font-weight: 700;
    text-align: start;
  }
  th,
  td {
    padding: 0.45em 1em 0.45em 0;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  thead th {
    border-block-end: 2px solid var(--_line);
    color: var(--_muted);
    font-size: max(12px, 0.8125em);
    font-weight: 700;
  }
  thead th:nth-child(2) {
    inline-size: 22%;
  }
  thead th:nth-child(4) {
    inline-size: 30%;
  }
  tbody tr {
    border-block-end: 1px solid var(--_faint);
  }
  tbody tr > :first-child {
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_c);
  }
  thead tr > :first-child {
    padding-inline-start: calc(0.923em + 4px);
  }
  tbody tr.group > th {
    padding-block-start: 1.25em;
    color: var(--_c);
  }
  tbody tr.lit {
    background: var(--_t);
  }
  tbody tr.lit th,
  tbody tr.lit .end {
    font-weight: 700;
  }
  tr.opened > td {
    padding: 0 0.75em 0.75em;
  }
  tr.opened .details {
    margin-block-start: 0.25em;
  }
  .column {
    display: none;
  }
  button.end {
    min-inline-size: var(--_small);
    min-block-size: var(--_small);
    max-inline-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_c);
    text-align: start;
  }
  button.end:hover,
  button.end.opened {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  th .end {
    font-weight: 700;
  }
  button.end .mark,
  .thing .mark {
    margin-inline-end: 0.35em;
  }
  button.end.out .label,
  .thing.out .label {
    text-decoration: line-through;
  }
  .things > li {
    margin-block-start: 0.75em;
    padding: 0.5em 1em 0.75em;
    border-inline-start: 5px solid var(--_c);
    background: var(--_t);
  }
  .things .who-is,
  .headword {
    font-weight: 700;
  }
  .things > li > .who-is,
  .headword {
    color: var(--_c);
  }
  .things > li > .told {
    max-inline-size: 44em;
  }
  .things .entries {
    margin-block-start: 0.5em;
  }
  .things .told {
    min-inline-size: 0;
    max-inline-size: 44em;
  }
  .things .entries .details {
    grid-column: 1 / -1;
    margin-block-start: 0.25em;
  }
  table ~ .sub {
    margin-block-start: 1.5em;
  }
  .verbbutton {
    min-inline-size: var(--_small);
    min-block-size: var(--_small);
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: color-mix(in oklab, var(--_c) 55%, var(--_background));
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
  }
  .verbbutton[aria-expanded='true'] {
    font-weight: 700;
  }
  @container sb (max-width: 38em) {
    .things .entries > li {
      grid-template-columns: minmax(0, 1fr);
    }
    table,
    caption,
    tbody,
    tbody tr,
    tbody th,
    tbody td {
      display: block;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody tr {
      padding-block: 0.5em;
      padding-inline-start: 0.75em;
      border-inline-start: 4px solid var(--_c);
    }
    tbody tr > :first-child {
      padding-inline-start: 0;
      border: 0;
    }
    tbody tr.group > th {
      display: block;
    }
    tbody th,
    tbody td {
      display: grid;
      grid-template-columns: 6em minmax(0, 1fr);
      gap: 0 0.5em;
      padding: 0.1em 0;
    }
    .column {
      display: block;
      color: var(--_muted);
      font-size: max(12px, 0.8125em);
      font-weight: 400;
    }
    td:not(:has(> .column + *)) {
      display: none;
    }
    tr.opened {
      padding: 0;
      border: 0;
    }
    tr.opened > td {
      display: block;
      padding: 0 0 0.5em;
    }
  }
`;
