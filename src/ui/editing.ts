import { html, nothing, type ReactiveControllerHost } from 'lit';
import type { Speaker } from '../content/speaker.js';
import { apply, type Change } from '../model/apply.js';
import { becoming } from '../model/changes.js';
import { same } from '../model/same.js';
import type { CompleteConversation } from '../model/types.js';
import type { Announcer } from './announcer.js';
import type { Content } from './content.js';
import { Drafts } from './drafts.js';
import type { ChangeDetail, DraftDetail } from './events.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** What happens around a change. */
export interface Around {
  /** What a listener hears, half a second later. */
  readonly say?: string;
  /** `data-key` or `data-focus` of what gets focus when the focused control is gone. */
  readonly focus?: string | undefined;
}

/** What editing asks of its figure. */
interface Asked {
  /** Puts focus on the button of a key, or else where a reader can go on. */
  readonly refocus: (key: string | undefined) => void;
  /** Is the figure part of another element, that makes the change and gives the document after it? */
  readonly isTold: () => boolean;
  /** May a person edit now? */
  readonly can: () => boolean;
  /** Hands in what is still being written, here and in what belongs to the figure. */
  readonly flush: () => void;
  /** A change was made. */
  readonly made: (change: Change) => void;
}

/** Edits of one figure: each a named change, told to the page first, undone and redone step by step. */
export class Editing {
  readonly drafts: Drafts;
  readonly #host: Host;
  readonly #content: Content;
  readonly #announcer: Announcer;
  readonly #ask: Asked;

  constructor(host: Host, content: Content, announcer: Announcer, ask: Asked) {
    this.#host = host;
    this.#content = content;
    this.#announcer = announcer;
    this.#ask = ask;
    this.drafts = new Drafts(host, { can: ask.can, told: (key, text) => this.#tellDraft(key, text) });
  }

  /** Makes a change unless the page prevents it. False when it was prevented or changes nothing. */
  make(change: Change, around: Around = {}): boolean {
    const told = this.#ask.isTold();
    const before = this.#content.document;
    const after = apply(before, change);
    if (after === before) return false;
    const isFirst = !told && !this.#content.working;
    // What the page writes itself while it hears of it is a step that can be undone.
    if (!told) this.#content.begin();
    const isMine = this.#tell(change, after);
    if (isMine) {
      if (!told) this.#content.begin().make(change);
      this.#ask.made(change);
    } else if (!this.#isNow(after, before)) {
      if (isFirst) this.#content.release();
      return false;
    }
    this.#settle(around);
    return true;
  }

  /** Did the page, that prevented a change, write the same itself? Then it was made after all. */
  #isNow(after: CompleteConversation, before: CompleteConversation): boolean {
    const now = this.#content.document;
    return now !== before && same(now, after);
  }

  get canUndo(): boolean {
    return this.#content.working?.back !== undefined;
  }

  get canRedo(): boolean {
    return this.#content.working?.forth !== undefined;
  }

  undo(around: Around = {}): boolean {
    this.#ask.flush();
    if (!this.#ask.can()) return false;
    return this.#step(this.#content.working?.back, () => this.#content.begin().undo(), around);
  }

  redo(around: Around = {}): boolean {
    this.#ask.flush();
    if (!this.#ask.can()) return false;
    return this.#step(this.#content.working?.forth, () => this.#content.begin().redo(), around);
  }

  #step(change: Change | undefined, take: () => void, around: Around): boolean {
    if (!change || !this.#tell(change, apply(this.#content.document, change))) return false;
    take();
    this.#ask.made(change);
    this.#settle(around);
    return true;
  }

  /** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, outside text fields, which have their own. Was it one of these? */
  keydown(event: KeyboardEvent, say: Speaker): boolean {
    const [target] = event.composedPath();
    if (this.#ask.isTold() || !(event.ctrlKey || event.metaKey) || event.altKey || isText(target))
      return false;
    const key = event.key.toLowerCase();
    const redo = key === 'y' || (key === 'z' && event.shiftKey);
    const done = redo
      ? this.redo({ say: say.t('edit.redone') })
      : key === 'z' && this.undo({ say: say.t('edit.undone') });
    if (done) {
      event.preventDefault();
      event.stopPropagation();
    }
    return done;
  }

  /** Undo and redo as two buttons; they stay in place, so that focus does too. */
  renderButtons(say: Speaker): unknown {
    const button = (text: string, can: boolean, act: () => void, path: string): unknown =>
      html`<button
        type="button"
        class="button history"
        aria-disabled=${can ? nothing : 'true'}
        @click=${() => can && act()}
      >
        <svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d=${path} /></svg><span class="word">${text}</span>
      </button>`;
    return html`<div class="histories" role="group" aria-label=${say.t('edit.history')}>
      ${button(say.t('edit.undo'), this.canUndo, () => this.undo({ say: say.t('edit.undone') }), 'M6 3 2.5 6.5 6 10M3 6.5h6a4 4 0 0 1 0 8H6')}
      ${button(say.t('edit.redo'), this.canRedo, () => this.redo({ say: say.t('edit.redone') }), 'M10 3l3.5 3.5L10 10M13 6.5H7a4 4 0 0 0 0 8h3')}
    </div>`;
  }

  /** Tells what is part of the element around it what is being written, so that it can be kept. */
  #tellDraft(key: string, text: string | undefined): void {
    this.#host.dispatchEvent(new CustomEvent<DraftDetail>('sb-draft', { detail: { key, text } }));
  }

  /** Another conversation came on screen: the page hears what makes it of `before`. It can't prevent what is done. */
  swapped(before: CompleteConversation): void {
    const now = this.#content.document;
    const change = becoming(before, now);
    if (change.type === 'batch' && change.changes.length) this.#tell(change, now, false);
  }

  /** Tells the page; false when it prevents the change. */
  #tell(change: Change, conversation: CompleteConversation, cancelable = true): boolean {
    const detail: ChangeDetail = { change, conversation };
    const event = new CustomEvent('sb-change', { detail, bubbles: true, composed: true, cancelable });
    return this.#content.tell(() => this.#host.dispatchEvent(event));
  }

  /** After a change: what a listener hears, and focus, which is never lost. */
  #settle({ say, focus }: Around): void {
    if (say) this.#announcer.say(say);
    void this.keepFocus(focus);
  }

  /** Looks after the next render whether what had focus is still there. */
  async keepFocus(key?: string): Promise<void> {
    const root = this.#host.renderRoot as ShadowRoot;
    const focused = root.activeElement;
    await this.#host.updateComplete;
    // Once more: a document that comes from outside arrives a task later.
    await new Promise((resolve) => setTimeout(resolve));
    await this.#host.updateComplete;
    if (!focused || root.activeElement) return;
    // Moved to another place, it lost its focus, and can have it again.
    (focused as HTMLElement).focus();
    if (!root.activeElement) this.#ask.refocus(key);
  }
}

const isText = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['radio', 'checkbox', 'range', 'button'].includes(target.type));
