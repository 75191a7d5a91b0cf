import { css } from 'lit';

/** Fields, choices and buttons of editing. */
export const forms = css`
  .histories {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.375em;
  }
  .history {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: var(--_target);
    gap: 0.375em;
  }
  .history .mark {
    inline-size: 1.1em;
    block-size: 1.1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
  }
  .button[aria-disabled] {
    border-color: var(--_faint);
    color: var(--_muted);
    cursor: default;
  }
  .button[aria-disabled]:hover {
    background: var(--_background);
  }
  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on);
    font-weight: 700;
  }
  .edit {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.875em;
    margin-block-start: 0.875em;
  }
  .field {
    display: block;
    min-inline-size: 0;
  }
  .fieldname {
    display: block;
    padding: 0;
    font-size: max(12px, 0.875em);
    font-weight: 700;
  }
  .hint {
    display: block;
    color: var(--_muted);
  }
  input[type='text'],
  input[type='date'],
  input[type='number'],
  textarea,
  select {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: max(var(--_target), 2.25em);
    margin: 0.25em 0 0;
    padding: 0.375em 0.5em;
    border: 1px solid var(--_line);
    border-radius: min(var(--_radius), 6px);
    background: var(--_background);
    color: var(--_text);
    font: inherit;
    font-size: max(16px, 1em);
    letter-spacing: inherit;
    word-spacing: inherit;
    line-height: 1.4;
    text-align: start;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  textarea {
    field-sizing: content;
    max-block-size: 24em;
    min-block-size: 4em;
    resize: vertical;
  }
  .choice {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    margin-block-start: 0.25em;
  }
  .option {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: var(--_target);
    padding: 0.25em 0.75em;
    border: 1px solid var(--_line);
    border-radius: min(var(--_radius), 6px);
    font-size: max(12px, 0.9375em);
    cursor: pointer;
  }
  .option:hover {
    background: var(--_panel);
  }
  .option:has(:checked) {
    outline: 2px solid var(--_text);
    outline-offset: -2px;
    font-weight: 700;
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .option input {
    inline-size: 1.1em;
    block-size: 1.1em;
    margin: 0;
    accent-color: var(--_text);
  }
  .option .mark {
    inline-size: 0.9em;
    block-size: 0.9em;
  }
  .add {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5em;
    min-inline-size: 0;
  }
  .add .field {
    flex: 1 1 10em;
  }
  .add .button {
    flex: none;
    min-block-size: max(var(--_target), 2.25em);
  }
  .unfold > summary {
    display: list-item;
    inline-size: fit-content;
    min-block-size: var(--_small);
    padding-block: 0.25em;
    cursor: pointer;
    font-weight: 700;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  @media print {
    .edit,
    .add {
      display: none;
    }
  }
`;
