import type { Match } from './merge-match.js';
import type { Source } from './merge-sources.js';

/**
 * The steps of several chains as one chain: the first document's, and each step that it hasn't right after the step that
 * it follows in its own document (at the front when it is the first).
 */
export function inPlace(matches: readonly Match[], sources: readonly Source[]): readonly Match[] {
  const byId = new Map(matches.map((one) => [String(one.id), one]));
  const placed: string[] = [];
  for (const { document } of sources) {
    let after = -1;
    for (const { id } of document.chain) {
      const at = placed.indexOf(id);
      if (at < 0) placed.splice(after + 1, 0, id);
      after = at < 0 ? after + 1 : at;
    }
  }
  return placed.flatMap((id) => byId.get(id) ?? []);
}
