import { isDay } from '../model/dates.js';
import { cut, type Fault } from '../model/faults.js';
import type { End } from '../model/questions.js';
import type { ListKey, Lists, Relation } from '../model/types.js';
import { isolate } from './isolate.js';
import { type Language, lacks, languageFor, languages, primary } from './known.js';
import { modelText, type WordKey } from './model-texts.js';
import type { CountKey, TextKey } from './texts.js';

type Values = Readonly<Record<string, string | number>>;
interface Entry {
  readonly id: string | number;
}

/** A text and the `lang` to write on it, where that differs from the figure's. */
export interface Spoken {
  readonly text: string;
  readonly lang: string | undefined;
}

/** Texts of the page, by key: those of the interface, and those of the model. */
export type Replaced = Readonly<Record<string, string>>;

const plurals = new Map<string, Intl.PluralRules>();
/** Made when it is needed: tables of a language take long to load. */
function pluralOf(locale: string): Intl.PluralRules {
  let rules = plurals.get(locale);
  if (!rules) plurals.set(locale, (rules = new Intl.PluralRules(locale)));
  return rules;
}

/** Says things in one language, with the texts that the page replaced. Immutable; make a new one for another language. */
export class Speaker {
  readonly language: Language;
  readonly #replaced: Replaced;
  readonly #ownLang: string | undefined;
  #doubts = false;

  /**
   * @param tag BCP 47 language of the figure
   * @param ownLang language of the file's own words, when it says so
   * @param replaced texts of the page, by key
   */
  constructor(tag: string | undefined, ownLang?: string, replaced: Replaced = {}) {
    this.language = languageFor(tag);
    this.#replaced = replaced;
    const own = typeof ownLang === 'string' ? ownLang.trim() : undefined;
    this.#ownLang = own && primary(own) !== this.language.code ? own : undefined;
  }

