/** Which colours of a figure have to differ, how much, and whether they do. */
import { hexOf, labOf } from '../../src/export/svg/colour.js';
import { contrast } from '../../src/maker/contrast.js';

/** The colours that a page can set, with what they are for. */
export const colours = {
  text: 'Tekst',
  background: 'Achtergrond',
  accent: 'Accent',
  link: 'Links',
  focus: 'Rand van de focus',
  personal: 'Persoonlijke basis',
  communal: 'Gemeenschappelijke basis',
  institutional: 'Institutionele basis',
  party: 'Partijen',
  individual: 'Individuele ondersteuning',
} as const;
export type ColourName = keyof typeof colours;
export const colourNames = Object.keys(colours) as readonly ColourName[];

interface Pair {
  readonly one: ColourName;
  /** `on`: what is written on it, white or black. */
  readonly other: ColourName | 'on';
  /** WCAG 2.2: 4.5 for words, 3 for shapes. */
  readonly least: number;
  readonly what: string;
}

const kinds = ['personal', 'communal', 'institutional', 'party', 'individual'] as const;

export const pairs: readonly Pair[] = [
  { one: 'text', other: 'background', least: 4.5, what: 'woorden op de achtergrond' },
  { one: 'accent', other: 'on', least: 4.5, what: 'woorden op het accent' },
  { one: 'accent', other: 'background', least: 3, what: 'knoppen en randen' },
  { one: 'link', other: 'background', least: 4.5, what: 'links op de achtergrond' },
  { one: 'focus', other: 'background', least: 3, what: 'de rand om wat focus heeft' },
  ...kinds.flatMap((one): Pair[] => [
    { one, other: 'background', least: 3, what: 'lijnen en vormen' },
    { one, other: 'on', least: 4.5, what: 'woorden op een gevuld label' },
  ]),
];

export type Palette = Readonly<Record<ColourName | 'on', string>>;

/** Enough as it was chosen; mended by the figure; too little, whatever the figure does. */
export type Outcome = 'enough' | 'mended' | 'short';

export interface Verdict extends Pair {
  /** The ratio of the colours as they were chosen, and as the figure paints them. */
  readonly chosen: number;
  readonly painted: number;
  readonly outcome: Outcome;
}

export function judge(chosen: Palette, painted: Palette): readonly Verdict[] {
  return pairs.map((pair) => {
    const of = (palette: Palette): number => contrast(palette[pair.one], palette[pair.other]);
    const [before, after] = [of(chosen), of(painted)];
    const late: Outcome = after >= pair.least ? 'mended' : 'short';
    const outcome = before >= pair.least && after >= pair.least ? 'enough' : late;
    return { ...pair, chosen: before, painted: after, outcome };
  });
}

/** As `#rrggbb`, which a colour field wants; black for what is no colour. */
export function hex(css: string): string {
  const lab = labOf(css);
  return lab ? hexOf(lab) : '#000000';
}

/** A ratio in Dutch, never rounded up to what is needed: 4,4 for 4.49. */
export const ratio = (value: number): string => (Math.floor(value * 10) / 10).toLocaleString('nl-NL');

/** What to put on a page for these colours. */
export function snippet(set: ReadonlyMap<ColourName, string>): string {
  const lines = colourNames.flatMap((name) =>
    set.has(name) ? [`  --sb-color-${name}: ${set.get(name)};`] : [],
  );
  return lines.length ? `:root {\n${lines.join('\n')}\n}` : '/* Kies een kleur. */';
}
