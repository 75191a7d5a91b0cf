import { listKeys } from '../model/read.js';
import type { Conversation } from '../model/types.js';

export type Entry = Readonly<Record<string, unknown>>;

/** Everything in the lists of a document. */
export const entriesOf = (document: Conversation): readonly Entry[] =>
  listKeys.flatMap((key) => (document[key] ?? []) as readonly unknown[] as readonly Entry[]);

/** Were several documents put together in this one? */
export const hasAnswers = (document: Conversation): boolean =>
  entriesOf(document).some(({ answers }) => Array.isArray(answers) && answers.length > 0);
