import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import { type LabelInput, type MapLabel, numberText } from '../../layout/map-labels.js';
import type { MapChip, MapLayout } from '../../layout/map-types.js';
import type { Voices } from '../../ui/compared.js';
import { lines as words } from '../../ui/frame.js';
import { box, place } from '../../ui/place.js';
import type { Lit } from './chain.js';
import { formOfNode, signOf, spokenSign } from './groups.js';
import { type ColumnId, lineForm, type MapContent, type MapNode } from '../../figures/map-content.js';
import { tailOf, verbsOf } from '../../figures/map-input.js';
import type { MapSight } from '../../figures/map-sight.js';

/** What the pieces of the drawing need to know of the figure. */
export interface DrawState {
  readonly say: Speaker;
  /** What groups say, where there are several. */
  readonly voices: Voices | undefined;
  readonly lit: Lit | undefined;
  readonly selected: string | undefined;
  readonly choose: (node: MapNode) => void;
  readonly sight: MapSight;
  /** Shows more boxes of a column. */
  readonly open: (column: ColumnId, sort: 'linked' | 'loose') => void;
  /** Goes to the explanation. */
  readonly jump: () => void;
}

/** A box as a button, where the layout put it. */
export function nodeButton(
  node: MapNode,
  at: MapChip,
  className: string,
  group: string,
  state: DrawState,
): TemplateResult {
  const open = state.selected === node.key;
  const lit = open || state.lit?.keys.has(node.key) ? 'lit' : '';
  const { beyond, found } = state.sight;
  const lines = beyond.get(node.key);
  const tail = className.includes('title') ? '' : tailOf(lines);
  return html`<button
    type="button"
    class="node placed ${className} ${formOfNode(node)} ${lit} ${found?.has(node.key) ? 'found' : ''}"
    data-group=${group}
    data-key=${node.key}
    aria-expanded=${open ? 'true' : 'false'}
    @click=${() => state.choose(node)}
    ${place(box(at))}
  >
    ${signOf(node)}<span class="label" lang=${node.lang ?? nothing}>${words(at.lines)}</span>${
      tail ? html`<span class="tail" aria-hidden="true">${tail}</span>` : nothing
    }${spokenSign(node, state.say, state.voices)}${
      lines ? html`<span class="vh">, ${state.say.count('map.tail', lines)}</span>` : nothing
    }
  </button>`;
}

/** Everything that is only shape: the areas, the links, the links that are lit. */
export function shapes(layout: MapLayout, content: MapContent, state: DrawState): TemplateResult {
  const { lit, selected } = state;
  const litIds = new Set(lit?.relations.map(({ id }) => id));
  const groups = new Map<string, { lines: string[]; tips: Set<string> }>();
  const byId = new Map(content.links.map((link) => [link.id, link]));
  const calm = isCalm(layout);
  for (const link of layout.links) {
    const relations = byId.get(link.id)?.relations ?? [];
    const strong = relations.some(({ id }) => litIds.has(id));
    if (calm && !strong) continue;
    const chosen = relations.some(({ id }) => selected === `relation:${id}`);
    const form = lineForm(relations, content);
    const apart = form === 'plain' ? '' : ` ${form}`;
    const traffic = !strong && [link.from, link.to].includes(content.individual.key) ? ' traffic' : '';
    const colour = strong ? `lit c-${content.nodes.get(link.from)?.colour ?? 'none'}` : 'quiet';
    const name = `${colour}${traffic}${apart}${chosen ? ' chosen' : ''}`;
    const group = groups.get(name) ?? { lines: [], tips: new Set<string>() };
    group.lines.push(link.path);
    group.tips.add(link.tip);
    groups.set(name, group);
  }
  const ordered = [...groups].sort(([a], [b]) => rank(a) - rank(b));
  return html`<svg class="shapes" width=${layout.width} height=${layout.height} aria-hidden="true" focusable="false">
    ${layout.columns.map(({ id, area }) => rect(area, `area c-${id} ${state.lit?.keys.has(`sphere:${id}`) ? 'lit' : ''}`))}
    ${rect(
      layout.individual.area,
      `area band c-individual ${lit?.keys.has(content.individual.key) ? 'lit' : ''}`,
    )}
    ${ordered.map(
      ([name, group]) => svg`<path class="line ${name}" d=${group.lines.join('')}></path>
        <path class="arrow ${name}" d=${[...group.tips].join('')}></path>`,
    )}
  </svg>`;
}

