import type { MemoryReason, StoreOptions } from './types.js';

/** All of the library's sessions in one place per web site. */
export const DATABASE = 'sociale-basis';
/** Rises only when a store is added; rows carry a format of their own. */
export const VERSION = 1;
/** Milliseconds after which storage that gives no answer counts as blocked. */
export const PATIENCE = 5000;
export const stores = ['sessions', 'current', 'snapshots', 'changes', 'drafts'] as const;
export type Store = (typeof stores)[number];
export type Stores = Readonly<Record<Store, IDBObjectStore>>;

/** A storage that cannot be had, with the reason. */
export class NoStorage extends Error {
  constructor(readonly reason: MemoryReason) {
    super(reason);
  }
}

/** In a sandboxed frame even asking may be refused. */
function factoryOf(given: IDBFactory | undefined): IDBFactory {
  let factory: IDBFactory | null | undefined = given;
  try {
    factory ??= globalThis.indexedDB;
  } catch {
    throw new NoStorage('refused');
  }
  if (!factory) throw new NoStorage('absent');
  return factory;
}

/**
 * Opens the storage, or makes it; waits as long as another tab keeps it occupied. Rejects with `NoStorage`.
 * Without a version it opens what is there, also when that is of a newer library.
 */
export async function openDatabase(
  given?: IDBFactory,
  version: number | undefined = VERSION,
): Promise<IDBDatabase> {
  const factory = factoryOf(given);
  return await new Promise((resolve, reject) => {
    try {
      const request = version ? factory.open(DATABASE, version) : factory.open(DATABASE);
      request.onupgradeneeded = () => create(request.result);
      request.onerror = (event) => {
        event.preventDefault();
        reject(new NoStorage(reasonOf(request.error)));
      };
      request.onsuccess = () => resolve(request.result);
    } catch (error) {
      reject(new NoStorage(reasonOf(error)));
    }
  });
}

/** Opens the storage for one piece of work and closes it again. Rejects after `patience` milliseconds. */
export async function withDatabase<T>(
  { indexedDB: given, patience = PATIENCE }: StoreOptions,
  mode: 'readonly' | 'readwrite',
  work: (stores: Stores) => Promise<T>,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoStorage('blocked')), patience);
  });
  const opening = openDatabase(given);
  const working = opening.then((db) => transact(db, mode, work).finally(() => db.close()));
  try {
    return await Promise.race([working, late]);
  } finally {
    clearTimeout(timer);
  }
}

function create(db: IDBDatabase): void {
  const missing = (name: Store): boolean => !db.objectStoreNames.contains(name);
  if (missing('sessions')) db.createObjectStore('sessions', { keyPath: 'id' });
  if (missing('current')) db.createObjectStore('current');
  if (missing('snapshots')) db.createObjectStore('snapshots', { keyPath: ['session', 'seq'] });
  if (missing('changes')) db.createObjectStore('changes', { keyPath: ['session', 'seq'] });
  if (missing('drafts')) db.createObjectStore('drafts', { keyPath: ['session', 'field'] });
}

const nameOf = (error: unknown): string =>
  error instanceof Error || isDOMException(error) ? error.name : '';
const isDOMException = (error: unknown): error is DOMException =>
  typeof DOMException === 'function' && error instanceof DOMException;

function reasonOf(error: unknown): MemoryReason {
  const name = nameOf(error);
  if (name === 'VersionError') return 'newer';
  return ['SecurityError', 'InvalidStateError', 'NotAllowedError'].includes(name) ? 'refused' : 'failed';
}

export const isQuota = (error: unknown): boolean => /quota/i.test(nameOf(error));

/** The answer to a request. Only for use inside `transact`, which sees to what fails. */
export const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

/**
 * One transaction over all stores: all of `work` is on disk when this is done, or nothing of it. Rejects with the
 * browser's own error. `work` may wait for nothing but answers of these stores.
 */
export async function transact<T>(
  db: IDBDatabase,
  mode: 'readonly' | 'readwrite',
  work: (stores: Stores) => T | Promise<T>,
): Promise<T> {
  const transaction = db.transaction(stores, mode, { durability: 'strict' });
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  });
  try {
    const open = Object.fromEntries(stores.map((name) => [name, transaction.objectStore(name)]));
    const result = await work(open as Stores);
    await done;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended already.
    }
    await done.catch(() => undefined);
    throw transaction.error ?? error;
  }
}

/** All rows of one session, in the order of their numbers. */
export const allOf = (session: string, after = -1): IDBKeyRange =>
  IDBKeyRange.bound([session, after], [session, Infinity], true);
export const upTo = (session: string, seq: number): IDBKeyRange =>
  IDBKeyRange.bound([session, -1], [session, seq]);
/** Drafts are keyed by field, a text; an empty list comes after every text. */
export const draftsOf = (session: string): IDBKeyRange => IDBKeyRange.bound([session], [session, []]);

/** A name that nobody else has. `crypto.randomUUID` is missing on pages without https. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
