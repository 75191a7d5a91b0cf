/** A colour in OKLab: lightness 0 … 1, and two axes of colour. As in CSS Color 4, so that tints are those of the page. */
export interface Lab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

const WHITE: Lab = { l: 1, a: 0, b: 0 };

/**
 * A colour as a browser computes it (`#…`, `rgb()`, `color(srgb …)`, `oklab()`, `oklch()`), opaque: what shines
 * through is white. Undefined for anything else.
 */
export function labOf(css: string): Lab | undefined {
  const text = css.trim().toLowerCase();
  const hex = /^#(?:([\da-f]{3})|([\da-f]{6}))$/.exec(text);
  if (hex) {
    const digits = hex[2] ?? [...(hex[1] ?? '')].map((digit) => digit + digit).join('');
    const [r = 0, g = 0, b = 0] = [0, 2, 4].map((i) => parseInt(digits.slice(i, i + 2), 16) / 255);
    return fromRGB(r, g, b);
  }
  const found = /^(rgba?|oklab|oklch|color\(srgb)[( ]([^()]*)\)$/.exec(text);
  if (!found) return undefined;
  const [x, y, z, alpha = 1] = numbers(found[2] ?? '', found[1] === 'rgb' || found[1] === 'rgba' ? 255 : 1);
  if (x === undefined || y === undefined || z === undefined) return undefined;
  return blend(toLab(found[1] ?? '', x, y, z), Math.max(0, Math.min(1, alpha)), WHITE);
}

function toLab(form: string, x: number, y: number, z: number): Lab {
  if (form === 'oklab') return { l: x, a: y, b: z };
  if (form === 'oklch') {
    const hue = (z * Math.PI) / 180;
    return { l: x, a: y * Math.cos(hue), b: y * Math.sin(hue) };
  }
  const most = form.startsWith('rgb') ? 255 : 1;
  return fromRGB(x / most, y / most, z / most);
}

/** Numbers with their percentages worked out; `none` is 0. Undefined entries never come out: then the list is empty. */
function numbers(text: string, most: number): readonly number[] {
  const all = text
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map((word, i) => {
      if (word === 'none') return 0;
      const share = word.endsWith('%') ? (i < 3 ? most : 1) / 100 : 1;
      return parseFloat(word) * share;
    });
  return all.every(Number.isFinite) ? all : [];
}

/** So much (0 … 1) of the first, the rest of the second. */
export const blend = (some: Lab, share: number, rest: Lab): Lab => ({
  l: some.l * share + rest.l * (1 - share),
  a: some.a * share + rest.a * (1 - share),
  b: some.b * share + rest.b * (1 - share),
});

const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const gamma = (c: number): number => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055);

/** sRGB, each 0 … 1. The matrices are Björn Ottosson's (2020). */
function fromRGB(red: number, green: number, blue: number): Lab {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

/** As `#rrggbb`, which every program knows; what sRGB hasn't is clipped. */
export function hexOf({ l: light, a, b }: Lab): string {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const rgb = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const byte = (c: number): number => Math.round(255 * Math.max(0, Math.min(1, gamma(c))));
  return `#${rgb.map((c) => byte(c).toString(16).padStart(2, '0')).join('')}`;
}
