import type { CompleteConversation, Kind, RoundId } from '../../model/types.js';

/** The kinds that the figure of each round shows, the one that the round is about first. */
const shows: Readonly<Record<RoundId, readonly Kind[]>> = {
  1: ['sphere'],
  2: ['part', 'sphere'],
  3: ['party', 'relation', 'part', 'sphere'],
  4: ['step', 'level'],
};
const rounds: readonly RoundId[] = [1, 2, 3, 4];

/** The round that a link leads to; 0 where it leads to something else. */
export const isRound = (link: string): number => Number(/^round:([1-4])$/.exec(link)?.[1] ?? 0);

/** The round that speaks of a thing, by its kind. */
export function roundOf(link: string): RoundId | undefined {
  const [kind] = link.split(':');
  return rounds.find((round) => shows[round].some((each) => each === kind));
}

/** The round that shows what is selected, an id or `kind:id`: this one if it does; undefined where none does. */
export function roundFor(
  selected: string,
  conversation: CompleteConversation,
  now: RoundId,
): RoundId | undefined {
  return [now, ...rounds].find((round) =>
    shows[round].some((kind) => {
      const ids = idsOf(conversation, kind);
      return ids.some((id) => selected === id || selected === `${kind}:${id}`);
    }),
  );
}

function idsOf(conversation: CompleteConversation, kind: Kind): readonly string[] {
  const { spheres, parts, parties, relations, chain, levels } = conversation;
  const lists = {
    sphere: spheres,
    part: parts,
    party: parties,
    relation: relations,
    step: chain,
    level: levels,
  };
  return kind === 'round' ? [] : lists[kind].map(({ id }) => id);
}
