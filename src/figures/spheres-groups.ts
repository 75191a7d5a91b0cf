import type { Speaker } from '../content/speaker.js';
import { groupOf, partsOf, type PlaceGroup } from '../model/reading-order.js';
import type { CompleteConversation, Part, SphereId } from '../model/types.js';

/** Parts that belong together inside a sphere, with the words around them. */
export interface Group {
  readonly key: string;
  /** Stands before the first part; a name for the group. */
  readonly before?: string;
  /** Stands after the last part. */
  readonly after?: string;
  readonly parts: readonly Part[];
}

/** The parts of a sphere in groups, in reading order: the same in every view. Groups without parts are left out. */
export function groupsOf(
  conversation: CompleteConversation,
  sphere: SphereId,
  say: Speaker,
): readonly Group[] {
  const parts = partsOf(conversation, sphere);
  if (!parts.length) return [];
  if (sphere === 'personal') return [{ key: sphere, parts }];
  if (sphere === 'communal') {
    const placed = parts.filter(({ organisation }) => organisation !== undefined);
    if (placed.length < 2) return [{ key: sphere, parts }];
    const others = parts.slice(placed.length);
    const before = `${say.t('spheres.informal')} →`;
    const axis = { key: sphere, before, after: `→ ${say.t('spheres.formal')}`, parts: placed };
    return others.length ? [axis, { key: 'unplaced', parts: others }] : [axis];
  }
  const groups = new Map<PlaceGroup, Part[]>();
  for (const part of parts) {
    const group = groups.get(groupOf(part));
    if (group) group.push(part);
    else groups.set(groupOf(part), [part]);
  }
  return [...groups].map(([key, members]) => ({ key, before: groupName(key, say), parts: members }));
}

export function groupName(group: PlaceGroup, say: Speaker): string {
  if (group === 'professional') return say.t('spheres.group.professional');
  if (group === 'other') return say.t('spheres.group.other');
  return say.word(`settings.${group === 'elsewhere' ? 'other' : group}.label`);
}