/** More lines than this beside rows nobody can follow. */
const MOST_ROWS = 30;

/** Are only the lines of what is chosen drawn, and counts beside the other boxes? */
export const isCalm = ({ form, links }: MapLayout): boolean => form === 'rows' && links.length > MOST_ROWS;

/** Beside each box how many lines it has, as long as nothing is chosen; its explanation has them in words. */
export function counts(layout: MapLayout, { say, lit }: DrawState): unknown {
  const gutter = layout.gutters[0];
  if (!isCalm(layout) || lit || !gutter) return nothing;
  const lines = new Map<string, number>();
  for (const { from, to } of layout.links)
    for (const id of new Set([from, to])) lines.set(id, (lines.get(id) ?? 0) + 1);
  const boxes = [...layout.columns.flatMap(({ head, linked }) => [head, ...linked]), layout.individual.head];
  // All on one line, clear of the edge of the bands.
  const left = gutter.x + 6;
  return boxes.map(({ id, y, height }) => {
    const n = lines.get(id);
    const at = { x: left, y, width: gutter.x + gutter.width - left, height };
    return n
      ? html`<span class="count small placed" aria-hidden="true" ${place(box(at))}>${say.count('map.lines', n)}</span>`
      : nothing;
  });
}

/** Quiet links lie under lit ones, and those under the chosen one. */
const rank = (name: string): number => Number(name.startsWith('lit')) + Number(name.includes('chosen'));

const rect = (
  area: { x: number; y: number; width: number; height: number },
  name: string,
): SVGTemplateResult =>
  svg`<rect class=${name} x=${area.x} y=${area.y} width=${area.width} height=${area.height} rx="12"></rect>`;

/** More labels than this nobody reads. */
const MOST_LABELS = 200;

/** What to write on the lit links: their verbs, and the numbers of their sentences. In columns, traffic has its verbs already. */
export function labelInputs(
  { links, individual }: MapContent,
  lit: Lit,
  form: MapLayout['form'],
  say: Speaker,
  selected?: string,
): readonly LabelInput[] {
  const numbers = new Map(lit.relations.map(({ id }, i) => [id, i + 1]));
  const litLinks = links.filter(({ from, to, relations }) => {
    const told = form === 'columns' && (from === individual.key || to === individual.key);
    return !told && relations.some(({ id }) => numbers.has(id));
  });
  // In a very large chain only what is near the chosen box is named; the sentences tell the rest.
  const near =
    litLinks.length > MOST_LABELS
      ? litLinks.filter(({ from, to }) => from === selected || to === selected)
      : litLinks;
  return near.slice(0, MOST_LABELS).map(({ id, relations }) => {
    const shown = relations.filter((relation) => numbers.has(relation.id));
    const text = verbsOf(shown, say).join(' / ');
    return { link: id, text, number: numberText(shown.map((relation) => numbers.get(relation.id) ?? 0)) };
  });
}

/** The verbs of the links that are lit, or their numbers; the sentences say the same, so they are only to see. */
export function labels(all: readonly MapLabel[], content: MapContent, lit: Lit, say: Speaker): unknown {
  const on = new Map(
    content.links.map(({ id, relations }) => [id, relations.filter((each) => lit.set.has(each))]),
  );
  const lang = ({ link }: MapLabel): string | undefined => {
    const langs = new Set(on.get(link)?.map((relation) => say.verbLang(relation)));
    return langs.size === 1 ? [...langs][0] : undefined;
  };
  const from = new Map(content.links.map((link) => [link.id, content.nodes.get(link.from)?.colour]));
  return all.map(
    (label) =>
      html`<span class="verb small placed c-${from.get(label.link) ?? 'none'}" aria-hidden="true" ${place(box(label))}
        ><span class="words" lang=${lang(label) ?? nothing}>${label.lines ? words(label.lines) : label.number}</span></span
      >`,
  );
}
