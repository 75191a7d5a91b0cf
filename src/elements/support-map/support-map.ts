import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { addWords } from '../../content/known.js';
import { map as words } from '../../content/nl/map.js';
import type { TextKey } from '../../content/texts.js';
import type { MapLayout } from '../../layout/map-types.js';
import { formOf, layoutSupportMap } from '../../layout/support-map.js';
import type { Part, Party, Relation } from '../../model/types.js';
import { define as register } from '../../ui/define.js';
import type { Look, Picture } from '../../export/svg/picture.js';
import { type Away, PicturedElement } from '../picturing.js';
import { type Details, raw, SbElement, type Selection } from '../../ui/element.js';
import { heading } from '../../ui/frame.js';
import { Code } from '../../ui/code.js';
import { Later } from '../../ui/later.js';
import { memo } from '../../ui/memo.js';
import { Printing } from '../../ui/printing.js';
import { renderSearch, searchStyles } from '../../ui/search.js';
import { type Lit, litBy } from './chain.js';
import { stage } from './columns.js';
import { type ColumnId, contentOf, keyOf, type MapContent, type MapNode } from '../../figures/map-content.js';
import { allSentences, explainEnd, explainRelation, type ExplainState } from './explain.js';
import type { MapDesk } from './desk.js';
import { isCalm } from './drawing.js';
import { entriesList } from './entries.js';
import type { Filling } from './filling.js';
import { figureInput } from '../../figures/map-input.js';
import {
  broughtBy,
  everything,
  isMany,
  type MapSight,
  nextOf,
  openKey,
  sightOf,
  unseenAround,
} from '../../figures/map-sight.js';
import { legend } from './legend.js';
import { neighbour, sideOf } from './neighbour.js';
import { questions } from './questions.js';
import { foundText, sightNote } from './sight.js';
import { supportMapStyles } from './support-map.css.js';
import { relationsTable } from './table.js';
import { tableStyles } from './table.css.js';

const editorsCode = new Code(() => import('./editors.js'));

addWords(words);

/**
 * Who supports whom, and how: from parties, through the institutional and the communal base, to people; with
 * individual support beside it. Choosing a box lights up its chain and reads it as sentences.
 *
 * @tag sb-support-map
 * @tagname sb-support-map
 */
export class SbSupportMap extends PicturedElement {
  static readonly tag = 'sb-support-map';
  static override styles = [SbElement.styles, searchStyles, supportMapStyles, tableStyles].flat();

  /** What a reader opened: columns and lists of names, by key. */
  @state() private opened: ReadonlySet<string> = new Set();
  @state() private query = '';
  /** Boxes of a large map that were brought in sight, by key. */
  @state() private kept: readonly string[] = [];

  protected override readonly nameKey = 'map.name';
  protected override readonly introKey = 'map.intro';
  protected override readonly listKey = 'view.table';

  /** Where the reader was before following a relation. */
  #before: string | undefined;
  /** The box from which a reader heard that no line goes on. */
  #toldEnd: string | undefined;

  /** Sentences that someone is filling in. */
  #filling: Filling | undefined;

  static override fetchEditors = () => editorsCode.come();
  readonly #editors = new Later(this, editorsCode);
  protected override get laters(): readonly Later<unknown>[] {
    return [...super.laters, this.#editors];
  }

  /** Who edits gets everything in the first picture; in a conversation, the figure first. */
  protected override get needed(): readonly Later<unknown>[] {
    return this.mayEdit && !this.embedded ? [...super.needed, this.#editors] : super.needed;
  }

  /** With the editors of this figure; undefined too as long as their code is on its way. */
  protected override get desk(): MapDesk | undefined {
    const desk = super.desk;
    const editors = desk && this.#editors.now;
    return editors && { ...desk, editors, filling: (this.#filling ??= new editors.Filling(desk.drafts)) };
  }
  readonly #printing = new Printing(this);
  readonly #contentMemo = memo<MapContent>();
  readonly #sightMemo = memo<MapSight>();
  readonly #seenMemo = memo<MapContent>();
  readonly #layoutMemo = memo<MapLayout>();
  readonly #litMemo = memo<Lit | undefined>();

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

  /**
   * The parts as CSV for a spreadsheet: a row each, with the decision and the reason. In Dutch cells are parted by `;`, in
   * other languages by `,`, as spreadsheets there open it.
   */
  async exportCSV(): Promise<string> {
    const { partsCSV } = await this.away();
    return partsCSV(this.conversation, this.say);
  }

  protected override picture(away: Away, look: Look, width: number): Picture {
    const { shown: conversation, say, opened, kept, query, askedHeading } = this;
    return away.drawSupportMap(conversation, say, look, {
      width,
      opened,
      kept,
      query,
      heading: askedHeading,
      side: this.beside,
    });
  }

  protected override get usesRelations(): boolean {
    return true;
  }

  /** On paper everything is open. */
  get #opened(): { readonly has: (key: string) => boolean } {
    return this.#printing.now ? everything : this.opened;
  }

  /** What is in sight of the map, in the form that it has at this width. */
  get #sight(): MapSight {
    const { opened, query, kept } = this;
    const { space } = this.size;
    const content = this.#content;
    const form = space ? formOf(space.width, space.measure) : 'columns';
    const printing = this.#printing.now;
    // In a large map a choice that is in sight changes nothing.
    const selected = isMany(content) ? undefined : this.#key;
    return this.#sightMemo([content, opened, query, kept, form, printing, selected], () =>
      sightOf(content, printing ? { opened: everything } : { opened, query, kept, form, selected }),
    );
  }

  get #content(): MapContent {
    const { shown, say, beside } = this;
    return this.#contentMemo([shown, say, beside], () => contentOf(shown, say, beside?.of));
  }

