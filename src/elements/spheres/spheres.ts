import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { addWords } from '../../content/known.js';
import { spheres as words } from '../../content/nl/spheres.js';
import { layoutSpheres, type SpheresLayout } from '../../layout/spheres.js';
import type { Kind, Part, Sphere, SphereId } from '../../model/types.js';
import { type Details, raw, SbElement, type Selection } from '../../ui/element.js';
import { Code } from '../../ui/code.js';
import { Later } from '../../ui/later.js';
import { memo } from '../../ui/memo.js';
import { Printing } from '../../ui/printing.js';
import type { Tip } from '../../ui/tips.js';
import { define as register } from '../../ui/define.js';
import { renderSearch, searchStyles } from '../../ui/search.js';
import type { Look, Picture } from '../../export/svg/picture.js';
import { type Away, PicturedElement } from '../picturing.js';
import type { ChipState } from './chip.js';
import { type Drawing, renderCards, renderNested } from './drawing.js';
import type { Adding } from './adding.js';
import type { ChipDrag } from './drag.js';
import type { SpheresDesk } from './desk.js';
import { explainPart, explainSphere } from './explain.js';
import { groupsOf, type Group } from '../../figures/spheres-groups.js';
import { layoutInput, type Shown, type ShownGroup } from '../../figures/spheres-input.js';
import { limit, MANY, matches, openKey } from '../../figures/spheres-many.js';
import { renderReasons, renderSpheresList } from './list.js';
import { renderInShort, renderLegend } from './side.js';
import { spheresStyles } from './spheres.css.js';

/**
 * In em: the width from which the explanation stands beside the figure (below it: under the figure), and the room
 * that it takes there. The style sheet has the same.
 */
const ASIDE = 60;
const ASIDE_WIDTH = 18 + 1.5;

const editorsCode = new Code(() => import('./editors.js'));

addWords(words);

/**
 * The three spheres of the social base, the parts in each, and what a group counts in, out, or doubts.
 *
 * @tag sb-spheres
 * @tagname sb-spheres
 */
export class SbSpheres extends PicturedElement {
  static readonly tag = 'sb-spheres';
  static override styles = [SbElement.styles, searchStyles, spheresStyles].flat();

  /** Shows the spheres alone, without their parts: the question of round 1. */
  @property({ type: Boolean, attribute: 'only-spheres' }) onlySpheres = false;

  /**
   * Inside `<sb-rounds>`, large: the height in px that the circles fit in where they can.
   * @internal
   */
  @property({ attribute: false }) room: number | undefined;
  /** The groups that a reader opened, by key. */
  @state() private opened: ReadonlySet<string> = new Set();
  @state() private query = '';

  protected override readonly nameKey = 'spheres.name';
  protected override readonly introKey = 'spheres.intro';

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

  /**
   * The parts as CSV for a spreadsheet: a row each, with the decision and the reason. In Dutch cells are parted by `;`, in
   * other languages by `,`, as spreadsheets there open it.
   */
  async exportCSV(): Promise<string> {
    const { partsCSV } = await this.away();
    return partsCSV(this.conversation, this.say);
  }

  protected override willUpdate(changed: PropertyValues): void {
    // A search goes with its box.
    if (this.parts.length <= MANY) this.query = '';
    super.willUpdate(changed);
    this.#arm();
  }

  protected override picture(away: Away, look: Look, width: number): Picture {
    const { shown: conversation, say, onlySpheres, opened, askedHeading } = this;
    return away.drawSpheres(conversation, say, look, {
      width,
      onlySpheres,
      opened,
      heading: askedHeading,
      side: this.beside,
    });
  }

  override get drawnWidth(): number | undefined {
    return this.view === 'list' ? undefined : this.#arranged.layout?.width;
  }

  protected override find(id: string): Selection | undefined {
    if (this.shown.parts.some((part) => part.id === id)) return { kind: 'part', id };
    return this.shown.spheres.some((sphere) => sphere.id === id) ? { kind: 'sphere', id } : undefined;
  }

