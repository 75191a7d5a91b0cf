import type { Change } from '../model/apply.js';
import { writeJSON } from '../model/json.js';
import type { Conversation } from '../model/types.js';
import { allOf, answer, draftsOf, type Stores, upTo } from './database.js';
import {
  applySafely,
  countDiscussed,
  replay,
  type Restored,
  restore,
  sortOut,
  superfluous,
} from './replay.js';
import {
  type ChangeRow,
  type DraftRow,
  FORMAT,
  isSound,
  isText,
  isWiped,
  readSessionRow,
  type SessionRow,
  sumOf,
  type WipedRow,
} from './rows.js';
import type { Copy } from './types.js';

/** One session as it stands in the storage. */
export interface Loaded {
  readonly id: string;
  readonly row: SessionRow | undefined;
  readonly restored: Restored;
  readonly drafts: ReadonlyMap<string, string>;
  /** What to offer for download: the file, or where that cannot be made everything that stands there. */
  readonly text: string;
}

/** Reads one session; nothing when there is none, or when it was wiped. */
export async function loadSession(stores: Stores, id: string): Promise<Loaded | undefined> {
  const raw: unknown = await answer(stores.sessions.get(id));
  if (isWiped(raw)) return undefined;
  const row = readSessionRow(raw);
  const snapshots: unknown[] = await answer(stores.snapshots.getAll(allOf(id)));
  const changes: unknown[] = await answer(stores.changes.getAll(allOf(id)));
  const drafts = (await answer(stores.drafts.getAll(draftsOf(id)))) as DraftRow[];
  if (!row && !snapshots.length && !changes.length) return undefined;
  const newer = row !== undefined && row.format > FORMAT;
  const restored = restore(snapshots, newer ? [{ format: row.format }] : changes, row?.last);
  const sound = restored.conversation && restored.complete;
  return {
    id,
    row,
    restored,
    drafts: new Map(drafts.map(({ field, text }) => [String(field), String(text)])),
    text: sound ? writeJSON(restored.conversation) : rawText(raw, snapshots, changes),
  };
}

/** One whole document is given as it is; otherwise all rows. */
function rawText(session: unknown, snapshots: readonly unknown[], changes: readonly unknown[]): string {
  const last = snapshots.at(-1) as { readonly seq?: unknown; readonly text?: unknown } | undefined;
  const after = changes.some(
    (row) => (row as ChangeRow | null)?.seq !== undefined && (row as ChangeRow).seq > Number(last?.seq),
  );
  if (typeof last?.text === 'string' && !after) return last.text;
  return writeJSON({ session, snapshots, changes });
}

/** The session that a key opens. */
export async function loadCurrent(stores: Stores, key: string): Promise<Loaded | undefined> {
  const id: unknown = await answer(stores.current.get(key));
  return typeof id === 'string' ? await loadSession(stores, id) : undefined;
}

/** A change that is not on disk yet. */
export interface Pending {
  readonly n: number;
  readonly change: Change;
  /** The document after it, where there was none before. */
  readonly start?: Conversation;
}

/** What a tab knows and wants to be kept. */
export interface Batch {
  readonly id: string;
  readonly key: string;
  readonly tab: string;
  /** The document on disk as far as known, after change number `seq`. */
  readonly seq: number;
  readonly conversation: Conversation | undefined;
  /** The session is on disk, as far as known. */
  readonly created: boolean;
  /** Never to go on with what another tab began under this key. */
  readonly fresh: boolean;
  readonly pending: readonly Pending[];
  readonly drafts: ReadonlyMap<string, string | undefined>;
  readonly base: string | undefined;
  readonly time: number;
}

export interface Written {
  readonly id: string;
  readonly seq: number;
  readonly conversation: Conversation | undefined;
  /** Others had written too. */
  readonly foreign: boolean;
  /** It was not there any more, and is written anew. */
  readonly gone: boolean;
  /** The key opens another session by now. */
  readonly archived: boolean;
}

