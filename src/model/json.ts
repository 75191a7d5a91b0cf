import { joinPath, type Fault } from './faults.js';

/** Bounds of what is read at all; beyond them input is refused before anything looks inside. */
export const MAX_CHARACTERS = 5_000_000;
export const MAX_DEPTH = 64;
/** Values of any kind: 10,000 entries with every field are less than half of it. */
const MAX_VALUES = 500_000;

export type Copied =
  | { readonly ok: true; readonly value: unknown; readonly faults: readonly Fault[] }
  | { readonly ok: false; readonly why: 'deep' | 'large' };

/**
 * A copy of a value as JSON would carry it: own string keys, no `toJSON`. What JSON has no form for (a function, a
 * symbol, a big integer, a getter that throws, a revoked proxy, a Map) is left out, or null in a list, and named.
 * Bounded in depth, number and characters, so that cycles and shared branches end. Never throws.
 * Numbers stay as they are (NaN too), so that the schema can name them; only -0 becomes 0.
 * @param base path of the value itself, for the faults
 * @param depth how deep it may be nested
 */
export function copyJSON(value: unknown, base = '', depth = MAX_DEPTH): Copied {
  const copier = new Copier(base, depth);
  const copied = copier.copy(value);
  return copier.why ? { ok: false, why: copier.why } : { ok: true, value: copied, faults: copier.faults };
}

class Copier {
  readonly faults: Fault[] = [];
  why: 'deep' | 'large' | undefined;
  readonly #keys: (string | number)[];
  readonly #most: number;
  #values = 0;
  #characters = 0;

  constructor(base: string, depth: number) {
    this.#keys = base ? [base] : [];
    this.#most = this.#keys.length + depth;
  }

  copy(from: unknown): unknown {
    this.#values += 1;
    if (this.#values > MAX_VALUES) this.why ??= 'large';
    if (this.why) return undefined;
    switch (typeof from) {
      case 'string':
        this.#count(from);
        return from;
      case 'number':
        return from + 0;
      case 'boolean':
      case 'undefined':
        return from;
      case 'object':
        return from === null ? null : this.#copyObject(from);
      default:
        return this.#unreadable();
    }
  }

  #copyObject(from: object): unknown {
    if (this.#keys.length > this.#most) {
      this.why ??= 'deep';
      return undefined;
    }
    // Every look at an object of a page may throw: a proxy, a getter.
    try {
      if (Array.isArray(from)) return this.#copyList(from);
      if (!carriesKeys(from)) return this.#unreadable();
      return this.#copyRecord(from as Record<string, unknown>);
    } catch {
      return this.#unreadable();
    }
  }

  #copyList(from: readonly unknown[]): unknown[] {
    const { length } = from;
    const list: unknown[] = [];
    // No `map`: a list may have billions of holes. No `Array.from`: old pages have another one.
    for (let i = 0; i < length && !this.why; i += 1) list.push(this.#copyKey(from, i) ?? null);
    return list;
  }

  #copyRecord(from: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const record: Record<string, unknown> = {};
    for (const key of Object.keys(from)) {
      if (this.why) break;
      this.#count(key);
      const item = this.#copyKey(from, key);
      if (item === undefined) continue;
      // By assignment `__proto__` would not be a plain key.
      if (key in record) Object.defineProperty(record, key, { value: item, ...plain });
      else record[key] = item;
    }
    return record;
  }

  #copyKey(from: object, key: string | number): unknown {
    this.#keys.push(key);
    let item: unknown;
    try {
      item = this.copy((from as Record<string | number, unknown>)[key]);
    } catch {
      item = this.#unreadable();
    }
    this.#keys.pop();
    return item;
  }

  #count(text: string): void {
    this.#characters += text.length;
    if (this.#characters > MAX_CHARACTERS) this.why ??= 'large';
  }

  #unreadable(): undefined {
    this.faults.push({ path: joinPath('', this.#keys), code: 'unreadable' });
    return undefined;
  }
}

const plain = { configurable: true, enumerable: true, writable: true };

/** Are its own keys what it holds? Not those of a Map, a Date or a buffer. */
function carriesKeys(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return true;
  if (ArrayBuffer.isView(value)) return false;
  const tag = Object.prototype.toString.call(value);
  if (tag === '[object Object]' || tag === '[object Module]') return true;
  return tag !== '[object String]' && Object.keys(value).length > 0;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A shallow copy without a prototype: what old pages add to `Object.prototype` is not in it. */
export function bareCopy<T extends object>(value: T): T {
  const bare = Object.create(null) as object;
  return Object.assign(bare, value);
}

/** What is frozen all the way down: `Object.isFrozen` only knows of the outside. */
const frozen = new WeakSet<object>();

/** Was it frozen here: bounded, plain, and the same for ever? */
export const isOurs = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && frozen.has(value);

/** The conversations that were read here, and what was made of them: every entry in them is right. */
const sound = new WeakSet<object>();
export const isSound = (value: object): boolean => sound.has(value);
/** Notes that a conversation is as sound as what it was made of; without a second value, that it is. */
export function asSound<T extends object>(made: T, of?: object): T {
  if (!of || sound.has(of)) sound.add(made);
  return made;
}

/** Freezes a JSON value all the way down and gives it back. For values of our own only. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !frozen.has(value)) {
    Object.freeze(value);
    frozen.add(value);
    for (const key of Object.keys(value)) deepFreeze((value as Record<string, unknown>)[key]);
  }
  return value;
}

/** The same value, frozen all the way down; what already is, is shared, and anything else copied: the input stays as it is. */
export function frozenCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null || frozen.has(value)) return value;
  const copy: unknown = Array.isArray(value)
    ? value.map((item: unknown) => frozenCopy(item))
    : Object.fromEntries(
        Object.keys(value).map((key) => [key, frozenCopy((value as Record<string, unknown>)[key])]),
      );
  Object.freeze(copy);
  frozen.add(copy as object);
  return copy as T;
}

/**
 * `JSON.stringify` as it was meant: old frameworks give arrays and objects a `toJSON` of their own, which would write
 * a list as a text. The same bytes with and without them.
 * @param indent spaces by which each level stands in; 0 is all on one line
 */
export function writeJSON(value: unknown, indent = 0): string {
  const meddled = 'toJSON' in Array.prototype || 'toJSON' in Object.prototype;
  return meddled ? written(value, ' '.repeat(indent), '') : (JSON.stringify(value, null, indent) ?? 'null');
}

function written(value: unknown, step: string, before: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const inner = before + step;
  const colon = step ? ': ' : ':';
  const items = Array.isArray(value)
    ? value.map((item) => written(item, step, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${JSON.stringify(key)}${colon}${written(item, step, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (!items.length || !step) return `${open}${items.join(',')}${close}`;
  return `${open}\n${inner}${items.join(`,\n${inner}`)}\n${before}${close}`;
}
