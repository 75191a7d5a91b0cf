import { bareLists } from './builtin.js';
import { complete } from './complete.js';
import { shortHash } from './ids.js';
import { isRecord } from './json.js';
import { listKeys, readConversation } from './read.js';
import { canonical } from './canonical.js';
import { own } from './same.js';
import type { Answer, CompleteConversation, Conversation, Heading, ListKey, Origin } from './types.js';

/** An entry of any list, as a file may hold it. */
export type Entry = Readonly<Record<string, unknown>> & { readonly id: string | number };

/** Who says something: a group on a date; without a group the title, and a mark that tells such documents apart. */
export type Voice = Pick<Answer, 'group' | 'date' | 'document'>;

/** A voice as text, to find it by. */
export const voiceName = ({ group, date, document }: Voice): string =>
  canonical([date ?? '', group ?? '', document ?? '']);

/** One of the documents that are put together. */
export interface Source {
  /** With the built-in entries that it stands for. */
  readonly document: CompleteConversation;
  /** The lists that its file has. */
  readonly lists: ReadonlySet<ListKey>;
  /** Whose words its own fields are. */
  readonly voice: Voice;
  /** Put together before: then what others said in it stands in `answers`. */
  readonly isMerged: boolean;
}

/** The documents that can be read, each once, as copies; the input is untouched. */
export function sourcesOf(list: readonly unknown[]): readonly Source[] {
  const known = new Set<string>();
  return list.flatMap((each) => {
    const read = readConversation(each).value;
    const text = read && canonical(read);
    if (!read || text === undefined || known.has(text)) return [];
    known.add(text);
    return {
      document: complete(withoutZeros(read), bareLists),
      lists: new Set(listKeys.filter((key) => read[key])),
      voice: voiceOf(read, text),
      isMerged: originsIn(read).length > 0,
    };
  });
}

/** Weights that are all 0 say nothing: the levels were not discussed. */
function withoutZeros(document: Conversation): Conversation {
  const { levels } = document;
  if (!levels || levels.some(({ weight }) => (weight ?? 0) > 0)) return document;
  return { ...document, levels: levels.map(({ weight: _, ...level }) => level) };
}

/** Whose words a document holds; `text` is all of it, for the mark of one that has no group. */
export function voiceOf(document: Heading, text?: string): Voice {
  const { group, title, date } = document;
  const at = { ...(date && { date }) };
  if (group?.trim()) return { group, ...at };
  const mark = markOf(document, text);
  return { ...(title?.trim() && { group: title }), ...at, ...(mark !== undefined && { document: mark }) };
}

/** The mark that a document carries already, else a short one of its text. */
function markOf(document: Heading, text: string | undefined): string | undefined {
  const mark = own(document, 'document');
  if (mark !== undefined) return typeof mark === 'string' ? mark : canonical(mark);
  return text === undefined ? undefined : shortHash(text);
}

/** The documents that a merge lists; none where a file has something else under that key. */
export function originsIn(document: object): readonly Origin[] {
  const listed = own(document, 'documents');
  return Array.isArray(listed) && listed.every(isOrigin) ? listed : [];
}

const isOrigin = (value: unknown): value is Origin =>
  isRecord(value) &&
  ['title', 'place', 'date', 'group', 'lang'].every(
    (key) => own(value, key) === undefined || typeof own(value, key) === 'string',
  );

/** What an entry carries of what others said. */
export const answersOf = (entry: Entry): readonly Answer[] =>
  (own(entry, 'answers') ?? []) as readonly Answer[];

/** The fields of an answer. */
export const otherFields = (answer: Answer): Readonly<Record<string, unknown>> => answer.fields ?? {};
