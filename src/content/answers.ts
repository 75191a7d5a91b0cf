import { listKeys } from '../model/read.js';
import type { Conversation } from '../model/types.js';

export type Entry = Readonly<Record<string, unknown>>;

/** Everything in the lists of a document. */
export const entriesOf = (document: Conversation): readonly Entry[] =>
  listKeys.flatMap((key) => (document[key] ?? []) as readonly unknown[] as readonly Entry[]);

/** Were several documents put together in this one? It lists them, also where none of them said anything that a figure shows. */
export const hasAnswers = (document: Conversation): boolean =>
  (Array.isArray(document.documents) && document.documents.length > 1) ||
  entriesOf(document).some(({ answers }) => Array.isArray(answers) && answers.length > 0);
