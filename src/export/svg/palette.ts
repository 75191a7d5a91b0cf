import { blend, hexOf, type Lab, labOf } from './colour.js';

type Themed = 'personal' | 'communal' | 'institutional' | 'party' | 'individual';
/** The colours that a theme sets; `on` stands on a deep colour. */
export type ThemeColour = Themed | 'text' | 'background' | 'on';
/** What a page makes of text and background: stronger where the reader asks for contrast. */
export type Derived = 'muted' | 'line' | 'faint';
/** A colour for each kind of thing; `dark` is that of the text, `none` that of what has no kind. */
export type Hue = Themed | 'dark' | 'none';

/** The colours of a picture, as `#rrggbb`. */
export interface Palette {
  readonly text: string;
  readonly background: string;
  /** On a deep colour. */
  readonly on: string;
  readonly muted: string;
  readonly line: string;
  readonly faint: string;
  readonly deep: Readonly<Record<Hue, string>>;
  /** Light, for an area of that colour. */
  readonly tint: Readonly<Record<Hue, string>>;
  /** So much of a colour, 0 … 1, on the background or on another colour. */
  readonly mix: (colour: string, share: number, on?: string) => string;
}

/** Those of a page without a theme; the style sheet of the elements has the same. */
const standard: Readonly<Record<ThemeColour, string>> = {
  text: '#000000',
  background: '#ffffff',
  on: '#ffffff',
  personal: '#b1432c',
  communal: '#8a5f00',
  institutional: '#1c5d78',
  party: '#4b4a8c',
  individual: '#6d3a6b',
};
/** A tint is so much of its colour, and then that much stronger: the numbers of the style sheet. */
const TINT = 0.09;
const STRONGER = 2.3;

/** A palette from what a theme sets. A colour that is absent, or that can't be read, is the standard one. */
export function paletteOf(given: Readonly<Partial<Record<ThemeColour | Derived, string>>> = {}): Palette {
  const lab = (name: ThemeColour): Lab => labOf(given[name] ?? '') ?? labOf(standard[name]) ?? nothing;
  const background = lab('background');
  const mixed = (some: Lab, share: number): string => hexOf(blend(some, share, background));
  const text = lab('text');
  const tint = (colour: Lab): string => {
    const { l, a, b } = blend(colour, TINT, background);
    return hexOf({ l, a: a * STRONGER, b: b * STRONGER });
  };
  const derived = (name: Derived, share: number): Lab =>
    labOf(given[name] ?? '') ?? blend(text, share, background);
  const muted = derived('muted', 0.76);
  const each = (of: (colour: Lab) => string): Record<Themed, string> => ({
    personal: of(lab('personal')),
    communal: of(lab('communal')),
    institutional: of(lab('institutional')),
    party: of(lab('party')),
    individual: of(lab('individual')),
  });
  return {
    text: hexOf(text),
    background: hexOf(background),
    on: hexOf(lab('on')),
    muted: hexOf(muted),
    line: hexOf(derived('line', 0.6)),
    faint: hexOf(derived('faint', 0.18)),
    deep: { ...each(hexOf), dark: hexOf(text), none: hexOf(muted) },
    tint: { ...each(tint), dark: mixed(text, 0.07), none: tint(muted) },
    mix: (colour, share, on) =>
      hexOf(blend(labOf(colour) ?? text, share, (on === undefined ? undefined : labOf(on)) ?? background)),
  };
}

const nothing: Lab = { l: 0, a: 0, b: 0 };
