import { html, nothing, svg } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import type { MapNode } from '../../figures/map-content.js';
import { INDIVIDUAL } from '../../model/builtin.js';
import type { Relation } from '../../model/types.js';
import type { Voices } from '../../ui/compared.js';
import { mark } from '../../ui/frame.js';

/** That groups say different things: not equal, and nobody is right. Decorative, as the other signs. */
export const dividedMark = html`<svg class="mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
  ${svg`<path d="M1.5 4H10.5M1.5 8H10.5M8.5 1.5 3.5 10.5"></path>`}
</svg>`;

/** The sign of a box: its decision, or that groups differ. */
export const signOf = ({ decision, divided }: MapNode): unknown => (divided ? dividedMark : mark(decision));

/** The form of a box, as a class. */
export const formOfNode = ({ decision, divided }: MapNode): string => decision ?? (divided ? 'divided' : '');

/** The sign in words, and how groups divide, for whoever listens. */
export function spokenSign({ decision, divided, kind, id }: MapNode, say: Speaker, voices?: Voices): unknown {
  const word = divided ? say.t('compare.mark.divided') : decision && say.t(`decision.${decision}`);
  return html`${word ? html`<span class="vh">, ${word}</span>` : nothing}${
    voices ? voices.draw.spokenTally(voices.side.of(kind, id), voices) : nothing
  }`;
}

/** What groups say of a box, or who brought it in; nothing where nobody said anything. */
export function boxVoices(kind: MapNode['kind'], id: string, voices: Voices | undefined): unknown {
  const said = voices?.side.of(kind, id);
  if (!said || !voices) return nothing;
  return said.outcome === 'open' && !said.reasons.length
    ? voices.draw.onlyNamed(said, voices)
    : voices.draw.whoSaid(said, voices);
}

/**
 * What groups say of a relation: kept apart or joined, with their notes. Where nobody said that: the notes, who names it,
 * and of a relation with individual support that it was not discussed.
 */
export function relationVoices({ id, from, to }: Relation, voices: Voices | undefined): unknown {
  const said = voices?.side.of('relation', id);
  if (!said || !voices) return nothing;
  if (said.outcome !== 'open') return voices.draw.whoSaid(said, voices);
  const { names, say, draw } = voices;
  const notes = said.reasons.map(
    ({ group, reason }) =>
      html`<li>
        <strong lang=${say.ownLang ?? nothing}>${names[group]}</strong>:
        <span lang=${say.ownLang ?? nothing}>${reason}</span>
      </li>`,
  );
  const named = voices.draw.onlyNamed(said, voices);
  const isWithIndividual = from === INDIVIDUAL || to === INDIVIDUAL;
  if (!notes.length && named === nothing && !isWithIndividual) return nothing;
  return html`<div class="compared">
    ${notes.length ? html`<div class="voice"><ul role="list">${notes}</ul></div>` : nothing} ${named}
    ${isWithIndividual ? html`<p class="tally">${draw.tallySentence(said, say)}</p>` : nothing}
  </div>`;
}

/** The same in one line, where it stands among others. */
export function relationTally({ id }: Relation, voices: Voices | undefined): unknown {
  const said = voices?.side.of('relation', id);
  if (!said || !voices) return nothing;
  if (said.outcome === 'open') return voices.draw.onlyNamed(said, voices);
  return html`<p class="tally">${voices.draw.tallySentence(said, voices.say)}</p>`;
}
