import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { linksIn, withLinks } from './fragment.js';

/** `true`: the address leads to a thing in the figure, and follows what is chosen; `read`: it only leads there. */
export type DeepLinking = boolean | 'read';

interface Ask {
  readonly mode: () => DeepLinking;
  /** What is shown now, as `part:koor`. */
  readonly links: () => readonly string[];
  /** Shows what the address leads to. */
  readonly visit: (links: readonly string[]) => void;
  /** What stands for a choice, of a person or of the page: only when this changes does the address follow. */
  readonly state: () => string;
  /** Brings it in sight; with focus where the reader followed a link. */
  readonly arrive: (focus: boolean) => void;
}

/**
 * Keeps the address of the page and what is chosen in a figure together: `#<id of the element>=part:koor`. It never adds to
 * the history: where the address follows, it replaces the present one. An element without an id has no address.
 */
export class DeepLink implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #ask: Ask;
  /** What was chosen when the address was last looked at. */
  #known: string | undefined;
  #listens = false;

  constructor(host: ReactiveControllerHost & HTMLElement, ask: Ask) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  hostConnected(): void {
    this.#begin();
  }

  /** Also when the page asks for it later. */
  hostUpdated(): void {
    if (!this.#ask.mode()) this.hostDisconnected();
    else if (!this.#listens) this.#begin();
    else this.#follow();
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#changed);
    this.#listens = false;
    this.#known = undefined;
  }

  #begin(): void {
    if (!this.#ask.mode() || this.#listens) return;
    window.addEventListener('hashchange', this.#changed);
    this.#listens = true;
    void this.#read(false);
  }

  readonly #changed = (): void => void this.#read(true);

  /** Shows what the address leads to, where it says something of this figure. */
  async #read(focus: boolean): Promise<void> {
    const { id } = this.#host;
    const links = id ? linksIn(location.hash, id) : [];
    if (!links.length) return;
    this.#ask.visit(links);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#ask.arrive(focus);
  }

  #follow(): void {
    const { id } = this.#host;
    const now = this.#ask.state();
    // What stood there before anyone chose anything is not written: a page that opens keeps its address.
    const isFirst = this.#known === undefined;
    if (now === this.#known) return;
    this.#known = now;
    if (isFirst || !id || this.#ask.mode() === 'read') return;
    const [page] = location.href.split('#');
    const hash = withLinks(location.hash, id, this.#ask.links());
    if (hash === location.hash) return;
    try {
      history.replaceState(history.state, '', `${page}${hash}`);
    } catch {
      // A browser that is asked too often, or a page without an address of its own: the figure works without it.
    }
  }
}
