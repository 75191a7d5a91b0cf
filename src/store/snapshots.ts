import type { Conversation } from '../model/types.js';
import type { Clock } from './clock.js';
import { transact } from './database.js';
import { dropSession, putSnapshot, tidy } from './transactions.js';

/** A snapshot after so many changes, and after so many milliseconds of rest. */
const EVERY = 40;
const AFTER = 3000;

interface Asked {
  /** What stands on disk now. */
  readonly now: () => {
    readonly db: IDBDatabase | undefined;
    readonly id: string;
    readonly seq: number;
    readonly document: Conversation | undefined;
  };
  /** Does a task when its turn has come. */
  readonly run: (task: () => Promise<void>) => void;
  /** An older copy is gone. */
  readonly dropped: (id: string) => Promise<void> | undefined;
}

/** Writes the whole document now and then, so that not every change has to be kept for good. */
export class Snapshots {
  /** An older copy that goes once the migrated one reads back. */
  replaces: string | undefined;
  readonly #clock: Clock;
  readonly #ask: Asked;
  #changes = 0;

  constructor(clock: Clock, ask: Asked) {
    this.#clock = clock;
    this.#ask = ask;
  }

  /** Another session: nothing of it waits. */
  begin(): void {
    this.#changes = 0;
  }

  /** So many changes came on disk. */
  count(changes: number): void {
    this.#changes += changes;
  }

  plan(): void {
    if (!this.#changes) return;
    const begin = (atLeast: number) => (): void =>
      this.#ask.run(async () => {
        if (this.#changes < atLeast) return;
        // Every change is on disk already: a snapshot that fails is no trouble of anyone.
        await this.#take().catch(() => this.#clock.set('snapshot', 30_000, begin(1)));
      });
    if (this.#changes < EVERY) this.#clock.set('snapshot', AFTER, begin(1));
    else if (!this.#clock.has('many')) this.#clock.set('many', 0, begin(EVERY));
  }

  async #take(): Promise<void> {
    const { db, document, seq, id } = this.#ask.now();
    if (!db || !document) return;
    const text = await transact(db, 'readwrite', (stores) =>
      putSnapshot(stores, id, seq, document, Date.now()),
    );
    if (text === undefined) return;
    this.#changes = 0;
    const same = await transact(db, 'readwrite', (stores) => tidy(stores, id, seq, text));
    const older = this.replaces;
    if (!same || older === undefined) return;
    await transact(db, 'readwrite', (stores) => dropSession(stores, older));
    await this.#ask.dropped(older);
    this.replaces = undefined;
  }
}
