import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { place } from '../../src/ui/place.js';
import { describedBy, withDefault } from './manifest.js';
import { pageStyles } from './page.css.js';
import { paintedValue } from './painted.js';
import { table } from './table.js';
import { hex } from './verdict.js';

/** A value that nobody overlooks, for each custom property that can be seen. */
function loud(name: string): string | undefined {
  if (name === '--sb-color-background') return '#ffe9a8';
  if (name.startsWith('--sb-color-')) return '#c2005f';
  return {
    '--sb-font-family': 'Georgia, "DejaVu Serif", serif',
    '--sb-font-size': '1.4em',
    '--sb-radius': '12px',
    '--sb-target-size': '60px',
  }[name];
}

interface Marked {
  readonly number: number;
  readonly kind: 'part' | 'slot';
  readonly name: string;
  readonly description: string;
  /** Where it is in the first figure that shows it, in px from the corner of the room for figures. */
  readonly at?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/**
 * The parts, slots and custom properties of an element, from custom-elements.json, shown at the figures inside it. The
 * first figure that has a part shows it: give one with something chosen and something wrong, and one as a list.
 */
export class StoryAnatomy extends LitElement {
  static override properties = { tag: {}, stamp: { attribute: false } };
  declare tag: string;
  /** A new value asks to look again: the page around it has changed. */
  declare stamp: unknown;

  #marks: readonly Marked[] = [];
  #values: ReadonlyMap<string, string> = new Map();
  #pointed: number | undefined;
  #tried: string | undefined;
  readonly #sizes = new ResizeObserver(() => this.#measure());

  static override styles = [
    pageStyles,
    css`
      .room {
        position: relative;
      }
      ::slotted(*) {
        margin-block-end: 2rem;
      }
      .mark {
        position: absolute;
        box-sizing: border-box;
        border: 2px dashed #a3004f;
        pointer-events: none;
      }
      .mark.slot {
        border-style: dotted;
      }
      .mark.pointed {
        border: 4px solid #a3004f;
        background: rgb(163 0 79 / 12%);
      }
      .number {
        display: inline-grid;
        place-content: center;
        min-inline-size: 1.5rem;
        block-size: 1.5rem;
        border-radius: 0.75rem;
        color: #fff;
        background: #a3004f;
        font:
          600 0.875rem/1 'Segoe UI',
          Arial,
          sans-serif;
      }
      .mark > .number {
        position: absolute;
        inset-block-start: -0.75rem;
        inset-inline-start: -1.65rem;
      }
      .mark.slot > .number {
        inset-inline: auto -1.65rem;
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  override render(): TemplateResult {
    return html`<div class="room">
        <slot @slotchange=${this.#watch}></slot>
        <div aria-hidden="true">${this.#marks.map((mark) => this.#renderMark(mark))}</div>
      </div>
      <div class="sheet">
        <h2>Onderdelen en plekken voor eigen inhoud</h2>
        <p>
          Een onderdeel geef je een stijl met <code>${this.tag}::part(naam)</code>. Op een plek zet je eigen inhoud met
          <code>slot="naam"</code>. Wat hier staat, komt uit <code>custom-elements.json</code>, en is daarom in het
          Engels.
        </p>
        ${table(
          'Onderdelen en plekken',
          ['Nr', 'Naam', 'Wat het is'],
          this.#marks.map((mark) => this.#row(mark)),
        )}
      </div>
      <div class="sheet">
        <h2>Eigenschappen van de stijl</h2>
        <p>
          Zet ze op de figuur, of op iets eromheen. Wie niets instelt, krijgt de huisstijl van de pagina. Een kleur die te
          weinig contrast heeft, maakt de figuur zelf donkerder of lichter: daarom staat hier wat je ziet. Met ‘Laat zien’
          valt op waar een eigenschap werkt.
        </p>
        ${table(
          'Eigenschappen van de stijl',
          ['Naam', 'Wat het is', 'Zonder instellen', 'Nu', 'Probeer'],
          describedBy(this.tag).cssProperties.map(({ name, description }) =>
            this.#property(name, description),
          ),
        )}
      </div>`;
  }

  #renderMark({ number, kind, at }: Marked): unknown {
    if (!at) return nothing;
    const box = { left: `${at.x}px`, top: `${at.y}px`, width: `${at.width}px`, height: `${at.height}px` };
    return html`<div class="mark ${kind} ${number === this.#pointed ? 'pointed' : ''}" ${place(box)}>
      <span class="number">${number}</span>
    </div>`;
  }

  #row({ number, kind, name, description, at }: Marked): readonly unknown[] {
    const what = kind === 'part' ? `::part(${name})` : `slot="${name}"`;
    const called = kind === 'slot' && !name ? 'inhoud zonder slot' : html`<code>${what}</code>`;
    const pressed = number === this.#pointed;
    return [
      at
        ? html`<button type="button" aria-pressed=${pressed ? 'true' : 'false'} aria-label="Wijs ${number} aan"
            @click=${() => this.#point(number)}>${number}</button>`
        : html`<span class="quiet" data-unseen=${kind + ':' + name}>${number}</span>`,
      called,
      html`<span lang="en">${description}</span> ${
        at ? nothing : html`<span class="quiet">(Hier niet te zien.)</span>`
      }`,
    ];
  }

  #property(name: string, description: string | undefined): readonly unknown[] {
    const { what, otherwise } = withDefault(description);
    const value = this.#values.get(name) ?? '';
    const isColour = name.includes('-color-');
    const pressed = name === this.#tried;
    return [
      html`<code>${name}</code>`,
      html`<span lang="en">${what}</span>`,
      html`<span lang="en">${otherwise}</span>`,
      value
        ? html`${isColour ? html`<span class="swatch" ${place({ background: value })}></span>` : nothing}<code>${isColour ? hex(value) : value}</code>`
        : html`<span class="quiet">niet te zien</span>`,
      loud(name)
        ? html`<button type="button" aria-pressed=${pressed ? 'true' : 'false'} aria-label="Laat zien: ${name}"
            @click=${() => this.#try(name)}>Laat zien</button>`
        : nothing,
    ];
  }

  readonly #watch = (): void => {
    this.#sizes.disconnect();
    for (const figure of this.children) this.#sizes.observe(figure);
    this.#measure();
  };

