import { languageFor } from '../content/known.js';
import type { Change } from '../model/apply.js';
import { complete, danglingEnds } from '../model/complete.js';
import type { Fault } from '../model/faults.js';
import { writeJSON } from '../model/json.js';
import { type Read, listKeys, readConversation, readJSON, readList } from '../model/read.js';
import { same } from '../model/same.js';
import type { CompleteConversation, Conversation, ListKey, Lists } from '../model/types.js';
import type { Working } from '../model/working.js';
import { memo } from './memo.js';
import { tools } from './tools.js';

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
  /** The text of a file of a newer version: not shown, not touched, and given to who asks. */
  readonly newer?: string | undefined;
}

/** What stands in the slots. */
type Filled = ReadonlyMap<Slot, Conversation | Lists[ListKey]>;

/**
 * The sources of one figure, and the document that they make together, per top-level key, the later wins:
 * built-in model, `src`, child JSON, `conversation`, the attribute of the key. A slot that is given something
 * unreadable keeps its last good value. An edit makes them the working document, above all of these; what the page
 * writes later replaces its key there, as a change that can be undone. A document of an earlier session (`adopt`) stands
 * above what the page gives, however late it comes: that waits aside, until somebody edited and the page writes anew.
 * Knows no DOM.
 */
export class Sources {
  readonly #slots = new Map<Slot, Conversation | Lists[ListKey]>();
  /** What the page began with: what each slot got first, or before anyone edited. */
  #first: Filled = new Map();
  readonly #seen = new Set<Slot>();
  readonly #complaints = new Map<Slot, Complaint>();
  #combined: Conversation | undefined;
  #initial: Conversation | undefined;
  #working: Working | undefined;
  #held = false;
  #anew = false;
  #answering = false;
  #memo:
    | { readonly combined: Conversation; readonly builtin: Lists; readonly document: CompleteConversation }
    | undefined;

  /** Writes a slot from text or a value; undefined, null, blank and `{}` empty it. Returns what was wrong. */
  write(slot: Slot, input: unknown): Complaint | undefined {
    const read: Read<unknown> = isList(slot)
      ? readList(slot, input, () => builtinIn(this.document().lang))
      : readConversation(input, builtinIn);
    if (!read.refused) this.#put(slot, read.value as Conversation | Lists[ListKey] | undefined);
    const isNewer = read.faults.some(({ code }) => code === 'newer');
    return this.complain(slot, read.faults, read.refused, isNewer ? textOf(input) : undefined);
  }

