import type { TextStyle, TextMeasure } from '../layout/text.js';

interface Font {
  readonly css: string;
  readonly lineHeight: number;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
}

let canvas: CanvasRenderingContext2D | null | undefined;
const context = (): CanvasRenderingContext2D | null =>
  (canvas ??= document.createElement('canvas').getContext('2d'));

/**
 * Measures text in the fonts of the probes: one hidden element for each style, which inherits the page's font,
 * size and spacing. Widths are computed on a canvas, so no box is read for a label.
 */
export function measureWith(probes: Readonly<Record<TextStyle, Element>>): TextMeasure {
  const fonts = new Map<TextStyle, Font>();
  for (const style of Object.keys(probes) as TextStyle[]) fonts.set(style, fontOf(probes[style]));
  // The probe of a chip is a chip: its height is the least height of one.
  // As laid out, not as seen: a page may show us scaled.
  const target = (probes.chip as HTMLElement).offsetHeight || 32;
  // A web font that arrives changes no computed style, but it does change how wide the probes are.
  const drawn = Object.values(probes).map((probe) => getComputedStyle(probe).width);
  const widths = new Map<string, number>();
  return {
    key: JSON.stringify([...fonts, target, ...drawn]),
    target,
    width(text, style) {
      const key = `${style}|${text}`;
      let width = widths.get(key);
      if (width === undefined) widths.set(key, (width = widthOf(text, fonts.get(style))));
      return width;
    },
    lineHeight: (style) => fonts.get(style)?.lineHeight ?? 20,
  };
}

function fontOf(probe: Element): Font {
  const style = getComputedStyle(probe);
  const size = parseFloat(style.fontSize) || 16;
  const px = (value: string): number => parseFloat(value) || 0;
  return {
    css: `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
    lineHeight: px(style.lineHeight) || size * 1.4,
    letterSpacing: px(style.letterSpacing),
    wordSpacing: px(style.wordSpacing),
  };
}

function widthOf(text: string, font: Font | undefined): number {
  const ctx = context();
  if (!ctx || !font) return text.length * 8;
  ctx.font = font.css;
  const spaces = text.split(' ').length - 1;
  // A hair more than measured: canvas and page round differently.
  return (
    ctx.measureText(text).width * 1.005 + text.length * font.letterSpacing + spaces * font.wordSpacing + 0.5
  );
}