/** Puts a batch after all that is there. Nothing when the session was wiped. */
export async function writeBatch(stores: Stores, batch: Batch): Promise<Written | undefined> {
  const there = await catchUp(stores, batch);
  if (!there) return undefined;
  const { id, key, tab, time, drafts, pending } = { ...batch, id: there.id };
  const gone = batch.created && !there.row;
  let { conversation, seq } = there;
  const head = { session: id, format: FORMAT, time };
  const putSnapshot = (document: Conversation): void => {
    const text = writeJSON(document);
    stores.snapshots.put({ ...head, seq, text, sum: sumOf(text) });
  };
  if ((gone || there.behind) && conversation) putSnapshot(conversation);
  for (const { n, change, start } of pending) {
    if (there.own.has(n)) continue;
    seq += 1;
    if (conversation) {
      const text = writeJSON(change);
      stores.changes.put({ ...head, seq, by: tab, n, text, sum: sumOf(text) });
      conversation = applySafely(conversation, change) ?? conversation;
    } else if (start) {
      conversation = start;
      putSnapshot(start);
    }
  }
  for (const [field, text] of drafts) {
    if (text === undefined) stores.drafts.delete([id, field]);
    else stores.drafts.put({ session: id, field, text, time });
  }
  const base = batch.base ?? there.row?.base;
  stores.sessions.put({
    ...there.row,
    ...{ id, key, format: FORMAT, last: seq, time },
    ...(base !== undefined && { base }),
    ...describe(conversation),
  } satisfies SessionRow);
  const archived = there.row !== undefined && there.current !== id;
  if (!archived) stores.current.put(id, key);
  return { id, seq, conversation, foreign: there.foreign, gone, archived };
}

const describe = (
  document: Conversation = {},
): Pick<SessionRow, 'title' | 'place' | 'date' | 'group' | 'count'> => ({
  title: document.title ?? '',
  place: document.place ?? '',
  date: document.date ?? '',
  group: document.group ?? '',
  count: countDiscussed(document),
});

/** What stands on disk now: with a tab's own knowledge, and what others have written since. */
export interface Standing {
  readonly id: string;
  readonly row: SessionRow | undefined;
  readonly seq: number;
  readonly conversation: Conversation | undefined;
  readonly foreign: boolean;
  /** Storage was emptied, and another tab wrote it anew, knowing less: its changes stand on this document now. */
  readonly behind?: boolean;
  /** Numbers of one's own changes that are there already. */
  readonly own: ReadonlySet<number>;
  /** The session that the key opens. */
  readonly current: unknown;
}

/** Reads what others have written since change number `seq`. Nothing when the session was wiped. */
export async function catchUp(
  stores: Stores,
  { id, key, tab, seq, conversation, created, fresh }: Omit<Batch, 'pending' | 'drafts' | 'base' | 'time'>,
): Promise<Standing | undefined> {
  const raw: unknown = await answer(stores.sessions.get(id));
  if (isWiped(raw)) return undefined;
  const row = readSessionRow(raw);
  const current: unknown = await answer(stores.current.get(key));
  const same: Standing = { id, row, seq, conversation, foreign: false, own: new Set(), current };
  if (!row) {
    if (created || fresh || typeof current !== 'string') return same;
    // Another tab began at the same time: one conversation, not two.
    const other = await loadSession(stores, current);
    return other && isUsable(other) ? { ...same, ...standingOf(other) } : same;
  }
  if (row.last === seq) return same;
  if (row.last < seq) {
    const rows = ((await answer(stores.changes.getAll(allOf(id)))) as ChangeRow[]).filter(isText);
    const { foreign, own } = sortOut(rows, tab);
    // Their numbers are of another count.
    const numbered = foreign.map((each, i) => ({ ...each, seq: seq + 1 + i }));
    const played = conversation && replay(conversation, seq, numbered);
    return {
      ...same,
      ...(played && { conversation: played.conversation }),
      foreign: true,
      behind: true,
      own,
    };
  }
  const rows = (await answer(stores.changes.getAll(allOf(id, seq)))) as ChangeRow[];
  const { foreign, own } = sortOut(rows, tab);
  const played = conversation && replay(conversation, seq, rows, row.last);
  if (played?.complete) return { ...same, ...played, foreign: foreign.length > 0, own };
  // Others have tidied up what lay in between: read all of it.
  const whole = await loadSession(stores, id);
  return whole && isUsable(whole) ? { ...same, ...standingOf(whole), own } : { ...same, seq: row.last, own };
}

