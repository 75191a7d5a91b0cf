import { html, nothing, type TemplateResult } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import type { Part, Sphere } from '../../model/types.js';
import { heading, mark } from '../../ui/frame.js';
import { factOf } from './explain.js';
import type { Group } from './groups.js';

interface ListState {
  readonly spheres: readonly { readonly sphere: Sphere; readonly groups: readonly Group[] }[];
  readonly say: Speaker;
  /** Level of the headings. */
  readonly level: number;
  readonly isOpen: (kind: 'part' | 'sphere', id: string) => boolean;
  readonly choose: (kind: 'part' | 'sphere', id: string) => void;
  /** The explanation of what is chosen. */
  readonly details: () => unknown;
  /** For a sphere without parts. */
  readonly empty: () => unknown;
}

/** The same content as lists: every label, decision and reason in full. */
export function renderSpheresList(state: ListState): TemplateResult {
  const { spheres, say, level } = state;
  return html`<ul class="spheres-list" role="list">
    ${spheres.map(
      ({ sphere, groups }) =>
        html`<li class="c-${sphere.id}">
          ${heading(level, 'sphere', '', toggle(state, 'sphere', sphere.id, sphere, sphere.id))}
          <p class="lead" lang=${say.langOf('spheres', sphere, 'description') ?? nothing}>
            ${say.text('spheres', sphere, 'description')}
          </p>
          ${verdict(sphere, say)} ${state.isOpen('sphere', sphere.id) ? state.details() : nothing}
          ${groups.length ? groups.map((group) => renderGroup(group, sphere.id, state)) : state.empty()}
        </li>`,
    )}
  </ul>`;
}

/** A label as a button that opens the explanation below it. */
function toggle(
  { say, isOpen, choose }: ListState,
  kind: 'part' | 'sphere',
  id: string,
  entry: Part | Sphere,
  group: string,
): TemplateResult {
  const list = kind === 'part' ? 'parts' : 'spheres';
  return html`<button
    type="button"
    class="toggle ${entry.decision ?? ''}"
    data-group=${group}
    data-key="${kind}:${id}"
    aria-expanded=${isOpen(kind, id) ? 'true' : 'false'}
    @click=${() => choose(kind, id)}
  >
    ${mark(entry.decision)}<span class="label" lang=${say.langOf(list, entry, 'label') ?? nothing}
      >${say.text(list, entry, 'label')}</span
    >
  </button>`;
}

function renderGroup(group: Group, sphere: string, state: ListState): TemplateResult {
  const name = group.after ? state.say.t('spheres.axis') : group.before;
  return html`${name ? html`<p class="groupname">${name}</p>` : nothing}
    <ul class="entries" role="list" aria-label=${name ?? nothing}>
      ${group.parts.map((part) => renderPart(part, sphere, state))}
    </ul>`;
}

function renderPart(part: Part, sphere: string, state: ListState): TemplateResult {
  const { say } = state;
  const description = say.text('parts', part, 'description');
  const fact = part.sphere === 'communal' ? factOf(part, say) : '';
  return html`<li>
    <div>${toggle(state, 'part', part.id, part, sphere)}</div>
    <div class="told">
      ${verdict(part, say)}
      ${
        description
          ? html`<p lang=${say.langOf('parts', part, 'description') ?? nothing}>${description}</p>`
          : nothing
      }
      ${fact ? html`<p class="fact small">${fact}</p>` : nothing}
    </div>
    ${state.isOpen('part', part.id) ? state.details() : nothing}
  </li>`;
}

function verdict(entry: Pick<Part, 'decision' | 'reason'>, say: Speaker): unknown {
  if (!entry.decision && !entry.reason) return nothing;
  const decision = html`<span class="verdict">${say.t(`decision.${entry.decision ?? 'none'}`)}</span>`;
  return html`<p>
    ${decision}${entry.reason ? html`: <span lang=${say.ownLang ?? nothing}>${entry.reason}</span>` : nothing}
  </p>`;
}