  override updated(changed: Map<string, unknown>): void {
    // A house style is followed in the frame after it came.
    if (changed.has('stamp')) setTimeout(() => this.#measure(), 100);
  }

  #measure(): void {
    const room = this.renderRoot.querySelector('.room')?.getBoundingClientRect();
    const { cssParts, slots, cssProperties } = describedBy(this.tag);
    const named = [
      ...cssParts.map(({ name, description = '' }) => ({ kind: 'part' as const, name, description })),
      ...slots.map(({ name, description = '' }) => ({ kind: 'slot' as const, name, description })),
    ];
    this.#marks = named.map((each, i) => {
      const rect = this.#find(each.kind, each.name);
      const at = rect &&
        room && { x: rect.x - room.x, y: rect.y - room.y, width: rect.width, height: rect.height };
      return { ...each, number: i + 1, ...(at && { at }) };
    });
    const [figure] = this.children;
    if (figure)
      this.#values = new Map(cssProperties.map(({ name }) => [name, paintedValue(figure, name)] as const));
    this.requestUpdate();
  }

  #find(kind: 'part' | 'slot', name: string): DOMRect | undefined {
    for (const figure of this.children) {
      const found =
        kind === 'part'
          ? figure.shadowRoot?.querySelector(`[part~="${name}"]`)
          : figure.querySelector(`:scope > [slot="${name}"]`);
      const rect = found?.getBoundingClientRect();
      if (rect && rect.width > 0 && rect.height > 0) return rect;
    }
    return undefined;
  }

  #point(number: number): void {
    this.#pointed = this.#pointed === number ? undefined : number;
    this.requestUpdate();
    const mark = [...this.renderRoot.querySelectorAll('.mark')].find(
      (each) => each.textContent?.trim() === String(number),
    );
    if (this.#pointed) mark?.scrollIntoView({ block: 'nearest' });
  }

  #try(name: string): void {
    const again = this.#tried === name;
    const [before, value] = [this.#tried, loud(name)];
    for (const figure of this.children) {
      if (!(figure instanceof HTMLElement)) continue;
      if (before) figure.style.removeProperty(before);
      if (!again && value) figure.style.setProperty(name, value);
    }
    this.#tried = again ? undefined : name;
    setTimeout(() => this.#measure(), 100);
  }
}

if (!customElements.get('story-anatomy')) customElements.define('story-anatomy', StoryAnatomy);

/** The anatomy of an element, at these figures. */
export const anatomy = (tag: string, figures: TemplateResult): TemplateResult =>
  html`<story-anatomy tag=${tag} .stamp=${{}}>${figures}</story-anatomy>`;
