import type { SessionNews, SessionState } from './types.js';

/** An element that takes part in a session. */
export interface Listener {
  state(state: SessionState): void;
  news(news: SessionNews): void;
}

/** Everyone who takes part in a session, and how it stands with it as they know it. */
export class Audience {
  state: SessionState = { kind: 'new' };
  readonly #listeners = new Set<Listener>();

  join(listener: Listener): () => void {
    this.#listeners.add(listener);
    listener.state(this.state);
    return () => this.#listeners.delete(listener);
  }

  /** A new state; the same again is no news, but for the time of what was saved. */
  set(state: SessionState): void {
    if (state.kind === this.state.kind && state.kind !== 'saved' && state.kind !== 'memory') return;
    if (state.kind === 'memory' && this.state.kind === 'memory' && state.reason === this.state.reason) return;
    this.state = state;
    for (const listener of [...this.#listeners]) listener.state(state);
  }

  tell(news: SessionNews, except?: Listener): void {
    for (const listener of [...this.#listeners]) if (listener !== except) listener.news(news);
  }
}
