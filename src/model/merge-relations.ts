import { relationId } from './builtin.js';
import { freshId } from './ids.js';
import { byLength, type Match, type Member } from './merge-match.js';
import type { ModelText } from './merge-pick.js';
import type { Entry, Source } from './merge-sources.js';
import { canonical, order } from './canonical.js';
import { fold } from './fold.js';

/** The id that each id of one list of one document has after the merge. */
export type Renamed = ReadonlyMap<string, string>;

/**
 * The relations of all documents that are one relation: one from, kind and to, after the merge. Where a document has
 * several of those with labels of their own, and where the kind is `other`, the label makes the difference.
 * Ids: from-kind-to where one of them has that, else the shortest one that is free, else a new one.
 * @param rename per source, the id of an end of its relations → its id after the merge
 */
export function matchRelations(
  sources: readonly Source[],
  rename: readonly ((end: string) => string)[],
  modelText: ModelText,
): readonly Match[] {
  const members = sources.flatMap(({ document }, source) =>
    document.relations.map((relation): Member => {
      const [from, to] = [
        rename[source]?.(relation.from) ?? relation.from,
        rename[source]?.(relation.to) ?? relation.to,
      ];
      return { source, entry: { ...relation, from, to } };
    }),
  );
  const labels = severalLabels(members, modelText);
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const triple = tripleOf(member.entry);
    const name = labels.has(triple) ? canonical([triple, labelOf(member.entry, modelText)]) : triple;
    const group = groups.get(name);
    if (group) group.push(member);
    else groups.set(name, [member]);
  }
  const ids = idsOf(groups);
  return [...groups].map(([name, group]) => ({ id: ids.get(name) ?? name, members: group }));
}

const tripleOf = ({ from, kind, to }: Entry): string => canonical([from, kind, to]);

/** The label as it is compared; empty for a verb of the model. */
const labelOf = ({ id, label }: Entry, modelText: ModelText): string =>
  typeof label === 'string' && modelText('relations', id, 'label', label) === undefined ? fold(label) : '';

/** The from-kind-to that a document says in several ways. */
function severalLabels(members: readonly Member[], modelText: ModelText): ReadonlySet<string> {
  const first = new Map<string, string>();
  const several = new Set<string>();
  for (const { source, entry } of members) {
    const triple = tripleOf(entry);
    const here = canonical([source, triple]);
    const label = labelOf(entry, modelText);
    if (entry.kind === 'other' || (first.get(here) ?? label) !== label) several.add(triple);
    first.set(here, label);
  }
  return several;
}

/** A unique id for every group, by its name. */
function idsOf(groups: ReadonlyMap<string, readonly Member[]>): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const give = (name: string, id: string | undefined): void => {
    if (id === undefined || ids.has(name) || taken.has(id)) return;
    taken.add(id);
    ids.set(name, id);
  };
  const wanted = [...groups].map(([name, members]) => {
    const all = [...new Set(members.map(({ entry }) => String(entry.id)))];
    const { from, kind, to }: Partial<Entry> = members[0]?.entry ?? {};
    return {
      name,
      plain: relationId(String(from), String(kind), String(to)),
      ids: all.sort(byLength),
    };
  });
  wanted.sort((a, b) => order(a.name, b.name));
  for (const { name, plain, ids: own } of wanted) give(name, own.includes(plain) ? plain : undefined);
  const known = new Set(wanted.flatMap((each) => each.ids));
  for (const { name, plain, ids: own } of wanted) {
    const free = own.find((id) => !taken.has(id));
    give(name, free ?? freshId(plain, name, new Set([...known, ...taken])));
  }
  return ids;
}
