import type { SideBySide } from '../../content/side-by-side.js';
import { saidSentence } from '../../content/compared-words.js';
import type { Speaker } from '../../content/speaker.js';
import { chainInput } from '../../figures/value-input.js';
import { type Belief, beliefOf, stepColour } from '../../figures/value-words.js';
import { type ChainRow, layoutChain } from '../../layout/value-levels.js';
import { formsOf } from '../../layout/ring.js';
import type { PlacedText } from '../../layout/value-levels-text.js';
import type { Step } from '../../model/types.js';
import type { Hue } from './palette.js';
import { type Look, moved, type Path, type Piece, type Shape } from './picture.js';
import { ring } from './ring.js';
import { beliefSign } from './signs.js';
import { facesOf, placedLines } from './words.js';

/**
 * The steps of the policy theory, with the arrows between them in the form of what is believed; where there are several
 * groups, with how they divide.
 */
export function drawChain(
  steps: readonly Step[],
  width: number,
  say: Speaker,
  look: Look,
  side?: SideBySide,
): Piece {
  const inputs = chainInput(steps, say, ({ id }) => saidSentence(side?.of('step', id), say));
  const layout = layoutChain(inputs, width, look.measure);
  let top = 0;
  const shapes = steps.flatMap((step, i) => {
    const row = layout.rows[i];
    if (!row) return [];
    const here = moved(
      [...arrow(row, step, look), ...words(row, step, say, look, side), ...box(row, step, say, look)],
      0,
      top,
    );
    top += row.height;
    return here;
  });
  return { width: layout.width, height: layout.height, shapes };
}

/** The class of the style sheet without its `c-`. */
const hueOf = (step: Step): Hue => stepColour(step.id).slice(2) as Hue;

function box({ step: at }: ChainRow, step: Step, say: Speaker, look: Look): readonly Shape[] {
  const { palette } = look;
  const { title } = facesOf(look);
  const deep = palette.deep[hueOf(step)];
  const bar = 0.35 * title.size;
  const { x, y, width, height } = at;
  const top = y + (height - at.lines.length * title.line) / 2;
  return [
    {
      kind: 'rect',
      x: x + 0.75,
      y: y + 0.75,
      width: width - 1.5,
      height: height - 1.5,
      radius: 3.25,
      fill: palette.tint[hueOf(step)],
      stroke: deep,
      thick: 1.5,
    },
    { kind: 'rect', x, y, width: bar, height, radius: Math.min(4, bar / 2), fill: deep },
    placedLines(at.lines, { x: x + bar + 0.8 * title.size, top }, title, look, {
      fill: palette.text,
      lang: say.langOf('chain', step, 'label'),
    }),
  ];
}

function arrow({ arrow: at }: ChainRow, step: Step, look: Look): readonly Path[] {
  if (!at) return [];
  const { palette } = look;
  const { em } = facesOf(look);
  const belief = beliefOf(step);
  const stroke = belief === 'none' ? palette.line : palette.text;
  const shafts: Readonly<Record<Belief, Pick<Path, 'thick' | 'dash' | 'round'>>> = {
    seen: { thick: 0.125 * em },
    doubted: { thick: 0.125 * em, dash: [0.44 * em, 0.31 * em] },
    unknown: { thick: 0.17 * em, dash: [0.01 * em, 0.34 * em], round: true },
    none: { thick: 0.08 * em },
  };
  const fills: Readonly<Record<Belief, string | undefined>> = {
    seen: stroke,
    doubted: palette.background,
    unknown: palette.background,
    none: undefined,
  };
  return [
    { kind: 'path', d: at.shaft, stroke, ...shafts[belief] },
    { kind: 'path', d: at.head, stroke, thick: 0.08 * em, fill: fills[belief] },
  ];
}

function words(
  { causal, belief, reason }: ChainRow,
  step: Step,
  say: Speaker,
  look: Look,
  side: SideBySide | undefined,
): readonly Shape[] {
  const { palette } = look;
  const { small } = facesOf(look);
  const believed = beliefOf(step);
  const put = (at: PlacedText | undefined, fill: string, indent = 0, lang?: string): readonly Shape[] =>
    at ? [placedLines(at.lines, { x: at.x + indent, top: at.y }, small, look, { fill, lang })] : [];
  const compared = side?.of('step', step.id);
  const divides = belief && compared && compared.outcome !== 'open';
  const open = believed === 'none' && !divides;
  const sign = (at: PlacedText): readonly Shape[] => {
    if (divides) return ring(formsOf(compared), at.x, at.y, 1.4 * small.size, palette.text);
    if (believed === 'none') return [];
    return beliefSign(believed, at.x, at.y + 0.125 * small.size, 1.1 * small.size, palette.text);
  };
  const room = open ? 0 : 1.6 * small.size;
  return [
    ...put(causal, palette.muted),
    ...(belief ? sign(belief) : []),
    ...put(belief, open ? palette.muted : palette.text, room),
    ...put(reason, palette.text, 0, say.ownLang),
  ];
}
