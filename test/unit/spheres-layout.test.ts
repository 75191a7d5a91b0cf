import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { layoutSpheres, type Box, type Ellipse, type SphereInput } from '../../src/layout/spheres.js';
import { breakLabel, syllables, type TextMeasure } from '../../src/layout/text.js';
import { label } from './arbitrary.js';

const letter = { small: 6.5, chip: 7.6, title: 9.2 };
const line = { small: 17.5, chip: 19.5, title: 22 };
/** Letters of one width; `scale` 2 is text at 200 %. */
const measureAt = (scale: number): TextMeasure => ({
  key: String(scale),
  target: 32,
  width: (text, style) => text.length * scale * letter[style],
  lineHeight: (style) => scale * line[style],
});

const chips = (max: number): fc.Arbitrary<SphereInput['groups']> =>
  fc.array(
    fc.record(
      {
        before: fc.constantFrom('Professionals', 'Openbare ruimte', 'informeel →'),
        after: fc.constantFrom('→ formeel'),
        chips: fc.array(fc.record({ id: fc.uuid(), label, marked: fc.boolean() }), {
          minLength: 1,
          maxLength: max,
        }),
      },
      { requiredKeys: ['chips'] },
    ),
    { maxLength: 4 },
  );
const spheres = fc.tuple(chips(4), chips(8), chips(9)).map((groups): SphereInput[] =>
  (['personal', 'communal', 'institutional'] as const).map((id, i) => ({
    id,
    title: {
      id,
      label: ['Persoonlijke basis', 'Gemeenschappelijke basis', 'Institutionele basis'][i] ?? '',
      marked: i === 1,
    },
    groups: groups[i] ?? [],
  })),
);

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const holds = ({ cx, cy, rx, ry }: Ellipse, x: number, y: number): boolean =>
  ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1;
const corners = (b: Box): [number, number][] => [
  [b.x, b.y],
  [b.x + b.width, b.y],
  [b.x, b.y + b.height],
  [b.x + b.width, b.y + b.height],
];
/** Does a box touch an ellipse? The point of the box nearest to the middle tells, by its scaled distance. */
const touches = (b: Box, e: Ellipse): boolean =>
  holds(e, Math.max(b.x, Math.min(e.cx, b.x + b.width)), Math.max(b.y, Math.min(e.cy, b.y + b.height)));

const widths = [320, 480, 768, 1024, 1440];

for (const scale of [1, 2]) {
  test(`spheres at ${scale * 100} % text: inside their shape, apart, each once, the same every time`, () => {
    let drawn = 0;
    // Twice the text needs twice the room: some runs have it.
    const wide = scale === 2 ? [2048, 2560, 2880, 3200] : [];
    fc.assert(
      fc.property(spheres, fc.constantFrom(...widths, ...wide), (input, width) => {
        const before = JSON.stringify(input);
        const layout = layoutSpheres(input, width, measureAt(scale), 'ondersteunt ↓');
        assert.equal(JSON.stringify(input), before);
        assert.deepEqual(layoutSpheres(input, width, measureAt(scale), 'ondersteunt ↓'), layout);
        if (!layout) return;
        drawn += 1;
        assert.ok(layout.height <= 1.2 * width + 4);
        const boxes: Box[] = [];
        for (const [i, sphere] of layout.spheres.entries()) {
          const { shape } = sphere;
          assert.ok(
            shape.cx - shape.rx >= 0 && shape.cx + shape.rx <= width && shape.cy + shape.ry <= layout.height,
          );
          const own = [sphere.title, ...sphere.chips, ...sphere.words];
          for (const box of own)
            for (const [x, y] of corners(box)) assert.ok(holds(shape, x, y), `${sphere.id} ${x},${y}`);
          const inner = layout.spheres[i - 1]?.shape;
          if (inner) {
            for (const box of own) assert.ok(!touches(box, inner), `${sphere.id} covers the inner sphere`);
            for (const [x, y] of corners({
              x: inner.cx - 1,
              y: inner.cy - inner.ry,
              width: 2,
              height: 2 * inner.ry,
            })) {
              assert.ok(holds({ ...shape, rx: shape.rx + 1, ry: shape.ry + 1 }, x, y));
            }
          }
          boxes.push(...own);
          const ids = sphere.chips.map(({ id }) => id).sort();
          assert.deepEqual(
            ids,
            (input[i]?.groups ?? []).flatMap((group) => group.chips.map(({ id }) => id)).sort(),
          );
        }
        if (layout.bridge) boxes.push(layout.bridge);
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1)) assert.ok(!overlap(a, b), 'boxes overlap');
        for (const value of JSON.stringify(layout).match(/-?\d+\.\d+/g) ?? [])
          assert.fail(`not rounded: ${value}`);
      }),
      { numRuns: 150, endOnFailure: true, includeErrorInReport: true },
    );
    assert.ok(drawn > 10, `only ${drawn} drawn`);
  });
}

