import { html, nothing } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import type { CompleteConversation, Decision, Part, Sphere } from '../../model/types.js';
import type { Voices } from '../../ui/compared.js';
import type { SpheresDesk } from './desk.js';
import type { Details } from '../../ui/element.js';
import { together } from '../../ui/frame.js';
import { groupName } from '../../figures/spheres-groups.js';
import { groupOf } from '../../model/reading-order.js';

/** The decision and its reason, as one reads them aloud. */
function verdict(entry: { readonly decision?: Decision; readonly reason?: string }, say: Speaker): unknown {
  if (!entry.decision && !entry.reason) return html`<p class="said">${say.t('decision.none')}</p>`;
  return html`<div class="said">
    <p class="who">${say.t(`decision.${entry.decision ?? 'none'}`)}</p>
    ${entry.reason ? html`<p lang=${say.ownLang ?? nothing}>${entry.reason}</p>` : nothing}
  </div>`;
}

/** What was decided, or the editor of it, and what groups say. */
const verdicts = (
  kind: 'part' | 'sphere',
  entry: Part | Sphere,
  say: Speaker,
  editor: unknown,
  voices: Voices | undefined,
): unknown => {
  const own = entry.decision || entry.reason || !voices ? verdict(entry, say) : nothing;
  // Who decides together has before them what each group said.
  return html`${voices ? voices.draw.whoSaid(voices.side.of(kind, entry.id), voices) : nothing} ${editor ?? own}`;
};

/**
 * @param desk there where it can be edited: then the editor stands in the place of what was decided
 * @param voices there where groups are side by side
 */
export function explainSphere(sphere: Sphere, say: Speaker, desk?: SpheresDesk, voices?: Voices): Details {
  const lang = say.langOf('spheres', sphere, 'label');
  return {
    label: say.text('spheres', sphere, 'label'),
    ...(lang && { lang }),
    colour: `c-${sphere.id}`,
    of: say.t('spheres.sphere'),
    content: html`<p lang=${say.langOf('spheres', sphere, 'description') ?? nothing}>
        ${say.text('spheres', sphere, 'description')}
      </p>
      ${verdicts('sphere', sphere, say, desk?.editors.editSphere(desk, sphere), voices)}`,
  };
}

/** @param edited there where it can be edited; `go` chooses another part */
export function explainPart(
  part: Part,
  conversation: CompleteConversation,
  say: Speaker,
  edited?: { readonly desk: SpheresDesk; readonly go: (part: Part) => void },
  voices?: Voices,
): Details {
  const sphere = conversation.spheres.find(({ id }) => id === part.sphere);
  const lang = say.langOf('parts', part, 'label');
  const description = say.text('parts', part, 'description');
  const inSphere =
    sphere &&
    html`<bdi lang=${say.langOf('spheres', sphere, 'label') ?? nothing}>${say.text('spheres', sphere, 'label')}</bdi>`;
  return {
    label: say.text('parts', part, 'label'),
    ...(lang && { lang }),
    colour: `c-${part.sphere}`,
    of: together([inSphere, factOf(part, say)]),
    content: html`${edited ? edited.desk.editors.decidePart(edited.desk, part, edited.go) : nothing}${
      description
        ? html`<p lang=${say.langOf('parts', part, 'description') ?? nothing}>${description}</p>`
        : nothing
    }
      ${verdicts('part', part, say, edited?.desk.editors.editPart(edited.desk, part), voices)}`,
  };
}

/** What else is known of a part: its place on the axis, or its group. */
export function factOf(part: Part, say: Speaker): string {
  if (part.sphere === 'institutional') return groupName(groupOf(part), say);
  if (part.organisation === undefined) return '';
  const step = Math.round(part.organisation * 4) as 0 | 1 | 2 | 3 | 4;
  return say.t(`spheres.organisation.${step}`);
}
