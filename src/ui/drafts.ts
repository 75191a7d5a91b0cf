import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a writer rests before the text counts as an edit. */
const REST = 1000;

/** Hands in a text; false when the page refused it. */
type Commit = (text: string) => boolean | void;

interface Draft {
  readonly text: string;
  /** What the document had when this was written or handed in. */
  readonly stored: string;
  handedIn: boolean;
  /** The page refused it, or it came back from an earlier visit: it stays in its field until someone writes on. */
  refused: boolean;
  commit: Commit;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** What a text field needs: what it shows, and what it does. */
export interface DraftField {
  readonly value: string;
  readonly input: (event: Event) => void;
  readonly change: (event: Event) => void;
}

interface Asked {
  /** May anything be edited now? */
  readonly can: () => boolean;
  /** Hears each text while it is being written, and undefined when it is handed in. */
  readonly told: (key: string, text: string | undefined) => void;
}

/**
 * Texts that someone is writing. A text becomes an edit when its field is left, after a second of rest, or when the page
 * goes away or out of sight; until then, and until the document has it, the field shows what was written: no render, no
 * walk to another round and no refusal of the page takes it away.
 */
export class Drafts implements ReactiveController {
  /** The texts that are no edit yet, by field. Inside `<sb-rounds>` they are those of the whole. */
  pool = new Map<string, string>();
  readonly #host: ReactiveControllerHost;
  readonly #ask: Asked;
  readonly #drafts = new Map<string, Draft>();

  constructor(host: ReactiveControllerHost, ask: Asked) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  /**
   * @param key which field this is: list, id and field
   * @param stored what the document has
   * @param commit hands in the text, as an edit
   */
  field(key: string, stored: string, commit: Commit): DraftField {
    const write = (event: Event): void => {
      const { value: text } = event.target as HTMLInputElement | HTMLTextAreaElement;
      clearTimeout(this.#drafts.get(key)?.timer);
      const timer = setTimeout(() => this.#handIn(key), REST);
      this.#drafts.set(key, { text, stored, handedIn: false, refused: false, commit, timer });
      this.#tell(key, text);
    };
    return {
      value: this.#shown(key, stored, commit),
      input: write,
      change: (event) => {
        if (!this.#drafts.has(key)) write(event);
        this.#handIn(key);
        if (this.#drafts.get(key)?.handedIn) this.#drafts.delete(key);
        this.#host.requestUpdate();
      },
    };
  }

  /** A text that is no field of the document yet, as that of something to add; empty where there is none. */
  text(key: string): string {
    return this.pool.get(key) ?? '';
  }

  /** Remembers such a text; an empty one is forgotten. */
  note(key: string, text: string): void {
    this.#tell(key, text || undefined);
    this.#host.requestUpdate();
  }

  /** Hands in everything that is still being written. */
  flush(): void {
    for (const [key, { refused }] of [...this.#drafts]) if (!refused) this.#handIn(key);
  }

  /** The texts belong to a conversation that is gone from the screen. */
  forget(): void {
    for (const { timer } of this.#drafts.values()) clearTimeout(timer);
    this.#drafts.clear();
    this.pool.clear();
    this.#host.requestUpdate();
  }

  /** Is anything being written that the document does not have yet? */
  get pending(): boolean {
    return [...this.#drafts.values()].some(({ handedIn }) => !handedIn);
  }

  hostConnected(): void {
    window.addEventListener('pagehide', this.#leave);
    document.addEventListener('visibilitychange', this.#leave);
  }

  hostUpdated(): void {
    // What was said while nothing could be edited.
    for (const [key, draft] of [...this.#drafts]) {
      if (!draft.timer && !draft.refused && !draft.handedIn) this.#handIn(key);
    }
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.#leave);
    document.removeEventListener('visibilitychange', this.#leave);
    // A move within the page disconnects too: nothing may be lost, and nothing may run on.
    this.flush();
    for (const draft of this.#drafts.values()) {
      clearTimeout(draft.timer);
      draft.timer = undefined;
    }
  }

  /** The page goes, or may go without another word. */
  readonly #leave = (event: Event): void => {
    if (event.type === 'pagehide' || document.visibilityState === 'hidden') this.flush();
  };

  #shown(key: string, stored: string, commit: Commit): string {
    const draft = this.#drafts.get(key) ?? this.#waiting(key, stored, commit);
    if (!draft) return stored;
    draft.commit = commit;
    if (draft.handedIn && (stored === draft.text || stored !== draft.stored)) {
      this.#drafts.delete(key);
      return stored;
    }
    return draft.text;
  }

  /** What was written in this field before, and is no edit yet. */
  #waiting(key: string, stored: string, commit: Commit): Draft | undefined {
    const text = this.pool.get(key);
    if (text === undefined || text === stored) return undefined;
    const draft: Draft = { text, stored, handedIn: false, refused: true, commit, timer: undefined };
    this.#drafts.set(key, draft);
    return draft;
  }

  #handIn(key: string): void {
    const draft = this.#drafts.get(key);
    if (!draft || draft.handedIn) return;
    clearTimeout(draft.timer);
    draft.timer = undefined;
    if (draft.refused || !this.#ask.can()) return;
    draft.handedIn = true;
    if (draft.text !== draft.stored && draft.commit(draft.text) === false) {
      draft.handedIn = false;
      draft.refused = true;
      return;
    }
    this.#tell(key, undefined);
  }

  #tell(key: string, text: string | undefined): void {
    if (text === undefined) this.pool.delete(key);
    else this.pool.set(key, text);
    this.#ask.told(key, text);
  }
}
