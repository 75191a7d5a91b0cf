import { arc, pie } from 'd3-shape';
import type { Compared, ComparedValue } from '../model/compare.js';

/** How a piece of a ring looks: filled, crossed, with a dot, with a line along it, or empty. */
export type RingForm = 'full' | 'cross' | 'dot' | 'stripe' | 'open';

/** One piece of a ring, in units of a box from −10 to 10. */
export interface RingPiece {
  readonly form: RingForm;
  /** Path data of its outline. */
  readonly path: string;
  /** Path data of the sign in it; empty for a piece that is filled or open. */
  readonly sign: string;
}

const forms: Readonly<Partial<Record<ComparedValue, RingForm>>> = {
  in: 'full',
  out: 'cross',
  unsure: 'dot',
  seen: 'full',
  doubted: 'dot',
  unknown: 'stripe',
  joined: 'full',
  apart: 'stripe',
};

/** How a value looks in a ring; without a value: how what was not discussed looks. */
export const formOf = (value: ComparedValue | undefined): RingForm =>
  value ? (forms[value] ?? 'full') : 'open';

/** A piece for each group that counts. */
export const formsOf = ({ said, open }: Compared): readonly RingForm[] => [
  ...said.flatMap(({ value, groups }) => groups.map(() => formOf(value))),
  ...open.map(() => formOf(undefined)),
];

const OUTER = 9.25;
const INNER = 4.25;
const MIDDLE = (OUTER + INNER) / 2;
const order: readonly RingForm[] = ['full', 'stripe', 'dot', 'cross', 'open'];
const round = (n: number): number => Math.round(n * 100) / 100;

/**
 * A small ring with one piece for each group, alike ones beside each other from the top, clockwise; so that the order of
 * the groups makes no difference. Deterministic; the input is untouched.
 */
export function layoutRing(forms: readonly RingForm[]): readonly RingPiece[] {
  const sorted = [...forms].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const slices = pie<RingForm>().value(1).sort(null)([...sorted]);
  const gap = sorted.length > 1 ? Math.min(0.16, 1.2 / sorted.length) : 0;
  const piece = arc<{ startAngle: number; endAngle: number }>()
    .innerRadius(INNER)
    .outerRadius(OUTER)
    .padAngle(gap)
    .padRadius(MIDDLE)
    .digits(2);
  return slices.map(({ data, startAngle, endAngle }) => ({
    form: data,
    path: piece({ startAngle, endAngle }) ?? '',
    sign: signOf(data, startAngle + gap / 2, endAngle - gap / 2),
  }));
}

/** The sign in the middle of a piece: as large as the piece has room for. */
function signOf(form: RingForm, from: number, to: number): string {
  const at = (angle: number, radius: number): readonly [number, number] => [
    round(Math.sin(angle) * radius),
    round(-Math.cos(angle) * radius),
  ];
  const middle = (from + to) / 2;
  const [x, y] = at(middle, MIDDLE);
  const half = round(Math.max(0.6, Math.min(1.6, ((to - from) * MIDDLE) / 2 - 0.9)));
  if (form === 'dot') return `M${x} ${y}h.01`;
  if (form === 'cross') {
    return `M${round(x - half)} ${round(y - half)}l${2 * half} ${2 * half}m0 ${-2 * half}l${-2 * half} ${2 * half}`;
  }
  if (form !== 'stripe') return '';
  const reach = Math.min((to - from) / 2 - 0.12, 0.6);
  const [ax, ay] = at(middle - reach, MIDDLE);
  const [bx, by] = at(middle + reach, MIDDLE);
  return `M${ax} ${ay}A${MIDDLE} ${MIDDLE} 0 0 1 ${bx} ${by}`;
}

/** What a piece looks like, by itself and larger: for a legend. */
export function layoutSample(form: RingForm): RingPiece {
  const signs: Readonly<Record<RingForm, string>> = {
    full: '',
    open: '',
    dot: 'M0 0h.01',
    cross: 'M-3 -3L3 3M3 -3L-3 3',
    stripe: 'M-3.5 0H3.5',
  };
  const path =
    arc().digits(2)({ innerRadius: 0, outerRadius: 7.5, startAngle: 0, endAngle: 2 * Math.PI }) ?? '';
  return { form, path, sign: signs[form] };
}
