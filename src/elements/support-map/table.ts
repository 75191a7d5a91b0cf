import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Speaker } from '../../content/speaker.js';
import { INDIVIDUAL } from '../../model/builtin.js';
import type { Relation } from '../../model/types.js';
import type { Lit } from './chain.js';
import type { Voices } from '../../ui/compared.js';
import { formOfNode, relationVoices, signOf, spokenSign } from './groups.js';
import { colourOf, columnIds, keyOf, type MapContent, type MapNode } from '../../figures/map-content.js';
import { remarks } from './explain.js';

interface TableState {
  readonly content: MapContent;
  /** Keys of what was searched for; undefined: everything. */
  readonly found: ReadonlySet<string> | undefined;
  /** So many that groups have a name, and the ends of relations no tab stop each. */
  readonly isMany: boolean;
  readonly say: Speaker;
  /** What groups say, where there are several. */
  readonly voices: Voices | undefined;
  readonly lit: Lit | undefined;
  readonly selected: string | undefined;
  readonly choose: (relation: Relation) => void;
  readonly details: () => unknown;
  /** Goes to where a thing is explained. */
  readonly go: (key: string) => void;
}

/** All relations as a table, in groups by where they start. Roles are written out: stacked rows keep them that way. */
export function relationsTable(state: TableState): TemplateResult {
  const { content, say, voices, found } = state;
  const isIn = (id: string): boolean => {
    const end = content.ends.get(id);
    return !found || (!!end && found.has(keyOf(end)));
  };
  // Among very many, what starts at one box stands together.
  const places = new Map(state.isMany ? [...content.nodes.keys()].map((key, i) => [key, i]) : []);
  const placeOf = ({ from }: Relation): number => {
    const end = content.ends.get(from);
    return (end && places.get(keyOf(end))) ?? 0;
  };
  const all = [...content.relations].sort((a, b) => placeOf(a) - placeOf(b));
  const notes = content.relations.some(
    (relation) => relation.note || relation.link || relationVoices(relation, voices) !== nothing,
  );
  const groups = [...columnIds, INDIVIDUAL].flatMap((id) => {
    const relations = all.filter(({ from, to }) => {
      const end = content.ends.get(from);
      return end && colourOf(end) === id && (isIn(from) || isIn(to));
    });
    return relations.length ? [{ id, relations }] : [];
  });
  const column = (
    key: 'map.table.from' | 'map.table.relation' | 'map.table.to' | 'map.table.note',
  ): TemplateResult => html`<th scope="col" role="columnheader">${say.t(key)}</th>`;
  return html`<table role="table">
    <caption>
      ${say.t('map.table.caption')}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${column('map.table.from')}${column('map.table.relation')}${column('map.table.to')}${
          notes ? column('map.table.note') : nothing
        }
      </tr>
    </thead>
    ${
      // By key: what someone is writing in an open row stays theirs when rows come and go above it.
      repeat(
        groups,
        ({ id }) => id,
        ({ id, relations }) =>
          html`<tbody role="rowgroup" class="c-${id}">
            ${state.isMany ? groupRow(id, relations.length, notes, state) : nothing}
            ${repeat(
              relations,
              (relation) => relation.id,
              (relation) => row(relation, id, notes, state),
            )}
          </tbody>`,
      )
    }
  </table>`;
}

/** Above the relations of one group: where they start, and how many there are. */
function groupRow(id: string, n: number, notes: boolean, { content, say }: TableState): TemplateResult {
  const head = content.columns.find((column) => column.id === id)?.head ?? content.individual;
  return html`<tr role="row" class="group">
    <th scope="rowgroup" role="rowheader" colspan=${notes ? 4 : 3}>
      <strong lang=${head.lang ?? nothing}>${head.label}</strong> · ${say.count('map.relations', n)}
    </th>
  </tr>`;
}

function row(
  relation: Relation,
  group: string,
  notes: boolean,
  { content, say, voices, lit, selected, choose, details, go, isMany }: TableState,
): unknown {
  const open = selected === `relation:${relation.id}`;
  const cell = (side: 'from' | 'to'): unknown => {
    const end = content.ends.get(relation[side]);
    const node = end && content.nodes.get(keyOf(end));
    // Among very many the arrows go down a column, as they do along the verbs.
    const stop = isMany ? { group: `table-${group}-${side}`, key: `${side}:${relation.id}` } : undefined;
    return node ? endButton(node, selected === node.key, stop, go, say, voices) : relation[side];
  };
  const labelled = (
    key: 'map.table.relation' | 'map.table.to' | 'map.table.note',
    content: unknown,
  ): TemplateResult =>
    html`<td role="cell"><span class="column" aria-hidden="true">${say.t(key)}</span>${content}</td>`;
  // What an open explanation says too, it says in place of it.
  const noted = html`${remarks(relation, say)} ${open ? nothing : relationVoices(relation, voices)}`;
  return html`<tr role="row" class=${lit?.set.has(relation) ? 'lit' : ''}>
      <th scope="row" role="rowheader">
        <span class="column" aria-hidden="true">${say.t('map.table.from')}</span>${cell('from')}
      </th>
      ${labelled(
        'map.table.relation',
        html`<button
          type="button"
          class="verbbutton"
          data-group="table-${group}"
          data-key="relation:${relation.id}"
          lang=${say.verbLang(relation) ?? nothing}
          aria-expanded=${open ? 'true' : 'false'}
          @click=${() => choose(relation)}
        >
          ${say.verb(relation)}
        </button>`,
      )}
      ${labelled('map.table.to', cell('to'))} ${notes ? labelled('map.table.note', noted) : nothing}
    </tr>
    ${
      open
        ? html`<tr role="row" class="opened">
          <td role="cell" colspan=${notes ? 4 : 3}>${details()}</td>
        </tr>`
        : nothing
    }`;
}

/** An end of a relation: its name, whether it counts, and the way to its explanation. */
const endButton = (
  node: MapNode,
  open: boolean,
  stop: { readonly group: string; readonly key: string } | undefined,
  go: (key: string) => void,
  say: Speaker,
  voices: Voices | undefined,
): TemplateResult =>
  html`<button
    type="button"
    class="end c-${node.colour} ${formOfNode(node)} ${open ? 'opened' : ''}"
    data-group=${stop?.group ?? nothing}
    data-key=${stop?.key ?? nothing}
    @click=${() => go(node.key)}
  >
    ${signOf(node)}<span class="label" lang=${node.lang ?? nothing}>${node.label}</span>${spokenSign(node, say, voices)}
  </button>`;
