import { css, html, LitElement, type TemplateResult } from 'lit';
import '../../src/elements/rounds/sb-rounds.js';
import '../../src/elements/spheres/sb-spheres.js';
import '../../src/elements/support-map/sb-support-map.js';
import '../../src/elements/value-levels/sb-value-levels.js';
import { place } from '../../src/ui/place.js';
import { own } from '../fixtures.js';
import { pageStyles } from './page.css.js';
import { paintedColour } from './painted.js';
import {
  type ColourName,
  colourNames,
  colours,
  hex,
  judge,
  type Palette,
  ratio,
  snippet,
  type Verdict,
} from './verdict.js';

const figures = {
  'sb-spheres': () => html`<sb-spheres .conversation=${own} selected="buurthuis"></sb-spheres>`,
  'sb-support-map': () => html`<sb-support-map .conversation=${own} selected="buurthuis"></sb-support-map>`,
  'sb-value-levels': () => html`<sb-value-levels .conversation=${own} selected="personal"></sb-value-levels>`,
  'sb-rounds': () => html`<sb-rounds .conversation=${own} .round=${2}></sb-rounds>`,
} as const;
type Tag = keyof typeof figures;
const tags = Object.keys(figures) as readonly Tag[];

/** Colours to drag, a figure that follows at once, what its contrast is, and the CSS to take along. */
export class StoryTokens extends LitElement {
  static override properties = { stamp: { attribute: false } };
  /** A new value asks to look again: the page around it has changed. */
  declare stamp: unknown;

  #set: ReadonlyMap<ColourName, string> = new Map();
  #painted: Palette | undefined;
  #tag: Tag = 'sb-spheres';
  #told = '';

