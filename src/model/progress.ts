import { partsOf } from './reading-order.js';
import type { CompleteConversation, Part, RoundId, SphereId } from './types.js';

/** How much of a round was discussed: `done` of `all` things. No judgement: half is a valid result. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

/**
 * What a group has discussed in a round: spheres with a decision (1), parts with a decision (2), relations of which was
 * said whether they are kept apart or joined (3), beliefs of the arrows and the balance (4). After a merge, what any
 * group said counts.
 */
export function progress(conversation: CompleteConversation, round: RoundId, sphere?: SphereId): Progress {
  const { spheres, parts, relations, chain, levels } = conversation;
  if (round === 1) return count(spheres, (each) => answered(each, 'decision'));
  if (round === 2) {
    const asked = sphere ? parts.filter((part) => part.sphere === sphere) : parts;
    return count(asked, (each) => answered(each, 'decision'));
  }
  if (round === 3) {
    const both = relations.filter(({ from, to }) => from === 'individual' || to === 'individual');
    return count(both, (each) => answered(each, 'link'));
  }
  const arrows = count(chain.slice(1), (each) => answered(each, 'confidence'));
  const weighed = levels.some((level) => level.weight || answered(level, 'weight'));
  return { done: arrows.done + (weighed ? 1 : 0), all: arrows.all + (levels.length ? 1 : 0) };
}

type Field = 'decision' | 'confidence' | 'link' | 'weight';

/** Was this said of an entry: by the conversation itself, or after a merge by any group? */
export function answered(entry: object, field: Field): boolean {
  const { answers } = entry as { answers?: readonly Readonly<Partial<Record<Field, unknown>>>[] };
  return (
    (entry as Partial<Record<Field, unknown>>)[field] !== undefined ||
    (answers ?? []).some((answer) => answer[field] !== undefined)
  );
}

function count<T>(things: readonly T[], is: (thing: T) => boolean): Progress {
  return { done: things.filter(is).length, all: things.length };
}

/** The parts of which nobody decided anything yet, in reading order, those after the part `id` first. */
export function undecidedFrom(conversation: CompleteConversation, id: string): readonly Part[] {
  const parts = conversation.spheres.flatMap((sphere) => partsOf(conversation, sphere.id));
  const i = parts.findIndex((part) => part.id === id);
  return [...parts.slice(i + 1), ...parts.slice(0, i + 1)].filter((part) => !answered(part, 'decision'));
}
