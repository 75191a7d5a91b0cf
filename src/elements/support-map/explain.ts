import { html, nothing, type TemplateResult } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import type { End } from '../../model/questions.js';
import type { Relation } from '../../model/types.js';
import type { Details } from '../../ui/element.js';
import type { Lit } from './chain.js';
import type { Voices } from '../../ui/compared.js';
import { together } from '../../ui/frame.js';
import { colourOf, keyOf, type MapContent } from '../../figures/map-content.js';
import { isMany, nextOf } from '../../figures/map-sight.js';
import type { MapDesk } from './desk.js';
import { boxVoices, relationTally, relationVoices } from './groups.js';
import { tell, told } from './told.js';

/** What the explanation needs to know of the figure. */
export interface ExplainState {
  readonly content: MapContent;
  readonly say: Speaker;
  /** What groups say, where there are several. */
  readonly voices: Voices | undefined;
  readonly lit: Lit | undefined;
  readonly heading: (deeper: number, text: string) => TemplateResult;
  /** Goes to a box: chooses it and moves the focus there. */
  readonly go: (key: string) => void;
  readonly chooseRelation: (id: string) => void;
  /** Is a very long chain shown to its end? */
  readonly whole: boolean;
  readonly showWhole: () => void;
  /** Where the reader came from. */
  readonly back: { readonly key: string; readonly label: string } | undefined;
  /** How many boxes that are linked with this one are not in sight, and how to bring some of them. */
  readonly unseen: number;
  readonly bring: () => void;
  /** There where it can be edited. */
  readonly desk: MapDesk | undefined;
  /** After this relation was removed: goes on where the reader was. */
  readonly removed: (relation: Relation) => void;
}

/** How many sentences of a very long chain are shown; of a large map fewer, for there many are long. */
const FIRST = 40;
const FEW = 12;

export function explainEnd(end: End, state: ExplainState): Details {
  const { say } = state;
  const lang = say.labelLang(end);
  return {
    label: say.label(end),
    ...(lang && { lang }),
    colour: `c-${colourOf(end)}`,
    of: kindOf(end, state),
    // Written only when it is shown: a long chain is asked for its name far more often.
    get content() {
      return html`${backButton(state)}${description(end, say)} ${endReason(end, say)}
      ${end.kind === 'individual' ? nothing : boxVoices(end.kind, end.id, state.voices)} ${editing(end, state)}
      ${unseen(state)} ${state.lit ? story(end, state.lit, state) : alone(state)}`;
    },
  };
}

export function explainRelation(relation: Relation, state: ExplainState): Details {
  const { content, say, desk, voices } = state;
  const from = content.ends.get(relation.from);
  return {
    label: told(relation, state),
    title: tell(relation, state),
    colour: from ? `c-${colourOf(from)}` : 'c-none',
    of: say.t('map.relation'),
    get content() {
      const { lit } = state;
      return html`${backButton(state)}
      ${relationVoices(relation, voices)}
      ${desk ? desk.editors.editRelation(desk, relation, content, () => state.removed(relation)) : remarks(relation, say)}
      ${lit && lit.relations.length > 1 ? chainList(lit, state, relation.id) : nothing}`;
    },
  };
}

/** What a group can do with what it chose: relate it to others, and say what it is. */
function editing(end: End, { desk, content }: ExplainState): unknown {
  if (!desk) return nothing;
  return html`${desk.editors.renderRelating({ desk, content }, end)}
  ${end.kind === 'party' ? desk.editors.editParty(desk, end.entry) : nothing}
  ${end.kind === 'part' ? desk.editors.editPart(desk, end.entry) : nothing}`;
}

function kindOf(end: End, { content, say }: ExplainState): unknown {
  if (end.kind === 'individual') return say.t('map.beside');
  if (end.kind === 'party') return say.t('map.party');
  const decision = end.entry.decision ? say.t(`decision.${end.entry.decision}`) : '';
  const sphere = end.kind === 'part' ? content.ends.get(end.entry.sphere) : undefined;
  const kind = sphere
    ? html`<span lang=${say.labelLang(sphere) ?? nothing}>${say.label(sphere)}</span>`
    : say.t('map.sphere');
  return together([kind, decision]);
}

/** What a thing is. */
export function description(end: End, say: Speaker): unknown {
  if (end.kind === 'individual') return html`<p>${say.word('individual.description')}</p>`;
  const list = ({ party: 'parties', part: 'parts', sphere: 'spheres' } as const)[end.kind];
  const text = say.text(list, end.entry, 'description');
  return text ? html`<p lang=${say.langOf(list, end.entry, 'description') ?? nothing}>${text}</p>` : nothing;
}

/** Why the group counts it in or out. */
export const endReason = (end: End, say: Speaker): unknown =>
  (end.kind === 'part' || end.kind === 'sphere') && end.entry.reason
    ? html`<p class="said" lang=${say.ownLang ?? nothing}>${end.entry.reason}</p>`
    : nothing;

/** What is linked with this and not in sight, in words. */
const unseen = ({ unseen: n, bring, say }: ExplainState): unknown =>
  n
    ? html`<p class="remarks">
        ${say.count('map.unseen', n)}
        <button type="button" class="plain" @click=${bring}>${say.t('map.bring', { n: nextOf(n) })}</button>
      </p>`
    : nothing;

