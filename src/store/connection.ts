import { NoStorage, openDatabase } from './database.js';

/** The one connection of a keeper: made when it is needed, and again after the browser has cut it. */
export class Connection {
  /** The open connection, if there is one. */
  db: IDBDatabase | undefined;
  readonly #factory: IDBFactory | undefined;
  readonly #cut: () => void;
  #isClosed = false;

  /** @param cut called when the browser cuts the connection, or another tab needs the storage for itself */
  constructor(factory: IDBFactory | undefined, cut: () => void) {
    this.#factory = factory;
    this.#cut = cut;
  }

  /** Rejects with `NoStorage`. */
  async open(): Promise<IDBDatabase> {
    return (this.db ??= await this.#make());
  }

  close(): void {
    this.db?.close();
    this.db = undefined;
  }

  /** Closes for good: what was still opening is let go. */
  end(): void {
    this.#isClosed = true;
    this.close();
  }

  async #make(): Promise<IDBDatabase> {
    const db = await openDatabase(this.#factory);
    if (this.#isClosed) {
      db.close();
      throw new NoStorage('failed');
    }
    const cut = (): void => {
      if (this.db === db) this.close();
      this.#cut();
    };
    db.onversionchange = cut;
    db.onclose = cut;
    return db;
  }
}
