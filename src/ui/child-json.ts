import type { ReactiveController, ReactiveControllerHost } from 'lit';

const selector = ':scope > script[type="application/json"]';

/** Follows the element's child `<script type="application/json">`, which may arrive late or change. */
export class ChildJSON implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #changed: (text: string | undefined) => void;
  #observer: MutationObserver | undefined;
  #text: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, changed: (text: string | undefined) => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    this.#read();
    this.#observer = new MutationObserver(() => this.#read());
    this.#observer.observe(this.#host, {
      ...{ childList: true, characterData: true, subtree: true },
      attributeFilter: ['type'],
    });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Still being parsed: the script is the last there is, and more of its text may come. */
  #unfinished(script: Element | null): boolean {
    return !!script && !script.nextSibling && this.#host.ownerDocument.readyState === 'loading';
  }

  #read(): void {
    const script = this.#host.querySelector(selector);
    if (this.#unfinished(script)) {
      this.#host.ownerDocument.addEventListener('DOMContentLoaded', () => this.#read(), { once: true });
      return;
    }
    const text = script?.textContent ?? undefined;
    if (text === this.#text) return;
    this.#text = text;
    this.#changed(text);
  }
}
