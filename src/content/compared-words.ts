import type { Compared, ComparedValue, Comparison } from '../model/compare.js';
import { fold } from '../model/fold.js';
import { capital } from './sentence.js';
import type { Speaker } from './speaker.js';
import type { TextKey } from './texts.js';

const words: Readonly<Record<ComparedValue, TextKey>> = {
  in: 'decision.in',
  out: 'decision.out',
  unsure: 'decision.unsure',
  seen: 'value.belief.seen',
  doubted: 'value.belief.doubted',
  unknown: 'value.belief.unknown',
  apart: 'compare.apart',
  joined: 'compare.joined',
  most: 'value.share.most',
  together: 'value.share.together',
  even: 'value.share.even',
  less: 'value.share.less',
  least: 'value.share.least',
  zero: 'value.share.zero',
  absent: 'value.share.absent',
};

/** What a group can say of a thing, in words; without a value: not discussed yet. */
export const valueWords = (value: ComparedValue | undefined, say: Speaker): string =>
  say.t(value ? words[value] : 'compare.open');

/** The name of each group, by its place. What was earlier has its date; names that are the same a date, or a number. */
export function groupNames({ groups }: Comparison, say: Speaker): readonly string[] {
  const plain = groups.map(({ name, number }) => name ?? say.t('compare.group', { n: number }));
  const dated = (i: number): string => {
    const date = groups[i]?.date;
    return `${plain[i] ?? ''}${date ? ` (${say.date(date)})` : ''}`;
  };
  const twins = (names: readonly string[], i: number): number =>
    names.filter((name, j) => fold(name) === fold(names[i] ?? '') && !groups[j]?.isEarlier).length;
  const told = groups.map(({ isEarlier }, i) =>
    isEarlier || twins(plain, i) > 1 ? dated(i) : (plain[i] ?? ''),
  );
  return told.map((name, i) =>
    twins(told, i) > 1 ? `${name} (${say.t('group.count', { n: groups[i]?.number ?? i + 1 })})` : name,
  );
}

/** So many groups, as one says it: 'twee groepen'. */
export function groupCount(n: number, say: Speaker): string {
  const number = say.t('report.numbers').split(' ')[n - 1] ?? String(n);
  return say.count('report.tally', n, { number });
}

/** Who says what, counted in words: 'twee groepen: telt mee, één groep: telt niet mee'. */
export function tally({ said, open }: Compared, say: Speaker): string {
  const pieces = said.map(
    ({ value, groups }) => `${groupCount(groups.length, say)}: ${valueWords(value, say)}`,
  );
  const left = open.length ? [`${groupCount(open.length, say)}: ${valueWords(undefined, say)}`] : [];
  return [...pieces, ...left].join(', ');
}

/** The same as a sentence of its own. */
export const tallySentence = (each: Compared, say: Speaker): string => capital(tally(each, say));

/** The same where anybody said anything; undefined where nobody did. */
export const saidSentence = (each: Compared | undefined, say: Speaker): string | undefined =>
  each && each.outcome !== 'open' ? tallySentence(each, say) : undefined;
