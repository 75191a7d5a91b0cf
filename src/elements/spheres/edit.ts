import { html, nothing, type TemplateResult } from 'lit';
import type { Change } from '../../model/apply.js';
import { addition, removal, write } from '../../model/changes.js';
import { groupOf, partsOf, placeGroups, type PlaceGroup } from '../../model/questions.js';
import { sphereIds } from '../../model/builtin.js';
import type { Decision, Part, Setting, Sphere, SphereId } from '../../model/types.js';
import { type Desk, entryField } from '../../ui/desk.js';
import { addField, choiceField, type Option, selectField } from '../../ui/forms.js';
import { mark } from '../../ui/frame.js';
import { groupName } from '../../figures/spheres-groups.js';

const decisions: readonly Decision[] = ['in', 'out', 'unsure'];

/** Does it count, and why: the first thing of every editor. */
function deciding(desk: Desk, list: 'spheres' | 'parts', entry: Sphere | Part): TemplateResult {
  const { say, edit } = desk;
  const label = say.text(list, entry, 'label');
  const option = (value: Decision | 'none'): Option<Decision | 'none'> => ({
    value,
    look: value,
    label: html`${mark(value === 'none' ? undefined : value)} ${say.t(`choose.${value}`)}`,
  });
  return html`${choiceField({
    legend: say.t('decision.label'),
    name: `decision-${list}-${entry.id}`,
    value: entry.decision ?? 'none',
    options: [...decisions, 'none' as const].map(option),
    choose: (value) => {
      const said = say.t('edit.decided', { label, decision: say.t(`decision.${value}`) });
      edit(write(list, entry.id, 'decision', value === 'none' ? undefined : value), { say: said });
    },
  })}
  ${entryField(desk, list, entry as Part & Sphere, 'reason', { label: say.t('reason.label'), rows: 3 })}`;
}

/** The editor of a sphere: its decision and reason. */
export const editSphere = (desk: Desk, sphere: Sphere): TemplateResult =>
  html`<div class="edit">${deciding(desk, 'spheres', sphere)}</div>`;

/** The editor of a part: its decision and reason, and folded in, what it is and where it belongs. */
export function editPart(desk: Desk, part: Part): TemplateResult {
  const { say, edit, conversation } = desk;
  const label = say.text('parts', part, 'label');
  const spheres = conversation.spheres.map((sphere): Option<SphereId> => ({
    value: sphere.id,
    label: say.text('spheres', sphere, 'label'),
  }));
  return html`<div class="edit">
    ${deciding(desk, 'parts', part)}
    <details class="unfold">
      <summary>${say.t('edit.more')}</summary>
      <div class="edit">
        ${entryField(desk, 'parts', part, 'label', { label: say.t('edit.label') })}
        ${entryField(desk, 'parts', part, 'description', { label: say.t('edit.description'), rows: 2 })}
        ${selectField({
          label: say.t('edit.move'),
          value: part.sphere,
          options: spheres,
          choose: (sphere) => movePart(desk, part, sphere),
        })}
        ${part.sphere === 'communal' ? organising(desk, part) : nothing}
        ${part.sphere === 'institutional' ? grouping(desk, part) : nothing}
      </div>
    </details>
    <div class="row">
      <button
        type="button"
        class="button remove"
        @click=${() => {
          edit(removal(conversation, 'parts', part.id), {
            say: say.t('edit.removed', { label }),
            focus: neighbour(desk, part),
          });
        }}
      >
        ${say.t('edit.remove', { label })}
      </button>
    </div>
  </div>`;
}

/** Moves a part to another sphere; says so. False when it stays. */
export function movePart({ say, edit, conversation }: Desk, part: Part, sphere: SphereId): boolean {
  const to = conversation.spheres.find(({ id }) => id === sphere);
  if (!to || part.sphere === sphere) return false;
  const label = say.text('parts', part, 'label');
  return edit(write('parts', part.id, 'sphere', sphere), {
    say: say.t('edit.moved', { label, to: say.text('spheres', to, 'label') }),
    focus: `part:${part.id}`,
  });
}

/** From informal to formal: five named places, or none. */
function organising({ say, edit }: Desk, part: Part): unknown {
  const steps = [0, 1, 2, 3, 4] as const;
  const now = part.organisation === undefined ? '' : String(Math.round(part.organisation * 4));
  return selectField({
    label: say.t('spheres.organisation.label'),
    value: now,
    options: [
      { value: '', label: say.t('edit.noPlace') },
      ...steps.map((step) => ({ value: String(step), label: say.t(`spheres.organisation.${step}`) })),
    ],
    choose: (value) =>
      edit(write('parts', part.id, 'organisation', value === '' ? undefined : Number(value) / 4)),
  });
}

/** Professional, or which kind of place. */
function grouping({ say, edit }: Desk, part: Part): unknown {
  return selectField({
    label: say.t('edit.group'),
    value: groupOf(part),
    options: placeGroups.map((value) => ({ value, label: groupName(value, say) })),
    choose: (value) => edit(grouped(part.id, value)),
  });
}

const settings: readonly string[] = ['public', 'municipal', 'private'] satisfies Setting[];

function grouped(id: string, group: PlaceGroup): Change {
  if (group === 'professional' || group === 'other') {
    const kind = group === 'other' ? null : group;
    return { type: 'edit', list: 'parts', id, fields: { kind, setting: null } };
  }
  const setting = settings.includes(group) ? group : null;
  return { type: 'edit', list: 'parts', id, fields: { kind: 'place', setting } };
}

/** The key of the part that is next when this one goes; else its sphere. */
function neighbour({ conversation }: Desk, part: Part): string {
  const parts = partsOf(conversation, part.sphere);
  const i = parts.findIndex(({ id }) => id === part.id);
  const next = parts[i + 1] ?? parts[i - 1];
  return next ? `part:${next.id}` : `sphere:${part.sphere}`;
}

/** One field per sphere for an example of the group's own. */
export function renderAdding(desk: Desk): TemplateResult {
  const { say, edit, conversation } = desk;
  return html`<div class="adding" role="group" aria-label=${say.t('edit.adding')}>
    ${sphereIds.map((id) => {
      const sphere = conversation.spheres.find((each) => each.id === id);
      if (!sphere) return nothing;
      const name = say.text('spheres', sphere, 'label');
      return addField({
        label: say.t('edit.addTo', { sphere: name }),
        button: say.t('edit.add'),
        colour: `c-${id}`,
        add: (label) =>
          edit(addition(conversation, 'parts', { sphere: id, label, local: true }), {
            say: say.t('edit.added', { label, to: name }),
          }),
      });
    })}
  </div>`;
}
