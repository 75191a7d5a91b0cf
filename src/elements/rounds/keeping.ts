import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import type { Change } from '../../model/apply.js';
import { same } from '../../model/same.js';
import type { CompleteConversation, Conversation } from '../../model/types.js';
import { fingerprint } from '../../store/rows.js';
import { openSession } from '../../store/session.js';
import { listSessions, sessionText, wipeAll } from '../../store/sessions.js';
import type { Session, SessionInfo, SessionNews, SessionState } from '../../store/types.js';
import { download } from '../../ui/file.js';
import { type Notice, renderNotices, renderSessions, renderState } from './kept.js';
import { PLACE, type Place, readPlace, writePlace } from './place.js';

/** What keeping asks of its element. */
interface Asks {
  readonly page: () => {
    /** What the page began with, as it was given; the same object until that changes. */
    readonly initial: Conversation;
    /** What the page gives now. */
    readonly given: CompleteConversation;
    /** Does the conversation on screen stand above what the page gives? */
    readonly held: boolean;
    /** Is it not known yet what the page gives? */
    readonly unsettled: boolean;
  };
  /** What is on screen. */
  readonly document: () => CompleteConversation;
  /** Goes on with another conversation. */
  readonly adopt: (document: Conversation) => void;
  /** The conversation changed elsewhere. */
  readonly follow: (document: Conversation) => void;
  /** Begins anew with what the page gives. */
  readonly reset: () => void;
  /** Puts in what was being typed when the page went away; gives the keys of what is an edit now. */
  readonly finish: (drafts: ReadonlyMap<string, string>) => readonly string[];
  /** Hands in what is being typed. */
  readonly flush: () => void;
  /** Where one is in the conversation. */
  readonly place: () => Place;
  /** Goes to where one was; undefined: to where a conversation begins. */
  readonly goTo: (place: Place | undefined, why: 'opened' | 'asked') => void;
  /** Called before a button that has focus may go; `key` is where focus goes then, by its `data-focus`. */
  readonly keepFocus: (key?: string) => void;
}

/** Milliseconds in which a page gives its content after it has begun; and when it has given nothing at all. */
const SETTLED = 300;
const SETTLED_EMPTY = 3000;

const noChange: Change = { type: 'batch', changes: [] };

/**
 * Keeps the conversation in this browser (`persist`): opens what was kept, keeps each change, and says how it stands.
 * 'Kept' is only said when it is true. Where nothing can be kept the conversation goes on, and the file is the way.
 */
