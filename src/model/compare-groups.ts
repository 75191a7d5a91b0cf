import { originsOf } from './merge-heading.js';
import type { Merged } from './merge.js';
import { fold } from './same.js';
import type { Answer } from './types.js';

/** One group on one date. */
export interface ComparedGroup {
  /** `group` of its document, else its title; without both: absent, and `number` is there to name it by. */
  readonly name?: string;
  /** 1-based place, for 'Groep 1'. */
  readonly number: number;
  /** As its document has it. */
  readonly date?: string;
  /** A document of the same group with a later date is there too: this one counts for what moved, not for who agrees. */
  readonly isEarlier: boolean;
}

/** The groups of a comparison, and how an answer finds its group. */
export interface Groups {
  readonly list: readonly ComparedGroup[];
  /** Place in `list` of who gave an answer in a source. */
  readonly of: (answer: Answer, source: number) => number;
  /** Places of the documents of one group with different dates, the earliest first. */
  readonly series: readonly (readonly number[])[];
}

const isDate = (date: string | undefined): date is string =>
  date !== undefined && /^\d{4}(-\d\d){0,2}/.test(date);

/** Every group that has a document or an answer, in the order of the documents. A name and a date make a group. */
export function groupsOf({ sources, said }: Pick<Merged, 'sources' | 'said'>): Groups {
  const places = new Map<string, number>();
  const found: Pick<Answer, 'group' | 'date'>[] = [];
  const nameOf = ({ group, date }: Answer, source: number): string =>
    JSON.stringify([group ? fold(group) : source, date ?? '']);
  const put = (answer: Answer, source: number): void => {
    const name = nameOf(answer, source);
    if (places.has(name)) return;
    places.set(name, found.length);
    found.push(answer);
  };
  for (const [place, source] of sources.entries()) {
    if (!source.isMerged) put(source.voice, place);
    else for (const { group, title, date } of originsOf(source)) put({ group: group || title, date }, place);
  }
  for (const byId of Object.values(said)) {
    for (const { source, answer } of [...byId.values()].flat()) put(answer, source);
  }
  const series = seriesOf(found);
  const earlier = new Set(series.flatMap((all) => all.slice(0, -1)));
  const list = found.map(({ group, date }, i) => ({
    ...(group && { name: group }),
    number: i + 1,
    ...(date && { date }),
    isEarlier: earlier.has(i),
  }));
  return { list, series, of: (answer, source) => places.get(nameOf(answer, source)) ?? 0 };
}

function seriesOf(found: readonly Pick<Answer, 'group' | 'date'>[]): readonly (readonly number[])[] {
  const byName = new Map<string, { readonly place: number; readonly date: string }[]>();
  for (const [place, { group, date }] of found.entries()) {
    if (!group || !isDate(date)) continue;
    const same = byName.get(fold(group)) ?? [];
    byName.set(fold(group), [...same, { place, date }]);
  }
  return [...byName.values()]
    .filter((same) => same.length > 1)
    .map((same) => same.sort((a, b) => (a.date < b.date ? -1 : 1)).map(({ place }) => place));
}
