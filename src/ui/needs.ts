import type { Later } from './later.js';

interface Asks {
  /** Code without which the element can't be drawn as it is asked for now. */
  readonly needed: () => readonly Later<unknown>[];
  /** All code that may come later. */
  readonly laters: () => readonly Later<unknown>[];
}

/** What a drawing needs comes before it. What can't come is done without. */
export class Needs {
  readonly #asks: Asks;

  constructor(asks: Asks) {
    this.#asks = asks;
  }

  /** Done when all of it came, or could not; undefined when nothing is missing. */
  come(asked: ReadonlySet<Later<unknown>> = new Set()): Promise<unknown> | undefined {
    const missing = this.#missing.filter((each) => !asked.has(each));
    if (!missing.length) return undefined;
    const all = new Set([...asked, ...missing]);
    // With that there, more may be needed.
    return Promise.all(missing.map((each) => each.come())).then(() => this.come(all));
  }

  get #missing(): readonly Later<unknown>[] {
    try {
      return this.#asks.needed().filter((each) => each.there === undefined);
    } catch {
      // The drawing meets the same, and says it.
      return [];
    }
  }

  /** Until when something is on its way. */
  get coming(): Promise<void> | undefined {
    return this.#asks
      .laters()
      .map((each) => each.coming)
      .find((each) => each !== undefined);
  }

  /** Asks for everything. */
  all(): void {
    for (const each of this.#asks.laters()) void each.come();
  }
}
