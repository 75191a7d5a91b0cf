import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Replaced } from '../content/speaker.js';
import { type Fault, quote } from '../model/faults.js';
import type { CompleteConversation, Conversation } from '../model/types.js';
import type { Working } from '../model/working.js';
import { ChildJSON } from './child-json.js';
import { Comparing } from './comparing.js';
import type { SideBySide } from '../content/side-by-side.js';
import { load } from './load.js';
import { type Complaint, type Slot, Sources } from './sources.js';
import { memo } from './memo.js';
import { textFrom } from './text.js';
import { readTexts, type ReplacedTexts } from './texts-attribute.js';

/** An attribute that takes one of a few values. */
export interface Choice {
  readonly attribute: string;
  readonly value: string | number | null | undefined;
  readonly options: readonly string[];
}

/** What the figure says of itself. */
interface Asks {
  /** Attributes with a fixed set of values, and what they hold now. */
  readonly choices: () => readonly Choice[];
  /** Does it draw relations? Then it says which of them lead nowhere. */
  readonly usesRelations: () => boolean;
}

/** What a page gave to one figure: the sources of its document, its own texts, and what is wrong with them. */
export class Content implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #asks: Asks;
  readonly #sources = new Sources();
  /** The conversations to show beside this one. */
  readonly comparing: Comparing;
  #givenTexts: unknown;
  #unread = false;
  #replaced: ReplacedTexts = { texts: {}, faults: [] };
  #textComplaint: Complaint | undefined;
  #address: string | undefined;
  #fetching: AbortController | undefined;
  #loading = false;
  #drawn = false;
  #reported: ReadonlySet<unknown> = new Set();

  constructor(host: ReactiveControllerHost & HTMLElement, asks: Asks) {
    this.#host = host;
    this.#asks = asks;
    host.addController(this);
    this.comparing = new Comparing(host);
    new ChildJSON(host, (text) => this.write('child', text));
  }

  get document(): CompleteConversation {
    return this.#sources.document();
  }

  /** The document beside those of `compare`, or the groups that were merged in it; undefined without any. */
  get sideBySide(): SideBySide | undefined {
    return this.comparing.with(this.#sources.raw());
  }

  /** Is a file on its way, and nothing given or drawn yet to show in the meantime? */
  get waiting(): boolean {
    return this.#loading && this.#sources.empty && !this.#sources.working && !this.#drawn;
  }

  /** Writes one source of the document. */
  write(slot: Slot, value: unknown): void {
    this.#sources.write(slot, value);
    this.#host.requestUpdate();
  }

  /** The working document with its way back and forth, if anyone began to edit. */
  get working(): Working | undefined {
    return this.#sources.working;
  }

  /** What the page gave, whatever was edited since. */
  get given(): CompleteConversation {
    return this.#sources.given;
  }

  /** What the page began with, as it was given; the same object until that changes. */
  get initial(): Conversation {
    return this.#sources.initial;
  }

  /** Is a file on its way, or did it not come? Then it is not known yet what the page gives. */
  get unsettled(): boolean {
    return this.#address !== undefined && !this.#sources.has('src');
  }

  /** Does the document stand above what the page gave? */
  get held(): boolean {
    return this.#sources.held;
  }

  /** Goes on with another document, as one of an earlier session. */
  adopt(document: Conversation): void {
    this.#sources.adopt(document);
    this.#host.requestUpdate();
  }

  /** Begins anew with what the page gave. */
  reset(): void {
    this.#sources.reset();
    this.#host.requestUpdate();
  }

  /** The document changed elsewhere: goes on with that one. */
  follow(document: Conversation): void {
    this.#sources.follow(document);
    this.#host.requestUpdate();
  }

  /** Nothing came of an edit: takes back that there is a working document, where nothing was changed in it. */
  release(): void {
    this.#sources.release();
  }

  /** Tells the page something; what it writes meanwhile is its answer. */
  tell<T>(telling: () => T): T {
    return this.#sources.tell(telling);
  }

  /** The working document, to change it; renders what becomes of it. */
  begin(): Working {
    this.#host.requestUpdate();
    return this.#sources.begin();
  }

  get givenTexts(): unknown {
    return this.#givenTexts;
  }
  set givenTexts(value: unknown) {
    this.#givenTexts = value;
    this.#unread = true;
    this.#host.requestUpdate();
  }

  /** The page's own texts, by key. */
  get texts(): Replaced {
    this.#readTexts();
    return this.#replaced.texts;
  }

  /** Read when they are first needed: only with every word there can it be said which key is none. */
  #readTexts(): void {
    if (!this.#unread) return;
    this.#unread = false;
    const { texts, faults, refused = false } = readTexts(this.#givenTexts);
    if (!refused) this.#replaced = { texts, faults };
    this.#textComplaint = faults.length ? { attribute: 'texts', faults, refused } : undefined;
  }

  /** Everything that is wrong now. */
  get complaints(): readonly Complaint[] {
    this.#readTexts();
    const wrong = this.#asks.choices().filter(({ value, options }) => {
      const text = textFrom(value);
      return text?.trim() && !options.includes(text);
    });
    const own = [this.comparing.complaint, this.#textComplaint].filter((each) => each !== undefined);
    return [...this.#given.all, ...own, ...wrong.map(complaintOf)];
  }

  readonly #joined = memo<Complaint>();
  /** What is wrong with the sources: of one attribute one complaint, with the relations in it that lead nowhere. */
  get #given(): {
    readonly all: readonly Complaint[];
    /** Those that come from a source. */ readonly told: readonly Complaint[];
  } {
    const { complaints } = this.#sources;
    const dangling = this.#asks.usesRelations() ? this.#sources.dangling() : undefined;
    if (!dangling) return { all: complaints, told: complaints };
    const same = complaints.find(({ attribute, refused }) => attribute === dangling.attribute && !refused);
    if (!same) return { all: [...complaints, dangling], told: complaints };
    // The same as long as both are the same: it is told once.
    const joined = this.#joined([same, dangling], () => ({
      ...same,
      faults: [...same.faults, ...dangling.faults],
    }));
    const all = complaints.map((each) => (each === same ? joined : each));
    return { all, told: all };
  }

  /** What is wrong and was not yet told: each mistake once, as long as it stays the same. */
  news(): readonly Complaint[] {
    // What a source said is new by its identity; what follows from the whole, by its content.
    const given = new Set<unknown>([...this.#given.told, this.comparing.complaint, this.#textComplaint]);
    const keyed = this.complaints.map((complaint) => ({
      complaint,
      key: given.has(complaint) ? complaint : JSON.stringify(complaint),
    }));
    const fresh = keyed.filter(({ key }) => !this.#reported.has(key));
    this.#reported = new Set(keyed.map(({ key }) => key));
    return fresh.map(({ complaint }) => complaint);
  }

  hostConnected(): void {
    if (this.#loading && this.#fetching?.signal.aborted) void this.load(this.#address);
  }

  hostUpdated(): void {
    if (!this.waiting) this.#drawn = true;
  }

  hostDisconnected(): void {
    this.#fetching?.abort();
  }

  /** Tries the last addresses again. */
  readonly retry = (): void => {
    void this.load(this.#address);
    this.comparing.retry();
  };

  /** Fetches the conversation at an address; without one the source is empty. Only the last address counts. */
  async load(address: string | undefined): Promise<void> {
    this.#fetching?.abort();
    const given = address?.trim() ? address : undefined;
    this.#address = given;
    this.#loading = given !== undefined;
    if (given === undefined) {
      this.write('src', undefined);
      return;
    }
    const fetching = (this.#fetching = new AbortController());
    this.#host.requestUpdate();
    const loaded = await load(given, this.#host.baseURI, fetching.signal);
    if (loaded === 'aborted' || fetching !== this.#fetching) return;
    this.#loading = false;
    if ('text' in loaded) this.#sources.write('src', loaded.text);
    else this.#sources.complain('src', [loaded.fault], true);
    this.#host.requestUpdate();
  }
}

function complaintOf({ attribute, value, options }: Choice): Complaint {
  const expected = options.map((option) => quote(option)).join(', ');
  const fault: Fault = { path: attribute, code: 'option', given: quote(value), expected };
  return { attribute, faults: [fault], refused: false };
}
