import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { html, nothing } from 'lit';

export interface Tip {
  readonly text: string;
  readonly lang?: string | undefined;
}

const SHOW_AFTER = 350;
const HIDE_AFTER = 200;

/**
 * A reason at a glance: a small box at a button under the mouse, or with keyboard focus. What it says also stands in
 * the explanation, so it is hidden from assistive technology. It can be hovered, and Escape dismisses it.
 */
export class Tips implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #tipOf: (key: string) => Tip | undefined;
  #anchor: HTMLElement | undefined;
  #tip: Tip | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void) | undefined;

  /** @param tipOf what to say at a `data-key`; undefined says nothing */
  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment },
    tipOf: (key: string) => Tip | undefined,
  ) {
    this.#host = host;
    this.#tipOf = tipOf;
    host.addController(this);
  }

  get open(): boolean {
    return this.#tip !== undefined;
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#anchor = undefined;
    if (!this.#tip) return;
    this.#tip = undefined;
    this.#host.requestUpdate();
  }

  /** Put on what holds the buttons. */
  readonly over = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse') return;
    this.#consider(anchorOf(event), SHOW_AFTER);
  };
  readonly leave = (): void => this.#later(() => this.hide(), HIDE_AFTER);
  readonly focusin = (event: FocusEvent): void => {
    const anchor = anchorOf(event);
    if (anchor?.matches(':focus-visible')) this.#consider(anchor, SHOW_AFTER);
  };

  #consider(anchor: HTMLElement | undefined, after: number): void {
    if (anchor && anchor === this.#anchor) {
      clearTimeout(this.#timer);
      return;
    }
    const tip = anchor && this.#tipOf(anchor.dataset.key ?? '');
    this.#later(
      () => {
        this.hide();
        if (!tip || !anchor.isConnected) return;
        this.#anchor = anchor;
        this.#tip = tip;
        this.#host.requestUpdate();
      },
      tip ? after : HIDE_AFTER,
    );
  }

  #later(what: () => void, after: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(what, after);
  }

  render(): unknown {
    if (!this.#tip) return nothing;
    return html`<div
      class="tip"
      aria-hidden="true"
      lang=${this.#tip.lang ?? nothing}
      @pointerover=${(event: Event) => {
        event.stopPropagation();
        clearTimeout(this.#timer);
      }}
    >
      ${this.#tip.text}
    </div>`;
  }

  hostUpdated(): void {
    const box = this.#tip && this.#host.renderRoot.querySelector<HTMLElement>('.tip');
    if (box && this.#anchor && !this.#stop) void this.#float(this.#anchor, box);
    else if (!this.#tip) this.#unfloat();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#unfloat();
    this.#tip = undefined;
  }

  async #float(anchor: HTMLElement, box: HTMLElement): Promise<void> {
    this.#stop = () => undefined;
    const { float } = await import('./tooltip.js');
    if (this.#anchor === anchor && box.isConnected) this.#stop = float(anchor, box);
    else this.#stop = undefined;
  }

  #unfloat(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}

const anchorOf = (event: Event): HTMLElement | undefined =>
  event.target instanceof Element
    ? (event.target.closest<HTMLElement>('[data-key]') ?? undefined)
    : undefined;
