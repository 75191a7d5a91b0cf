import { html, nothing, type TemplateResult } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import { sphereIds } from '../../model/builtin.js';
import { partsOf } from '../../model/reading-order.js';
import type { ComparedValue } from '../../model/compare.js';
import type { CompleteConversation, Decision, Part } from '../../model/types.js';
import type { Voices } from '../../ui/compared.js';
import { mark } from '../../ui/frame.js';

interface Reason {
  readonly part: Part;
  /** What was said of the part with this reason. */
  readonly decision: Decision | undefined;
  readonly reason: string;
  /** Who gave it, where several groups are side by side; the conversation itself has no name here. */
  readonly group?: string | undefined;
}

/**
 * The reasons of round 2, in the order of the spheres: in them the value has been said between the lines. Of several groups
 * those of all, but of the conversation itself only what no group said.
 */
function reasonsOf(conversation: CompleteConversation, voices: Voices | undefined): readonly Reason[] {
  return sphereIds
    .flatMap((id) => partsOf(conversation, id))
    .flatMap((part): readonly Reason[] => {
      const theirs = voices?.side.of('part', part.id)?.reasons ?? [];
      const { reason = '', decision } = part;
      const isRepeated = theirs.some((each) => each.reason === reason && each.value === decision);
      return [
        ...(reason.trim() && !isRepeated ? [{ part, decision, reason }] : []),
        ...theirs.map(({ group, value: said, reason: why }) => ({
          part,
          decision: decisionIn(said),
          reason: why,
          group: voices?.names[group],
        })),
      ];
    });
}

/**
 * @param name of the region; no other on the page has it
 * @param folded closed until someone opens it, so that question and figure are seen together
 * @param voices there where groups are side by side: then each reason stands under the name of who gave it
 */
export function renderReasons(
  conversation: CompleteConversation,
  say: Speaker,
  name: string,
  folded: boolean,
  voices?: Voices,
): TemplateResult {
  const reasons = reasonsOf(conversation, voices);
  const box = html`<div class="reasons" role="region" aria-label=${name} tabindex="0">
    ${folded ? nothing : html`<p class="label">${say.t('rounds.reasons')}</p>`}
    ${
      reasons.length
        ? html`<ul role="list">
          ${reasons.map(
            ({ part, decision, reason, group }) =>
              html`<li class="c-${part.sphere}">
                ${mark(decision)}
                <bdi class="label" lang=${say.langOf('parts', part, 'label') ?? nothing}
                  >${say.text('parts', part, 'label')}</bdi
                >
                <span>(${say.t(decision ? `decision.${decision}` : 'rounds.undecided')})${group ? ' · ' : ':'}</span>
                ${group ? html`<strong><bdi lang=${say.ownLang ?? nothing}>${group}</bdi>:</strong>` : nothing}
                <bdi lang=${say.ownLang ?? nothing}>${reason}</bdi>
              </li>`,
          )}
        </ul>`
        : html`<p>${say.t('rounds.noReasons')}</p>`
    }
  </div>`;
  return folded
    ? html`<details class="unfold">
        <summary>${say.t('rounds.reasons')}</summary>
        ${box}
      </details>`
    : box;
}

const decisionIn = (value: ComparedValue | undefined): Decision | undefined =>
  value === 'in' || value === 'out' || value === 'unsure' ? value : undefined;
