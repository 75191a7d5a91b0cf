import type { Change } from '../model/apply.js';
import { isRecord, writeJSON } from '../model/json.js';
import { allOf, answer, randomId, type Stores, transact } from './database.js';
import { sortOut } from './replay.js';
import { type ChangeRow, isText, isWiped } from './rows.js';
import { loadSession, type Pending, writeBatch } from './transactions.js';

/** What a page was still writing when it went away. */
export interface LastWords {
  readonly id: string;
  readonly key: string;
  readonly tab: string;
  readonly fresh: boolean;
  readonly base: string | undefined;
  readonly time: number;
  readonly pending: readonly Pending[];
  readonly drafts: readonly (readonly [string, string | null])[];
}

const PREFIX = 'sociale-basis/';

/** Where even asking may be refused. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/**
 * The one place that a page can write to in the moment that it goes: what is on its way to IndexedDB then may not come
 * there any more. Put into IndexedDB by the next page that opens the session, and gone from here then, or as soon as the
 * page itself has written it. One note for each keeper; whatever goes wrong here is passed over.
 */
export class Notepad {
  readonly #name = PREFIX + randomId();
  #isWritten = false;

  write(words: LastWords): void {
    try {
      storage()?.setItem(this.#name, writeJSON(words));
      this.#isWritten = true;
    } catch {
      // No room, or refused.
    }
  }

  clear(): void {
    if (!this.#isWritten) return;
    this.#isWritten = false;
    take(this.#name);
  }
}

/** Puts what pages said last under this key into the storage. Nothing comes twice: changes carry a name of their own. */
export async function recover(db: IDBDatabase, key: string): Promise<void> {
  for (const name of names()) {
    const words = read(name);
    if (words?.key !== key) continue;
    await transact(db, 'readwrite', (stores) => putBack(stores, words)).catch(() => undefined);
    take(name);
  }
}

/** Nothing that was said under these keys stays here. */
export function forgetWords(chosen: (words: { readonly key: string }) => boolean): void {
  for (const name of names()) {
    const words = read(name);
    if (!words || chosen(words)) take(name);
  }
}

async function putBack(stores: Stores, words: LastWords): Promise<void> {
  const { id, key, tab, fresh, base, time, pending } = words;
  if (isWiped(await answer(stores.sessions.get(id)))) return;
  const there = await loadSession(stores, id);
  // What is damaged or of a newer version is not written to.
  if (there && (!there.row || there.restored.newer || there.restored.damaged)) return;
  const rows = ((await answer(stores.changes.getAll(allOf(id)))) as ChangeRow[]).filter(isText);
  const { own } = sortOut(rows, tab);
  const drafts = new Map(words.drafts.map(([field, text]) => [field, text ?? undefined]));
  await writeBatch(stores, {
    ...{ id, key, tab, fresh, base, time, drafts },
    seq: there?.restored.seq ?? 0,
    conversation: there?.restored.conversation,
    created: there !== undefined,
    // The first words stand in a snapshot, without a name.
    pending: pending.filter(({ n, start }) => !own.has(n) && !(start && there?.restored.conversation)),
  });
}

function names(): readonly string[] {
  try {
    const all = storage();
    const keys = Array.from({ length: all?.length ?? 0 }, (_, i) => all?.key(i) ?? '');
    return keys.filter((name) => name.startsWith(PREFIX));
  } catch {
    return [];
  }
}

function take(name: string): void {
  try {
    storage()?.removeItem(name);
  } catch {
    // Then it comes again, and changes nothing.
  }
}

/** A note as it was written; anything else is none. */
function read(name: string): LastWords | undefined {
  try {
    const words: unknown = JSON.parse(storage()?.getItem(name) ?? 'null');
    return isWords(words) ? words : undefined;
  } catch {
    return undefined;
  }
}

const isWords = (words: unknown): words is LastWords =>
  isRecord(words) &&
  [words.id, words.key, words.tab].every((each) => typeof each === 'string') &&
  Array.isArray(words.pending) &&
  words.pending.every((each) => isRecord(each) && typeof each.n === 'number' && isChange(each.change)) &&
  Array.isArray(words.drafts) &&
  words.drafts.every((each) => Array.isArray(each) && typeof each[0] === 'string');

const isChange = (change: unknown): change is Change => isRecord(change) && typeof change.type === 'string';
