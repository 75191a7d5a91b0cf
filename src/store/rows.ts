import { shortHash } from '../model/ids.js';
import { isRecord, writeJSON } from '../model/json.js';
import { order } from '../model/canonical.js';

/** The layout of the rows below. A row of a higher one is left alone. */
export const FORMAT = 1;

/** What is known of a session without reading it. Written with each change; `last` numbers the changes. */
export interface SessionRow {
  readonly id: string;
  readonly key: string;
  readonly format: number;
  readonly last: number;
  readonly time: number;
  readonly base?: string;
  readonly title: string;
  readonly place: string;
  readonly date: string;
  readonly group: string;
  readonly count: number;
  readonly fault?: 'corrupt';
}

/** What stays of a wiped session for a day, so that no other tab writes it back: an id, and no word of anyone. */
export interface WipedRow {
  readonly id: string;
  readonly key: '';
  readonly wiped: number;
}

/** The whole document after change `seq`, as the text of a file. */
export interface SnapshotRow {
  readonly session: string;
  readonly seq: number;
  readonly format: number;
  readonly time: number;
  readonly text: string;
  readonly sum: string;
}

/** Change number `seq`. `by` and `n` name it uniquely: a write that is tried twice is kept once. */
export interface ChangeRow extends SnapshotRow {
  readonly by: string;
  readonly n: number;
}

export interface DraftRow {
  readonly session: string;
  readonly field: string;
  readonly text: string;
  readonly time: number;
}

/** The sum that tells whether a text is still the one that was written. */
export const sumOf = (text: string): string => `${text.length.toString(36)}-${shortHash(text)}`;

/** Tells one content of a page from another: equal for equal documents, and short. Which key came first does not count. */
export const fingerprint = (document: object): string =>
  sumOf(writeJSON(Object.fromEntries(Object.entries(document).sort(([a], [b]) => order(a, b)))));

export const isWiped = (row: unknown): row is WipedRow => isRecord(row) && typeof row.wiped === 'number';

/** A row of text, as far as it can be one; whether its text is sound is for the reader to judge. */
export const isText = (row: unknown): row is SnapshotRow =>
  isRecord(row) && Number.isSafeInteger(row.seq) && typeof row.text === 'string';

export const isSound = (row: SnapshotRow): boolean => row.sum === sumOf(row.text);

/** A session's row from whatever stands there: damaged fields become empty ones. */
export function readSessionRow(row: unknown): SessionRow | undefined {
  if (!isRecord(row) || typeof row.id !== 'string' || isWiped(row)) return undefined;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const number = (value: unknown, other: number): number =>
    typeof value === 'number' && Number.isFinite(value) ? value : other;
  return {
    id: row.id,
    key: text(row.key),
    format: number(row.format, FORMAT),
    last: number(row.last, 0),
    time: number(row.time, 0),
    ...(typeof row.base === 'string' && { base: row.base }),
    title: text(row.title),
    place: text(row.place),
    date: text(row.date),
    group: text(row.group),
    count: number(row.count, 0),
    ...(row.fault === 'corrupt' && { fault: row.fault }),
  };
}
