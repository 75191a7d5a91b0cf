import type { Change } from '../model/apply.js';
import { writeJSON } from '../model/json.js';
import type { Conversation } from '../model/types.js';
import { Audience, type Listener } from './audience.js';
import { Clock } from './clock.js';
import { Connection } from './connection.js';
import { isQuota, NoStorage, openDatabase, PATIENCE, randomId, transact } from './database.js';
import { applySafely } from './replay.js';
import { Notepad, recover } from './last-words.js';
import { Mirror } from './mirror.js';
import { FORMAT, sumOf } from './rows.js';
import { askToPersist, Sight } from './sight.js';
import { Snapshots } from './snapshots.js';
import { type Message, Tabs } from './tabs.js';
import {
  type Batch,
  catchUp,
  type Loaded,
  loadCurrent,
  loadSession,
  type Pending,
  setAside,
  writeBatch,
} from './transactions.js';
import type { MemoryReason, SessionState, Stored, StoreOptions } from './types.js';

/** Milliseconds after the first key that is not kept yet. */
const DRAFT_AFTER = 250;
/**
 * Milliseconds between the browser's word that a write is complete and ours. A Chromium or a Firefox that is killed within
 * some milliseconds of that word has been seen to lose the write, also with `strict`.
 */
const SETTLE = 150;
/** Milliseconds before a failed write is tried again, the last one over and over. */
const AGAIN = [50, 2000, 10_000, 30_000, 60_000] as const;
/** With these, nothing comes of trying again. */
const hopeless: readonly MemoryReason[] = ['absent', 'refused', 'newer', 'wiped'];

interface Waiting extends Pending {
  readonly kept: (kept: boolean) => void;
}

const noChange: Change = { type: 'batch', changes: [] };

/**
 * Keeps the session of one key for one page: the document on disk (`#conversation`, after change `#seq`), and what is
 * still on its way (`#pending`). What is shown is the one with the other. All tasks on the storage stand in one queue.
 */
export class Keeper {
  stored: Stored | undefined;
  drafts: ReadonlyMap<string, string> = new Map();
  /** The document as it is shown; nothing before the first change. */
  view: Conversation | undefined;

  readonly #tab = randomId();
  readonly #audience = new Audience();
  readonly #clock = new Clock();
  readonly #tabs = new Tabs((message) => this.#hear(message));
  readonly #patience: number;
  readonly #factory: IDBFactory | undefined;
  readonly #connection: Connection;
  readonly #sight: Sight;
  readonly #snapshots: Snapshots;
  readonly #mirror: Mirror | undefined;
  readonly #notepad: Notepad | undefined;

  #loaded = false;
  /** Whoever asked to open has its answer; what is found after that is news. */
  #opened = false;
  #closed = false;
  #stuck = false;
  #failures = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #flushing: Promise<void> | undefined;

  #id = randomId();
  #seq = 0;
  #conversation: Conversation | undefined;
  #created = false;
  #fresh = false;
  #rewrite = false;
  #archived = false;
  #base: string | undefined;
  #n = 0;
  #pending: Waiting[] = [];
  /** What is written, and still to be said. */
  readonly #settling = new Set<() => void>();
  #writes = 0;
  #typed = new Map<string, string | undefined>();
  /** The drafts that are on disk. */
  #typedKept = new Map<string, string>();

