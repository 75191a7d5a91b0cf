import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { html, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { textStyles, type TextMeasure, type TextStyle } from '../layout/text.js';
import { measureWith } from './measure.js';

/** What a layout needs to know of the page: the width in CSS px, and how wide words are. */
export interface Space {
  readonly width: number;
  readonly measure: TextMeasure;
}

/** A scrollbar that comes and goes changes the width by at most this much. */
const SCROLLBAR = 20;

/**
 * Keeps the width and the text measure of a figure. It watches a ruler without height and the probes, never a box
 * that the figure's own drawing could change, so it can't loop. `space` is undefined until there is a width.
 */
export class Size implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #ruler = createRef<HTMLElement>();
  #observer: ResizeObserver | undefined;
  #frame = 0;
  #previous = 0;
  #since = 0;
  space: Space | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The ruler and the probes; put them first in the figure's wrapper. */
  render(): TemplateResult {
    return html`<div class="ruler" aria-hidden="true" ${ref(this.#ruler)}>
      ${textStyles.map((style) => html`<span class="probe ${style}">Hxgj mantelzorg 0 m</span>`)}
    </div>`;
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => {
      // In a frame of its own: what we draw may change the page's width, by a scrollbar.
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#read());
    });
    if (this.#ruler.value) this.#watch(this.#ruler.value);
  }

  hostUpdated(): void {
    if (this.space || !this.#ruler.value) return;
    this.#watch(this.#ruler.value);
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  #watch(ruler: HTMLElement): void {
    this.#observer?.observe(ruler);
    for (const probe of ruler.children) this.#observer?.observe(probe);
  }

  #read(): void {
    const ruler = this.#ruler.value;
    if (!ruler) return;
    const width = Math.floor(ruler.getBoundingClientRect().width);
    const probes = Object.fromEntries(textStyles.map((style, i) => [style, ruler.children[i]])) as Record<
      TextStyle,
      Element
    >;
    const measure = measureWith(probes);
    const sameText = measure.key === this.space?.measure.key;
    if (!width || (width === this.space?.width && sameText) || (sameText && this.#flips(width))) return;
    this.#previous = this.space?.width ?? 0;
    this.#since = performance.now();
    this.space = { width, measure: sameText && this.space ? this.space.measure : measure };
    this.#host.requestUpdate();
  }

  /** Back to the wider of two widths that take turns: stay at the narrow one, or the page would never rest. */
  #flips(width: number): boolean {
    const now = this.space?.width ?? 0;
    return (
      width === this.#previous &&
      width > now &&
      width - now <= SCROLLBAR &&
      performance.now() - this.#since < 500
    );
  }
}
