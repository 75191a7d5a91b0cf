import type { PartId, PartyId, StepId } from '../model/builtin.js';
import type { LevelId, PartyKind, RelationKind, RoundId, Setting, SphereId } from '../model/types.js';

/** A thing of the model in words. */
export interface Words {
  /** As it stands on a chip or box; no article, capital first. */
  readonly label: string;
  /** One to three short sentences (B1). */
  readonly description: string;
  /** With its article, as it stands inside a sentence: 'het buurthuis'. Singular where it can be a subject. */
  readonly noun: string;
  /** The same as the subject of a singular verb, where the noun is plural: 'een van de buren'. */
  readonly subject?: string;
}

/** All words of the built-in model in one language. */
export interface ModelWords {
  readonly spheres: Readonly<
    Record<SphereId, Words & { /** Full term of the model. */ readonly term: string }>
  >;
  readonly parts: Readonly<Record<PartId, Words>>;
  readonly parties: Readonly<Record<PartyId, Words>>;
  readonly individual: Words;
  /** `verb` fits between two nouns: 'De gemeente [investeert in] het buurthuis.' */
  readonly kinds: Readonly<Record<RelationKind, { readonly verb: string; readonly description: string }>>;
  /** Verbs of built-in relations that read better than the verb of their kind, by relation id. */
  readonly relations: Readonly<Record<string, string>>;
  readonly partyKinds: Readonly<Record<PartyKind, string>>;
  readonly settings: Readonly<
    Record<Setting | 'other', { readonly label: string; readonly description: string }>
  >;
  readonly chain: Readonly<Record<StepId, { readonly label: string; readonly description: string }>>;
  readonly levels: Readonly<
    Record<
      LevelId,
      { readonly label: string; readonly description: string; readonly examples: readonly string[] }
    >
  >;
  readonly rounds: Readonly<
    Record<
      RoundId,
      {
        readonly title: string;
        readonly question: string;
        /** What the round is for, one or two sentences. */
        readonly purpose: string;
        readonly prompts: readonly string[];
        readonly minutes: number;
      }
    >
  >;
}
