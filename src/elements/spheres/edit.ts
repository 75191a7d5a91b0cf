import { html, nothing, type TemplateResult } from 'lit';
import type { Change } from '../../model/apply.js';
import { removal, write } from '../../model/changes.js';
import { groupOf, partsOf, placeGroups, type PlaceGroup } from '../../model/reading-order.js';
import { undecidedFrom } from '../../model/progress.js';
import type { Decision, Part, Setting, Sphere, SphereId } from '../../model/types.js';
import { type Desk, entryField } from '../../ui/desk.js';
import { choiceField, type Option, selectField } from '../../ui/forms.js';
import { mark } from '../../ui/frame.js';
import { groupName } from '../../figures/spheres-groups.js';

const decisions: readonly Decision[] = ['in', 'out', 'unsure'];

/** Does it count? The first thing of every editor. */
function deciding(desk: Desk, list: 'spheres' | 'parts', entry: Sphere | Part): TemplateResult {
  const { say, edit } = desk;
  const label = say.text(list, entry, 'label');
  const option = (value: Decision | 'none'): Option<Decision | 'none'> => ({
    value,
    look: value,
    label: html`${mark(value === 'none' ? undefined : value)} ${say.t(`choose.${value}`)}`,
  });
  return choiceField({
    legend: say.t('decision.label'),
    name: `decision-${list}-${entry.id}`,
    value: entry.decision ?? 'none',
    options: [...decisions, 'none' as const].map(option),
    choose: (value) => {
      const said = say.t('edit.decided', { label, decision: say.t(`decision.${value}`) });
      edit(write(list, entry.id, 'decision', value === 'none' ? undefined : value), { say: said });
    },
  });
}

/** And why? */
const reasoning = (desk: Desk, list: 'spheres' | 'parts', entry: Sphere | Part): unknown =>
  entryField(desk, list, entry as Part & Sphere, 'reason', { label: desk.say.t('reason.label'), rows: 3 });

/** The editor of a sphere: its decision and reason. */
export const editSphere = (desk: Desk, sphere: Sphere): TemplateResult =>
  html`<div class="edit">${deciding(desk, 'spheres', sphere)} ${reasoning(desk, 'spheres', sphere)}</div>`;

/**
 * The decision on a part, right under its name, why, and the way to the next one: they stay where they are from part to
 * part.
 * @param go chooses another part
 */
export function decidePart(desk: Desk, part: Part, go: (part: Part) => void): TemplateResult {
  const { say, conversation } = desk;
  const left = undecidedFrom(conversation, part.id);
  const [next] = left.filter(({ id }) => id !== part.id);
  return html`<div class="edit deciding">
    ${deciding(desk, 'parts', part)} ${reasoning(desk, 'parts', part)}
    <div class="row">
      <button
        type="button"
        class="button nextpart"
        aria-disabled=${next ? nothing : 'true'}
        @click=${() => next && go(next)}
      >
        ${say.t('edit.next')}
      </button>
      <span class="small">${left.length ? say.count('edit.left', left.length) : say.t('edit.allDone')}</span>
    </div>
  </div>`;
}

/** The rest of the editor of a part, folded in: what it is and where it belongs. */
export function editPart(desk: Desk, part: Part): TemplateResult {
  const { say, edit, conversation } = desk;
  const label = say.text('parts', part, 'label');
  const spheres = conversation.spheres.map((sphere): Option<SphereId> => ({
    value: sphere.id,
    label: say.text('spheres', sphere, 'label'),
  }));
  return html`<div class="edit">
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
    say: say.t('edit.moved', { label, to: say.noun({ kind: 'sphere', id: to.id, entry: to }) }),
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
