import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { parse } from '../content/parse.js';
import { languageFor } from '../content/languages.js';
import type { FigureName } from '../export/public.js';
import { complete } from '../model/complete.js';
import { publishable } from '../model/publish.js';
import type { CompleteConversation, Conversation } from '../model/types.js';
import type { ChangeDetail } from '../ui/events.js';
import { download } from '../ui/file.js';
import { fileText } from '../ui/file-text.js';
import { VERSION_NAME } from '../ui/version.js';
import { fileName } from '../export/file-name.js';
import { contrast } from './contrast.js';
import { fit } from './fit.js';
import { type ColourName, colourNames, type Colours, type Recipe } from './recipe.js';
import { renderTakeaways } from './takeaways.js';
import { warningsOf } from './warnings.js';
import { colours as colourWords, figures, keeps, warned } from './words.js';

/** Widths of the preview in px, as of the devices that people read on. */
const widths = { Telefoon: 360, Tablet: 768, Computer: 1024 } as const;
type Width = keyof typeof widths;
const standard: Readonly<Record<ColourName, string>> = {
  personal: '#b1432c',
  communal: '#8a5f00',
  institutional: '#1c5d78',
  accent: '#1a4f8a',
  text: '#000000',
  background: '#ffffff',
};
/** Larger is no conversation. */
const LARGEST = 5_000_000;

/** The figure maker: from a conversation to a figure on a website, in six steps. Runs in the browser alone and keeps nothing. */
export class FigureMaker extends LitElement {
  /** `sha384-…` of the script of this version. */
  @property() integrity: string | undefined;
  /** The id of a script element on the page with a conversation to try. */
  @property() example: string | undefined;

  @state() private conversation: CompleteConversation = blank();
  @state() private figure: FigureName = 'spheres';
  @state() private heading: string | undefined;
  @state() private level = 2;
  @state() private lang2 = 'nl';
  @state() private view: 'figure' | 'list' = 'figure';
  @state() private colours: Colours = {};
  @state() private keep = { reasons: true, undiscussed: true, answers: false, notes: false };
  @state() private addresses = { script: '', embed: '', file: '' };
  @state() private width: Width = matchMedia('(min-width: 50rem)').matches ? 'Computer' : 'Telefoon';
  @state() private editing = false;
  /** How large the preview is shown: a wide page has to fit beside the form. */
  @state() private scale = 1;
  @state() private told = '';
  @state() private problems: readonly string[] = [];
  /** Another document is another figure, with nothing to undo. */
  @state() private opened = 0;
  #unsaved = false;

  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren();
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.#leave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#quiet);
    this.#sizes.disconnect();
    this.#watched = undefined;
    window.removeEventListener('beforeunload', this.#leave);
  }

  readonly #leave = (event: BeforeUnloadEvent): void => {
    if (this.#unsaved) event.preventDefault();
  };