  constructor(
    readonly key: string,
    { indexedDB: factory, patience = PATIENCE }: StoreOptions,
  ) {
    this.#factory = factory;
    if (!factory) {
      this.#mirror = new Mirror();
      this.#notepad = new Notepad();
    }
    this.#patience = patience;
    this.#connection = new Connection(factory, () => this.#clock.set('look', 250, () => void this.#look()));
    this.#snapshots = new Snapshots(this.#clock, {
      now: () => ({
        ...{ db: this.#connection.db, id: this.#id, seq: this.#seq },
        document: this.#conversation,
      }),
      run: (task) => void this.#run(task),
      dropped: (id) => this.#mirror?.forget([id]),
    });
    this.#sight = new Sight({
      gone: (persisted) => this.#leave(persisted),
      back: (persisted) => persisted && this.#return(),
      hidden: () => {
        this.#jot();
        if (this.#typed.size) void this.#flush();
      },
      visible: () => this.#created && void this.#look(),
    });
  }

  get state(): SessionState {
    return this.#audience.state;
  }

  listen(listener: Listener): () => void {
    return this.#audience.join(listener);
  }

  /** Reads what was kept. Done when that is known, or when waiting for it takes too long. */
  async open(): Promise<void> {
    await this.#run(() => this.#ready());
    // A browser that has just started may need a second question.
    if (!this.#loaded && this.state.kind === 'new') await this.#run(() => this.#ready());
    this.#opened = true;
  }

  /** The conversation as it is now, for an element that joins. */
  present(): Stored | undefined {
    if (!this.view) return undefined;
    const time = this.state.kind === 'saved' ? this.state.time : Date.now();
    return {
      id: this.stored?.id ?? this.#id,
      conversation: this.view,
      base: this.#base ?? this.stored?.base,
      time,
    };
  }

  /** One change, of which `document` is the outcome when there was none before. */
  keep(change: Change, document: Conversation, from?: Listener): Promise<boolean> {
    const start = this.view ? undefined : document;
    this.view = start ?? this.#after(this.view as Conversation, change);
    this.#audience.tell({ kind: 'elsewhere', conversation: this.view, by: 'page' }, from);
    if (this.#isHopeless) return Promise.resolve(false);
    return new Promise((kept) => {
      this.#n += 1;
      this.#pending.push({ n: this.#n, change, ...(start && { start }), kept });
      this.#saving();
      this.#jot();
      void this.#flush();
      if (this.#stuck) this.#notKept();
    });
  }

  draft(field: string, text: string | undefined): void {
    if (this.#isHopeless) return;
    // Nothing was kept, and nothing has to be.
    if (text === undefined && !this.#created && !this.#pending.length) {
      this.#typed.delete(field);
      if (!this.#typed.size && this.state.kind === 'saving') this.#audience.set({ kind: 'new' });
      return;
    }
    this.#typed.set(field, text);
    this.#saving();
    this.#jot();
    if (!this.#clock.has('draft')) this.#clock.set('draft', DRAFT_AFTER, () => void this.#flush());
  }

  rebase(base: string): void {
    if (this.#base === base) return;
    this.#base = base;
    // What is on its way to disk may have left without it.
    if (!this.#created && !this.#pending.length) return;
    this.#rewrite = true;
    void this.#flush();
  }

  /** Begins anew under another id, with a document or with nothing. False: what was said is not on disk yet. */
  async renew(document?: Conversation, from?: Listener): Promise<boolean> {
    const wiped = this.state.kind === 'memory' && this.state.reason === 'wiped';
    if (this.#isHopeless && !wiped) {
      this.#begin({ fresh: true });
      this.view = document;
      return true;
    }
    const begun = await this.#run(async () => {
      if (!wiped) await this.#write();
      if (this.#stuck) return false;
      const left = this.#id;
      await this.#mirror?.pass(left);
      this.#begin({ fresh: true });
      this.#audience.set({ kind: 'new' });
      const { db } = this.#connection;
      if (db && !wiped && !document) {
        await transact(db, 'readwrite', ({ current }) => {
          const request = current.get(this.key);
          request.onsuccess = () => void (request.result === left && current.delete(this.key));
        });
      }
      return true;
    });
    if (begun && document) await this.keep(noChange, document, from);
    return begun ?? false;
  }

  /** Goes on with another session of this browser. */
  async resume(id: string, from?: Listener): Promise<Stored | undefined> {
    return await this.#run(async () => {
      const db = await this.#ready();
      await this.#write();
      if (this.#stuck) return undefined;
      const found = await transact(db, 'readwrite', async (stores) => {
        const loaded = await loadSession(stores, id);
        const sound = loaded?.restored.conversation && !loaded.restored.older && loaded.restored.complete;
        if (sound && loaded.row?.format) stores.current.put(id, this.key);
        return loaded;
      });
      if (!found?.restored.conversation) return undefined;
      this.#begin({ fresh: false });
      await this.#adopt(db, found);
      if (this.view) this.#audience.tell({ kind: 'elsewhere', conversation: this.view, by: 'page' }, from);
      return this.stored;
    });
  }

  async close(): Promise<void> {
    this.#sight.stop();
    if ((this.#typed.size || this.#pending.length || this.#rewrite) && !this.#stuck) {
      const enough = new Promise<void>((resolve) => this.#clock.set('close', this.#patience, resolve));
      await Promise.race([this.#flush(), enough]);
    }
    if (this.#settling.size) await new Promise<void>((done) => this.#clock.set('close', SETTLE, done));
    for (const written of [...this.#settling]) written();
    this.#closed = true;
    this.#clock.stopAll();
    this.#tabs.close();
    this.#connection.end();
    this.#mirror?.close();
    this.#notKept();
  }

  // ── states and news ──

  /** A trouble that was told stays until a write succeeds. */
  #saving(): void {
    if (this.state.kind === 'new' || this.state.kind === 'saved') this.#audience.set({ kind: 'saving' });
  }

  get #isHopeless(): boolean {
    return this.state.kind === 'memory' && hopeless.includes(this.state.reason);
  }

  /** A change that does not fit leaves the document as it was. */
  readonly #after = (document: Conversation, change: Change): Conversation =>
    applySafely(document, change) ?? document;

  /** Nothing of it is on disk; it stays here, and is tried again unless that is hopeless. */
  #fail(error: unknown): void {
    if (this.#closed) return;
    if (isQuota(error)) this.#audience.set({ kind: 'full' });
    else if (error instanceof NoStorage) this.#audience.set({ kind: 'memory', reason: error.reason });
    else {
      this.#connection.close();
      // A connection that the browser has cut is made again before anyone hears of it.
      if (this.#failures) this.#audience.set({ kind: 'memory', reason: 'failed' });
    }
    const wait = AGAIN[Math.min(this.#failures, AGAIN.length - 1)] ?? 0;
    this.#failures += 1;
    if (this.#isHopeless) {
      this.#pending.splice(0).forEach(({ kept }) => kept(false));
      this.#typed.clear();
      this.#notepad?.clear();
      this.#clock.stopAll();
      return;
    }
    if (this.state.kind === 'full' || this.state.kind === 'memory') this.#notKept();
    this.#clock.set('again', wait, () => void this.#flush());
  }

  #notKept(): void {
    for (const { kept } of this.#pending) kept(false);
  }

  // ── the queue ──

  /** One task after the other. A task that takes too long goes on, but nobody waits for it any longer. */
  #run<T>(task: () => Promise<T>): Promise<T | undefined> {
    return new Promise((resolve) => {
      this.#queue = this.#queue.then(async () => {
        if (this.#closed) return resolve(undefined);
        const stop = (): void => {
          this.#stuck = true;
          this.#audience.set({ kind: 'memory', reason: this.#connection.db ? 'slow' : 'blocked' });
          this.#notKept();
          resolve(undefined);
        };
        const watch = setTimeout(stop, this.#patience);
        try {
          resolve(await task());
        } catch (error) {
          this.#fail(error);
        } finally {
          clearTimeout(watch);
          this.#stuck = false;
          resolve(undefined);
        }
      });
    });
  }

  /** Writes all that waits, soon: changes of one moment share a transaction. */
  #flush(): Promise<void> {
    this.#flushing ??= Promise.resolve().then(async () => {
      this.#flushing = undefined;
      await this.#run(() => this.#write());
    });
    return this.#flushing;
  }

  /** A connection, and knowledge of what is there. */
  async #ready(): Promise<IDBDatabase> {
    const db = await this.#connect();
    if (this.#loaded) return db;
    await this.#mirror?.repair(db);
    if (this.#notepad) await recover(db, this.key);
    const found = await transact(db, 'readonly', (stores) => loadCurrent(stores, this.key));
    this.#loaded = true;
    // What was said while the storage kept us waiting is a session of its own.
    if (found && this.view) this.#fresh = true;
    else if (found) {
      await this.#adopt(db, found);
      if (this.#opened && this.view)
        this.#audience.tell({ kind: 'elsewhere', conversation: this.view, by: 'tab' });
    }
    if (this.state.kind === 'memory') this.#settle();
    return db;
  }

  async #connect(): Promise<IDBDatabase> {
    try {
      return await this.#connection.open();
    } catch (error) {
      if (error instanceof NoStorage && error.reason === 'newer') await this.#tellNewer();
      throw error;
    }
  }

  /** The storage itself is of a newer library: what it has is offered as it is. */
  async #tellNewer(): Promise<void> {
    try {
      const db = await openDatabase(this.#factory, 0);
      const found = await transact(db, 'readonly', (stores) => loadCurrent(stores, this.key)).finally(() =>
        db.close(),
      );
      if (found) this.#audience.tell({ kind: 'newer', id: found.id, text: found.text });
    } catch {
      // Its stores are others altogether: then `memory` with its reason has to do.
    }
  }

  #begin({ fresh }: { fresh: boolean }): void {
    this.#id = randomId();
    this.#seq = 0;
    this.#snapshots.begin();
    [this.#created, this.#fresh, this.#rewrite, this.#archived] = [false, fresh, false, false];
    [this.#conversation, this.view, this.stored] = [undefined, undefined, undefined];
    this.#typed.clear();
    this.drafts = new Map();
    this.#typedKept.clear();
  }

  /** Goes on with what was found; what is damaged, older or newer stays as it is and gets a successor. */
  async #adopt(db: IDBDatabase, { id, row, restored, drafts, text }: Loaded): Promise<void> {
    if (restored.newer) {
      this.#fresh = true;
      this.#audience.tell({ kind: 'newer', id, text });
      return;
    }
    const { conversation, seq, complete, damaged, older } = restored;
    this.drafts = drafts;
    this.#typedKept = new Map(drafts);
    this.#base = row?.base ?? this.#base;
    const time = row?.time ?? 0;
    if (conversation) this.stored = { id, conversation, base: row?.base, time };
    this.view = conversation;
    const broken = damaged || !row;
    if (!broken && !older) {
      [this.#id, this.#seq, this.#conversation, this.#created] = [id, seq, conversation, true];
      this.#audience.set({ kind: 'saved', time });
      return;
    }
    if (broken) await transact(db, 'readwrite', (stores) => setAside(stores, this.key, id));
    else this.#snapshots.replaces = id;
    this.#fresh = true;
    for (const [field, typed] of drafts) this.#typed.set(field, typed);
    if (conversation) {
      this.#n += 1;
      this.#pending.push({ n: this.#n, change: noChange, start: conversation, kept: () => undefined });
      this.#saving();
    }
    void this.#flush();
    if (broken) this.#audience.tell({ kind: 'corrupt', id, text, complete: complete && row !== undefined });
  }

  #batch(pending: readonly Pending[], drafts: ReadonlyMap<string, string | undefined>): Batch {
    const [id, seq, conversation, created] = [this.#id, this.#seq, this.#conversation, this.#created];
    const [key, tab, fresh, base, time] = [this.key, this.#tab, this.#fresh, this.#base, Date.now()];
    return { id, seq, conversation, created, key, tab, fresh, base, time, pending, drafts };
  }

  async #write(): Promise<void> {
    const db = await this.#ready();
    if (!this.#pending.length && !this.#typed.size && !this.#rewrite) return;
    this.#clock.stop('draft');
    const [pending, drafts] = [[...this.#pending], new Map(this.#typed)];
    const batch = this.#batch(pending, drafts);
    this.#rewrite = false;
    const written = await transact(db, 'readwrite', (stores) => writeBatch(stores, batch)).catch(
      (error: unknown) => {
        this.#rewrite = true;
        throw error;
      },
    );
    if (!written) return this.#fail(new NoStorage('wiped'));
    const { id, seq, conversation, foreign, gone, archived } = written;
    [this.#id, this.#seq, this.#conversation, this.#created] = [id, seq, conversation, true];
    this.#pending.splice(0, pending.length);
    for (const [field, text] of drafts) {
      if (this.#typed.get(field) === text) this.#typed.delete(field);
      if (text === undefined) this.#typedKept.delete(field);
      else this.#typedKept.set(field, text);
    }
    if (this.#pending.length || this.#typed.size) this.#jot();
    else this.#notepad?.clear();
    await this.#copy(batch.time, !archived);
    this.#snapshots.count(pending.length);
    if (gone) this.#audience.tell({ kind: 'gone' });
    if (archived && !this.#archived) this.#audience.tell({ kind: 'archived' });
    this.#archived = archived;
    if (foreign) this.#follow();
    this.#tabs.tell({ kind: 'written', key: this.key, id, seq });
    this.#acknowledge(pending, batch.time);
    this.#snapshots.plan();
    askToPersist();
  }

  /** The second copy, after the first and before anyone is told that it is kept. */
  async #copy(time: number, current: boolean): Promise<void> {
    if (!this.#mirror || !this.#conversation) return;
    const text = writeJSON(this.#conversation);
    const [id, key, seq, base] = [this.#id, this.key, this.#seq, this.#base];
    const drafts = [...this.#typedKept];
    const sum = sumOf(text);
    await this.#mirror.put({ id, key, seq, format: FORMAT, time, base, text, sum, drafts, current });
  }

  /** Says that changes are kept, and a moment later than the browser does. */
  #acknowledge(pending: readonly Waiting[], time: number): void {
    const written = (): void => {
      this.#settling.delete(written);
      for (const { kept } of pending) kept(true);
      this.#settle(time);
    };
    this.#settling.add(written);
    this.#clock.set(`settle ${(this.#writes += 1)}`, SETTLE, written);
    this.#settle(time);
  }

  /** After a success: what was wrong is over, and all is on disk when nothing waits. */
  #settle(time = this.state.kind === 'saved' ? this.state.time : Date.now()): void {
    this.#failures = 0;
    this.#clock.stop('again');
    const waits = this.#pending.length || this.#typed.size;
    if (waits || this.#settling.size) this.#audience.set({ kind: 'saving' });
    else this.#audience.set(this.#created ? { kind: 'saved', time } : { kind: 'new' });
    if (waits) void this.#flush();
  }

  /** What is shown after others have written: theirs, and on top of it what is still on its way. */
  #follow(): void {
    const before = this.view;
    const document = this.#pending.reduce<Conversation | undefined>(
      (view, { change, start }) => (view ? this.#after(view, change) : start),
      this.#conversation,
    );
    this.view = document;
    if (document && writeJSON(document) !== writeJSON(before)) {
      this.#audience.tell({ kind: 'elsewhere', conversation: document, by: 'tab' });
    }
  }

  /** Looks at what others have written, or at what became of the storage. */
  async #look(): Promise<void> {
    await this.#run(async () => {
      if (this.#isHopeless) return;
      const db = await this.#ready();
      if (!this.#created) return;
      const there = await transact(db, 'readonly', (stores) => catchUp(stores, this.#batch([], new Map())));
      if (!there) return this.#fail(new NoStorage('wiped'));
      if (!there.row || there.behind) {
        this.#rewrite = true;
        return await this.#write();
      }
      if (!there.foreign) return;
      [this.#seq, this.#conversation] = [there.seq, there.conversation];
      // What came through before its connection was cut.
      this.#pending = this.#pending.filter(({ n }) => !there.own.has(n));
      this.#follow();
    });
  }

  #hear(message: Message): void {
    if (message.kind === 'wiped') {
      if (message.ids.includes(this.#id)) this.#fail(new NoStorage('wiped'));
      return;
    }
    if (message.id === this.#id && message.seq > this.#seq) return void this.#look();
    // The first words under this key were said in another tab.
    if (message.key !== this.key || this.view || this.#created || this.#fresh || !this.#loaded) return;
    void this.#run(async () => {
      if (this.view || this.#created) return;
      this.#loaded = false;
      await this.#ready();
    });
  }

  // ── the page ──

  /** A page that goes away writes down at once what is not on disk yet: its last transaction may not come through. */
  #jot(): void {
    if (!this.#sight.away || this.#isHopeless || !(this.#pending.length || this.#typed.size)) return;
    const [id, key, tab, time] = [this.#id, this.key, this.#tab, Date.now()];
    const [fresh, base] = [this.#fresh, this.#base];
    const pending = this.#pending.map(({ n, change, start }) => ({ n, change, ...(start && { start }) }));
    const drafts = [...this.#typed].map(([field, text]) => [field, text ?? null] as const);
    this.#notepad?.write({ id, key, tab, fresh, base, time, pending, drafts });
  }

  #leave(persisted: boolean): void {
    this.#jot();
    if (this.#typed.size || this.#pending.length) void this.#flush();
    else if (persisted && !this.#stuck) {
      this.#connection.close();
      this.#mirror?.close();
    }
    if (persisted) this.#tabs.close();
  }

  #return(): void {
    this.#tabs.open();
    void this.#look();
  }
}
