import { adoptStyles, type CSSResultOrNative, type LitElement } from 'lit';
import type { Later } from './later.js';

/**
 * The style sheets of an element: its own, and those of code that came later. Styles of what every figure may fetch
 * stand under the figure's own, those of its own editors over them.
 */
export class Dress {
  readonly #host: LitElement;
  /** How many sheets of the class are those of every figure. */
  readonly #base: number;
  readonly #shared: readonly Later<unknown>[];
  readonly #own: () => readonly Later<unknown>[];
  #worn = 0;

  constructor(
    host: LitElement,
    base: number,
    shared: readonly Later<unknown>[],
    own: () => readonly Later<unknown>[],
  ) {
    this.#host = host;
    this.#base = base;
    this.#shared = shared;
    this.#own = own;
  }

  get #sheets(): CSSResultOrNative[] {
    const { elementStyles } = this.#host.constructor as typeof LitElement;
    const stylesOf = (laters: readonly Later<unknown>[]): CSSResultOrNative[] =>
      laters
        .map(({ there }) => (there as { readonly styles?: CSSResultOrNative } | undefined)?.styles)
        .filter((style) => style !== undefined)
        .filter((style) => !elementStyles.includes(style));
    return [
      ...elementStyles.slice(0, this.#base),
      ...stylesOf(this.#shared),
      ...elementStyles.slice(this.#base),
      ...stylesOf(this.#own().filter((each) => !this.#shared.includes(each))),
    ];
  }

  /** Puts on what came since the last time. */
  update(): void {
    const { shadowRoot, ownerDocument } = this.#host;
    // On a server there is no sheet to add to: what is drawn there brings its styles along.
    if (typeof document === 'undefined' || !shadowRoot) return;
    const sheets = this.#sheets;
    if (sheets.length === this.#worn) return;
    const isFirst = !this.#worn;
    this.#worn = sheets.length;
    // Lit puts on those of the class.
    if (isFirst && sheets.length === (this.#host.constructor as typeof LitElement).elementStyles.length)
      return;
    if (ownerDocument === document) adoptStyles(shadowRoot, sheets);
    else this.renew();
  }

  /** Style sheets belong to one document; in another they are made anew. */
  renew(): void {
    const { shadowRoot, ownerDocument } = this.#host;
    const Sheet = ownerDocument.defaultView?.CSSStyleSheet;
    if (!Sheet || !shadowRoot) return;
    shadowRoot.adoptedStyleSheets = this.#sheets.map((style) => {
      const sheet = new Sheet();
      sheet.replaceSync(String('cssText' in style ? style.cssText : ''));
      return sheet;
    });
  }
}
