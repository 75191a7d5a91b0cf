import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { addWords } from '../../content/known.js';
import { value as words } from '../../content/nl/value.js';
import type { Level, Step } from '../../model/types.js';
import { define as register } from '../../ui/define.js';
import type { Look, Picture } from '../../export/svg/picture.js';
import { type Away, PicturedElement } from '../picturing.js';
import { type Choice, type Details, raw, SbElement, type Selection } from '../../ui/element.js';
import { heading } from '../../ui/frame.js';
import { Code } from '../../ui/code.js';
import { Later } from '../../ui/later.js';
import { place, type Placed } from '../../ui/place.js';
import type { Space } from '../../ui/size.js';
import type { Balance } from './balance.js';
import { discussed, halvesOf, laws } from '../../figures/value-input.js';
import { renderChain } from './chain.js';
import type { ValueDesk } from './desk.js';
import { explainLevel, explainStep } from './explain.js';
import { renderLevels } from './levels.js';
import { renderLevelList, renderStepList } from './list.js';
import { renderTriangle } from './triangle.js';
import { valueLevelsStyles } from './value-levels.css.js';
import { weigh } from '../../model/weigh.js';
import { weighers } from '../../figures/value-groups.js';
import { stepColour, weightWords } from '../../figures/value-words.js';
import { groupWeights } from './groups.js';
import { weightSentence } from './words.js';

const editorsCode = new Code(() => import('./editors.js'));

addWords(words);

/**
 * Two kinds of value: what policy expects of the social base, step by step, and what volunteering is worth in itself.
 *
 * @tag sb-value-levels
 * @tagname sb-value-levels
 */
export class SbValueLevels extends PicturedElement {
  static readonly tag = 'sb-value-levels';
  static override styles = [SbElement.styles, valueLevelsStyles].flat();

