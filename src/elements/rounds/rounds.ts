import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { partsCSV } from '../../export/csv.js';
import { reportHTML, reportMarkdown } from '../../export/report.js';
import type { Level, Part, Party, Relation, Round, RoundId, Sphere, Step } from '../../model/types.js';
import { define as register } from '../../ui/define.js';
import { type Choice, type Details, raw, SbElement, type Selection } from '../../ui/element.js';
import { heading } from '../../ui/frame.js';
import { numberFrom, numeric } from '../../ui/number.js';
import { figureOf } from './figure.js';
import { renderReasons } from './reasons.js';
import { roundsStyles } from './rounds.css.js';

/**
 * The conversation itself, in four rounds: a question, prompts to ask on, and the figure that belongs to it.
 *
 * @tag sb-rounds
 * @tagname sb-rounds
 */
export class SbRounds extends SbElement {
  static readonly tag = 'sb-rounds';
  static override styles = [SbElement.styles, roundsStyles].flat();

  /** The round that is shown, 1 to 4. */
  @property({ converter: numeric(1) }) round: number = 1;

  /** What a person chose, and in the figure of which round: the other figures leave it closed. */
  #chosen: { readonly selected: string; readonly round: RoundId } | undefined;

  protected override readonly nameKey = 'rounds.name';
  protected override readonly introKey = 'rounds.intro';

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
    await this.ready();
    const write = form === 'markdown' ? reportMarkdown : reportHTML;
    return write(this.conversation, this.say);
  }

  /**
   * The parts as CSV for a spreadsheet: a row each, with the decision and the reason. In Dutch cells are parted by `;`, in
   * other languages by `,`, as spreadsheets there open it.
   */
  async exportCSV(): Promise<string> {
    await this.ready();
    return partsCSV(this.conversation, this.say);
  }

  protected override get usesRelations(): boolean {
    return true;
  }

  protected override get choices(): readonly Choice[] {
    return [...super.choices, { attribute: 'round', value: this.round, options: ['1', '2', '3', '4'] }];
  }

  protected override find(): undefined {
    return undefined;
  }

  /** What is chosen is explained by the figure of the round. */
  protected override explain(_selection: Selection): Details | undefined {
    return undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.round = numberFrom(this.round, 1);
    const chosen = changed.has('selected') && /^(?:round:)?([1-4])$/.exec(this.selected ?? '');
    if (chosen) this.round = Number(chosen[1]);
  }

  /** The round to show: the one asked for, or the first there is. */
  get #current(): Round | undefined {
    return this.rounds.find(({ id }) => id === this.round) ?? this.rounds[0];
  }

  #go(round: Round): void {
    this.round = round.id;
    this.report('round', round.id);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.question')?.focus());
  }

  protected override renderFigure(): unknown {
    const round = this.#current;
    if (!round) return html`<p part="figure">${this.say.t('rounds.empty')}</p>`;
    return html`${this.#renderStepper(round)}
      <div class="stage-round" part="figure">
        ${this.#renderQuestion(round)} ${round.id === 4 ? this.#renderReasons() : nothing}
        ${this.#renderInner(round.id, 'figure')} ${this.#renderNotes(round)}
      </div>
      ${this.#renderNav(round)}`;
  }

  #renderStepper(current: Round): TemplateResult {
    return html`<ol class="stepper" role="list" aria-label=${this.say.t('rounds.steps')}>
      ${this.rounds.map(
        (round) =>
          html`<li>
            <button
              type="button"
              class="step"
              aria-current=${round === current ? 'step' : nothing}
              data-group="rounds"
              data-key="round:${round.id}"
              @click=${() => this.#go(round)}
            >
              <span class="number">${round.id}</span
              ><span class="steptitle" lang=${this.say.langOf('rounds', round, 'title') ?? nothing}
                >${this.say.text('rounds', round, 'title')}</span
              >
            </button>
          </li>`,
      )}
    </ol>`;
  }

  #renderQuestion(round: Round): TemplateResult {
    const { say } = this;
    const minutes = round.minutes ? say.count('rounds.minutes', Math.round(round.minutes)) : '';
    const of = say.t('rounds.step', { n: round.id, of: this.rounds.length });
    const question = html`<span lang=${say.langOf('rounds', round, 'question') ?? nothing}
      >${say.text('rounds', round, 'question') || say.text('rounds', round, 'title')}</span
    >`;
    return html`<div class="round">
      <div>
        <p class="of">${[of, minutes].filter(Boolean).join(' · ')}</p>
        ${heading(Math.min(6, this.level + 1), 'question', '', question)}
        <p class="purpose">${say.word(`rounds.${round.id}.purpose`)}</p>
      </div>
      ${this.#renderPrompts(round)}
    </div>`;
  }

  #renderPrompts(round: Round): unknown {
    const prompts = this.say.spoken('rounds', round, 'prompts');
    if (!prompts.length) return nothing;
    return html`<div class="prompts">
      <p class="label">${this.say.t('rounds.prompts')}</p>
      <ul role="list">
        ${prompts.map(({ text, lang }) => html`<li lang=${lang ?? nothing}>${text}</li>`)}
      </ul>
    </div>`;
  }

  #renderReasons(): TemplateResult {
    const { conversation, say } = this;
    return renderReasons(conversation, say, this.regions.name('reasons', say.t('rounds.reasons'), say));
  }

  #renderNotes(round: Round): unknown {
    return round.notes?.trim()
      ? html`<div class="notebox">
          <p class="label">${this.say.t('rounds.notes')}</p>
          <p class="notes" lang=${this.say.ownLang ?? nothing}>${round.notes}</p>
        </div>`
      : nothing;
  }

  #renderInner(round: RoundId, view: 'figure' | 'list'): TemplateResult {
    const stop = (event: Event): void => event.stopPropagation();
    return html`<div class="inner" role="group" aria-label=${this.say.t('rounds.figure')} @sb-error=${stop}>
      ${figureOf(round, {
        conversation: this.conversation,
        // The figure has no heading of its own: what it heads is one level under the question.
        level: Math.min(6, this.level + 1),
        view,
        selected: this.#selectedIn(round),
        texts: this.texts,
        chosen: (selected) => this.#choose(round, selected),
        presentation: this.presentation,
      })}
    </div>`;
  }

  /** What is chosen in the figure of a round; what the page chose is shown by every figure that has it. */
  #selectedIn(round: RoundId): string | undefined {
    const elsewhere = this.#chosen?.selected === this.selected && this.#chosen?.round !== round;
    return elsewhere ? undefined : this.selected;
  }

  #choose(round: RoundId, selected: string | undefined): void {
    if (selected === this.#selectedIn(round)) return;
    this.#chosen = selected === undefined ? undefined : { selected, round };
    this.selected = selected;
  }

  #renderNav(current: Round): TemplateResult {
    const i = this.rounds.indexOf(current);
    const previous = this.rounds[i - 1];
    const next = this.rounds[i + 1];
    return html`<div class="nav">
      ${
        previous
          ? html`<button type="button" class="button" @click=${() => this.#go(previous)}>
            ← ${this.say.t('rounds.previous')}
          </button>`
          : nothing
      }
      ${
        next
          ? html`<button type="button" class="button next" @click=${() => this.#go(next)}>
            ${this.say.t('rounds.next')} →
          </button>`
          : nothing
      }
    </div>`;
  }

  protected override renderList(): unknown {
    if (!this.rounds.length) return html`<p part="list">${this.say.t('rounds.empty')}</p>`;
    return html`<ol class="all" role="list" part="list">
      ${this.rounds.map(
        (round) =>
          html`<li>
            ${this.#renderQuestion(round)} ${round.id === 4 ? this.#renderReasons() : nothing}
            ${this.#renderInner(round.id, 'list')} ${this.#renderNotes(round)}
          </li>`,
      )}
    </ol>`;
  }

  protected override renderCredit(): TemplateResult {
    return html`<p class="credit">${this.say.t('credit.model')}. ${this.say.t('credit.levels')}.</p>`;
  }
}

/** Registers `<sb-rounds>`, once, in the page's registry or in another. */
export const define = (registry?: CustomElementRegistry): void => register(SbRounds, registry);

declare global {
  interface HTMLElementTagNameMap {
    'sb-rounds': SbRounds;
  }
}
