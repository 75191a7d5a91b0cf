import { html, type TemplateResult } from 'lit';
import type { CompleteConversation, RoundId } from '../../model/types.js';

interface InnerFigure {
  readonly conversation: CompleteConversation;
  readonly level: number;
  readonly view: 'figure' | 'list';
  readonly selected: string | undefined;
  readonly texts: unknown;
}

/** The figure that belongs to a round, by its tag. It speaks the language of the round around it. */
export function figureOf(round: RoundId, it: InnerFigure): TemplateResult {
  if (round === 3) {
    return html`<sb-support-map
      embedded
      heading=""
      heading-level=${it.level}
      .view=${it.view}
      .selected=${it.selected}
      .texts=${it.texts}
      .conversation=${it.conversation}
    ></sb-support-map>`;
  }
  if (round === 4) {
    return html`<sb-value-levels
      embedded
      heading=""
      heading-level=${it.level}
      .view=${it.view}
      .selected=${it.selected}
      .texts=${it.texts}
      .conversation=${it.conversation}
    ></sb-value-levels>`;
  }
  return html`<sb-spheres
    embedded
    heading=""
    heading-level=${it.level}
    ?only-spheres=${round === 1}
    .view=${it.view}
    .selected=${it.selected}
    .texts=${it.texts}
    .conversation=${it.conversation}
  ></sb-spheres>`;
}
