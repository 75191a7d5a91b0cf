import { html, nothing, svg, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { layoutSpheres, type PlacedChip, type SpheresLayout } from '../../layout/spheres.js';
import type { Part, Sphere } from '../../model/types.js';
import { type Details, raw, SbElement, type Selection } from '../../ui/element.js';
import { mark } from '../../ui/frame.js';
import { memo } from '../../ui/memo.js';
import { box, place } from '../../ui/place.js';
import type { Tip } from '../../ui/tips.js';
import { define as register } from '../../ui/define.js';
import { partChip, sphereTitle } from './chip.js';
import { explainPart, explainSphere } from './explain.js';
import { groupsOf, type Group } from './groups.js';
import { layoutInput, type Shown } from './input.js';
import { limit, MANY, matches } from './many.js';
import { renderSpheresList } from './list.js';
import { spheresStyles } from './spheres.css.js';

/** Width in px from which the explanation stands beside the figure; below it, under the figure. */
const ASIDE = 960;
const ASIDE_WIDTH = 18 * 16 + 24;

/**
 * The three spheres of the social base, the parts in each, and what a group counts in, out, or doubts.
 *
 * @tag sb-spheres
 * @tagname sb-spheres
 */
export class SbSpheres extends SbElement {
  static readonly tag = 'sb-spheres';
  static override styles = [SbElement.styles, spheresStyles].flat();

  /** Shows the spheres alone, without their parts: the question of round 1. */
  @property({ type: Boolean, attribute: 'only-spheres' }) onlySpheres = false;
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

  protected override find(id: string): Selection | undefined {
    if (this.parts.some((part) => part.id === id)) return { kind: 'part', id };
    return this.spheres.some((sphere) => sphere.id === id) ? { kind: 'sphere', id } : undefined;
  }

  protected override explain({ kind, id }: Selection): Details | undefined {
    if (kind === 'sphere') {
      const sphere = this.spheres.find((each) => each.id === id);
      return sphere && explainSphere(sphere, this.conversation, this.say);
    }
    const part = kind === 'part' ? this.parts.find((each) => each.id === id) : undefined;
    return part && explainPart(part, this.conversation, this.say);
  }

  /** Why a part counts or does not, at a glance; not for what is open already. */
  protected override tipOf(key: string): Tip | undefined {
    const part = this.parts.find(({ id }) => key === `part:${id}`);
    if (this.view === 'list' || !part?.reason || this.isSelected('part', part.id)) return undefined;
    return { text: part.reason, lang: this.say.ownLang };
  }

  /** Groups as they are shown now: searched, and cut where there are very many. */
  #groups(sphere: Sphere): readonly Group[] {
    if (this.onlySpheres) return [];
    const groups = groupsOf(this.conversation, sphere.id, this.say);
    return this.query ? matches(groups, this.query, this.say) : groups;
  }

  readonly #arrange = memo<Arranged>();

  /** What is shown and where, for the space there is; the same until one of them changes. */
  get #arranged(): Arranged {
    const { conversation, say, opened, query, onlySpheres, presentation } = this;
    const { space } = this.size;
    return this.#arrange([conversation, say, opened, query, onlySpheres, presentation, space], () => {
      const many = this.parts.length > MANY;
      const shown = this.spheres.map((sphere) => ({
        sphere,
        groups: this.#groups(sphere).map((group) => limit(group, many && !opened.has(group.key))),
      }));
      if (!space || shown.length < 3) return { shown, layout: undefined, beside: false };
      const inputs = layoutInput(shown, say);
      const bridge = `${say.t('spheres.supports')} ↓`;
      const roomy = space.width >= ASIDE && !presentation;
      const beside = roomy
        ? layoutSpheres(inputs, space.width - ASIDE_WIDTH, space.measure, bridge)
        : undefined;
      const layout = beside ?? layoutSpheres(inputs, space.width, space.measure, bridge);
      return { shown, layout, beside: !!beside };
    });
  }

  protected override renderFigure(): TemplateResult {
    const { shown, layout, beside } = this.#arranged;
    const none = !this.parts.length && !this.onlySpheres;
    return html`${this.parts.length > MANY ? this.#renderSearch() : nothing}
      <div class="columns ${beside ? 'aside' : ''}">
        <div class="drawing" part="figure">
          ${none ? html`<p class="empty">${this.say.t('spheres.emptyAll')}</p>` : nothing}
          ${layout ? this.#renderNested(layout, shown) : this.#renderCards(shown)}
        </div>
        <div class="side">${this.#renderSide(beside)}</div>
      </div>`;
  }

  #renderNested(layout: SpheresLayout, shown: readonly Shown[]): TemplateResult {
    const byId = new Map(layout.spheres.map((sphere) => [sphere.id, sphere]));
    return html`<div class="stage nested" ${place({ height: `${layout.height}px` })}>
      <svg class="shapes" width=${layout.width} height=${layout.height} aria-hidden="true" focusable="false">
        ${[...layout.spheres].reverse().map(({ id, shape }) => {
          const sphere = shown.find((each) => each.sphere.id === id)?.sphere;
          const open = this.isSelected('sphere', id) ? 'open' : '';
          return svg`<ellipse class="shape c-${id} ${sphere?.decision ?? ''} ${open}"
            cx=${shape.cx} cy=${shape.cy} rx=${shape.rx} ry=${shape.ry}></ellipse>`;
        })}
      </svg>
      <ul role="list">
        ${shown.map(({ sphere, groups }) => {
          const at = byId.get(sphere.id);
          const chips = new Map(at?.chips.map((chip) => [chip.id, chip]));
          return html`<li class="c-${sphere.id}">
            ${sphereTitle(sphere, { ...this.#state('sphere', sphere.id, sphere.id), ...(at && { at: at.title }) })}
            ${at?.words.map(
              (word) =>
                html`<span class="word small placed" aria-hidden="true" ${place(box(word))}>${word.text}</span>`,
            )}
            ${groups.map(
              (group) =>
                html`<ul role="list" aria-label=${this.#groupName(group, sphere)}>
                  ${group.parts.map((part) => {
                    const chip = chips.get(part.id);
                    const state = this.#state('part', part.id, sphere.id);
                    return html`<li>${partChip(part, { ...state, ...(chip && { at: chip }) })}</li>`;
                  })}
                  ${this.#renderMore(group, sphere, chips.get(`more:${group.key}`))}
                </ul>`,
            )}
          </li>`;
        })}
      </ul>
      ${
        layout.bridge
          ? html`<span class="bridge small c-institutional" aria-hidden="true" ${place(box(layout.bridge))}>${layout.bridge.text}</span>`
          : nothing
      }
    </div>`;
  }

  #renderCards(shown: readonly Shown[]): TemplateResult {
    return html`<div class="stage cards">
      ${[...shown]
        .reverse()
        .map(
          ({ sphere }) =>
            html`<div class="frame c-${sphere.id} ${sphere.decision ?? ''}" aria-hidden="true"></div>`,
        )}
      <ul role="list">
        ${shown.map(
          ({ sphere, groups }) =>
            html`<li class="card c-${sphere.id}">
              ${
                sphere.id === 'institutional'
                  ? html`<span class="bridge small" aria-hidden="true">${this.say.t('spheres.supports')} ↑</span>`
                  : nothing
              }
              ${sphereTitle(sphere, this.#state('sphere', sphere.id, sphere.id))}
              ${
                groups.length
                  ? groups.map(
                      (group) =>
                        html`${this.#renderGroupName(group, sphere)}
                        <ul class="groups" role="list" aria-label=${this.#groupName(group, sphere)}>
                          ${group.parts.map(
                            (part) =>
                              html`<li>${partChip(part, this.#state('part', part.id, sphere.id))}</li>`,
                          )}
                          ${this.#renderMore(group, sphere)}
                        </ul>`,
                    )
                  : this.#renderEmpty()
              }
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #state(kind: 'part' | 'sphere', id: string, group: string) {
    return { say: this.say, group, open: this.isSelected(kind, id), choose: () => this.choose(kind, id) };
  }

  /** What a group is called: its own name, the direction of the axis, or the sphere's. */
  #groupName({ before, after }: Group, sphere: Sphere): string {
    if (after) return this.say.t('spheres.axis');
    return before ?? this.say.text('spheres', sphere, 'label');
  }

  /** The same above the chips of a card, where it says more than the title. */
  #renderGroupName(group: Group, sphere: Sphere): unknown {
    if (!group.before) return nothing;
    const name = this.#groupName(group, sphere);
    return html`<p class="word small" aria-hidden="true">${group.after ? `${name} ↓` : name}</p>`;
  }

  #renderEmpty(): unknown {
    return this.onlySpheres ? nothing : html`<p class="empty">${this.say.t('spheres.empty')}</p>`;
  }

  /** The button that opens a group in place; in the nested figure it has a box of its own. */
  #renderMore(group: Shown['groups'][number], sphere: Sphere, at?: PlacedChip): unknown {
    if (!group.hidden) return nothing;
    return html`<li>
      <button
        type="button"
        class="chip more ${at ? 'placed' : ''}"
        data-group=${sphere.id}
        data-key="more:${group.key}"
        @click=${() => this.#open(group)}
        ${place(at ? box(at) : {})}
      >
        <span class="label">${this.say.count('spheres.more', group.hidden)}</span
        >${group.before ? html`<span class="vh">, ${group.before}</span>` : nothing}
      </button>
    </li>`;
  }

  #open(group: Shown['groups'][number]): void {
    this.opened = new Set([...this.opened, group.key]);
    const sphere = this.spheres.find(({ id }) => id === group.parts[0]?.sphere);
    const whole = sphere && this.#groups(sphere).find(({ key }) => key === group.key);
    const next = whole?.parts[group.parts.length];
    void this.updateComplete.then(() => next && this.roving.focus(`part:${next.id}`));
  }

  #renderSearch(): TemplateResult {
    return html`<div class="search">
      <label for="q">${this.say.t('spheres.search')}</label>
      <input id="q" type="search" autocomplete="off" .value=${this.query} @input=${(event: InputEvent) => {
        this.query = (event.target as HTMLInputElement).value;
      }} />
    </div>`;
  }

  /** What the spheres are, beside the figure, as long as nothing is chosen. */
  #renderSpheresInShort(): TemplateResult {
    return html`<ul class="short" role="list">
      ${this.spheres.map(
        (sphere) =>
          html`<li class="c-${sphere.id}">
            <p class="name">${this.say.text('spheres', sphere, 'label')}</p>
            <p lang=${this.say.langOf('spheres', sphere, 'description') ?? nothing}>
              ${this.say.text('spheres', sphere, 'description')}
            </p>
          </li>`,
      )}
    </ul>`;
  }

  #renderSide(beside: boolean): TemplateResult {
    const { selection } = this;
    return html`${
      selection
        ? this.renderDetails()
        : html`<p class="choose">${this.say.t('spheres.choose')}</p>
          ${beside ? this.#renderSpheresInShort() : nothing}`
    }
    ${this.#renderLegend()}`;
  }

  #renderLegend(): unknown {
    const used = new Set([...this.parts, ...this.spheres].map(({ decision }) => decision ?? 'none'));
    const forms = (['in', 'out', 'unsure', 'none'] as const).filter((form) => used.has(form));
    if (!forms.length || (forms.length === 1 && forms[0] === 'none')) return nothing;
    return html`<ul class="legend" role="list" aria-label=${this.say.t('spheres.legend')}>
      ${forms.map(
        (form) =>
          html`<li>
            <span class="chip c-none ${form}" aria-hidden="true"
              >${mark(form === 'none' ? undefined : form)}</span
            >${this.say.t(`spheres.${form}`)}
          </li>`,
      )}
    </ul>`;
  }

  protected override renderList(): unknown {
    return html`<div part="list">
      ${renderSpheresList({
        spheres: this.spheres.map((sphere) => ({ sphere, groups: this.#groups(sphere) })),
        say: this.say,
        level: Math.min(6, this.level + 1),
        isOpen: (kind, id) => this.isSelected(kind, id),
        choose: (kind, id) => this.choose(kind, id),
        details: () => this.renderDetails(),
        empty: () => this.#renderEmpty(),
      })}
    </div>`;
  }
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
