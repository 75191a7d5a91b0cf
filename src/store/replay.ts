import { apply, type Change } from '../model/apply.js';
import { rewriting } from '../model/changes.js';
import { deepFreeze, isRecord, writeJSON } from '../model/json.js';
import { VERSION } from '../model/migrate.js';
import { listKeys, readConversation, readJSON } from '../model/read.js';
import type { Conversation } from '../model/types.js';
import { type ChangeRow, FORMAT, isSound, isText, type SnapshotRow } from './rows.js';

/** What the rows of one session say. */
export interface Restored {
  /** Nothing when no snapshot can be read, or when it is of a newer version. */
  readonly conversation: Conversation | undefined;
  /** Number of the last change. */
  readonly seq: number;
  /** Of a newer version of the library: not to be shown. */
  readonly newer: boolean;
  /** Of an older version of the format, and migrated. */
  readonly older: boolean;
  /** Something was not as it was written. */
  readonly damaged: boolean;
  /** Every change that was kept is in `conversation`. */
  readonly complete: boolean;
}

const nothing = {
  conversation: undefined,
  seq: 0,
  newer: false,
  older: false,
  damaged: false,
  complete: true,
};

/**
 * The conversation that snapshots and changes make together: the newest sound snapshot, and every change after it, in
 * order. A damaged snapshot costs nothing as long as an earlier one and the changes since are there.
 * `last` is the number of the last change as the session's own row has it.
 */
export function restore(
  snapshotRows: readonly unknown[],
  changeRows: readonly unknown[],
  last?: number,
): Restored {
  if (!snapshotRows.length && !changeRows.length)
    return { ...nothing, damaged: Boolean(last), complete: !last };
  if ([...snapshotRows, ...changeRows].some(isNewer)) return { ...nothing, newer: true };
  const snapshots = snapshotRows.filter(isText).sort((a, b) => b.seq - a.seq);
  const changes = changeRows.filter(isText).sort((a, b) => a.seq - b.seq);
  const whole = snapshots.length === snapshotRows.length && changes.length === changeRows.length;
  // First the sound ones; what is damaged but can be read is better than nothing.
  for (const from of [...snapshots.filter(isSound), ...snapshots.filter((row) => !isSound(row))]) {
    const read = readSnapshot(from.text);
    if (read.newer) return { ...nothing, newer: true };
    if (!read.conversation) continue;
    const played = replay(read.conversation, from.seq, changes, last);
    const damaged =
      !whole || !played.complete || snapshots.some((row) => !isSound(row)) || from !== snapshots[0];
    const complete = played.complete && isSound(from);
    return { ...played, newer: false, older: read.older, damaged, complete };
  }
  return { ...nothing, damaged: true, complete: false };
}

const isNewer = (row: unknown): boolean =>
  isRecord(row) && typeof row.format === 'number' && row.format > FORMAT;

interface Snapshot {
  readonly conversation?: Conversation;
  readonly newer: boolean;
  readonly older: boolean;
}

/** A snapshot through the reader that files go through; its keys stay in the order of the file. */
function readSnapshot(text: string): Snapshot {
  const { value, faults } = readConversation(text);
  const newer = faults.some(({ code }) => code === 'newer');
  if (!value) return { newer, older: false };
  const raw = readJSON(text).value as Conversation;
  const older = typeof raw.version === 'number' && raw.version < VERSION;
  const same = !faults.length && listKeys.every((key) => sameJSON(value[key], raw[key]));
  if (same && !older) return { conversation: deepFreeze(raw), newer, older };
  return { conversation: older ? deepFreeze({ ...value, version: VERSION }) : value, newer, older };
}

/** The changes after number `seq`, one after the other. `complete`: none is missing, damaged or of no sense. */
export function replay(
  conversation: Conversation,
  seq: number,
  rows: readonly SnapshotRow[],
  last?: number,
): { readonly conversation: Conversation; readonly seq: number; readonly complete: boolean } {
  let [document, at, complete] = [conversation, seq, true];
  for (const row of rows) {
    if (row.seq <= at) continue;
    const change = readChange(row.text);
    const next = change && applySafely(document, change);
    complete &&= row.seq === at + 1 && isSound(row) && next !== undefined;
    document = next ?? document;
    at = row.seq;
  }
  complete &&= last === undefined || last <= at;
  return { conversation: document, seq: Math.max(at, last ?? 0), complete };
}

/** A change from its text; nothing when it is none. */
function readChange(text: string): Change | undefined {
  const { value } = readJSON(text);
  return isRecord(value) && typeof value.type === 'string' ? (value as unknown as Change) : undefined;
}

/** A damaged change may be of any shape; then it is passed over. */
export function applySafely(document: Conversation, change: Change): Conversation | undefined {
  try {
    return apply(document, change);
  } catch {
    return undefined;
  }
}

const sameJSON = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && writeJSON(a) === writeJSON(b));

/** The changes that make `after` of `before`, to the letter: each key that differs, replaced whole. */
export const difference = (before: Conversation, after: Conversation): readonly Change[] =>
  rewriting(before, after, sameJSON);

/** The rows of other tabs among those after `seq`, and which of one's own are there already. */
export function sortOut(
  rows: readonly ChangeRow[],
  tab: string,
): { readonly foreign: readonly ChangeRow[]; readonly own: ReadonlySet<number> } {
  const mine = rows.filter(({ by }) => by === tab);
  return { foreign: rows.filter(({ by }) => by !== tab), own: new Set(mine.map(({ n }) => n)) };
}

/**
 * What may go once a new snapshot was read back: all snapshots but the newest five, and the changes that even the
 * oldest of these has in it. From any of the five, everything can be made again.
 */
export function superfluous(
  snapshots: readonly number[],
  kept = 5,
): { readonly snapshots: readonly number[]; readonly changesUpTo: number } {
  const ordered = [...snapshots].sort((a, b) => a - b);
  const staying = ordered.slice(-kept);
  return {
    snapshots: ordered.slice(0, ordered.length - staying.length),
    // While there are fewer, the first has all that came before it.
    changesUpTo: staying[0] ?? 0,
  };
}

/** How many things were decided, weighed or noted. */
export function countDiscussed(document: Conversation): number {
  const { spheres = [], parts = [], chain = [], relations = [], levels = [], rounds = [] } = document;
  return [
    ...[...spheres, ...parts].map(({ decision }) => decision),
    ...chain.map(({ confidence }) => confidence),
    ...relations.map(({ link }) => link),
    ...levels.map(({ weight }) => weight),
    ...rounds.map(({ notes }) => notes),
  ].filter(Boolean).length;
}
