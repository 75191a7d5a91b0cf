import { type FigureName, type FigureOptions, figureSVG } from '../export/public.js';
import type { Conversation } from '../model/types.js';
import { optional } from './optional.js';

/** What is used of `@resvg/resvg-js`. */
interface Renderer {
  readonly Resvg: new (
    svg: string,
    options: object,
  ) => { readonly render: () => { readonly asPng: () => Uint8Array } };
}

/** Larger than this in px, along a side, no picture becomes. */
const LONGEST = 16_384;

/**
 * A figure as PNG, in Node. Needs the optional package `@resvg/resvg-js`.
 * @param options `scale`: px for each px of the figure, default 2; 4 for print
 * @throws MissingPackage
 */
export async function figurePNG(
  figure: FigureName,
  conversation: Conversation,
  options: FigureOptions & { readonly scale?: number } = {},
): Promise<Uint8Array> {
  const { Resvg } = (await optional('@resvg/resvg-js')) as Renderer;
  const svg = figureSVG(figure, conversation, options);
  const { scale: asked = 2 } = options;
  const sides = ['width', 'height'].map((side) =>
    Number(new RegExp(` ${side}="([\\d.]+)"`).exec(svg)?.[1] ?? 1),
  );
  const scale = Math.min(asked > 0 ? asked : 2, LONGEST / Math.max(...sides));
  return new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: true, defaultFontFamily: 'Arial', sansSerifFamily: 'Liberation Sans' },
  })
    .render()
    .asPng();
}
