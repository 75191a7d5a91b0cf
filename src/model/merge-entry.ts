import { answersOf, type Entry, otherFields, type Source } from './merge-sources.js';
import { isSaid, joinedNotes, ownAnswer, says, sorted } from './merge-answers.js';
import type { Match, Member } from './merge-match.js';
import { isBuiltin, type ModelText, pick, ruleOf, union } from './merge-pick.js';
import { builtinIds } from './read.js';
import { own, same } from './same.js';
import type { Answer, ListKey } from './types.js';

/** Can an entry of this list be decided: then it always has `answers`. */
const isDecidable = (key: ListKey): boolean => key !== 'parties' && key !== 'rounds';

/**
 * Puts the entries of one match together. What each document says stands in `answers`; the entry itself says nothing
 * any more, but for the notes of a round, which stand one under the other.
 */
export function mergeEntry(
  key: ListKey,
  match: Match,
  sources: readonly Source[],
  modelText: ModelText,
): Entry {
  const entry = withFields(key, match, modelText);
  const answers = sorted(
    match.members.flatMap((member) => {
      const source = sources[member.source];
      return source ? answersIn(key, entry, member, source, modelText) : [];
    }),
  );
  const notes = key === 'rounds' ? joinedNotes(answers) : '';
  return {
    ...entry,
    ...(notes && { notes }),
    ...((isDecidable(key) || answers.length > 0) && { answers }),
  };
}

/** The fields that are not said by anyone in particular: the label, the description and the like. */
function withFields(key: ListKey, { id, members }: Match, modelText: ModelText): Entry {
  const skip = saidFields(key);
  const names = new Set(members.flatMap(({ entry }) => Object.keys(entry)));
  const fields = [...names]
    .filter((field) => !skip.has(field))
    .map((field): [string, unknown] => {
      const rule = ruleOf(key, field);
      if (rule === 'gather') return [field, union(key, id, field, members, modelText)];
      const given = members.map(({ entry }) => own(entry, field));
      if (rule === 'all') return [field, given.every((value) => value === true)];
      const others = members.flatMap(({ entry }) => answersOf(entry).map(otherFields));
      const values = [...given, ...others.map((each) => own(each, field))];
      return [field, pick(rule, values, (value) => isOwn(key, id, field, value, modelText))];
    });
  return { ...Object.fromEntries(fields), id };
}

const saidFields = (key: ListKey): ReadonlySet<string> =>
  new Set(['id', 'answers', ...says[key].map(([field]) => field)]);

const isOwn = (
  key: ListKey,
  id: string | number,
  field: string,
  value: unknown,
  modelText: ModelText,
): boolean => isSaid(value) && !isBuiltin(key, id, field, value, modelText);

/** What one document says of a thing that is `entry` after the merge, and what others said in it. */
function answersIn(
  key: ListKey,
  entry: Entry,
  { entry: given }: Member,
  source: Source,
  modelText: ModelText,
): readonly Answer[] {
  const skip = saidFields(key);
  const differs = Object.entries(given).filter(
    ([field, value]) =>
      !skip.has(field) &&
      !ruleOf(key, field) &&
      isOwn(key, entry.id, field, value, modelText) &&
      !same(value, own(entry, field)),
  );
  const isRenamed = (key === 'parts' || key === 'parties') && given.id !== entry.id;
  const fields = isRenamed ? [['id', given.id] as const, ...differs] : differs;
  const said = { ...ownAnswer(key, given), ...(fields.length > 0 && { fields: Object.fromEntries(fields) }) };
  const isAdded = key !== 'rounds' && !builtinIds[key].has(String(entry.id));
  const carried = answersOf(given).flatMap((each) => withoutRepeats(each, entry, isAdded));
  // A text that a merge took over from somebody is not its own words: nobody's name goes with it.
  if (source.isMerged) {
    const isOnlyFields = Object.keys(said).every((name) => name === 'fields');
    if (!isOnlyFields) return [{ ...source.voice, ...said }, ...carried];
    return fields.length ? [said, ...carried] : carried;
  }
  // Who added a thing of one's own is known, also before anything was decided.
  return Object.keys(said).length || isAdded ? [{ ...source.voice, ...said }, ...carried] : carried;
}

/** An answer from an earlier merge, without the fields that the entry has now; nothing where that was all. */
function withoutRepeats(answer: Answer, entry: Entry, isAdded: boolean): readonly Answer[] {
  const { fields: _, ...rest } = answer;
  const differs = Object.entries(otherFields(answer)).filter(
    ([field, value]) => !same(own(entry, field), value),
  );
  if (differs.length) return [{ ...rest, fields: Object.fromEntries(differs) }];
  const isVoice = (field: string): boolean => ['group', 'date', 'document'].includes(field);
  const names = Object.keys(rest);
  return names.some((field) => !isVoice(field)) || (isAdded && names.length > 0) ? [rest] : [];
}
