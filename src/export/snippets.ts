import { writeJSON } from '../model/json.js';
import type { Conversation } from '../model/types.js';
import type { FigureName } from './figure-sections.js';
import { escapeHTML } from './html.js';
import { plain } from './plain.js';
import { fallbackHTML, type FigureOptions } from './public.js';

/** A file to fetch, and how to be sure that it is that very file: `dist/integrity.json` has the hashes. */
export interface Asked {
  /** http(s), or relative. */
  readonly address: string;
  /** As in `sha384-…`. */
  readonly integrity?: string;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;
const attributes = (all: Attributes): string =>
  Object.entries(all)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [` ${name}="${escapeHTML(plain(String(value)))}"`],
    )
    .join('');

/** An address that can be fetched; else nothing. */
function safe(address: string): string | undefined {
  const scheme = /^\s*([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  const isWeb = scheme === undefined || scheme === 'http' || scheme === 'https';
  return isWeb && address.trim() && !/[\p{Cc}\s]/u.test(address.trim()) ? address.trim() : undefined;
}

function scriptTag({ address, integrity }: Asked): string {
  const src = safe(address);
  if (src === undefined) return '';
  const hash = /^sha(?:256|384|512)-[A-Za-z\d+/]+={0,2}$/.test(integrity ?? '') ? integrity : undefined;
  return `<script${attributes({ src, integrity: hash, crossorigin: hash && 'anonymous' })} defer></script>\n`;
}

/** JSON as it may stand in a `<script>`: nothing in it can end that. */
export const jsonInHTML = (value: unknown): string => writeJSON(value).replace(/</g, '\\u003c');

export interface ScriptSnippetOptions extends Pick<
  FigureOptions,
  'lang' | 'texts' | 'heading' | 'perspective'
> {
  /** `sociale-basis.min.js`. */
  readonly script: Asked;
  /** Address of the conversation file: it takes the place of the conversation in the page. */
  readonly src?: string;
  /** Of the heading, 2 to 6. */
  readonly headingLevel?: number;
  readonly view?: 'figure' | 'list';
  /** Address of a page with the figure, for who has no script. */
  readonly link?: string;
}

/**
 * What to paste in a page that allows scripts: the script, and the element with its conversation and, for who has no
 * script, what counts.
 * @param conversation as `publishable` gives it: all of it stands in the page
 */
export function scriptSnippet(
  figure: FigureName,
  conversation: Conversation,
  { script, src, headingLevel, view, ...options }: ScriptSnippetOptions,
): string {
  const { heading, lang, perspective } = options;
  const file = src === undefined ? undefined : safe(src);
  const own = attributes({ lang, src: file, heading, 'heading-level': headingLevel, view, perspective });
  const data =
    file === undefined ? `<script type="application/json">${jsonInHTML(conversation)}</script>\n` : '';
  return `${scriptTag(script)}<sb-${figure}${own}>
${data}${fallbackHTML(figure, conversation, options)}</sb-${figure}>
`;
}

export interface FrameSnippetOptions {
  /** Address of `embed.html`. */
  readonly page: string;
  /** Address of the conversation. */
  readonly src?: string;
  /** Says to who can not see it what is in the frame. */
  readonly title: string;
  /** In px, where `embed.js` gives it no height; default 900. */
  readonly height?: number;
  /** `embed.js`; absent: the height stays as it is. */
  readonly script?: Asked;
  /** What else stands in the address: `lang`, `view`, `color-accent`, … */
  readonly query?: Readonly<Record<string, string>>;
}

/** What to paste in a page that allows frames. Empty where the address of the page is none. */
export function frameSnippet(
  figure: FigureName | 'rounds',
  { page, src, title, height = 900, script, query = {} }: FrameSnippetOptions,
): string {
  const address = safe(page);
  if (address === undefined) return '';
  const asked = new URLSearchParams({ figure, ...(src !== undefined && { src }), ...query });
  const px = Math.round(Math.max(100, Math.min(50_000, height)) || 900);
  const own = attributes({
    title,
    src: `${address}?${asked.toString()}`,
    width: '100%',
    height: px,
    loading: 'lazy',
  });
  return `<iframe${own}></iframe>\n${script ? scriptTag(script) : ''}`;
}
