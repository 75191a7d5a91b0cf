import { html, LitElement, nothing, type PropertyValues, render, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { SideBySide } from '../content/side-by-side.js';
import { isWhole, lacks, languageFor, languages } from '../content/known.js';
import { Speaker } from '../content/speaker.js';
import type { TextKey } from '../content/texts.js';
import type { CompleteConversation, Conversation, Kind, ListKey, Lists } from '../model/types.js';
import { Announcer } from './announcer.js';
import { type Choice, Content } from './content.js';
import type { Change } from '../model/apply.js';
import { DeepLink, type DeepLinking } from './deep-link.js';
import type { Desk } from './desk.js';
import { Dress } from './dress.js';
import type { Around, Editing } from './editing.js';
import { editingCode } from './codes.js';
import { complaintList, complaintMessage, heading } from './frame.js';
import type { Voices } from './compared.js';
import { frame } from './frame.css.js';
import {
  type Header,
  type HeadRoom,
  namedBy,
  nameOf,
  renderHeader,
  renderToolbar,
  type View,
} from './header.js';
import { Later } from './later.js';
import { memo } from './memo.js';
import { writeJSON } from '../model/json.js';
import { NearestLang } from './nearest-lang.js';
import { Needs } from './needs.js';
import { numberFrom, numeric } from './number.js';
import { Regions } from './regions.js';
import { Roving } from './roving.js';
import { Size } from './size.js';
import { place } from './place.js';
import type { Slot } from './sources.js';
import { Surface } from './surface.js';
import { uncover } from './uncover.js';
import { textFrom } from './text.js';
import { type Tip, Tips } from './tips.js';
import { tokens } from './tokens.css.js';
import { giveBack, hideFromLit, setAside } from './upgrade.js';
import { VERSION_NAME } from './version.js';
import type { ErrorDetail, SelectDetail } from './events.js';

/** Attributes that hold JSON: the text as it stands, never Lit's converter, which hides mistakes. */
export const raw = { converter: { fromAttribute: (text: string | null) => text }, noAccessor: true } as const;

export interface Selection {
  readonly kind: Kind;
  readonly id: string | number;
}

interface Chosen {
  readonly selection: Selection;
  readonly details: Details;
}

export type { Choice } from './content.js';

/** The explanation of one thing: its name, a colour class, and what there is to say. */
export interface Details {
  readonly label: string;
  readonly lang?: string;
  readonly colour?: string;
  /** The label in pieces, each in its own language; without it the label itself. */
  readonly title?: unknown;
  /** A line above the name: what kind of thing this is. */
  readonly of?: unknown;
  readonly content: unknown;
}

/**
 * What the four figures share: where their content comes from, in which language they speak, their frame, their
 * selection. Data goes one way: sources → document → `renderFigure` or `renderList`.
 *
 * @fires {CustomEvent<{kind: string, id: string | number}>} sb-select - Something was chosen.
 * @fires {CustomEvent<{change: object, conversation: object}>} sb-change - Someone edited; prevented, the edit is not made. `apply(conversation, change)` gives the document after it. Not cancelable: another conversation is on screen, as one that was kept in this browser, a new one, or what another tab wrote.
 * @fires {CustomEvent<{attribute: string, message: string, issues: {path: string, message: string}[]}>} sb-error - Something that was given is wrong; the rest is shown.
 * @slot - Shown before the script runs, or without it.
 * @slot heading - Replaces the heading's text.
 * @slot caption - Stands under the figure.
 * @csspart figure - The figure view.
 * @csspart heading - The heading.
 * @csspart toolbar - The choice between figure and list.
 * @csspart list - The list view.
 * @csspart details - The explanation of what was chosen.
 * @csspart error - What is wrong with the given content.
 * @cssprop --sb-color-personal - Colour of the personal sphere. Default: terracotta #b1432c.
 * @cssprop --sb-color-communal - Colour of the communal sphere. Default: ochre #8a5f00.
 * @cssprop --sb-color-institutional - Colour of the institutional sphere. Default: petrol #1c5d78.
 * @cssprop --sb-color-party - Colour of parties. Default: indigo #4b4a8c.
 * @cssprop --sb-color-individual - Colour of individual support. Default: plum #6d3a6b.
 * @cssprop --sb-color-text - Text. Default: the page's theme, else CanvasText.
 * @cssprop --sb-color-background - Background. Default: the page's theme, else Canvas.
 * @cssprop --sb-color-accent - Accent. Default: the page's theme, else a dark blue.
 * @cssprop --sb-color-link - Links. Default: the page's theme, else LinkText.
 * @cssprop --sb-color-focus - Focus ring. Default: the text colour.
 * @cssprop --sb-font-family - Typeface. Default: the page's.
 * @cssprop --sb-font-size - Size of running text. Default: the page's, never under 12px.
 * @cssprop --sb-radius - Corner radius, at most 12px. Default: the page's theme, else 4px.
 * @cssprop --sb-target-size - Least height of buttons, never under 24px. Default: 32px, 44px for touch.
 * @cssprop --sb-scroll-margin - Room to keep free above a focused control, for a sticky header. Default: 4rem.
 */
export abstract class SbElement extends LitElement {
  static readonly version = VERSION_NAME;
  static {
    // Measuring after the first render and then placing is meant: a second pass, before the first paint.
    this.disableWarning?.('change-in-update');
    this.addInitializer((element) =>
      setAside(element, (element.constructor as typeof SbElement).elementProperties),
    );
  }
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }
  protected static override finalize(): void {
    super.finalize();
    hideFromLit(this.elementProperties);
  }
  static override styles = [tokens, frame];

  /** Address of a conversation file: http(s) or relative. */
  @property() src: string | undefined;
  /** The heading. Absent: the file's title, else the figure's own name. Empty: no visible heading. */
  @property() heading: string | undefined;
  /** Level of the heading, 2 to 6. */
  @property({ converter: numeric(2), attribute: 'heading-level' }) headingLevel = 2;
  /** `figure` or `list`: the same content, drawn or as text. */
  @property() view: View = 'figure';
  /** What is chosen: an `id` or `kind:id`. */
  @property() selected: string | undefined;
  /** Everyone may edit: decide, add, rename, remove, with undo. A conversation with status `final` stays as it is. */
  @property({ type: Boolean }) editable = false;
  /** A larger look, for a projector. */
  @property({ type: Boolean }) presentation = false;

  /**
   * The address of the page leads to a thing in this figure, by the `id` of the element: `#sferen=part:koor`, and follows
   * what is chosen, without adding to the history. `read`: it only leads there. Absent: neither.
   */
  @property({
    attribute: 'deep-link',
    converter: (text: string | null): DeepLinking => (text?.trim() === 'read' ? 'read' : text !== null),
  })
  deepLink: DeepLinking = false;

  /** Inside `<sb-rounds>`: without the frame's own heading, toolbar and credit. */
  @property({ type: Boolean }) embedded = false;

  protected readonly size = new Size(this);
  protected readonly roving = new Roving(this);
  protected readonly announcer = new Announcer(this);
  readonly #tips = new Tips(this, (key) => this.tipOf(key));
  /** The words of this figure; renewed before each render. */
  protected say = new Speaker('nl');

  readonly #content = new Content(this, {
    choices: () => this.choices,
    usesRelations: () => this.usesRelations,
  });
  /** Edits, and the texts that someone is writing; undefined as long as nobody may. */
  protected get editing(): Editing | undefined {
    const code = this.#editingCode.there;
    return (this.#editing ??=
      code &&
      new code.Editing(this, this.#content, this.announcer, {
        refocus: (key) => this.#refocus(key),
        isTold: () => this.embedded,
        can: () => this.canEdit,
        flush: () => this.flushDrafts(),
        made: (change) => this.made(change),
      }));
  }
  #editing: Editing | undefined;
  readonly #editingCode = new Later(this, editingCode);
  protected readonly address = new DeepLink(this, {
    mode: () => !this.embedded && this.deepLink,
    links: () => this.links,
    visit: (links) => this.visit(links),
    state: () => this.linkState,
    arrive: (focus) => this.arrive(focus),
  });
  readonly #lang = new NearestLang(this);
  readonly #surface = new Surface(this);
  protected readonly regions = new Regions(this);
  #chosen: { readonly key: string | undefined; readonly of: Chosen | undefined } | undefined;
  #spoken = '';
  #failed = false;

  /** Key of the figure's own name. */
  protected abstract readonly nameKey: TextKey;
  /** Key of the one sentence under the heading. */
  protected abstract readonly introKey: TextKey;
  /** Key of the name of the list view. */
  protected readonly listKey: TextKey = 'view.list';
  /** Key of the line that says how the keys work. */
  protected get keysKey(): TextKey {
    return 'keys.hint';
  }

  /** How much of the head is on screen. */
  protected get headRoom(): HeadRoom {
    return 'full';
  }

  /** The level of the heading, 2 to 6, whatever was asked for. */
  protected get level(): number {
    return [2, 3, 4, 5, 6].includes(this.headingLevel) ? this.headingLevel : 2;
  }

  protected abstract renderFigure(): unknown;
  protected abstract renderList(): unknown;
  /** The explanation of what is chosen, or undefined when it isn't in this figure. */
  protected abstract explain(selection: Selection): Details | undefined;
  /** What an id without a kind means in this figure. */
  protected abstract find(id: string): Selection | undefined;

  /** The whole document: JSON text or an object goes in, the complete and frozen conversation comes out. */
  @property(raw)
  get conversation(): CompleteConversation {
    return this.#content.document;
  }
  set conversation(value: unknown) {
    this.write('conversation', value);
  }

  /** Conversations of other tables or years, to show beside this one: JSON list of conversations, or of their addresses. */
  @property(raw)
  get compare(): readonly Conversation[] {
    return this.#content.comparing.list;
  }
  set compare(value: unknown) {
    this.#content.comparing.write(value);
  }

  /**
   * Inside `<sb-rounds>`: what the round compares, so that it is read once.
   * @internal
   */
  @property({ attribute: false }) compared: SideBySide | undefined;

  /**
   * Inside `<sb-rounds>`: texts that are being written, so that they are there when one returns to the round.
   * @internal
   */
  @property({ attribute: false }) typed: Map<string, string> | undefined;

  /** Several conversations side by side, where there are any. */
  protected get beside(): SideBySide | undefined {
    return this.embedded ? this.compared : this.#content.sideBySide;
  }

  readonly #voices = memo<Voices | undefined>();
  /** The same in the words of the figure. */
  protected get voices(): Voices | undefined {
    const { beside, say } = this;
    const tools = beside && this.#content.comparing.tools.now;
    return this.#voices([beside, say, tools], () => tools?.voicesOf(beside as SideBySide, say));
  }

  /** Which groups there are and what they think differently about; nothing where there is nothing to compare. */
  protected renderOverview(kinds: readonly Kind[], whole: boolean): unknown {
    const { voices } = this;
    const tools = this.#content.comparing.tools.there;
    if (!voices || !tools) return nothing;
    return tools.overview({
      ...voices,
      kinds,
      whole,
      heading: (text) => heading(Math.min(6, this.level + 1), 'sub', '', text),
      placeOf: (kind, id) => {
        const details = this.explain({ kind, id });
        return details && { label: details.label, lang: details.lang, go: () => this.goTo(kind, id) };
      },
    });
  }

  /** Chooses a thing and moves the focus to it, or to its explanation. */
  protected goTo(kind: Kind, id: string | number): void {
    if (!this.isSelected(kind, id)) this.choose(kind, id);
    void this.updateComplete.then(
      () =>
        this.roving.focus(`${kind}:${id}`) ||
        this.renderRoot.querySelector<HTMLElement>('.details .name')?.focus(),
    );
  }

  /** The document that the figure draws: its own, or that of all groups together. */
  protected get shown(): CompleteConversation {
    return this.beside?.document ?? this.conversation;
  }

  /** The page's own interface texts: JSON of text by key. */
  @property(raw)
  get texts(): unknown {
    return this.#content.givenTexts;
  }
  set texts(value: unknown) {
    this.#content.givenTexts = value;
  }

  /** Writes one source of the document. */
  protected write(slot: Slot, value: unknown): void {
    this.#content.write(slot, value);
  }

  /** Does the page let people edit? As soon as what that takes is there, they can. */
  protected get mayEdit(): boolean {
    return this.editable && this.conversation.status !== 'final';
  }

  /** May a person edit here, now? */
  protected get canEdit(): boolean {
    // A picture of several documents is no document to edit; one that was merged is.
    return this.mayEdit && !this.beside?.document && !!this.editing;
  }

  /** Makes a change and tells the page, which may prevent it. */
  protected edit(change: Change, around?: Around): boolean {
    return this.editing?.make(change, around) ?? false;
  }

  /** What an editor works with; undefined where nothing can be edited. */
  protected get desk(): Desk | undefined {
    const { say, conversation, editing } = this;
    if (!this.canEdit || !editing) return undefined;
    return {
      say,
      conversation,
      drafts: editing.drafts,
      edit: (change, around) => this.edit(change, around),
      announce: (text) => this.announcer.say(text),
    };
  }

  /** A change was made: an edit, an undo or a redo. */
  protected made(_change: Change): void {
    // Nothing to do; an element that keeps what was said does.
  }

  /** What the page gave, and how it stands with it. */
  protected get pageContent(): Pick<Content, 'initial' | 'given' | 'held' | 'unsettled'> {
    return this.#content;
  }

  /** Goes on with another document, as one of an earlier session. */
  protected adopt(document: Conversation): void {
    this.#swap(() => this.#content.adopt(document));
  }

  /** Begins anew with what the page gave. */
  protected reset(): void {
    this.#swap(() => this.#content.reset());
  }

  /** The document changed elsewhere: goes on with that one, and what was done here can still be undone. */
  protected follow(document: Conversation): void {
    this.#swap(() => this.#content.follow(document));
  }

  #swap(act: () => void): void {
    const before = this.conversation;
    act();
    this.editing?.swapped(before);
  }

  /**
   * Hands in what is still being written.
   * @internal
   */
  flushDrafts(): void {
    this.editing?.drafts.flush();
  }

  /**
   * What is being written belongs to a conversation that is gone from the screen.
   * @internal
   */
  forgetDrafts(): void {
    this.editing?.drafts.forget();
  }

  /** Undoes the last edit. */
  undo(): void {
    this.editing?.undo();
  }

  /** Makes the edit again that was undone last. */
  redo(): void {
    this.editing?.redo();
  }

  /** Focus where the reader can go on: a control by its key, else what is chosen, else the start of the figure. */
  #refocus(key: string | undefined): void {
    const { selection } = this;
    const control = key && this.renderRoot.querySelector<HTMLElement>(`[data-focus="${CSS.escape(key)}"]`);
    if (control) {
      control.closest('details')?.setAttribute('open', '');
      control.focus();
      return;
    }
    const keys = [key, selection && `${selection.kind}:${selection.id}`];
    if (keys.some((each) => each && this.roving.focus(each))) return;
    const place = ['.question', '.body [data-group], .heading, .body button']
      .map((selector) => this.renderRoot.querySelector<HTMLElement>(selector))
      .find((element) => element !== null);
    place?.focus();
  }

  protected list<K extends ListKey>(key: K): Lists[K] {
    return this.conversation[key];
  }

  /** Fetches what someone needs who edits this kind of figure. */
  static fetchEditors(): Promise<unknown> {
    return Promise.resolve();
  }

  #fetched = false;
  /**
   * Everything that may be needed later comes right after the first picture, where someone edits: a room where the wifi fails
   * must still be able to save.
   */
  protected fetchAll(): void {
    this.#needs.all();
  }

  /** Is this a figure that has to have everything? */
  protected get needsAll(): boolean {
    return this.editable;
  }

  /** Code that is fetched when it is needed. */
  protected get laters(): readonly Later<unknown>[] {
    return [this.#editingCode, this.#content.comparing.tools, this.#english, this.#words];
  }

  /** The other language that is built in, and the words that this figure did not bring. */
  readonly #english = new Later(this, () => import('../content/english.js'));
  readonly #words = new Later(this, () => import('../content/languages.js'));

  /** Code without which this figure can't be drawn as it is asked for now. */
  protected get needed(): readonly Later<unknown>[] {
    const tags = [this.#lang.value, this.conversation.lang];
    const texts = this.texts !== undefined && this.texts !== null && !isWhole();
    return [
      tags.some(lacks) && this.#english,
      texts && this.#words,
      this.mayEdit && this.#editingCode,
    ].filter((each) => each instanceof Later);
  }

  readonly #needs = new Needs({ needed: () => this.needed, laters: () => this.laters });
  /** What stood in the shadow root before the first drawing: what a server wrote there. */
  #served: readonly Node[] = [];
  /** Until what the first drawing needs is there, what stood in the element shows. */
  protected override scheduleUpdate(): Promise<unknown> | void {
    const coming = this.#needs.come();
    if (!coming) return super.scheduleUpdate();
    const meanwhile = this.#served.length ? this.#served : [document.createElement('slot')];
    if (!this.hasUpdated) this.renderRoot.append(...meanwhile);
    return coming.then(() => {
      if (!this.hasUpdated) this.renderRoot.replaceChildren();
      return super.scheduleUpdate();
    });
  }

  /** Drawn with everything that was asked for, also where code had to come for it. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    const { coming } = this.#needs;
    if (!coming) return done;
    await coming;
    return await this.getUpdateComplete();
  }

  /** What was written last is taken in, and `say` speaks the language of the page; at once where the element isn't in a page. */
  protected async ready(): Promise<void> {
    this.flushDrafts();
    if (this.isConnected) await this.updateComplete;
  }

  /** Attributes with a fixed set of values, and what they hold now. */
  protected get choices(): readonly Choice[] {
    return [
      { attribute: 'view', value: this.view, options: ['figure', 'list'] },
      { attribute: 'heading-level', value: this.headingLevel, options: ['2', '3', '4', '5', '6'] },
    ];
  }

  /** Does this figure draw relations? Then it says which of them lead nowhere. */
  protected get usesRelations(): boolean {
    return false;
  }

  /** A shadow root that a server made is not ours to add to: what we render takes its place. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#served = [...(this.shadowRoot?.childNodes ?? [])];
    this.shadowRoot?.replaceChildren();
    if (this.ownerDocument === document) return super.createRenderRoot();
    // Moved to another document before it was drawn: Lit's style sheets belong to this one.
    const root =
      this.shadowRoot ?? this.attachShadow((this.constructor as typeof LitElement).shadowRootOptions);
    this.adoptedCallback();
    return root;
  }

  readonly #dress = new Dress(
    this,
    SbElement.styles.length,
    [this.#editingCode, this.#content.comparing.tools],
    () => this.laters,
  );
  protected adoptedCallback(): void {
    this.#dress.renew();
  }

  override connectedCallback(): void {
    giveBack(this);
    super.connectedCallback();
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (name === 'lang') this.#lang.ask();
  }

  /** What one figure does wrong stays in that figure: it says so, and offers to try again. */
  protected override performUpdate(): void {
    if (this.#spoilt && !this.size.printing) this.#startAnew();
    try {
      super.performUpdate();
    } catch (error) {
      // Around a `print()` of the page itself, Chromium makes no new HTML under Trusted Types. What stands stays.
      if (this.hasUpdated && this.size.printing) {
        this.#spoilt = true;
        return;
      }
      if (!this.#failed) console.error(error);
      this.#failed = true;
      this.#fall();
    }
  }

  /** Says that it can't be drawn; where a page lets nothing be drawn at all, what stood in the element shows. */
  #fall(): void {
    try {
      render(this.#renderFailure(), this.renderRoot, this.renderOptions);
    } catch {
      this.renderRoot.replaceChildren(document.createElement('slot'));
      this.#spoilt = true;
    }
  }

  /** Is what stands in it no longer what Lit drew? */
  #spoilt = false;
  #startAnew(): void {
    this.#spoilt = false;
    this.renderRoot.replaceChildren();
    // Where Lit keeps what it drew in a root.
    delete (this.renderRoot as { _$litPart$?: unknown })._$litPart$;
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.heading = textFrom(this.heading);
    this.selected = textFrom(this.selected);
    if (changed.has('src')) void this.#content.load((this.src = textFrom(this.src)));
    this.#dress.update();
    if (this.typed && this.editing) this.editing.drafts.pool = this.typed;
    this.headingLevel = numberFrom(this.headingLevel, 2);
    const tag = this.#lang.value;
    const ownLang = this.shown.lang;
    const { texts } = this.#content;
    const key = writeJSON([tag, ownLang, texts, languages().length]);
    if (key !== this.#spoken || this.say.language !== languageFor(tag)) {
      this.#spoken = key;
      this.say = new Speaker(tag, ownLang, texts);
    }
    this.#chosen = { key: this.selected, of: this.#choice() };
  }

  protected override update(changed: PropertyValues): void {
    if (!this.hasUpdated) this.#measureFirst();
    super.update(changed);
  }

  /** The empty frame tells how much room there is and on which ground, so that the figure is drawn once. */
  #measureFirst(): void {
    this.#surface.lookBehind();
    render(this.#renderFrame(nothing), this.renderRoot, this.renderOptions);
    this.#surface.hostUpdated();
    this.size.hostUpdated();
  }

  protected override updated(changed: PropertyValues): void {
    if (this.needsAll && !this.#fetched) {
      this.#fetched = true;
      requestAnimationFrame(() => setTimeout(() => this.fetchAll()));
    }
    if (this.say.doubts) void this.#english.come();
    if (this.embedded && changed.has('selected')) this.dispatchEvent(new CustomEvent('sb-chosen'));
    const news = this.#content.news();
    // Inside another element, that one has the same content and says what is wrong with it.
    for (const complaint of this.embedded ? [] : news) {
      const { attribute, faults } = complaint;
      const issues = faults.map((fault) => ({ path: fault.path, message: this.say.explain(fault) }));
      const message = complaintMessage(complaint, this.say);
      this.#emit<ErrorDetail>('sb-error', { attribute, message, issues });
    }
  }

  #emit<T>(name: string, detail: T): void {
    this.dispatchEvent(new CustomEvent<T>(name, { detail, bubbles: true, composed: true }));
  }

  /** What is chosen, when it is in this figure: settled before each render, and at each change in between. */
  protected get selection(): Selection | undefined {
    return this.#choiceNow?.selection;
  }

  get #choiceNow(): Chosen | undefined {
    if (this.#chosen?.key !== this.selected || !this.#chosen) {
      try {
        this.#chosen = { key: this.selected, of: this.#choice() };
      } catch {
        // The next update meets the same, and says it.
        this.#chosen = { key: this.selected, of: undefined };
      }
    }
    return this.#chosen.of;
  }

  #choice(): Chosen | undefined {
    if (!this.selected) return undefined;
    const [, kind, id] = /^(sphere|part|party|relation|step|level|round):([^]*)$/.exec(this.selected) ?? [];
    // An id may look like `kind:id` itself.
    for (const selection of [kind && id ? { kind: kind as Kind, id } : undefined, this.find(this.selected)]) {
      const details = selection && this.explain(selection);
      if (details) return { selection, details };
    }
    return undefined;
  }

  /** What the address of the page says of this figure. */
  protected get links(): readonly string[] {
    const { selection } = this;
    return selection ? [`${selection.kind}:${selection.id}`] : [];
  }

  /** What the address follows. */
  protected get linkState(): string {
    return this.selected ?? '';
  }

  /** Brings what a link led to in sight; with focus where the reader followed it. */
  protected arrive(focus: boolean): void {
    this.scrollIntoView({ block: 'nearest' });
    this.#reveal();
    if (focus) this.#refocus(undefined);
  }

  /** Shows what the address of the page leads to. */
  protected visit(links: readonly string[]): void {
    this.selected = links.at(-1);
  }

  protected isSelected(kind: Kind, id: string | number): boolean {
    const { selection } = this;
    return selection?.kind === kind && String(selection.id) === String(id);
  }

  /** A person chose something: shows its explanation, or closes it when it was open. */
  protected choose(kind: Kind, id: string | number): void {
    if (this.isSelected(kind, id)) {
      this.close();
      return;
    }
    this.selected = `${kind}:${id}`;
    const details = this.#choiceNow?.details;
    void this.updateComplete.then(() => this.#reveal());
    if (details) this.announcer.say(this.say.t('details.opened', { label: details.label }));
    this.report(kind, id);
  }

  /** Brings an explanation that opened out of sight into view, no further than needed. */
  #reveal(): void {
    const details = this.keepsPlace ? null : this.renderRoot.querySelector('.details');
    if (!details) return;
    if (getComputedStyle(details).position === 'sticky') {
      this.renderRoot.querySelector('[data-group][aria-expanded=true]')?.scrollIntoView({ block: 'nearest' });
      return;
    }
    const { top, bottom } = details.getBoundingClientRect();
    if (top < 0 || bottom > window.innerHeight) details.scrollIntoView({ block: 'nearest' });
  }

  /** Inside a conversation: does the explanation, where it stands under the figure, dock at the foot of the window? */
  protected get docks(): boolean {
    return false;
  }

  /** Does the view stay where it is when an explanation opens? */
  protected get keepsPlace(): boolean {
    return false;
  }

  /** Tells the page what a person chose. */
  protected report(kind: Kind, id: string | number): void {
    this.#emit<SelectDetail>('sb-select', { kind, id });
  }

  /** Closes the explanation and gives focus back to what it explained. */
  protected close(): void {
    const { selection } = this;
    this.selected = undefined;
    this.announcer.say(this.say.t('details.closed'));
    if (!selection) return;
    const key = `${selection.kind}:${selection.id}`;
    void this.updateComplete.then(() => {
      this.roving.focus(key);
      // Given back, not gone to: nothing to say at a glance, and the next Escape is the page's.
      this.#tips.hide();
    });
  }

  /** What to say at a glance of the thing with this key, as in `part:koor`; nothing by default. */
  protected tipOf(_key: string): Tip | undefined {
    return undefined;
  }

  readonly #focusin = (event: FocusEvent): void => {
    this.roving.focusin(event);
    this.#tips.focusin(event);
    uncover(event.target);
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#tips.open) {
      // Prevented too: a dialog around the figure stays open.
      event.preventDefault();
      event.stopPropagation();
      this.#tips.hide();
    } else if (event.key === 'Escape' && this.selection && !event.defaultPrevented) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else if (!(this.canEdit && this.editing?.keydown(event, this.say))) this.roving.keydown(event);
  };

  protected override render(): TemplateResult {
    return this.#renderFrame(this.#renderSection(this.say.language.code));
  }

  #renderFrame(section: unknown): TemplateResult {
    const { colour, dark, clear } = this.#surface.ground;
    const looks = ['sb', this.presentation && 'presentation', dark && 'dark', clear && 'clear'];
    const classes = looks.filter(Boolean).join(' ');
    return html`<div class="room">
      <div class=${classes} ${place(colour ? { '--_surface': colour } : {})}>
        ${this.size.render()} ${section}
      </div>
    </div>`;
  }

  #renderSection(lang: string): TemplateResult {
    const { say, shown: conversation, level, nameKey, introKey } = this;
    const hidden = this.heading?.trim() === '';
    const header: Header = {
      say,
      conversation,
      heading: hidden ? '' : (this.heading ?? undefined),
      level,
      nameKey,
      introKey,
      room: this.headRoom,
    };
    const name = nameOf(header);
    const view = this.view === 'list' ? 'list' : 'figure';
    const place = this.regions.number('figure', name);
    const number =
      place > 1 ? html`<span class="vh" id="n">${this.say.t('group.count', { n: place })}</span>` : nothing;
    const ids = place > 1 ? `${namedBy(header)} n` : namedBy(header);
    const label = place > 1 ? `${name}, ${this.say.t('group.count', { n: place })}` : name;
    return html`<section
      role="group"
      lang=${lang}
      aria-label=${hidden ? label : nothing}
      aria-labelledby=${hidden ? nothing : ids}
      @keydown=${this.#keydown}
      @focusin=${this.#focusin}
      @focusout=${this.#tips.leave}
      @pointerover=${this.#tips.over}
      @pointerleave=${this.#tips.leave}
    >
      ${
        this.embedded
          ? nothing
          : html`<div class="head is-${this.headRoom}">
            <div class=${this.headRoom === 'hidden' ? 'headings vh' : 'headings'}>${renderHeader(header)} ${number}</div>
            ${
              this.headRoom === 'hidden'
                ? nothing
                : html`<div class="tools">
                  ${this.renderTools()}
                  ${renderToolbar(say, view, this.listKey, (chosen) => (this.view = chosen))}
                </div>`
            }
          </div>`
      }
      <div class="errors" role="status" part="error">${this.#renderComplaints()}</div>
      ${this.#renderBody()}
      <slot name="caption"></slot>
      <div class="foot">
        ${this.embedded ? nothing : this.renderCredit()}
        <p class="keys small" aria-hidden="true">${this.say.t(this.keysKey)}</p>
      </div>
      ${this.#tips.render()} ${this.announcer.render()}
    </section>`;
  }

  #renderComplaints(): unknown {
    if (this.embedded) return nothing;
    const { complaints, retry } = this.#content;
    return complaints.length ? complaintList(complaints, this.say, retry) : nothing;
  }

  #renderBody(): TemplateResult {
    if (this.#content.waiting) return html`<p class="loading">${this.say.t('loading')}</p>`;
    try {
      const body = this.view === 'list' ? this.renderList() : this.renderFigure();
      this.#failed = false;
      return html`<p class="vh">${this.say.t(this.keysKey)}</p>
        <div class="body">${body}</div>`;
    } catch (error) {
      if (!this.#failed) console.error(error);
      this.#failed = true;
      return this.#renderBroken();
    }
  }

  #renderBroken(): TemplateResult {
    return html`<div class="body broken" role="status">
      <p>${this.say.t('broken')}</p>
      <button type="button" class="button" @click=${() => this.requestUpdate()}>${this.say.t('retry')}</button>
    </div>`;
  }

  /** What stands there when not even the frame could be drawn. */
  #renderFailure(): TemplateResult {
    return html`<div class="sb">
      <section role="group" lang=${this.say.language.code} aria-label=${this.say.t(this.nameKey)}>
        ${this.#renderBroken()}
      </section>
    </div>`;
  }

  /** What stands beside the choice of view: undo and redo. */
  protected renderTools(): unknown {
    return this.canEdit ? this.editing?.renderButtons(this.say) : nothing;
  }

  /** The explanation panel; figures put it where it belongs. Nothing when nothing is chosen. */
  protected renderDetails(): unknown {
    const details = this.#choiceNow?.details;
    if (!details) return nothing;
    const region = this.say.t('details.region', { label: details.label });
    return html`<div
      class="details ${this.docks ? 'docks' : ''} ${details.colour ?? ''}"
      part="details"
      role="region"
      aria-label=${this.regions.name('details', region, this.say)}
    >
      <button type="button" class="close" aria-label=${this.say.t('details.close')} @click=${() => this.close()}>
        <svg class="mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d="M2 2 10 10M10 2 2 10" /></svg>
      </button>
      ${details.of ? html`<p class="of">${details.of}</p>` : nothing}
      ${heading(
        Math.min(6, this.level + 1),
        'name',
        '',
        html`<span lang=${details.lang ?? nothing}>${details.title ?? details.label}</span>`,
      )}
      ${details.content}
    </div>`;
  }

  protected renderCredit(): TemplateResult {
    return html`<p class="credit">${this.say.t('credit.model')}</p>`;
  }
}
