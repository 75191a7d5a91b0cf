/**
 * A number as a page gives it: `3`, or `'3'` as text. Nothing and blank text are `fallback`; what is no number stays as
 * it is, so that a complaint can name it.
 */
export function numberFrom(value: unknown, fallback: number): number {
  if (value === undefined || value === null) return fallback;
  if (typeof value !== 'string') return value as number;
  if (!value.trim()) return fallback;
  const number = Number(value);
  return Number.isNaN(number) ? (value as unknown as number) : number;
}

/** Reads a number from an attribute, for Lit. */
export const numeric = (fallback: number) => ({
  fromAttribute: (text: string | null) => numberFrom(text, fallback),
});
