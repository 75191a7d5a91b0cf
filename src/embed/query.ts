import { themeOf, type Theme } from './theme.js';

export const figures = ['spheres', 'support-map', 'value-levels', 'rounds'] as const;
export type Figure = (typeof figures)[number];

/** Attributes that an address may set, with what they may hold. The heading is not among them: see `Asked.heading`. */
const attributes: Readonly<Record<string, RegExp>> = {
  view: /^(?:figure|list)$/,
  selected: /^[^]{1,200}$/,
  'heading-level': /^[2-6]$/,
  perspective: /^(?:both|policy|intrinsic)$/,
  round: /^[1-4]$/,
};

/** What the address of the page asks for. */
export interface Asked {
  /** Undefined: there is no such figure. */
  readonly figure: Figure | undefined;
  readonly src: string | undefined;
  /** BCP 47. */
  readonly lang: string;
  /** Free text, so only for who may be trusted with it: the pages of the same website. */
  readonly heading: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly theme: Theme;
}

/** Reads the part of an address from the `?` on. */
export function read(search: string): Asked {
  const query = new URLSearchParams(search);
  const figure = query.get('figure')?.replace(/^sb-/, '') ?? 'spheres';
  const lang = query.get('lang') ?? '';
  return {
    figure: figures.find((each) => each === figure),
    src: query.get('src')?.trim() ? (query.get('src') ?? undefined) : undefined,
    lang: /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,4}$/i.test(lang) ? lang : 'nl',
    heading: query.get('heading')?.slice(0, 200),
    attributes: Object.fromEntries(
      Object.entries(attributes).flatMap(([name, allowed]) => {
        const value = query.get(name);
        return value !== null && allowed.test(value) ? [[name, value]] : [];
      }),
    ),
    theme: themeOf(query),
  };
}
