import type { CompleteConversation, Part, SphereId } from './types.js';

/** The parts of a sphere in reading order: communal from informal to formal, institutional by group. */
export function partsOf(conversation: CompleteConversation, sphere: SphereId): readonly Part[] {
  const parts = conversation.parts.filter((part) => part.sphere === sphere);
  if (sphere === 'personal') return parts;
  const rank = sphere === 'communal' ? organisationOf : groupRank;
  // Array.prototype.sort is stable: equals keep the order of the document.
  return [...parts].sort((a, b) => rank(a) - rank(b));
}

/** Without a degree a part has no place on the scale: it comes after it. */
const organisationOf = (part: Part): number => part.organisation ?? 2;

/** Groups of the institutional base, in reading order. */
export const placeGroups = ['professional', 'public', 'municipal', 'private', 'elsewhere', 'other'] as const;
export type PlaceGroup = (typeof placeGroups)[number];

export function groupOf(part: Part): PlaceGroup {
  if (part.kind === 'professional') return 'professional';
  if (part.kind === 'place') return part.setting ?? 'elsewhere';
  return part.setting ?? 'other';
}
const groupRank = (part: Part): number => placeGroups.indexOf(groupOf(part));