export class Keeping implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #asks: Asks;
  #key: string | undefined;
  #session: Session | undefined;
  #state: SessionState | undefined;
  #opening: Promise<void> | undefined;
  /** Counts the openings: only the last one goes on. */
  #turn = 0;
  /** The session that was left: what it still writes comes before what is read. */
  #leaving: Promise<void> | undefined;
  /** Is all that is on screen kept by the session that was left? */
  #isSafe = false;
  /** What was on screen when a session was left. */
  #left: { readonly key: string | undefined; readonly document: CompleteConversation } | undefined;
  #kept: CompleteConversation | undefined;
  /** What is being typed, for a session that is still to be opened. */
  readonly #typed = new Map<string, string>();
  /** The place that was last kept, or found. */
  #place: string | undefined;
  /** The page's content that the conversation stands on, as a fingerprint; and the one that was last looked at. */
  #base: string | undefined;
  #looked: Conversation | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #notices: ReadonlySet<Notice> = new Set();
  #old: { readonly id: string; readonly text: string } | undefined;
  /** What stood under this key, where the conversation on screen took its place. */
  #before: string | undefined;
  #earlier: readonly SessionInfo[] = [];
  #sure = false;
  #wiping = false;

  constructor(host: ReactiveControllerHost & HTMLElement, asks: Asks) {
    this.#host = host;
    this.#asks = asks;
    host.addController(this);
  }

  /** Is what was kept still being looked for? Then nobody edits yet, but for who was at it already. */
  get busy(): boolean {
    return this.#opening !== undefined && !this.#mine;
  }

  hostConnected(): void {
    if (this.#key !== undefined) this.#open(this.#key);
  }

  hostUpdated(): void {
    this.#look();
    this.#follow();
  }

  hostDisconnected(): void {
    // The figures inside are taken away after their element.
    this.#asks.flush();
    this.#leave();
  }

  /** Keeps under this key from now on; undefined stops. What was kept stays, and so does what is on screen. */
  use(key: string | undefined): void {
    if (key === this.#key) return;
    this.#asks.flush();
    this.#leave();
    this.#key = key;
    this.#state = undefined;
    this.#notices = new Set();
    if (key !== undefined && this.#host.isConnected) this.#open(key);
  }

  /** A change was made; the document on screen is the outcome. */
  keep(change: Change): void {
    this.#kept = this.#asks.document();
    if (this.#session) void this.#session.keep(change, this.#kept);
    else this.#isSafe = false;
  }

  /** The page wrote something into an edited conversation: that is kept too. */
  catchUp(): void {
    const document = this.#asks.document();
    if (this.#kept && this.#kept !== document) this.keep(noChange);
  }

  /** Where one is, is kept with what was said; where nothing was said there is nothing to come back to. */
  #follow(): void {
    if (!this.#session || this.#opening || !this.#kept) return;
    const place = writePlace(this.#asks.place());
    if (place === this.#place) return;
    this.#place = place;
    this.#session.draft(PLACE, place);
  }

  /** Goes back to where one was in what was kept. */
  #goBack({ drafts }: Session, why: 'opened' | 'asked'): void {
    this.#place = drafts.get(PLACE);
    const place = readPlace(this.#place);
    if (place) this.#asks.goTo(place, why);
  }

  /** Someone is writing: kept within a second, so that it comes back. */
  draft(field: string, text: string | undefined): void {
    if (text === undefined) this.#typed.delete(field);
    else this.#typed.set(field, text);
    this.#session?.draft(field, text);
  }

  /** What someone made of the page's content here, if anything. */
  get #mine(): CompleteConversation | undefined {
    const document = this.#asks.document();
    const { given } = this.#asks.page();
    return document === given || same(document, given) ? undefined : document;
  }

  #leave(): void {
    const session = this.#session;
    this.#session = undefined;
    this.#turn += 1;
    clearTimeout(this.#settling);
    if (!session) return;
    this.#left = { key: this.#key, document: this.#asks.document() };
    this.#place = undefined;
    this.#leaving = session.close().then(() => {
      this.#isSafe = session.state.kind !== 'memory' && session.state.kind !== 'full';
    });
  }

  #open(key: string): void {
    this.#turn += 1;
    const opening = this.#find(key, this.#turn).finally(() => {
      if (this.#opening === opening) this.#opening = undefined;
      this.#host.requestUpdate();
    });
    this.#opening = opening;
  }

  async #find(key: string, turn: number): Promise<void> {
    await this.#leaving;
    if (this.#turn !== turn) return;
    const session = await openSession(key, {
      onState: (state) => {
        if (this.#turn === turn) this.#stands(state);
      },
      onNews: (news) => {
        if (this.#turn === turn) this.#hear(news);
      },
    });
    if (this.#turn !== turn) {
      await session.close();
      return;
    }
    await this.#begin(session);
    if (this.#turn !== turn) return;
    for (const [field, text] of this.#typed) session.draft(field, text);
    this.#finish(session);
    this.#looked = undefined;
    void this.#list();
  }

  /** Brings together what was kept and what is on screen; nothing of either is lost. */
  async #begin(session: Session): Promise<void> {
    const { stored } = session;
    const mine = this.#mine;
    this.#session = session;
    this.#base = stored?.base;
    // Moved within the page, an element goes on where it was.
    const left = this.#left?.key === this.#key ? this.#left?.document : undefined;
    if (mine && (!stored || (left && same(left, stored.conversation)))) this.keep(noChange);
    else if (!stored) this.#kept = undefined;
    else if (mine && same(mine, stored.conversation)) this.#kept = this.#asks.document();
    else if (!mine || this.#isSafe) {
      this.#take(stored.conversation);
      this.#goBack(session, 'opened');
    } else if (await session.renew(mine)) {
      // It was said here before the key was known: it goes on, and the other is an earlier conversation.
      this.#kept = mine;
      this.#base = undefined;
      this.#before = stored.id;
      this.#note('both');
    } else this.#note('refused');
  }

  #finish(session: Session): void {
    const drafts = new Map(
      [...session.drafts].filter(([field]) => field !== PLACE && !this.#typed.has(field)),
    );
    if (!drafts.size) return;
    this.#note('drafts');
    for (const field of this.#asks.finish(drafts)) session.draft(field, undefined);
  }

  #take(conversation: Conversation): void {
    this.#asks.adopt(conversation);
    this.#kept = this.#asks.document();
  }

  /** Once it is known what the page gives: is that still what the conversation stands on? */
  #look(): void {
    const { initial, unsettled } = this.#asks.page();
    if (!this.#session || this.#opening || unsettled || initial === this.#looked) return;
    this.#looked = initial;
    clearTimeout(this.#settling);
    const wait = Object.keys(initial).length ? SETTLED : SETTLED_EMPTY;
    this.#settling = setTimeout(() => this.#compare(), wait);
  }

  #compare(): void {
    const { given, held } = this.#asks.page();
    const isChanged = held && this.#base !== undefined && this.#base !== this.#fingerprint;
    if (isChanged && !same(given, this.#asks.document())) {
      this.#note('ask');
      return;
    }
    if (this.#notices.has('ask')) this.#dismiss('ask');
    this.#rebase();
  }

  /** Which content of the page the conversation stands on. */
  get #fingerprint(): string {
    return fingerprint(this.#asks.page().initial);
  }

  #rebase(): void {
    this.#base = this.#fingerprint;
    this.#session?.rebase(this.#base);
  }

  #stands(state: SessionState): void {
    this.#state = state;
    if (state.kind === 'memory' && state.reason === 'wiped' && !this.#wiping) this.#note('wipedElsewhere');
    this.#host.requestUpdate();
  }

  #hear(news: SessionNews): void {
    if (news.kind === 'elsewhere') {
      this.#asks.follow(news.conversation);
      this.#kept = this.#asks.document();
      if (news.by === 'tab') this.#note('elsewhere');
      return;
    }
    if (news.kind === 'corrupt' || news.kind === 'newer') this.#old = news;
    this.#note(news.kind);
  }

  #note(notice: Notice): void {
    this.#notices = new Set([...this.#notices, notice]);
    this.#host.requestUpdate();
  }

  #dismiss(...gone: readonly Notice[]): void {
    this.#asks.keepFocus();
    this.#notices = new Set([...this.#notices].filter((each) => !gone.includes(each)));
    this.#host.requestUpdate();
  }

  async #list(): Promise<void> {
    const all = await listSessions();
    this.#earlier = all.filter(({ current, key }) => !(current && key === this.#key));
    this.#host.requestUpdate();
  }

  /** Begins anew with what the page gave; the conversation so far is an earlier one. */
  async renew(): Promise<void> {
    this.#asks.keepFocus();
    this.#asks.flush();
    if (!this.#session) return;
    if (!(await this.#session.renew())) {
      this.#note('refused');
      return;
    }
    this.#reset();
    this.#dismiss('ask', 'both', 'drafts', 'wipedElsewhere');
    await this.#list();
  }

  #reset(): void {
    this.#kept = undefined;
    this.#place = undefined;
    this.#typed.clear();
    this.#asks.reset();
    this.#asks.goTo(undefined, 'asked');
    this.#rebase();
  }

  async #resume(id: string): Promise<void> {
    this.#asks.keepFocus();
    this.#asks.flush();
    const stored = await this.#session?.resume(id);
    if (stored && this.#session) {
      this.#typed.clear();
      this.#take(stored.conversation);
      this.#finish(this.#session);
      this.#goBack(this.#session, 'asked');
      // Whoever opens it knows which page this is.
      this.#rebase();
      this.#dismiss('ask', 'both');
    } else this.#note('refused');
    await this.#list();
  }

  async #wipe(): Promise<void> {
    this.#asks.keepFocus();
    this.#sure = false;
    this.#wiping = true;
    const isWiped = await wipeAll();
    if (isWiped) {
      this.#reset();
      await this.#session?.renew();
    }
    this.#wiping = false;
    this.#note(isWiped ? 'wiped' : 'refused');
    await this.#list();
  }

  /** How it stands with what was said, in one line. */
  renderState(say: Speaker): unknown {
    return renderState(this.#state, say);
  }

  /** What happened and what a person can do about it. */
  renderNotices(say: Speaker): unknown {
    return renderNotices(this.#notices, say, {
      goOn: () => {
        this.#rebase();
        this.#dismiss('ask');
      },
      anew: () => void this.renew(),
      other: () => this.#before !== undefined && void this.#resume(this.#before),
      old: () => this.#old && download('sociale-basis-oud.json', this.#old.text, 'application/json'),
      close: (notice) => this.#dismiss(notice),
    });
  }

  /** Earlier conversations in this browser, a new one, and a way to wipe them all. */
  renderSessions(say: Speaker): unknown {
    if (!this.#session) return undefined;
    return renderSessions(this.#earlier, this.#sure, say, {
      open: (info) => void (info.fault ? this.#download(info) : this.#resume(info.id)),
      renew: () => void this.renew(),
      ask: (sure) => this.#ask(sure),
      wipe: () => void this.#wipe(),
    });
  }

  #ask(sure: boolean): void {
    this.#asks.keepFocus(sure ? 'sure' : 'wipe');
    this.#sure = sure;
    this.#host.requestUpdate();
  }

  async #download({ id }: SessionInfo): Promise<void> {
    const text = await sessionText(id);
    if (text !== undefined) download('sociale-basis-oud.json', text, 'application/json');
  }
}
