import type { Answered, Entry } from './merge-sources.js';
import { canonical, order, own, same } from './same.js';
import type { ListKey } from './types.js';

/** What can be said of an entry: the field it stands in, and the field of an answer that carries it. */
export const says: Readonly<Record<ListKey, readonly (readonly [field: string, as: keyof Answered])[]>> = {
  spheres: [
    ['decision', 'decision'],
    ['reason', 'reason'],
  ],
  parts: [
    ['decision', 'decision'],
    ['reason', 'reason'],
  ],
  parties: [],
  relations: [
    ['link', 'link'],
    ['note', 'reason'],
  ],
  chain: [
    ['confidence', 'confidence'],
    ['reason', 'reason'],
  ],
  levels: [
    ['weight', 'weight'],
    ['reason', 'reason'],
  ],
  rounds: [['notes', 'notes']],
};

/** Fields of an entry, as they follow from what all said. */
export type Said = Readonly<Record<string, unknown>>;

/**
 * What each entry of a list says of itself when it only repeats its answers, by id: a decision, reason or link where all
 * who gave one gave the same; weights where all weighed the three levels alike; notes one under the other.
 */
export function derive(
  key: ListKey,
  answers: ReadonlyMap<string | number, readonly Answered[]>,
): ReadonlyMap<string | number, Said> {
  const weights = key === 'levels' ? agreedWeights(answers) : new Map<string | number, number>();
  return new Map(
    [...answers].map(([id, said]) => {
      const weight = weights.get(id);
      return [id, { ...derivedOf(key, said), ...(weight !== undefined && { weight }) }];
    }),
  );
}

function derivedOf(key: ListKey, answers: readonly Answered[]): Said {
  if (key === 'rounds') return joinedNotes(answers);
  const [main, why] = says[key];
  const values = main && main[0] !== 'weight' ? distinct(answers, main[1]) : [];
  const reasons = why && values.length < 2 ? distinct(answers, why[1]) : [];
  return {
    ...(main && values.length === 1 && { [main[0]]: values[0] }),
    ...(why && reasons.length === 1 && { [why[0]]: reasons[0] }),
  };
}

function distinct(answers: readonly Answered[], field: keyof Answered): readonly unknown[] {
  return [...new Set(answers.map((answer) => answer[field]).filter(isSaid))];
}

/** An empty text says nothing. */
export const isSaid = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** The weight of each level, where every group gave the same ones; else none, for a part of them would tell a lie. */
function agreedWeights(
  answers: ReadonlyMap<string | number, readonly Answered[]>,
): ReadonlyMap<string | number, number> {
  const byVoice = new Map<string, Map<string | number, number>>();
  for (const [id, said] of answers) {
    for (const { group, date, weight } of said) {
      if (weight === undefined) continue;
      const voice = canonical([group ?? '', date ?? '']);
      const weights = byVoice.get(voice) ?? new Map<string | number, number>();
      if (weights.has(id) && weights.get(id) !== weight) return new Map();
      byVoice.set(voice, weights.set(id, weight));
    }
  }
  const all = [...byVoice.values()];
  const [first] = all;
  const alike = all.every((weights) => same(Object.fromEntries(weights), Object.fromEntries(first ?? [])));
  return alike && first ? first : new Map<string | number, number>();
}

/** The notes of all groups, each under its name; the date too where one group has notes of several. */
function joinedNotes(answers: readonly Answered[]): Said {
  const texts = distinct(answers, 'notes');
  if (texts.length < 2) return texts.length ? { notes: texts[0] } : {};
  const said = sorted(answers.filter(({ notes }) => isSaid(notes)));
  const blocks = said.map(({ group, date, notes = '' }) => {
    const again = said.some((other) => other.group === group && other.date !== date);
    const name = [group, again && date && `(${date})`].filter(Boolean).join(' ');
    return name ? `${name}: ${notes}` : notes;
  });
  return { notes: blocks.join('\n\n') };
}

/** What the entry itself says, as fields of an answer; nothing where it only repeats its answers. */
export function ownAnswer(key: ListKey, entry: Entry, derived: Said | undefined): Answered {
  const given = says[key].filter(([field]) => isSaid(own(entry, field)));
  if (given.every(([field]) => same(own(entry, field), derived?.[field]))) return {};
  return Object.fromEntries(given.map(([field, as]) => [as, own(entry, field)]));
}

/** More answers than this of one group on one date are not looked through for ones that say less. */
const MANY = 200;

/** Each answer once, without those that say less of the same group and date than another; by date, then by group. */
export function sorted(answers: readonly Answered[]): readonly Answered[] {
  const voices = new Map<string, Map<string, Answered>>();
  for (const answer of answers) {
    const voice = `${answer.date ?? ''}\n${answer.group ?? ''}`;
    const said = voices.get(voice) ?? new Map<string, Answered>();
    voices.set(voice, said.set(canonical(answer), answer));
  }
  return [...voices]
    .sort(([a], [b]) => order(a, b))
    .flatMap(([, said]) => {
      const once = [...said].sort(([a], [b]) => order(a, b)).map(([, answer]) => answer);
      if (once.length > MANY) return once;
      return once.filter((answer) => !once.some((other) => other !== answer && saysMore(other, answer)));
    });
}

const saysMore = (more: Answered, less: Answered): boolean =>
  Object.keys(less).every((key) =>
    key === 'fields' && more.fields && less.fields
      ? Object.keys(less.fields).every((field) =>
          same(own(more.fields ?? {}, field), own(less.fields ?? {}, field)),
        )
      : same(own(more, key), own(less, key)),
  );
