import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { Speaker } from '../../src/content/speaker.js';
import { languageFor } from '../../src/content/languages.js';
import { type FigureName, figureSVG, reportHTML } from '../../src/export/public.js';
import { compare, merge } from '../../src/content/merge.js';
import { safeSVG } from '../../src/export/safe-svg.js';
import { hexOf, labOf } from '../../src/export/svg/colour.js';
import { reportFigures } from '../../src/export/svg/figures.js';
import { paletteOf } from '../../src/export/svg/palette.js';
import { familyOf } from '../../src/export/svg/safe.js';
import { arialMeasure } from '../../src/layout/widths.js';
import { complete } from '../../src/model/complete.js';
import { readConversation } from '../../src/model/read.js';
import type { Conversation } from '../../src/model/types.js';
import { tables } from '../../stories/tables.js';
import { conversation } from './arbitrary.js';
import { wordsOf } from './xml.js';

const figures: readonly FigureName[] = ['spheres', 'support-map', 'value-levels'];
const given: Conversation = {
  title: 'De Linden',
  lang: 'nl',
  spheres: [{ id: 'communal', decision: 'unsure', reason: 'Waar houdt het op?' }],
  parts: [
    {
      id: 'tuin',
      sphere: 'communal',
      label: 'Buurtmoestuin aan de Lindelaan',
      decision: 'in',
      reason: 'Van ons allemaal.',
    },
    { id: 'sport', sphere: 'communal', label: 'Sportschool', decision: 'out', reason: 'Die is duur.' },
    { id: 'bank', sphere: 'personal', label: 'Bankje', decision: 'unsure' },
  ],
  parties: [{ id: 'gemeente', label: 'Gemeente Voorbeeld', kind: 'municipality' }],
  relations: [
    { id: 'r', from: 'gemeente', to: 'tuin', kind: 'invests', link: 'apart', note: 'Elk jaar opnieuw.' },
  ],
  chain: [{ id: 'communal', confidence: 'doubted', reason: 'Niet overal.' }],
  levels: [
    { id: 'receiver', weight: 1, reason: 'Daar is het voor.' },
    { id: 'volunteer', weight: 3, examples: ['Plezier in de tuin'] },
  ],
};
const runs = { numRuns: 60 };

