import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CompleteConversation, Round, RoundId } from '../../model/types.js';
import { outlineOf } from '../../export/outline.js';
import { define as register } from '../../ui/define.js';
import type { Look, Picture } from '../../export/svg/picture.js';
import { type Away, PicturedElement } from '../picturing.js';
import { apply, type Change } from '../../model/apply.js';
import { same } from '../../model/same.js';
import { changeOf } from '../../ui/desk.js';
import type { ChangeDetail, DraftDetail } from '../../ui/events.js';
import { type Choice, type Details, SbElement, type Selection } from '../../ui/element.js';
import type { HeadRoom } from '../../ui/header.js';
import { forms } from '../../ui/forms.css.js';
import { memo } from '../../ui/memo.js';
import { numberFrom, numeric } from '../../ui/number.js';
import { textFrom } from '../../ui/text.js';
import { renderBar } from './bar.js';
import { Clock } from './clock.js';
import { figureOf, pictureOf } from './figure.js';
import { isRound, roundFor, roundOf } from './leads.js';
import { Keeping } from './keeping.js';
import { Opening, type Openings } from './opening.js';
import { ConversationElement } from './document.js';
import { openingsOf } from './opened.js';
import { renderPicture } from './pictured.js';
import type { Place } from './place.js';
import { renderOutcome } from './outcome.js';
import { renderNotes, renderQuestion } from './question.js';
import { renderSheets } from './sheets.js';
import { Stage } from './stage.js';
import { renderStart } from './start.js';
import { renderNav, renderStepper, type Screen } from './stepper.js';
import { renderWalk } from './walk.js';
import { renderReasons } from './reasons.js';
import { barStyles } from './bar.css.js';
import { largeStyles } from './large.css.js';
import { outcomeStyles } from './outcome.css.js';
import { paperStyles } from './paper.css.js';
import { roundsStyles } from './rounds.css.js';

/** More parts than this and a figure that is shown large needs smaller words. */
const MANY = 30;

/** Figures on A4: the section of the report, the round that they belong to, and what they are called there. */
const PAPER = [
  ['report.spheres', 2, 'spheres'],
  ['report.support', 3, 'support'],
  ['report.policy', 4, 'value'],
] as const;

/**
 * The conversation itself, in four rounds: a question, prompts to ask on, and the figure that belongs to it.
 *
 * @tag sb-rounds
 * @tagname sb-rounds
 */
export class SbRounds extends ConversationElement {
  static readonly tag = 'sb-rounds';
  static override styles = [
    SbElement.styles,
    forms,
    roundsStyles,
    barStyles,
    outcomeStyles,
    paperStyles,
    largeStyles,
  ].flat();

  /** The round that is shown, 1 to 4. */
  @property({ converter: numeric(1) }) round: number = 1;

  /** What a person chose, and in the figure of which round: the other figures leave it closed. */
  #chosen: { readonly selected: string; readonly round: RoundId } | undefined;

  /** A key: keeps the conversation in this browser under it, and goes on with it the next time. Absent: keeps nothing. */
  @property() persist: string | undefined;

  /** What is on screen: the preparation, a round, or the outcome. */
  @property() screen: Screen = 'round';

  /** What came of the last thing that was done with files. */
  @state() private told: string | undefined;

  /** What draws figures for paper, from the first time that there is an outcome to print. */
  @state() private drawing: Away | undefined;

  readonly #drawn = memo<ReadonlyMap<string, unknown>>();

  /** Are blank sheets being printed? */
  @state() private sheets = false;

  /** Is this no longer the place where the page began: did someone go on, or come back? */
  #walked = false;

