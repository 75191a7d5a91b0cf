import { INDIVIDUAL } from './builtin.js';
import type { Fault } from './faults.js';
import { quote } from './faults.js';
import { asSound, bareCopy, frozenCopy } from './json.js';
import { placesOf } from './places.js';
import { listKeys } from './read.js';
import type { CompleteConversation, Conversation, Lists, Relation, Step } from './types.js';
import { documentKeys, headingKeys } from './key-order.js';
import { VERSION } from './migrate.js';

interface Identified {
  readonly id: string | number;
}

/**
 * The whole document: absent lists are the built-in ones, built-in entries get the fields that they lack.
 * `spheres`, `chain`, `levels` and `rounds` merge by id; `parts`, `parties` and `relations` are replaced whole;
 * an empty list is empty. Built-in relations whose ends are not in the document stay out.
 * Keys stand in one order, so that saving, opening and saving again gives the same bytes. Frozen; the input is untouched.
 */
export function complete(given: Conversation, builtin: Lists): CompleteConversation {
  // Own keys only: an old page may have added one of these names to every object.
  const conversation: Conversation = bareCopy(given);
  const lists: Lists = {
    spheres: mergeById(conversation.spheres, builtin.spheres),
    parts: fillAll(conversation.parts, builtin.parts),
    parties: fillAll(conversation.parties, builtin.parties),
    relations: fillAll(conversation.relations, builtin.relations),
    chain: mergeChain(conversation.chain, builtin.chain),
    levels: mergeById(conversation.levels, builtin.levels),
    rounds: mergeById(conversation.rounds, builtin.rounds),
  };
  const relations = conversation.relations ? lists.relations : linked(lists, lists.relations);
  const known = new Set<string>(documentKeys);
  const document = Object.fromEntries([
    ['format', 'sociale-basis/conversation'],
    ['version', VERSION],
    ...headingKeys.flatMap((key) => (conversation[key] === undefined ? [] : [[key, conversation[key]]])),
    ...listKeys.map((key) => [key, key === 'relations' ? relations : lists[key]]),
    ...Object.entries(conversation).filter(([key]) => !known.has(key)),
  ] as [string, unknown][]);
  return asSound(frozenCopy(document) as unknown as CompleteConversation, given);
}

/** Every id that a relation can start or end at. */
export const endIds = (lists: Pick<Lists, 'parties' | 'parts' | 'spheres'>): ReadonlySet<string> =>
  new Set<string>([INDIVIDUAL, ...[...lists.parties, ...lists.parts, ...lists.spheres].map(({ id }) => id)]);

const linked = (lists: Lists, relations: readonly Relation[]): readonly Relation[] => {
  const ends = endIds(lists);
  return relations.filter(({ from, to }) => ends.has(from) && ends.has(to));
};

/**
 * The relations that name a thing that is nowhere in the document; they are kept, and left out of the figure.
 * @param given the list as it was read: paths then tell the places of its source, where wrong entries count too
 */
export function danglingEnds(
  conversation: CompleteConversation,
  given: readonly Relation[] = conversation.relations,
): readonly Fault[] {
  const ends = endIds(conversation);
  const places = placesOf(given);
  return conversation.relations.flatMap((relation, i) =>
    (['from', 'to'] as const)
      .filter((end) => !ends.has(relation[end]))
      .map((end) => ({
        path: `relations[${places?.[i] ?? i}].${end}`,
        code: 'end' as const,
        given: quote(relation[end]),
      })),
  );
}

function fillAll<T extends Identified>(given: readonly T[] | undefined, builtin: readonly T[]): readonly T[] {
  if (!given) return builtin;
  const byId = new Map(builtin.map((entry) => [entry.id, entry]));
  return given.map((entry) => ({ ...byId.get(entry.id), ...entry }));
}

function mergeById<T extends Identified>(
  given: readonly T[] | undefined,
  builtin: readonly T[],
): readonly T[] {
  if (!given?.length) return given ?? builtin;
  const byId = new Map(given.map((entry) => [entry.id, entry]));
  return builtin.map((entry) => ({ ...entry, ...byId.get(entry.id) }));
}

/**
 * Own steps keep their place: right after the step they follow in the file, leading ones right before the step
 * they precede. Built-in steps that the file doesn't name stand where the model has them.
 */
function mergeChain(given: readonly Step[] | undefined, builtin: readonly Step[]): readonly Step[] {
  if (!given?.length) return given ?? builtin;
  const filled = fillAll(given, builtin);
  const isBuiltin = (step: Step): boolean => builtin.some(({ id }) => id === step.id);
  const anchors = filled.filter(isBuiltin);
  const groups = new Map<string, Step[]>(anchors.map((step) => [step.id, []]));
  const first = anchors[0];
  let current: Step[] | undefined;
  const loose: Step[] = [];
  for (const step of filled) {
    if (isBuiltin(step)) {
      current = groups.get(step.id);
      if (step === first) current?.push(...loose.splice(0));
      current?.push(step);
    } else (current ?? loose).push(step);
  }
  const order = anchors.map(({ id }) => id);
  // Not by `entries()`, which old pages replace.
  for (let i = 0; i < builtin.length; i += 1) {
    const step = builtin[i];
    if (!step || groups.has(step.id)) continue;
    const next = builtin
      .slice(i + 1)
      .find(({ id }) => order.includes(id) && anchors.some((a) => a.id === id));
    order.splice(next ? order.indexOf(next.id) : order.length, 0, step.id);
    groups.set(step.id, [step]);
  }
  return [...order.flatMap((id) => groups.get(id) ?? []), ...loose];
}
