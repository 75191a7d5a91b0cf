import { css } from 'lit';

/** On paper: only what was said, and blank sheets. */
export const paperStyles = css`
  @media print {
    .nav,
    .stepper {
      display: none;
    }
  }
  .sheets,
  .report .picture {
    display: none;
  }
  @media print {
    .bar,
    .walk,
    .clock,
    .take,
    .settle,
    .nav,
    .notice,
    .opening,
    .sessions,
    .outcome > .purpose {
      display: none;
    }
    .head.is-line .heading {
      font-size: 1.5em;
    }
    .head.is-line .headings {
      display: block;
    }
    .top {
      display: none;
    }
    .report {
      max-inline-size: none;
      font-size: max(10pt, 0.9375em);
    }
    .report .reporthead {
      break-after: avoid;
    }
    .report .picture {
      display: block;
      break-inside: avoid;
      inline-size: 100%;
      max-block-size: 165mm;
      margin-block: 0.75em;
    }
    .report th:nth-child(2),
    .report td:nth-child(2) {
      min-inline-size: 8em;
    }
    .report th[scope='row'] {
      inline-size: 32%;
    }
    .report li {
      break-inside: avoid;
    }
    /* The sheets, and nothing around them. */
    section:has(.printing-sheets) > .head,
    section:has(.printing-sheets) > .foot {
      display: none;
    }
    .printing-sheets > :not(.sheets) {
      display: none;
    }
    .printing-sheets > .sheets {
      display: block;
    }
    .report tr {
      break-inside: avoid;
    }
    .paper {
      display: flex;
      flex-direction: column;
      block-size: 245mm;
      break-after: page;
    }
    .paper .lines {
      flex: 1;
      min-block-size: 0;
      margin-block-end: 4mm;
      overflow: hidden;
    }
    .paper:last-child {
      break-after: auto;
    }
    .paper .ask {
      margin-block: 1em;
      padding-inline-start: 1.25em;
      list-style: disc;
    }
    .line {
      block-size: 10mm;
      border-block-end: 0.3mm solid #767676;
    }
  }
`;
