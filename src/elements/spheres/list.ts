import { html, nothing, type TemplateResult } from 'lit';
import { sentence } from '../../content/sentence.js';
import type { Speaker } from '../../content/speaker.js';
import type { Part, Sphere } from '../../model/types.js';
import type { Voices } from '../../ui/compared.js';
import { heading, mark } from '../../ui/frame.js';
import { factOf } from './explain.js';
import type { Group } from '../../figures/spheres-groups.js';

interface ListState {
  readonly spheres: readonly { readonly sphere: Sphere; readonly groups: readonly Group[] }[];
  readonly say: Speaker;
  /** What groups say, where there are several. */
  readonly voices: Voices | undefined;
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
  return html`<ul class="spheres-list titled" role="list">
    ${spheres.map(
      ({ sphere, groups }) =>
        html`<li class="c-${sphere.id}">
          ${heading(level, 'sphere', '', toggle(state, 'sphere', sphere.id, sphere, sphere.id))}
          ${
            state.isOpen('sphere', sphere.id)
              ? state.details()
              : html`<p class="lead" lang=${say.langOf('spheres', sphere, 'description') ?? nothing}>
                  ${say.text('spheres', sphere, 'description')}
                </p>
                ${verdict(sphere, say)} ${said('sphere', sphere, state.voices)}`
          }
          ${supports(sphere, state)}
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
    ${
      // The explanation says the same, and more: it stands in place of it.
      state.isOpen('part', part.id)
        ? state.details()
        : html`<div class="told">
          ${verdict(part, say)}
          ${
            description
              ? html`<p lang=${say.langOf('parts', part, 'description') ?? nothing}>${description}</p>`
              : nothing
          }
          ${fact ? html`<p class="fact small">${fact}</p>` : nothing}
          ${said('part', part, state.voices)}
        </div>`
    }
  </li>`;
}

/** That the institutional base supports: the figure says so between the two. */
function supports({ id }: Sphere, { spheres, say }: ListState): unknown {
  const [from, to] = (['institutional', 'communal'] as const).map(
    (each) => spheres.find(({ sphere }) => sphere.id === each)?.sphere,
  );
  if (id !== 'institutional' || !from || !to) return nothing;
  const noun = (entry: Sphere): string => say.noun({ kind: 'sphere', id: entry.id, entry });
  return html`<p class="supports">${sentence(noun(from), say.t('spheres.supports'), noun(to))}</p>`;
}

/** What was said of each sphere and part that something was said of: on paper, under the figure. */
export function renderReasons({
  spheres,
  say,
  level,
  voices,
}: Pick<ListState, 'spheres' | 'say' | 'level' | 'voices'>): unknown {
  const isSaid = (entry: Part | Sphere): boolean => {
    const compared = voices?.side.of('sphere' in entry ? 'part' : 'sphere', entry.id);
    return !!entry.decision || !!entry.reason || (!!compared && compared.outcome !== 'open');
  };
  const lists = spheres.flatMap(({ sphere, groups }) => {
    const parts = groups.flatMap((group) => group.parts).filter(isSaid);
    return parts.length || isSaid(sphere) ? [{ sphere, parts }] : [];
  });
  if (!lists.length) return nothing;
  const line = (kind: 'parts' | 'spheres', entry: Part | Sphere): TemplateResult =>
    html`<div class="reasoned">
      <span class="label" lang=${say.langOf(kind, entry, 'label') ?? nothing}
        >${mark(entry.decision)} ${say.text(kind, entry, 'label')}</span
      >
      ${verdict(entry, say)} ${said(kind === 'parts' ? 'part' : 'sphere', entry, voices)}
    </div>`;
  return html`<div class="printed">
    ${heading(level, 'sidehead', '', say.t('spheres.reasons'))}
    ${lists.map(
      ({ sphere, parts }) =>
        html`<div class="c-${sphere.id}">
          ${
            isSaid(sphere)
              ? line('spheres', sphere)
              : html`<p class="groupname">${say.text('spheres', sphere, 'label')}</p>`
          }
          <ul role="list">${parts.map((part) => html`<li>${line('parts', part)}</li>`)}</ul>
        </div>`,
    )}
  </div>`;
}

function verdict(entry: Pick<Part, 'decision' | 'reason'>, say: Speaker): unknown {
  if (!entry.decision && !entry.reason) return nothing;
  const decision = html`<span class="verdict">${say.t(`decision.${entry.decision ?? 'none'}`)}</span>`;
  return html`<p>
    ${decision}${entry.reason ? html`: <bdi lang=${say.ownLang ?? nothing}>${entry.reason}</bdi>` : nothing}
  </p>`;
}

/** What each group says of it, and why. */
const said = (kind: 'part' | 'sphere', { id }: Part | Sphere, voices: Voices | undefined): unknown =>
  voices ? voices.draw.whoSaid(voices.side.of(kind, id), voices) : nothing;
