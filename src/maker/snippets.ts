import { frameSnippet, scriptSnippet } from '../export/snippets.js';
import type { Recipe } from './recipe.js';

/** Where an address is still missing, one that shows what belongs there. */
const EXAMPLES = {
  script: 'https://www.voorbeeld.nl/sociale-basis.min.js',
  embed: 'https://www.voorbeeld.nl/embed.html',
  file: 'https://www.voorbeeld.nl/gesprek.json',
} as const;

const addressOf = ({ addresses }: Recipe, name: keyof typeof EXAMPLES): string =>
  addresses[name].trim() || EXAMPLES[name];

/** The script and the element, for a page that may run our script. */
export function scriptOf(recipe: Recipe): string {
  const { figure, conversation, heading, level, lang, view, addresses, integrity, version } = recipe;
  const src = addresses.file.trim() || undefined;
  const code = scriptSnippet(figure, conversation, {
    script: { address: addressOf(recipe, 'script'), ...(integrity && { integrity }) },
    lang,
    ...(src && { src, link: src }),
    ...(heading !== undefined && { heading }),
    ...(level !== 2 && { headingLevel: level }),
    ...(view === 'list' && { view }),
  });
  return `<!-- sociale-basis-elements ${version} -->\n${code}`;
}

/** The colours, for the style sheet of the website; empty where they are all standard. */
export function styleOf({ figure, colours }: Recipe): string {
  const lines = Object.entries(colours).map(([name, colour]) => `  --sb-color-${name}: ${colour};`);
  return lines.length ? `sb-${figure} {\n${lines.join('\n')}\n}` : '';
}

/**
 * A frame, for a system that removes scripts but allows frames. Its content comes from the file at the given address.
 * @param title says to who can't see it what is in the frame
 */
export function frameOf(recipe: Recipe, title: string): string {
  const { figure, heading, level, lang, view, colours } = recipe;
  const page = addressOf(recipe, 'embed');
  const themed = Object.entries(colours).map(([name, colour]) => [`color-${name}`, colour.replace('#', '')]);
  return frameSnippet(figure, {
    page,
    src: addressOf(recipe, 'file'),
    title,
    script: { address: page.replace(/[^/]*$/, 'embed.js') },
    query: {
      lang,
      ...(heading !== undefined && { heading }),
      ...(level !== 2 && { 'heading-level': String(level) }),
      ...(view === 'list' && { view }),
      ...(Object.fromEntries(themed) as Record<string, string>),
    },
  });
}