  static override styles = [
    pageStyles,
    css`
      .halves {
        display: grid;
        gap: 1.5rem;
      }
      @media (min-width: 1000px) {
        .halves {
          grid-template-columns: minmax(22rem, 28rem) minmax(0, 1fr);
        }
        .figure {
          position: sticky;
          inset-block-start: 1rem;
          align-self: start;
        }
      }
      .sheet {
        padding: 0.5rem 1.25rem 1rem;
      }
      .colours {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .colours > li {
        display: grid;
        grid-template-columns: 3.25rem minmax(0, 1fr) auto;
        gap: 0.25rem 0.75rem;
        align-items: center;
        padding-block: 0.6rem;
        border-block-end: 1px solid #d0d0d0;
      }
      input[type='color'] {
        inline-size: 3.25rem;
        block-size: 2.75rem;
        padding: 2px;
        border: 1px solid #595959;
        border-radius: 4px;
        background: #fff;
        cursor: pointer;
      }
      label {
        font-weight: 600;
      }
      .verdicts {
        grid-column: 1 / -1;
        margin: 0;
        padding: 0;
        list-style: none;
        font-size: 0.9em;
      }
      .verdicts li {
        display: flex;
        gap: 0.4em;
      }
      .verdicts svg {
        flex: none;
        inline-size: 0.9em;
        block-size: 0.9em;
        margin-block-start: 0.3em;
        fill: none;
        stroke: currentColor;
        stroke-width: 2;
      }
      .enough {
        color: #0b5c2a;
      }
      .mended {
        color: #7a4300;
      }
      .short {
        color: #b3001b;
        font-weight: 600;
      }
      pre {
        margin: 0 0 0.75rem;
        padding: 0.75rem 1rem;
        border: 1px solid #767676;
        border-radius: 4px;
        background: #f6f6f6;
        white-space: pre-wrap;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem;
        align-items: center;
      }
      select {
        min-block-size: 32px;
        max-inline-size: 100%;
        font: inherit;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<div class="halves">
      <div class="sheet">
        <h2>Kleuren van jullie huisstijl</h2>
        <p>
          Kies een kleur en sleep. De figuur gaat meteen mee, en je ziet of er genoeg contrast is. Wat je niet kiest, komt
          uit de huisstijl van de pagina, of blijft zoals het model is.
        </p>
        <p role="status">${this.#summary()}</p>
        <ul class="colours" role="list">
          ${colourNames.map((name) => this.#renderColour(name))}
        </ul>
        <h2>Voor op je website</h2>
        <pre><code>${snippet(this.#set)}</code></pre>
        <div class="row">
          <button type="button" @click=${this.#copy}>Kopieer de CSS</button>
          <button type="button" @click=${this.#clear}>Alles terug</button>
          <span role="status">${this.#told}</span>
        </div>
      </div>
      <div class="figure">
        <div class="sheet row">
          <label for="figure">Figuur</label>
          <select id="figure" @change=${this.#turn}>
            ${tags.map((tag) => html`<option ?selected=${tag === this.#tag}>${tag}</option>`)}
          </select>
        </div>
        <div class="wrapper" ${place(this.#properties())}>${figures[this.#tag]()}</div>
      </div>
    </div>`;
  }

  #renderColour(name: ColourName): TemplateResult {
    const set = this.#set.get(name);
    const value = set ?? hex(this.#painted?.[name] ?? '');
    return html`<li>
      <input id=${name} type="color" .value=${value} @input=${(event: Event) => this.#take(name, event)} />
      <span>
        <label for=${name}>${colours[name]}</label><br />
        <code>--sb-color-${name}</code> <span class="quiet">${set ?? 'niet gekozen'}</span>
      </span>
      ${
        set
          ? html`<button type="button" aria-label="Terug: ${colours[name]}" @click=${() => this.#reset(name)}>
              Terug
            </button>`
          : html`<span></span>`
      }
      <ul class="verdicts" role="list">
        ${this.#verdicts()
          .filter(({ one }) => one === name)
          .map((verdict) => this.#renderVerdict(verdict))}
      </ul>
    </li>`;
  }

  #renderVerdict({ one, outcome, what, least, chosen, painted }: Verdict): TemplateResult {
    const drawn = html`<code>${hex(this.#painted?.[one] ?? '')}</code>`;
    const words = {
      enough: html`${ratio(chosen)} voor ${what}: genoeg (${ratio(least)} nodig)`,
      mended: html`${ratio(chosen)} voor ${what}: te weinig. De figuur maakt er ${drawn} van: ${ratio(painted)}, genoeg
      (${ratio(least)} nodig)`,
      short: html`${ratio(painted)} voor ${what}: te weinig (${ratio(least)} nodig). Kies een andere achtergrond: lichter of
      donkerder`,
    }[outcome];
    const sign = outcome === 'enough' ? 'M1.5 6.5 4.5 9.5 10.5 2.5' : 'M6 1v6.5M6 10v1';
    return html`<li class=${outcome} data-outcome=${outcome}>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d=${sign}></path></svg>
      <span>${words}</span>
    </li>`;
  }

  /** The colours as they were chosen: of what nobody chose, as they are painted. */
  #verdicts(): readonly Verdict[] {
    const painted = this.#painted;
    if (!painted) return [];
    return judge({ ...painted, ...Object.fromEntries(this.#set) }, painted);
  }

  #summary(): string {
    const named = (wanted: string): string =>
      [
        ...new Set(
          this.#verdicts().flatMap(({ one, outcome }) => (outcome === wanted ? [colours[one]] : [])),
        ),
      ].join(', ');
    const [short, mended] = [named('short'), named('mended')];
    if (short) return `Te weinig contrast: ${short}.`;
    if (mended) return `Genoeg contrast, omdat de figuur kleuren aanpast: ${mended}.`;
    return this.#painted ? 'Alle kleuren hebben genoeg contrast.' : '';
  }

  #properties(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#set].map(([name, value]) => [`--sb-color-${name}`, value]));
  }

  #take(name: ColourName, event: Event): void {
    this.#change(new Map([...this.#set, [name, (event.target as HTMLInputElement).value]]));
  }

  #reset(name: ColourName): void {
    this.#change(new Map([...this.#set].filter(([each]) => each !== name)));
    this.renderRoot.querySelector<HTMLElement>(`#${name}`)?.focus();
  }

  readonly #clear = (): void => this.#change(new Map());

  readonly #turn = (event: Event): void => {
    this.#tag = (event.target as HTMLSelectElement).value as Tag;
    this.#change(this.#set);
  };

  #change(set: ReadonlyMap<ColourName, string>): void {
    this.#set = set;
    this.#told = '';
    this.requestUpdate();
    this.#look();
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('stamp')) this.#look();
  }

  /** A figure looks at its ground in the frame after it changed. */
  #look(): void {
    setTimeout(() => {
      const figure = this.renderRoot.querySelector('.wrapper > *');
      if (!figure?.shadowRoot?.querySelector('.sb')) return;
      const entries = [...colourNames, 'on'].map((name) => [name, paintedColour(figure, name)]);
      this.#painted = Object.fromEntries(entries) as Palette;
      this.requestUpdate();
    }, 60);
  }

  readonly #copy = (): void => {
    const text = snippet(this.#set);
    navigator.clipboard.writeText(text).then(
      () => this.#tell('Gekopieerd.'),
      () => this.#tell('Kopiëren mag hier niet. Kies de tekst en kopieer haar zelf.'),
    );
  };

  #tell(text: string): void {
    this.#told = text;
    this.requestUpdate();
  }
}

if (!customElements.get('story-tokens')) customElements.define('story-tokens', StoryTokens);

export const tokens = (): TemplateResult => html`<story-tokens .stamp=${{}}></story-tokens>`;
