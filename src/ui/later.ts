import type { ReactiveControllerHost } from 'lit';
import { Code } from './code.js';

/** Code that a reader of the figure does not need: fetched when it is first asked for, and then the figure is drawn again. */
export class Later<T> {
  readonly #host: ReactiveControllerHost;
  readonly #code: Code<T>;
  #coming: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost, code: Code<T> | (() => Promise<T>)) {
    this.#host = host;
    this.#code = code instanceof Code ? code : new Code(code);
  }

  /** It, if it is there; else it is on its way. */
  get now(): T | undefined {
    if (this.there === undefined) void this.come();
    return this.there;
  }

  /** It, if it was asked for and came. */
  get there(): T | undefined {
    return this.#code.there;
  }

  /** Done when it is there, or could not be fetched: then the next who asks tries again. */
  come(): Promise<void> {
    this.#coming ??= this.#code.come().then(
      () => this.#host.requestUpdate(),
      (error: unknown) => {
        this.#coming = undefined;
        console.error(error);
      },
    );
    return this.#coming;
  }

  /** Until when it is on its way; undefined when it is not. */
  get coming(): Promise<void> | undefined {
    return this.there === undefined ? this.#coming : undefined;
  }
}