  /** An interface text, filled in. */
  t(key: TextKey, values: Values = {}): string {
    // Looked up when it is said: words may come after this speaker was made.
    const text = (own(this.#replaced, key) as string | undefined) ?? this.language.texts[key];
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => isolate(String(values[name] ?? whole)));
  }

  /** A word of the model that is in no list of a document. */
  word(key: WordKey): string {
    return this.#word(key) ?? '';
  }

  /** A text that counts: `.one` or `.other`, by the rules of the language. */
  count(key: CountKey, n: number, values: Values = {}): string {
    const form = pluralOf(this.language.locale).select(n) === 'one' ? 'one' : 'other';
    return this.t(`${key}.${form}` as TextKey, { ...values, n });
  }

  /** A field of an entry as this figure says it: a text of the built-in model in the figure's language, else as it stands. */
  text<K extends ListKey>(list: K, entry: Entry & Lists[K][number], field: string): string {
    const own = fieldOf(entry, field);
    if (own === undefined || own === '') return field === 'label' ? own || String(entry.id) : '';
    return this.isOwn(list, entry, field)
      ? own
      : (this.#replacement(list, entry.id, field) ??
          this.#builtin(this.language, list, entry.id, field) ??
          own);
  }

  /** The same for a field that is a list of texts, item by item. */
  texts<K extends ListKey>(list: K, entry: Entry & Lists[K][number], field: string): readonly string[] {
    return this.spoken(list, entry, field).map(({ text }) => text);
  }

  /** The same, each with its language. */
  spoken<K extends ListKey>(list: K, entry: Entry & Lists[K][number], field: string): readonly Spoken[] {
    const builtin = (language: Language): readonly string[] => {
      const same = (language.builtin[list] as readonly Entry[]).find(({ id }) => id === entry.id);
      return same ? listOf(same, field) : [];
    };
    const here = builtin(this.language);
    return listOf(entry, field).map((own) => {
      for (const language of languages()) {
        const at = builtin(language).indexOf(own);
        if (at < 0) continue;
        const text = this.#replacement(list, entry.id, `${field}.${at}`) ?? here[at] ?? own;
        return { text, lang: undefined };
      }
      this.#doubts ||= here.length > 0;
      return { text: own, lang: this.#ownLang };
    });
  }

  /** Is this text the group's own, not the model's? */
  isOwn(list: ListKey, entry: Entry, field: string): boolean {
    const own = fieldOf(entry, field);
    if (languages().some((language) => this.#builtin(language, list, entry.id, field) === own)) return false;
    this.#doubts ||= this.#builtin(this.language, list, entry.id, field) !== undefined;
    return true;
  }

  /** Did it meet a text that could be the model's in a language that is not there? */
  get doubts(): boolean {
    return this.#doubts && lacks('en');
  }

  /** The `lang` to write on a text of the group, where it differs from the figure's. */
  langOf(list: ListKey, entry: Entry, field: string): string | undefined {
    return this.#ownLang && fieldOf(entry, field) && this.isOwn(list, entry, field)
      ? this.#ownLang
      : undefined;
  }

  /** The `lang` to write on words that are always the group's own: reasons, notes. */
  get ownLang(): string | undefined {
    return this.#ownLang;
  }

  /** The end of a relation as it stands on its box. */
  label(end: End): string {
    return end.kind === 'individual'
      ? this.word('individual.label')
      : this.text(listOfEnd[end.kind], end.entry, 'label');
  }

  /** The end of a relation inside a sentence: with its article where the model knows it, and singular as a subject. */
  noun(end: End, as: 'subject' | 'noun' = 'noun'): string {
    return this.#nounOf(end, as) ?? this.label(end);
  }

  /** The `lang` of the end of a relation, on its box. */
  labelLang(end: End): string | undefined {
    return end.kind === 'individual' ? undefined : this.langOf(listOfEnd[end.kind], end.entry, 'label');
  }

  /** The `lang` of the end of a relation inside a sentence. */
  nounLang(end: End): string | undefined {
    return this.#nounOf(end) === undefined ? this.labelLang(end) : undefined;
  }

  #nounOf(end: End, as: 'subject' | 'noun' = 'noun'): string | undefined {
    if (end.kind === 'individual') return this.word('individual.noun');
    const list = listOfEnd[end.kind];
    const words = this.language.model[list] as Readonly<Record<string, { readonly label: string }>>;
    const noun = (id: string): string | undefined =>
      this.#word(`${list}.${id}.${as}`) ?? this.#word(`${list}.${id}.noun`);
    if (Object.hasOwn(words, end.id) && !this.isOwn(list, end.entry, 'label')) return noun(end.id);
    // A word of the model under an id of one's own still has its article.
    const same = Object.entries(words).find(([, { label }]) => label === end.entry.label);
    return same && noun(same[0]);
  }

  /** The verb of a relation, as it fits between two names. */
  verb(relation: Relation): string {
    return this.text('relations', relation, 'label') === relation.id || !relation.label
      ? this.word(`kinds.${relation.kind}.verb`)
      : this.text('relations', relation, 'label');
  }

  /** A day of the file in words; what isn't a day, or is none that exists, stays as it was written. */
  date(text: string): string {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isDay(text)) return text;
    const format = new Intl.DateTimeFormat(this.language.locale, { dateStyle: 'long', timeZone: 'UTC' });
    return format.format(new Date(`${text}T12:00:00Z`));
  }

  /** The `lang` of the verb of a relation, where it is the group's own. */
  verbLang(relation: Relation): string | undefined {
    return relation.label && this.verb(relation) === relation.label
      ? this.langOf('relations', relation, 'label')
      : undefined;
  }

  /** A mistake in one plain sentence, its place first. */
  explain(fault: Fault): string {
    const [line = '', column = ''] = fault.code === 'json' ? (fault.given ?? '').split(':') : [];
    const values = { given: cut(fault.given ?? ''), expected: fault.expected ?? '', line, column };
    const said =
      fault.code === 'type'
        ? this.t('fault.type', { ...values, expected: this.t(`type.${fault.expected ?? 'text'}` as TextKey) })
        : this.t(fault.code === 'json' && fault.given ? 'fault.jsonAt' : `fault.${fault.code}`, values);
    return fault.path ? `${cut(fault.path)}: ${said}.` : `${said}.`;
  }

  #word(key: string): string | undefined {
    return (own(this.#replaced, key) as string | undefined) ?? modelText(this.language.model, key);
  }

  /** What the page says instead of a text of the model; a relation's own words, or those of its kind. */
  #replacement(list: ListKey, id: string | number, field: string): string | undefined {
    const given = own(this.#replaced, list === 'relations' ? `relations.${id}` : `${list}.${id}.${field}`);
    if (given !== undefined || list !== 'relations') return given as string | undefined;
    const kind = this.language.builtin.relations.find((relation) => relation.id === id)?.kind;
    const hasWords = Object.hasOwn(this.language.model.relations, id);
    return kind && !hasWords ? (own(this.#replaced, `kinds.${kind}.verb`) as string | undefined) : undefined;
  }

  #builtin(language: Language, list: ListKey, id: string | number, field: string): string | undefined {
    const entry = byId(language.builtin[list]).get(id);
    return entry && fieldOf(entry, field);
  }
}

const known = new WeakMap<readonly Entry[], ReadonlyMap<string | number, Entry>>();

/** A list of the model by id: asked for every text of every entry of a city. */
function byId(list: readonly Entry[]): ReadonlyMap<string | number, Entry> {
  let index = known.get(list);
  if (!index) known.set(list, (index = new Map(list.map((entry) => [entry.id, entry]))));
  return index;
}

/** The list that an end of a relation stands in. */
const listOfEnd = { party: 'parties', part: 'parts', sphere: 'spheres' } as const;

const own = (record: object, key: string): unknown =>
  Object.hasOwn(record, key) ? (record as Record<string, unknown>)[key] : undefined;

function listOf(entry: object, field: string): readonly string[] {
  const value = own(entry, field);
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function fieldOf(entry: object, field: string): string | undefined {
  const value = own(entry, field);
  return typeof value === 'string' ? value : undefined;
}
