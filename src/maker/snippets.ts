import { escapeHTML } from '../export/html.js';
import { fallbackHTML } from '../export/public.js';
import { writeJSON } from '../model/json.js';
import type { Recipe } from './recipe.js';

/** Where an address is still missing, one that shows what belongs there. */
const EXAMPLES = {
  script: 'https://www.voorbeeld.nl/sociale-basis.min.js',
  embed: 'https://www.voorbeeld.nl/embed.html',
  file: 'https://www.voorbeeld.nl/gesprek.json',
} as const;

/** The address that the editor gave, or the example in its place. */
export const addressOf = ({ addresses }: Recipe, name: keyof typeof EXAMPLES): string =>
  addresses[name].trim() || EXAMPLES[name];

const attributesOf = (values: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHTML(value ?? '')}"`)
    .join('');

/** JSON inside a script element: no text in it can end that element. */
const inScript = (value: unknown): string => writeJSON(value).replace(/</g, '\\u003c');

/** The element itself, for a page that may run our script. Before that, and without it, it shows the essence as text. */
export function elementSnippet(recipe: Recipe): string {
  const { figure, conversation, heading, level, lang, view, addresses } = recipe;
  const attributes = attributesOf({
    lang,
    src: addresses.file.trim() || undefined,
    heading,
    'heading-level': level === 2 ? undefined : String(level),
    view: view === 'list' ? 'list' : undefined,
  });
  const data = addresses.file.trim()
    ? ''
    : `  <script type="application/json">${inScript(conversation)}</script>\n`;
  const words = fallbackHTML(figure, conversation, {
    lang,
    heading,
    link: addresses.file.trim() || undefined,
  });
  return `<sb-${figure}${attributes}>\n${data}${indented(words)}\n</sb-${figure}>`;
}

/** The script that draws it, with the fingerprint that the browser checks. */
export function scriptSnippet(recipe: Recipe): string {
  const { integrity, version } = recipe;
  const attributes = attributesOf({
    src: addressOf(recipe, 'script'),
    integrity,
    crossorigin: integrity && 'anonymous',
  });
  return `<!-- sociale-basis-elements ${version} -->\n<script${attributes} defer></script>\n${elementSnippet(recipe)}`;
}

/** The colours, for the style sheet of the website; empty where they are all standard. */
export function styleSnippet({ figure, colours }: Recipe): string {
  const lines = Object.entries(colours).map(([name, colour]) => `  --sb-color-${name}: ${colour};`);
  return lines.length ? `sb-${figure} {\n${lines.join('\n')}\n}` : '';
}

/** A frame, for a system that removes scripts but allows frames. Its content comes from the file at the given address. */
export function frameSnippet(recipe: Recipe, name: string): string {
  const { figure, heading, level, lang, view, colours } = recipe;
  const query = new URLSearchParams({ figure, src: addressOf(recipe, 'file'), lang });
  if (heading !== undefined) query.set('heading', heading);
  if (level !== 2) query.set('heading-level', String(level));
  if (view === 'list') query.set('view', view);
  for (const [each, colour] of Object.entries(colours)) query.set(`color-${each}`, colour.replace('#', ''));
  const page = addressOf(recipe, 'embed');
  const attributes = attributesOf({
    src: `${page}?${query.toString()}`,
    title: name,
    width: '100%',
    height: '720',
    loading: 'lazy',
  });
  const script = page.replace(/[^/]*$/, 'embed.js');
  return `<iframe${attributes}></iframe>\n<script src="${escapeHTML(script)}" defer></script>`;
}

const indented = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
