import type { Speaker } from '../content/speaker.js';
import type { TextMeasure } from '../layout/text.js';
import type { TriangleInput } from '../layout/triangle.js';
import { shorten } from '../layout/value-levels-text.js';
import type { StepInput } from '../layout/value-levels.js';
import type { GroupWeights } from '../model/compare-weights.js';
import type { Level, Step } from '../model/types.js';
import { beliefWords, causalWords } from './value-words.js';

/** A reason is this long in the figure at most; the explanation has all of it. */
export const REASON = 130;

/** Was any arrow discussed? If none was, that is said once, not at each arrow. */
export const discussed = (steps: readonly Step[]): boolean =>
  steps.slice(1).some(({ confidence, reason }) => confidence ?? reason);

/**
 * The steps in the words of the figure, for the layout.
 * @param tallyOf what groups say of the arrow that leads to a step, counted in words
 */
export function chainInput(
  steps: readonly Step[],
  say: Speaker,
  tallyOf: (step: Step) => string | undefined = () => undefined,
): readonly StepInput[] {
  const some = discussed(steps);
  return steps.map((step, i) => stepInput(step, i, some, say, tallyOf(step)));
}

function stepInput(step: Step, i: number, some: boolean, say: Speaker, tally?: string): StepInput {
  const label = say.text('chain', step, 'label');
  if (!i) return { id: step.id, label };
  const belief = tally ?? (some ? beliefWords(step, say) : undefined);
  const reason = step.reason ? shorten(step.reason, REASON) : undefined;
  const words = { causal: causalWords(step, say), ...(belief && { belief }), ...(reason && { reason }) };
  return { id: step.id, label, arrow: words };
}

/** The levels in the words of the figure, for the layout. */
export const triangleInput = (
  levels: readonly Level[],
  say: Speaker,
  groups: readonly GroupWeights[] = [],
): TriangleInput => ({
  corners: levels.map((level) => ({ id: level.id, label: say.text('levels', level, 'label') })),
  weights: levels.map(({ weight }) => weight ?? 0),
  groups: groups.map(({ group, weights }) => ({
    id: String(group),
    weights: levels.map(({ id }) => weights[id] ?? 0),
  })),
  point: say.t('value.point'),
  balance: say.t('value.balance'),
});

/** In em of running text: from this width the two halves stand side by side, with this room between them. */
const SIDE_BY_SIDE = 49;
const GUTTER = 3.5;
/** The part of the width that the steps take; they need more than the triangle. */
const STEPS = 0.55;

/** Widths in px of the two halves, and of the room between them. */
export interface Halves {
  /** Do they stand side by side? */
  readonly wide: boolean;
  readonly left: number;
  readonly right: number;
  readonly gutter: number;
}

/** The halves in `width` px. */
export function halvesOf(width: number, measure: TextMeasure | undefined): Halves {
  const em = measure ? measure.lineHeight('title') / 1.3 / 1.0625 : 16;
  const wide = width >= SIDE_BY_SIDE * em;
  const gutter = Math.round(GUTTER * em);
  const room = wide ? width - gutter : width;
  const left = wide ? Math.floor(room * STEPS) : room;
  return { wide, left, right: wide ? room - left : room, gutter };
}

/** The three laws that the last step is about. */
export const laws = ['wmo', 'jeugdwet', 'participatiewet'] as const;
