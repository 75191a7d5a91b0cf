import type { Speaker } from '../content/speaker.js';
import { isRecord } from '../model/json.js';
import { answered } from '../model/progress.js';
import type { Answer, Decision } from '../model/types.js';
import type { Block, Decided, Line } from './outline-types.js';
import type { TimedAnswer } from './timed.js';
import { free, words } from './outline-words.js';

interface Answered {
  readonly answers?: readonly TimedAnswer[];
}

/** What a weight says beside the others of its group, in words. */
type Share = (answer: Answer) => string | undefined;

/** Does a list of entries carry what several groups said? */
export const haveAnswers = (entries: readonly Answered[]): boolean =>
  entries.some(({ answers }) => answers?.length);

/** Why: the reason of the entry itself, unless a group gave it, and what each group said. */
export function whyLines(
  entry: Answered,
  reason: string | undefined,
  say: Speaker,
  share?: Share,
): readonly Line[] {
  const isRepeated = entry.answers?.some((answer) => answer.reason === reason);
  const own = isRepeated ? [] : free(reason, say);
  return [...(own.length ? [own] : []), ...answerLines(entry, say, share)];
}

/** The same, one under the other. */
export function whyBlocks(
  entry: Answered,
  reason: string | undefined,
  say: Speaker,
  share?: Share,
): readonly Block[] {
  const items = whyLines(entry, reason, say, share);
  if (entry.answers?.length) return [{ kind: 'list', items }];
  return items.map((line) => ({ kind: 'paragraph', line }));
}

type Field = 'decision' | 'confidence' | 'link' | 'weight';

/**
 * How it stands with an entry that decides nothing itself: the groups say different things of it, they said something that
 * was not decided together yet, or nobody said anything.
 */
export function openOf(entry: Answered, field: Field): 'divided' | 'said' | 'none' {
  if (!answered({ ...entry, answers: counted(entry) }, field)) return 'none';
  return areDivided(entry, field) ? 'divided' : 'said';
}

/** Did the groups say different things? Only asked where the entry itself says nothing. */
export const areDivided = (entry: Answered, field: Field): boolean =>
  new Set(
    counted(entry)
      .map((answer) => answer[field])
      .filter((value) => value !== undefined),
  ).size > 1;

/** The answers that count: not what a group said before. */
const counted = ({ answers = [] }: Answered): readonly Answer[] =>
  answers.filter(({ isEarlier }) => !isEarlier);

/** A decision, or why there is none. */
export const decidedOf = (entry: Answered & { readonly decision?: Decision }): Decided =>
  entry.decision ?? openOf(entry, 'decision');

/** It in a word. */
export const decisionWord = (decision: Decided, say: Speaker): Line => [
  {
    text: say.t(
      decision === 'divided' || decision === 'said' ? `report.${decision}` : `decision.${decision}`,
    ),
    decision,
  },
];

/**
 * How many groups said what, in words: 'twee groepen: telt mee'. Never a percentage, and no winner: in the order of the
 * figure, and counted as there. Nothing where nobody decided.
 * @param all how many groups there are
 */
export function tally(entry: Answered, all: number, say: Speaker): readonly Line[] {
  const decisions = counted(entry).flatMap(({ decision }) => decision ?? []);
  if (!decisions.length) return [];
  const options: readonly Decided[] = ['in', 'out', 'unsure', 'none'];
  return options.flatMap((option): readonly Line[] => {
    const n =
      option === 'none' ? all - decisions.length : decisions.filter((decision) => decision === option).length;
    if (n < 1) return [];
    const groups = say.count('report.tally', n, { number: numberWord(n, say) });
    return [[...words(`${groups}: `), ...decisionWord(option, say)]];
  });
}

/** A small number as one says it; a large one in figures. */
function numberWord(n: number, say: Speaker): string {
  return say.t('report.numbers').split(' ')[n - 1] ?? String(n);
}

/**
 * What each group said of an entry, a line each: 'Tafel 1: telt mee – Hier leren we elkaar kennen.'
 */
function answerLines({ answers = [] }: Answered, say: Speaker, share?: Share): readonly Line[] {
  return answers.map((answer): Line => {
    const { group, date } = answer;
    const again = answers.some((other) => other.group === group && other.date !== date);
    const name = group?.trim() ? free(group, say) : words(say.t('report.unnamed'));
    const said = [valueLine(answer, say, share), free(answer.reason, say), ...otherwise(answer, say)];
    const lines = said.filter((line) => line.length);
    return [
      ...name,
      ...(again && date ? words(` (${date})`) : []),
      ...lines.flatMap((line, i) => [...words(i ? ' – ' : ': '), ...line]),
    ];
  });
}

function valueLine(answer: Answer, say: Speaker, share?: (answer: Answer) => string | undefined): Line {
  const { decision, confidence, link } = answer;
  if (decision) return decisionWord(decision, say);
  if (confidence) return words(say.t(`value.belief.${confidence}`));
  if (link) return words(say.t(`map.${link}`));
  const weight = share?.(answer);
  return weight ? words(weight) : [];
}

/** Another label or description that the group gave it. */
function otherwise(answer: Answer, say: Speaker): readonly Line[] {
  const fields: unknown = Object.hasOwn(answer, 'fields')
    ? (answer as { readonly fields?: unknown }).fields
    : undefined;
  if (!isRecord(fields)) return [];
  const text = (key: string): string | undefined => {
    const value = Object.hasOwn(fields, key) ? fields[key] : undefined;
    return typeof value === 'string' && value.trim() ? value : undefined;
  };
  const label = text('label');
  const [before = '', after = ''] = say.t('report.calls', { label: '\n' }).split('\n');
  return [
    label === undefined ? [] : [...words(before), ...free(label, say), ...words(after)],
    free(text('description'), say),
  ];
}

/** What each group said of an entry as text, one under the other. */
export const answerText = (entry: Answered, say: Speaker, share?: Share): string =>
  answerLines(entry, say, share)
    .map((line) => line.map(({ text }) => text).join(''))
    .join('\n');
