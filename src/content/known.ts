import {
  builtinParties,
  builtinParts,
  builtinRelations,
  levelIds,
  roundIds,
  sphereIds,
  stepIds,
} from '../model/builtin.js';
import { deepFreeze } from '../model/json.js';
import type { Lists } from '../model/types.js';
import { common } from './nl/common.js';
import { nlModel } from './nl/model.js';
import type { Texts } from './texts.js';
import type { ModelWords } from './words.js';

/** One language: the interface's words, the model's words, and the built-in model in those words. */
export interface Language {
  readonly code: string;
  /** A tag for `Intl`: the code where that is one, else Dutch. */
  readonly locale: string;
  readonly texts: Texts;
  readonly model: ModelWords;
  readonly builtin: Lists;
}

function language(code: string, texts: Texts, model: ModelWords): Language {
  return { code, locale: localeOf(code), texts, model, builtin: deepFreeze(builtinLists(model)) };
}

/** `i-klingon` is a tag that a page may use, and `i` none that `Intl` takes. */
function localeOf(code: string): string {
  try {
    return Intl.getCanonicalLocales(code)[0] ?? 'nl';
  } catch {
    return 'nl';
  }
}

/** The built-in model as the lists of a conversation, in the words of one language. */
function builtinLists(words: ModelWords): Lists {
  const told = (entry: { readonly label: string; readonly description: string }) => ({
    label: entry.label,
    description: entry.description,
  });
  return {
    spheres: sphereIds.map((id) => ({ id, ...told(words.spheres[id]) })),
    parts: builtinParts.map((part) => ({ ...part, ...told(words.parts[part.id]) })),
    parties: builtinParties.map((party) => ({ ...party, ...told(words.parties[party.id]) })),
    relations: builtinRelations.map((relation) => ({
      ...relation,
      label: words.relations[relation.id] ?? words.kinds[relation.kind].verb,
    })),
    chain: stepIds.map((id) => ({ id, ...told(words.chain[id]) })),
    levels: levelIds.map((id) => ({ id, ...told(words.levels[id]), examples: words.levels[id].examples })),
    rounds: roundIds.map((id) => {
      const { title, question, prompts, minutes } = words.rounds[id];
      return { id, title, question, prompts, minutes };
    }),
  };
}

/** The words of Dutch that are there: those of every figure, and what each figure, and each piece of code that came later, added. */
const dutchTexts: Partial<Texts> = { ...common };
const dutch = language('nl', dutchTexts as Texts, nlModel);
const known = new Map<string, Language>([['nl', dutch]]);
const listeners = new Set<() => void>();

/** Adds Dutch words: a module that says something brings its own. */
export const addWords = (words: Partial<Texts>): void => void Object.assign(dutchTexts, words);

/** Adds the language that every figure can speak, and not every figure has to bring. */
export function addEnglish(texts: Texts, model: ModelWords): void {
  if (known.has('en')) return;
  known.set('en', language('en', texts, model));
  for (const listener of listeners) listener();
}

/** Is this a language that is built in, and not there yet? `content/english.ts` brings it. */
export const lacks = (tag: string | undefined): boolean => primary(tag) === 'en' && !known.has('en');

let whole = false;
/** From now on all words of both languages are there. */
export const setWhole = (): void => void (whole = true);
export const isWhole = (): boolean => whole;

/**
 * Adds a language, or replaces words of one that is there. Figures on the page follow at once.
 * @param lang BCP 47; only its first part counts. A tag that `Intl` doesn't know gets Dutch dates and plurals
 * @param texts the interface's words by key, as in the attribute `texts`; a key that is missing stays Dutch
 * @param model words of the model itself, part by part
 */
export function addLanguage(lang: string, texts: Partial<Texts>, model: Partial<ModelWords> = {}): void {
  const code = primary(lang);
  // No tag at all is a mistake in code: it throws here, not later in a figure.
  if (!code) throw new RangeError('addLanguage: a language tag was expected');
  const base = known.get(code) ?? dutch;
  known.set(code, language(code, { ...base.texts, ...given(texts) }, { ...base.model, ...given(model) }));
  for (const listener of listeners) listener();
}

/** Without the keys that are there but empty: `undefined` must not push out a word. */
const given = <T extends object>(words: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(words).filter(([, value]) => value !== undefined && value !== null),
  ) as Partial<T>;

/** Calls back when a language was added; returns how to stop. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language for a BCP 47 tag: `nl-BE` is `nl`, unknown is `nl`. */
export const languageFor = (tag: string | undefined): Language => known.get(primary(tag ?? '')) ?? dutch;
export const languages = (): readonly Language[] => [...known.values()];
/** The first part of a tag: `nl-BE` is `nl`. Old pages may hand over something else than text. */
export const primary = (tag: unknown): string =>
  (typeof tag === 'string' ? tag : '').trim().toLowerCase().split('-')[0] ?? '';