  /** What is published: that, and nothing else, goes into the preview and into everything that is taken along. */
  get #published(): Conversation {
    return publishable(this.conversation, this.figure, this.keep);
  }

  get #recipe(): Recipe {
    const { figure, heading, level, lang2: lang, view, colours, addresses } = this;
    return {
      figure,
      conversation: this.#published,
      heading,
      level,
      lang,
      view,
      colours,
      addresses,
      integrity: this.integrity?.trim() || undefined,
      version: VERSION_NAME,
    };
  }

  protected override render(): TemplateResult {
    const recipe = this.#recipe;
    return html`<div class="maker">
        <div class="maker-form">
          ${this.#renderOpen()} ${this.#renderFigures()} ${this.#renderKeep()} ${this.#renderLook()}
        </div>
        <section class="maker-preview" aria-labelledby="stap-voorbeeld">
          ${this.#renderPreview(recipe)}
        </section>
      </div>
      ${this.#renderCheck(recipe)}
      <section aria-labelledby="stap-meenemen">
        <h2 id="stap-meenemen">6. Neem hem mee</h2>
        ${renderTakeaways(recipe, {
          tell: (text) => this.#tell(text),
          fill: (name, address) => (this.addresses = { ...this.addresses, [name]: address }),
        })}
      </section>
      <p class="maker-told" role="status">${this.told}</p>`;
  }

  #renderOpen(): unknown {
    const { title } = this.conversation;
    return html`<section aria-labelledby="stap-openen">
      <h2 id="stap-openen">1. Welk gesprek?</h2>
      <p>
        Open het bestand van jullie gesprek. Het blijft op je eigen computer: deze pagina stuurt niets weg en bewaart
        niets.
      </p>
      <div class="maker-row">
        <label class="maker-button">
          <input type="file" accept=".json,application/json" @change=${this.#pick} />
          Open een bestand
        </label>
        ${
          this.example
            ? html`<button type="button" @click=${this.#tryExample}>Probeer het met een voorbeeld</button>`
            : nothing
        }
      </div>
      ${
        title
          ? html`<p class="maker-now"><strong>Open:</strong> ${title}</p>`
          : html`<p class="maker-now">Nu zie je het model zelf, zonder keuzes van een groep.</p>`
      }
      ${this.problems.map((problem) => html`<p class="maker-problem" role="alert">${problem}</p>`)}
    </section>`;
  }

  #renderFigures(): unknown {
    return html`<fieldset>
      <legend><h2>2. Welke figuur?</h2></legend>
      ${Object.entries(figures).map(
        ([name, { name: label, about }]) =>
          html`<label class="maker-choice">
            <input
              type="radio"
              name="figuur"
              value=${name}
              .checked=${live(this.figure === name)}
              @change=${() => (this.figure = name as FigureName)}
            />
            <span><strong>${label}</strong><br />${about}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  #renderKeep(): unknown {
    return html`<fieldset>
      <legend><h2>3. Wat laat je zien?</h2></legend>
      <p>Wat je hier weglaat, staat nergens meer in: niet in de figuur, en niet in het bestand dat je meeneemt.</p>
      ${Object.entries(keeps).map(
        ([name, label]) =>
          html`<label class="maker-choice">
            <input
              type="checkbox"
              name=${name}
              .checked=${live(this.keep[name as keyof typeof keeps])}
              @change=${(event: Event) =>
                (this.keep = { ...this.keep, [name]: (event.target as HTMLInputElement).checked })}
            />
            <span>${label}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  #renderLook(): unknown {
    const choose =
      (set: (value: string) => void) =>
      (event: Event): void =>
        set((event.target as HTMLInputElement | HTMLSelectElement).value);
    return html`<section aria-labelledby="stap-uiterlijk">
      <h2 id="stap-uiterlijk">4. Hoe ziet hij eruit?</h2>
      <label class="maker-field">
        <span>Kop boven de figuur</span>
        <input
          type="text"
          name="heading"
          autocomplete="off"
          .value=${live(this.heading ?? this.conversation.title ?? '')}
          @input=${choose((value) => (this.heading = value))}
        />
      </label>
      <label class="maker-field">
        <span>Niveau van die kop op je pagina</span>
        <select name="level" @change=${choose((value) => (this.level = Number(value)))}>
          ${[2, 3, 4, 5, 6].map((n) => html`<option value=${n} ?selected=${n === this.level}>Kop ${n}</option>`)}
        </select>
      </label>
      <label class="maker-field">
        <span>Taal</span>
        <select name="lang" @change=${choose((value) => (this.lang2 = value))}>
          <option value="nl" ?selected=${this.lang2 === 'nl'}>Nederlands</option>
          <option value="en" ?selected=${this.lang2 === 'en'}>Engels</option>
        </select>
      </label>
      <label class="maker-field">
        <span>Eerste aanblik</span>
        <select name="view" @change=${choose((value) => (this.view = value === 'list' ? 'list' : 'figure'))}>
          <option value="figure" ?selected=${this.view === 'figure'}>Getekend</option>
          <option value="list" ?selected=${this.view === 'list'}>Als lijst</option>
        </select>
      </label>
      <details>
        <summary>Eigen kleuren</summary>
        <p>
          Op je eigen website neemt de figuur de huisstijl vanzelf over. Kies alleen een kleur als dat niet genoeg is.
        </p>
        ${colourNames.map((name) => this.#renderColour(name))}
        <button type="button" @click=${() => (this.colours = {})}>Terug naar de gewone kleuren</button>
      </details>
    </section>`;
  }

  #renderColour(name: ColourName): unknown {
    const colour = this.colours[name] ?? standard[name];
    const ground =
      name === 'background'
        ? (this.colours.text ?? standard.text)
        : (this.colours.background ?? standard.background);
    const least = name === 'text' || name === 'background' ? 4.5 : 3;
    const ratio = contrast(colour, ground);
    const set = (event: Event): void => {
      const { value } = event.target as HTMLInputElement;
      const { [name]: _, ...others } = this.colours;
      this.colours = value === standard[name] ? others : { ...others, [name]: value };
    };
    const number = ratio.toFixed(1).replace('.', ',');
    return html`<label class="maker-colour">
      <input type="color" name=${name} .value=${live(colour)} @input=${set} />
      <span>${colourWords[name]}</span>
      <output class=${ratio >= least ? 'good' : 'bad'}
        >${ratio >= least ? 'Goed te zien' : 'Te weinig verschil'} (${number} op 1)</output
      >
    </label>`;
  }

  #renderPreview(recipe: Recipe): unknown {
    return html`<div class="maker-top">
        <h2 id="stap-voorbeeld">Zo ziet hij eruit</h2>
        <div class="maker-row" role="group" aria-label="Breedte van het voorbeeld">
          ${Object.keys(widths).map(
            (name) =>
              html`<button
                type="button"
                aria-pressed=${this.width === name}
                @click=${() => (this.width = name as Width)}
              >
                ${name}
              </button>`,
          )}
          <button type="button" aria-pressed=${this.editing} @click=${() => (this.editing = !this.editing)}>
            Bewerk in de figuur
          </button>
        </div>
      </div>
      ${
        this.editing
          ? html`<p class="maker-now">
              Je bewerkt nu het hele gesprek. Kies iets aan om het te veranderen.
              <button type="button" @click=${this.#save}>Bewaar het hele gesprek</button>
            </p>`
          : nothing
      }
      <div class="maker-stage" tabindex="0" role="group" aria-label="Voorbeeld">
        <div class="maker-room"><div class="maker-page ${this.width}">${this.#renderFigure(recipe)}</div></div>
      </div>
      ${
        this.scale < 1
          ? html`<p class="maker-hint">
              Je ziet hier een pagina van ${widths[this.width]} px breed, op ${Math.round(100 * this.scale)}%. Bij je
              lezer zijn de letters zo groot als in de rest van de pagina.
            </p>`
          : nothing
      }`;
  }

  #renderFigure(recipe: Recipe): unknown {
    const { editing, opened, figure } = this;
    const conversation = editing ? this.#start : recipe.conversation;
    const { lang, heading, level, view } = recipe;
    const shown = { spheres: spheres, 'support-map': supportMap, 'value-levels': valueLevels }[figure];
    return keyed(
      `${figure} ${editing} ${opened} ${lang}`,
      shown({ conversation, lang, heading, level, view, editing, changed: this.#changed }),
    );
  }

  /** The document as it was when editing began: the figure itself goes on from there. */
  get #start(): CompleteConversation {
    return (this.#begun ??= this.conversation);
  }
  #begun: CompleteConversation | undefined;

  protected override willUpdate(): void {
    if (!this.editing) this.#begun = undefined;
  }

  /** Looks again how much of its width the preview gets, and how high it is then. */
  readonly #sizes = new ResizeObserver(() => this.#fit());
  #watched: Element | undefined;

  #fit(): void {
    const stage = this.querySelector<HTMLElement>('.maker-stage');
    // Who edits needs letters and handles at their own size, and may scroll.
    if (stage) this.scale = fit(stage, widths[this.width], !this.editing);
  }

  protected override updated(): void {
    const stage = this.querySelector('.maker-stage');
    const figure = this.querySelector('.maker-page');
    if (stage && figure && stage !== this.#watched) {
      this.#watched = stage;
      this.#sizes.observe(stage);
      this.#sizes.observe(figure);
    }
    this.#fit();
    const page = this.querySelector<HTMLElement>('.maker-page');
    for (const name of colourNames) {
      const colour = this.colours[name];
      if (colour) page?.style.setProperty(`--sb-color-${name}`, colour);
      else page?.style.removeProperty(`--sb-color-${name}`);
    }
    if (page) page.style.background = this.colours.background ?? '';
    if (page) page.style.color = this.colours.text ?? '';
  }

  readonly #changed = (event: CustomEvent<ChangeDetail>): void => {
    this.conversation = event.detail.conversation;
    this.#unsaved = true;
  };

  #renderCheck(recipe: Recipe): unknown {
    const { builtin } = languageFor(recipe.lang);
    const warnings = warningsOf(complete(recipe.conversation, builtin), recipe.figure, recipe.heading);
    const bad = colourNames.some((name) => this.colours[name] && !this.#isClear(name));
    return html`<section aria-labelledby="stap-nakijken">
      <h2 id="stap-nakijken">5. Kijk nog één keer</h2>
      <div role="status">
        ${
          warnings.length || bad
            ? html`<ul class="maker-warnings">
                ${warnings.map((each) => html`<li>${warned(each)}</li>`)}
                ${bad ? html`<li>Een kleur verschilt te weinig van de achtergrond. Kijk bij stap 4.</li>` : nothing}
              </ul>`
            : html`<p>Wij zien niets bijzonders.</p>`
        }
      </div>
      <p class="maker-names">
        <strong>Staan er namen van mensen in?</strong> Dat ziet een computer niet goed. Lees de teksten zelf nog eens, of
        vraag een collega. Een naam van een bewoner hoort alleen online als die bewoner dat wil.
      </p>
    </section>`;
  }

  #isClear(name: ColourName): boolean {
    const of = (each: ColourName): string => this.colours[each] ?? standard[each];
    const least = name === 'text' || name === 'background' ? 4.5 : 3;
    return contrast(of(name), of(name === 'background' ? 'text' : 'background')) >= least;
  }

  /** Says what happened, long enough to read it. */
  #tell(text: string): void {
    clearTimeout(this.#quiet);
    this.told = text;
    this.#quiet = setTimeout(() => (this.told = ''), 8000);
  }
  #quiet: ReturnType<typeof setTimeout> | undefined;

  readonly #pick = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    if (!file) return;
    if (file.size > LARGEST) {
      this.problems = [`${file.name} is te groot voor een gesprek.`];
      return;
    }
    try {
      this.#open(await file.text(), file.name);
    } catch {
      this.problems = [`${file.name} is niet te lezen. Staat het nog op dezelfde plek?`];
    }
  };

  readonly #tryExample = (): void => {
    this.#open(document.getElementById(this.example ?? '')?.textContent ?? '', 'Het voorbeeld');
  };

  #open(text: string, name: string): void {
    const { conversation, problems } = parse(text, 'nl');
    this.problems = problems.slice(0, 5).map(({ message }) => `${name}: ${message}`);
    if (problems.some(({ path }) => path === '')) return;
    this.lang2 = languageFor(conversation.lang).code;
    this.conversation = complete(conversation, languageFor(conversation.lang).builtin);
    this.heading = undefined;
    this.editing = false;
    this.opened += 1;
    this.#unsaved = false;
    this.#tell(`${name} is open.`);
  }

  readonly #save = (): void => {
    download(fileName(this.conversation.title, 'json'), fileText(this.conversation), 'application/json');
    this.#unsaved = false;
    this.#tell('Het hele gesprek staat bij je downloads.');
  };
}

interface Shown {
  readonly conversation: Conversation;
  readonly lang: string;
  readonly heading: string | undefined;
  readonly level: number;
  readonly view: 'figure' | 'list';
  readonly editing: boolean;
  readonly changed: (event: CustomEvent<ChangeDetail>) => void;
}

const spheres = ({ conversation, lang, heading, level, view, editing, changed }: Shown): TemplateResult =>
  html`<sb-spheres
    lang=${lang}
    .conversation=${conversation}
    .heading=${heading}
    .headingLevel=${level}
    .view=${view}
    ?editable=${editing}
    @sb-change=${changed}
  ></sb-spheres>`;

const supportMap = ({ conversation, lang, heading, level, view, editing, changed }: Shown): TemplateResult =>
  html`<sb-support-map
    lang=${lang}
    .conversation=${conversation}
    .heading=${heading}
    .headingLevel=${level}
    .view=${view}
    ?editable=${editing}
    @sb-change=${changed}
  ></sb-support-map>`;

const valueLevels = ({ conversation, lang, heading, level, view, editing, changed }: Shown): TemplateResult =>
  html`<sb-value-levels
    lang=${lang}
    .conversation=${conversation}
    .heading=${heading}
    .headingLevel=${level}
    .view=${view}
    ?editable=${editing}
    @sb-change=${changed}
  ></sb-value-levels>`;

const blank = (): CompleteConversation => complete({}, languageFor('nl').builtin);
