import { countingIn } from '../content/side-by-side.js';
import type { Counting } from '../model/compare.js';
import type { Answer, CompleteConversation } from '../model/types.js';

/** An answer as it counts: what a group said before is read, and not counted once it has a later document. */
export interface TimedAnswer extends Answer {
  readonly isEarlier?: boolean;
}

interface Answered {
  readonly answers?: readonly Answer[];
}

/** A merge in which each answer knows whether it counts, and how many groups do. The same rule as in the figures. */
export function timed(conversation: CompleteConversation): {
  readonly conversation: CompleteConversation;
  readonly groups: number;
} {
  const { spheres, parts, parties, relations, chain, levels } = conversation;
  const entries: readonly Answered[] = [...spheres, ...parts, ...parties, ...relations, ...chain, ...levels];
  if (!entries.some(({ answers }) => answers?.length)) return { conversation, groups: 0 };
  const counting = countingIn(conversation);
  const marked = <E extends Answered>(list: readonly E[]): readonly E[] =>
    list.map((entry) => withTimes(entry, counting));
  return {
    groups: counting.groups,
    conversation: {
      ...conversation,
      spheres: marked(spheres),
      parts: marked(parts),
      parties: marked(parties),
      relations: marked(relations),
      chain: marked(chain),
      levels: marked(levels),
    },
  };
}

function withTimes<E extends Answered>(entry: E, { isEarlier }: Counting): E {
  if (!entry.answers?.some(isEarlier)) return entry;
  const answers = entry.answers.map((answer): TimedAnswer =>
    isEarlier(answer) ? { ...answer, isEarlier: true } : answer,
  );
  return { ...entry, answers };
}