  protected override find(id: string): Selection | undefined {
    const end = this.#content.ends.get(id);
    if (end) return { kind: end.kind === 'individual' ? 'party' : end.kind, id };
    return this.#content.relations.some((relation) => relation.id === id)
      ? { kind: 'relation', id }
      : undefined;
  }

  protected override explain({ kind, id }: Selection): Details | undefined {
    const content = this.#content;
    const key = `${kind}:${id}`;
    const back =
      this.#before === undefined || this.#before === key ? undefined : content.nodes.get(this.#before);
    const lit = (): Lit | undefined => this.#lit(key);
    const unseen = (): number =>
      this.view === 'list' || !isMany(content) ? 0 : unseenAround(content, key, this.#sight).length;
    const state: ExplainState = {
      content,
      say: this.say,
      voices: this.voices,
      // Asked only when it is shown: for its name a chain is not looked up, nor what is around it.
      get lit() {
        return lit();
      },
      heading: this.#heading,
      go: (to) => this.#go(to),
      chooseRelation: (relation) => this.#chooseRelation(relation),
      whole: this.#opened.has(key),
      showWhole: () => (this.opened = new Set([...this.opened, key])),
      back,
      desk: this.desk,
      removed: (relation) => this.#removed(relation),
      get unseen() {
        return unseen();
      },
      bring: () => this.#bring(key),
    };
    if (kind === 'relation') {
      const relation = content.relations.find((each) => each.id === id);
      return relation && explainRelation(relation, state);
    }
    const end = content.nodes.get(key)?.end;
    return end && explainEnd(end, state);
  }

  readonly #heading = (deeper: number, text: string): TemplateResult =>
    heading(Math.min(6, this.level + deeper), 'sub', '', text);

  /** The key of what is chosen. */
  get #key(): string | undefined {
    const { selection } = this;
    return selection && `${selection.kind}:${selection.id}`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.selected === undefined) this.#before = undefined;
    if (!isMany(this.#content)) {
      // A search goes with its field.
      this.query = '';
      this.kept = [];
      return;
    }
    const key = this.#key;
    const brought = key && !this.#printing.now ? broughtBy(this.#content, key, this.#sight) : [];
    if (brought.length) this.kept = brought;
  }

