import { css, html, LitElement, type TemplateResult } from 'lit';
import { type Key, keys, type Role, roles } from './keys.js';
import { pageStyles } from './page.css.js';
import { table } from './table.js';

/** The keys and roles of a figure in words, as the ARIA Authoring Practices do, under the figure that has them. */
export class StoryAccessibility extends LitElement {
  static override properties = { keys: { attribute: false }, roles: { attribute: false } };
  declare keys: readonly Key[];
  declare roles: readonly Role[];

  #counts: ReadonlyMap<Role, number> = new Map();
  readonly #sizes = new ResizeObserver(() => this.#count());

  static override styles = [
    pageStyles,
    css`
      ::slotted(*) {
        margin-block-end: 1.5rem;
      }
    `,
  ];

  constructor() {
    super();
    this.keys = [];
    this.roles = [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  override render(): TemplateResult {
    return html`<slot @slotchange=${this.#watch}></slot>
      <div class="sheet">
        <h2>Toetsen</h2>
        <p>
          Elke groep is één halte voor Tab. Binnen een groep ga je verder met de pijltjes. Wie een schermlezer gebruikt, kan
          ook gewoon lezen: niets is alleen met de pijltjes te bereiken.
        </p>
        ${table(
          'Toetsen',
          ['Toets', 'Waar', 'Wat er gebeurt'],
          this.keys.map(({ keys, where, what }) => [
            keys.map((key, i) => html`${i ? ' ' : ''}<kbd>${key}</kbd>`),
            where,
            what,
          ]),
        )}
      </div>
      <div class="sheet">
        <h2>Rollen, toestanden en namen</h2>
        <p>In de laatste kolom staat hoe vaak het in de figuur hierboven voorkomt.</p>
        ${table(
          'Rollen, toestanden en namen',
          ['Rol of toestand', 'Waar', 'Wat het zegt', 'Aantal'],
          this.roles.map((role) => [
            html`<code>${role.role}</code>`,
            role.where,
            role.what,
            html`<span data-count>${this.#counts.get(role) ?? 0}</span>`,
          ]),
        )}
      </div>`;
  }

  readonly #watch = (): void => {
    this.#sizes.disconnect();
    for (const figure of this.children) this.#sizes.observe(figure);
    this.#count();
  };

  #count(): void {
    const all = (selector: string): number =>
      [...this.children].reduce(
        (sum, figure) => sum + (figure.shadowRoot?.querySelectorAll(selector).length ?? 0),
        0,
      );
    this.#counts = new Map(this.roles.map((role) => [role, all(role.selector)] as const));
    this.requestUpdate();
  }
}

if (!customElements.get('story-accessibility'))
  customElements.define('story-accessibility', StoryAccessibility);

/** How to use an element without a mouse, and what it tells assistive technology, with the figure to try it on. */
export const accessibility = (tag: keyof typeof keys, figure: TemplateResult): TemplateResult =>
  html`<story-accessibility .keys=${keys[tag]} .roles=${roles[tag]}>${figure}</story-accessibility>`;
