import { type ComparedGroup, type Groups, groupsOf } from './compare-groups.js';
import { byDivision } from './compare-order.js';
import { weightViews } from './compare-weights.js';
import { deepFreeze } from './json.js';
import type { ModelText } from './merge-pick.js';
import { isSaid } from './merge-answers.js';
import { mergeAll, type Merged } from './merge.js';
import type { Answered } from './merge-sources.js';
import type { Confidence, Conversation, Decision, Kind, Link } from './types.js';
import type { WeightWord } from './weigh.js';

/** What can be said of a thing: of a sphere or part, of a step, of a relation, of a level. */
export type ComparedValue = Decision | Confidence | Link | WeightWord;

/** One thing, and who said what of it. Groups are places in `groups`; those with an earlier document of a later one
 * stand only in `reasons` and `moved`. Counts are lengths; there are no percentages and there is no winner. */
export interface Compared<V extends ComparedValue = ComparedValue> {
  readonly kind: Kind;
  /** Its id in `conversation` of the comparison. */
  readonly id: string;
  /** `agreed`: two groups or more say the same; `single`: only one said something; `open`: nobody did. */
  readonly outcome: 'agreed' | 'divided' | 'single' | 'open';
  /** What was said and by whom, in the order of the options; options that nobody chose are absent. */
  readonly said: readonly { readonly value: V; readonly groups: readonly number[] }[];
  /** Groups that said nothing of it yet. */
  readonly open: readonly number[];
  /** Groups whose document has it at all, or that said something of it. */
  readonly named: readonly number[];
  /** Everything that was given as a reason (of a relation: its note). */
  readonly reasons: readonly { readonly group: number; readonly value?: V; readonly reason: string }[];
  /** What a group says otherwise than in its document before: 'since last year'. */
  readonly moved: readonly {
    readonly from: number;
    readonly to: number;
    readonly before: V;
    readonly after: V;
  }[];
}

/** Several conversations side by side. Each list has the most divided first. Frozen. */
export interface Comparison {
  readonly groups: readonly ComparedGroup[];
  /** All documents as one (`merge`): what the ids stand for. */
  readonly conversation: Conversation;
  readonly spheres: readonly Compared<Decision>[];
  readonly parts: readonly Compared<Decision>[];
  readonly relations: readonly Compared<Link>[];
  readonly chain: readonly Compared<Confidence>[];
  /** A level is compared by what its weight says beside the other two. */
  readonly levels: readonly Compared<WeightWord>[];
}

/** One statement of one group. */
export interface Statement<V> {
  readonly group: number;
  readonly value?: V;
  readonly reason?: string;
}

const decisions = ['in', 'out', 'unsure'] as const;
const confidences = ['seen', 'doubted', 'unknown'] as const;
const links = ['apart', 'joined'] as const;
const weightWords = ['most', 'together', 'even', 'less', 'least', 'zero', 'absent'] as const;
const noText: ModelText = () => undefined;

/**
 * Compares conversations of tables, or of years: who agrees, where opinions divide, what moved. The same things are the
 * same as in `merge`, and the answers that a merge carries count as those of their groups, so that a merge and the
 * documents in it give the same picture. Groups are known by name (`group`, else the title); of documents of one group
 * with different dates (ISO 8601) the latest counts, and the others show what moved.
 * A document twice adds nothing; what can't be read is left out. Deterministic; the input is untouched.
 */
export function compare(list: readonly Conversation[], modelText: ModelText = noText): Comparison {
  const merged = mergeAll(list, modelText);
  const groups = groupsOf(merged);
  const views = weightViews(merged.said.levels, groups);
  const decision = ({ decision: value }: Answered): Decision | undefined => value;
  return deepFreeze({
    groups: groups.list,
    conversation: merged.conversation,
    spheres: compared(merged, groups, 'spheres', 'sphere', decisions, decision),
    parts: compared(merged, groups, 'parts', 'part', decisions, decision),
    relations: compared(merged, groups, 'relations', 'relation', links, ({ link }) => link),
    chain: compared(merged, groups, 'chain', 'step', confidences, ({ confidence }) => confidence),
    levels: compared(merged, groups, 'levels', 'level', weightWords, (_, id, source, group) =>
      views(group, source)?.get(id),
    ),
  });
}

type Comparable = 'spheres' | 'parts' | 'relations' | 'chain' | 'levels';

function compared<V extends ComparedValue>(
  merged: Merged,
  groups: Groups,
  key: Comparable,
  kind: Kind,
  options: readonly V[],
  valueOf: (answer: Answered, id: string, source: number, group: number) => V | undefined,
): readonly Compared<V>[] {
  const current = groups.list.flatMap(({ isEarlier }, i) => (isEarlier ? [] : [i]));
  const all = [...merged.said[key]].map(([name, voiced]): Compared<V> => {
    const id = String(name);
    const statements = voiced.map(({ source, answer }): Statement<V> => {
      const group = groups.of(answer, source);
      return { group, value: valueOf(answer, id, source, group), reason: answer.reason };
    });
    const by = (value: V): readonly number[] =>
      current.filter((group) => statements.some((each) => each.group === group && each.value === value));
    const said = options.map((value) => ({ value, groups: by(value) })).filter((each) => each.groups.length);
    const open = current.filter((group) => !said.some((each) => each.groups.includes(group)));
    const holders = (merged.known[key].get(name) ?? []).flatMap((source) => {
      const known = merged.sources[source];
      return known && !known.isMerged ? [groups.of(known.voice, source)] : [];
    });
    const named = new Set([...holders, ...statements.map(({ group }) => group)]);
    return {
      kind,
      id,
      outcome: outcomeOf(said, current.length - open.length),
      said,
      open,
      named: current.filter((group) => named.has(group)),
      reasons: reasonsOf(statements),
      moved: groups.series.flatMap((series) => movedIn(series, statements)),
    };
  });
  return byDivision(all);
}

function outcomeOf(said: readonly unknown[], groups: number): Compared['outcome'] {
  if (!said.length) return 'open';
  if (said.length > 1) return 'divided';
  return groups > 1 ? 'agreed' : 'single';
}

function reasonsOf<V extends ComparedValue>(statements: readonly Statement<V>[]): Compared<V>['reasons'] {
  const once = new Map<string, Compared<V>['reasons'][number]>();
  for (const { group, value, reason } of statements) {
    if (!isSaid(reason) || reason === undefined) continue;
    once.set(JSON.stringify([group, value, reason]), { group, ...(value && { value }), reason });
  }
  return [...once.values()].sort((a, b) => a.group - b.group);
}

/** The changes of mind in the documents of one group, one after the other; who said two things at once is left out. */
function movedIn<V extends ComparedValue>(
  series: readonly number[],
  statements: readonly Statement<V>[],
): Compared<V>['moved'] {
  const views = series.flatMap((group) => {
    const values = statements.filter((each) => each.group === group).map(({ value }) => value);
    const [value, ...others] = new Set(values.filter((each) => each !== undefined));
    return value !== undefined && !others.length ? [{ group, value }] : [];
  });
  return views.slice(1).flatMap((after, i) => {
    const before = views[i];
    if (!before || before.value === after.value) return [];
    return [{ from: before.group, to: after.group, before: before.value, after: after.value }];
  });
}
