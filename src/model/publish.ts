import { endIds } from './complete.js';
import { bareLists } from './builtin.js';
import { quote } from './faults.js';
import { asSound, frozenCopy, isRecord } from './json.js';
import { headingKeys } from './key-order.js';
import { entrySchemas } from './schema.js';
import type { Conversation, ListKey } from './types.js';

/** What can be published by itself. */
export type Publication = 'spheres' | 'support-map' | 'value-levels' | 'rounds';

/** What goes along; each is left out unless it is true, but for the reasons and what was not discussed. */
export interface Keep {
  /** Why a group decided something, or believes it. Default true. */
  readonly reasons?: boolean;
  /** Notes at relations and at rounds. Default false. */
  readonly notes?: boolean;
  /** What each group said, after a merge, and which documents those were. Default false. */
  readonly answers?: boolean;
  /** Parts that nobody decided on. Default true. */
  readonly undiscussed?: boolean;
}

/** The lists that each figure shows. */
const lists: Readonly<Record<Publication, readonly ListKey[]>> = {
  spheres: ['spheres', 'parts'],
  'support-map': ['spheres', 'parts', 'parties', 'relations'],
  'value-levels': ['chain', 'levels'],
  rounds: ['spheres', 'parts', 'parties', 'relations', 'chain', 'levels', 'rounds'],
};

/** What to throw for a name that is none of the figures. */
export const noFigure = (name: unknown, names: readonly string[]): RangeError =>
  new RangeError(`There is no figure ${quote(name)}; there are ${names.join(', ')}.`);

type Entry = Readonly<Record<string, unknown>>;

/**
 * The conversation without what a figure does not show, and without what is not meant to be published: other lists, keys
 * that the format does not know, and what `keep` leaves out. What was dropped is nowhere in what comes out.
 * @param conversation as `parse` gives it; it stays as it is
 * @throws RangeError for what is no figure
 */
export function publishable(conversation: Conversation, figure: Publication, keep: Keep = {}): Conversation {
  if (!Object.hasOwn(lists, figure)) throw noFigure(figure, Object.keys(lists));
  const { undiscussed = true } = keep;
  const heading = headingKeys.flatMap((key) =>
    conversation[key] === undefined ? [] : [[key, conversation[key]] as const],
  );
  const shown = lists[figure].flatMap((key) => {
    const list = conversation[key] as readonly Entry[] | undefined;
    if (list) return [[key, list.map((entry) => reduced(key, entry, keep)).filter(isKept(key, undiscussed))]];
    // An absent list is that of the model, of which nothing was discussed.
    return key === 'parts' && !undiscussed ? [[key, []]] : [];
  });
  const documents =
    keep.answers && conversation.documents?.map((each) => known(each, [...headingKeys, 'document']));
  const document = Object.fromEntries([
    ['format', 'sociale-basis/conversation'],
    ['version', 1],
    ...heading,
    ...(documents ? [['documents', documents]] : []),
    ...shown,
  ] as [string, unknown][]);
  return asSound(frozenCopy(undiscussed ? document : withoutLoose(document)), conversation);
}

const known = (entry: Entry, keys: readonly string[]): Entry =>
  Object.fromEntries(Object.entries(entry).filter(([key]) => keys.includes(key)));

/** An entry with its own fields only, and of those the ones to keep. */
function reduced(list: ListKey, entry: Entry, keep: Keep): Entry {
  const dropped = [
    ...(keep.reasons === false ? ['reason'] : []),
    ...(keep.notes ? [] : ['note', 'notes']),
    ...(keep.answers ? [] : ['answers']),
  ];
  const fields = Object.keys(entrySchemas[list].properties).filter((key) => !dropped.includes(key));
  const { answers, ...own } = known(entry, fields);
  if (!Array.isArray(answers)) return own;
  // Of a relation, the reason of a group is its note.
  const why = list === 'relations' ? keep.notes : keep.reasons !== false;
  return {
    ...own,
    answers: answers.filter(isRecord).map((answer) => answered(answer, fields, !!why, !!keep.notes)),
  };
}

function answered(answer: Entry, fields: readonly string[], reasons: boolean, notes: boolean): Entry {
  const said = ['group', 'date', 'document', 'decision', 'confidence', 'link', 'weight'];
  const kept = known(answer, [...said, ...(reasons ? ['reason'] : []), ...(notes ? ['notes'] : [])]);
  const other = answer['fields'];
  if (!isRecord(other)) return kept;
  return {
    ...kept,
    fields: known(
      other,
      fields.filter((key) => key !== 'answers'),
    ),
  };
}

const isKept =
  (list: ListKey, undiscussed: boolean) =>
  ({ decision, answers }: Entry): boolean =>
    list !== 'parts' ||
    undiscussed ||
    decision !== undefined ||
    (Array.isArray(answers) && answers.some((answer: Entry) => answer['decision'] !== undefined));

/** Without the relations of parts that are left out. */
function withoutLoose(document: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { parts, parties, spheres, relations } = document as Conversation;
  if (!relations) return document;
  const ends = endIds({
    parts: parts ?? bareLists.parts,
    parties: parties ?? bareLists.parties,
    spheres: spheres ?? bareLists.spheres,
  });
  return { ...document, relations: relations.filter(({ from, to }) => ends.has(from) && ends.has(to)) };
}
