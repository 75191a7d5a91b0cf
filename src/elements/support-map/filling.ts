import { isRecord } from '../../model/json.js';
import { relationKinds } from '../../model/builtin.js';
import type { RelationKind } from '../../model/types.js';
import type { Drafts } from '../../ui/drafts.js';

/** A relation that someone is putting together; what is not chosen yet is ''. */
export interface Filled {
  readonly from: string;
  readonly to: string;
  /** '' is the usual one for what stands at its ends. */
  readonly kind: RelationKind | '';
  /** The verb, where the kind is `other`. */
  readonly words: string;
  /** Does the sentence end with the thing that was chosen in the figure? */
  readonly turned: boolean;
  readonly wrong: 'missing' | 'double' | undefined;
}

const EMPTY: Filled = { from: '', to: '', kind: '', words: '', turned: false, wrong: undefined };

/**
 * Sentences that were begun, by the key of the thing that they are about ('' for none): they wait until one returns,
 * as a text that is not handed in yet.
 */
export class Filling {
  readonly #drafts: Drafts;
  /** What a person did wrong is not kept. */
  readonly #wrong = new Map<string, Filled['wrong']>();
  /** What came in last, by the sentence or field that it came from. */
  #landed: readonly [key: string, id: string] | undefined;

  constructor(drafts: Drafts) {
    this.#drafts = drafts;
  }

  of(key: string): Filled {
    return { ...EMPTY, ...read(this.#drafts.text(nameOf(key))), wrong: this.#wrong.get(key) };
  }

  /** The id of what was added here last, until another sentence is begun. */
  landed(key: string): string | undefined {
    return this.#landed?.[0] === key ? this.#landed[1] : undefined;
  }

  land(key: string, id: string): void {
    this.#landed = [key, id];
  }

  write(key: string, fields: Partial<Filled>): void {
    this.#landed = undefined;
    const { wrong, ...filled } = { ...this.of(key), ...fields };
    this.#wrong.set(key, wrong);
    const isEmpty = Object.entries(filled).every(([field, value]) => value === EMPTY[field as keyof Filled]);
    this.#drafts.note(nameOf(key), isEmpty ? '' : JSON.stringify(filled));
  }
}

const nameOf = (key: string): string => `new:relations:${key}`;

/** A sentence as it was written down; whatever is not as it should be is left out. */
function read(text: string): Partial<Filled> {
  let value: unknown;
  try {
    value = JSON.parse(text || '{}');
  } catch {
    return {};
  }
  if (!isRecord(value)) return {};
  const { from, to, kind, words, turned } = value;
  return {
    ...(typeof from === 'string' && { from }),
    ...(typeof to === 'string' && { to }),
    ...((relationKinds as readonly unknown[]).includes(kind) && { kind: kind as RelationKind }),
    ...(typeof words === 'string' && { words }),
    ...(typeof turned === 'boolean' && { turned }),
  };
}
