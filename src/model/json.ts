/** Bounds of what is read at all; beyond them input is refused before anything looks inside. */
export const MAX_CHARACTERS = 5_000_000;
export const MAX_DEPTH = 64;
const MAX_NODES = 1_000_000;

export type Copied =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: 'deep' | 'large' };

/**
 * A copy of a value as JSON would carry it: own string keys, no functions, no symbols, no `toJSON`.
 * Bounded in depth and size, so that cycles and shared branches end. Never throws.
 * Numbers stay as they are (NaN too), so that the schema can name them; but -0 is 0.
 */
export function copyJSON(value: unknown): Copied {
  let nodes = 0;
  let why: 'deep' | 'large' | undefined;
  const copy = (from: unknown, depth: number): unknown => {
    if (typeof from !== 'object' || from === null) {
      if (typeof from === 'function' || typeof from === 'symbol') return undefined;
      return from === 0 ? 0 : from;
    }
    nodes += 1;
    if (depth > MAX_DEPTH) why ??= 'deep';
    if (nodes > MAX_NODES) why ??= 'large';
    if (why) return undefined;
    if (Array.isArray(from)) return Array.from(from, (item: unknown) => copy(item, depth + 1) ?? null);
    const entries: [string, unknown][] = [];
    for (const key of Object.keys(from)) {
      const item = copy(readOwn(from, key), depth + 1);
      if (item !== undefined) entries.push([key, item]);
    }
    return Object.fromEntries(entries);
  };
  const copied = copy(value, 0);
  return why ? { ok: false, why } : { ok: true, value: copied };
}

/** A getter of a page may throw; then the key is not there. */
function readOwn(from: object, key: string): unknown {
  try {
    return (from as Record<string, unknown>)[key];
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Freezes a JSON value all the way down and gives it back. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return value;
}

/** Where JSON text breaks off, 1-based, from an engine's own message when it names a place. */
export function jsonPosition(text: string, error: unknown): { line: number; column: number } | undefined {
  const message = error instanceof Error ? error.message : '';
  const named = /line (\d+) column (\d+)/.exec(message);
  if (named) return { line: Number(named[1]), column: Number(named[2]) };
  const at = /position (\d+)/.exec(message);
  if (!at) return undefined;
  const before = text.slice(0, Number(at[1])).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
