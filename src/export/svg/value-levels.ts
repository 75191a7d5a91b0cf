import { groupNames } from '../../content/compared-words.js';
import type { SideBySide } from '../../content/side-by-side.js';
import type { Speaker } from '../../content/speaker.js';
import { discussed, halvesOf, laws } from '../../figures/value-input.js';
import { weighedGroups, weighers } from '../../figures/value-groups.js';
import { shareWords, weightWords } from '../../figures/value-words.js';
import type { CompleteConversation, Level } from '../../model/types.js';
import { weigh } from '../../model/weigh.js';
import { aroundOf, figureSections, type Perspective } from '../figure-sections.js';
import { alternativeOf } from './alternative.js';
import { drawChain } from './chain.js';
import { Column } from './column.js';
import { framed, MARGIN } from './frame.js';
import { groupsBelow } from './groups.js';
import { type Look, moved, type Picture, type Piece } from './picture.js';
import { rows, takesRows, thirds } from './thirds.js';
import { drawTriangle } from './triangle.js';
import { facesOf, widthIn } from './words.js';

export interface ValueOptions {
  /** Of the picture, in px. */
  readonly width: number;
  readonly heading?: string | undefined;
  readonly perspective?: Perspective;
  /** Several groups in one picture: what they say. */
  readonly side?: SideBySide | undefined;
  /** In place of the whole description. */
  readonly description?: string | undefined;
}

/** The words above a half, its drawing, and the words under it. */
interface Half {
  readonly top: Piece;
  readonly main: Piece;
  readonly notes: Piece;
}

/** The two kinds of value as a picture: what the figure shows at this width. */
export function drawValueLevels(
  conversation: CompleteConversation,
  say: Speaker,
  look: Look,
  options: ValueOptions,
): Picture {
  const { perspective = 'both', side } = options;
  const shows = { policy: perspective !== 'intrinsic', intrinsic: perspective !== 'policy' };
  const width = Math.max(1, Math.floor(options.width - 2 * MARGIN));
  const halves = halvesOf(width, look.measure);
  const both = shows.policy && shows.intrinsic;
  const right = both ? halves.right : halves.left;
  const pieces = [
    ...(shows.policy
      ? [policyHalf(conversation, halves.left, both ? halves.left : halves.right, say, look, side)]
      : []),
    ...(shows.intrinsic ? [intrinsicHalf(conversation, right, halves.right, say, look, side)] : []),
  ];
  return framed(
    {
      ...aroundOf('value-levels', perspective),
      heading: options.heading,
      description:
        options.description ?? alternativeOf(figureSections('value-levels', conversation, say, perspective)),
      body: withGroups(together(pieces, both, width, look), shows.policy, side, say, look),
    },
    conversation,
    say,
    look,
  );
}

/** Two halves side by side, their drawings at one height; else below each other. One half has its words beside it. */
function together(halves: readonly Half[], both: boolean, width: number, look: Look): Piece {
  const { em } = facesOf(look);
  const { wide, left, gutter } = halvesOf(width, look.measure);
  const [head, word] = [1.25 * em, 1.5 * em];
  const highest = Math.max(0, ...halves.map(({ top }) => top.height));
  let y = 0;
  let most = 0;
  const shapes = halves.flatMap(({ top, main, notes }, i) => {
    const x = wide && both && i ? left + gutter : 0;
    const mainTop = y + (wide ? highest : top.height) + head;
    const beside = wide && !both;
    const notesTop = beside ? mainTop : mainTop + main.height + word;
    const bottom = Math.max(mainTop + main.height, notesTop + notes.height);
    const placed = [
      ...moved(top.shapes, x, y),
      ...moved(main.shapes, x, mainTop),
      ...moved(notes.shapes, beside ? left + gutter : x, notesTop),
    ];
    most = Math.max(most, bottom);
    if (!wide) y = bottom + 2.5 * em;
    return placed;
  });
  return { width, height: most, shapes };
}

/** Which groups there are, under the figure. */
function withGroups(
  piece: Piece,
  chain: boolean,
  side: SideBySide | undefined,
  say: Speaker,
  look: Look,
): Piece {
  if (!side) return piece;
  const column = new Column(look, 0, 0, piece.width).add(piece.shapes, piece.height);
  groupsBelow(side, chain ? ['step'] : [], column, say, look);
  return { ...pieceOf(column), width: piece.width };
}

const pieceOf = (column: Column): Piece => ({ width: column.width, height: column.y, shapes: column.shapes });

/** 'Beleidswaarde: wat moet het opleveren?' */
function heading(half: 'policy' | 'intrinsic', column: Column, say: Speaker, look: Look): void {
  const { title } = facesOf(look);
  const { text: fill } = look.palette;
  const name = `${say.t(`value.${half}`)}:`;
  const question = say.t(`value.${half}.question`);
  const regular = { ...title, like: 'chip', bold: false } as const;
  const room = widthIn(`${name} `, title, look);
  const fits = room + widthIn(question, regular, look) <= column.width;
  column.text(name, title, { fill });
  if (fits) column.gap(-title.line);
  column.text(question, regular, { fill, indent: fits ? room : 0 }).gap(0.25 * title.size);
}

