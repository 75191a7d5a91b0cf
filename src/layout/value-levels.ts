import { arrowDown, arrowIn, type Arrow } from './value-levels-arrow.js';
import { breakLabel, type TextMeasure } from './text.js';
import type { PlacedText } from './value-levels-text.js';

/** A step to lay out, with the words beside the arrow that leads to it; the first step has none. */
export interface StepInput {
  readonly id: string;
  readonly label: string;
  readonly arrow?: ArrowWords;
}
export interface ArrowWords {
  /** 'leads to'. */
  readonly causal: string;
  /** The belief in words; it gets room for a sign before it. */
  readonly belief?: string;
  readonly reason?: string;
}

/** One step with the arrow above it, in px from the top left of the row. */
export interface ChainRow {
  readonly id: string;
  readonly height: number;
  readonly step: PlacedText;
  /** Width of the step's label in px. */
  readonly labelWidth: number;
  readonly arrow?: Arrow;
  readonly causal?: PlacedText;
  readonly belief?: PlacedText;
  readonly reason?: PlacedText;
}
export interface ChainLayout {
  readonly width: number;
  readonly height: number;
  /** Do the steps go down as a stair? Else they stand right under each other. */
  readonly stair: boolean;
  /** So narrow that the steps have no room for more than their label? */
  readonly tight: boolean;
  readonly rows: readonly ChainRow[];
}

/** Sizes in em of the text that they belong to; the style sheet has the same numbers. */
const STEP = { bar: 0.35, padding: 0.8, chevron: 1.5, around: 0.9, narrowest: 15, fair: 20, widest: 25 };
const TIGHT = 12;
const INDENT = { least: 1.65, most: 2.7 };
const SIGN = 1.6;
const WORDS_WIDEST = 32;
/** The whole is never wider than this, so that it fits on paper. */
const WIDEST = 38;
const BORDER = 3;

/**
 * The policy theory as steps that go down, a stair where the width allows it, with words beside each arrow.
 * Rows are as high as their words need, so that they can stand in the page's flow and open in place.
 * Deterministic; the input is untouched; everything in whole px.
 * @param width room in px, > 0
 */
export function layoutChain(steps: readonly StepInput[], width: number, measure: TextMeasure): ChainLayout {
  const em = measure.lineHeight('title') / 1.3;
  const room = Math.floor(Math.min(width, WIDEST * em));
  const indent = indentOf(steps.length, room, em);
  const boxWidth = Math.floor(Math.min(room - indent * Math.max(0, steps.length - 1), STEP.widest * em));
  const rows = steps.map((step, i) => rowOf(step, { left: i * indent, indent, room, boxWidth, em }, measure));
  return {
    width: room,
    height: rows.reduce((sum, row) => sum + row.height, 0),
    stair: indent > 0,
    tight: boxWidth < TIGHT * em,
    rows,
  };
}

/** How far each step stands to the right of the one above; 0 where that would leave too little room. */
function indentOf(count: number, room: number, em: number): number {
  if (count < 2) return 0;
  const each = (box: number): number => Math.floor((room - box * em) / (count - 1));
  if (each(STEP.narrowest) < INDENT.least * em) return 0;
  return Math.floor(Math.min(INDENT.most * em, Math.max(INDENT.least * em, each(STEP.fair))));
}

interface Place {
  readonly left: number;
  readonly indent: number;
  readonly room: number;
  readonly boxWidth: number;
  readonly em: number;
}

function rowOf({ id, label, arrow }: StepInput, at: Place, measure: TextMeasure): ChainRow {
  const { left, indent, room, boxWidth, em } = at;
  const inner =
    boxWidth - (STEP.bar + 2 * STEP.padding + (boxWidth < TIGHT * em ? 0 : STEP.chevron)) * em - BORDER;
  const words = breakLabel(label, 'title', measure, Math.max(2 * em, inner));
  const height = Math.ceil(Math.max(measure.target, words.height + STEP.around * em));
  const labelWidth = words.width;
  const stepAt = (y: number): PlacedText => ({ x: left, y, width: boxWidth, height, lines: words.lines });
  if (!arrow) return { id, height, step: stepAt(0), labelWidth };
  const start = indent ? left : Math.round(2 * em);
  const said = wordsOf(arrow, start, Math.min(room - start, WORDS_WIDEST * em), measure);
  const step = stepAt(said.bottom);
  const drawn = indent
    ? arrowIn(Math.round(left - indent * 0.55), left, said.bottom + height / 2, em)
    : arrowDown(Math.round(em), said.bottom, em);
  return { id, height: said.bottom + height, step, labelWidth, arrow: drawn, ...said.placed };
}

/** The words beside an arrow: what it does and the belief on one line where they fit, the reason under it. */
function wordsOf(words: ArrowWords, x: number, width: number, measure: TextMeasure) {
  const line = measure.lineHeight('small');
  const em = line / 1.35;
  const above = Math.round(0.7 * em);
  const put = (text: string | undefined, left: number, y: number, sign = 0): PlacedText | undefined => {
    if (!text) return undefined;
    const label = breakLabel(text, 'small', measure, Math.max(2 * em, x + width - left - sign - 2));
    const size = { width: Math.ceil(label.width + sign), height: Math.ceil(label.height) };
    return { x: Math.round(left), y: Math.round(y), ...size, lines: label.lines };
  };
  const causal = put(words.causal, x, above);
  const beside = x + (causal?.width ?? 0) + 1.1 * em;
  const fits = words.belief
    ? beside + SIGN * em + measure.width(words.belief, 'small') <= x + width - 2
    : true;
  const under = above + (causal?.height ?? 0);
  const belief = put(words.belief, fits ? beside : x, fits ? above : under + 2, SIGN * em);
  const next = Math.max(under, belief ? belief.y + belief.height : 0);
  const reason = put(words.reason, x, next + Math.round(0.15 * em));
  const bottom = Math.ceil((reason ? reason.y + reason.height : next) + 0.8 * em);
  return {
    bottom,
    placed: { ...(causal && { causal }), ...(belief && { belief }), ...(reason && { reason }) },
  };
}
