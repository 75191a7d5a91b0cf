import { css } from 'lit';

/** What was said, as a report on screen, and what one can take along. */
export const outcomeStyles = css`
  .take {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block: 1em;
  }
  .settle {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    max-inline-size: 52em;
    padding: 0.75em 1.125em;
    border: 1px solid var(--_faint);
    border-radius: var(--_radius);
  }
  .settle p {
    flex: 1 1 20em;
  }
  .report {
    max-inline-size: 60em;
    margin-block-start: 1.5em;
    overflow-wrap: anywhere;
  }
  .reporthead {
    font-size: 1.0625em;
    font-weight: 700;
    line-height: 1.3;
  }
  .report > .section > .reporthead {
    font-size: 1.25em;
  }
  .report .section {
    margin-block-start: 1.75em;
  }
  .word-in,
  .word-out,
  .word-unsure {
    font-weight: 700;
  }
  .sessions {
    display: grid;
    gap: 0.625em;
    margin-block-start: 1.5em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_faint);
  }
  .sessions li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin-block-start: 0.375em;
  }
  .report .section .section {
    margin-block-start: 1.125em;
    padding-inline-start: 0.875em;
    border-inline-start: 3px solid var(--_c, var(--_faint));
  }
  .report p,
  .report ul {
    margin-block-start: 0.375em;
  }
  .report ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .report table {
    inline-size: 100%;
    margin-block-start: 0.5em;
    border-collapse: collapse;
  }
  .report th,
  .report td {
    padding: 0.375em 0.75em 0.375em 0;
    border-block-end: 1px solid var(--_faint);
    text-align: start;
    vertical-align: top;
  }
  .report th[scope='row'] {
    font-weight: 400;
  }
  .report th[scope='row'] .first {
    font-weight: 700;
  }
  .report dl > div {
    display: flex;
    gap: 0.5em;
  }
  .report dt {
    flex: 0 0 9em;
    font-weight: 700;
  }
  .report dd {
    margin: 0;
  }
  .report .own {
    white-space: pre-line;
  }
  @container sb (max-width: 38rem) {
    .report thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .report tr,
    .report th,
    .report td {
      display: block;
    }
    .report th,
    .report td {
      padding-block: 0.125em;
      border: 0;
    }
    .report tr {
      padding-block: 0.5em;
      border-block-end: 1px solid var(--_faint);
    }
    .report td[data-head]:not(:empty)::before {
      content: attr(data-head) ': ';
      color: var(--_muted);
    }
  }
`;
