import type { Speaker } from '../../content/speaker.js';
import type { TextKey } from '../../content/texts.js';
import type { CompleteConversation } from '../../model/types.js';
import { Column } from './column.js';
import { type Look, moved, type Picture, type Piece } from './picture.js';
import { facesOf } from './words.js';

/** Room in px around everything. */
export const MARGIN = 16;
/** Longer than this, a title is cut: all of it stands in the title of the file. */
const LONGEST = 240;

export interface Framed {
  readonly name: TextKey;
  readonly intro: TextKey;
  readonly credits: readonly TextKey[];
  /** Absent: the file's title, else the figure's name. Empty: none. */
  readonly heading?: string | undefined;
  /** Says all of it in words. */
  readonly description: string;
  /** Draws the figure itself, in the width that there is. */
  readonly body: Piece;
}

/** A drawing with what stands around it on a page: its heading above it, and of whom the model is under it. */
export function framed(it: Framed, conversation: CompleteConversation, say: Speaker, look: Look): Picture {
  const { palette } = look;
  const { em, heading: large, smallBold, small, body } = facesOf(look);
  const width = it.body.width;
  const column = new Column(look, MARGIN, MARGIN, width);
  const own = say.t(it.name);
  const given = conversation.title?.trim() ? conversation.title : undefined;
  const title = it.heading ?? given ?? own;
  if (title.trim()) {
    const lang = it.heading === undefined && given ? say.ownLang : undefined;
    if (title !== own) column.text(own, smallBold, { fill: palette.muted });
    column.text(cut(title), large, { fill: palette.text, lang });
  }
  column.text(factsOf(conversation, say), small, { fill: palette.muted, lang: say.ownLang });
  column
    .gap(0.25 * em)
    .text(say.t(it.intro), body, { fill: palette.text })
    .gap(em);
  column.add(moved(it.body.shapes, MARGIN, column.y), it.body.height).gap(em);
  column
    .add([{ kind: 'rect', x: MARGIN, y: column.y, width, height: 1, fill: palette.faint }], 1)
    .gap(0.5 * em);
  for (const credit of it.credits) column.text(say.t(credit), small, { fill: palette.muted });
  return {
    width: width + 2 * MARGIN,
    height: Math.ceil(column.y + MARGIN),
    shapes: column.shapes,
    lang: say.language.code,
    title: title.trim() && title !== own ? `${own}: ${title}` : own,
    description: it.description,
    background: palette.background,
    font: look.font,
  };
}

/** Where, who, when, and whether it is settled. */
function factsOf({ place, group, date, status }: CompleteConversation, say: Speaker): string {
  const facts = [place, group, date && say.date(date), status === 'final' && say.t('status.final')];
  return cut(facts.filter((fact) => typeof fact === 'string' && fact.trim()).join(' · '));
}

function cut(text: string): string {
  const signs = [...text.slice(0, 3 * LONGEST)];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join('')}…` : text;
}