/** Running text in the figure is no wider than this, in em. */
const READABLE = 38;

/** The heading of a half and its first sentence. */
function beginning(half: 'policy' | 'intrinsic', width: number, say: Speaker, look: Look): Column {
  const { body, em } = facesOf(look);
  const top = new Column(look, 0, 0, Math.min(width, READABLE * em));
  heading(half, top, say, look);
  return top.text(say.t(`value.${half}.lead`), body, { fill: look.palette.text });
}

function policyHalf(
  { chain }: CompleteConversation,
  width: number,
  besideWidth: number,
  say: Speaker,
  look: Look,
  side: SideBySide | undefined,
): Half {
  const { palette } = look;
  const { body, strong, note, em } = facesOf(look);
  const top = beginning('policy', width, say, look);
  top.text(say.t('value.policy.expectation'), strong, { fill: palette.text });
  if (chain.length > 1 && !discussed(chain) && !side) {
    top.gap(0.375 * em).text(say.t('value.policy.open'), note, { fill: palette.muted });
  }
  const notes = new Column(look, 0, 0, besideWidth);
  if (chain.some(({ id }) => id === 'savings')) {
    notes.text(say.t('value.laws'), body, { fill: palette.text }).gap(0.75 * em);
    thirds(
      laws.map((law) => ({
        name: say.t(`value.law.${law}`),
        lines: [say.t(`value.law.${law}.about`)],
        items: [],
      })),
      'dark',
      notes,
      look,
    );
  }
  const empty = new Column(look, 0, 0, width).text(say.t('value.chain.empty'), body, { fill: palette.muted });
  return {
    top: pieceOf(top),
    main: chain.length ? drawChain(chain, width, say, look, side) : pieceOf(empty),
    notes: pieceOf(notes),
  };
}

function intrinsicHalf(
  { levels }: CompleteConversation,
  width: number,
  besideWidth: number,
  say: Speaker,
  look: Look,
  side: SideBySide | undefined,
): Half {
  const { palette } = look;
  const { body, strong, small, em } = facesOf(look);
  const top = beginning('intrinsic', width, say, look).gap(0.375 * em);
  top.text(say.t('value.intrinsic.source'), small, { fill: palette.muted });
  const empty = new Column(look, 0, 0, width);
  if (!levels.length) empty.text(say.t('value.levels.empty'), body, { fill: palette.muted });
  const triangle = drawTriangle(levels, width, say, look, side ? weighers(side) : []);
  const centred = triangle && {
    ...triangle,
    shapes: moved(triangle.shapes, Math.floor((width - triangle.width) / 2), 0),
  };
  const notes = new Column(look, 0, 0, besideWidth);
  if (levels.length) {
    const weighing = weigh(levels);
    const face = weighing ? strong : body;
    if (side) groupLines(levels, side, notes, say, look);
    if (weighing ?? !side)
      notes.text(weightWords(weighing, say), face, { fill: palette.text, anchor: 'middle' });
    notes.gap(0.75 * em);
    (takesRows(notes, look) ? rows : thirds)(
      levels.map((level) => {
        const examples = say.texts('levels', level, 'examples');
        return {
          name: say.text('levels', level, 'label'),
          lang: say.langOf('levels', level, 'label'),
          lines: [
            ...(weighing ? [shareWords(weighing.words.get(level.id), say)] : []),
            ...(examples.length ? [] : [say.t('value.examples.none')]),
          ],
          items: examples,
          muted: true,
        };
      }),
      'communal',
      notes,
      look,
    );
  }
  return { top: pieceOf(top), main: centred ?? pieceOf(empty), notes: pieceOf(notes) };
}

/** Each group with its number in the triangle, and where it puts the weight. */
function groupLines(
  levels: readonly Level[],
  side: SideBySide,
  column: Column,
  say: Speaker,
  look: Look,
): void {
  const { note } = facesOf(look);
  const fill = look.palette.text;
  const names = groupNames(side.comparison, say);
  const all = weighedGroups(levels, side);
  if (!all.length) column.text(say.t('compare.points.none'), note, { fill });
  else column.text(say.t('compare.points'), note, { fill }).gap(0.25 * note.size);
  for (const { group, number, weighing } of all) {
    const indent = 1.75 * note.size;
    if (number !== undefined) column.text(String(number), note, { fill }).gap(-note.line);
    column.text(`${names[group] ?? ''}: ${weightWords(weighing, say)}`, note, { fill, indent });
  }
  column.gap(0.5 * note.size);
}
