import { shares } from './shares.js';
import type { Level, LevelId } from './types.js';

/** What a weight says beside the others, without a number. */
export type WeightWord = 'most' | 'together' | 'even' | 'less' | 'least' | 'zero' | 'absent';
export interface Weighing {
  /** `only`: all weight on one; `even`: about equal; `lead`: more on some. */
  readonly kind: 'only' | 'even' | 'lead';
  /** Where most weight is, in the order of the model. */
  readonly lead: readonly Level[];
  readonly words: ReadonlyMap<LevelId, WeightWord>;
}

/** Shares that differ less than this are told as about equal: a table doesn't weigh on scales. */
const ABOUT = 0.1 + 1e-9;

/** The weights in words; undefined when they were not discussed. */
export function weigh(levels: readonly Level[]): Weighing | undefined {
  const share = shares(levels);
  if (!share) return undefined;
  const of = ({ id }: Level): number => share.get(id) ?? 0;
  const most = Math.max(...levels.map(of));
  const lead = levels.filter((level) => most - of(level) <= ABOUT);
  const rest = levels.filter((level) => !lead.includes(level));
  const words = new Map<LevelId, WeightWord>();
  for (const { id } of lead) words.set(id, leadWord(lead.length, rest.length));
  for (const level of rest) words.set(level.id, restWord(level, rest, of));
  const alone = lead.length === 1 && rest.every((level) => !level.weight);
  if (alone) return { kind: 'only', lead, words };
  return { kind: rest.length ? 'lead' : 'even', lead, words };
}

function leadWord(lead: number, rest: number): WeightWord {
  if (!rest) return 'even';
  return lead > 1 ? 'together' : 'most';
}

function restWord(level: Level, rest: readonly Level[], of: (level: Level) => number): WeightWord {
  if (level.weight === undefined) return 'absent';
  if (level.weight === 0) return 'zero';
  const others = rest.filter((other) => other !== level);
  if (others.some((other) => of(level) - of(other) > ABOUT)) return 'less';
  return others.some((other) => Math.abs(of(level) - of(other)) <= ABOUT) ? 'less' : 'least';
}
