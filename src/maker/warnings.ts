import { progress } from '../model/progress.js';
import type { FigureName } from '../export/public.js';
import type { CompleteConversation } from '../model/types.js';

/** What an editor should look at before it goes online, with the words in which it was found. */
export interface Warning {
  readonly about: 'heading' | 'draft' | 'unfinished' | 'email' | 'phone' | 'address';
  readonly found: readonly string[];
}

/** What is about people, in the texts themselves. Letters and signs around it are not part of it. */
const people = {
  email: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu,
  // 06-12345678, 030 – 234 56 78, +31 (0)6 1234 5678, 0031…
  phone:
    /(?<![\p{L}\p{N}.,])(?:(?:\+|00)\d{2}[\s.-]?(?:\(0\))?|0)[\s.\-–/()]*\d(?:[\s.\-–/()]*\d){7,8}(?!\d)/gu,
  address:
    /(?<!\p{L})(?:de heer|mevrouw|meneer|dhr\.?|mevr\.?|mw\.?|mr\.|mrs\.|ms\.)\s+(?:(?:van|de|der|den|in|ten|ter|el|al|['’][tsn])\s+)*\p{Lu}[\p{L}'’-]*/giu,
} as const;

/** Rounds of which the figure shows what was discussed. */
const roundsOf = { spheres: [1, 2], 'support-map': [3], 'value-levels': [4] } as const;

/**
 * What would embarrass, in what is published.
 * @param heading undefined: that of the conversation; empty: none
 */
export function warningsOf(
  conversation: CompleteConversation,
  figure: FigureName,
  heading: string | undefined,
): readonly Warning[] {
  const texts = [...textsIn(conversation), heading ?? ''];
  const open = roundsOf[figure].some((round) => {
    const { done, all } = progress(conversation, round);
    return done < all;
  });
  const warnings: Warning[] = [
    ...(heading?.trim() === '' || (heading === undefined && !conversation.title?.trim())
      ? [{ about: 'heading', found: [] } as const]
      : []),
    ...(conversation.status === 'final' ? [] : [{ about: 'draft', found: [] } as const]),
    ...(open ? [{ about: 'unfinished', found: [] } as const] : []),
  ];
  for (const [about, pattern] of Object.entries(people)) {
    // `Mevrouw` may open a sentence, but a name starts with a capital: `i` is only for the form of address.
    const found = texts
      .flatMap((text) => [...text.matchAll(pattern)].map(([words]) => words.trim()))
      .filter((words) => about !== 'address' || /\p{Lu}[\p{L}'’-]*$/u.test(words));
    if (found.length) warnings.push({ about: about as keyof typeof people, found: [...new Set(found)] });
  }
  return warnings;
}

/** Every text of a document, at whatever depth; keys and ids are no texts that anyone reads. */
function textsIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return quiet.has(key) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, key));
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, name));
}
const quiet = new Set([
  'id',
  'format',
  'lang',
  'from',
  'to',
  'sphere',
  'decision',
  'confidence',
  'link',
  'status',
  'date',
]);
