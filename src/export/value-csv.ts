import type { Speaker } from '../content/speaker.js';
import { shareWords } from '../figures/value-words.js';
import type { CompleteConversation } from '../model/types.js';
import { weigh } from '../model/weigh.js';
import { separatorOf, written } from './csv.js';
import { answerText, haveAnswers } from './outline-answers.js';
import { beliefOf, shareOf } from './outline-value.js';

/**
 * The two kinds of value as a table, in the same CSV as the parts: a row for each step with what is believed of it, and one
 * for each level with what its weight says beside the others; after a merge with a column of what each group said.
 */
export function valueCSV({ chain, levels }: CompleteConversation, say: Speaker): string {
  const isMerged = haveAnswers([...chain, ...levels]);
  const weighing = weigh(levels);
  const row = (cells: readonly string[], groups: string): readonly string[] =>
    isMerged ? [...cells, groups] : cells;
  const head = [say.t('csv.value'), say.t('csv.value.of'), say.t('csv.value.said'), say.t('csv.reason')];
  const steps = chain.map((step, i) =>
    row(
      [say.t('value.policy'), say.text('chain', step, 'label'), beliefOf(step, i, say), step.reason ?? ''],
      answerText(step, say),
    ),
  );
  const weights = levels.map((level) =>
    row(
      [
        say.t('value.intrinsic'),
        say.text('levels', level, 'label'),
        shareWords(weighing?.words.get(level.id), say),
        level.reason ?? '',
      ],
      answerText(level, say, (answer) => shareOf(answer, level.id, levels, say)),
    ),
  );
  return written([row(head, say.t('csv.groups')), ...steps, ...weights], separatorOf(say));
}
