import { type ComparedGroup, type Groups, groupsOf } from './compare-groups.js';
import { byDivision } from './compare-order.js';
import { type GroupWeights, weightsOf, weightWords } from './compare-weights.js';
import { deepFreeze } from './json.js';
import { isSaid } from './merge-answers.js';
import { mergeAll } from './merge.js';
import type { ModelText } from './merge-pick.js';
import type { Answer, Confidence, Conversation, Decision, Kind, Link } from './types.js';
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
  /** Groups that said something of it, or that added it themselves. */
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
  /** Nobody decides on a party: only who added one is told. */
  readonly parties: readonly Compared<never>[];
  readonly relations: readonly Compared<Link>[];
  readonly chain: readonly Compared<Confidence>[];
  /** A level is compared by what its weight says beside the other two. */
  readonly levels: readonly Compared<WeightWord>[];
  /** What each group weighed: where its point stands in the triangle. */
  readonly weights: readonly GroupWeights[];
}

/** One statement of one group. */
interface Statement<V> {
  readonly group: number;
  readonly value?: V;
  readonly reason?: string;
}

const decisions = ['in', 'out', 'unsure'] as const;
const confidences = ['seen', 'doubted', 'unknown'] as const;
const links = ['apart', 'joined'] as const;
const words = ['most', 'together', 'even', 'less', 'least', 'zero', 'absent'] as const;

/**
 * Compares conversations of tables, or of years: who agrees, where opinions divide, what moved. It reads the answers of
 * their `merge`, so that a merge and the documents in it give the same picture. Groups are known by name (`group`, else
 * the title); of documents of one group with different dates (ISO 8601) the latest counts, and the others show what moved.
 *
 * ```jsonc
 * { "groups": [{ "name": "Tafel 1", "number": 1, "date": "2026-11-23", "isEarlier": false }, …],
 *   "parts": [{ "kind": "part", "id": "koor", "outcome": "divided",
 *     "said": [{ "value": "in", "groups": [0, 2] }, { "value": "out", "groups": [1] }], "open": [3], "named": [0, 1, 2],
 *     "reasons": [{ "group": 0, "value": "in", "reason": "…" }], "moved": [] }],
 *   "spheres": […], "relations": […], "chain": […], "levels": […],
 *   "weights": [{ "group": 0, "weights": { "receiver": 2, "volunteer": 1 } }, …], "conversation": { … } }
 * ```
 *
 * A document twice adds nothing; what can't be read is left out. Deterministic; the input is untouched.
 * @param list conversations, or one that is a merge
 * @param modelText what is a text of the built-in model, as for `merge`
 */
export function compare(list: readonly Conversation[], modelText?: ModelText): Comparison {
  const { conversation, sources } = mergeAll(list, modelText);
  const { spheres = [], parts = [], parties = [], relations = [], chain = [], levels = [] } = conversation;
  const entries: readonly Entry[] = [...spheres, ...parts, ...parties, ...relations, ...chain, ...levels];
  const groups = groupsOf(
    sources,
    entries.flatMap(({ answers = [] }) => answers),
  );
  const weights = weightsOf((level) => levels.find(({ id }) => id === level)?.answers ?? [], groups);
  const word = weightWords(weights);
  const decision: ValueOf<Decision> = (answer) => answer.decision;
  return deepFreeze({
    groups: groups.list,
    conversation,
    spheres: compared('sphere', spheres, groups, decisions, decision),
    parts: compared('part', parts, groups, decisions, decision),
    parties: compared('party', parties, groups, [], () => undefined),
    relations: compared('relation', relations, groups, links, ({ link }) => link),
    chain: compared('step', chain, groups, confidences, ({ confidence }) => confidence),
    levels: compared('level', levels, groups, words, (_, group, id) => word(group, id)),
    weights,
  });
}

/** Who counts in a merge: how many groups there are now, and whether an answer is of a document that has a later one. */
export interface Counting {
  readonly groups: number;
  readonly isEarlier: (answer: Answer) => boolean;
}

/** The groups that gave the answers of a merge, counted as `compare` counts them. */
export function countingOf(merged: Conversation): Counting {
  const { conversation, sources } = mergeAll([merged]);
  const { spheres = [], parts = [], parties = [], relations = [], chain = [], levels = [] } = conversation;
  const entries: readonly Entry[] = [...spheres, ...parts, ...parties, ...relations, ...chain, ...levels];
  const { list, of } = groupsOf(
    sources,
    entries.flatMap(({ answers = [] }) => answers),
  );
  return {
    groups: list.filter(({ isEarlier }) => !isEarlier).length,
    isEarlier: (answer) => list[of(answer) ?? -1]?.isEarlier === true,
  };
}

interface Entry {
  readonly id: string;
  readonly answers?: readonly Answer[];
}
type ValueOf<V> = (answer: Answer, group: number, id: string) => V | undefined;

function compared<V extends ComparedValue>(
  kind: Kind,
  entries: readonly Entry[],
  groups: Groups,
  options: readonly V[],
  valueOf: ValueOf<V>,
): readonly Compared<V>[] {
  const current = groups.list.flatMap(({ isEarlier }, i) => (isEarlier ? [] : [i]));
  const all = entries.map(({ id, answers = [] }): Compared<V> => {
    const statements = answers.flatMap((answer): readonly Statement<V>[] => {
      const group = groups.of(answer);
      return group === undefined ? [] : [{ group, value: valueOf(answer, group, id), reason: answer.reason }];
    });
    const by = (value: V): readonly number[] => {
      const sayIt = new Set(statements.filter((each) => each.value === value).map(({ group }) => group));
      return current.filter((group) => sayIt.has(group));
    };
    const said = options.map((value) => ({ value, groups: by(value) })).filter((each) => each.groups.length);
    const spoke = new Set(said.flatMap((each) => each.groups));
    const named = new Set(statements.map(({ group }) => group));
    return {
      kind,
      id,
      outcome: outcomeOf(said, spoke.size),
      said,
      open: current.filter((group) => !spoke.has(group)),
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
