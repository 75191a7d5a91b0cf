import { answersOf, type Entry, voiceName } from './merge-sources.js';
import type { Match } from './merge-match.js';
import { canonical, order } from './canonical.js';
import { own, same } from './same.js';
import type { Answer, ListKey } from './types.js';

/** What can be said of an entry: the field it stands in, and the field of an answer that carries it. */
export const says: Readonly<Record<ListKey, readonly (readonly [field: string, as: keyof Answer])[]>> = {
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

/** What the first document decided of the things that became one. Notes belong to everybody. */
export function decidedIn(key: ListKey, { members }: Match): Readonly<Record<string, unknown>> {
  if (key === 'rounds') return {};
  const entries = members.filter(({ source }) => source === 0).map(({ entry }) => entry);
  const entry = entries.find((each) => says[key].some(([field]) => isSaid(own(each, field)))) ?? {};
  return Object.fromEntries(says[key].flatMap(([field]) => fieldIn(entry, field)));
}

const fieldIn = (entry: object, field: string): readonly (readonly [string, unknown])[] => {
  const value = own(entry, field);
  return isSaid(value) ? [[field, value]] : [];
};

/** An empty text says nothing. */
export const isSaid = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** The notes of all groups, each under its name; the date too where one group has notes of several. */
export function joinedNotes(answers: readonly Answer[]): string {
  const said = sorted(answers.filter(({ notes }) => isSaid(notes)));
  const [first] = said;
  if (said.every(({ notes }) => notes === first?.notes)) return first?.notes ?? '';
  const blocks = said.map(({ group, date, notes = '' }) => {
    const again = said.some((other) => other.group === group && other.date !== date);
    const name = [group, again && date && `(${date})`].filter(Boolean).join(' ');
    return name ? `${name}: ${notes}` : notes;
  });
  return blocks.join('\n\n');
}

/** What the fields of an entry say, as fields of an answer; of notes only what doesn't stand in its answers already. */
export function ownAnswer(key: ListKey, entry: Entry): Answer {
  const fields = says[key].map(([field, as]) => [as, own(entry, field)] as const);
  const answer: Answer = Object.fromEntries(fields.filter(([, value]) => isSaid(value)));
  const joined = key === 'rounds' ? joinedNotes(answersOf(entry)) : '';
  if (!joined || !answer.notes?.startsWith(joined)) return answer;
  const notes = answer.notes.slice(joined.length).replace(/^\n+/, '');
  return notes ? { notes } : {};
}

/** More answers than this of one group on one date are not looked through for ones that say less. */
const MANY = 200;

/** Each answer once, without those that say less of the same group and date than another; by date, then by group. */
export function sorted(answers: readonly Answer[]): readonly Answer[] {
  const voices = new Map<string, Map<string, Answer>>();
  for (const answer of answers) {
    const voice = voiceName(answer);
    const said = voices.get(voice) ?? new Map<string, Answer>();
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

const saysMore = (more: Answer, less: Answer): boolean =>
  Object.keys(less).every((key) =>
    key === 'fields' && more.fields && less.fields
      ? Object.keys(less.fields).every((field) =>
          same(own(more.fields ?? {}, field), own(less.fields ?? {}, field)),
        )
      : same(own(more, key), own(less, key)),
  );
