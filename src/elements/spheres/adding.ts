import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { addition } from '../../model/changes.js';
import { sphereIds } from '../../model/builtin.js';
import type { Part, SphereId } from '../../model/types.js';
import type { Speaker } from '../../content/speaker.js';
import type { Desk } from '../../ui/desk.js';
import { addField } from '../../ui/forms.js';
import { PasteBox } from './paste.js';

/** How many parts that came together are shown in a group that is cut. */
const SHOWN = 8;

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
interface Asked {
  /** Says something to a listener. */
  readonly say: (text: string) => void;
  /** Puts focus on a part. */
  readonly show: (id: string) => void;
}

/** Where a group adds parts of its own, one by one or as a list, and where the last ones landed. */
export class Adding implements ReactiveController {
  readonly #host: Host;
  readonly #ask: Asked;
  readonly #box: PasteBox;
  #arrived: readonly string[] = [];
  #isNew = false;

  constructor(host: Host, ask: Asked) {
    this.#host = host;
    this.#ask = ask;
    this.#box = new PasteBox(host, ask.say);
    host.addController(this);
  }

  /** The parts that came last, as long as nothing else was chosen; of a long list the first ones. */
  get landed(): readonly string[] {
    return this.#arrived;
  }

  /** From now on they are parts like the others. */
  forget(): void {
    if (!this.#arrived.length) return;
    this.#arrived = [];
    this.#host.requestUpdate();
  }

  #land(parts: readonly { readonly id: string | number }[]): void {
    this.#arrived = parts.slice(0, SHOWN).map(({ id }) => String(id));
    this.#isNew = true;
    this.#host.requestUpdate();
  }

  /** Brings a new part in sight, where that leaves in sight what someone is writing in. */
  hostUpdated(): void {
    const [id] = this.#arrived;
    if (!this.#isNew || id === undefined) return;
    const root = this.#host.renderRoot as ShadowRoot;
    const chip = root.querySelector(`[data-key="part:${CSS.escape(id)}"]`);
    // Not drawn yet: the document may come a moment later.
    if (!chip) return;
    this.#isNew = false;
    const { top, bottom } = chip.getBoundingClientRect();
    if (top >= 0 && bottom <= window.innerHeight) return;
    const field = root.activeElement?.getBoundingClientRect();
    if (!field || Math.max(bottom, field.bottom) - Math.min(top, field.top) < window.innerHeight - 32)
      chip.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** One field per sphere for an example of the group's own, and a place for a whole list. */
  render(desk: Desk): TemplateResult {
    const { say, edit, conversation, drafts } = desk;
    return html`<div class="adding" role="group" aria-label=${say.t('edit.adding')}>
        ${sphereIds.map((id) => {
          const sphere = conversation.spheres.find((each) => each.id === id);
          if (!sphere) return nothing;
          const to = say.noun({ kind: 'sphere', id, entry: sphere });
          const field = addField({
            label: say.t('edit.addTo', { sphere: to }),
            button: say.t('edit.add'),
            drafts,
            draft: `parts:${id}`,
            colour: `c-${id}`,
            add: (label) => {
              const change = addition(conversation, 'parts', { sphere: id, label, local: true });
              const key = isTwice(conversation.parts, label, say) ? 'edit.addedTwice' : 'edit.added';
              const isMade = edit(change, { say: say.t(key, { label, to }) });
              if (isMade) this.#land([change]);
              return isMade;
            },
          });
          return html`<div>${field} ${this.#renderThere(desk, id)}</div>`;
        })}
      </div>
      ${this.#box.render(desk, (parts) => this.#land(parts))}`;
  }

  /** Under the field: what was added here last, and the way to it. */
  #renderThere({ say, conversation }: Desk, sphere: SphereId): unknown {
    const [id, other] = this.#arrived;
    const part: Part | undefined = conversation.parts.find((each) => each.id === id);
    if (!part || other || part.sphere !== sphere) return nothing;
    const label = say.text('parts', part, 'label');
    const others = conversation.parts.filter((each) => each !== part);
    return html`<p class="there small">
      <span>${say.t(isTwice(others, label, say) ? 'edit.thereTwice' : 'edit.there', { label })}</span>
      <button type="button" class="button" @click=${() => this.#ask.show(part.id)}>${say.t('edit.show')}</button>
    </p>`;
  }
}

/** Does one of these have this name, written large or small? It may be meant: another with the same name. */
const isTwice = (parts: readonly Part[], label: string, say: Speaker): boolean =>
  parts.some((part) => say.text('parts', part, 'label').toLowerCase() === label.toLowerCase());
