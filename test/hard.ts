/** What no conversation should be, and what may come all the same: as text, for every way in. */
export interface Hard {
  /** Kind of input, for the name of a test. */
  readonly kind: string;
  readonly text: string;
  /** Part of the Dutch message about it as a whole; undefined: it is read. */
  readonly refused?: string;
  /** Paths of what is said of it, within the conversation. */
  readonly paths: readonly string[];
}

const deep = 100_000;
const list = (length: number): string => `[${Array.from({ length }, () => 1).join()}]`;

export const hard: readonly Hard[] = [
  {
    kind: 'deep',
    text: `{"eigen":${'['.repeat(deep)}${']'.repeat(deep)}}`,
    refused: 'zit te diep in elkaar',
    paths: [''],
  },
  {
    kind: 'deep in an entry',
    text: `{"parts":[{"id":"koor","eigen":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}]}`,
    refused: 'zit te diep in elkaar',
    paths: [''],
  },
  { kind: 'large', text: `{"title":"${'x'.repeat(5_000_000)}"}`, refused: 'te groot', paths: [''] },
  { kind: 'of many values', text: `{"eigen":${list(600_000)}}`, refused: 'te groot', paths: [''] },
  { kind: 'cut off', text: `{"parts":${'['.repeat(deep)}`, refused: 'niet te lezen als JSON', paths: [''] },
  { kind: 'another format', text: '{"format":"x"}', refused: 'een ander soort bestand', paths: ['format'] },
  { kind: 'newer', text: '{"version":2}', refused: 'nieuwer dan', paths: ['version'] },
  {
    kind: 'that pollutes',
    text: `{"__proto__":{"parts":[],"polluted":1},"constructor":{"prototype":{"polluted":1}},
      "parts":[{"id":"koor","decision":"in","__proto__":{"label":"Kwaad","polluted":1}}]}`,
    paths: [],
  },
  {
    kind: 'with a key twice',
    text: '{"parts":[],"parts":[{"id":"koor","decision":"out"},{"id":"koor","decision":"in"}]}',
    paths: ['parts[1].id'],
  },
  {
    kind: 'that contradicts itself',
    text: `{"spheres":[{"id":"communal","label":"A"},{"id":"communal","label":"B"}],
      "parts":[{"id":"a","sphere":"nergens","label":"A"},{"id":"koor","sphere":"communal","decision":"in"}],
      "relations":[{"id":"r","from":"a","to":"niemand","kind":"hosts"}],
      "rounds":[{"id":9}]}`,
    paths: ['spheres[1].id', 'parts[0].sphere', 'relations[0].from', 'relations[0].to', 'rounds[0].id'],
  },
];

/** Values that no text can be: cyclic, deep, endless, or too large. */
export function hardValues(): Readonly<Record<string, unknown>> {
  const loop: Record<string, unknown> = { title: 'Rond', parts: [{ id: 'koor', decision: 'in' }] };
  Object.assign(loop, { eigen: loop });
  (loop['parts'] as unknown[]).push(loop);
  let nested: unknown = {};
  for (let i = 0; i < deep; i += 1) nested = { a: nested };
  return {
    'a cycle': loop,
    'a deep value': { title: 'Diep', eigen: nested },
    'a list without end': { parts: new Array(4_000_000_000) },
    'a large text': { title: 'x'.repeat(6_000_000) },
  };
}
