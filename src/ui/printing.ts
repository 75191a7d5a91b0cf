import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Says whether the page is being printed, so that an element can show on paper what is folded on screen. The element
 * is drawn at once, since a browser does not wait.
 */
export class Printing implements ReactiveController {
  readonly #host: ReactiveElement;
  #media: MediaQueryList | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  get now(): boolean {
    return this.#media?.matches ?? false;
  }

  hostConnected(): void {
    this.#media = matchMedia('print');
    this.#media.addEventListener('change', this.#redraw);
  }

  hostDisconnected(): void {
    this.#media?.removeEventListener('change', this.#redraw);
  }

  readonly #redraw = (): void => {
    this.#host.requestUpdate();
    // The one way to draw at once; protected, since it is seldom right.
    (this.#host as unknown as { performUpdate(): void }).performUpdate();
  };
}
