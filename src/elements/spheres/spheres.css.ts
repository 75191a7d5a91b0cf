import { css } from 'lit';

export const spheresStyles = css`
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
  }
  .columns.aside {
    grid-template-columns: minmax(0, 1fr) 18em;
  }
  .columns.aside .side {
    position: sticky;
    inset-block-start: max(var(--_bar, 0px), var(--sb-scroll-margin, 1rem));
    align-self: start;
    padding-block-start: 1.5em;
  }
  .side .details {
    margin-block-end: 1em;
  }
  /* In a conversation, what is chosen stays in sight with the figure: its explanation docks at the foot of the window. */
  :host([embedded]) .columns:not(.aside) {
    display: block;
  }
  :host([embedded]) .columns:not(.aside) .side {
    display: contents;
  }
  :host([embedded]) .columns:not(.aside) .choose {
    margin-block-start: 0.75em;
  }
  .nested ul {
    position: static;
  }
  .shape {
    fill: var(--_t);
    stroke: var(--_c);
    stroke-width: 2;
    transition: stroke-width 0.15s;
  }
  .shape.out {
    stroke-dasharray: 8 6;
    fill: var(--_background);
  }
  .shape.unsure {
    stroke-dasharray: 1 6;
    stroke-linecap: round;
    stroke-width: 3;
  }
  .shape.open {
    stroke-width: 4;
  }
  .title {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-block-size: var(--_target);
    max-inline-size: 100%;
    padding: 0.1em 0.5em;
    border: 0;
    border-radius: 1em;
    background: none;
    color: var(--_c);
    overflow-wrap: anywhere;
  }
  .title.placed {
    position: absolute;
    justify-content: center;
    text-align: center;
    overflow-wrap: normal;
  }
  .chip.placed .label,
  .title.placed .label {
    text-align: center;
  }
  .title .label {
    min-inline-size: 0;
  }
  .title.out .label {
    text-decoration: line-through;
    text-decoration-thickness: 2px;
  }
  .title:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .title[aria-expanded='true'] {
    outline: 2px solid var(--_text);
  }
  .word {
    color: var(--_text);
  }
  .word.placed {
    position: absolute;
    white-space: nowrap;
  }
  .bridge {
    position: absolute;
    z-index: 1;
    border: 1px solid var(--_c);
    border-radius: 1em;
    background: var(--_background);
    color: var(--_c);
    font-weight: 700;
    text-align: center;
    white-space: nowrap;
  }
  /* Cards: the same nesting as frames, personal first. */
  .cards {
    display: grid;
    grid-template-columns: 8px 8px minmax(0, 1fr) 8px 8px;
    grid-template-rows: 8px 8px auto auto 8px auto 8px;
  }
  .cards > ul {
    display: contents;
  }
  .frame {
    border: 2px solid var(--_c);
    border-radius: 18px;
    background: var(--_t);
  }
  .frame.c-institutional {
    grid-area: 1 / 1 / 8 / 6;
  }
  .frame.c-communal {
    grid-area: 2 / 2 / 6 / 5;
    border-radius: 14px;
  }
  .frame.c-personal {
    grid-area: 3 / 3 / 4 / 4;
    border-radius: 10px;
  }
  .frame.out {
    border-style: dashed;
  }
  .frame.unsure {
    border-style: dotted;
    border-width: 3px;
  }
  .card {
    position: relative;
    padding: 0.5em 0.625em 0.75em;
    min-inline-size: 0;
  }
  .card.c-personal {
    grid-area: 3 / 3 / 4 / 4;
  }
  .card.c-communal {
    grid-area: 4 / 3 / 5 / 4;
  }
  .card.c-institutional {
    grid-area: 6 / 2 / 7 / 5;
    padding-inline: calc(0.625em + 8px);
  }
  .card .title {
    margin-inline-start: -0.5em;
    text-align: start;
  }
  .card .groups {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
  }
  .card .groups > li {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .card .word {
    margin-block: 0.5em 0.25em;
  }
  .card .bridge {
    position: absolute;
    inset-block-start: -1.35em;
    inset-inline-start: 50%;
    padding: 0 0.75em;
    translate: -50% 0;
  }
  .more {
    border-style: solid;
    border-color: transparent;
    background: none;
    color: var(--_link);
    text-decoration: underline;
  }
  .empty {
    color: var(--_muted);
    font-size: max(12px, 0.875em);
  }
  .legend {
    break-inside: avoid;
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em 1em;
    font-size: max(12px, 0.8125em);
  }
  .columns.aside .legend {
    display: grid;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .legend .chip {
    min-block-size: 0;
    min-inline-size: 2.6em;
    block-size: 1.6em;
    justify-content: center;
    padding: 0 0.5em;
    pointer-events: none;
    font-size: 1em;
  }
  .side h3,
  .side .sidehead {
    font-weight: 700;
    margin-block-end: 0.35em;
  }
  .side .choose {
    margin-block-end: 1em;
    color: var(--_muted);
  }
  .short li {
    margin-block-end: 0.875em;
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_c);
    font-size: max(12px, 0.875em);
  }
  .short .name {
    color: var(--_c);
    font-weight: 700;
  }
  .columns.aside .details {
    margin-block-start: 0;
  }
  /* The list view. */
  .spheres-list > li {
    margin-block-end: 1.25em;
    padding: 0.75em 1em 1em;
    border-inline-start: 5px solid var(--_c);
    background: var(--_t);
  }
  .spheres-list .lead {
    max-inline-size: 44em;
    margin-block-end: 0.5em;
  }
  .spheres-list .sphere {
    font-size: 1.125em;
  }
  .spheres-list .sphere .toggle {
    color: var(--_c);
  }
  .spheres-list .details {
    max-inline-size: 44em;
    margin-block: 0.25em;
  }
  .supports {
    font-weight: 700;
  }
  .printed {
    margin-block-start: 1em;
  }
  .printed > div {
    margin-block-end: 0.75em;
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_c);
    font-size: max(12px, 0.875em);
  }
  .printed .sidehead,
  .reasoned .label {
    font-weight: 700;
  }
  .reasoned {
    break-inside: avoid;
    padding-block: 0.125em;
  }
  .reasoned p {
    display: inline;
  }
  .reasoned .label::after {
    content: ' ·';
  }
  .reasoned .verdict {
    font-weight: 400;
  }
  .toggle .mark {
    margin-inline-end: 0.4em;
  }
  .fact {
    color: var(--_muted);
  }
  .spheres-list .groupname {
    margin-block: 0.75em 0.25em;
    font-weight: 700;
    font-size: max(12px, 0.9375em);
  }
  .entries .told {
    min-inline-size: 0;
    max-inline-size: 44em;
    overflow-wrap: anywhere;
  }
  @container sb (max-width: 38em) {
    .entries > li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .toggle {
    min-block-size: var(--_target);
    max-inline-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_text);
    font-weight: 700;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: var(--_c);
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
  }
  .toggle.out .label {
    text-decoration: line-through;
  }
  @media print {
    .choose,
    .sb .adding,
    .paste {
      display: none;
    }
    .entries > li,
    .card .groups > li {
      break-inside: avoid;
    }
    .groupname,
    .word {
      break-after: avoid;
    }
    /* A grid that breaks over two sheets loses its frames: on paper each card has its own. */
    .cards {
      display: block;
    }
    .cards .frame,
    .card .bridge {
      display: none;
    }
    .card {
      margin-block-end: 0.5em;
      padding: 0.5em 0.75em 0.75em;
      border: 2px solid var(--_c);
      border-radius: 10px;
      background: var(--_t);
      box-decoration-break: clone;
      -webkit-box-decoration-break: clone;
    }
    .card.c-personal {
      margin-inline: 20px;
    }
    .card.c-communal {
      margin-inline: 10px;
    }
  }
  .adding {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: 0.75em 1.25em;
    margin-block-start: 1.25em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_faint);
  }
  .adding .add {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_c);
  }
  /* The question has the whole width, so that fields beside each other stand on one line. */
  .adding .add .field {
    display: contents;
  }
  .adding .add .fieldname {
    flex: 1 0 100%;
    margin-block-end: -0.25em;
  }
  .adding .add input {
    flex: 1 1 8em;
    inline-size: auto;
    min-inline-size: 0;
    margin-block-start: 0;
  }
  .movable .chip {
    user-select: none;
    -webkit-user-select: none;
  }
  .chip.lifted {
    z-index: 3;
    box-shadow: 0 4px 14px color-mix(in oklab, var(--_text) 35%, transparent);
    cursor: grabbing;
  }
  .chip.lifted:not(.placed) {
    position: relative;
  }
  .chip.landed {
    box-shadow: 0 0 0 3px color-mix(in oklab, var(--_c) 45%, var(--_background));
  }
  .shape.over {
    stroke-width: 5;
    fill: color-mix(in oklab, var(--_c) 22%, var(--_background));
  }
  .frame.over {
    box-shadow: inset 0 0 0 2px var(--_c);
    background: color-mix(in oklab, var(--_c) 22%, var(--_background));
  }
  .deciding {
    margin-block-end: 0.875em;
  }
  .deciding .row {
    align-items: center;
  }
  /* From part to part the decision stays in its place. */
  .columns.aside .details:has(.deciding) .of {
    min-block-size: 2lh;
  }
  .there {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    margin-block-start: 0.75em;
    padding-inline-start: calc(0.92em + 3px);
    overflow-wrap: anywhere;
  }
  /* A finger scrolls: there a part moves in its editor. */
  @media (pointer: coarse) {
    .draghint {
      display: none;
    }
  }
  .paste {
    margin-block-start: 1.25em;
  }
  .paste > .edit {
    max-inline-size: 44em;
  }
  .paste textarea {
    max-block-size: 12em;
  }
  .paste input[type='file'] {
    display: block;
    inline-size: 100%;
    margin-block-start: 0.25em;
    color: inherit;
    font: inherit;
    font-size: max(12px, 0.875em);
  }
  .paste input[type='file']::file-selector-button {
    min-block-size: max(var(--_target), 2.25em);
    margin-inline-end: 0.75em;
    padding: 0.25em 0.75em;
    border: 1px solid var(--_line);
    border-radius: min(var(--_radius), 6px);
    background: var(--_background);
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .preview {
    overflow-wrap: anywhere;
    padding: 0.75em 1em;
    border-radius: var(--_radius);
    background: var(--_panel);
  }
  .preview .found {
    font-weight: 700;
  }
  .preview li,
  .preview .ignored {
    margin-block-start: 0.375em;
  }
  .preview li .name {
    color: var(--_c);
    font-weight: 700;
  }
  .unclear {
    margin-block-start: 0.75em;
  }
`;
