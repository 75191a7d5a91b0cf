import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Says whether the page is being printed, so that an element can show on paper what is folded on screen. The element
 * is drawn at once, since a browser does not wait.
 */
export class Printing implements ReactiveController {
  readonly #host: ReactiveElement;
  #media: MediaQueryList | undefined;
  /** Firefox draws paper from a copy, whose media the page never sees: it only announces it. */
  #announced = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  get now(): boolean {
    return this.#announced || (this.#media?.matches ?? false);
  }

  hostConnected(): void {
    this.#media = matchMedia('print');
    this.#media.addEventListener('change', this.#redraw);
    window.addEventListener('beforeprint', this.#announce);
    window.addEventListener('afterprint', this.#announce);
  }

  hostDisconnected(): void {
    this.#media?.removeEventListener('change', this.#redraw);
    window.removeEventListener('beforeprint', this.#announce);
    window.removeEventListener('afterprint', this.#announce);
  }

  readonly #announce = ({ type }: Event): void => {
    this.#announced = type === 'beforeprint';
    this.#redraw();
  };

  readonly #redraw = (): void => {
    this.#host.requestUpdate();
    // The one way to draw at once; protected, since it is seldom right.
    (this.#host as unknown as { performUpdate(): void }).performUpdate();
  };
}
