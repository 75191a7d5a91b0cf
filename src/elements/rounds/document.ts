import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { fileName } from '../../export/file-name.js';
import type { Level, Part, Party, Relation, Round, Sphere, Step } from '../../model/types.js';
import type { Editing } from '../../ui/editing.js';
import * as code from '../../ui/editing-code.js';
import { editingCode } from '../../ui/codes.js';
import { raw } from '../../ui/element.js';
import { download } from '../../ui/file.js';
import { fileText } from '../../ui/file-text.js';
import { mayDownload } from '../../ui/may-download.js';
import { PicturedElement } from '../picturing.js';

/** Something to take along: its name, and what gives it. */
export interface Takeaway {
  readonly name: string;
  readonly give: () => void | Promise<void>;
}

// A conversation is written in from the start.
editingCode.give(code);

/** An element with a whole conversation: every list is an attribute of its own, and all of it can be taken along. */
export abstract class ConversationElement extends PicturedElement {
  /** A file that this page may not be able to give, to copy by hand. */
  @state() protected copied: { readonly name: string; readonly text: string } | undefined;

  protected override get editing(): Editing {
    return super.editing as Editing;
  }

  /** The rounds: JSON text or a list goes in, the complete list comes out. */
  @property(raw)
  get rounds(): readonly Round[] {
    return this.list('rounds');
  }
  set rounds(value: unknown) {
    this.write('rounds', value);
  }

  /** The spheres: JSON text or a list goes in, the complete list comes out. */
  @property(raw)
  get spheres(): readonly Sphere[] {
    return this.list('spheres');
  }
  set spheres(value: unknown) {
    this.write('spheres', value);
  }

  /** The parts: JSON text or a list goes in, the complete list comes out. */
  @property(raw)
  get parts(): readonly Part[] {
    return this.list('parts');
  }
  set parts(value: unknown) {
    this.write('parts', value);
  }

  /** The parties: JSON text or a list goes in, the complete list comes out. */
  @property(raw)
  get parties(): readonly Party[] {
    return this.list('parties');
  }
  set parties(value: unknown) {
    this.write('parties', value);
  }

  /** The relations: JSON text or a list goes in, the complete list comes out. */
  @property(raw)
  get relations(): readonly Relation[] {
    return this.list('relations');
  }
  set relations(value: unknown) {
    this.write('relations', value);
  }

  /** The steps of the policy theory: JSON text or a list goes in, the complete list comes out. */
  @property(raw)
  get chain(): readonly Step[] {
    return this.list('chain');
  }
  set chain(value: unknown) {
    this.write('chain', value);
  }

  /** The levels of value: JSON text or a list goes in, the complete list comes out. */
  @property(raw)
  get levels(): readonly Level[] {
    return this.list('levels');
  }
  set levels(value: unknown) {
    this.write('levels', value);
  }

  /**
   * The report of the conversation as it is now: what counts and what does not with the reasons, who supports whom, what
   * is expected and doubted, and the notes.
   * @param form `html`: a page that stands alone; `markdown`: the same as text
   */
  async exportReport(form: 'html' | 'markdown' = 'html'): Promise<string> {
    const { reportFigures, reportHTML, reportMarkdown } = await this.away();
    const { conversation, say } = this;
    if (form === 'markdown') return reportMarkdown(conversation, say);
    return reportHTML(conversation, say, reportFigures(conversation, say));
  }

  /**
   * The parts as CSV for a spreadsheet: a row each, with the decision and the reason. In Dutch cells are parted by `;`, in
   * other languages by `,`, as spreadsheets there open it.
   */
  async exportCSV(): Promise<string> {
    const { partsCSV } = await this.away();
    return partsCSV(this.conversation, this.say);
  }

  /** The conversation as a file, to keep or to send. */
  protected save(): void {
    this.flushDrafts();
    const { conversation } = this;
    this.#give(fileText(conversation), 'json', 'application/json');
  }

  /** Gives a file to the person at the screen, and says where it is. */
  #give(text: string, extension: 'json' | 'html' | 'md' | 'csv', type: string): void {
    const { title, group } = this.conversation;
    const name = fileName(title?.trim() ? title : this.say.t('rounds.name'), extension, group);
    download(name, text, type);
    if (mayDownload()) this.announcer.say(this.say.t('file.saved'));
    else this.#offerCopy(name, text);
  }

  /** Shows the text of a file, chosen and with focus: one key copies it. */
  #offerCopy(name: string, text: string): void {
    this.copied = { name, text };
    void this.updateComplete.then(() => {
      const field = this.renderRoot.querySelector<HTMLTextAreaElement>('.copied textarea');
      field?.focus();
      field?.select();
    });
  }

  /** The text of a file to copy, where a download may be refused. */
  protected renderCopied(close: () => void): unknown {
    const { copied, say } = this;
    if (!copied) return nothing;
    return html`<div class="notice copied">
      <p>${say.t('file.copy')}</p>
      <label class="field"
        ><span class="fieldname">${say.t('file.copy.name', { name: copied.name })}</span
        ><textarea readonly rows="6" .value=${copied.text}></textarea
      ></label>
      <div class="row"><button type="button" class="button" @click=${close}>${say.t('file.close')}</button></div>
    </div>`;
  }

  /** The files that one can take along. */
  protected get takeaways(): readonly Takeaway[] {
    const { say } = this;
    return [
      { name: say.t('outcome.file'), give: () => this.save() },
      {
        name: say.t('outcome.page'),
        give: async () => this.#give(await this.exportReport('html'), 'html', 'text/html'),
      },
      {
        name: say.t('outcome.markdown'),
        give: async () => this.#give(await this.exportReport('markdown'), 'md', 'text/markdown'),
      },
      { name: say.t('outcome.csv'), give: async () => this.#give(await this.exportCSV(), 'csv', 'text/csv') },
    ];
  }
}
