import { css, html, type TemplateResult } from 'lit';

interface Search {
  readonly label: string;
  readonly query: string;
  readonly search: (query: string) => void;
  /** Goes to the first that was found. */
  readonly go: () => void;
}

/** A field that searches while one types. Enter and the arrow down go to what was found, Escape empties the field. */
export function renderSearch({ label, query, search, go }: Search): TemplateResult {
  const keydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing) return;
    if (event.key === 'Escape' && query) search('');
    else if (event.key === 'Enter' || event.key === 'ArrowDown') go();
    else return;
    // Also Escape: what is open around the field stays open.
    event.preventDefault();
    event.stopPropagation();
  };
  return html`<div class="search">
    <label for="q">${label}</label>
    <input
      id="q"
      type="search"
      autocomplete="off"
      .value=${query}
      @input=${(event: InputEvent) => search((event.target as HTMLInputElement).value)}
      @keydown=${keydown}
    />
  </div>`;
}

export const searchStyles = css`
  .search {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin-block-end: 0.75em;
    font-size: max(12px, 0.9375em);
  }
  .search input {
    min-block-size: max(var(--_target), 2em);
    min-inline-size: 0;
    flex: 0 1 18em;
    padding: 0 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_background);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  .search input:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  @media print {
    .search {
      display: none;
    }
  }
`;
