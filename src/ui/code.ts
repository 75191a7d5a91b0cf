/** Code that comes when it is first needed, once for all figures of a page. */
export class Code<T> {
  readonly #fetch: () => Promise<T>;
  #there: T | undefined;
  #coming: Promise<T> | undefined;

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch;
  }

  /** It, if it came. */
  get there(): T | undefined {
    return this.#there;
  }

  /** It is there already: something that can't do without it brought it along. */
  give(code: T): void {
    this.#there = code;
  }

  /** Fetches it. What could not be fetched is tried again by the next who asks. */
  async come(): Promise<T> {
    try {
      return (this.#there ??= await (this.#coming ??= this.#fetch()));
    } catch (error) {
      this.#coming = undefined;
      throw error;
    }
  }
}
