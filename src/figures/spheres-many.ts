import type { Speaker } from '../content/speaker.js';
import { matcher } from './search.js';
import type { Group } from './spheres-groups.js';

/** Above this many parts, groups show their first ones. */
export const MANY = 80;
/** How many parts a closed group shows; after one press; and how many times as many after each press that follows. */
const FIRST = 8;
const SECOND = 80;
const MORE = 4;

/** What stands in `opened` after the button of a group was pressed so many times. */
export const openKey = (group: string, times: number): string => (times === 1 ? group : `${group}:${times}`);

/** How many parts of a group are shown, by what was opened. */
function sizeOf(group: string, opened: Opened): number {
  let size = FIRST;
  for (let times = 1; opened.has(openKey(group, times)) && size < 1e6; times += 1)
    size = times === 1 ? SECOND : size * MORE;
  return size;
}

/** What a reader opened, by `openKey`. */
export interface Opened {
  readonly has: (key: string) => boolean;
}

/** A group of very many parts, cut to its first ones and those in `keep`; `hidden` counts the rest. */
export function limit(
  group: Group,
  opened: Opened,
  keep: readonly string[] = [],
): Group & { readonly hidden: number } {
  const size = sizeOf(group.key, opened);
  // One or two left over are not worth a button.
  if (group.parts.length <= size + 2) return { ...group, hidden: 0 };
  const parts = group.parts.filter(({ id }, i) => i < size || keep.includes(id));
  return { ...group, parts, hidden: group.parts.length - parts.length };
}

/** The groups with only the parts whose label has all words of the query. */
export function matches(groups: readonly Group[], query: string, say: Speaker): readonly Group[] {
  const has = matcher(query);
  if (!has) return groups;
  return groups
    .map((group) => ({
      ...group,
      parts: group.parts.filter((part) => has(say.text('parts', part, 'label'))),
    }))
    .filter(({ parts }) => parts.length);
}
