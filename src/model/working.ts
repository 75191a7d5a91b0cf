import { apply, type Change } from './apply.js';
import { invert } from './invert.js';
import { writeJSON } from './json.js';
import type { CompleteConversation } from './types.js';

/** A change that was made, and the one that takes it back. */
interface Made {
  readonly change: Change;
  readonly back: Change;
}

/** Changes that can be undone; the oldest go first. */
const DEPTH = 500;

/** What people did on top of what the page gave: the document now, and the way back and forth. Knows no DOM. */
export class Working {
  #document: CompleteConversation;
  #past: readonly Made[] = [];
  #future: readonly Made[] = [];

  constructor(document: CompleteConversation) {
    this.#document = document;
  }

  get document(): CompleteConversation {
    return this.#document;
  }

  /** The change that undoes the last one; undefined when there is nothing to undo. */
  get back(): Change | undefined {
    return this.#past.at(-1)?.back;
  }

  /** The change that was undone last; undefined when there is none. */
  get forth(): Change | undefined {
    return this.#future.at(-1)?.change;
  }

  /** Makes a change. What it does not fit changes nothing and is not remembered. */
  make(change: Change): void {
    const before = this.#document;
    const after = apply(before, change);
    if (after === before || alike(before, after)) return;
    this.#document = after;
    this.#past = [...this.#past, { change, back: invert(before, change) }].slice(-DEPTH);
    this.#future = [];
  }

  /** The document changed elsewhere: goes on with that one. What was done here can still be undone. */
  follow(document: CompleteConversation): void {
    this.#document = document;
  }

  undo(): void {
    const made = this.#past.at(-1);
    if (!made) return;
    this.#document = apply(this.#document, made.back);
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, made];
  }

  redo(): void {
    const made = this.#future.at(-1);
    if (!made) return;
    this.#document = apply(this.#document, made.change);
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, made];
  }
}

/** Do two documents say the same? Only keys that are not the same object are looked into. */
function alike(a: object, b: object): boolean {
  const [one, other] = [Object.entries(a), Object.entries(b)];
  return (
    one.length === other.length &&
    one.every(([key, value]) => {
      const same = other.find(([name]) => name === key)?.[1] as unknown;
      return same === value || writeJSON(same) === writeJSON(value);
    })
  );
}
