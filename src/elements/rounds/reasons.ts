import { html, nothing, type TemplateResult } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import { sphereIds } from '../../model/builtin.js';
import { partsOf } from '../../model/questions.js';
import type { CompleteConversation, Part } from '../../model/types.js';
import { mark } from '../../ui/frame.js';

/** The reasons of round 2, in the order of the spheres: in them the value has been said between the lines. */
export function reasonsOf(conversation: CompleteConversation): readonly Part[] {
  return sphereIds.flatMap((id) => partsOf(conversation, id)).filter(({ reason }) => reason?.trim());
}

/**
 * @param name of the region; no other on the page has it
 * @param folded closed until someone opens it, so that question and figure are seen together
 */
export function renderReasons(
  conversation: CompleteConversation,
  say: Speaker,
  name: string,
  folded: boolean,
): TemplateResult {
  const parts = reasonsOf(conversation);
  const box = html`<div class="reasons" role="region" aria-label=${name} tabindex="0">
    ${folded ? nothing : html`<p class="label">${say.t('rounds.reasons')}</p>`}
    ${
      parts.length
        ? html`<ul role="list">
          ${parts.map(
            (part) =>
              html`<li class="c-${part.sphere}">
                ${mark(part.decision)}
                <bdi class="label" lang=${say.langOf('parts', part, 'label') ?? nothing}
                  >${say.text('parts', part, 'label')}</bdi
                >
                <span>(${say.t(part.decision ? `decision.${part.decision}` : 'rounds.undecided')}):</span>
                <bdi lang=${say.ownLang ?? nothing}>${part.reason}</bdi>
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
