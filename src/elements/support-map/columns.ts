import { html, nothing, type TemplateResult } from 'lit';
import { placeLabels } from '../../layout/map-labels.js';
import type { MapChip, MapColumn, MapLayout, MapText } from '../../layout/map-types.js';
import type { TextMeasure } from '../../layout/text.js';
import { lines } from '../../ui/frame.js';
import { box, place } from '../../ui/place.js';
import type { ColumnId, MapContent, MapNode } from '../../figures/map-content.js';
import { counts, type DrawState, labelInputs, labels, nodeButton, shapes } from './drawing.js';
import { moreKey, restKey } from '../../figures/map-input.js';
import type { ShownColumn } from '../../figures/map-sight.js';

/** The drawing with its buttons, at real size. */
export function stage(
  columns: readonly ShownColumn[],
  content: MapContent,
  layout: MapLayout,
  measure: TextMeasure,
  state: DrawState & { readonly sideways: (event: KeyboardEvent) => void },
): TemplateResult {
  const { lit, say } = state;
  return html`<div
    class="stage map ${layout.form} ${lit ? 'telling' : ''}"
    dir="ltr"
    ${place({ height: `${layout.height}px` })}
    @keydown=${state.sideways}
  >
    ${shapes(layout, content, state)} ${counts(layout, state)} ${columnLists(columns, content, layout, state)}
    ${lit ? labels(placeLabels(layout, labelInputs(content, lit, layout.form, say, state.selected), measure), content, lit, say) : nothing}
  </div>`;
}

/** The columns as lists of buttons, each from top to bottom, and individual support as the last. */
function columnLists(
  columns: readonly ShownColumn[],
  content: MapContent,
  layout: MapLayout,
  state: DrawState,
): TemplateResult {
  const { individual } = layout;
  return html`<ul role="list">
    ${columns.map((column, c) => {
      const at = layout.columns[c];
      return at ? html`<li class="c-${column.id}">${columnList(column, at, layout, state)}</li>` : nothing;
    })}
    <li class="c-individual">
      ${nodeButton(content.individual, individual.head, 'title', 'individual', state)}
      ${jump(content.individual, layout, state)} ${text(individual.about, 'about')} ${verbs(layout, content, state)}
    </li>
  </ul>`;
}

function columnList(
  { id, head, linked, loose }: ShownColumn,
  at: MapColumn,
  layout: MapLayout,
  state: DrawState,
): TemplateResult {
  const nodes = new Map(linked.map((node) => [node.key, node]));
  const item = (node: MapNode | undefined, chip: MapChip | undefined, name: string): unknown =>
    node && chip
      ? html`<li>${nodeButton(node, chip, name, id, state)}${jump(node, layout, state)}</li>`
      : nothing;
  const title = html`<span class="title placed" ${place(box(at.head))}
    ><span class="label">${lines(at.head.lines)}</span></span
  >`;
  return html`${head.end ? nodeButton(head, at.head, 'title', id, state) : title} ${jump(head, layout, state)}
    <ul role="list" aria-label=${head.label}>
      ${at.linked.map((chip) => item(nodes.get(chip.id), chip, 'chip'))} ${more(id, head, at.rest, 'linked', state)}
    </ul>
    ${text(at.looseTitle, 'loosetitle')} ${text(at.hint, 'hintword')}
    ${
      loose.length
        ? html`<ul role="list" aria-label="${head.label}: ${state.say.t('map.loose')}">
          ${loose.map((node, i) => item(node, at.loose[i], 'chip loose'))} ${more(id, head, at.more, 'loose', state)}
        </ul>`
        : nothing
    }`;
}

/** The button that shows more boxes of a column: with lines, or without. */
function more(
  id: ColumnId,
  head: MapNode,
  at: MapChip | undefined,
  sort: 'linked' | 'loose',
  { open, say }: DrawState,
): unknown {
  if (!at) return nothing;
  const name = sort === 'loose' ? `${head.label}: ${say.t('map.loose')}` : head.label;
  return html`<li>
    <button
      type="button"
      class="chip loose more placed"
      data-group=${id}
      data-key=${sort === 'loose' ? moreKey(id) : restKey(id)}
      @click=${() => open(id, sort)}
      ${place(box(at))}
    >
      <span class="label">${lines(at.lines)}</span><span class="vh">, ${name}</span>
    </button>
  </li>`;
}

/** The button that goes from a chosen box to its explanation. */
function jump(node: MapNode, { jump: at }: MapLayout, state: DrawState): unknown {
  if (!at || state.selected !== node.key) return nothing;
  return html`<button type="button" class="jump placed small" @click=${state.jump} ${place(box(at))}>
    <span class="label">${lines(at.lines)}</span>
  </button>`;
}

const text = (at: MapText | undefined, name: string): unknown =>
  at ? html`<p class="small placed words ${name}" ${place(box(at))}>${lines(at.lines)}</p>` : nothing;

/** The verbs beside the arrows of individual support; its explanation has them as sentences. */
function verbs(layout: MapLayout, content: MapContent, { lit }: DrawState): unknown {
  const relations = new Map(content.links.map((link) => [link.id, link.relations]));
  return layout.verbs.map((verb) => {
    const on = verb.links.some((id) => relations.get(id)?.some((relation) => lit?.set.has(relation)));
    return html`<span
      class="aside small placed words ${verb.align} ${on ? 'lit' : ''}"
      aria-hidden="true"
      ${place(box(verb))}
      >${lines(verb.lines)}</span
    >`;
  });
}
