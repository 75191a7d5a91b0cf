import type { ReactiveControllerHost } from 'lit';

/** Code that a reader of the figure does not need: fetched when it is first asked for, and then the figure is drawn again. */
export class Later<T> {
  readonly #host: ReactiveControllerHost;
  readonly #fetch: () => Promise<T>;
  #code: T | undefined;
  #coming: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost, fetch: () => Promise<T>) {
    this.#host = host;
    this.#fetch = fetch;
  }

  /** It, if it is there; else it is on its way. */
  get now(): T | undefined {
    if (this.#code === undefined) void this.come();
    return this.#code;
  }

  /** It, if it was asked for and came. */
  get there(): T | undefined {
    return this.#code;
  }

  /** Done when it is there, or could not be fetched: then the next who asks tries again. */
  come(): Promise<void> {
    this.#coming ??= this.#fetch().then(
      (code) => {
        this.#code = code;
        this.#host.requestUpdate();
      },
      (error: unknown) => {
        this.#coming = undefined;
        console.error(error);
      },
    );
    return this.#coming;
  }

  /** Until when it is on its way; undefined when it is not. */
  get coming(): Promise<void> | undefined {
    return this.#code === undefined ? this.#coming : undefined;
  }
}