const isUsable = ({ row, restored }: Loaded): boolean =>
  row !== undefined && !restored.newer && !restored.damaged;

const standingOf = ({ id, row, restored }: Loaded) => ({
  id,
  row,
  seq: restored.seq,
  conversation: restored.conversation,
  foreign: true,
});

/** Writes a snapshot after change number `seq`, unless others have gone on since. Gives its text. */
export async function putSnapshot(
  stores: Stores,
  session: string,
  seq: number,
  conversation: Conversation,
  time: number,
): Promise<string | undefined> {
  const row = readSessionRow(await answer(stores.sessions.get(session)));
  if (row?.last !== seq) return undefined;
  const text = writeJSON(conversation);
  stores.snapshots.put({ session, seq, format: FORMAT, time, text, sum: sumOf(text) });
  return text;
}

/** Once a snapshot reads back as it was written, what is older than the last five goes. */
export async function tidy(stores: Stores, session: string, seq: number, text: string): Promise<boolean> {
  const back = (await answer(stores.snapshots.get([session, seq]))) as { text?: unknown } | undefined;
  if (back?.text !== text) return false;
  const keys = (await answer(stores.snapshots.getAllKeys(allOf(session)))) as [string, number][];
  const { snapshots, changesUpTo } = superfluous(keys.map(([, number]) => number));
  for (const number of snapshots) stores.snapshots.delete([session, number]);
  stores.changes.delete(upTo(session, changesUpTo));
  return true;
}

/** Takes all rows of a session away; what it was called, if anything, with them. */
export function dropSession(stores: Stores, id: string): void {
  stores.sessions.delete(id);
  stores.snapshots.delete(allOf(id));
  stores.changes.delete(allOf(id));
  stores.drafts.delete(draftsOf(id));
}

/** As `dropSession`, with a mark that keeps other tabs from writing it back. */
export function wipeSession(stores: Stores, id: string, now: number): void {
  dropSession(stores, id);
  stores.sessions.put({ id, key: '', wiped: now } satisfies WipedRow);
}

/** Puts back what the storage has lost of a session, if anything; nothing of what is there goes. */
export async function restoreCopy(stores: Stores, copy: Copy): Promise<void> {
  const { id, key, seq, format, time, base, text, sum } = copy;
  if (format > FORMAT || !isSound({ session: id, seq, format, time, text, sum })) return;
  const raw: unknown = await answer(stores.sessions.get(id));
  if (isWiped(raw)) return;
  const row = readSessionRow(raw);
  if (row && (row.last > seq || (row.last === seq && row.time >= time))) return;
  const { conversation } = restore([{ session: id, seq, format, time, text, sum }], []);
  if (!conversation) return;
  if (row?.last !== seq) stores.snapshots.put({ session: id, seq, format, time, text, sum });
  const head = { id, key, format, last: seq, time, ...(base !== undefined && { base }) };
  stores.sessions.put({ ...head, ...describe(conversation) } satisfies SessionRow);
  for (const [field, typed] of copy.drafts) stores.drafts.put({ session: id, field, text: typed, time });
  const current: unknown = await answer(stores.current.get(key));
  const opens: unknown = typeof current === 'string' ? await answer(stores.sessions.get(current)) : undefined;
  if (copy.current && (readSessionRow(opens)?.time ?? 0) <= time) stores.current.put(id, key);
}

/** A damaged session stays as it is, as an earlier one; its key begins anew. */
export async function setAside(stores: Stores, key: string, id: string): Promise<void> {
  const raw: unknown = await answer(stores.sessions.get(id));
  const row = readSessionRow(raw);
  stores.sessions.put({ ...(raw as object), ...(row ?? { ...emptyRow(id, key) }), fault: 'corrupt' });
  const current: unknown = await answer(stores.current.get(key));
  if (current === id) stores.current.delete(key);
}

const emptyRow = (id: string, key: string): SessionRow => ({
  ...{ id, key, format: FORMAT, last: 0, time: 0 },
  ...describe(),
});
