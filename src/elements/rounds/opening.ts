import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { languageFor } from '../../content/languages.js';
import type { TextKey } from '../../content/texts.js';
import type { Speaker } from '../../content/speaker.js';
import { complete } from '../../model/complete.js';
import type { Fault } from '../../model/faults.js';
import { listKeys, readConversation } from '../../model/read.js';
import type { CompleteConversation, Conversation } from '../../model/types.js';

/** Larger is no conversation; not even read. */
const LARGEST = 5_000_000;

interface Opened {
  readonly name: string;
  readonly conversation: CompleteConversation;
  readonly faults: readonly Fault[];
}
interface Refused {
  readonly name: string;
  readonly faults: readonly Fault[];
}

/** What to do with files that were opened. */
export interface Openings {
  /** Goes on with this conversation. */
  readonly take: (conversation: CompleteConversation, name: string) => void;
  /** Brings this conversation and these together. */
  readonly join?: (conversations: readonly CompleteConversation[]) => void;
  /** Shows these beside this conversation. */
  readonly compare?: (conversations: readonly CompleteConversation[]) => void;
}

/**
 * Files that someone opens, by button or by drop. Nothing happens to the conversation on screen before the person says
 * what to do: a file that can't be read whole is shown with what is wrong, one that can't be read at all is refused.
 */
