/** What a page does that matters to what it keeps. */
interface Seen {
  /** It goes; `persisted`: it may come back as it was. */
  readonly gone: (persisted: boolean) => void;
  readonly back: (persisted: boolean) => void;
  readonly hidden: () => void;
  readonly visible: () => void;
}

/** Whether the page is there, in sight or out of it. */
export class Sight {
  /** Out of sight, or going: it may not come to write any more. */
  away = false;
  readonly #seen: Seen;

  constructor(seen: Seen) {
    this.#seen = seen;
    globalThis.addEventListener?.('pagehide', this.#hide);
    globalThis.addEventListener?.('pageshow', this.#show);
    globalThis.document?.addEventListener('visibilitychange', this.#change);
  }

  stop(): void {
    globalThis.removeEventListener?.('pagehide', this.#hide);
    globalThis.removeEventListener?.('pageshow', this.#show);
    globalThis.document?.removeEventListener('visibilitychange', this.#change);
  }

  readonly #hide = ({ persisted }: PageTransitionEvent): void => {
    this.away = true;
    this.#seen.gone(persisted);
  };

  readonly #show = ({ persisted }: PageTransitionEvent): void => {
    this.away = false;
    this.#seen.back(persisted);
  };

  readonly #change = (): void => {
    this.away = globalThis.document.visibilityState === 'hidden';
    if (this.away) this.#seen.hidden();
    else this.#seen.visible();
  };
}

let askedToPersist = false;

/** Asks once that the browser keeps this when it runs short of room; the answer changes nothing here. */
export function askToPersist(): void {
  if (askedToPersist) return;
  askedToPersist = true;
  try {
    void globalThis.navigator?.storage?.persist?.().catch(() => undefined);
  } catch {
    // Refused in a sandbox.
  }
}
