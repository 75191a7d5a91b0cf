import { answer, type Stores, withDatabase } from './database.js';
import { forgetWords } from './last-words.js';
import { isWiped, readSessionRow, type SessionRow } from './rows.js';
import { FORMAT } from './rows.js';
import { Mirror } from './mirror.js';
import { Tabs } from './tabs.js';
import { loadSession, wipeSession } from './transactions.js';
import type { SessionInfo, StoreOptions } from './types.js';

const DAY = 24 * 60 * 60 * 1000;

/** Every session in this browser, or those of one key, the latest first. Empty where nothing can be read. */
export async function listSessions(
  key?: string,
  options: StoreOptions = {},
): Promise<readonly SessionInfo[]> {
  const read = async (stores: Stores): Promise<readonly SessionInfo[]> => {
    const rows = (await rowsOf(stores)).filter((row) => key === undefined || row.key === key);
    const current = new Set<unknown>(await answer(stores.current.getAll()));
    return rows.map((row) => infoOf(row, current.has(row.id))).sort((a, b) => b.time - a.time);
  };
  return await withDatabase(options, 'readonly', read).catch(() => []);
}

async function rowsOf(stores: Stores): Promise<readonly SessionRow[]> {
  const rows: unknown[] = await answer(stores.sessions.getAll());
  return rows.flatMap((row) => readSessionRow(row) ?? []);
}

function infoOf(row: SessionRow, current: boolean): SessionInfo {
  const { id, key, title, place, date, group, count, time } = row;
  const fault = row.format > FORMAT ? 'newer' : row.fault;
  return { id, key, title, place, date, group, count, time, current, ...(fault && { fault }) };
}

/** The text of one session, to download: a file of the library, or of a damaged one all that is left. */
export async function sessionText(id: string, options: StoreOptions = {}): Promise<string | undefined> {
  const read = async (stores: Stores): Promise<string | undefined> => (await loadSession(stores, id))?.text;
  return await withDatabase(options, 'readonly', read).catch(() => undefined);
}

/** Wipes all sessions of a key from this browser, drafts and earlier ones too. True when that is done. */
export const wipe = (key: string, options: StoreOptions = {}): Promise<boolean> =>
  wipeWhere((row) => row.key === key, options);

/** Wipes everything that this library has kept in this browser for this web site. True when that is done. */
export const wipeAll = (options: StoreOptions = {}): Promise<boolean> => wipeWhere(() => true, options);

/**
 * Open sessions, here and in other tabs, go on in memory (`wiped`) and write nothing any more. What is left for a day
 * is the bare id of each session, so that a tab that slept cannot write it back.
 */
async function wipeWhere(
  chosen: (row: Pick<SessionRow, 'key'>) => boolean,
  options: StoreOptions,
): Promise<boolean> {
  const now = Date.now();
  const work = async (stores: Stores): Promise<readonly string[]> => {
    const all: unknown[] = await answer(stores.sessions.getAll());
    for (const row of all) if (isWiped(row) && row.wiped < now - DAY) stores.sessions.delete(row.id);
    const ids = all
      .flatMap((row) => readSessionRow(row) ?? [])
      .filter(chosen)
      .map(({ id }) => id);
    for (const id of ids) wipeSession(stores, id, now);
    const keys = await answer(stores.current.getAllKeys());
    const values: unknown[] = await answer(stores.current.getAll());
    keys.forEach((key, i) => ids.includes(String(values[i])) && stores.current.delete(key));
    return ids;
  };
  try {
    const ids = await withDatabase(options, 'readwrite', work);
    if (!options.indexedDB) {
      forgetWords(chosen);
      const mirror = new Mirror();
      await mirror.forget(ids);
      mirror.close();
    }
    const tabs = new Tabs(() => undefined);
    tabs.tell({ kind: 'wiped', ids });
    tabs.close();
    return true;
  } catch {
    return false;
  }
}
