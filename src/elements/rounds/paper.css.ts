import { css } from 'lit';

/** On paper: only what was said, and blank sheets. */
export const paperStyles = css`
  @media print {
    .nav,
    .stepper {
      display: none;
    }
  }
  .sheets {
    display: none;
  }
  @media print {
    .bar,
    .walk,
    .clock,
    .take,
    .settle,
    .nav {
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
      break-after: page;
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
