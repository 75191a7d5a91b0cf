/**
 * For servers and site generators, in Node: figures as HTML, SVG or PNG, and elements that are there before their script.
 * What needs `@lit-labs/ssr` or `@resvg/resvg-js` imports it when it is first used.
 */
import { html } from 'lit';
import '../elements/rounds/sb-rounds.js';
import type { Publication } from '../model/publish.js';
import type { Conversation } from '../model/types.js';
import type { TextMeasure } from '../layout/text.js';
import { arialMeasure } from '../layout/widths.js';
import { type FigureName, type FigureHTMLOptions, fallbackHTML, figureHTML } from '../export/public.js';
import { escapeHTML } from '../export/html.js';
import { jsonInHTML } from '../export/snippets.js';
import { familyOf } from '../export/svg/safe.js';
import type { SbElement } from '../ui/element.js';
import type { Size } from '../ui/size.js';
import { optional } from './optional.js';
import { placing } from './placing.js';

export { parse, type Problem } from '../content/parse.js';
export { fileName } from '../export/file-name.js';
export {
  fallbackHTML,
  figureHTML,
  type FigureHTMLOptions,
  type FigureName,
  type FigureOptions,
  figureSVG,
  publishable,
  reportCSV,
  reportHTML,
  reportMarkdown,
  type ReportOptions,
} from '../export/public.js';
export {
  type Asked,
  frameSnippet,
  type FrameSnippetOptions,
  scriptSnippet,
  type ScriptSnippetOptions,
} from '../export/snippets.js';
export type { Keep, Publication } from '../model/publish.js';
export type * from '../model/types.js';
export { MissingPackage } from './optional.js';
export { figurePNG } from './png.js';

/** A figure as a whole page that stands alone: `figureHTML` with a head, a policy that allows nothing, and no script. */
export function figurePage(
  figure: FigureName,
  conversation: Conversation,
  options: FigureHTMLOptions = {},
): string {
  const body = figureHTML(figure, conversation, options).trimEnd();
  const lang = /^<div lang="([^"]*)"/.exec(body)?.[1] ?? 'nl';
  const title = options.heading?.trim() || conversation.title?.trim() || 'Sociale basis';
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHTML(title)}</title>
<style>body{margin:0 auto;max-width:60rem;padding:1rem;font:100%/1.5 Arial,Helvetica,sans-serif;overflow-wrap:anywhere}figure{margin:1rem 0}th,td{text-align:start;vertical-align:top;padding:.3rem .8rem .3rem 0}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

export interface ElementOptions {
  /** Attributes of the element, as a page would write them: `heading`, `view`, `lang`, `perspective`. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** How wide the element will be, in px. Then the server places the shapes too; text is measured as Arial. */
  readonly width?: number;
  /** The typeface, as `--sb-font-family`: one that is as wide as Arial, for the shapes to fit. */
  readonly font?: string;
  /** For a policy that allows styles by a nonce. */
  readonly nonce?: string;
  /** See `fallbackHTML`. */
  readonly link?: string;
}

/** What is used of `@lit-labs/ssr`. */
interface Rendering {
  readonly render: (template: unknown, info: object) => Iterable<unknown>;
  readonly collectResult: (result: Iterable<unknown>) => Promise<string>;
  readonly LitElementRenderer: new (tag: string) => {
    readonly element: SbElement;
    setAttribute(name: string, value: string): void;
    connectedCallback(): void;
  };
}

async function rendering(): Promise<Rendering> {
  const files = ['index.js', 'lib/render-result.js'];
  const modules = await Promise.all(files.map((file) => optional('@lit-labs/ssr', `@lit-labs/ssr/${file}`)));
  return Object.assign({}, ...(modules as object[])) as Rendering;
}

/** Browsers measure a hair more than the letters are wide: see `measureWith`. */
const asInBrowser = (measure: TextMeasure): TextMeasure => ({
  ...measure,
  width: (text, style) => 1.005 * measure.width(text, style),
});

/** What the server asks of an element beside what a page may. */
interface Inside {
  readonly size: Size;
  render: () => unknown;
}

const elements: Readonly<Record<Publication, unknown>> = {
  spheres: html`<sb-spheres></sb-spheres>`,
  'support-map': html`<sb-support-map></sb-support-map>`,
  'value-levels': html`<sb-value-levels></sb-value-levels>`,
  rounds: html`<sb-rounds></sb-rounds>`,
};
const known = /^(?:heading|heading-level|view|lang|perspective|selected|round|presentation|id|class|slot)$/;

/**
 * An element that is there before its script, with its content in a declarative shadow root: as plain lists and cards, or
 * drawn for a `width`. Its JSON stands in it, and what shows where no such root is known. Its script draws it anew in the same
 * place, before the next paint. Needs the optional package `@lit-labs/ssr`.
 * @param conversation as `parse` gives it
 * @throws MissingPackage
 */
export async function renderElement(
  figure: Publication,
  conversation: Conversation,
  options: ElementOptions = {},
): Promise<string> {
  const { attributes = {}, width, font, nonce, link } = options;
  const { render, collectResult, LitElementRenderer } = await rendering();
  const given = Object.entries(attributes).filter(([name]) => known.test(name));
  let rules = '';
  class Renderer extends LitElementRenderer {
    override connectedCallback(): void {
      const { element } = this;
      const inside = element as unknown as Inside;
      for (const [name, value] of given) this.setAttribute(name, value);
      element.conversation = conversation;
      if (width) inside.size.give({ width: Math.floor(width), measure: asInBrowser(arialMeasure()) });
      // The map is nothing without a layout; its words are all in the list.
      else if (figure === 'support-map') element.view = 'list';
      super.connectedCallback();
      const placed = placing(inside.render());
      rules = placed.rules();
      inside.render = () => placed.template;
    }
  }
  const markers = /<!--\/?lit-(?:part|node)[^>]*-->|<\?>/g;
  const made = (await collectResult(render(elements[figure], { elementRenderers: [Renderer] }))).replace(
    markers,
    '',
  );
  const tag = `sb-${figure}`;
  const [, shadow = ''] = new RegExp(`^<${tag}[^>]*>([^]*)</${tag}>$`).exec(made) ?? [];
  const family = font === undefined ? '' : `:host{--sb-font-family:${familyOf(font)}}`;
  const root = shadow
    .replace('<style>', () => `<style${nonce ? ` nonce="${escapeHTML(nonce)}"` : ''}>`)
    .replace('</style>', () => `${family}${rules}</style>`);
  const fallback =
    figure === 'rounds' ? '' : fallbackHTML(figure, conversation, { ...attributes, ...(link && { link }) });
  return `<${tag}${given.map(([name, value]) => ` ${name}="${escapeHTML(value)}"`).join('')}>${root}
<script type="application/json">${jsonInHTML(conversation)}</script>
${fallback}</${tag}>`;
}
