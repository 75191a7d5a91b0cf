import type { CompleteConversation } from './types.js';

/** The weights of the three levels as shares of their sum; undefined when none is above 0 (not discussed). */
export function shares(levels: CompleteConversation['levels']): ReadonlyMap<string, number> | undefined {
  const largest = Math.max(0, ...levels.map(({ weight }) => weight ?? 0));
  if (largest === 0) return undefined;
  // Divided by the largest first, so that huge numbers don't overflow.
  const parts = levels.map(({ id, weight }) => [id, (weight ?? 0) / largest] as const);
  const sum = parts.reduce((total, [, part]) => total + part, 0);
  return new Map(parts.map(([id, part]) => [id, part / sum]));
}
