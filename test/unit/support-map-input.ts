import fc from 'fast-check';
import type { MapInput, MapLinkInput } from '../../src/layout/map-types.js';
import type { TextMeasure, TextStyle } from '../../src/layout/text.js';
import { label } from './arbitrary.js';

const size: Readonly<Record<TextStyle, number>> = { chip: 15, title: 17, small: 13 };

/** Text that is as wide as its characters, at a share of the usual size. */
export const textOf = (scale: number): TextMeasure => ({
  key: String(scale),
  target: 32 * scale,
  width: (text, style) => text.length * size[style] * 0.53 * scale,
  lineHeight: (style) => size[style] * 1.3 * scale,
});

export const widths = [320, 480, 768, 1024, 1440] as const;
export const scales = [1, 2] as const;
export const columnIds = ['party', 'institutional', 'communal', 'personal'] as const;

const chip = fc.record(
  { label, marked: fc.boolean(), tail: fc.constantFrom('+1', '+12', '+345') },
  { requiredKeys: ['label', 'marked'] },
);
const verb = fc.oneof(
  fc.constantFrom('steunt', 'investeert in', 'geeft tijdelijk steun aan actieve bewoners in'),
  label,
);

/** The things in one column, and pairs of numbers that become links between any two things. */
const drawn = fc.record({
  columns: fc.tuple(
    fc.array(chip, { maxLength: 8 }),
    fc.array(chip, { maxLength: 28 }),
    fc.array(chip, { maxLength: 30 }),
    fc.array(chip, { maxLength: 14 }),
  ),
  pairs: fc.array(fc.tuple(fc.nat(200), fc.nat(200), verb), { maxLength: 60 }),
  more: fc.boolean(),
  jump: fc.nat(200),
});

/** Maps from 0 to 80 parts with any links: forward, back, inside a column, to oneself, with individual support. */
export const mapInput: fc.Arbitrary<MapInput> = drawn.map(({ columns, pairs, more, jump }) => {
  const ids = columns.map((chips, c) => chips.map((_, i) => `${columnIds[c] as string} ${i}`));
  // The heads and individual support have the most links.
  const busy = ['individual', 'individual', 'individual', ...columnIds.slice(1)];
  const ends = [...busy, ...busy, ...ids.flat()];
  const links = new Map<string, MapLinkInput>();
  for (const [a, b, verbs] of pairs) {
    const [from, to] = [ends[a % ends.length] as string, ends[b % ends.length] as string];
    if (from === to && from === 'individual') continue;
    const id = `${from}>${to}`;
    links.set(id, { id, from, to, verbs: [...new Set([...(links.get(id)?.verbs ?? []), verbs])] });
  }
  const linked = new Set([...links.values()].flatMap(({ from, to }) => [from, to]));
  return {
    columns: columns.map((chips, c) => {
      const all = chips.map((each, i) => ({ ...each, id: ids[c]?.[i] as string }));
      const loose = all.filter(({ id }) => !linked.has(id));
      return {
        id: columnIds[c] as string,
        head: { id: columnIds[c] as string, label: 'Gemeenschappelijke basis', marked: c === 1 },
        linked: all.filter(({ id }) => linked.has(id)),
        loose,
        ...(more &&
          loose.length % 2 && { rest: { id: `rest ${String(c)}`, label: 'nog 8 partijen', marked: false } }),
        ...(more &&
          loose.length > 0 && { more: { id: `more ${String(c)}`, label: 'nog 12', marked: false } }),
        hint: 'Hier staat nog niets.',
      };
    }),
    individual: {
      id: 'individual',
      label: 'Individuele ondersteuning',
      marked: false,
      about: 'Hulp voor één persoon.',
    },
    links: [...links.values()],
    looseTitle: 'nog zonder relatie',
    jump: {
      after: ends[jump % ends.length] as string,
      chip: { id: 'jump', label: 'Lees de keten', marked: false },
    },
  };
});

/** Every id of a map that gets a box. */
export const boxIds = ({ columns, individual }: MapInput): readonly string[] => [
  individual.id,
  ...columns.flatMap(({ head, linked, rest, loose, more }) =>
    [head, ...linked, ...(rest ? [rest] : []), ...loose, ...(more ? [more] : [])].map(({ id }) => id),
  ),
];
