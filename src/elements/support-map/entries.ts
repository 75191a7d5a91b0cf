import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Speaker } from '../../content/speaker.js';
import type { Voices } from '../../ui/compared.js';
import { boxVoices, formOfNode, signOf } from './groups.js';
import type { MapContent, MapNode } from '../../figures/map-content.js';
import { description, endReason } from './explain.js';

interface EntriesState {
  readonly content: MapContent;
  /** Keys of what was searched for; undefined: everything. */
  readonly found: ReadonlySet<string> | undefined;
  readonly say: Speaker;
  /** What groups say, where there are several. */
  readonly voices: Voices | undefined;
  readonly heading: (deeper: number, text: string) => TemplateResult;
  /** Key of what is chosen. */
  readonly selected: string | undefined;
  readonly choose: (node: MapNode) => void;
  /** The explanation of what is chosen. */
  readonly details: () => unknown;
}

/** Everything that stands in the figure, in its order, with what is known of it: what the boxes are beside the table. */
export function entriesList(state: EntriesState): TemplateResult {
  const { content, say, found } = state;
  const isIn = ({ key }: MapNode): boolean => !found || found.has(key);
  return html`${state.heading(1, say.t('map.entries'))}
    <ul class="things titled" role="list">
      ${content.columns.map(({ id, head, linked, loose }) => {
        const nodes = [...linked, ...loose].filter(isIn);
        if (!nodes.length && (found ? !isIn(head) : !head.end)) return nothing;
        const alone = new Set(loose);
        return html`<li class="c-${id}">
          ${head.end ? entry(head, id, false, state) : html`<p class="headword">${head.label}</p>`}
          <ul class="entries" role="list" aria-label=${head.label}>
            ${
              // By key: an open explanation moves along with its entry.
              repeat(
                nodes,
                ({ key }) => key,
                (node) => html`<li>${entry(node, id, alone.has(node), state)}</li>`,
              )
            }
          </ul>
        </li>`;
      })}
      ${
        isIn(content.individual)
          ? html`<li class="c-individual">${entry(content.individual, 'individual', false, state)}</li>`
          : nothing
      }
    </ul>`;
}

/** A name that opens its explanation, and before that in short what it is and whether it counts. */
function entry(node: MapNode, group: string, alone: boolean, state: EntriesState): TemplateResult {
  const { selected, choose, details } = state;
  const open = selected === node.key;
  return html`<div class="who-is">
      <button
        type="button"
        class="thing ${formOfNode(node)}"
        data-group="list-${group}"
        data-key=${node.key}
        aria-expanded=${open ? 'true' : 'false'}
        @click=${() => choose(node)}
      >
        ${signOf(node)}<span class="label" lang=${node.lang ?? nothing}>${node.label}</span>
      </button>
    </div>
    ${open ? details() : told(node, alone, state)}`;
}

function told(node: MapNode, alone: boolean, { say, voices }: EntriesState): TemplateResult {
  const { decision, divided, end } = node;
  const verdict = divided ? say.t('compare.mark.divided') : decision && say.t(`decision.${decision}`);
  return html`<div class="told">
    ${verdict ? html`<p><span class="verdict">${verdict}</span></p>` : nothing}
    ${end ? html`${endReason(end, say)} ${description(end, say)}` : nothing}
    ${boxVoices(node.kind, node.id, voices)}
    ${alone ? html`<p class="none">${say.t('map.loose')}</p>` : nothing}
  </div>`;
}
