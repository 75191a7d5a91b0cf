import { isDay } from '../model/dates.js';
import { cut, type Fault } from '../model/faults.js';
import type { End } from '../model/questions.js';
import type { ListKey, Lists, Relation } from '../model/types.js';
import { type Language, languageFor, languages } from './languages.js';
import type { CountKey, TextKey, Texts } from './texts.js';

type Values = Readonly<Record<string, string | number>>;
interface Entry {
  readonly id: string | number;
}

/** Says things in one language, with the texts that the page replaced. Immutable; make a new one for another language. */
export class Speaker {
  readonly language: Language;
  readonly #texts: Texts;
  readonly #plural: Intl.PluralRules;
  readonly #ownLang: string | undefined;

  /**
   * @param tag BCP 47 language of the figure
   * @param ownLang language of the file's own words, when it says so
   * @param replaced texts of the page, by key
   */
  constructor(tag: string | undefined, ownLang?: string, replaced: Partial<Texts> = {}) {
    this.language = languageFor(tag);
    this.#texts = { ...this.language.texts, ...replaced };
    this.#plural = new Intl.PluralRules(this.language.locale);
    this.#ownLang = ownLang && languageFor(ownLang).code !== this.language.code ? ownLang : undefined;
  }

  /** An interface text, filled in. */
  t(key: TextKey, values: Values = {}): string {
    return this.#texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  }

  /** A text that counts: `.one` or `.other`, by the rules of the language. */
  count(key: CountKey, n: number, values: Values = {}): string {
    const form = this.#plural.select(n) === 'one' ? 'one' : 'other';
    return this.t(`${key}.${form}` as TextKey, { ...values, n });
  }

  /** A field of an entry as this figure says it: a text of the built-in model in the figure's language, else as it stands. */
  text<K extends ListKey>(list: K, entry: Entry & Lists[K][number], field: string): string {
    const own = fieldOf(entry, field);
    if (own === undefined || own === '') return field === 'label' ? own || String(entry.id) : '';
    return this.isOwn(list, entry, field)
      ? own
      : (this.#builtin(this.language, list, entry.id, field) ?? own);
  }

  /** The same for a field that is a list of texts, item by item. */
  texts<K extends ListKey>(list: K, entry: Entry & Lists[K][number], field: string): readonly string[] {
    const given = listOf(entry, field);
    const builtin = (language: Language): readonly string[] => {
      const same = (language.builtin[list] as readonly Entry[]).find(({ id }) => id === entry.id);
      return same ? listOf(same, field) : [];
    };
    const here = builtin(this.language);
    return given.map((text) => {
      for (const language of languages()) {
        const at = builtin(language).indexOf(text);
        if (at >= 0) return here[at] ?? text;
      }
      return text;
    });
  }

  /** Is this text the group's own, not the model's? */
  isOwn(list: ListKey, entry: Entry, field: string): boolean {
    const own = fieldOf(entry, field);
    return !languages().some((language) => this.#builtin(language, list, entry.id, field) === own);
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
    if (end.kind === 'individual') return this.language.model.individual.label;
    if (end.kind === 'party') return this.text('parties', end.entry, 'label');
    if (end.kind === 'part') return this.text('parts', end.entry, 'label');
    return this.text('spheres', end.entry, 'label');
  }

  /** The end of a relation inside a sentence: with its article where the model knows it. */
  noun(end: End): string {
    const { model } = this.language;
    if (end.kind === 'individual') return model.individual.noun;
    const list = ({ party: 'parties', part: 'parts', sphere: 'spheres' } as const)[end.kind];
    const words = own(model[list], end.id) as { noun: string } | undefined;
    if (words && !this.isOwn(list, end.entry, 'label')) return words.noun;
    // A word of the model under an id of one's own still has its article.
    const same = Object.values<{ label: string; noun: string }>(model[list]).find(
      ({ label }) => label === end.entry.label,
    );
    return same?.noun ?? this.label(end);
  }

  /** The verb of a relation, as it fits between two names. */
  verb(relation: Relation): string {
    return this.text('relations', relation, 'label') === relation.id || !relation.label
      ? this.language.model.kinds[relation.kind].verb
      : this.text('relations', relation, 'label');
  }

  /** A day of the file in words; what isn't a day, or is none that exists, stays as it was written. */
  date(text: string): string {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isDay(text)) return text;
    const format = new Intl.DateTimeFormat(this.language.locale, { dateStyle: 'long', timeZone: 'UTC' });
    return format.format(new Date(`${text}T12:00:00Z`));
  }

  /** A mistake in one plain sentence, its place first. */
  explain(fault: Fault): string {
    const values = { given: cut(fault.given ?? ''), expected: fault.expected ?? '' };
    const said =
      fault.code === 'type'
        ? this.t('fault.type', { ...values, expected: this.t(`type.${fault.expected ?? 'text'}` as TextKey) })
        : this.t(fault.code === 'json' && fault.given ? 'fault.jsonAt' : `fault.${fault.code}`, values);
    return fault.path ? `${cut(fault.path)}: ${said}.` : `${said}.`;
  }

  #builtin(language: Language, list: ListKey, id: string | number, field: string): string | undefined {
    const entry = (language.builtin[list] as readonly Entry[]).find((each) => each.id === id);
    return entry && fieldOf(entry, field);
  }
}

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
