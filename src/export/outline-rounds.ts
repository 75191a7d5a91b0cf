import type { Speaker } from '../content/speaker.js';
import type { CompleteConversation } from '../model/types.js';
import type { Section } from './outline-types.js';
import { field, filled, free, words } from './outline-words.js';

/** The question of each round, and the notes. */
export function roundSection({ rounds }: CompleteConversation, say: Speaker): Section {
  return {
    title: words(say.t('report.rounds')),
    blocks: rounds.length ? [] : [{ kind: 'paragraph', line: words(say.t('rounds.empty')) }],
    sections: rounds.map((round) => {
      const title = field('rounds', round, 'title', say);
      const question = field('rounds', round, 'question', say);
      const notes = free(round.notes, say);
      return {
        title: filled('report.round', { n: words(String(round.id)), title }, say),
        blocks: [
          ...(question.length ? [{ kind: 'paragraph', line: question, isQuiet: true } as const] : []),
          { kind: 'paragraph', line: notes.length ? notes : words(say.t('report.notes.none')) },
        ],
      };
    }),
  };
}
