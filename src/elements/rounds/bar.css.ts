import { css } from 'lit';

/** The bar of what can be done at any moment, and what it asks or tells. */
export const barStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375em;
    margin-block-end: 1em;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_faint);
    background: var(--_background);
  }
  /* Taking back is near, however far down one is. */
  @media screen and (min-height: 30rem) {
    @container sb (min-width: 52rem) {
      .top {
        display: contents;
      }
      .bar {
        position: sticky;
        inset-block-start: var(--sb-scroll-margin, 0px);
        z-index: 6;
      }
      .top ~ *,
      .bar ~ * {
        --_bar: calc(4rem + var(--sb-scroll-margin, 0px));
      }
    }
  }
  .bar .button {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
  }
  .bar .button.on,
  .bar .button[aria-pressed='true'] {
    background: var(--_text);
    color: var(--_background);
    forced-color-adjust: none;
  }
  .kept {
    flex: 1 1 12em;
    margin-inline-start: auto;
    font-size: max(12px, 0.875em);
    text-align: end;
  }
  .file {
    position: relative;
    cursor: pointer;
  }
  .file:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .opening,
  .notice {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625em;
    margin-block-end: 1.25em;
    padding: 1em 1.125em;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_panel);
    overflow-wrap: anywhere;
  }
  .dropping {
    margin-block-end: 1em;
    padding: 1.5em;
    border: 2px dashed var(--_accent);
    border-radius: var(--_radius);
    text-align: center;
    font-weight: 700;
  }
  @container sb (max-width: 38em) {
    .bar {
      font-size: max(12px, 0.9375em);
    }
    .bar .history .word {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .kept {
      text-align: start;
    }
    .bar .wide {
      display: none;
    }
  }
`;
