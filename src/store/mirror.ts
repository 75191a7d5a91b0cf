import { isRecord } from '../model/json.js';
import { answer, DATABASE, openDatabase, type Stores, transact } from './database.js';
import { isText, readSessionRow } from './rows.js';
import { restoreCopy } from './transactions.js';
import type { Copy } from './types.js';

interface Buckets {
  open(name: string, options?: object): Promise<{ readonly indexedDB: IDBFactory }>;
}

/** Milliseconds after which the copy is let go: it may never hold up the original. */
const PATIENCE = 1000;

/**
 * A second copy in a storage bucket of its own, where a browser has these. Chromium, killed while it wrote, has been
 * seen to lose the last changes at its next start, and once in some twenty kills the whole storage. Original and copy
 * are written one after the other, so that one of the two is whole. Whatever goes wrong here is passed over.
 */
export class Mirror {
  #opening: Promise<IDBDatabase | undefined> | undefined;

  /** Every copy that can be read. */
  async copies(): Promise<readonly Copy[]> {
    const all = await this.#use(
      'readonly',
      async ({ sessions }) => (await answer(sessions.getAll())) as unknown[],
    );
    return (all ?? []).filter(isCopy);
  }

  /** Keeps a copy, unless there is a later one. */
  async put(copy: Copy): Promise<void> {
    await this.#use('readwrite', async ({ sessions }) => {
      const there: unknown = await answer(sessions.get(copy.id));
      if (!isCopy(there) || there.seq <= copy.seq) sessions.put(copy);
    });
  }

  /** The key of a session no longer opens it. */
  async pass(id: string): Promise<void> {
    await this.#use('readwrite', async ({ sessions }) => {
      const there: unknown = await answer(sessions.get(id));
      if (isCopy(there)) sessions.put({ ...there, current: false });
    });
  }

  async forget(ids: readonly string[]): Promise<void> {
    await this.#use('readwrite', ({ sessions }) => ids.forEach((id) => void sessions.delete(id)));
  }

  /** Puts back into the original what it has lost. */
  async repair(db: IDBDatabase): Promise<void> {
    const copies = await this.copies();
    if (!copies.length) return;
    await transact(db, 'readwrite', async (stores) => {
      for (const copy of copies) await restoreCopy(stores, copy);
    });
  }

  close(): void {
    void this.#opening?.then((db) => db?.close());
    this.#opening = undefined;
  }

  async #use<T>(
    mode: 'readonly' | 'readwrite',
    work: (stores: Stores) => T | Promise<T>,
  ): Promise<T | undefined> {
    const opening = (this.#opening ??= this.#open());
    const working = opening.then((db) => db && transact(db, mode, work)).catch(() => this.close());
    let timer: ReturnType<typeof setTimeout> | undefined;
    const enough = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), PATIENCE);
    });
    const result = await Promise.race([working, enough]);
    clearTimeout(timer);
    return result ?? undefined;
  }

  async #open(): Promise<IDBDatabase | undefined> {
    const storage = globalThis.navigator as unknown as { readonly storageBuckets?: Buckets } | undefined;
    const bucket = await storage?.storageBuckets?.open(DATABASE, { durability: 'strict' });
    if (!bucket) return undefined;
    const db = await openDatabase(bucket.indexedDB);
    db.onversionchange = () => this.close();
    db.onclose = () => this.close();
    return db;
  }
}

const isCopy = (row: unknown): row is Copy =>
  isText(row) && readSessionRow(row) !== undefined && isRecord(row) && Array.isArray(row.drafts);
