import { originsOf } from './merge-heading.js';
import { type Source, type Voice, voiceOf } from './merge-sources.js';
import { fold } from './fold.js';
import { order } from './canonical.js';

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
  /** Place in `list` of who gave an answer; undefined for words that are nobody's. */
  readonly of: (voice: Voice) => number | undefined;
  /** Places of the documents of one group with different dates, the earliest first. */
  readonly series: readonly (readonly number[])[];
}

/** A name and a date make a group; a mark makes one of a document that has no group. */
function nameOf({ group, date, document }: Voice): string | undefined {
  if (document !== undefined) return JSON.stringify(['document', document, date ?? '']);
  if (group === undefined && date === undefined) return undefined;
  return JSON.stringify(['group', fold(group ?? ''), date ?? '']);
}

/** Every group that has a document or an answer, in the order of the documents. */
export function groupsOf(sources: readonly Source[], answers: readonly Voice[]): Groups {
  const found = new Map<string, Voice>();
  const voices = sources.flatMap((source) =>
    source.isMerged ? originsOf(source).map((origin) => voiceOf(origin)) : [source.voice],
  );
  for (const voice of [...voices, ...answers]) {
    const name = nameOf(voice);
    if (name === undefined) continue;
    const known = found.get(name);
    // Of a name in several spellings one is shown, in whatever order they come.
    if (!known || order(voice.group ?? '', known.group ?? '') < 0) found.set(name, voice);
  }
  const all = [...found.values()];
  const places = new Map([...found.keys()].map((name, i) => [name, i]));
  const series = seriesOf(all);
  const earlier = new Set(series.flatMap((same) => same.slice(0, -1)));
  const list = all.map(({ group, date }, i) => ({
    ...(group && { name: group }),
    number: i + 1,
    ...(date && { date }),
    isEarlier: earlier.has(i),
  }));
  return { list, series, of: (voice) => places.get(nameOf(voice) ?? '') };
}

const isDate = (date: string | undefined): date is string =>
  date !== undefined && /^\d{4}(-\d\d){0,2}/.test(date);

/** Documents of one group, or without a group of one title, each of another date: with one date they are two tables. */
function seriesOf(found: readonly Voice[]): readonly (readonly number[])[] {
  const byName = new Map<string, { readonly place: number; readonly date: string }[]>();
  for (const [place, { group, date, document }] of found.entries()) {
    if (!group || !isDate(date)) continue;
    const name = JSON.stringify([document === undefined, fold(group)]);
    byName.set(name, [...(byName.get(name) ?? []), { place, date }]);
  }
  return [...byName.values()]
    .filter((same) => same.length > 1 && new Set(same.map(({ date }) => date)).size === same.length)
    .map((same) => same.sort((a, b) => (a.date < b.date ? -1 : 1)).map(({ place }) => place));
}