// fault 63
test('every picture passes the list of what a report takes, and is the same each time', () => {
  fc.assert(
    fc.property(
      conversation,
      fc.constantFrom(...figures),
      fc.integer({ min: 200, max: 1600 }),
      (document, figure, width) => {
        const svg = figureSVG(figure, document, { width });
        assert.notEqual(safeSVG(svg), undefined);
        assert.equal(figureSVG(figure, structuredClone(document), { width }), svg);
        assert.doesNotMatch(svg, /var\(|foreignObject|<style|style=|url\(|href=|NaN|Infinity|undefined/);
      },
    ),
    runs,
  );
});

test('kept apart, joined and not discussed are three different lines, and the legend says which', () => {
  const lines = (link?: 'apart' | 'joined'): { words: string; paths: string } => {
    const relations = [
      { id: 'r', from: 'gemeente', to: 'tuin', kind: 'invests' as const, ...(link && { link }) },
    ];
    const svg = figureSVG('support-map', { ...given, relations });
    return { words: wordsOf(svg), paths: [...svg.matchAll(/<path[^>]*stroke-width[^>]*>/g)].join(' ') };
  };
  const [plain, apart, joined] = [lines(), lines('apart'), lines('joined')];
  assert.match(apart.words, /we houden dit uit elkaar/);
  assert.match(joined.words, /we brengen dit samen/);
  assert.doesNotMatch(plain.words, /we houden dit uit elkaar|we brengen dit samen/);
  assert.equal(new Set([plain, apart, joined].map(({ paths }) => paths)).size, 3);
});

test('everything that was said is in its words: labels, decisions, reasons', () => {
  const saying = (figure: FigureName): string => wordsOf(figureSVG(figure, given));
  for (const figure of ['spheres', 'support-map'] as const) {
    for (const word of [
      'Buurtmoestuin aan de Lindelaan',
      'Sportschool',
      'Bankje',
      'Van ons allemaal.',
      'Die is duur.',
    ]) {
      assert.ok(saying(figure).includes(word), `${figure}: ${word}`);
    }
    assert.match(saying(figure), /Buurtmoestuin aan de Lindelaan: telt mee\. Van ons allemaal\./);
    assert.match(saying(figure), /Sportschool: telt niet mee\. Die is duur\./);
    assert.match(saying(figure), /Bankje: twijfel\./);
    assert.ok(saying(figure).includes('Waar houdt het op?'));
  }
  assert.ok(saying('support-map').includes('Gemeente Voorbeeld investeert in'));
  assert.ok(saying('support-map').includes('Elk jaar opnieuw.'));
  const value = saying('value-levels');
  for (const word of [
    'hier twijfelen we over',
    'Niet overal.',
    'Daar is het voor.',
    'Plezier in de tuin',
    'De vrijwilliger',
  ])
    assert.ok(value.includes(word), word);
});

test('random conversations: no label, decision or reason is lost', () => {
  const squeezed = (text: string): string => text.replace(/[\s\p{Cc}\p{Cs}\uFFFD\uFFFE\uFFFF]+/gu, '');
  fc.assert(
    fc.property(conversation, (document) => {
      const whole = complete(document, languageFor(document.lang).builtin);
      const say = new Speaker(document.lang, document.lang);
      const spheres = squeezed(wordsOf(figureSVG('spheres', document)));
      for (const part of whole.parts) {
        assert.ok(spheres.includes(squeezed(say.text('parts', part, 'label'))));
        assert.ok(spheres.includes(squeezed(part.reason ?? '')));
        if (part.decision) assert.ok(spheres.includes(squeezed(say.t(`decision.${part.decision}`))));
      }
      const value = squeezed(wordsOf(figureSVG('value-levels', document)));
      for (const step of whole.chain) {
        assert.ok(value.includes(squeezed(say.text('chain', step, 'label'))));
        assert.ok(value.includes(squeezed(step.reason ?? '')));
      }
    }),
    runs,
  );
});

// fault 63
test('hostile words are only ever words', () => {
  const words = [
    '<script>alert(1)</script>',
    '"]]>&amp;<!--',
    'url(http://evil)',
    '\ud800 \u0000\u0008\ufffe\uffff',
    'javascript:1',
    '\u202e',
    '&#0;',
  ];
  for (const word of words) {
    const entry = { label: word, description: word, reason: word };
    const document = {
      title: word,
      place: word,
      group: word,
      date: word,
      lang: word,
      parts: [{ id: word, sphere: 'communal', decision: 'in', ...entry }],
      parties: [{ id: 'p', label: word }],
      relations: [{ id: word, from: 'p', to: word, kind: 'other', label: word, note: word }],
      chain: [{ id: 'x', ...entry }],
      levels: [{ id: 'receiver', examples: [word], ...entry }],
    } as Conversation;
    for (const figure of figures) {
      const svg = figureSVG(figure, document, { heading: word, colours: { text: word, personal: 'red;}' } });
      assert.notEqual(safeSVG(svg), undefined, `${figure}: ${JSON.stringify(word)}`);
      assert.doesNotMatch(svg, /<script|<!--|(?!\n)\p{Cc}|[\ufffe\uffff]|\p{Cs}/u);
    }
  }
});

test('two pictures in one page have ids of their own', () => {
  const ids = figures.flatMap((figure) =>
    [...figureSVG(figure, given).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
  );
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.every((id) => id?.startsWith('sb-')));
});

test('a picture has the width that was asked, or the width that the spheres need', () => {
  const width = (svg: string): number => Number(/ width="([\d.]+)"/.exec(svg)?.[1]);
  assert.equal(width(figureSVG('support-map', given, { width: 700 })), 700);
  assert.equal(width(figureSVG('value-levels', given, { width: 500 })), 500);
  assert.equal(width(figureSVG('spheres', given, { width: 900 })), 900);
  const many = Array.from({ length: 70 }, (_, i) => ({
    id: `p${i}`,
    sphere: 'communal',
    label: `Activiteit van de buurt ${i}`,
  }));
  assert.ok(width(figureSVG('spheres', { parts: many } as Conversation, { width: 300 })) >= 960);
  for (const wrong of [NaN, -5, 0, 1e9])
    assert.ok(width(figureSVG('support-map', given, { width: wrong })) >= 240);
});

// fault 6, 7
test('empty lists, one sphere, thousands of parts: always a picture that says what there is', () => {
  const empty = { spheres: [], parts: [], parties: [], relations: [], chain: [], levels: [] };
  for (const figure of figures) assert.notEqual(safeSVG(figureSVG(figure, empty)), undefined);
  assert.match(wordsOf(figureSVG('spheres', empty)), /Er staan nog geen sferen in dit gesprek\./);
  const parts = Array.from({ length: 3000 }, (_, i) => ({
    id: `p${i}`,
    sphere: 'communal',
    label: `Deel ${i}`,
  }));
  const svg = wordsOf(figureSVG('spheres', { parts } as Conversation));
  assert.ok(svg.includes('Deel 2999'));
});

test('the report has the three figures', () => {
  const say = new Speaker('nl', 'nl');
  const drawn = reportFigures(complete(given, say.language.builtin), say);
  const page = reportHTML(given, { figures: drawn });
  assert.equal(page.match(/<svg/g)?.length, 3);
  assert.doesNotMatch(page, /style=/);
});

test('on a page of A4 the words of the report’s map and value levels are at least 6 points', () => {
  const say = new Speaker('nl', 'nl');
  for (const name of ['oosterwijk', 'buurt-de-linden']) {
    const { value } = readConversation(readFileSync(`demo/${name}.json`, 'utf8'));
    const drawn = reportFigures(complete(value ?? {}, say.language.builtin), say);
    for (const svg of [drawn.support, drawn.value]) {
      const [, width = 0, height = 0] = (/ width="(\d+)" height="(\d+)"/.exec(svg ?? '') ?? []).map(Number);
      assert.ok(width && height, name);
      const mm = Math.min(174 / width, 230 / height);
      assert.ok((16 * mm * 72) / 25.4 >= 6, `${name}: ${width} × ${height} px`);
    }
  }
});

test('credit and decisions by form stand in the picture', () => {
  const svg = figureSVG('spheres', given);
  assert.match(svg, /Movisie/);
  assert.match(svg, /text-decoration="line-through"/);
  assert.match(svg, /stroke-dasharray/);
  assert.match(figureSVG('value-levels', given), /Witkamp en Waltz, 2022/);
});

test('colours: what a browser computes comes out as the same colour', () => {
  for (const [css, hex] of [
    ['rgb(177, 67, 44)', '#b1432c'],
    ['#abc', '#aabbcc'],
    ['rgba(0, 0, 0, 0)', '#ffffff'],
    ['color(srgb 1 0 0)', '#ff0000'],
    ['oklch(0.627955 0.257683 29.2339)', '#ff0000'],
    ['oklab(1 0 0)', '#ffffff'],
    ['rgb(100% 0% 0% / 100%)', '#ff0000'],
  ] as const) {
    const lab = labOf(css);
    assert.ok(lab, css);
    assert.equal(hexOf(lab), hex, css);
  }
  for (const css of ['', 'red;', 'url(x)', 'rgb(1)', 'oklch(a b c)'])
    assert.equal(labOf(css), undefined, css);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (n) => {
      const hex = `#${n.toString(16).padStart(6, '0')}`;
      const lab = labOf(hex);
      assert.equal(lab && hexOf(lab), hex);
    }),
  );
  assert.equal(paletteOf({ text: 'nonsense' }).text, '#000000');
});

