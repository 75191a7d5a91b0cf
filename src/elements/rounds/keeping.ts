import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import type { Change } from '../../model/apply.js';
import type { CompleteConversation, Conversation } from '../../model/types.js';
import { fingerprint } from '../../store/rows.js';
import { openSession } from '../../store/session.js';
import { listSessions, sessionText, wipeAll } from '../../store/sessions.js';
import type { Session, SessionInfo, SessionNews, SessionState } from '../../store/types.js';
import { download } from '../../ui/file.js';

/** What keeping asks of its element. */
interface Asks {
  /** What the page gave. */
  readonly given: () => CompleteConversation;
  /** What is on screen. */
  readonly document: () => CompleteConversation;
  /** Goes on with another conversation. */
  readonly adopt: (document: Conversation) => void;
  /** The conversation changed elsewhere. */
  readonly follow: (document: Conversation) => void;
  /** Puts in what was being typed when the page went away. */
  readonly finish: (drafts: ReadonlyMap<string, string>) => void;
  /** Called before a button that has focus may go. */
  readonly keepFocus: () => void;
}

type Notice =
  Exclude<SessionNews['kind'], 'elsewhere'> | 'elsewhere' | 'ask' | 'drafts' | 'wiped' | 'refused';

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
  #kept: CompleteConversation | undefined;
  #notices: ReadonlySet<Notice> = new Set();
  #old: { readonly id: string; readonly text: string } | undefined;
  #earlier: readonly SessionInfo[] = [];
  #sure = false;

  constructor(host: ReactiveControllerHost & HTMLElement, asks: Asks) {
    this.#host = host;
    this.#asks = asks;
    host.addController(this);
  }

  /** Is what was kept still being looked for? Then nobody edits yet. */
  get busy(): boolean {
    return this.#opening !== undefined;
  }

  hostConnected(): void {
    if (this.#key !== undefined) this.#open(this.#key);
  }

  hostDisconnected(): void {
    void this.#session?.close();
    this.#session = undefined;
  }

  /** Keeps under this key from now on; undefined stops. What was kept stays. */
  use(key: string | undefined): void {
    if (key === this.#key) return;
    this.#key = key;
    void this.#session?.close();
    this.#session = undefined;
    this.#state = undefined;
    this.#notices = new Set();
    if (key !== undefined && this.#host.isConnected) this.#open(key);
  }

  /** A change was made; the document on screen is the outcome. */
  keep(change: Change): void {
    this.#kept = this.#asks.document();
    void this.#session?.keep(change, this.#kept);
  }

  /** The page wrote something into an edited conversation: that is kept too. */
  catchUp(): void {
    const document = this.#asks.document();
    if (this.#kept && this.#kept !== document) this.keep({ type: 'batch', changes: [] });
  }

  /** Someone is writing: kept within a second, so that it comes back. */
  draft(field: string, text: string | undefined): void {
    this.#session?.draft(field, text);
  }

  #open(key: string): void {
    this.#opening = this.#find(key).finally(() => {
      this.#opening = undefined;
      this.#host.requestUpdate();
    });
  }

  async #find(key: string): Promise<void> {
    const session = await openSession(key, {
      onState: (state) => {
        if (this.#key !== key) return;
        this.#state = state;
        this.#host.requestUpdate();
      },
      onNews: (news) => {
        if (this.#key === key) this.#hear(news);
      },
    });
    if (this.#key !== key || !this.#host.isConnected) {
      await session.close();
      return;
    }
    this.#session = session;
    const base = this.#base();
    const { stored } = session;
    if (stored) {
      this.#take(stored.conversation);
      if (stored.base !== undefined && stored.base !== base) this.#note('ask');
      else session.rebase(base);
    } else session.rebase(base);
    if (session.drafts.size) {
      this.#note('drafts');
      this.#asks.finish(session.drafts);
      for (const field of session.drafts.keys()) session.draft(field, undefined);
    }
    await this.#list();
  }

  /** Which content of the page the conversation stands on. */
  #base(): string {
    return fingerprint(this.#asks.given());
  }

  #take(conversation: Conversation): void {
    this.#asks.adopt(conversation);
    this.#kept = this.#asks.document();
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

  #dismiss(notice: Notice): void {
    this.#asks.keepFocus();
    this.#notices = new Set([...this.#notices].filter((each) => each !== notice));
    this.#host.requestUpdate();
  }

  async #list(): Promise<void> {
    this.#earlier = (await listSessions()).filter(({ current, key }) => !(current && key === this.#key));
    this.#host.requestUpdate();
  }

  /** Begins anew with what the page gave; the conversation so far is an earlier one. */
  async renew(): Promise<void> {
    this.#asks.keepFocus();
    if (!this.#session) return;
    if (!(await this.#session.renew())) {
      this.#note('refused');
      return;
    }
    this.#kept = undefined;
    this.#asks.adopt(this.#asks.given());
    this.#session.rebase(this.#base());
    this.#dismiss('ask');
    await this.#list();
  }

  async #resume(id: string): Promise<void> {
    this.#asks.keepFocus();
    const stored = await this.#session?.resume(id);
    if (stored) this.#take(stored.conversation);
    else this.#note('refused');
    await this.#list();
  }

  async #wipe(): Promise<void> {
    this.#asks.keepFocus();
    this.#sure = false;
    await wipeAll();
    this.#kept = undefined;
    this.#asks.adopt(this.#asks.given());
    await this.#session?.renew();
    this.#note('wiped');
    await this.#list();
  }

  /** How it stands with what was said, in one line. */
  renderState(say: Speaker): unknown {
    const state = this.#state;
    if (!state) return nothing;
    const failed = state.kind === 'memory' || state.kind === 'full';
    return html`<p class="kept ${failed ? 'failed' : ''}" role="status">${this.#told(state, say)}</p>`;
  }

  #told(state: SessionState, say: Speaker): string {
    if (state.kind !== 'saved') return say.t(`kept.${state.kind}`);
    const time = new Intl.DateTimeFormat(say.language.code, { hour: '2-digit', minute: '2-digit' });
    return `${say.t('kept.saved')}, ${time.format(state.time)}`;
  }

  /** What happened and what a person can do about it. */
  renderNotices(say: Speaker): unknown {
    return [...this.#notices].map(
      (notice) =>
        html`<div class="notice" role="status">
          <p>${say.t(`kept.${notice}`)}</p>
          <div class="row">${this.#actions(notice, say)}</div>
        </div>`,
    );
  }

  #actions(notice: Notice, say: Speaker): unknown {
    const button = (text: string, act: () => void): unknown =>
      html`<button type="button" class="button" @click=${act}>${text}</button>`;
    if (notice === 'ask') {
      const goOn = (): void => {
        this.#session?.rebase(this.#base());
        this.#dismiss('ask');
      };
      return [button(say.t('kept.goOn'), goOn), button(say.t('kept.anew'), () => void this.renew())];
    }
    const old = this.#old;
    const isOld = notice === 'corrupt' || notice === 'newer';
    return [
      isOld && old
        ? button(say.t('kept.download'), () =>
            download('sociale-basis-oud.json', old.text, 'application/json'),
          )
        : nothing,
      button(say.t('kept.close'), () => this.#dismiss(notice)),
    ];
  }

  /** Earlier conversations in this browser, a new one, and a way to wipe them all. */
  renderSessions(say: Speaker): unknown {
    if (!this.#session) return nothing;
    return html`<div class="sessions" role="group" aria-label=${say.t('kept.earlier')}>
      ${this.#earlier.length ? html`<p class="label">${say.t('kept.earlier')}</p>` : nothing}
      <ul role="list">
        ${this.#earlier.map((info) => this.#renderSession(info, say))}
      </ul>
      <div class="row">
        <button type="button" class="button" @click=${() => void this.renew()}>${say.t('kept.renew')}</button>
        ${
          this.#sure
            ? nothing
            : html`<button type="button" class="button" @click=${() => this.#ask(true)}>${say.t('kept.wipe')}</button>`
        }
      </div>
      ${
        this.#sure
          ? html`<div class="notice">
              <p>${say.t('kept.wipeSure')}</p>
              <div class="row">
                <button type="button" class="button" @click=${() => void this.#wipe()}>${say.t('kept.wipeYes')}</button>
                <button type="button" class="button" @click=${() => this.#ask(false)}>${say.t('kept.wipeNo')}</button>
              </div>
            </div>`
          : nothing
      }
    </div>`;
  }

  #ask(sure: boolean): void {
    this.#asks.keepFocus();
    this.#sure = sure;
    this.#host.requestUpdate();
  }

  #renderSession(info: SessionInfo, say: Speaker): unknown {
    const name = [info.title || say.t('kept.unnamed'), info.group].filter(Boolean).join(' · ');
    const when = new Intl.DateTimeFormat(say.language.code, { dateStyle: 'long', timeStyle: 'short' });
    const open = (): void => void (info.fault ? this.#download(info) : this.#resume(info.id));
    return html`<li>
      <button type="button" class="button" @click=${open}>
        ${say.t(info.fault ? 'kept.download' : 'kept.openEarlier', { name })}
      </button>
      <span class="small">${when.format(info.time)}</span>
    </li>`;
  }

  async #download({ id }: SessionInfo): Promise<void> {
    const text = await sessionText(id);
    if (text !== undefined) download('sociale-basis-oud.json', text, 'application/json');
  }
}
