import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { textStyles, type TextMeasure, type TextStyle } from '../layout/text.js';
import { measureWith } from './measure.js';
import { memo } from './memo.js';

/** What a layout needs to know of the page: the width in CSS px, and how wide words are. */
export interface Space {
  readonly width: number;
  readonly measure: TextMeasure;
}

/** The width of an A4 page between ordinary margins, in CSS px. */
const PAPER = 660;
/** A scrollbar that comes and goes changes the width by at most this much. */
const SCROLLBAR = 20;

/**
 * Keeps the width and the text measure of a figure. It watches a ruler without height and the probes, never a box
 * that the figure's own drawing could change, so it can't loop. `space` is undefined until there is a width.
 */
export class Size implements ReactiveController {
  readonly #host: LitElement;
  #observer: ResizeObserver | undefined;
  #watched: HTMLElement | undefined;
  #frame = 0;
  #previous = 0;
  #since = 0;
  #printing = false;
  #screen: Space | undefined;

  /** The space there is: of the page, or while printing at most that of a sheet of paper. */
  get space(): Space | undefined {
    const space = this.#screen;
    return space && this.#printing ? this.#paper(space) : space;
  }

  /** Is the page being printed? */
  get printing(): boolean {
    return this.#printing;
  }

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The space there will be, as a server knows it; a page measures its own. */
  give(space: Space): void {
    this.#screen = space;
  }

  get #ruler(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.ruler');
  }

  /** The ruler and the probes; put them first in the figure's wrapper. */
  render(): TemplateResult {
    return html`<div class="ruler" aria-hidden="true">
      ${textStyles.map((style) => html`<span class="probe ${style}">Hxgj mantelzorg 0 m</span>`)}
    </div>`;
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => {
      // In a frame of its own: what we draw may change the page's width, by a scrollbar.
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#read());
    });
    const ruler = this.#ruler;
    if (ruler) this.#watch(ruler);
    window.addEventListener('beforeprint', this.#print);
    window.addEventListener('afterprint', this.#print);
  }

  hostUpdated(): void {
    const ruler = this.#ruler;
    if (!ruler || ruler === this.#watched) return;
    this.#watch(ruler);
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#watched = undefined;
    cancelAnimationFrame(this.#frame);
    window.removeEventListener('beforeprint', this.#print);
    window.removeEventListener('afterprint', this.#print);
  }

  /** The next update comes before the print: its microtask runs right after this event. */
  readonly #print = ({ type }: Event): void => {
    this.#printing = type === 'beforeprint';
    this.#host.requestUpdate();
  };

  readonly #sheet = memo<Space>();
  #paper(space: Space): Space {
    return this.#sheet([space], () => ({ ...space, width: Math.min(space.width, PAPER) }));
  }

  #watch(ruler: HTMLElement): void {
    this.#observer?.disconnect();
    this.#watched = this.#observer && ruler;
    this.#observer?.observe(ruler);
    for (const probe of ruler.children) this.#observer?.observe(probe);
  }

  #read(): void {
    const ruler = this.#ruler;
    if (!ruler) return;
    // As laid out, not as seen: a page may show us scaled. Nothing, as long as we aren't shown.
    const width = Math.floor(parseFloat(getComputedStyle(ruler).width) || 0);
    const probes = Object.fromEntries(textStyles.map((style, i) => [style, ruler.children[i]])) as Record<
      TextStyle,
      Element
    >;
    const measure = measureWith(probes);
    const sameText = measure.key === this.#screen?.measure.key;
    if (!width || (width === this.#screen?.width && sameText) || (sameText && this.#flips(width))) return;
    this.#previous = this.#screen?.width ?? 0;
    this.#since = performance.now();
    this.#screen = { width, measure: sameText && this.#screen ? this.#screen.measure : measure };
    this.#host.requestUpdate();
  }

  /** Back to the wider of two widths that take turns: stay at the narrow one, or the page would never rest. */
  #flips(width: number): boolean {
    const now = this.#screen?.width ?? 0;
    return (
      width === this.#previous &&
      width > now &&
      width - now <= SCROLLBAR &&
      performance.now() - this.#since < 500
    );
  }
}
