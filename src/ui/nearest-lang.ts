import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onLanguage } from '../content/known.js';

/** The nearest `lang` around an element, through shadow roots. */
export function nearestLang(element: Element): string | undefined {
  // On a server there is nothing around it.
  if (typeof Element === 'undefined') return element.getAttribute('lang') ?? undefined;
  let node: Node | null = element;
  while (node) {
    if (node instanceof Element && node.hasAttribute('lang')) return node.getAttribute('lang') ?? undefined;
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return undefined;
}

/** Asks for an update when the nearest `lang` changes, or a language is added. */
export class NearestLang implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: MutationObserver | undefined;
  #off: (() => void) | undefined;
  #value: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get value(): string | undefined {
    return this.#observer ? this.#value : nearestLang(this.#host);
  }

  hostConnected(): void {
    this.#value = nearestLang(this.#host);
    this.#off = onLanguage(() => this.#host.requestUpdate());
    this.#observer = new MutationObserver(() => this.ask());
    let root: Node | null = this.#host.getRootNode();
    while (root) {
      this.#observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
      root = root instanceof ShadowRoot ? root.host.getRootNode() : null;
    }
    this.#host.requestUpdate();
  }

  /** Looks again, now. */
  ask(): void {
    const value = nearestLang(this.#host);
    if (value === this.#value) return;
    this.#value = value;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#off?.();
  }
}