test('the word on the edge covers no title, also where a sphere is empty and text is large', () => {
  const input = (['personal', 'communal', 'institutional'] as const).map((id) => ({
    id,
    title: { id, label: 'Basis', marked: false },
    groups: [],
  }));
  const layout = layoutSpheres(input, 1440, measureAt(2), 'ondersteunt ↓');
  assert.ok(layout?.bridge);
  for (const { title } of layout.spheres) assert.ok(!overlap(title, layout.bridge));
});

test('the word on the edge covers no chip beside it, however many long words stand around it', () => {
  const long = 'Arbeidsongeschiktheidsverzekeringsmaatschappij';
  let drawn = 0;
  for (const count of Array.from({ length: 24 }, (_, i) => i + 1))
    for (const width of [1440, 1600, 2048]) {
      const chips = Array.from({ length: count }, (_, i) => ({ id: String(i), label: long, marked: false }));
      const input = (['personal', 'communal', 'institutional'] as const).map((id) => ({
        id,
        title: { id, label: 'Basis', marked: false },
        groups: id === 'institutional' ? [{ chips }] : [],
      }));
      const layout = layoutSpheres(input, width, measureAt(2), 'ondersteunt ↓');
      if (!layout?.bridge) continue;
      drawn += 1;
      for (const chip of layout.spheres.flatMap((sphere) => sphere.chips))
        assert.ok(!overlap(chip, layout.bridge), `${count} chips in ${width} px`);
    }
  assert.ok(drawn > 10, `only ${drawn} drawn`);
});

test('the built-in number of parts fits in 800 px, and not in 320', () => {
  const group = (n: number) => ({
    chips: Array.from({ length: n }, (_, i) => ({ id: `${n}-${i}`, label: 'Bewonersclub', marked: false })),
  });
  const input = (['personal', 'communal', 'institutional'] as const).map((id, i) => ({
    id,
    title: { id, label: 'Gemeenschappelijke basis', marked: false },
    groups: [group(4), group(5), group(13)].slice(i, i + 1),
  }));
  assert.ok(layoutSpheres(input, 800, measureAt(1)));
  assert.equal(layoutSpheres(input, 320, measureAt(1)), undefined);
});

test('lines: no character is lost, none is wider than it may be where it can break', () => {
  fc.assert(
    fc.property(label, fc.integer({ min: 60, max: 300 }), (text, max) => {
      const { lines, width } = breakLabel(text, 'chip', measureAt(1), max);
      assert.equal(lines.map((line) => line.text).join(''), text);
      assert.ok(lines.every((line, i) => !line.hyphen || i < lines.length - 1));
      assert.ok(width <= max || lines.some(({ text: line }) => line.length <= 12), `${width} > ${max}`);
    }),
  );
});

// fault 11
test('a label of thousands of letters keeps them all', () => {
  for (const text of ['lang woord '.repeat(400), 'vrijwilliger'.repeat(300)]) {
    const { lines } = breakLabel(text, 'chip', measureAt(1), 200);
    assert.equal(lines.map((line) => line.text).join(''), text);
    assert.ok(lines.length > 50);
  }
});

test('a word in three lines breaks where it does in two', () => {
  const measure = measureAt(1);
  for (const word of [
    'Vrijwilligersthuishulp',
    'Boodschappenmaatjes',
    'Bewonersinitiatief',
    'Hondenuitlaatveld',
  ]) {
    const marks = new Set([...syllables(word), word.length]);
    const longest = Math.max(...[...marks].map((at, i, all) => at - (all[i - 1] ?? 0)));
    for (let letters = longest + 1; letters <= word.length; letters += 1) {
      const { lines } = breakLabel(word, 'chip', measure, letters * measure.width('a', 'chip') + 0.5);
      let at = 0;
      for (const { text } of lines)
        assert.ok(marks.has((at += text.length)), `${word} at ${at}, ${letters} letters`);
    }
  }
});

test('long Dutch words break between syllables, at joints first', () => {
  const breaks = (word: string): string => {
    const at = [0, ...syllables(word), word.length];
    return at
      .slice(1)
      .map((end, i) => word.slice(at[i], end))
      .join('-');
  };
  assert.equal(breaks('opbouwwerker'), 'opbouw-wer-ker');
  assert.match(breaks('vrijwilligersorganisatie'), /gers-or|ger-sor/);
  assert.match(breaks('gemeenschappelijke'), /^ge?meen-schap|^gemeen-schap/);
  assert.equal(breaks('koor'), 'koor');
  for (const [word, ...joints] of [
    ['vrijwilligersthuishulp', 'gers-thuis', 'thuis-hulp'],
    ['hondenuitlaatveld', 'den-uit', 'laat-veld'],
    ['bewonersinitiatief', 'ners-ini'],
    ['vrouwenochtend', 'wen-och'],
    ['boodschappendienst', 'pen-dienst'],
    ['spelletjesmiddag', 'jes-mid'],
    ['straatontbijt', 'straat-ont'],
  ] as const) {
    for (const joint of joints) assert.ok(breaks(word).includes(joint), breaks(word));
  }
  // What only begins so, does not break there.
  for (const [word, wrong] of [
    ['straatje', 'straat-je'],
    ['kinderen', 'kinder-en'],
  ] as const) {
    assert.ok(!breaks(word).includes(wrong), breaks(word));
  }
});