  /** The chain of what has this key. */
  #lit(key: string | undefined): Lit | undefined {
    const content = this.#content;
    return this.#litMemo([content, key], () => litBy(content, key));
  }

  protected override get docks(): boolean {
    return this.view !== 'list' && !this.keepsPlace;
  }

  /** In rows a button under the chosen box leads to the explanation. */
  protected override get keepsPlace(): boolean {
    const { space } = this.size;
    return this.view !== 'list' && !!space && formOf(space.width, space.measure) === 'rows';
  }

  protected override renderFigure(): unknown {
    const content = this.#content;
    const key = this.#key;
    const { say } = this;
    const { space } = this.size;
    if (!space) return nothing;
    const sight = this.#sight;
    const jump = formOf(space.width, space.measure) === 'rows' ? key : undefined;
    const inSight = sight.columns.flatMap(({ linked, loose }) =>
      [...linked, ...loose].map((node) => node.key),
    );
    const layout = this.#layoutMemo([content, inSight.join('\n'), say, space, jump], () =>
      layoutSupportMap(figureInput(content, sight, say, jump), space.width, space.measure),
    );
    const seen = this.#seenMemo([content, sight], () => ({ ...content, links: sight.links }));
    const state = {
      say,
      voices: this.voices,
      lit: this.#lit(key),
      selected: key,
      choose: (node: MapNode) => this.#choose(node.kind, node.id),
      sight,
      open: (id: ColumnId, sort: 'linked' | 'loose') => this.#open(id, sort),
      jump: () => this.#focusDetails(),
      sideways: (event: KeyboardEvent) => this.#sideways(event, layout),
    };
    return html`${this.#renderOverview(!!this.#printing.now)}
      ${this.#renderSearch(content)}
      <div part="figure">
        ${this.#hint(content)} ${isMany(content) ? sightNote(sight, content, say) : nothing}
        ${isCalm(layout) ? html`<p class="calm">${say.t('map.calm', { n: layout.links.length })}</p>` : nothing}
        ${stage(sight.columns, seen, layout, space.measure, state)} ${legend(content, say, sight)}
      </div>
      ${key ? this.renderDetails() : nothing}
      ${key || !content.relations.length ? nothing : html`<p class="choose">${say.t('map.choose')}</p>`}
      ${this.#printing.now ? allSentences(content, say, this.#heading, this.voices) : nothing} ${this.#renderAdding(content)}
      ${this.#renderQuestions(content)}`;
  }

  #renderSearch(content: MapContent): unknown {
    if (!isMany(content)) return nothing;
    return renderSearch({
      label: this.say.t('map.search'),
      query: this.query,
      search: (query) => this.#search(query),
      go: () => this.#goFirst(),
    });
  }

  #search(query: string): void {
    this.query = query;
    this.kept = [];
    this.opened = new Set([...this.opened].filter((key) => !/^(?:linked|loose):/.test(key)));
    const { found } = this.#sight;
    if (found) this.announcer.say(foundText(found.size, this.say));
  }

  /** From the field to the first that was found, in the order of the view. */
  #goFirst(): void {
    const { found } = this.#sight;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.body [data-group]')];
    const wanted = this.view === 'list' ? undefined : found;
    (buttons.find(({ dataset }) => wanted?.has(dataset.key ?? '')) ?? buttons[0])?.focus();
  }

  /** Above the figure: what groups think differently about. */
  #renderOverview(whole: boolean): unknown {
    return this.renderOverview(['relation', 'sphere', 'part'], whole);
  }

  /** Where a group adds a relation, when nothing is chosen that has its own sentence to fill in, and a party. */
  #renderAdding(content: MapContent): unknown {
    const { desk, selection } = this;
    if (!desk) return nothing;
    const free = !selection || selection.kind === 'relation';
    return html`<div class="building">
      ${free ? desk.editors.renderRelating({ desk, content }) : nothing} ${desk.editors.renderAddParty(desk, desk.filling)}
    </div>`;
  }

  /** What is missing here, in plain words: the same in both views. */
  #hint(content: MapContent): unknown {
    const { parties, parts, spheres } = this.shown;
    const hints: readonly (TextKey | false)[] = [
      !spheres.length && 'map.noSpheres',
      !parties.length && !parts.length && 'map.empty',
      !parties.length && parts.length > 0 && 'map.noParties',
      !parts.length && parties.length > 0 && 'map.noParts',
      !content.relations.length && (parties.length > 0 || parts.length > 0) && 'map.noRelations',
    ];
    const texts = hints.filter((key) => key !== false).map((key) => this.say.t(key));
    return texts.length ? html`<p class="empty">${texts.join(' ')}</p>` : nothing;
  }

  #renderQuestions(content: MapContent): TemplateResult {
    return questions({
      conversation: this.shown,
      content,
      say: this.say,
      heading: this.#heading,
      go: (key) => this.#go(key),
      opened: this.#opened,
      open: (key) => (this.opened = new Set([...this.opened, key])),
    });
  }

  protected override renderList(): TemplateResult {
    const content = this.#content;
    const { found } = this.#sight;
    const key = this.#key;
    const go = (to: string): void => this.#go(to);
    return html`<div part="list">
      ${this.#renderOverview(true)} ${this.#hint(content)} ${this.#renderSearch(content)}
      ${found ? html`<p class="calm">${foundText(found.size, this.say)}</p>` : nothing}
      ${
        content.relations.length
          ? relationsTable({
              content,
              found,
              isMany: isMany(content),
              say: this.say,
              voices: this.voices,
              lit: this.#lit(key),
              selected: key,
              choose: ({ id }) => this.#choose('relation', id),
              details: () => this.renderDetails(),
              go,
            })
          : nothing
      }
      ${this.#renderAdding(content)}
      ${entriesList({
        content,
        found,
        say: this.say,
        voices: this.voices,
        heading: this.#heading,
        selected: key,
        choose: (node) => this.#choose(node.kind, node.id),
        details: () => this.renderDetails(),
      })}
      ${this.#renderQuestions(content)}
    </div>`;
  }

  protected override get keysKey(): TextKey {
    return this.view === 'list' ? 'keys.hint' : 'map.keys';
  }

  #choose(kind: Selection['kind'], id: string): void {
    this.#before = undefined;
    this.choose(kind, id);
  }

  /** Goes to a box: chooses it, and moves the focus there; in the table, to its explanation. */
  #go(key: string): void {
    const { selection } = this;
    const node = this.#content.nodes.get(key);
    if (!node) return;
    const from = selection?.kind === 'relation' ? undefined : this.#key;
    this.#before = from === key || this.#before === key ? undefined : from;
    if (this.#key !== key) this.choose(node.kind, node.id);
    void this.updateComplete.then(() => this.roving.focus(key) || this.#focusDetails());
  }

  #chooseRelation(id: string): void {
    if (this.selection?.kind !== 'relation') this.#before = this.#key;
    this.choose('relation', id);
    void this.updateComplete.then(() => this.#focusDetails());
  }

  #focusDetails(): void {
    this.renderRoot.querySelector<HTMLElement>('.details .name')?.focus();
  }

  /** After a relation was removed: back to what the reader came from; in the figure, else to where it started. */
  #removed({ from }: Relation): void {
    const end = this.#content.ends.get(from);
    const key = this.#before ?? (this.view === 'list' || !end ? undefined : keyOf(end));
    this.#before = undefined;
    this.selected = key;
    if (key) void this.updateComplete.then(() => this.#focusDetails());
  }

  /** A relation has no box of its own in the figure: then the focus goes to where it starts. */
  protected override close(): void {
    const { selection } = this;
    const relation = this.#content.relations.find(
      ({ id }) => selection?.kind === 'relation' && id === selection.id,
    );
    const end = relation && this.#content.ends.get(relation.from);
    super.close();
    void this.updateComplete.then(() => {
      if (end && this.view === 'figure') this.roving.focus(keyOf(end));
      // Folded away, or gone in the meantime: then the first that is there.
      const root = this.renderRoot as ShadowRoot;
      if (!root.activeElement) root.querySelector<HTMLElement>('.body [data-group], .heading')?.focus();
    });
  }

  #sideways(event: KeyboardEvent, layout: MapLayout): void {
    const step = sideOf(event);
    const button = event.target instanceof HTMLElement ? event.target : undefined;
    const key = button?.dataset.key;
    if (!step || !key) return;
    event.preventDefault();
    event.stopPropagation();
    const to = neighbour(this.#content, layout, key, step);
    if (to) this.roving.focus(to);
    else if (this.#toldEnd !== `${step} ${key}`) {
      this.#toldEnd = `${step} ${key}`;
      const label = this.#content.nodes.get(key)?.label ?? button.textContent.trim();
      this.announcer.say(this.say.t('map.noNext', { label }));
    }
  }

  /** Shows more boxes of a column, and goes on at the first that was not there. */
  #open(id: ColumnId, sort: 'linked' | 'loose'): void {
    const before = this.#sight.keys;
    let times = 1;
    while (this.opened.has(openKey(id, sort, times))) times += 1;
    this.opened = new Set([...this.opened, openKey(id, sort, times)]);
    void this.updateComplete.then(() => {
      const next = [...this.renderRoot.querySelectorAll<HTMLElement>(`.node[data-group="${id}"]`)].find(
        ({ dataset }) => !before.has(dataset.key ?? ''),
      );
      if (next?.dataset.key) this.roving.focus(next.dataset.key);
    });
  }

  /** Brings more of what is linked with a box in sight; the focus stays at the button, or goes to the name above it. */
  #bring(key: string): void {
    const unseen = unseenAround(this.#content, key, this.#sight);
    const next = unseen.slice(0, nextOf(unseen.length));
    this.kept = [...this.kept, ...next];
    void this.updateComplete.then(() => {
      const root = this.renderRoot as ShadowRoot;
      if (!root.activeElement) this.#focusDetails();
    });
  }
}

/** Registers `<sb-support-map>`, once, in the page's registry or in another. */
export const define = (registry?: CustomElementRegistry): void => register(SbSupportMap, registry);

declare global {
  interface HTMLElementTagNameMap {
    'sb-support-map': SbSupportMap;
  }
}