  /** Which half is shown: `both`, `policy` or `intrinsic`. */
  @property() perspective: 'both' | 'policy' | 'intrinsic' = 'both';

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
  protected override get desk(): ValueDesk | undefined {
    const desk = super.desk;
    const editors = desk && this.#editors.now;
    if (!editors) return undefined;
    this.#balance ??= new editors.Balance(this, {
      levels: () => this.levels,
      commit: (weights) => {
        if (!this.canEdit) return;
        const levels = editors.weighted(this.levels, weights);
        this.edit(editors.weighing(this.levels, weights), { say: weightWords(weigh(levels), this.say) });
      },
    });
    return { ...desk, editors, balance: this.#balance };
  }
  #balance: Balance | undefined;

  protected override readonly nameKey = 'value.name';
  protected override get introKey() {
    if (!this.#shows('intrinsic')) return 'value.intro.policy';
    return this.#shows('policy') ? 'value.intro' : 'value.intro.intrinsic';
  }

  /** The steps of the policy theory: JSON text or a list goes in, the complete list comes out. */
  @property(raw)
  get chain(): readonly Step[] {
    return this.list('chain');
  }
  set chain(value: unknown) {
    this.write('chain', value);
  }

  /** The three levels of intrinsic value: JSON text or a list goes in, the complete list comes out. */
  @property(raw)
  get levels(): readonly Level[] {
    return this.list('levels');
  }
  set levels(value: unknown) {
    this.write('levels', value);
  }

  /**
   * Both kinds of value as CSV for a spreadsheet: a row for each step and each level, with what is believed, where the weight
   * lies, and why. In Dutch cells are parted by `;`, in other languages by `,`.
   */
  async exportCSV(): Promise<string> {
    const { valueCSV } = await this.away();
    return valueCSV(this.conversation, this.say);
  }

  protected override picture(away: Away, look: Look, width: number): Picture {
    const { shown: conversation, say, askedHeading, beside: side } = this;
    const perspective = this.#shows('policy') && this.#shows('intrinsic') ? 'both' : this.perspective;
    return away.drawValueLevels(conversation, say, look, { width, perspective, heading: askedHeading, side });
  }

  protected override get choices(): readonly Choice[] {
    return [
      ...super.choices,
      { attribute: 'perspective', value: this.perspective, options: ['both', 'policy', 'intrinsic'] },
    ];
  }

  get #levels(): readonly Level[] {
    return this.shown.levels;
  }

  /** The levels as the point stands now, also while it is moved. */
  get #weighed(): readonly Level[] {
    return this.beside?.document ? this.#levels : (this.#balance?.levels ?? this.levels);
  }

  #renderOverview(whole: boolean): unknown {
    const kinds = [this.#shows('policy') && 'step', this.#shows('intrinsic') && 'level'] as const;
    return this.renderOverview(
      kinds.filter((kind) => kind !== false),
      whole,
    );
  }

  #shows(half: 'policy' | 'intrinsic'): boolean {
    return this.perspective !== (half === 'policy' ? 'intrinsic' : 'policy');
  }

  protected override find(id: string): Selection | undefined {
    if (this.#shows('policy') && this.shown.chain.some((step) => step.id === id)) return { kind: 'step', id };
    return this.#levels.some((level) => level.id === id) ? { kind: 'level', id } : undefined;
  }

  protected override explain({ kind, id }: Selection): Details | undefined {
    if (kind === 'step' && this.#shows('policy')) {
      return explainStep(
        this.shown.chain,
        this.shown.chain.findIndex((step) => step.id === id),
        this.say,
        this.desk,
        this.voices,
      );
    }
    return kind === 'level' && this.#shows('intrinsic')
      ? explainLevel(this.#levels, String(id), this.say, this.desk, this.voices)
      : undefined;
  }

  protected override renderFigure(): TemplateResult {
    const { space } = this.size;
    const both = this.#shows('policy') && this.#shows('intrinsic');
    const { wide, left, right, gutter } = halvesOf(space?.width ?? 0, space?.measure);
    // One half alone has its words beside it: the steps or the triangle keep the wider column.
    const columns: Placed = wide
      ? { 'grid-template-columns': `${left}px ${right}px`, 'column-gap': `${gutter}px` }
      : {};
    const at = (width: number): Space | undefined => space && { ...space, width };
    return html`${this.#renderOverview(false)}<div part="figure">
      <div class="halves ${wide ? 'wide' : ''} ${both ? 'both' : 'one'} ${this.canEdit ? 'editing' : ''}" ${place(both ? columns : {})}>
        ${this.#shows('policy') ? this.#renderPolicy(at(left), both ? {} : columns) : nothing}
        ${this.#shows('intrinsic') ? this.#renderIntrinsic(at(both ? right : left), both ? {} : columns) : nothing}
      </div>
    </div>`;
  }

  #renderPolicy(space: Space | undefined, columns: Placed): TemplateResult {
    const chain = (): TemplateResult =>
      renderChain({
        steps: this.shown.chain,
        say: this.say,
        voices: this.voices,
        space,
        isOpen: (id) => this.isSelected('step', id),
        choose: (id) => this.choose('step', id),
        details: () => this.renderDetails(),
      });
    return html`<div class="half policy">
      <div class="top">${this.#renderPolicyHead()}</div>
      <div class="rest" ${place(columns)}>
        <div class="main">${this.shown.chain.length ? chain() : this.#renderEmpty('chain')}</div>
        <div class="notes">${this.#shows('intrinsic') ? nothing : this.#renderInShort()} ${this.#renderLaws()}</div>
      </div>
    </div>`;
  }

  /** What the steps are, in the room beside them when they stand alone; not what is open already. */
  #renderInShort(): unknown {
    const { say } = this;
    const steps = this.shown.chain.filter(
      (step) => say.text('chain', step, 'description') && !this.isSelected('step', step.id),
    );
    return html`<ul class="short" role="list">
      ${steps.map(
        (step) =>
          html`<li class=${stepColour(step.id)}>
            <p class="who" lang=${say.langOf('chain', step, 'label') ?? nothing}>${say.text('chain', step, 'label')}</p>
            <p lang=${say.langOf('chain', step, 'description') ?? nothing}>${say.text('chain', step, 'description')}</p>
          </li>`,
      )}
    </ul>`;
  }

  #renderEmpty(list: 'chain' | 'levels'): TemplateResult {
    const { say, desk } = this;
    return html`<p class="empty">${say.t(`value.${list}.empty`)}</p>
      ${desk && list === 'chain' ? desk.editors.addStep(desk, 0, say.t('value.edit.first')) : nothing}`;
  }

  #renderPolicyHead(): TemplateResult {
    const { say } = this;
    const open = this.shown.chain.length > 1 && !discussed(this.shown.chain) && !this.voices;
    return html`${this.#renderHeading('policy')}
      <p>${say.t('value.policy.lead')} <strong>${say.t('value.policy.expectation')}</strong></p>
      ${open ? html`<p class="open">${say.t('value.policy.open')}</p>` : nothing}
      ${this.canEdit && this.shown.chain.length ? html`<p class="open">${say.t('value.edit.choose')}</p>` : nothing}`;
  }

  #renderHeading(half: 'policy' | 'intrinsic'): TemplateResult {
    const content = html`${this.say.t(`value.${half}`)}: <span class="ask">${this.say.t(`value.${half}.question`)}</span>`;
    return heading(Math.min(6, this.level + 1), 'title', half, content);
  }

  #renderLaws(): unknown {
    if (!this.shown.chain.some(({ id }) => id === 'savings')) return nothing;
    return html`<p class="laws-lead">${this.say.t('value.laws')}</p>
      <ul class="thirds laws c-dark" role="list">
        ${laws.map(
          (law) =>
            html`<li>
              <p class="of-level">${this.say.t(`value.law.${law}`)}</p><p>${this.say.t(`value.law.${law}.about`)}</p>
            </li>`,
        )}
      </ul>`;
  }

  #renderIntrinsic(space: Space | undefined, columns: Placed): TemplateResult {
    const triangle = (): TemplateResult =>
      renderTriangle({
        levels: this.#weighed,
        groups: this.voices ? weighers(this.voices.side) : [],
        balance: this.desk?.balance,
        say: this.say,
        space,
        isOpen: (id) => this.isSelected('level', id),
        choose: (id) => this.choose('level', id),
      });
    return html`<div class="half intrinsic">
      <div class="top">${this.#renderIntrinsicHead()}</div>
      <div class="rest" ${place(columns)}>
        <div class="main">${this.#levels.length ? triangle() : this.#renderEmpty('levels')}</div>
        <div class="notes">
          ${this.selection?.kind === 'level' ? this.renderDetails() : nothing}
          ${
            this.#levels.length
              ? html`${this.#renderWeight('figure')}
                ${renderLevels(this.#levels, weigh(this.#weighed), this.say, this.desk)}`
              : nothing
          }
        </div>
      </div>
    </div>`;
  }

  #renderWeight(view: 'figure' | 'list'): TemplateResult {
    const { desk, say, voices } = this;
    const told = weigh(this.#levels);
    const own = html`<p class="weight ${told ? '' : 'open'}">${weightSentence(told, say)}</p>`;
    const said = voices && !told ? nothing : own;
    return html`${voices ? groupWeights(this.#levels, voices, view === 'figure') : nothing}
    ${desk ? desk.editors.renderWeights(desk, desk.balance, view) : said}`;
  }

  #renderIntrinsicHead(): TemplateResult {
    return html`${this.#renderHeading('intrinsic')}
      <p>${this.say.t('value.intrinsic.lead')}</p>
      <p class="small source">${this.say.t('value.intrinsic.source')}</p>`;
  }

  protected override renderList(): TemplateResult {
    const { say, desk, voices } = this;
    const { chain } = this.shown;
    const levels = this.#weighed;
    const state = {
      say,
      desk,
      voices,
      level: Math.min(6, this.level + 2),
      isOpen: (kind: 'step' | 'level', id: string) => this.isSelected(kind, id),
      choose: (kind: 'step' | 'level', id: string) => this.choose(kind, id),
      details: () => this.renderDetails(),
    };
    const policy = (): TemplateResult =>
      html`<div class="half">
        <div class="top">${this.#renderPolicyHead()}</div>
        ${chain.length ? renderStepList(chain, state) : this.#renderEmpty('chain')}
        <div class="notes">${this.#renderLaws()}</div>
      </div>`;
    const intrinsic = (): TemplateResult =>
      html`<div class="half">
        <div class="top">${this.#renderIntrinsicHead()}</div>
        ${
          levels.length
            ? html`${this.#renderWeight('list')} ${renderLevelList(levels, state)}`
            : this.#renderEmpty('levels')
        }
      </div>`;
    return html`${this.#renderOverview(true)}<div class="lists titled" part="list">
      ${this.#shows('policy') ? policy() : nothing} ${this.#shows('intrinsic') ? intrinsic() : nothing}
    </div>`;
  }

  protected override renderCredit(): TemplateResult {
    return html`${super.renderCredit()}
    ${this.#shows('intrinsic') ? html`<p class="credit">${this.say.t('credit.levels')}</p>` : nothing}`;
  }
}

/** Registers `<sb-value-levels>`, once, in the page's registry or in another. */
export const define = (registry?: CustomElementRegistry): void => register(SbValueLevels, registry);

declare global {
  interface HTMLElementTagNameMap {
    'sb-value-levels': SbValueLevels;
  }
}
