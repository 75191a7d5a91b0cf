import type {
  LevelId,
  Lists,
  Part,
  Party,
  PartyKind,
  Relation,
  RelationKind,
  RoundId,
  SphereId,
} from './types.js';

/**
 * The built-in model without its words: ids, order and structure.
 * Source: Gespreksmodel sociale basis, Movisie and Verwey-Jonker Instituut, 2024.
 * These ids stand in saved files: never change one.
 */
export const sphereIds = ['personal', 'communal', 'institutional'] as const satisfies readonly SphereId[];
export const levelIds = ['receiver', 'volunteer', 'society'] as const satisfies readonly LevelId[];
export const roundIds = [1, 2, 3, 4] as const satisfies readonly RoundId[];
export const stepIds = [
  'invest',
  'institutional',
  'communal',
  'personal',
  'less-support',
  'savings',
] as const;
export type StepId = (typeof stepIds)[number];

/** The band of individual support: an end of relations, not a party. */
export const INDIVIDUAL = 'individual';
/** Ids that no part or party of one's own may take. */
export const reservedIds: readonly string[] = [INDIVIDUAL, ...sphereIds];

/** The degrees of organisation are ours; the source gives the direction. */
export const builtinParts = [
  { id: 'familie', sphere: 'personal' },
  { id: 'vrienden', sphere: 'personal' },
  { id: 'buren', sphere: 'personal' },
  { id: 'mantelzorg', sphere: 'personal' },
  { id: 'idee', sphere: 'communal', organisation: 0 },
  { id: 'bewonersinitiatief', sphere: 'communal', organisation: 0.25 },
  { id: 'vrijwillige-hulp', sphere: 'communal', organisation: 0.4 },
  { id: 'koor', sphere: 'communal', organisation: 0.6 },
  { id: 'vereniging', sphere: 'communal', organisation: 1 },
  { id: 'opbouwwerker', sphere: 'institutional', kind: 'professional' },
  { id: 'community-builder', sphere: 'institutional', kind: 'professional' },
  { id: 'wijkteam', sphere: 'institutional', kind: 'professional' },
  { id: 'park', sphere: 'institutional', kind: 'place', setting: 'public' },
  { id: 'plein', sphere: 'institutional', kind: 'place', setting: 'public' },
  { id: 'hondenuitlaatveld', sphere: 'institutional', kind: 'place', setting: 'public' },
  { id: 'buurthuis', sphere: 'institutional', kind: 'place', setting: 'municipal' },
  { id: 'sportveld', sphere: 'institutional', kind: 'place', setting: 'municipal' },
  { id: 'koffietafel', sphere: 'institutional', kind: 'place', setting: 'private' },
  { id: 'buurtkroeg', sphere: 'institutional', kind: 'place', setting: 'private' },
  { id: 'ontmoetingsruimte', sphere: 'institutional', kind: 'place' },
  { id: 'gebedshuis', sphere: 'institutional', kind: 'place' },
  { id: 'schoolplein', sphere: 'institutional', kind: 'place' },
] as const satisfies readonly Part[];
export type PartId = (typeof builtinParts)[number]['id'];

export const builtinParties = [
  { id: 'gemeente', kind: 'municipality' },
  { id: 'sociaal-werk', kind: 'welfare' },
  { id: 'woningcorporatie', kind: 'housing' },
  { id: 'religieuze-organisatie', kind: 'religious' },
  { id: 'school', kind: 'school' },
] as const satisfies readonly Party[];
export type PartyId = (typeof builtinParties)[number]['id'];

export const partyKinds = [
  'municipality',
  'welfare',
  'housing',
  'religious',
  'school',
  'care',
  'other',
] as const satisfies readonly PartyKind[];

export const relationKinds = [
  'invests',
  'facilitates',
  'hosts',
  'initiates',
  'bundles',
  'rents',
  'connects',
  'refers',
  'encourages',
  'signals',
  'relieves',
  'other',
] as const satisfies readonly RelationKind[];

type Triple = readonly [from: string, kind: RelationKind, to: string];
const triples = [
  ['gemeente', 'invests', 'institutional'],
  ['gemeente', 'facilitates', 'communal'],
  ['sociaal-werk', 'invests', 'institutional'],
  ['sociaal-werk', 'facilitates', 'communal'],
  ['gemeente', 'invests', 'buurthuis'],
  ['gemeente', 'invests', 'sportveld'],
  ['opbouwwerker', 'facilitates', 'bewonersinitiatief'],
  ['community-builder', 'facilitates', 'bewonersinitiatief'],
  ['wijkteam', 'facilitates', 'bewonersinitiatief'],
  ['buurthuis', 'hosts', 'koor'],
  ['park', 'connects', 'buren'],
  ['plein', 'connects', 'buren'],
  ['woningcorporatie', 'hosts', 'ontmoetingsruimte'],
  ['religieuze-organisatie', 'hosts', 'gebedshuis'],
  ['gebedshuis', 'hosts', 'bewonersinitiatief'],
  ['religieuze-organisatie', 'initiates', 'vrijwillige-hulp'],
  ['school', 'hosts', 'schoolplein'],
  ['schoolplein', 'connects', 'personal'],
  ['school', 'bundles', 'vrijwillige-hulp'],
  ['school', 'rents', 'communal'],
  [INDIVIDUAL, 'refers', 'communal'],
  [INDIVIDUAL, 'encourages', 'communal'],
  ['communal', 'refers', INDIVIDUAL],
  [INDIVIDUAL, 'relieves', 'communal'],
] as const satisfies readonly Triple[];

/** Id of a relation: from-kind-to. */
export const relationId = (from: string, kind: string, to: string): string => `${from}-${kind}-${to}`;

export const builtinRelations: readonly Relation[] = triples.map(([from, kind, to]) => ({
  id: relationId(from, kind, to),
  from,
  to,
  kind,
}));

/** The whole model without its words. */
export const bareLists: Lists = {
  spheres: sphereIds.map((id) => ({ id })),
  parts: builtinParts,
  parties: builtinParties,
  relations: builtinRelations,
  chain: stepIds.map((id) => ({ id })),
  levels: levelIds.map((id) => ({ id })),
  rounds: roundIds.map((id) => ({ id })),
};