  #put(slot: Slot, value: Conversation | Lists[ListKey] | undefined): void {
    // Frameworks write what they have at each render: what says nothing new takes back no edit.
    if (this.#working && value !== undefined && same(this.#slots.get(slot), value)) return;
    const before = (this.#combined ??= combine(this.#slots));
    const shown = this.#working || this.#anew ? this.document() : undefined;
    const isFirst = value !== undefined && !this.#seen.has(slot);
    if (value === undefined) this.#slots.delete(slot);
    else {
      this.#slots.set(slot, value);
      this.#seen.add(slot);
    }
    this.#combined = undefined;
    const working = this.#working;
    const change = working && this.#since(before);
    const isEdited = working?.back !== undefined;
    // A page may write what it just heard: that is nothing that it began with.
    const isEcho = shown && same(shown, working && change ? tools().apply(shown, change) : this.given);
    if (working && change && !(this.#held && (isFirst || !isEdited))) working.make(change);
    if (this.#answering || isEcho || (working && !isFirst && !(this.#held && !isEdited))) return;
    const first = new Map(this.#first);
    if (value === undefined) first.delete(slot);
    else first.set(slot, value);
    this.#first = first;
    this.#initial = undefined;
  }

  /** Notes what is wrong with a slot, or that nothing is (no faults). */
  complain(slot: Slot, faults: readonly Fault[], refused = false, newer?: string): Complaint | undefined {
    this.#complaints.delete(slot);
    if (!faults.length) return undefined;
    const attribute = slot === 'child' ? 'script' : slot;
    const complaint = { attribute, faults, refused, newer };
    this.#complaints.set(slot, complaint);
    return complaint;
  }

  get complaints(): readonly Complaint[] {
    return [...this.#complaints.values()];
  }

  /** Is anything given at all, apart from the built-in model? */
  get empty(): boolean {
    return this.#slots.size === 0;
  }

  /** The document as it stands: the edited one, or all sources together. Complete and frozen; the same object until it changes. */
  document(): CompleteConversation {
    return this.#working?.document ?? this.given;
  }

  /** The same as it was given: not completed with the built-in model, unless someone began to edit. */
  raw(): Conversation {
    return this.#working?.document ?? (this.#combined ??= combine(this.#slots));
  }

  /** The working document with its way back and forth, if anyone began to edit. */
  get working(): Working | undefined {
    return this.#working;
  }

  /** From now on there is a working document: what the page writes is a step in it. */
  begin(): Working {
    return (this.#working ??= new (tools().Working)(this.given));
  }

  /** Nothing came of it: without any change there is no working document. */
  release(): void {
    if (!this.#working?.back && !this.#working?.forth) this.#working = undefined;
  }

  /** Goes on with another document, as one of an earlier session; nothing of it can be undone. */
  adopt(document: Conversation): void {
    this.#working = new (tools().Working)(complete(document, languageFor(document.lang).builtin));
    this.#held = true;
  }

  /** Begins anew with what the page gave. */
  reset(): void {
    this.#working = undefined;
    [this.#held, this.#anew] = [false, true];
    this.#first = new Map(this.#slots);
    this.#initial = undefined;
  }

  /** The document changed elsewhere: goes on with that one; what was done here can still be undone. */
  follow(document: Conversation): void {
    if (this.#working) this.#working.follow(complete(document, languageFor(document.lang).builtin));
    else this.adopt(document);
  }

  /** Does the document stand above what the page gave? */
  get held(): boolean {
    return this.#held;
  }

  /** What a page writes while it is told of a change is its answer, not its content. */
  tell<T>(telling: () => T): T {
    this.#answering = true;
    try {
      return telling();
    } finally {
      this.#answering = false;
    }
  }

  /** What the page began with, not completed: the same object until that changes. */
  get initial(): Conversation {
    return (this.#initial ??= combine(this.#first));
  }

  /** Is there a value in this slot? */
  has(slot: Slot): boolean {
    return this.#slots.has(slot);
  }

  /** What the page gave, complete. */
  get given(): CompleteConversation {
    const combined = (this.#combined ??= combine(this.#slots));
    const { builtin } = languageFor(combined.lang);
    if (this.#memo?.combined !== combined || this.#memo.builtin !== builtin) {
      this.#memo = { combined, builtin, document: complete(combined, builtin) };
    }
    return this.#memo.document;
  }

  readonly #danglingMemo = memo<Complaint | undefined>();
  /** Relations of the page's own that name something that is nowhere, with the attribute that gave them. The same until a document changes. */
  dangling(): Complaint | undefined {
    const attribute = this.#slots.has('relations')
      ? 'relations'
      : [...documents]
          .reverse()
          .find((slot) => (this.#slots.get(slot) as Conversation | undefined)?.relations);
    if (!attribute) return undefined;
    const document = this.document();
    const { given } = this;
    return this.#danglingMemo([document, given, attribute], () => {
      // As long as nobody edited the list, its faults are in the places of the source.
      const untouched = document.relations === given.relations;
      const faults = danglingEnds(document, untouched ? this.#combined?.relations : undefined);
      if (!faults.length) return undefined;
      return { attribute: attribute === 'child' ? 'script' : attribute, faults, refused: false };
    });
  }

  /** What the page changed since, key by key, as one change. */
  #since(before: Conversation): Change {
    const now = this.given;
    return { type: 'batch', changes: tools().rewriting(before, this.#combined ?? {}, Object.is, now) };
  }
}

/** What was given, as the text of a file. */
const textOf = (input: unknown): string =>
  typeof input === 'string' ? input : writeJSON(readJSON(input).value, 2);

/** All slots together; which list came first makes no difference. */
function combine(slots: Filled): Conversation {
  const lists = listKeys.filter((key) => slots.has(key)).map((key) => [key, slots.get(key)]);
  const layers = [
    ...documents.map((slot) => (slots.get(slot) ?? {}) as Conversation),
    Object.fromEntries(lists) as Conversation,
  ];
  // Spread, never Object.assign: a file may have a key `__proto__`, which has to stay a plain key.
  return layers.reduce((all, layer) => ({ ...all, ...layer }), {});
}
