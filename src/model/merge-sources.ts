import {
  builtinParties,
  builtinParts,
  builtinRelations,
  levelIds,
  roundIds,
  sphereIds,
  stepIds,
} from './builtin.js';
import { complete } from './complete.js';
import { isRecord } from './json.js';
import { listKeys, readConversation } from './read.js';
import { canonical, own } from './same.js';
import type { Answer, CompleteConversation, ListKey, Lists } from './types.js';

/** An entry of any list, as a file may hold it. */
export type Entry = Readonly<Record<string, unknown>> & { readonly id: string | number };

/** The built-in model without words: what a list that is absent stands for. */
export const structure: Lists = {
  spheres: sphereIds.map((id) => ({ id })),
  parts: builtinParts,
  parties: builtinParties,
  relations: builtinRelations,
  chain: stepIds.map((id) => ({ id })),
  levels: levelIds.map((id) => ({ id })),
  rounds: roundIds.map((id) => ({ id })),
};

/** One of the documents that are put together. */
export interface Source {
  /** With the built-in entries that it stands for. */
  readonly document: CompleteConversation;
  /** The lists that its file has. */
  readonly lists: ReadonlySet<ListKey>;
  /** Whose words its own fields are: `group`, else the title; and its date. */
  readonly voice: Pick<Answer, 'group' | 'date'>;
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
    const group = [read.group, read.title].find((name) => name?.trim());
    return {
      document: complete(read, structure),
      lists: new Set(listKeys.filter((key) => read[key])),
      voice: { ...(group && { group }), ...(read.date && { date: read.date }) },
      isMerged: Array.isArray(own(read, 'documents')),
    };
  });
}

/** What an entry carries of what others said. Some lists have no schema for it, so it is checked here. */
export function answersOf(entry: Entry): readonly Answered[] {
  const answers = own(entry, 'answers');
  if (!Array.isArray(answers)) return [];
  const isText = (value: unknown): boolean => value === undefined || typeof value === 'string';
  return answers.filter(
    (answer): answer is Answered => isRecord(answer) && isText(answer.group) && isText(answer.date),
  );
}

/**
 * An answer as a merge writes it. `fields`: what its document wrote otherwise than the entry that the answer stands in
 * (a label, a sphere, an id); `notes`: its notes of a round.
 */
export interface Answered extends Answer {
  readonly notes?: string;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** The fields of an answer that are a record; none where a file has something else there. */
export const otherFields = (answer: Answered): Readonly<Record<string, unknown>> =>
  isRecord(answer.fields) ? answer.fields : {};
