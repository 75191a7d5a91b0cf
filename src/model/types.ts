/**
 * The conversation: one JSON document that configures a figure, records a workshop and is published.
 * Every key is optional; unknown keys are kept as they are.
 */
export type SphereId = 'personal' | 'communal' | 'institutional';
export type LevelId = 'receiver' | 'volunteer' | 'society';
export type RoundId = 1 | 2 | 3 | 4;
/** Counts as part of the social base, does not, or the group doubts. Absent: not discussed yet. */
export type Decision = 'in' | 'out' | 'unsure';
/** What a group believes of an arrow in the policy theory. Absent: not discussed yet. */
export type Confidence = 'seen' | 'doubted' | 'unknown';
/** The setting of a place. Absent on a place: offered by another organisation. */
export type Setting = 'public' | 'municipal' | 'private';
/** Collective and individual support: kept apart, or joined. */
export type Link = 'apart' | 'joined';
export type Status = 'draft' | 'final';
export type PartyKind = 'municipality' | 'welfare' | 'housing' | 'religious' | 'school' | 'care' | 'other';
export type RelationKind =
  | 'invests'
  | 'facilitates'
  | 'hosts'
  | 'initiates'
  | 'bundles'
  | 'rents'
  | 'connects'
  | 'refers'
  | 'encourages'
  | 'signals'
  | 'relieves'
  | 'other';
/** The seven kinds of thing that can be selected. */
export type Kind = 'sphere' | 'part' | 'party' | 'relation' | 'step' | 'level' | 'round';

/** What one group said of an entry; present after a merge. Dates are ISO 8601. */
export interface Answer {
  /** `group` of its document, else the title. */
  readonly group?: string;
  readonly date?: string;
  /** Tells documents without a `group` apart: the same mark as in `documents` of the merge. */
  readonly document?: string;
  readonly decision?: Decision;
  readonly confidence?: Confidence;
  readonly link?: Link;
  /** ≥ 0, shown as a share of the sum. */
  readonly weight?: number;
  /** Of a relation: its note. */
  readonly reason?: string;
  /** Of a round. */
  readonly notes?: string;
  /** What its document wrote otherwise than the entry that the answer stands in: a label, a sphere, an id. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

interface Answered {
  readonly answers?: readonly Answer[];
}

export interface Sphere extends Answered {
  readonly id: SphereId;
  readonly label?: string;
  readonly description?: string;
  readonly decision?: Decision;
  readonly reason?: string;
}

export interface Part extends Answered {
  readonly id: string;
  readonly sphere: SphereId;
  readonly label?: string;
  readonly description?: string;
  /** Degree of organisation: 0 informal … 1 formal. */
  readonly organisation?: number;
  /** An open list; `professional` and `place` are the model's own. */
  readonly kind?: string;
  readonly setting?: Setting;
  readonly decision?: Decision;
  readonly reason?: string;
  /** Added by the local group. */
  readonly local?: boolean;
}

export interface Party extends Answered {
  readonly id: string;
  readonly label?: string;
  readonly description?: string;
  readonly kind?: PartyKind;
}

export interface Relation extends Answered {
  readonly id: string;
  /** Id of a party, part or sphere, or `individual`. */
  readonly from: string;
  readonly to: string;
  readonly kind: RelationKind;
  /** The verb as it is read between the two names; absent: the verb of the kind. */
  readonly label?: string;
  readonly link?: Link;
  readonly note?: string;
}

export interface Step extends Answered {
  readonly id: string;
  readonly label?: string;
  readonly description?: string;
  /** Of the arrow that leads here; the first step has none. */
  readonly confidence?: Confidence;
  readonly reason?: string;
}

export interface Level extends Answered {
  readonly id: LevelId;
  readonly label?: string;
  readonly description?: string;
  /** ≥ 0, shown as a share of the sum of the three. */
  readonly weight?: number;
  readonly reason?: string;
  readonly examples?: readonly string[];
}

export interface Round extends Answered {
  readonly id: RoundId;
  readonly title?: string;
  readonly question?: string;
  readonly prompts?: readonly string[];
  /** Minutes that the clock starts at; > 0. */
  readonly minutes?: number;
  readonly notes?: string;
}

/** The eight lists of a conversation, by key. */
export interface Lists {
  readonly spheres: readonly Sphere[];
  readonly parts: readonly Part[];
  readonly parties: readonly Party[];
  readonly relations: readonly Relation[];
  readonly chain: readonly Step[];
  readonly levels: readonly Level[];
  readonly rounds: readonly Round[];
}
export type ListKey = keyof Lists;

/** The keys of a conversation that are not lists. */
export interface Heading {
  readonly format?: 'sociale-basis/conversation';
  readonly version?: number;
  readonly title?: string;
  readonly place?: string;
  /** ISO 8601, for example 2026-11-23. */
  readonly date?: string;
  /** BCP 47 language of the file's own words. */
  readonly lang?: string;
  readonly status?: Status;
  /** A table or a role, never the name of a person. */
  readonly group?: string;
}

/** What a document was that went into a merge: its heading, its mark when it has no group, and its unknown keys. */
export interface Origin extends Heading {
  readonly document?: string;
  readonly [key: string]: unknown;
}

interface Merged {
  /** The documents that were put together in this one. */
  readonly documents?: readonly Origin[];
}

export interface Conversation extends Heading, Merged, Partial<Lists> {}
/** A conversation in which every list is there and every built-in entry has all its fields. */
export interface CompleteConversation extends Heading, Merged, Lists {}
