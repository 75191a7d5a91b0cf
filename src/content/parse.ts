import { readConversation } from '../model/read.js';
import type { Conversation } from '../model/types.js';
import { languageFor } from './languages.js';
import { Speaker } from './speaker.js';

export interface Problem {
  /** As in `parts[3].sphere`; empty for the document as a whole. */
  readonly path: string;
  readonly message: string;
}

/**
 * Reads a conversation from JSON text or a value. Never throws. What is wrong is left out and named in `problems`;
 * the rest goes on. `conversation` is frozen, has an id on every entry, and keeps unknown keys and every text as it
 * was; it is as (in)complete as what was given. A document of a newer version or of another format gives `{}`.
 * @param lang language of the messages
 */
export function parse(
  input: unknown,
  lang = 'en',
): { readonly conversation: Conversation; readonly problems: readonly Problem[] } {
  const { value, faults } = readConversation(input, (own) => languageFor(own).builtin);
  const speaker = new Speaker(lang);
  return {
    conversation: value ?? Object.freeze({}),
    problems: faults.map((fault) => ({ path: fault.path, message: speaker.explain(fault) })),
  };
}
