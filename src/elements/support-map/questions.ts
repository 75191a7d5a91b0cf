import { html, nothing, type TemplateResult } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import { unsupported, unusedKinds } from '../../model/questions.js';
import type { CompleteConversation } from '../../model/types.js';
import { columnIds, type MapContent } from '../../figures/map-content.js';

interface QuestionState {
  readonly conversation: CompleteConversation;
  readonly content: MapContent;
  readonly say: Speaker;
  readonly heading: (deeper: number, text: string) => TemplateResult;
  readonly go: (key: string) => void;
  readonly opened: { readonly has: (key: string) => boolean };
  readonly open: (key: string) => void;
}

/** How many names a closed list of a sphere shows: more is a wall of names. */
const FIRST = 5;

/** Two plain questions, answered from the relations: what stands in the figure, never a judgement. */
export function questions(state: QuestionState): TemplateResult {
  return html`<div class="questions">
    <div>${state.heading(1, state.say.t('map.question.supported'))} ${unsupportedParts(state)}</div>
    <div>${state.heading(1, state.say.t('map.question.kinds'))} ${kinds(state)}</div>
  </div>`;
}

function unsupportedParts({ conversation, content, say, go, opened, open }: QuestionState): TemplateResult {
  const all = unsupported(conversation);
  // What doesn't count for the group is not waiting for support.
  const parts = all.filter(({ id }) => content.nodes.get(`part:${id}`)?.decision !== 'out');
  if (!parts.length)
    return html`<p>${say.t(conversation.parts.length ? 'map.supported.all' : 'map.empty')}</p>`;
  return html`<p class="none">
      ${say.t('map.supported.note')} ${parts.length < all.length ? say.t('map.supported.out') : nothing}
    </p>
    <dl class="names">
      ${columnIds.map((id) => {
        const here = parts.filter(({ sphere }) => sphere === id);
        const head = content.nodes.get(`sphere:${id}`);
        if (!here.length || !head) return nothing;
        const key = `question:${id}`;
        const shown = opened.has(key) || here.length <= FIRST + 1 ? here : here.slice(0, FIRST);
        return html`<div class="c-${id}">
          <dt lang=${head.lang ?? nothing}>${head.label}</dt>
          <dd>
            <ul role="list">
              ${shown.map((part) => {
                const node = content.nodes.get(`part:${part.id}`);
                return html`<li>
                  <button type="button" class="thing" lang=${node?.lang ?? nothing} @click=${() => go(`part:${part.id}`)}>
                    ${say.text('parts', part, 'label')}
                  </button>
                </li>`;
              })}
              ${
                shown.length < here.length
                  ? html`<li>
                    <button type="button" class="plain" @click=${() => open(key)}>
                      ${say.count('map.more', here.length - shown.length)}<span class="vh">, ${head.label}</span>
                    </button>
                  </li>`
                  : nothing
              }
            </ul>
          </dd>
        </div>`;
      })}
    </dl>`;
}

function kinds({ conversation, content, say }: QuestionState): TemplateResult {
  const unused = unusedKinds(conversation);
  if (!content.relations.length) return html`<p>${say.t('map.kinds.none')}</p>`;
  if (!unused.length) return html`<p>${say.t('map.kinds.all')}</p>`;
  return html`<ul class="kinds" role="list">
    ${unused.map(
      (kind) =>
        html`<li><strong>${say.word(`kinds.${kind}.verb`)}</strong>: <span class="none">${say.word(`kinds.${kind}.description`)}</span></li>`,
    )}
  </ul>`;
}
