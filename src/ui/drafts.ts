import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a writer rests before the text counts as an edit. */
const REST = 1000;

interface Draft {
  text: string;
  /** What the document had when this was written or handed in. */
  stored: string;
  handedIn: boolean;
  commit: (text: string) => void;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** What a text field needs: what it shows, and what it does. */
export interface DraftField {
  readonly value: string;
  readonly input: (event: Event) => void;
  readonly change: (event: Event) => void;
}

/**
 * Texts that someone is writing. A text becomes an edit when its field is left or after a second of rest; until then,
 * and until the document has it, the field shows what was written: no render takes it away.
 */
export class Drafts implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #drafts = new Map<string, Draft>();
  readonly #told: ((key: string, text: string | undefined) => void) | undefined;

  /** @param told hears each text while it is being written, and undefined when it is handed in */
  constructor(host: ReactiveControllerHost, told?: (key: string, text: string | undefined) => void) {
    this.#host = host;
    this.#told = told;
    host.addController(this);
  }

  /**
   * @param key which field this is: list, id and field
   * @param stored what the document has
   * @param commit hands in the text, as an edit
   */
  field(key: string, stored: string, commit: (text: string) => void): DraftField {
    const write = (event: Event): void => {
      const { value } = event.target as HTMLInputElement | HTMLTextAreaElement;
      clearTimeout(this.#drafts.get(key)?.timer);
      const timer = setTimeout(() => this.#handIn(key), REST);
      this.#drafts.set(key, { text: value, stored, handedIn: false, commit, timer });
      this.#told?.(key, value);
    };
    return {
      value: this.#shown(key, stored, commit),
      input: write,
      change: (event) => {
        if (!this.#drafts.has(key)) write(event);
        this.#handIn(key);
        this.#drafts.delete(key);
        this.#host.requestUpdate();
      },
    };
  }

  /** Hands in everything that is still being written. */
  flush(): void {
    for (const key of [...this.#drafts.keys()]) this.#handIn(key);
  }

  /** Is anything being written that the document does not have yet? */
  get pending(): boolean {
    return [...this.#drafts.values()].some(({ handedIn }) => !handedIn);
  }

  hostDisconnected(): void {
    // A move within the page disconnects too: nothing may be lost, and nothing may run on.
    this.flush();
  }

  #shown(key: string, stored: string, commit: (text: string) => void): string {
    const draft = this.#drafts.get(key);
    if (!draft) return stored;
    draft.commit = commit;
    if (draft.handedIn && (stored === draft.text || stored !== draft.stored)) {
      this.#drafts.delete(key);
      return stored;
    }
    return draft.text;
  }

  #handIn(key: string): void {
    const draft = this.#drafts.get(key);
    if (!draft || draft.handedIn) return;
    clearTimeout(draft.timer);
    draft.handedIn = true;
    if (draft.text !== draft.stored) draft.commit(draft.text);
    this.#told?.(key, undefined);
  }
}
