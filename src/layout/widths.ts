import type { TextMeasure, TextStyle } from './text.js';

/** Advance widths of Arial and the fonts made like it, in thousandths of the size, from the space on (U+0020 … U+007E). */
// prettier-ignore
const REGULAR = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
  556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
// prettier-ignore
const BOLD = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611,
  611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];
/** Signs of Western texts outside that row. */
const OTHERS: Readonly<Record<string, number>> = {
  '‘': 222,
  '’': 222,
  '“': 333,
  '”': 333,
  '–': 556,
  '—': 1000,
  '…': 1000,
  '·': 278,
  '•': 350,
  '€': 556,
  ß: 611,
  æ: 889,
  ø: 611,
  '←': 1000,
  '↑': 500,
  '→': 1000,
  '↓': 500,
};
/** Where bold ones differ. */
const BOLD_OTHERS: Readonly<Record<string, number>> = { ...OTHERS, '‘': 278, '’': 278, '“': 500, '”': 500 };
/** Letters of other scripts, and pictures: rather too wide than too narrow. */
const UNKNOWN = 700;
const WIDE = 1000;

/** Sizes and lines of the three styles in em of the running text; the style sheet has the same. */
const styles: Readonly<Record<TextStyle, readonly [size: number, line: number]>> = {
  chip: [0.9375, 1.3],
  title: [1.0625, 1.3],
  small: [0.8125, 1.35],
};

/**
 * Measures text without a page, as Arial, Helvetica or Liberation Sans would be: by a table of widths.
 * @param size of the running text in px, > 0
 * @param target least height in px of a chip
 */
export function arialMeasure(size = 16, target = 32): TextMeasure {
  const sizeOf = (style: TextStyle): number => Math.max(12, styles[style][0] * size);
  return {
    key: `arial ${size} ${target}`,
    target,
    width: (text, style) => (advance(text, style === 'title' ? BOLD : REGULAR) * sizeOf(style)) / 1000 + 0.5,
    lineHeight: (style) => sizeOf(style) * styles[style][1],
  };
}

/** Sizes in px of the styles for running text of `size` px. */
export const arialSizes = (size = 16): Readonly<Record<TextStyle, number>> => ({
  chip: Math.max(12, styles.chip[0] * size),
  title: styles.title[0] * size,
  small: Math.max(12, styles.small[0] * size),
});

function advance(text: string, table: readonly number[]): number {
  const others = table === BOLD ? BOLD_OTHERS : OTHERS;
  let width = 0;
  // Letters with a mark are as wide as without.
  for (const sign of text.normalize('NFD')) {
    const code = sign.codePointAt(0) ?? 0;
    const known = table[code - 0x20] ?? (Object.hasOwn(others, sign) ? others[sign] : undefined);
    width += known ?? other(sign, code);
  }
  return width;
}

function other(sign: string, code: number): number {
  if (code === 0xa0 || code < 0x20) return 278;
  if (/[\p{M}\p{Cf}]/u.test(sign)) return 0;
  return code >= 0x1100 &&
    /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(
      sign,
    )
    ? WIDE
    : UNKNOWN;
}
