import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Speaker } from '../../content/speaker.js';
import { relationKinds } from '../../model/builtin.js';
import { relating } from '../../model/changes.js';
import type { End } from '../../model/questions.js';
import type { RelationKind } from '../../model/types.js';
import type { Desk } from '../../ui/desk.js';
import { type Option, selectField } from '../../ui/forms.js';
import { colourOf, keyOf, type MapContent } from '../../figures/map-content.js';
import { endOptions } from './ends.js';
import type { Filled, Filling } from './filling.js';
import { told } from './told.js';

/** What a sentence to fill in works with. */
export interface RelateState {
  readonly desk: Desk & { readonly filling: Filling };
  readonly content: MapContent;
}

/** The verbs to choose from; the last is for words of one's own. */
export const verbOptions = (say: Speaker): readonly Option<RelationKind>[] =>
  relationKinds.map((value) => ({
    value,
    label: value === 'other' ? say.t('map.other') : say.language.model.kinds[value].verb,
  }));

/** What one end most often does for another: where the choice starts. */
function usualKind(from: End | undefined, to: End | undefined): RelationKind {
  if (from?.kind === 'individual' || to?.kind === 'individual') return 'refers';
  if (!from || from.kind === 'party') return 'invests';
  if (from.kind === 'part' && from.entry.kind === 'place') return 'hosts';
  return colourOf(from) === 'institutional' ? 'facilitates' : 'connects';
}

/**
 * A sentence to fill in, which adds a relation: from, verb, to.
 * @param about what was chosen in the figure: it stands in the sentence already, at its start or its end
 */
export function renderRelating(state: RelateState, about?: End): TemplateResult {
  const { desk, content } = state;
  const { say, filling } = desk;
  const key = about ? keyOf(about) : '';
  const filled = filling.of(key);
  const relation = completed(filled, content, about);
  const side = (end: 'from' | 'to', label: string): unknown => {
    if (about && relation[end] === about.id) return fixed(about, label, say);
    const value = relation[end];
    return selectField({
      label,
      value,
      options: endOptions(content, say, about?.id ?? (end === 'to' ? relation.from : '')),
      choose: (id) => filling.write(key, { [end]: id, wrong: undefined }),
      wrong: filled.wrong === 'double' || (filled.wrong && !value) ? 'wrong' : undefined,
    });
  };
  return html`<form class="relate" @submit=${(event: Event) => submit(event, state, key, about)}>
    <fieldset class="choice">
      <legend class="fieldname">${say.t('map.relate')}</legend>
      <div class="pieces">
        ${side('from', say.t('map.table.from'))}
        ${selectField({
          label: say.t('map.does'),
          value: relation.kind,
          options: verbOptions(say),
          choose: (kind) => filling.write(key, { kind, wrong: undefined }),
        })}
        ${relation.kind === 'other' ? ownWords(filled, key, state) : nothing} ${side('to', say.t('map.to'))}
        <div class="acts">
          <button type="submit" class="button primary">${say.t('edit.add')}</button>
          ${about ? turnButton(about, filled, key, state) : nothing}
        </div>
      </div>
      ${filled.wrong ? html`<p class="wrong" id="wrong">${say.t(`map.${filled.wrong}`)}</p>` : nothing}
      ${landed(state, key)}
    </fieldset>
  </form>`;
}

/** The relation as far as it is chosen; what is gone from the document is not chosen any more. */
function completed(
  { from, to, kind, turned }: Filled,
  { ends }: MapContent,
  about: End | undefined,
): { readonly from: string; readonly to: string; readonly kind: RelationKind } {
  const there = (id: string): string => (ends.has(id) ? id : '');
  const start = about && !turned ? about.id : there(from);
  const end = about && turned ? about.id : there(to);
  // The same at both ends says nothing: then the second is still to choose.
  const [one, other] = start === end ? [turned ? '' : start, turned ? end : ''] : [start, end];
  return { from: one, to: other, kind: kind || usualKind(ends.get(one), ends.get(other)) };
}

/** What was just added: the figure itself may be out of sight. */
function landed({ desk: { say, filling }, content }: RelateState, key: string): unknown {
  const relation = content.relations.find(({ id }) => id === filling.landed(key));
  if (!relation) return nothing;
  return html`<p class="landed">${say.t('map.related', { sentence: told(relation, { content, say }) })}</p>`;
}

/** The end that was chosen in the figure. */
function fixed(end: End, label: string, say: Speaker): TemplateResult {
  return html`<p class="field fixed">
    <span class="fieldname">${label}</span>
    <strong class="c-${colourOf(end)}" lang=${say.labelLang(end) ?? nothing}>${say.label(end)}</strong>
  </p>`;
}

function ownWords({ words }: Filled, key: string, { desk }: RelateState): TemplateResult {
  return html`<label class="field">
    <span class="fieldname">${desk.say.t('map.words')}</span>
    ${words.trim() ? nothing : html`<span class="hint small">${desk.say.t('map.wordsHint', { verb: desk.say.language.model.kinds.other.verb })}</span>`}
    <input
      type="text"
      autocomplete="off"
      placeholder=${desk.say.language.model.kinds.other.verb}
      .value=${live(words)}
      @input=${(event: Event) => desk.filling.write(key, { words: (event.target as HTMLInputElement).value })}
    />
  </label>`;
}

/** Turns the sentence around; the button stays, and so does focus. */
function turnButton(about: End, filled: Filled, key: string, { desk }: RelateState): TemplateResult {
  const { say } = desk;
  const turn = (): void => {
    const { from, to, turned } = filled;
    desk.filling.write(key, { from: to, to: from, turned: !turned, wrong: undefined });
    desk.announce(say.t(turned ? 'map.turned.from' : 'map.turned.to', { label: say.label(about) }));
  };
  return html`<button type="button" class="button turn" @click=${turn}>
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M5 2 2 5l3 3M2 5h12M11 8l3 3-3 3M14 11H2" /></svg
    >${say.t('map.turn')}
  </button>`;
}

/** Adds the relation, or says what is missing and goes there. The sentence stays for the next, its open end empty. */
function submit(event: Event, { desk, content }: RelateState, key: string, about: End | undefined): void {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const { say, edit, conversation } = desk;
  const filled = desk.filling.of(key);
  const { from, to, kind } = completed(filled, content, about);
  if (!from || !to) {
    desk.filling.write(key, { wrong: 'missing' });
    [...form.querySelectorAll('select')].find(({ value }) => !value)?.focus();
    return;
  }
  const label = kind === 'other' && filled.words.trim() ? filled.words : '';
  const relation = { from, to, kind, ...(label && { label }) };
  if (isThere(conversation.relations, relation, say)) {
    desk.filling.write(key, { wrong: 'double' });
    desk.announce(say.t('map.double'));
    [...form.querySelectorAll('select')].find(({ value }) => value === to || value === from)?.focus();
    return;
  }
  const change = relating(conversation, relation);
  const sentence = told({ id: '', ...relation }, { content, say });
  if (!edit(change, { say: say.t('map.related', { sentence }) })) return;
  const open = filled.turned ? 'from' : 'to';
  desk.filling.write(key, { [open]: '', words: '', wrong: undefined });
  desk.filling.land(key, String(change.id));
}

/** Does the document say this already, in the same words? */
function isThere(
  relations: MapContent['relations'],
  { from, to, kind, label }: { from: string; to: string; kind: RelationKind; label?: string },
  say: Speaker,
): boolean {
  const verb = label ?? say.language.model.kinds[kind].verb;
  return relations.some(
    (each) =>
      each.from === from && each.to === to && each.kind === kind && (!label || say.verb(each) === verb),
  );
}
