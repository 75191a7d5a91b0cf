import type { Speaker } from '../content/speaker.js';
import type { Group } from './spheres-groups.js';

/** Above this many parts, groups show their first ones. */
export const MANY = 80;
/** How many parts a closed group shows. */
const FIRST = 8;

/** A group, cut to its first parts and those in `keep` when `cut`; `hidden` counts the rest. */
export function limit(
  group: Group,
  cut: boolean,
  keep: readonly string[] = [],
): Group & { readonly hidden: number } {
  // One or two left over are not worth a button.
  if (!cut || group.parts.length <= FIRST + 2) return { ...group, hidden: 0 };
  const parts = group.parts.filter(({ id }, i) => i < FIRST || keep.includes(id));
  return { ...group, parts, hidden: group.parts.length - parts.length };
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The groups with only the parts whose label has all words of the query; accents and case don't count. */
export function matches(groups: readonly Group[], query: string, say: Speaker): readonly Group[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return groups
    .map((group) => ({
      ...group,
      parts: group.parts.filter((part) => {
        const label = plain(say.text('parts', part, 'label'));
        return words.every((word) => label.includes(word));
      }),
    }))
    .filter(({ parts }) => parts.length);
}
