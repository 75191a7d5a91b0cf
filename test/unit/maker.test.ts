import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { complete } from '../../src/model/complete.js';
import { languageFor } from '../../src/content/languages.js';
import { contrast } from '../../src/maker/contrast.js';
import type { Recipe } from '../../src/maker/recipe.js';
import { frameOf, scriptOf, styleOf } from '../../src/maker/snippets.js';
import { warningsOf } from '../../src/maker/warnings.js';
import type { Conversation } from '../../src/model/types.js';

const recipe: Recipe = {
  figure: 'spheres',
  conversation: {
    title: 'Ons dorp',
    parts: [{ id: 'koor', sphere: 'communal', decision: 'in', reason: 'Samen.' }],
  },
  heading: undefined,
  level: 2,
  lang: 'nl',
  view: 'figure',
  colours: {},
  addresses: { script: '', embed: '', file: '' },
  integrity: 'sha384-abc',
  version: '1.2.3',
};
const about = (conversation: Conversation, heading?: string): readonly string[] =>
  warningsOf(complete(conversation, languageFor('nl').builtin), 'spheres', heading).map((each) => each.about);
const found = (reason: string): readonly string[] =>
  warningsOf(
    complete({ parts: [{ id: 'koor', sphere: 'communal', reason }] }, languageFor('nl').builtin),
    'spheres',
    'Kop',
  ).flatMap((each) => each.found);

describe('snippets', () => {
  test('no text gets out of its attribute or its script', () => {
    const evil = '"></script><img src=x onerror=alert(1)>';
    const hostile: Recipe = {
      ...recipe,
      heading: evil,
      conversation: { title: evil, parts: [{ id: 'x', sphere: 'communal', label: evil, decision: 'in' }] },
      addresses: { script: '/s.js', embed: '/e.html', file: '' },
    };
    for (const text of [scriptOf(hostile), frameOf(hostile, evil)]) {
      assert.ok(!text.includes('<img'), text);
    }
  });

  test('the child JSON is the conversation, and the fingerprint stands with its address', () => {
    const text = scriptOf(recipe);
    const [, json = ''] = /<script type="application\/json">(.*)<\/script>/.exec(text) ?? [];
    assert.deepEqual(JSON.parse(json), recipe.conversation);
    assert.match(text, /integrity="sha384-abc" crossorigin="anonymous" defer><\/script>/);
  });

  test('an address of a file takes the place of the child JSON', () => {
    const text = scriptOf({ ...recipe, addresses: { ...recipe.addresses, file: '/g.json' } });
    assert.match(text, /src="\/g\.json"/);
    assert.doesNotMatch(text, /application\/json/);
  });

  test('colours: rules for the style sheet, parameters for the frame, nothing where they are standard', () => {
    const coloured: Recipe = { ...recipe, colours: { accent: '#174f63' } };
    assert.equal(styleOf(recipe), '');
    assert.equal(styleOf(coloured), 'sb-spheres {\n  --sb-color-accent: #174f63;\n}');
    assert.match(frameOf(coloured, 'Naam'), /color-accent=174f63/);
  });
});

describe('warnings', () => {
  test('of a heading, of a draft, of what is not discussed', () => {
    assert.deepEqual(about({}), ['heading', 'draft', 'unfinished']);
    assert.deepEqual(about({ title: 'Ons dorp', status: 'final', spheres: [], parts: [] }), []);
    assert.deepEqual(about({ title: 'Ons dorp', status: 'final', spheres: [], parts: [] }, ' '), ['heading']);
  });

  test('of people: addresses, telephones and forms of address, as people write them', () => {
    assert.deepEqual(found('Mail jan.de.wit@elzenbroek.nl!'), ['jan.de.wit@elzenbroek.nl']);
    for (const phone of [
      '06-12345678',
      '06 1234 5678',
      '0412 - 34 56 78',
      '+31 6 12345678',
      '+31 (0)30 234 56 78',
    ]) {
      assert.deepEqual(found(`Bel ${phone}.`), [phone], phone);
    }
    for (const person of [
      'mevrouw De Wit',
      'dhr. van den Berg',
      'Mw. Yılmaz',
      'de heer Jansen',
      "meneer 't Hart",
    ]) {
      assert.equal(found(`Vraag het ${person} even.`).length, 1, person);
    }
  });

  test('not of what is about nobody', () => {
    for (const text of [
      'Al 1.250 leden in 2026.',
      'Van 09.00 tot 12.30 uur.',
      'Mevrouw en meneer doen mee.',
      'Op 12-03-2026.',
    ]) {
      assert.deepEqual(found(text), [], text);
    }
  });
});

test('contrast as in WCAG', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
  assert.equal(contrast('#ffffff', '#777777').toFixed(2), '4.48');
});
