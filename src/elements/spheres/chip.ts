import { html, nothing, type TemplateResult } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import type { ChipBox } from '../../layout/chip.js';
import type { Box } from '../../layout/spheres.js';
import type { Decision, Part, Sphere } from '../../model/types.js';
import type { Voices } from '../../ui/compared.js';
import { lines, mark } from '../../ui/frame.js';
import { box, place } from '../../ui/place.js';

/** How a chip or a title stands, and what it does. */
export interface ChipState {
  readonly say: Speaker;
  readonly group: string;
  readonly open: boolean;
  readonly choose: () => void;
  /** More classes: in the air, just added. */
  readonly look?: string;
  /** What groups say, where there are several. */
  readonly voices: Voices | undefined;
  /** Where the layout put it; absent in cards, where it flows. */
  readonly at?: ChipBox & Box;
}

const spoken = (say: Speaker, decision: Decision | undefined): unknown =>
  decision ? html`<span class="vh">, ${say.t(`decision.${decision}`)}</span>` : nothing;

/** A part as a button: its label, whole, and the form of its decision. */
export function partChip(
  part: Part,
  { say, group, open, choose, voices, look = '', at }: ChipState,
): TemplateResult {
  const compared = voices?.side.of('part', part.id);
  const label = say.text('parts', part, 'label');
  return html`<button
    type="button"
    class="chip ${part.decision ?? 'undecided'} ${at ? 'placed' : ''} ${look}"
    data-group=${group}
    data-key="part:${part.id}"
    aria-expanded=${open ? 'true' : 'false'}
    @click=${choose}
    ${place(at ? box(at) : {})}
  >
    ${voices?.draw.ringFor(compared)}${mark(part.decision)}<span class="label" lang=${say.langOf('parts', part, 'label') ?? nothing}
      >${at ? lines(at.lines) : label}</span
    >${spoken(say, part.decision)}${voices ? voices.draw.spokenTally(compared, voices) : nothing}
  </button>`;
}

/** The title of a sphere as a button; a decision on the sphere has the same form as on a part. */
export function sphereTitle(
  sphere: Sphere,
  { say, group, open, choose, voices, at }: ChipState,
): TemplateResult {
  const compared = voices?.side.of('sphere', sphere.id);
  const label = say.text('spheres', sphere, 'label');
  return html`<button
    type="button"
    class="title ${sphere.decision ?? 'undecided'} ${at ? 'placed' : ''}"
    data-group=${group}
    data-key="sphere:${sphere.id}"
    aria-expanded=${open ? 'true' : 'false'}
    @click=${choose}
    ${place(at ? box(at) : {})}
  >
    ${voices?.draw.ringFor(compared)}${mark(sphere.decision)}<span class="label" lang=${say.langOf('spheres', sphere, 'label') ?? nothing}
      >${at ? lines(at.lines) : label}</span
    >${spoken(say, sphere.decision)}${voices ? voices.draw.spokenTally(compared, voices) : nothing}
  </button>`;
}
