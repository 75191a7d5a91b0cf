import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { explainLines } from '../../content/paste.js';
import type { Speaker } from '../../content/speaker.js';
import { additions } from '../../model/changes.js';
import { MAX_PASTE, type Pasted, readParts } from '../../model/paste.js';
import { textOf } from '../../model/text-file.js';
import type { CompleteConversation, Part, Sphere, SphereId } from '../../model/types.js';
import type { Desk } from '../../ui/desk.js';
import type { Drafts } from '../../ui/drafts.js';
import { selectField } from '../../ui/forms.js';
import { memo } from '../../ui/memo.js';

/** How many names of a sphere, and how many lines to look at, are in sight at once. */
const NAMES = 5;
const LINES = 6;
/** The name of its draft. */
const DRAFT = 'new:paste';

/** A list that someone pastes or opens: what is in it, before it is added, and all of it as one edit. */
export class PasteBox {
  readonly #host: ReactiveControllerHost;
  readonly #told: (text: string) => void;
  readonly #read = memo<Pasted>();
  /** What was pasted waits in the drafts, until it is added. */
  #drafts: Drafts | undefined;
  /** Did it wait there from an earlier visit? Then the box is open. */
  #isBack = false;
  #sphere: SphereId = 'communal';
  /** What stands in place of the preview: what was added, or why a file can't be read. */
  #note = '';

  /** @param told what a listener hears of it */
  constructor(host: ReactiveControllerHost, told: (text: string) => void) {
    this.#host = host;
    this.#told = told;
  }

