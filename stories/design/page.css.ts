import { css } from 'lit';

/** The look of what is told about the figures: dark on white in a sheet, whatever house style the figures have. */
export const pageStyles = css`
  :host {
    display: block;
  }
  .sheet {
    box-sizing: border-box;
    padding: 0.5rem 1.25rem 1.25rem;
    color: #1c1c1c;
    background: #fff;
    font:
      16px/1.5 'Segoe UI',
      'Helvetica Neue',
      Arial,
      sans-serif;
  }
  h2 {
    margin: 1rem 0 0.5rem;
    font-size: 1.25rem;
    line-height: 1.3;
  }
  p {
    max-inline-size: 44rem;
    margin: 0 0 1rem;
  }
  code {
    font-family: ui-monospace, Consolas, 'Liberation Mono', monospace;
    font-size: 0.9em;
    overflow-wrap: anywhere;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.5rem 0.75rem 0.5rem 0;
    border-block-end: 1px solid #d0d0d0;
    text-align: start;
    vertical-align: top;
    overflow-wrap: break-word;
  }
  th {
    font-weight: 600;
  }
  kbd {
    display: inline-block;
    padding: 0 0.4em;
    border: 1px solid #767676;
    border-block-end-width: 2px;
    border-radius: 4px;
    font: inherit;
    font-size: 0.9em;
    white-space: nowrap;
  }
  button {
    min-block-size: 32px;
    min-inline-size: 32px;
    padding: 0 0.75rem;
    border: 1px solid #595959;
    border-radius: 4px;
    color: inherit;
    background: #fff;
    font: inherit;
    font-size: 0.9em;
    white-space: nowrap;
    cursor: pointer;
  }
  button[aria-pressed='true'] {
    border-color: #a3004f;
    color: #fff;
    background: #a3004f;
  }
  :is(button, input, textarea, select):focus-visible {
    outline: 3px solid #1c1c1c;
    outline-offset: 2px;
  }
  .quiet {
    color: #595959;
  }
  .swatch {
    display: inline-block;
    box-sizing: border-box;
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.4em;
    border: 1px solid #595959;
    border-radius: 3px;
    vertical-align: -0.1em;
  }
  /* A telephone: each row is a block, and its cells stand under each other. */
  @media (max-width: 640px) {
    thead {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
    }
    table,
    tbody,
    tr,
    th,
    td {
      display: block;
      border: 0;
    }
    th,
    td {
      padding: 0.1rem 0;
    }
    tr {
      padding-block: 0.75rem;
      border-block-end: 1px solid #d0d0d0;
    }
  }
`;
