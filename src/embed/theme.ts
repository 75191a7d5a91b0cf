/** What may be set from an address: each is a custom property of the figures, and only a plain value of its kind. */
type Read = (text: string) => string | undefined;

/** A length in px, pt, em or rem, within bounds; a bare number is px. */
const length =
  (least: number, most: number): Read =>
  (text) => {
    const [, digits, unit = 'px'] = /^(\d{1,4}(?:\.\d{1,3})?)(px|pt|r?em)?$/.exec(text) ?? [];
    if (digits === undefined) return undefined;
    const px = Number(digits) * { px: 1, pt: 4 / 3, em: 16, rem: 16 }[unit as 'px' | 'pt' | 'em' | 'rem'];
    return px >= least && px <= most ? `${digits}${unit}` : undefined;
  };

const wide = /^(?:inherit|initial|unset|revert(?:-layer)?|default)$/i;
const number = String.raw`[+-]?(?:\d{1,4}(?:\.\d{1,6})?|\.\d{1,6})(?:%|deg)?|none`;
const functional = new RegExp(
  String.raw`^(?:rgb|hsl)a?\(|^(?:hwb|lab|lch|oklab|oklch)\(|^color\((?:srgb|display-p3) `,
  'i',
);
const channels = new RegExp(String.raw`^(?:${number})(?:(?:\s+|\s*,\s*|\s*/\s*)(?:${number})){2,3}$`, 'i');

/** A colour in itself: hexadecimal, a name, or a function of numbers. Nothing that refers to something else. */
export const colour: Read = (text) => {
  if (/^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(text)) return text;
  // Six digits without `#`, which an address would have to escape.
  if (/^[\da-f]{6}$/i.test(text)) return `#${text}`;
  if (/^[a-z]{3,24}$/i.test(text) && !wide.test(text)) return text;
  const [, inner] = /^[a-z]+\((?:(?:srgb|display-p3)\s+)?([^()]*)\)$/i.exec(text) ?? [];
  return functional.test(text) && inner !== undefined && channels.test(inner.trim()) ? text : undefined;
};

/** A list of names of typefaces, each quoted unless it is a general one. */
export const fonts: Read = (text) => {
  const names = text.split(',').map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'));
  if (names.length > 8 || !names.every((name) => /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,59}$/u.test(name)))
    return undefined;
  const isGeneral = /^(?:serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-[a-z-]+)$/i;
  return names.map((name) => (isGeneral.test(name) ? name : `"${name}"`)).join(', ');
};

const kinds: Readonly<Record<string, Read>> = {
  'color-personal': colour,
  'color-communal': colour,
  'color-institutional': colour,
  'color-party': colour,
  'color-individual': colour,
  'color-text': colour,
  'color-background': colour,
  'color-accent': colour,
  'color-link': colour,
  'color-focus': colour,
  'font-family': fonts,
  'font-size': length(12, 48),
  radius: length(0, 48),
  'target-size': length(24, 96),
};

/** Names of the parameters that set the look. */
export const themeNames: readonly string[] = Object.keys(kinds);

export interface Theme {
  /** Custom properties of the figures, by name. */
  readonly properties: Readonly<Record<string, string>>;
  /** Parameters with a value that is none. */
  readonly wrong: readonly string[];
}

/** The look that an address asks for: `color-accent=174f63` (or `--sb-color-accent=…`) is `--sb-color-accent: #174f63`. What is no plain value is left out. */
export function themeOf(query: URLSearchParams): Theme {
  const properties: Record<string, string> = {};
  const wrong: string[] = [];
  const asked = new Map([...query].map(([name, value]) => [name.replace(/^(?:--)?sb-/, ''), value]));
  for (const [name, read] of Object.entries(kinds)) {
    const given = asked.get(name)?.trim();
    if (!given) continue;
    const value = read(given);
    if (value === undefined) wrong.push(name);
    else properties[`--sb-${name}`] = value;
  }
  return { properties, wrong };
}
