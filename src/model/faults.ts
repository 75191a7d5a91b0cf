/** A mistake in what was given, as a value. Words are made of it in `content/`. */
export interface Fault {
  /** Where, as in `parts[3].sphere`; empty for the whole. */
  readonly path: string;
  readonly code: FaultCode;
  /** What stood there, as JSON, cut to 80 grapheme clusters. */
  readonly given?: string;
  /** What was expected: the options, a type, a bound. */
  readonly expected?: string;
}

export type FaultCode =
  | 'json' // not JSON; `given` is the place, line:column
  | 'large' // more than is read at all
  | 'deep' // nested too deep, or a cycle
  | 'unreadable' // a value that JSON has no form for, or that throws when it is read
  | 'type' // another type than `expected`
  | 'option' // not one of `expected`
  | 'min' // lower than `expected`
  | 'above' // not higher than `expected`
  | 'max' // higher than `expected`
  | 'finite' // not a finite number
  | 'date' // looks like a date and is none; the text stays
  | 'missing' // a field that cannot be missed
  | 'double' // a label that its sphere has already
  | 'duplicate' // an id that stood there before; the entry got another
  | 'again' // the same in a list of fixed ids; the entry is left out
  | 'reserved' // an id that belongs to the model
  | 'end' // an end of a relation that is nowhere in the document
  | 'format' // another kind of file
  | 'newer' // a newer version of the format
  | 'address' // an address that is not http(s) or relative
  | 'load' // could not be fetched; `given` is the reason
  | 'reach' // nothing came from `given`: no connection, or the other site or the page's policy refuses
  | 'local' // a page that is a file itself asked for another file, which most browsers refuse
  | 'many' // more mistakes than are told one by one; `given` is how many more
  | 'key'; // an unknown key, where keys are a closed list

/** A path with keys behind it: `parts`, 3, `sphere` → `parts[3].sphere`. */
export function joinPath(base: string, keys: readonly (string | number)[]): string {
  let path = base;
  for (const key of keys) {
    if (typeof key === 'number') path += `[${key}]`;
    else path += path ? `.${key}` : key;
  }
  return path;
}

const LONGEST = 80;
/** More than this in 80 clusters is no writing: heaps of accents. */
const MOST_UNITS = 16 * LONGEST;
let segmenter: Intl.Segmenter | undefined;
/**
 * Made when it is needed: it loads tables of all writing, which takes long. Firefox has it from 125 on; by code points where a
 * browser doesn't know clusters, so that a surrogate pair stays whole.
 */
const clustersOf = (text: string): readonly string[] => {
  if (!('Segmenter' in Intl)) return [...text];
  segmenter ??= new Intl.Segmenter();
  return [...segmenter.segment(text)].map(({ segment }) => segment);
};

/** The first 80 grapheme clusters of a text, the last of them `…` where more came. */
export function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  // Never half a surrogate pair at the end.
  const head = text.length > MOST_UNITS ? text.slice(0, MOST_UNITS).replace(/[\ud800-\udbff]$/, '') : text;
  const clusters = clustersOf(head);
  if (head === text && clusters.length <= LONGEST) return text;
  return `${clusters.slice(0, LONGEST - 1).join('')}…`;
}

/** Marks that turn the reading direction of what comes after them. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const escaped = (mark: string): string => `\\u${mark.charCodeAt(0).toString(16)}`;

/** A value as a short piece of JSON, safe to quote. */
export function quote(value: unknown): string {
  let text: string;
  try {
    const plain = typeof value === 'number' || typeof value === 'bigint' || value === undefined;
    text = plain ? String(value) : (JSON.stringify(value) ?? typeof value);
  } catch {
    text = typeof value;
  }
  return cut(text.replace(turning, escaped));
}

/** More than this nobody reads; the rest is counted. */
const MOST_FAULTS = 1_000;

/** The faults of one reading: the first of each place counts. */
export class Faults {
  readonly #list: Fault[] = [];
  readonly #places = new Set<string>();
  #more = 0;

  constructor(faults: readonly Fault[] = []) {
    for (const { path, ...fault } of faults) this.add(path, () => fault);
  }

  /** @param fault what is wrong there; not asked when there are too many already */
  add(path: string, fault: () => Omit<Fault, 'path'>): void {
    if (this.#list.length >= MOST_FAULTS) {
      this.#more += 1;
    } else if (!this.#places.has(path)) {
      this.#places.add(path);
      this.#list.push({ path, ...fault() });
    }
  }

  get list(): readonly Fault[] {
    if (!this.#more) return this.#list;
    return [...this.#list, { path: '', code: 'many', given: String(this.#more) }];
  }
}