  protected override explain({ kind, id }: Selection): Details | undefined {
    if (kind === 'sphere') {
      const sphere = this.shown.spheres.find((each) => each.id === id);
      return sphere && explainSphere(sphere, this.say, this.desk, this.voices);
    }
    const part = kind === 'part' ? this.shown.parts.find((each) => each.id === id) : undefined;
    const { desk } = this;
    const go = (next: Part): void => this.#go(next);
    return part && explainPart(part, this.shown, this.say, desk && { desk, go }, this.voices);
  }

  /** Why a part counts or does not, at a glance; not for what is open already. */
  protected override tipOf(key: string): Tip | undefined {
    const part = this.shown.parts.find(({ id }) => key === `part:${id}`);
    if (this.view === 'list' || !part?.reason || this.isSelected('part', part.id)) return undefined;
    return { text: part.reason, lang: this.say.ownLang };
  }

  /** Groups as they are shown now: searched, and cut where there are very many. */
  #groups(sphere: Sphere): readonly Group[] {
    if (this.onlySpheres) return [];
    const groups = groupsOf(this.shown, sphere.id, this.say);
    return this.query ? matches(groups, this.query, this.say) : groups;
  }

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
  protected override get desk(): SpheresDesk | undefined {
    const desk = super.desk;
    const editors = desk && this.#editors.now;
    return editors && { ...desk, editors };
  }

  #adding: Adding | undefined;
  #drag: ChipDrag | undefined;
  /** From the first time that something may be edited, parts can be added and dragged. */
  #arm(): void {
    const { editors } = this.desk ?? {};
    if (!editors || this.#adding) return;
    this.#adding = new editors.Adding(this, {
      say: (text) => this.announcer.say(text),
      show: (id) => this.#show(id),
    });
    this.#drag = new editors.ChipDrag(this, {
      isOn: () => this.canEdit,
      areas: () => editors.areasIn(this.renderRoot),
      drop: (id, sphere) => this.#drop(id, sphere),
    });
  }
  /** What gets focus as soon as it is drawn where it was moved to. */
  #moved: { readonly id: string; readonly sphere: SphereId } | undefined;

  readonly #printing = new Printing(this);
  readonly #arrange = memo<Arranged>();
  readonly #whole = memo<readonly Whole[]>();
  readonly #cut = memo<ReadonlySet<string>>();

  /** What is shown and where, for the space there is; the same until one of them changes. */
  get #arranged(): Arranged {
    const { shown: document, say, opened, query, onlySpheres, presentation, room, voices, canEdit } = this;
    const printing = this.#printing.now;
    const { space } = this.size;
    const many = this.shown.parts.length > MANY && !printing;
    // What is chosen and what was just added is in sight, also in a group that is cut.
    const chosen = this.selection?.kind === 'part' ? [String(this.selection.id)] : [];
    const whole = this.#whole([document, say, query, onlySpheres], () =>
      document.spheres.map((sphere) => ({ sphere, groups: this.#groups(sphere) })),
    );
    const cut = this.#cut([whole, opened, many], () => cutAway(whole, many, opened));
    // Only what would not be shown: another choice in sight moves nothing, so nothing is laid out anew.
    const keep = [...chosen, ...(this.#adding?.landed ?? [])].filter((id) => cut.has(id));
    return this.#arrange(
      [
        document,
        say,
        opened,
        query,
        onlySpheres,
        presentation,
        room,
        canEdit,
        space,
        printing,
        voices,
        keep.join('\n'),
      ],
      () => {
        const shown = whole.map(({ sphere, groups }) => ({
          sphere,
          groups: groups.map((group) => (many ? limit(group, opened, keep) : { ...group, hidden: 0 })),
        }));
        if (!space || shown.length < 3) return { shown, layout: undefined, beside: false };
        const inputs = layoutInput(
          shown,
          say,
          (kind, id) => (voices?.side.of(kind, id)?.outcome ?? 'open') !== 'open',
        );
        const bridge = `${say.t('spheres.supports')} ↓`;
        const em = space.measure.lineHeight('title') / 1.3 / 1.0625;
        const roomy = space.width >= ASIDE * em && !presentation;
        const beside = roomy
          ? layoutSpheres(inputs, space.width - Math.ceil(ASIDE_WIDTH * em), space.measure, bridge)
          : undefined;
        const layout = beside ?? layoutSpheres(inputs, space.width, space.measure, bridge, room);
        // Where a group decides, what is chosen stays beside what it is chosen in.
        const aside = !!beside || (roomy && canEdit);
        return { shown, layout: aside ? beside : layout, beside: aside };
      },
    );
  }

  protected override renderFigure(): TemplateResult {
    const { shown, layout, beside } = this.#arranged;
    return html`${this.#renderOverview(!!this.#printing.now)}
      ${this.shown.parts.length > MANY ? this.#renderSearch() : nothing}
      <div class="columns ${beside ? 'aside' : ''}">
        <div class="drawing ${this.canEdit ? 'movable' : ''}" part="figure">
          ${this.#renderHint()} ${layout ? renderNested(layout, shown, this.#drawing) : renderCards(shown, this.#drawing)}
        </div>
        <div class="side">${this.#renderSide(beside)}</div>
      </div>
      ${this.#printing.now && !this.onlySpheres ? renderReasons(this.#listed) : nothing}
      ${this.#renderAdding()}`;
  }

  #renderOverview(whole: boolean): unknown {
    return this.renderOverview(this.onlySpheres ? ['sphere'] : ['sphere', 'part'], whole);
  }

  /** What is missing here, in plain words: the same in both views. */
  #renderHint(): unknown {
    const { onlySpheres, say } = this;
    const { spheres, parts } = this.shown;
    if (!spheres.length) return html`<p class="empty">${say.t('spheres.noSpheres')}</p>`;
    return parts.length || onlySpheres ? nothing : html`<p class="empty">${say.t('spheres.emptyAll')}</p>`;
  }

  /** The content as lists. */
  get #listed() {
    return {
      spheres: this.shown.spheres.map((sphere) => ({ sphere, groups: this.#groups(sphere) })),
      say: this.say,
      voices: this.voices,
      level: Math.min(6, this.level + 1),
    };
  }

  /** Where a group adds examples of its own. */
  #renderAdding(): unknown {
    const { desk } = this;
    return desk && !this.onlySpheres ? this.#adding?.render(desk) : nothing;
  }

  get #drawing(): Drawing {
    return {
      say: this.say,
      isSelected: (kind, id) => this.isSelected(kind, id),
      over: this.#drag?.over,
      state: (kind, id, group) => this.#state(kind, id, group),
      open: (group) => this.#open(group),
      empty: () => this.#renderEmpty(),
    };
  }

  #state(kind: 'part' | 'sphere', id: string, group: string): ChipState {
    const look = [
      kind === 'part' && this.#drag?.lifted === id && 'lifted',
      kind === 'part' && this.#adding?.landed.includes(id) && 'landed',
    ];
    const choose = (): void => this.choose(kind, id);
    return {
      say: this.say,
      voices: this.voices,
      group,
      open: this.isSelected(kind, id),
      choose,
      look: look.filter(Boolean).join(' '),
    };
  }

  /** Beside the figure it stays in sight by itself. */
  protected override get docks(): boolean {
    return this.view !== 'list' && !this.#arranged.beside;
  }

  protected override choose(kind: Kind, id: string | number): void {
    this.#adding?.forget();
    super.choose(kind, id);
  }

  /** What was in sight only because it was chosen goes back behind the button of its group: there the focus goes on. */
  protected override close(): void {
    const { selection } = this;
    const groups = this.shown.spheres.flatMap((sphere) => this.#groups(sphere));
    const group = groups.find(({ parts }) =>
      parts.some(({ id }) => selection?.kind === 'part' && id === selection.id),
    );
    super.close();
    void this.updateComplete.then(() => {
      const root = this.renderRoot as ShadowRoot;
      if (root.activeElement || (group && this.roving.focus(`more:${group.key}`))) return;
      root.querySelector<HTMLElement>('.body [data-group]')?.focus();
    });
  }

  /** To the next part, and the button that goes there keeps its focus. */
  #go(part: Part): void {
    this.choose('part', part.id);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.nextpart')?.focus());
  }

  /** A part that was just added, wherever it is. */
  #show(id: string): void {
    this.query = '';
    void this.updateComplete.then(() => this.roving.focus(`part:${id}`));
  }

  #drop(id: string, sphere: SphereId): void {
    const { desk } = this;
    const part = this.parts.find((each) => each.id === id);
    if (desk && part && desk.editors.movePart(desk, part, sphere)) this.#moved = { id, sphere };
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { id, sphere } = this.#moved ?? {};
    if (!this.parts.some((part) => part.id === id && part.sphere === sphere)) return;
    this.#moved = undefined;
    this.roving.focus(`part:${id}`);
  }

  #renderEmpty(): unknown {
    const none = this.onlySpheres || !this.shown.parts.length;
    return none ? nothing : html`<p class="empty">${this.say.t('spheres.empty')}</p>`;
  }

  #open(group: ShownGroup): void {
    let times = 1;
    while (this.opened.has(openKey(group.key, times))) times += 1;
    this.opened = new Set([...this.opened, openKey(group.key, times)]);
    const sphere = this.shown.spheres.find(({ id }) => id === group.parts[0]?.sphere);
    const whole = sphere && this.#groups(sphere).find(({ key }) => key === group.key);
    const next = whole?.parts.find(({ id }) => !group.parts.some((part) => part.id === id));
    void this.updateComplete.then(() => next && this.roving.focus(`part:${next.id}`));
  }

  #search(query: string): void {
    this.query = query;
    const found = this.shown.spheres.flatMap((sphere) => this.#groups(sphere)).flatMap(({ parts }) => parts);
    this.announcer.say(this.say.count('spheres.found', found.length));
  }

  /** From the field to the first part that is in sight. */
  #goFirst(): void {
    this.renderRoot.querySelector<HTMLElement>('[data-group][data-key^="part:"]')?.focus();
  }

  #renderSearch(): TemplateResult {
    return renderSearch({
      label: this.say.t('spheres.search'),
      query: this.query,
      search: (query) => this.#search(query),
      go: () => this.#goFirst(),
    });
  }

  get #canDrag(): boolean {
    return this.canEdit && !this.onlySpheres && this.parts.length > 0;
  }

  #renderSide(beside: boolean): TemplateResult {
    const { selection } = this;
    return html`${
      selection
        ? this.renderDetails()
        : html`<p class="choose">
              ${this.say.t(this.onlySpheres ? 'spheres.chooseSphere' : 'spheres.choose')}
              ${this.#canDrag ? html`<span class="draghint">${this.say.t('edit.drag')}</span>` : nothing}
            </p>
          ${beside ? renderInShort(this.shown.spheres, this.say) : nothing}`
    }
    ${renderLegend([...this.shown.parts, ...this.shown.spheres], this.say)}`;
  }

  protected override renderList(): unknown {
    return html`${this.shown.parts.length > MANY ? this.#renderSearch() : nothing}<div part="list">
      ${this.#renderOverview(true)}
      ${this.#renderHint()}
      ${renderSpheresList({
        ...this.#listed,
        isOpen: (kind, id) => this.isSelected(kind, id),
        choose: (kind, id) => this.choose(kind, id),
        details: () => this.renderDetails(),
        empty: () => this.#renderEmpty(),
      })}
    </div>${this.#renderAdding()}`;
  }
}

/** A sphere with all of its groups that are searched for, whole. */
interface Whole {
  readonly sphere: Sphere;
  readonly groups: readonly Group[];
}

/** The ids of parts that are behind the button of their group. */
function cutAway(whole: readonly Whole[], many: boolean, opened: ReadonlySet<string>): ReadonlySet<string> {
  const groups = many ? whole.flatMap((each) => each.groups) : [];
  return new Set(
    groups.flatMap((group) => {
      const shown = new Set(limit(group, opened).parts);
      return group.parts.filter((part) => !shown.has(part)).map(({ id }) => id);
    }),
  );
}

interface Arranged {
  readonly shown: readonly Shown[];
  readonly layout: SpheresLayout | undefined;
  /** Does the explanation stand beside the figure? */
  readonly beside: boolean;
}

/** Registers `<sb-spheres>`, once, in the page's registry or in another. */
export const define = (registry?: CustomElementRegistry): void => register(SbSpheres, registry);

declare global {
  interface HTMLElementTagNameMap {
    'sb-spheres': SbSpheres;
  }
}
