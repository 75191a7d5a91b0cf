import { languageFor } from '../content/languages.js';
import type { Change } from '../model/apply.js';
import { complete, danglingEnds } from '../model/complete.js';
import type { Fault } from '../model/faults.js';
import { type Read, listKeys, readConversation, readList } from '../model/read.js';
import type { CompleteConversation, Conversation, ListKey, Lists } from '../model/types.js';
import { Working } from '../model/working.js';

/** Where a conversation can come from, the weakest first. Attribute and property of a list are one slot. */
export type DocumentSlot = 'src' | 'child' | 'conversation';
export type Slot = DocumentSlot | ListKey;
const documents: readonly DocumentSlot[] = ['src', 'child', 'conversation'];
const isList = (slot: Slot): slot is ListKey => (listKeys as readonly string[]).includes(slot);

const builtinIn = (lang: string | undefined): Lists => languageFor(lang).builtin;

/** The mistakes in one source. `refused`: nothing of it could be used. */
export interface Complaint {
  readonly attribute: string;
  readonly faults: readonly Fault[];
  readonly refused: boolean;
}

/**
 * The sources of one figure, and the document that they make together, per top-level key, the later wins:
 * built-in model, `src`, child JSON, `conversation`, the attribute of the key. A slot that is given something
 * unreadable keeps its last good value. An edit makes them the working document, above all of these; what the page
 * writes later replaces its key there, as a change that can be undone. Knows no DOM.
 */
export class Sources {
  readonly #documents = new Map<DocumentSlot, Conversation>();
  readonly #lists = new Map<ListKey, Lists[ListKey]>();
  readonly #complaints = new Map<Slot, Complaint>();
  #combined: Conversation | undefined;
  #working: Working | undefined;
  #memo:
    | { readonly combined: Conversation; readonly builtin: Lists; readonly document: CompleteConversation }
    | undefined;

  /** Writes a slot from text or a value; undefined, null, blank and `{}` empty it. Returns what was wrong. */
  write(slot: Slot, input: unknown): Complaint | undefined {
    const read: Read<unknown> = isList(slot)
      ? readList(slot, input, () => builtinIn(this.document().lang))
      : readConversation(input, builtinIn);
    const store = (isList(slot) ? this.#lists : this.#documents) as Map<Slot, unknown>;
    if (!read.refused) {
      const before = this.#combined ?? this.#combine();
      if (read.value === undefined) store.delete(slot);
      else store.set(slot, read.value);
      this.#combined = undefined;
      this.#working?.make(this.#since(before));
    }
    return this.complain(slot, read.faults, read.refused);
  }

  /** Notes what is wrong with a slot, or that nothing is (no faults). */
  complain(slot: Slot, faults: readonly Fault[], refused = false): Complaint | undefined {
    this.#complaints.delete(slot);
    if (!faults.length) return undefined;
    const attribute = slot === 'child' ? 'script' : slot;
    const complaint = { attribute, faults, refused };
    this.#complaints.set(slot, complaint);
    return complaint;
  }

  get complaints(): readonly Complaint[] {
    return [...this.#complaints.values()];
  }

  /** Is anything given at all, apart from the built-in model? */
  get empty(): boolean {
    return this.#documents.size === 0 && this.#lists.size === 0;
  }

  /** The document as it stands: the edited one, or all sources together. Complete and frozen; the same object until it changes. */
  document(): CompleteConversation {
    return this.#working?.document ?? this.given;
  }

  /** The same as it was given: not completed with the built-in model, unless someone began to edit. */
  raw(): Conversation {
    return this.#working?.document ?? (this.#combined ??= this.#combine());
  }

  /** The working document with its way back and forth, if anyone began to edit. */
  get working(): Working | undefined {
    return this.#working;
  }

  /** From now on there is a working document: what the page writes is a step in it. */
  begin(): Working {
    return (this.#working ??= new Working(this.given));
  }

  /** Goes on with another document, as one of an earlier session; nothing of it can be undone. */
  adopt(document: Conversation): void {
    this.#working = new Working(complete(document, languageFor(document.lang).builtin));
  }

  /** What the page gave, complete. */
  get given(): CompleteConversation {
    const combined = (this.#combined ??= this.#combine());
    const { builtin } = languageFor(combined.lang);
    if (this.#memo?.combined !== combined || this.#memo.builtin !== builtin) {
      this.#memo = { combined, builtin, document: complete(combined, builtin) };
    }
    return this.#memo.document;
  }

  /** Relations of the page's own that name something that is nowhere, with the attribute that gave them. */
  dangling(): Complaint | undefined {
    const attribute = this.#lists.has('relations')
      ? 'relations'
      : [...documents].reverse().find((slot) => this.#documents.get(slot)?.relations);
    if (!attribute) return undefined;
    const document = this.document();
    // As long as nobody edited the list, its faults are in the places of the source.
    const untouched = document.relations === this.given.relations;
    const faults = danglingEnds(document, untouched ? this.#combined?.relations : undefined);
    return faults.length ? { attribute, faults, refused: false } : undefined;
  }

  /** What the page changed since, key by key, as one change. */
  #since(before: Conversation): Change {
    const now = this.given;
    const after = this.#combined ?? {};
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Conversation)[];
    const changes = keys
      .filter((key) => before[key] !== after[key])
      .map((key): Change => ({ type: 'replace', key, value: now[key] }));
    return { type: 'batch', changes };
  }

  #combine(): Conversation {
    const layers = [
      ...documents.map((slot) => this.#documents.get(slot) ?? {}),
      Object.fromEntries(this.#lists),
    ];
    // Spread, never Object.assign: a file may have a key `__proto__`, which has to stay a plain key.
    return layers.reduce((all, layer) => ({ ...all, ...layer }), {});
  }
}