export class Opening implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #can: () => boolean;
  readonly #keepFocus: (key?: string) => void;
  readonly #flush: () => void;
  #opened: readonly Opened[] = [];
  #refused: readonly Refused[] = [];
  #over = false;

  /**
   * @param can may files be opened now?
   * @param keepFocus called before the question goes, with the button that has focus
   * @param flush hands in what is being written: what happens with the file happens to all that was said
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    can: () => boolean,
    keepFocus: (key?: string) => void,
    flush: () => void,
  ) {
    this.#host = host;
    this.#can = can;
    this.#keepFocus = keepFocus;
    this.#flush = flush;
    host.addController(this);
  }

  get asking(): boolean {
    return this.#opened.length > 0 || this.#refused.length > 0;
  }

  /** Is a file being held above the figure? */
  get over(): boolean {
    return this.#over;
  }

  hostConnected(): void {
    for (const [name, listener] of this.#listeners) this.#host.addEventListener(name, listener);
  }

  hostDisconnected(): void {
    for (const [name, listener] of this.#listeners) this.#host.removeEventListener(name, listener);
  }

  async read(files: Iterable<File>): Promise<void> {
    const read = await Promise.all([...files].map(readFile));
    this.#flush();
    this.#opened = read.filter((each): each is Opened => 'conversation' in each);
    this.#refused = read.filter((each): each is Refused => !('conversation' in each));
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot?.querySelector<HTMLElement>('.opening')?.focus();
  }

  /** Closes the question; the conversation stays as it was. */
  readonly cancel = (): void => {
    this.#keepFocus('file');
    this.#opened = [];
    this.#refused = [];
    this.#host.requestUpdate();
  };

  /** The button that opens files; a native file field does the work. */
  renderButton(say: Speaker): unknown {
    const opened = (event: Event): void => {
      const input = event.target as HTMLInputElement;
      const files = [...(input.files ?? [])];
      input.value = '';
      if (files.length) void this.read(files);
    };
    return html`<label class="button file">
      ${say.t('file.open')}
      <input class="vh" data-focus="file" type="file" accept=".json,application/json" multiple @change=${opened} />
    </label>`;
  }

  /** What was opened, and what to do with it. */
  renderQuestion(say: Speaker, openings: Openings): unknown {
    if (!this.asking) return nothing;
    const conversations = this.#opened.map(({ conversation }) => conversation);
    const [first] = this.#opened;
    const then = (act: () => void) => (): void => {
      this.cancel();
      act();
    };
    const { join, compare } = openings;
    const act = (text: string, what: () => void): unknown =>
      html`<button type="button" class="button" @click=${then(what)}>${text}</button>`;
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      this.cancel();
    };
    // Focus comes to it: then its name and the files are read out.
    return html`<div
      class="opening"
      role="dialog"
      aria-labelledby="opening-name"
      aria-describedby="opening-files"
      tabindex="-1"
      @keydown=${escape}
    >
      <p class="label" id="opening-name">${
        first
          ? say.count('file.opened', this.#opened.length)
          : say.count('file.notOpened', this.#refused.length)
      }</p>
      <ul role="list" id="opening-files">
        ${[...this.#opened, ...this.#refused].map((file) => renderFile(file, say))}
      </ul>
      <div class="row">
        ${
          first && this.#opened.length === 1
            ? html`<button type="button" class="button primary" @click=${then(() => openings.take(first.conversation, first.name))}>
              ${say.t('file.take')}
            </button>`
            : nothing
        }
        ${first && join ? act(say.t('file.join'), () => join(conversations)) : nothing}
        ${first && compare ? act(say.t('file.compare'), () => compare(conversations)) : nothing}
        <button type="button" class="button" @click=${this.cancel}>${say.t(first ? 'file.cancel' : 'file.close')}</button>
      </div>
    </div>`;
  }

  readonly #listeners: readonly (readonly [string, (event: Event) => void])[] = [
    ['dragover', (event) => this.#drag(event as DragEvent, true)],
    ['dragleave', (event) => this.#drag(event as DragEvent, false)],
    ['drop', (event) => this.#drop(event as DragEvent)],
  ];

  #drag(event: DragEvent, over: boolean): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // A figure may take it for itself. Where nothing can be opened it is still no way to leave the page.
    const ours = over && !event.defaultPrevented && this.#can();
    if (!ours && !event.defaultPrevented) event.dataTransfer.dropEffect = 'none';
    event.preventDefault();
    this.#hold(ours);
  }

  #drop(event: DragEvent): void {
    const files = event.dataTransfer?.files;
    this.#hold(false);
    if (!files?.length || event.defaultPrevented) return;
    event.preventDefault();
    if (this.#can()) void this.read(files);
  }

  #hold(over: boolean): void {
    if (over !== this.#over) this.#host.requestUpdate();
    this.#over = over;
  }
}

function renderFile({ name, faults, ...file }: Opened | Refused, say: Speaker): unknown {
  const conversation = 'conversation' in file ? file.conversation : undefined;
  const what = [conversation?.title, conversation?.group].filter(Boolean).join(' · ');
  return html`<li>
    <bdi><strong>${name}</strong></bdi> ${what ? html`<bdi>${what}</bdi>` : nothing}
    ${conversation ? nothing : html`<p>${say.t(whyRefused(faults))}</p>`}
    ${conversation && faults.length ? html`<p>${say.count('file.partly', faults.length)}</p>` : nothing}
    ${
      faults.length
        ? html`<ul role="list">
            ${faults.slice(0, 5).map((fault) => html`<li class="small"><bdi>${say.explain(fault)}</bdi></li>`)}
            ${faults.length > 5 ? html`<li class="small">${say.t('fault.more', { n: faults.length - 5 })}</li>` : nothing}
          </ul>`
        : nothing
    }
  </li>`;
}

/** Why a file is not opened, in one sentence: it may be in order, and only be something else. */
function whyRefused([fault]: readonly Fault[]): TextKey {
  if (fault?.code === 'newer') return 'file.newer';
  // Nothing is wrong with it, and yet nothing of a conversation is in it.
  return !fault || fault.code === 'format' ? 'file.other' : 'file.refused';
}

/** Reads one file; never throws. What is no conversation is refused with a reason, what is right in part is opened in part. */
export async function readFile(file: File): Promise<Opened | Refused> {
  const { name } = file;
  if (file.size > LARGEST) return { name, faults: [{ path: '', code: 'large' }] };
  try {
    const text = await file.text();
    const { value, faults, refused } = readConversation(text);
    if (!text.trim()) return { name, faults: [{ path: '', code: 'json' }] };
    if (refused || !value || !isConversation(value)) return { name, faults };
    return { name, conversation: complete(value, languageFor(value.lang).builtin), faults };
  } catch {
    return { name, faults: [{ path: '', code: 'load', given: name }] };
  }
}

/** Any JSON object can be read as a conversation; a file that has nothing of one is something else. */
const isConversation = (value: Conversation): boolean =>
  value.format !== undefined || listKeys.some((key) => value[key]?.length);
