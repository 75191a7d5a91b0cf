import { html, nothing, type TemplateResult } from 'lit';
import { sphereIds } from '../../model/builtin.js';
import { answered, progress } from '../../model/progress.js';
import { partsOf } from '../../model/reading-order.js';
import type { CompleteConversation, Part, SphereId } from '../../model/types.js';
import type { Speaker } from '../../content/speaker.js';

/**
 * The next part that was not discussed, after the one that is chosen, going round; undefined when all were.
 * @param sphere undefined: of all spheres, from the inside out
 */
export function nextPart(
  conversation: CompleteConversation,
  sphere: SphereId | undefined,
  after: string | undefined,
): Part | undefined {
  const spheres = sphere ? [sphere] : sphereIds;
  const parts = spheres.flatMap((id) => partsOf(conversation, id));
  const from = parts.findIndex(({ id }) => id === after) + 1;
  return [...parts.slice(from), ...parts.slice(0, from)].find(
    (part) => !answered(part, 'decision') && part.id !== after,
  );
}

interface Walk {
  readonly conversation: CompleteConversation;
  readonly say: Speaker;
  /** What is chosen, as `part:koor` or `sphere:communal`. */
  readonly selected: string | undefined;
  readonly choose: (selected: string) => void;
}

/** Steps 1 to 3 of the model in round 2: sphere by sphere, and in each from part to part. */
export function renderWalk({ conversation, say, selected, choose }: Walk): TemplateResult {
  const here = sphereOf(conversation, selected);
  const next = nextPart(conversation, here, /^part:([^]*)$/.exec(selected ?? '')?.[1]);
  return html`<div class="walk" role="group" aria-label=${say.t('walk.label')}>
    <ol role="list">
      ${sphereIds.map((id, i) => {
        const sphere = conversation.spheres.find((each) => each.id === id);
        const { done, all } = progress(conversation, 2, id);
        return html`<li>
          <button
            type="button"
            class="button c-${id}"
            aria-pressed=${here === id ? 'true' : 'false'}
            data-key="walk:${id}"
            @click=${() => choose(`sphere:${id}`)}
          >
            <span>${i + 1}. ${sphere ? say.text('spheres', sphere, 'label') : id}</span>
            <span class="small">${say.t('walk.count', { done, all })}</span>
          </button>
        </li>`;
      })}
    </ol>
    <button
      type="button"
      class="button"
      aria-disabled=${next ? nothing : 'true'}
      @click=${() => next && choose(`part:${next.id}`)}
    >
      ${say.t(here ? wordsHere[next ? 1 : 0] : words[next ? 1 : 0])}
    </button>
  </div>`;
}

/** What the button says when nothing is left, and when something is: in the sphere where one is, and before one is in any. */
const wordsHere = ['walk.done', 'walk.next'] as const;
const words = ['edit.allDone', 'edit.next'] as const;

/** The sphere that is chosen, or that the chosen part is in. */
function sphereOf(conversation: CompleteConversation, selected: string | undefined): SphereId | undefined {
  const [, kind, id] = /^(sphere|part):([^]*)$/.exec(selected ?? '') ?? [];
  if (kind === 'sphere') return sphereIds.find((each) => each === id);
  return conversation.parts.find((part) => part.id === (kind ? id : selected))?.sphere;
}
