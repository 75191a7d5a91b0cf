import { answersOf, type Answered, type Entry, otherFields, type Source } from './merge-sources.js';
import { derive, isSaid, ownAnswer, type Said, says, sorted } from './merge-answers.js';
import type { Match } from './merge-match.js';
import { isBuiltin, type ModelText, pick, ruleOf, union } from './merge-pick.js';
import { own, same } from './same.js';
import type { ListKey } from './types.js';

/** One answer, and the document that it comes from. */
export interface Voiced {
  /** Place in the list of sources. */
  readonly source: number;
  readonly answer: Answered;
}
/** A thing as all documents together have it, without what follows from its answers. */
export interface Merging {
  readonly entry: Entry;
  readonly said: readonly Voiced[];
}

/** Puts the entries of one match together; `stated` says of each document what its own fields say, by id. */
export function mergeEntry(
  key: ListKey,
  { id, members }: Match,
  sources: readonly Source[],
  stated: readonly ReadonlyMap<string | number, Answered>[],
  modelText: ModelText,
): Merging {
  const skip = new Set(['id', 'answers', ...says[key].map(([field]) => field)]);
  const names = new Set(members.flatMap(({ entry }) => Object.keys(entry)));
  const isOwn = (field: string, value: unknown): boolean =>
    isSaid(value) && !isBuiltin(key, id, field, value, modelText);
  const fields = [...names]
    .filter((field) => !skip.has(field))
    .map((field): [string, unknown] => {
      const rule = ruleOf(key, field);
      if (rule === 'gather') return [field, union(key, id, field, members, modelText)];
      const given = members.map(({ entry }) => own(entry, field));
      if (rule === 'all') return [field, given.every((value) => value === true)];
      const others = members.flatMap(({ entry }) => answersOf(entry).map(otherFields));
      const values = [...given, ...others.map((each) => own(each, field))];
      return [field, pick(rule, values, (value) => isOwn(field, value))];
    });
  const entry: Entry = { ...Object.fromEntries(fields), id };
  const otherwise = (given: Entry): Said => {
    const differs = Object.entries(given).filter(
      ([field, value]) =>
        !skip.has(field) && !ruleOf(key, field) && isOwn(field, value) && !same(value, own(entry, field)),
    );
    const renamed = key === 'parts' || key === 'parties' ? given.id !== id : false;
    return Object.fromEntries(renamed ? [['id', given.id], ...differs] : differs);
  };
  const said = members.flatMap(({ source, entry: given }): Voiced[] => {
    const otherFieldsOf = otherwise(given);
    const answer: Answered = {
      ...stated[source]?.get(given.id),
      ...(Object.keys(otherFieldsOf).length > 0 && { fields: otherFieldsOf }),
    };
    const carried = answersOf(given).flatMap((each) => withoutRepeats(each, entry));
    const voice = sources[source]?.voice;
    return [...(Object.keys(answer).length ? [{ ...voice, ...answer }] : []), ...carried].map((each) => ({
      source,
      answer: each,
    }));
  });
  return { entry, said };
}

/** An answer from an earlier merge, without the fields that the entry has now; nothing where that was all. */
function withoutRepeats(answer: Answered, entry: Entry): readonly Answered[] {
  const { fields: _, ...rest } = answer;
  const differs = Object.entries(otherFields(answer)).filter(
    ([field, value]) => !same(own(entry, field), value),
  );
  if (differs.length) return [{ ...rest, fields: Object.fromEntries(differs) }];
  return Object.keys(rest).some((field) => field !== 'group' && field !== 'date') ? [rest] : [];
}

/** What the fields of every entry of one document say, by id, beyond what its answers say already. */
export function statedIn(key: ListKey, { document }: Source): ReadonlyMap<string | number, Answered> {
  const entries = document[key] as readonly unknown[] as readonly Entry[];
  const derived = derive(key, new Map(entries.map((entry) => [entry.id, answersOf(entry)])));
  const weighs = key === 'levels' && statesWeights(entries, derived);
  return new Map(
    entries.map((entry) => {
      const { weight: _, ...rest } = entry;
      const given = key === 'levels' && !weighs ? { ...rest, id: entry.id } : entry;
      const { weight: __, ...follows } = derived.get(entry.id) ?? {};
      return [entry.id, ownAnswer(key, given, follows)];
    }),
  );
}

/** Does a document weigh the levels otherwise than its answers together? All 0 is not discussed. */
const statesWeights = (entries: readonly Entry[], derived: ReadonlyMap<string | number, Said>): boolean =>
  entries.some(({ weight }) => typeof weight === 'number' && weight > 0) &&
  entries.some(({ id, weight }) => weight !== derived.get(id)?.weight);

/** The entry with its answers, and with what follows from them. */
export function finish(key: ListKey, all: readonly Merging[]): readonly Entry[] {
  const answers = new Map(all.map(({ entry, said }) => [entry.id, sorted(said.map(({ answer }) => answer))]));
  const derived = derive(key, answers);
  const isDecidable = key !== 'parties' && key !== 'rounds';
  return all.map(({ entry }) => {
    const said = answers.get(entry.id) ?? [];
    return {
      ...entry,
      ...derived.get(entry.id),
      ...((isDecidable || said.length > 0) && { answers: said }),
    };
  });
}