function story(end: End, lit: Lit, state: ExplainState): TemplateResult {
  const { content } = state;
  const of = (near: 'from' | 'to'): readonly Relation[] =>
    content.relations.filter((relation) => relation[near] === end.id);
  const kind = end.kind === 'individual' ? '.individual' : '';
  return html`<div class="story">
    <div>${chainList(lit, state)}</div>
    <div class="both">
      ${relationList(`map.out${kind}`, of('from'), 'to', state)} ${relationList(`map.in${kind}`, of('to'), 'from', state)}
    </div>
  </div>`;
}

/** The chain in sentences, from the furthest source on; each leads to its relation. */
function chainList(lit: Lit, state: ExplainState, chosen?: string): TemplateResult {
  const { relations } = lit;
  const shown = firstOf(relations, state);
  return html`${state.heading(2, state.say.t('map.chain'))}
    <ol class="sentences" role="list">
      ${shown.map(
        (relation, i) =>
          html`<li>
            <span class="number" aria-hidden="true">${i + 1}</span>
            ${
              relation.id === chosen
                ? html`<strong>${tell(relation, state)}</strong>`
                : html`<button type="button" class="sentence" @click=${() => state.chooseRelation(relation.id)}>
                  ${tell(relation, state)}
                </button>`
            }
          </li>`,
      )}
    </ol>
    ${rest(relations.length - shown.length, state)}`;
}

/** The button that shows the rest of a very long explanation. */
const rest = (n: number, { say, showWhole }: ExplainState): unknown =>
  n > 0
    ? html`<button type="button" class="plain" @click=${showWhole}>${say.count('map.more', n)}</button>`
    : nothing;

/** The first of many, unless the reader asked for all. */
function firstOf(relations: readonly Relation[], { whole, content }: ExplainState): readonly Relation[] {
  const first = isMany(content) ? FEW : FIRST;
  return whole || relations.length <= first + 2 ? relations : relations.slice(0, first);
}

function relationList(
  key: 'map.out' | 'map.in' | 'map.out.individual' | 'map.in.individual',
  relations: readonly Relation[],
  far: 'from' | 'to',
  state: ExplainState,
): TemplateResult {
  const { say, content } = state;
  const shown = firstOf(relations, state);
  return html`<div>
    ${state.heading(2, say.t(key))}
    ${
      relations.length
        ? html`<ul class="relations" role="list">
          ${shown.map((relation) => {
            const end = content.ends.get(relation[far]);
            if (!end) return nothing;
            const who = html`<strong><bdi lang=${say.labelLang(end) ?? nothing}>${say.label(end)}</bdi></strong>`;
            const how = html`<bdi class="how" lang=${say.verbLang(relation) ?? nothing}>${say.verb(relation)}</bdi>`;
            return html`<li class="c-${colourOf(end)}">
              <button type="button" class="relation" @click=${() => state.go(keyOf(end))}>
                ${far === 'to' ? html`${how} <span aria-hidden="true">→</span> ${who}` : html`${who} ${how}`}
              </button>
              ${state.desk ? changeButton(relation, state) : nothing} ${remarks(relation, say)}
              ${relationTally(relation, state.voices)}
            </li>`;
          })}
        </ul>${rest(relations.length - shown.length, state)}`
        : html`<p class="none">${say.t('map.none')}</p>`
    }
  </div>`;
}

/** Opens a relation to change it. */
const changeButton = (relation: Relation, state: ExplainState): TemplateResult =>
  html`<button type="button" class="plain change" @click=${() => state.chooseRelation(relation.id)}>
    ${state.say.t('map.change')}<span class="vh">: ${told(relation, state)}</span>
  </button>`;

/** All relations as sentences: on paper nothing can be chosen. */
export function allSentences(
  content: MapContent,
  say: Speaker,
  heading: (deeper: number, text: string) => TemplateResult,
  voices: Voices | undefined,
): unknown {
  if (!content.relations.length) return nothing;
  return html`${heading(1, say.t('map.table.caption'))}
  <ul class="printed" role="list">
    ${content.relations.map(
      (relation) =>
        html`<li>${tell(relation, { content, say })} ${remarks(relation, say)} ${relationVoices(relation, voices)}</li>`,
    )}
  </ul>`;
}

/** Kept apart or joined, and the note, in words. */
export function remarks({ link, note }: Relation, say: Speaker): unknown {
  if (!link && !note) return nothing;
  return html`<div class="remarks">
    ${link ? html`<p class="link">${say.t(`map.${link}`)}</p>` : nothing}
    ${note ? html`<p lang=${say.ownLang ?? nothing}>${note}</p>` : nothing}
  </div>`;
}

function backButton({ back, go, say }: ExplainState): unknown {
  if (!back) return nothing;
  return html`<p class="backward">
    <button type="button" class="plain" @click=${() => go(back.key)}>
      <span aria-hidden="true">← </span>${say.t('map.back', { label: back.label })}
    </button>
  </p>`;
}

const alone = ({ say }: ExplainState): TemplateResult => html`<p class="none">${say.t('map.alone')}</p>`;