// fault 13
test('fonts: plain names with a general one at the end', () => {
  assert.equal(familyOf('"Open Sans", Arial, sans-serif'), "'Open Sans', Arial, sans-serif");
  assert.equal(familyOf('system-ui, -apple-system'), 'Arial, Helvetica, sans-serif');
  assert.equal(familyOf('"a\\22;}<x>&", serif'), 'ax, serif'.replace('ax', "'a22x'"));
});

test('widths without a page: longer is wider, bold is wider, marks take no room', () => {
  const measure = arialMeasure();
  assert.ok(measure.width('aa', 'small') > measure.width('a', 'small'));
  assert.equal(measure.width('e\u0301', 'chip'), measure.width('e', 'chip'));
  assert.ok(measure.width('漢字', 'chip') > measure.width('il', 'chip'));
});

test('several groups in one picture: a ring for each thing they speak of, signs and dotted lines where they differ', () => {
  const merged = merge(tables);
  const spheres = figureSVG('spheres', merged);
  const { parts } = compare([merged]);
  for (const name of ['Tafel 2: professionals', 'Tafel 3: raadsleden', 'nog niet besproken'])
    assert.ok(wordsOf(spheres).includes(name), name);
  // What nobody spoke of has no ring: the pieces of a ring are as many as the groups that count.
  const spoken = [...parts, ...compare([merged]).spheres].filter(({ outcome }) => outcome !== 'open');
  const inner = [...spheres.matchAll(/A4\.25,4\.25/g)];
  assert.ok(inner.length >= spoken.length * 3, String(inner.length));
  const map = figureSVG('support-map', merged);
  assert.match(map, /stroke-dasharray="1\.5[ ,]3\.5"/);
  for (const word of ['verschillend', 'hier denken groepen verschillend over'])
    assert.ok(wordsOf(map).includes(word), word);
  assert.doesNotMatch(figureSVG('spheres', given), /A4\.25,4\.25/);
});

test('the picture of compared values has a numbered point for each group, its words, and how groups see each arrow', () => {
  const say = new Speaker('nl', 'nl');
  const weigh = (group: string, weight: number, confidence: 'seen' | 'doubted'): Conversation => ({
    group,
    chain: [{ id: 'communal', confidence }],
    levels: [
      { id: 'volunteer', weight },
      { id: 'receiver', weight: 1 },
      { id: 'society', weight: 1 },
    ],
  });
  const merged = merge([
    weigh('Tafel 1', 4, 'seen'),
    weigh('Tafel 2', 4, 'doubted'),
    weigh('Tafel 3', 1, 'seen'),
  ]);
  const { value } = reportFigures(complete(merged, languageFor('nl').builtin), say);
  const words = wordsOf(value ?? '');
  for (const [i, group] of ['Tafel 1', 'Tafel 2', 'Tafel 3'].entries()) {
    // In the triangle, and before its own line.
    assert.equal(words.split(/\s+/).filter((word) => word === String(i + 1)).length >= 2, true, words);
    assert.ok(words.includes(`${group}: `), group);
  }
  assert.match(words, /Twee groepen: .*, één groep: /);
});