  readonly #stage = new Stage(this);
  readonly #clock = new Clock(this, (key) => this.#keepFocus(key));
  readonly #keeping = new Keeping(this, {
    page: () => this.pageContent,
    document: () => this.conversation,
    adopt: (document) => {
      // What was told was about the conversation before.
      this.told = undefined;
      this.adopt(document);
    },
    follow: (document) => this.follow(document),
    reset: () => this.#begin(),
    finish: (drafts) => this.#finish(drafts),
    flush: () => this.flushDrafts(),
    place: () => ({ screen: this.screen, round: this.#current?.id ?? 1 }),
    goTo: (place, why) => this.#goTo(place, why),
    keepFocus: (key) => this.#keepFocus(key),
  });
  readonly #opening = new Opening(
    this,
    () => this.canEdit,
    (key) => this.#keepFocus(key),
    () => this.flushDrafts(),
  );

  protected override readonly nameKey = 'rounds.name';
  protected override readonly introKey = 'rounds.intro';

  /** The figure of the round that is on screen. */
  protected override picture(away: Away, look: Look, width: number): Picture {
    const { beside, say, askedHeading: heading } = this;
    const document = beside?.document ?? this.conversation;
    return pictureOf(away, this.#current?.id ?? 1, document, say, look, { width, heading, side: beside });
  }

  /** The figure on screen is an element of its own: it says how wide its drawing is. */
  override get drawnWidth(): number | undefined {
    if (this.view === 'list' || !this.hasUpdated) return undefined;
    const figure = this.renderRoot.querySelector('.inner > *');
    return figure instanceof PicturedElement ? figure.drawnWidth : undefined;
  }

  /** On screen is the question: its title and introduction stand with the preparation. */
  protected override get headRoom(): HeadRoom {
    if (this.view === 'list') return 'full';
    if (this.presentation) return this.editable ? 'hidden' : 'line';
    return this.editable && this.screen !== 'start' ? 'line' : 'full';
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
    if (changed.has('selected')) this.#lead(changed.has('round'));
    this.persist = textFrom(this.persist);
    if (changed.has('persist')) this.#keeping.use(this.persist?.trim() || undefined);
  }

  /** What the page selects is shown in the round that it belongs to, unless the page says which round. */
  #lead(said: boolean): void {
    const { selected = '', conversation } = this;
    const asked = /^(?:round:)?([1-4])$/.exec(selected);
    if (asked) this.round = Number(asked[1]);
    else if (selected && this.view !== 'list' && this.#chosen?.selected !== selected) {
      const isSaid = this.hasUpdated ? said : this.hasAttribute('round') || this.round !== 1;
      const round = isSaid ? undefined : roundFor(selected, conversation, this.#current?.id ?? 1);
      if (round) this.round = round;
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#keeping.catchUp();
  }

  /** A conversation may begin at any moment, in any round. */
  protected override get needsAll(): boolean {
    return true;
  }

  protected override fetchAll(): void {
    super.fetchAll();
    for (const tag of ['sb-spheres', 'sb-support-map', 'sb-value-levels']) {
      const figure = customElements.get(tag) as typeof SbElement | undefined;
      figure?.fetchEditors().catch((error: unknown) => console.error(error));
    }
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
  #keepFocus(key?: string): void {
    void this.editing.keepFocus(key);
  }

  /**
   * Texts that were being written when the page went away are edits after all. What is no field of the document, or what
   * the page refuses, is shown where it was written. Gives the keys of those that are done with.
   */
  #finish(drafts: ReadonlyMap<string, string>): readonly string[] {
    const { editable, conversation } = this;
    const edits = [...drafts].flatMap(([key, text]) => {
      const change = changeOf(key, text);
      return change ? [{ key, change }] : [];
    });
    const fitting = edits.filter(({ change }) => !same(conversation, apply(conversation, change)));
    const isFree = editable && conversation.status !== 'final';
    const changes = fitting.map(({ change }) => change);
    const isMade = !changes.length || (isFree && this.edit({ type: 'batch', changes }));
    const done = edits.filter((each) => isMade || !fitting.includes(each)).map(({ key }) => key);
    for (const [key, text] of drafts) if (!done.includes(key)) this.editing.drafts.pool.set(key, text);
    return done;
  }

  /** Another conversation: what was being written belongs to the one before. */
  #begin(): void {
    for (const figure of this.#figures) figure.forgetDrafts();
    this.forgetDrafts();
    this.told = undefined;
    this.copied = undefined;
    this.reset();
  }

  /** The figures of the rounds that are on screen. */
  get #figures(): readonly SbElement[] {
    // Outside a page nothing is drawn.
    const all = this.hasUpdated ? [...this.renderRoot.querySelectorAll('.inner > *')] : [];
    return all.filter((each): each is SbElement => each instanceof SbElement);
  }

  /** @internal */
  override flushDrafts(): void {
    for (const figure of this.#figures) figure.flushDrafts();
    super.flushDrafts();
  }

  /** The round, and what is chosen in it. */
  protected override get links(): readonly string[] {
    const round = this.#current;
    if (this.screen !== 'round' || !round) return [];
    const selected = this.#selectedIn(round.id);
    return [`round:${round.id}`, ...(selected && !isRound(selected) ? [selected] : [])];
  }

  protected override get linkState(): string {
    return JSON.stringify([this.screen, this.round, this.selected]);
  }

  protected override arrive(focus: boolean): void {
    this.scrollIntoView({ block: 'nearest' });
    if (focus) this.#toQuestion();
  }

  /** A link to a thing leads to the round that speaks of it, unless it names another. */
  protected override visit(links: readonly string[]): void {
    const selected = links.find((link) => !isRound(link));
    const round =
      links.map(isRound).find(Boolean) ?? (selected === undefined ? undefined : roundOf(selected));
    this.#walked = true;
    this.screen = 'round';
    if (round) this.round = round;
    const shown = this.#current?.id ?? 1;
    this.#chosen = selected === undefined ? undefined : { selected, round: shown };
    this.selected = selected;
  }

  /** The round is that of its own conversation; its figures show all of them. */
  protected override get shown(): CompleteConversation {
    return this.conversation;
  }

  /** The round to show: the one asked for, or the first there is. */
  get #current(): Round | undefined {
    return this.rounds.find(({ id }) => id === this.round) ?? this.rounds[0];
  }

  /** Where one was in what was kept, or for a new one the preparation; whoever is walking already is left in peace. */
  #goTo(place: Place | undefined, why: 'opened' | 'asked'): void {
    if (!this.editable || (why === 'opened' && this.#walked)) return;
    const { screen, round } = place ?? { screen: 'start', round: this.rounds[0]?.id ?? 1 };
    const moves = screen !== this.screen || round !== this.round;
    this.#walked = true;
    this.screen = screen;
    this.round = round;
    if (why === 'asked' && moves) this.#toQuestion();
  }

  #go(round: Round): void {
    this.#walked = true;
    this.screen = 'round';
    this.round = round.id;
    this.report('round', round.id);
    this.#toQuestion();
  }

  /** To the screen before or after the rounds. */
  #show(screen: Screen): void {
    this.#walked = true;
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
    const classes = ['conversation', this.presentation && 'large', sheets && 'printing-sheets'];
    return html`<div class=${classes.filter(Boolean).join(' ')}>
      <div class="top">${this.#renderBar()} ${renderStepper(this.#steps(round))}</div>
      ${this.#renderNews()} ${this.#renderScreen(round)}
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
    const { desk, say } = this;
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
        ${renderNotes(round, say, desk)}
      </div>
      ${renderNav(this.#steps(round))}`;
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
    return html`${renderBar({
      say,
      history: this.canEdit ? this.editing.renderButtons(say) : nothing,
      open: this.canEdit ? this.#opening.renderButton(say) : nothing,
      kept: this.#keeping.renderState(say),
      large: this.presentation,
      save: () => this.save(),
      // As an attribute, so that the page around it can make room.
      toggleLarge: () => this.toggleAttribute('presentation', !this.presentation),
      full: this.#stage.full,
    })}`;
  }

  /** What was opened or happened, and what one can do about it. */
  #renderNews(): unknown {
    const { say } = this;
    if (!this.editable) return nothing;
    return html`${this.#opening.over ? html`<p class="dropping">${say.t('file.drop')}</p>` : nothing}
    ${this.#opening.renderQuestion(say, this.#openings)} ${this.#renderTold()}
    ${this.#renderCopied()} ${this.#renderAlone()} ${this.#keeping.renderNotices(say)}`;
  }

  get #openings(): Openings {
    return openingsOf({
      conversation: this.conversation,
      say: this.say,
      edit: (change, around) => this.edit(change, around),
      tell: (text) => this.#tell(text),
      compare: (others) => {
        this.compare = others;
        this.announcer.say(this.say.t('file.compared'));
      },
    });
  }

  /** Says what happened where one was; focus goes there, so that it is heard too. */
  #tell(text: string): void {
    this.told = text;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.told')?.focus());
  }

  #renderTold(): unknown {
    const { told, say } = this;
    if (told === undefined) return nothing;
    const close = (): void => {
      this.#keepFocus();
      this.told = undefined;
    };
    return html`<div class="notice told" tabindex="-1">
      <p>${told}</p>
      <div class="row"><button type="button" class="button" @click=${close}>${say.t('file.close')}</button></div>
    </div>`;
  }

  #renderCopied(): unknown {
    return this.renderCopied(() => {
      this.#keepFocus();
      this.copied = undefined;
    });
  }

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

  /** The steps, and the buttons to the one before and after. */
  #steps(current: Round): Parameters<typeof renderStepper>[0] {
    return {
      say: this.say,
      rounds: this.rounds,
      current,
      screen: this.screen,
      hasStart: this.canEdit,
      hasOutcome: this.editable,
      go: (round) => this.#go(round),
      show: (screen) => this.#show(screen),
    };
  }

  #renderQuestion(round: Round): TemplateResult {
    const { conversation, say } = this;
    return renderQuestion({
      conversation,
      say,
      round,
      level: this.#under,
      counts: this.editable,
      folded: this.presentation,
      clock: this.canEdit && (round.minutes || this.#clock.begun) ? this.#clock.render(say, round) : nothing,
    });
  }

  #renderReasons(): TemplateResult {
    const { say, beside, conversation, voices } = this;
    const name = this.regions.name('reasons', say.t('rounds.reasons'), say);
    return renderReasons(beside?.document ?? conversation, say, name, this.presentation, voices);
  }

  #renderWalk(): TemplateResult {
    const { conversation, say } = this;
    const choose = (selected: string): void => this.#choose(2, selected);
    return renderWalk({ conversation, say, selected: this.#selectedIn(2), choose });
  }

  #renderInner(round: RoundId, view: 'figure' | 'list'): TemplateResult {
    const stop = (event: Event): void => event.stopPropagation();
    const many = round !== 1 && this.conversation.parts.length > MANY;
    const size = ['inner', round < 3 && 'circles', many && 'many'].filter(Boolean).join(' ');
    return html`<div class=${size} role="group" aria-label=${this.say.t('rounds.figure')} @sb-error=${stop}>
      ${figureOf(round, {
        conversation: this.conversation,
        beside: this.beside,
        // The figure has no heading of its own: what it heads is one level under the question.
        level: this.#under,
        view,
        selected: this.#selectedIn(round),
        texts: this.texts,
        typed: this.editing.drafts.pool,
        editable: this.canEdit,
        presentation: this.presentation,
        room: this.presentation ? this.#stage.room : undefined,
        changed: (event) => this.#fromFigure(event),
        drafted: this.#drafted,
        chosen: (selected) => this.#choose(round, selected),
      })}
    </div>`;
  }

  /** An edit in the figure of a round is an edit of the conversation: the figure gets the document after it. */
  #fromFigure(event: CustomEvent<ChangeDetail>): void {
    event.stopPropagation();
    // A text may come late, when nobody may edit any more.
    if (!this.canEdit || !this.edit(event.detail.change)) event.preventDefault();
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

  /** The figures for paper, as soon as what draws them is there. */
  #paperFigures(): ReadonlyMap<string, unknown> {
    const { drawing: away, say, conversation } = this;
    if (!away) {
      void this.away().then(
        (found) => (this.drawing = found),
        () => undefined,
      );
      return new Map();
    }
    return this.#drawn([away, say, conversation], () => {
      const look = away.plainLook();
      return new Map(
        PAPER.map(([key, round, name]) => [
          say.t(key),
          renderPicture(
            pictureOf(away, round, conversation, say, look, {
              width: away.reportWidths[name],
              heading: '',
              side: undefined,
            }),
          ),
        ]),
      );
    });
  }

  #renderOutcome(): TemplateResult {
    const { say, conversation } = this;
    const final = conversation.status === 'final';
    const describe = (
      status: 'final' | 'draft',
      said: 'outcome.saidFinal' | 'outcome.saidReopened',
    ): void => {
      this.flushDrafts();
      this.edit({ type: 'describe', fields: { status } }, { say: say.t(said) });
    };
    return renderOutcome({
      say,
      outline: outlineOf(conversation, say),
      figures: this.#paperFigures(),
      level: this.#under,
      final,
      takeaways: [
        ...this.takeaways,
        { name: say.t('outcome.print'), give: () => window.print() },
        { name: say.t('bar.sheets'), give: () => void this.#printSheets() },
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
            ${this.#renderInner(round.id, 'list')} ${renderNotes(round, this.say, this.desk)}
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
