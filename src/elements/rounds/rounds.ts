import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { partsCSV } from '../../export/csv.js';
import { reportHTML, reportMarkdown } from '../../export/report.js';
import type {
  CompleteConversation,
  Level,
  Part,
  Party,
  Relation,
  Round,
  RoundId,
  Sphere,
  Step,
} from '../../model/types.js';
import { languageFor } from '../../content/languages.js';
import { merge } from '../../content/merge.js';
import { complete } from '../../model/complete.js';
import { fileName } from '../../export/file-name.js';
import { outlineOf } from '../../export/outline.js';
import { becoming } from '../../model/changes.js';
import { progress } from '../../model/progress.js';
import { define as register } from '../../ui/define.js';
import { reportFigures } from '../../export/svg/figures.js';
import { drawSpheres } from '../../export/svg/spheres.js';
import { drawSupportMap } from '../../export/svg/support-map.js';
import { drawValueLevels } from '../../export/svg/value-levels.js';
import type { Look, Picture } from '../../export/svg/picture.js';
import { PicturedElement } from '../picturing.js';
import { entryField } from '../../ui/desk.js';
import type { Change } from '../../model/apply.js';
import { changeOf } from '../../ui/desk.js';
import type { ChangeDetail, DraftDetail } from '../../ui/events.js';
import { download, fileText } from '../../ui/file.js';
import { type Choice, type Details, raw, SbElement, type Selection } from '../../ui/element.js';
import { heading } from '../../ui/frame.js';
import { numberFrom, numeric } from '../../ui/number.js';
import { renderBar } from './bar.js';
import { Clock } from './clock.js';
import { figureOf } from './figure.js';
import { Keeping } from './keeping.js';
import { Opening, type Openings } from './opening.js';
import { renderOutcome } from './outcome.js';
import { renderSheets } from './sheets.js';
import { renderStart } from './start.js';
import { renderWalk } from './walk.js';
import { renderReasons } from './reasons.js';
import { roundsStyles } from './rounds.css.js';

type Screen = 'start' | 'round' | 'outcome';

/**
 * The conversation itself, in four rounds: a question, prompts to ask on, and the figure that belongs to it.
 *
 * @tag sb-rounds
 * @tagname sb-rounds
 */
export class SbRounds extends PicturedElement {
  static readonly tag = 'sb-rounds';
  static override styles = [SbElement.styles, roundsStyles].flat();

  /** The round that is shown, 1 to 4. */
  @property({ converter: numeric(1) }) round: number = 1;

  /** What a person chose, and in the figure of which round: the other figures leave it closed. */
  #chosen: { readonly selected: string; readonly round: RoundId } | undefined;

  /** A key: keeps the conversation in this browser under it, and goes on with it the next time. Absent: keeps nothing. */
  @property() persist: string | undefined;

  /** What is on screen: the preparation, a round, or the outcome. */
  @property() screen: Screen = 'round';

  /** Are blank sheets being printed? */
  @state() private sheets = false;

