import { html, type TemplateResult } from 'lit';
import type { CompleteConversation, RoundId } from '../../model/types.js';
import type { SideBySide } from '../../content/side-by-side.js';
import type { ChangeDetail, DraftDetail } from '../../ui/events.js';
import type { SbElement } from '../../ui/element.js';
import type { Speaker } from '../../content/speaker.js';
import type { Look, Picture } from '../../export/svg/picture.js';
import type { Away } from '../picturing.js';

interface InnerFigure {
  readonly conversation: CompleteConversation;
  /** What is compared, where there are several conversations. */
  readonly beside: SideBySide | undefined;
  readonly level: number;
  readonly view: 'figure' | 'list';
  readonly selected: string | undefined;
  readonly texts: unknown;
  /** Texts that are being written. */
  readonly typed: Map<string, string>;
  readonly editable: boolean;
  readonly presentation: boolean;
  /** Height in px to fit in where it can; undefined: as it comes. */
  readonly room: number | undefined;
  /** Someone made an edit in the figure. */
  readonly changed: (event: CustomEvent<ChangeDetail>) => void;
  /** Someone is writing in the figure. */
  readonly drafted: (event: CustomEvent<DraftDetail>) => void;
  /** Something else was chosen in the figure, or nothing any more. */
  readonly chosen: (selected: string | undefined) => void;
}

/** Parts that a page may style, passed on. */
const PARTS = 'figure, heading, toolbar, list, details, error';

/** The figure that belongs to a round, by its tag. It speaks the language of the round around it. */
export function figureOf(round: RoundId, it: InnerFigure): TemplateResult {
  const chosen = ({ target }: Event): void => it.chosen((target as SbElement).selected);
  if (round === 3) {
    return html`<sb-support-map
      embedded
      ?editable=${it.editable}
      ?presentation=${it.presentation}
      exportparts=${PARTS}
      heading=""
      heading-level=${it.level}
      .view=${it.view}
      .selected=${it.selected}
      .typed=${it.typed}
      .texts=${it.texts}
      .conversation=${it.conversation}
      .compared=${it.beside}
      @sb-chosen=${chosen} @sb-change=${it.changed} @sb-draft=${it.drafted}
    ></sb-support-map>`;
  }
  if (round === 4) {
    return html`<sb-value-levels
      embedded
      ?editable=${it.editable}
      ?presentation=${it.presentation}
      exportparts=${PARTS}
      heading=""
      heading-level=${it.level}
      .view=${it.view}
      .selected=${it.selected}
      .typed=${it.typed}
      .texts=${it.texts}
      .conversation=${it.conversation}
      .compared=${it.beside}
      @sb-chosen=${chosen} @sb-change=${it.changed} @sb-draft=${it.drafted}
    ></sb-value-levels>`;
  }
  return html`<sb-spheres
    embedded
    ?editable=${it.editable}
    ?presentation=${it.presentation}
    exportparts=${PARTS}
    heading=""
    heading-level=${it.level}
    ?only-spheres=${round === 1}
    .room=${it.room}
    .view=${it.view}
    .selected=${it.selected}
    .typed=${it.typed}
    .texts=${it.texts}
    .conversation=${it.conversation}
      .compared=${it.beside}
    @sb-chosen=${chosen} @sb-change=${it.changed} @sb-draft=${it.drafted}
  ></sb-spheres>`;
}

/** The same figure as a picture. */
export function pictureOf(
  away: Away,
  round: RoundId,
  conversation: CompleteConversation,
  say: Speaker,
  look: Look,
  options: {
    readonly width: number;
    readonly heading: string | undefined;
    readonly side: SideBySide | undefined;
  },
): Picture {
  if (round === 3) return away.drawSupportMap(conversation, say, look, options);
  if (round === 4) return away.drawValueLevels(conversation, say, look, options);
  return away.drawSpheres(conversation, say, look, { ...options, onlySpheres: round === 1 });
}
