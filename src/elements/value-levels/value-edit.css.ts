import { css } from 'lit';

/** What editing adds to the value figure. */
export const valueEditStyles = css`
  /* A belief is chosen by the line that its arrow will have. */
  .beliefs .options {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15.5em), 1fr));
  }
  .beliefs .option > span {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .stroke {
    flex: none;
    inline-size: 2.25em;
    block-size: 0.875em;
    overflow: visible;
  }
  .stroke .shaft,
  .stroke .head {
    stroke-width: 2;
  }
  .stroke .head {
    stroke-width: 1.3;
  }
  .doubted .stroke .shaft {
    stroke-dasharray: 6.5 4.5;
  }
  .unknown .stroke .shaft {
    stroke-dasharray: 0.1 4.8;
    stroke-width: 2.8;
  }
  .none .stroke {
    color: var(--_line);
  }
  .none .stroke .shaft {
    stroke-width: 1.2;
  }
  .choosable::first-letter {
    text-transform: uppercase;
  }
  /* The weights. */
  output.weight {
    display: block;
  }
  .half .weights {
    margin-block-start: 1em;
    gap: 0.375em;
  }
  .lists .weighing {
    max-inline-size: 44em;
  }
  .weighing + ul {
    margin-block-start: 1.5em;
  }
  .weights .hint {
    margin-block-end: 0.25em;
  }
  .weighs {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.5fr);
    align-items: center;
    gap: 0 1em;
    overflow-wrap: anywhere;
  }
  .weighs input {
    inline-size: 100%;
    min-inline-size: 0;
    block-size: max(var(--_target), 24px);
    margin: 0;
    accent-color: var(--_c);
    cursor: pointer;
    touch-action: pan-y;
  }
  .weighing {
    container: weighing / inline-size;
  }
  @container weighing (max-width: 21.99em) {
    .weighs {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .weights .row {
    justify-content: flex-end;
  }
  /* The point can be moved by hand; a finger that scrolls the page still scrolls. */
  .movable {
    cursor: crosshair;
    touch-action: pan-y pinch-zoom;
    user-select: none;
    -webkit-user-select: none;
  }
  .grip {
    position: absolute;
    inline-size: max(44px, 2em);
    block-size: max(44px, 2em);
    border-radius: 50%;
    translate: -50% -50%;
    cursor: grab;
    touch-action: none;
  }
  .grip:hover {
    background: color-mix(in oklab, var(--_c) 22%, transparent);
  }
  .dragging,
  .dragging .grip {
    cursor: grabbing;
  }
  .moving .where {
    transition: none;
  }
  .dragging .point-word {
    visibility: hidden;
  }
  /* While the words beside the triangle grow, the triangle stays. */
  .one.wide.editing .rest {
    align-items: start;
  }
  /* Examples: what can go, and one field for what comes. */
  @container notes (max-width: 43.99em) {
    .editing .levels {
      grid-template-columns: minmax(0, 1fr);
      gap: 1.5em;
    }
  }
  .bullets li:has(.away) {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 0.25em;
  }
  /* No nearer than the signs reach above their line. */
  .bullets li + li:has(.away) {
    margin-block-start: 0.3em;
  }
  .away {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: max(var(--_target), 24px);
    block-size: max(var(--_target), 24px);
    margin-block-start: -0.3em;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_muted);
  }
  .away:hover {
    background: var(--_panel);
    color: var(--_text);
  }
  .bullets ~ .add,
  .none ~ .add {
    margin-block-start: 0.5em;
  }
  @media print {
    .away,
    .grip {
      display: none;
    }
  }
`;
