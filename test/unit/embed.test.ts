import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { heightIn, isAsking } from '../../src/embed/height.js';
import { originsIn, sourceOf } from '../../src/embed/origins.js';
import { read } from '../../src/embed/query.js';
import { colour, fonts, themeNames, themeOf } from '../../src/embed/theme.js';

const page = 'https://gemeente.nl/figuren/embed.html?x=1';

// fault 13
test('colours are plain values', () => {
  for (const [given, value = given] of [
    ['#abc'],
    ['#AABBCC80'],
    ['174f63', '#174f63'],
    ['rebeccapurple'],
    ['rgb(1, 2, 3)'],
    ['rgb(1 2 3 / 50%)'],
    ['rgba(1,2,3,.5)'],
    ['hsl(120deg 50% 50%)'],
    ['oklch(0.6 0.2 29)'],
    ['color(display-p3 1 0 0)'],
  ] as const)
    assert.equal(colour(given), value, given);
  for (const given of [
    '#ab',
    '#abcde',
    'var(--x)',
    'url(x)',
    'rgb(1,2,3);x:y',
    'rgb(calc(1),2,3)',
    'rgb(from red r g b)',
    'attr(x color)',
    'inherit',
    'unset',
    'red blue',
    'red;',
    'image-set("x")',
    'color-mix(in oklab, red, blue)',
    '\\72 ed',
    '/**/red',
    '',
  ])
    assert.equal(colour(given), undefined, given);
});

// fault 13
test('typefaces are names, quoted', () => {
  assert.equal(fonts('Open Sans, "Fira Sans", sans-serif'), '"Open Sans", "Fira Sans", sans-serif');
  for (const given of ['a;b', 'url(x)', "a', b", 'x}y', 'a\\b', '', 'a,,b', 'var(--x)', '<b>'])
    assert.equal(fonts(given), undefined, given);
});

// fault 13
test('no value of a theme can be anything but one plain value', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...themeNames),
      fc.string({ unit: 'binary', maxLength: 40 }),
      (name, value) => {
        for (const found of Object.values(themeOf(new URLSearchParams([[name, value]])).properties))
          assert.doesNotMatch(found, /[;{}\\<>@!]|url|var|\/\*|expression/i);
      },
    ),
    { numRuns: 3000 },
  );
  assert.deepEqual(themeOf(new URLSearchParams('--sb-radius=4&sb-font-size=1.5rem&target-size=10px')), {
    properties: { '--sb-radius': '4px', '--sb-font-size': '1.5rem' },
    wrong: ['target-size'],
  });
});

// fault 14
test('a conversation comes from the page’s own website, or from one that is listed', () => {
  const trusted = originsIn([
    'https://data.gemeente.nl/pad, http://localhost:8000',
    'javascript:1 * null ftp://x',
  ]);
  assert.deepEqual(trusted, ['https://data.gemeente.nl', 'http://localhost:8000']);
  const url = (src: string): string => {
    const source = sourceOf(src, page, trusted);
    return 'url' in source ? source.url : source.refused;
  };
  assert.equal(url('a.json'), 'https://gemeente.nl/figuren/a.json');
  assert.equal(url('/a.json'), 'https://gemeente.nl/a.json');
  assert.equal(url('https://data.gemeente.nl/a.json'), 'https://data.gemeente.nl/a.json');
  for (const src of [
    '//evil.nl/a',
    'http://gemeente.nl/a',
    'https://gemeente.nl:444/a',
    'https://gemeente.nl.evil.nl',
    '\\\\evil.nl/a',
    'https://data.gemeente.nl.evil',
  ])
    assert.equal(url(src), 'origin', src);
  for (const src of [
    'javascript:1',
    'data:,{}',
    'file:///etc/passwd',
    'blob:https://gemeente.nl/x',
    'https://a@gemeente.nl/',
    'http://',
    'java\nscript:1',
  ])
    assert.equal(url(src), 'address', src);
});

test('an address says which figure, and only what is allowed', () => {
  assert.deepEqual(
    read('?figure=sb-rounds&round=2&view=table&lang=en-GB&editable=true&compare=x').attributes,
    { round: '2' },
  );
  assert.equal(read('?figure=rounds').figure, 'rounds');
  assert.equal(read('').figure, 'spheres');
  for (const figure of ['x', '', '__proto__', 'toString'])
    assert.equal(read(`?figure=${figure}`).figure, undefined);
  assert.equal(read('?lang="><b>').lang, 'nl');
});

test('a height is a number of px, and nothing else is', () => {
  assert.equal(heightIn({ sb: 'height', height: 9.1 }), 10);
  fc.assert(
    fc.property(fc.anything(), (data) => {
      const height = heightIn(data);
      assert.ok(height === undefined || (height > 0 && height <= 50_000));
      assert.equal(isAsking(data), false);
    }),
  );
  assert.equal(heightIn({ sb: 'height', height: 1e6 }), undefined);
});
