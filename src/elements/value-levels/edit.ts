import { html, nothing, type TemplateResult } from 'lit';
import { isBuiltin } from '../../model/apply.js';
import { addition, removal, write } from '../../model/changes.js';
import type { Confidence, Level, Step } from '../../model/types.js';
import { type Desk, entryField } from '../../ui/desk.js';
import { addField, choiceField, type Option } from '../../ui/forms.js';
import { stroke } from './sign.js';
import { type Belief, beliefOf } from '../../figures/value-words.js';

const beliefs: readonly Belief[] = ['seen', 'doubted', 'unknown', 'none'];

/** The editor of a step: what the group believes of the arrow that leads here; folded in, the step itself. */
export function editStep(desk: Desk, step: Step, i: number): TemplateResult {
  const { say, conversation } = desk;
  const before = conversation.chain[i - 1];
  return html`<div class="edit">
    ${before ? believing(desk, step, before) : nothing}
    ${before || step.reason ? entryField(desk, 'chain', step, 'reason', { label: say.t('reason.label'), rows: 2 }) : nothing}
    <details class="unfold">
      <summary>${say.t('edit.more')}</summary>
      <div class="edit">
        ${entryField(desk, 'chain', step, 'label', { label: say.t('edit.label') })}
        ${entryField(desk, 'chain', step, 'description', { label: say.t('value.edit.about'), rows: 2 })}
        ${addStep(desk, i + 1, say.t('value.edit.after'))}
        ${isBuiltin('chain', step.id) ? nothing : ownStep(desk, step, i)}
      </div>
    </details>
  </div>`;
}

function believing({ say, edit }: Desk, step: Step, before: Step): TemplateResult {
  const label = say.text('chain', step, 'label');
  return html`<div class="beliefs">
    ${choiceField({
      legend: say.t('value.edit.belief', { from: say.text('chain', before, 'label') }),
      name: `belief-${step.id}`,
      value: beliefOf(step),
      options: beliefs.map((value): Option<Belief> => ({
        value,
        look: value,
        label: html`${stroke()}<span class="choosable">${say.t(`value.belief.${value}`)}</span>`,
      })),
      choose: (value) => {
        const confidence: Confidence | undefined = value === 'none' ? undefined : value;
        const decision = say.t(`value.belief.${value}`);
        edit(write('chain', step.id, 'confidence', confidence), {
          say: say.t('edit.decided', { label, decision }),
        });
      },
    })}
  </div>`;
}

/** One field for a step of the group's own, at place `at`. */
export function addStep(
  { say, edit, conversation, drafts }: Desk,
  at: number,
  label: string,
): TemplateResult {
  return addField({
    label,
    button: say.t('edit.add'),
    drafts,
    draft: `chain:${conversation.chain[at - 1]?.id ?? ''}`,
    add: (text) =>
      edit(addition(conversation, 'chain', { label: text }, at), {
        say: say.t('value.edit.place', { label: text, n: at + 1, total: conversation.chain.length + 1 }),
      }),
  });
}

/** A step of the group's own can change places and go. */
function ownStep({ say, edit, conversation }: Desk, step: Step, i: number): TemplateResult {
  const { chain } = conversation;
  const label = say.text('chain', step, 'label');
  const move = (way: 'up' | 'down', to: number): TemplateResult => {
    const can = to >= 0 && to < chain.length;
    const act = () =>
      can &&
      edit(
        { type: 'move', list: 'chain', id: step.id, at: to },
        {
          say: say.t('value.edit.place', { label, n: to + 1, total: chain.length }),
          focus: `${way}:${step.id}`,
        },
      );
    return html`<button
      type="button"
      class="button"
      data-focus="${way}:${step.id}"
      aria-disabled=${can ? nothing : 'true'}
      @click=${act}
    >
      ${say.t(`value.edit.${way}`)}
    </button>`;
  };
  const neighbour = chain[i - 1] ?? chain[i + 1];
  const remove = () =>
    edit(removal(conversation, 'chain', step.id), {
      say: say.t('edit.removed', { label }),
      focus: neighbour && `step:${neighbour.id}`,
    });
  return html`<div class="row">
    ${move('up', i - 1)} ${move('down', i + 1)}
    <button type="button" class="button remove" @click=${remove}>${say.t('edit.remove', { label })}</button>
  </div>`;
}

/** The editor of a level: why its weight is what it is. */
export const editLevel = (desk: Desk, level: Level): TemplateResult =>
  html`<div class="edit">
    ${entryField(desk, 'levels', level, 'reason', { label: desk.say.t('reason.label'), rows: 2 })}
  </div>`;
