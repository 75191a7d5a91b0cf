import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { html, type TemplateResult } from 'lit';

/** One short polite message for an action, half a second after it, in a region that was there before. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #text = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // The same sentence twice is said twice: a no-break space makes it differ.
      this.#text = this.#text === text ? `${text}\u00a0` : text;
      this.#host.requestUpdate();
    }, 500);
  }

  render(): TemplateResult {
    return html`<p class="vh" role="status">${this.#text}</p>`;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
