import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import type { PlacedChip, SpheresLayout } from '../../layout/spheres.js';
import type { Sphere, SphereId } from '../../model/types.js';
import { box, place } from '../../ui/place.js';
import { type ChipState, partChip, sphereTitle } from './chip.js';
import type { Group } from '../../figures/spheres-groups.js';
import type { Shown, ShownGroup } from '../../figures/spheres-input.js';

/** What the drawing asks of the element. */
export interface Drawing {
  readonly say: Speaker;
  readonly isSelected: (kind: 'part' | 'sphere', id: string) => boolean;
  /** The sphere that a part hangs over, to be dropped. */
  readonly over: SphereId | undefined;
  /** How a button stands, and what it does. */
  readonly state: (kind: 'part' | 'sphere', id: string, group: string) => ChipState;
  /** Opens a group of which only the first parts are shown. */
  readonly open: (group: ShownGroup) => void;
  /** For a sphere without parts. */
  readonly empty: () => unknown;
}

/** The nested shapes, and on them the titles, words and chips where the layout put them. */
export function renderNested(layout: SpheresLayout, shown: readonly Shown[], it: Drawing): TemplateResult {
  const byId = new Map(layout.spheres.map((sphere) => [sphere.id, sphere]));
  return html`<div class="stage nested" dir="ltr" ${place({ height: `${layout.height}px` })}>
    <svg class="shapes" width=${layout.width} height=${layout.height} aria-hidden="true" focusable="false">
      ${[...layout.spheres].reverse().map(({ id, shape }) => {
        const sphere = shown.find((each) => each.sphere.id === id)?.sphere;
        const open = it.isSelected('sphere', id) ? 'open' : '';
        const over = it.over === id ? 'over' : '';
        return svg`<ellipse class="shape c-${id} ${sphere?.decision ?? ''} ${open} ${over}"
          cx=${shape.cx} cy=${shape.cy} rx=${shape.rx} ry=${shape.ry}></ellipse>`;
      })}
    </svg>
    <ul role="list">
      ${shown.map(({ sphere, groups }) => {
        const at = byId.get(sphere.id);
        const chips = new Map(at?.chips.map((chip) => [chip.id, chip]));
        return html`<li class="c-${sphere.id}">
          ${sphereTitle(sphere, { ...it.state('sphere', sphere.id, sphere.id), ...(at && { at: at.title }) })}
          ${at?.words.map(
            (word) =>
              html`<span class="word small placed" aria-hidden="true" ${place(box(word))}>${word.text}</span>`,
          )}
          ${groups.map(
            (group) =>
              html`<ul role="list" aria-label=${groupName(group, sphere, it)}>
                ${group.parts.map((part) => {
                  const chip = chips.get(part.id);
                  const state = it.state('part', part.id, sphere.id);
                  return html`<li>${partChip(part, { ...state, ...(chip && { at: chip }) })}</li>`;
                })}
                ${renderMore(group, sphere, it, chips.get(`more:${group.key}`))}
              </ul>`,
          )}
        </li>`;
      })}
    </ul>
    ${
      layout.bridge
        ? html`<span class="bridge small c-institutional" aria-hidden="true" ${place(box(layout.bridge))}>${layout.bridge.text}</span>`
        : nothing
    }
  </div>`;
}

/** The same as cards, for where the shapes don't fit: pure CSS, no layout needed. */
export function renderCards(shown: readonly Shown[], it: Drawing): TemplateResult {
  return html`<div class="stage cards">
    ${[...shown].reverse().map(
      ({ sphere }) =>
        html`<div
            class="frame c-${sphere.id} ${sphere.decision ?? ''} ${it.over === sphere.id ? 'over' : ''}"
            aria-hidden="true"
          ></div>`,
    )}
    <ul role="list">
      ${shown.map(
        ({ sphere, groups }) =>
          html`<li class="card c-${sphere.id}">
            ${
              sphere.id === 'institutional'
                ? html`<span class="bridge small" aria-hidden="true">${it.say.t('spheres.supports')} ↑</span>`
                : nothing
            }
            ${sphereTitle(sphere, it.state('sphere', sphere.id, sphere.id))}
            ${
              groups.length
                ? groups.map(
                    (group) =>
                      html`${renderGroupName(group, sphere, it)}
                      <ul class="groups" role="list" aria-label=${groupName(group, sphere, it)}>
                        ${group.parts.map(
                          (part) => html`<li>${partChip(part, it.state('part', part.id, sphere.id))}</li>`,
                        )}
                        ${renderMore(group, sphere, it)}
                      </ul>`,
                  )
                : it.empty()
            }
          </li>`,
      )}
    </ul>
  </div>`;
}

/** What a group is called: its own name, the direction of the axis, or the sphere's. */
function groupName({ before, after }: Group, sphere: Sphere, it: Drawing): string {
  if (after) return it.say.t('spheres.axis');
  return before ?? it.say.text('spheres', sphere, 'label');
}

/** The same above the chips of a card, where it says more than the title. */
function renderGroupName(group: Group, sphere: Sphere, it: Drawing): unknown {
  if (!group.before) return nothing;
  const name = groupName(group, sphere, it);
  return html`<p class="word small" aria-hidden="true">${group.after ? `${name} ↓` : name}</p>`;
}

/** The button that opens a group in place; in the nested figure it has a box of its own. */
function renderMore(group: ShownGroup, sphere: Sphere, it: Drawing, at?: PlacedChip): unknown {
  if (!group.hidden) return nothing;
  return html`<li>
    <button
      type="button"
      class="chip more ${at ? 'placed' : ''}"
      data-group=${sphere.id}
      data-key="more:${group.key}"
      @click=${() => it.open(group)}
      ${place(at ? box(at) : {})}
    >
      <span class="label">${it.say.count('spheres.more', group.hidden)}</span
      >${group.before ? html`<span class="vh">, ${group.before}</span>` : nothing}
    </button>
  </li>`;
}