  readonly #clock = new Clock(this);
  readonly #keeping = new Keeping(this, {
    given: () => this.given,
    document: () => this.conversation,
    adopt: (document) => this.adopt(document),
    follow: (document) => this.follow(document),
    finish: (drafts) => this.#finish(drafts),
    keepFocus: () => this.#keepFocus(),
  });
  readonly #opening = new Opening(
    this,
    () => this.canEdit,
    () => this.#keepFocus(),
  );

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
    const { conversation, say } = this;
    if (form === 'markdown') return reportMarkdown(conversation, say);
    return reportHTML(conversation, say, reportFigures(conversation, say));
  }

  /**
   * The parts as CSV for a spreadsheet: a row each, with the decision and the reason. In Dutch cells are parted by `;`, in
   * other languages by `,`, as spreadsheets there open it.
   */
  async exportCSV(): Promise<string> {
    await this.ready();
    return partsCSV(this.conversation, this.say);
  }

  /** The figure of the round that is on screen. */
  protected override picture(look: Look, width: number): Picture {
    const { shown: conversation, say } = this;
    const options = { width, heading: this.askedHeading };
    const round = this.#current?.id;
    if (round === 3) return drawSupportMap(conversation, say, look, options);
    if (round === 4) return drawValueLevels(conversation, say, look, options);
    return drawSpheres(conversation, say, look, { ...options, onlySpheres: round === 1 });
  }

  /** The figure on screen is an element of its own: it says how wide its drawing is. */
  override get drawnWidth(): number | undefined {
    const figure = this.view === 'list' ? null : this.renderRoot.querySelector('.inner > *');
    return figure instanceof PicturedElement ? figure.drawnWidth : undefined;
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
    if (changed.has('round')) this.#clock.reset();
    if (changed.has('persist')) this.#keeping.use(this.persist?.trim() || undefined);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#keeping.catchUp();
  }

  /** Nobody edits while the conversation of the last time is still being looked for. */
  protected override get canEdit(): boolean {
    return super.canEdit && !this.#keeping.busy;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('sb-draft', this.#drafted);
  }

  readonly #drafted = (event: CustomEvent<DraftDetail>): void =>
    this.#keeping.draft(event.detail.key, event.detail.text);

  protected override made(change: Change): void {
    this.#keeping.keep(change);
  }

  /** The button that has focus may go: then focus goes where one can go on. */
  #keepFocus(): void {
    void this.editing.keepFocus();
  }

  /** Texts that were being written when the page went away are edits after all. */
  #finish(drafts: ReadonlyMap<string, string>): void {
    const changes = [...drafts].flatMap(([key, text]) => changeOf(key, text) ?? []);
    this.edit({ type: 'batch', changes });
  }

  /** The round is that of its own conversation; its figures show all of them. */
  protected override get shown(): CompleteConversation {
    return this.conversation;
  }

  /** The round to show: the one asked for, or the first there is. */
  get #current(): Round | undefined {
    return this.rounds.find(({ id }) => id === this.round) ?? this.rounds[0];
  }

  #go(round: Round): void {
    this.screen = 'round';
    this.round = round.id;
    this.report('round', round.id);
    this.#toQuestion();
  }

  /** To the screen before or after the rounds. */
  #show(screen: Screen): void {
    this.screen = screen;
    this.#toQuestion();
  }

  /** A new screen begins at its question. */
  #toQuestion(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.question')?.focus());
  }

  protected override renderFigure(): unknown {
    const round = this.#current;
    if (!round) return html`<p part="figure">${this.say.t('rounds.empty')}</p>`;
    const { conversation, say, sheets } = this;
    return html`<div class=${sheets ? 'printing-sheets' : ''}>
      ${this.#renderBar()} ${this.#renderStepper(round)} ${this.#renderScreen(round)}
      ${sheets ? renderSheets(conversation, say, this.#under) : nothing}
    </div>`;
  }

  /** Prints a blank sheet for each round, and only these. */
  async #printSheets(): Promise<void> {
    this.sheets = true;
    await this.updateComplete;
    window.print();
    this.sheets = false;
  }

  #renderScreen(round: Round): unknown {
    const { desk } = this;
    if (this.screen === 'start' && desk) {
      const first = this.rounds[0] ?? round;
      return html`<div part="figure">${renderStart(
        desk,
        this.#under,
        () => this.#go(first),
        () => void this.#printSheets(),
      )} ${this.#keeping.renderSessions(this.say)}</div>`;
    }
    if (this.screen === 'outcome' && this.editable) return this.#renderOutcome();
    return html`<div class="stage-round" part="figure">
        ${this.#renderQuestion(round)} ${round.id === 4 ? this.#renderReasons() : nothing}
        ${round.id === 2 && desk ? this.#renderWalk() : nothing} ${this.#renderInner(round.id, 'figure')}
        ${this.#renderNotes(round)}
      </div>
      ${this.#renderNav(round)}`;
  }

  /** The level of what stands under the figure's heading. */
  get #under(): number {
    return Math.min(6, this.level + 1);
  }

  /** Undo and redo stand in the bar, with what else can be done. */
  protected override renderTools(): unknown {
    return nothing;
  }

  #renderBar(): unknown {
    const { say } = this;
    if (!this.editable) return nothing;
    const full = document.fullscreenEnabled
      ? (): void => void this.requestFullscreen().catch(() => undefined)
      : undefined;
    return html`${renderBar({
      say,
      history: this.canEdit ? this.editing.renderButtons(say) : nothing,
      open: this.canEdit ? this.#opening.renderButton(say) : nothing,
      kept: this.#keeping.renderState(say),
      large: this.presentation,
      save: () => this.#save(),
      toggleLarge: () => (this.presentation = !this.presentation),
      full,
    })}
    ${this.#opening.over ? html`<p class="dropping">${say.t('file.drop')}</p>` : nothing}
    ${this.#opening.renderQuestion(say, this.#openings)} ${this.#renderAlone()} ${this.#keeping.renderNotices(say)}`;
  }

  /** The conversation as a file, to keep or to send. */
  #save(): void {
    this.editing.drafts.flush();
    const { conversation } = this;
    this.#give(fileText(conversation), 'json', 'application/json');
  }

  /** Gives a file to the person at the screen, and says where it is. */
  #give(text: string, extension: 'json' | 'html' | 'md' | 'csv', type: string): void {
    const { title, group } = this.conversation;
    const name = [title ?? this.say.t('rounds.name'), group].filter(Boolean).join(' ');
    download(fileName(name, extension), text, type);
    this.announcer.say(this.say.t('file.saved'));
  }

  readonly #openings: Openings = {
    take: (other, name) =>
      void this.edit(becoming(this.conversation, other), { say: this.say.t('file.took', { name }) }),
    join: (others) => {
      const merged = merge([this.conversation, ...others]);
      const { builtin } = languageFor(merged.lang);
      void this.edit(becoming(this.conversation, complete(merged, builtin)), {
        say: this.say.t('file.joined'),
      });
    },
    compare: (others) => {
      this.compare = others;
      this.announcer.say(this.say.t('file.compared'));
    },
  };

  /** While others stand beside it, this conversation is not edited; one button brings it back. */
  #renderAlone(): unknown {
    if (!this.beside?.document || !this.editable) return nothing;
    const alone = (): void => {
      this.#keepFocus();
      this.compare = undefined;
    };
    return html`<div class="notice">
      <p>${this.say.t('file.compared')}</p>
      <div class="row"><button type="button" class="button" @click=${alone}>${this.say.t('file.alone')}</button></div>
    </div>`;
  }

  #renderStepper(current: Round): TemplateResult {
    const { say } = this;
    const shown = this.screen === 'round' || (this.screen === 'start' && !this.canEdit);
    const step = (
      key: string,
      is: boolean,
      number: unknown,
      title: unknown,
      go: () => void,
    ): TemplateResult =>
      html`<li>
        <button
          type="button"
          class="step"
          aria-current=${is ? 'step' : nothing}
          data-group="rounds"
          data-key=${key}
          @click=${go}
        >
          ${number}${title}
        </button>
      </li>`;
    const word = (text: string): TemplateResult => html`<span class="stepword">${text}</span>`;
    return html`<ol class="stepper" role="list" aria-label=${say.t('rounds.steps')}>
      ${
        this.canEdit
          ? step('screen:start', this.screen === 'start', nothing, word(say.t('start.step')), () =>
              this.#show('start'),
            )
          : nothing
      }
      ${this.rounds.map((round) =>
        step(
          `round:${round.id}`,
          shown && round === current,
          html`<span class="number">${round.id}</span>`,
          html`<span class="steptitle" lang=${say.langOf('rounds', round, 'title') ?? nothing}
            >${say.text('rounds', round, 'title')}</span
          >`,
          () => this.#go(round),
        ),
      )}
      ${
        this.editable
          ? step('screen:outcome', this.screen === 'outcome', nothing, word(say.t('outcome.step')), () =>
              this.#show('outcome'),
            )
          : nothing
      }
    </ol>`;
  }

  #renderQuestion(round: Round): TemplateResult {
    const { say } = this;
    const minutes = round.minutes ? say.count('rounds.minutes', Math.round(round.minutes)) : '';
    const of = say.t('rounds.step', { n: round.id, of: this.rounds.length });
    const { done, all } = progress(this.conversation, round.id);
    const discussed = this.editable && all ? say.t(`progress.${round.id}`, { done, all }) : '';
    const question = html`<span lang=${say.langOf('rounds', round, 'question') ?? nothing}
      >${say.text('rounds', round, 'question') || say.text('rounds', round, 'title')}</span
    >`;
    return html`<div class="round">
      <div>
        <p class="of">${[of, minutes, discussed].filter(Boolean).join(' · ')}</p>
        ${heading(Math.min(6, this.level + 1), 'question', '', question)}
        <p class="purpose">${say.word(`rounds.${round.id}.purpose`)}</p>
        ${this.canEdit && round.minutes ? this.#clock.render(say, round.minutes) : nothing}
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

  /** What was said and belongs nowhere else: to read, or to write. */
  #renderNotes(round: Round): unknown {
    const { desk, say } = this;
    if (desk) {
      const look = { label: say.t('rounds.notes'), hint: say.t('notes.hint'), rows: 4 };
      return html`<div class="notebox">${entryField(desk, 'rounds', round, 'notes', look)}</div>`;
    }
    return round.notes?.trim()
      ? html`<div class="notebox">
          <p class="label">${say.t('rounds.notes')}</p>
          <p class="notes" lang=${say.ownLang ?? nothing}>${round.notes}</p>
        </div>`
      : nothing;
  }

  #renderWalk(): TemplateResult {
    const { conversation, say } = this;
    const choose = (selected: string): void => this.#choose(2, selected);
    return renderWalk({ conversation, say, selected: this.#selectedIn(2), choose });
  }

  #renderInner(round: RoundId, view: 'figure' | 'list'): TemplateResult {
    const stop = (event: Event): void => event.stopPropagation();
    return html`<div class="inner" role="group" aria-label=${this.say.t('rounds.figure')} @sb-error=${stop}>
      ${figureOf(round, {
        conversation: this.conversation,
        beside: this.beside,
        // The figure has no heading of its own: what it heads is one level under the question.
        level: Math.min(6, this.level + 1),
        view,
        selected: this.#selectedIn(round),
        texts: this.texts,
        editable: this.canEdit,
        presentation: this.presentation,
        changed: (event) => this.#fromFigure(event),
        drafted: this.#drafted,
        chosen: (selected) => this.#choose(round, selected),
      })}
    </div>`;
  }

  /** An edit in the figure of a round is an edit of the conversation: the figure gets the document after it. */
  #fromFigure(event: CustomEvent<ChangeDetail>): void {
    event.stopPropagation();
    if (!this.edit(event.detail.change)) event.preventDefault();
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
    // The same thing may be chosen in another round: then only the round differs.
    this.requestUpdate();
  }

  /** On to the next screen, or back. */
  #renderNav(current: Round): TemplateResult {
    const { say } = this;
    const i = this.rounds.indexOf(current);
    const previous = this.rounds[i - 1];
    const next = this.rounds[i + 1];
    const button = (className: string, text: string, go: () => void): TemplateResult =>
      html`<button type="button" class="button ${className}" @click=${go}>${text}</button>`;
    return html`<div class="nav">
      ${previous ? button('', `← ${say.t('rounds.previous')}`, () => this.#go(previous)) : nothing}
      ${next ? button('next', `${say.t('rounds.next')} →`, () => this.#go(next)) : nothing}
      ${!next && this.editable ? button('next', `${say.t('outcome.step')} →`, () => this.#show('outcome')) : nothing}
    </div>`;
  }

  #renderOutcome(): TemplateResult {
    const { say, conversation } = this;
    const final = conversation.status === 'final';
    const describe = (
      status: 'final' | 'draft',
      said: 'outcome.saidFinal' | 'outcome.saidReopened',
    ): void => {
      this.editing.drafts.flush();
      this.edit({ type: 'describe', fields: { status } }, { say: say.t(said) });
    };
    return renderOutcome({
      say,
      outline: outlineOf(conversation, say),
      level: this.#under,
      final,
      takeaways: [
        [say.t('outcome.file'), () => this.#save()],
        [say.t('outcome.page'), async () => this.#give(await this.exportReport('html'), 'html', 'text/html')],
        [
          say.t('outcome.markdown'),
          async () => this.#give(await this.exportReport('markdown'), 'md', 'text/markdown'),
        ],
        [say.t('outcome.csv'), async () => this.#give(await this.exportCSV(), 'csv', 'text/csv')],
        [say.t('outcome.print'), () => window.print()],
        [say.t('bar.sheets'), () => void this.#printSheets()],
      ],
      settle: () =>
        final ? describe('draft', 'outcome.saidReopened') : describe('final', 'outcome.saidFinal'),
      more: this.#keeping.renderSessions(say),
    });
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