  /** @param landed hears which parts were added */
  render(desk: Desk, landed: (parts: readonly Part[]) => void): TemplateResult {
    const { say, conversation } = desk;
    if (!this.#drafts) {
      this.#drafts = desk.drafts;
      this.#isBack = this.#text !== '';
    }
    const pasted = this.#pasted(conversation);
    const n = pasted?.parts.length ?? 0;
    return html`<details class="unfold paste" ?open=${this.#isBack}>
      <summary>${say.t('paste.fold')}</summary>
      <div class="edit" @dragover=${allowFile} @drop=${(event: DragEvent) => void this.#drop(event, say)}>
        <label class="field">
          <span class="fieldname">${say.t('paste.text')}</span
          ><span class="hint small">${say.t('paste.hint')}</span>
          <textarea
            rows="5"
            spellcheck="false"
            lang=${say.ownLang ?? nothing}
            .value=${live(this.#text)}
            @input=${(event: Event) => this.#write((event.target as HTMLTextAreaElement).value, desk)}
          ></textarea>
        </label>
        <label class="field">
          <span class="fieldname">${say.t('paste.file')}</span>
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            @click=${(event: Event) => ((event.target as HTMLInputElement).value = '')}
            @change=${(event: Event) => void this.#open((event.target as HTMLInputElement).files?.[0], say)}
          />
        </label>
        ${selectField({
          label: say.t('paste.sphere'),
          value: this.#sphere,
          options: conversation.spheres.map((sphere) => ({
            value: sphere.id,
            label: say.text('spheres', sphere, 'label'),
          })),
          choose: (sphere) => {
            this.#sphere = sphere;
            this.#host.requestUpdate();
          },
        })}
        ${this.#note ? html`<p class="note">${this.#note}</p>` : nothing}
        ${pasted ? this.#preview(pasted, desk) : nothing}
        <div class="row">
          <button
            type="button"
            class="button primary"
            aria-disabled=${n ? nothing : 'true'}
            @click=${() => n && this.#add(desk, landed)}
          >
            ${n ? say.count('paste.add', n) : say.t('paste.addNone')}
          </button>
        </div>
      </div>
    </details>`;
  }

  get #text(): string {
    return this.#drafts?.text(DRAFT) ?? '';
  }

  /** What is in the text, for the document as it is now; undefined without text. */
  #pasted(conversation: CompleteConversation): Pasted | undefined {
    if (!this.#text.trim()) return undefined;
    return this.#read([this.#text, this.#sphere, conversation], () =>
      readParts(this.#text, this.#sphere, conversation),
    );
  }

  #preview({ parts, faults, ignored }: Pasted, { say, conversation }: Desk): TemplateResult {
    const name = (sphere: Sphere): string => say.text('spheres', sphere, 'label');
    const here = conversation.spheres.find(({ id }) => id === this.#sphere);
    const noun = here ? say.noun({ kind: 'sphere', id: here.id, entry: here }) : '';
    const lines = explainLines(faults, say, noun);
    const decided = parts.filter(({ decision }) => decision).length;
    return html`<div class="preview">
      <p class="found">${foundIn(parts, say)}</p>
      <ul role="list">
        ${conversation.spheres.map((sphere) => {
          const mine = parts.filter((part) => part.sphere === sphere.id);
          if (!mine.length) return nothing;
          return html`<li class="c-${sphere.id}">
            <span class="name">${name(sphere)} (${mine.length})</span>
            <span lang=${say.ownLang ?? nothing}
              >${mine.slice(0, NAMES).map((part, i) => html`${i ? ', ' : ''}<bdi>${part.label}</bdi>`)}</span
            >${mine.length > NAMES ? html` ${say.t('paste.rest', { n: mine.length - NAMES })}` : nothing}
          </li>`;
        })}
      </ul>
      ${decided ? html`<p>${say.count('paste.decided', decided)}</p>` : nothing}
      ${
        ignored.length
          ? html`<p class="ignored">${say.count('paste.ignored', ignored.length, { columns: ignored.join(', ') })}</p>`
          : nothing
      }
      ${lines.length ? this.#unclear(lines, new Set(faults.map(({ line }) => line)).size, say) : nothing}
    </div>`;
  }

  /** The lines that were not understood, or are left out: all of them, the first ones in sight. */
  #unclear(lines: readonly string[], n: number, say: Speaker): TemplateResult {
    const list = (some: readonly string[]): TemplateResult =>
      html`<ul role="list">${some.map((line) => html`<li><bdi>${line}</bdi></li>`)}</ul>`;
    return html`<div class="unclear">
      <p class="fieldname">${say.count('paste.faults', n)}</p>
      ${list(lines.slice(0, LINES))}
      ${
        lines.length > LINES
          ? html`<details class="unfold">
              <summary>${say.t('paste.more', { n: lines.length - LINES })}</summary>
              ${list(lines.slice(LINES))}
            </details>`
          : nothing
      }
    </div>`;
  }

  #write(text: string, { say, conversation }: Pick<Desk, 'say' | 'conversation'>): void {
    this.#drafts?.note(DRAFT, text);
    this.#note = '';
    const pasted = this.#pasted(conversation);
    if (pasted) this.#told(foundIn(pasted.parts, say));
    this.#host.requestUpdate();
  }

  async #drop(event: DragEvent, say: Speaker): Promise<void> {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    // A browser would leave the page for it.
    event.preventDefault();
    await this.#open(file, say);
  }

  async #open(file: File | undefined, say: Speaker): Promise<void> {
    if (!file) return;
    let text: string | undefined;
    let problem = '';
    try {
      if (file.size > 4 * MAX_PASTE) problem = say.t('paste.large');
      else text = textOf(new Uint8Array(await file.arrayBuffer()));
      if (text === undefined) problem ||= say.t('paste.notText');
    } catch {
      problem = say.t('paste.unreadable');
    }
    this.#drafts?.note(DRAFT, text ?? '');
    this.#note = problem;
    if (problem) this.#told(problem);
    this.#host.requestUpdate();
  }

  #add(desk: Desk, landed: (parts: readonly Part[]) => void): void {
    const parts = this.#pasted(desk.conversation)?.parts ?? [];
    const done = desk.say.count('paste.done', parts.length);
    if (!desk.edit(additions(parts), { say: done })) return;
    this.#drafts?.note(DRAFT, '');
    this.#note = done;
    landed(parts);
    this.#host.requestUpdate();
  }
}

const foundIn = (parts: readonly Part[], say: Speaker): string =>
  parts.length ? say.count('paste.found', parts.length) : say.t('paste.none');

/** A file may be dropped here. */
const allowFile = (event: DragEvent): void => {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
};
