import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageFor, languages } from '../../src/content/languages.js';
import { Speaker } from '../../src/content/speaker.js';
import { sentence } from '../../src/content/sentence.js';
import { complete } from '../../src/model/complete.js';
import { endsOf } from '../../src/model/questions.js';

const nl = languageFor('nl');
const en = languageFor('en');

test('tags find their language: nl-BE is Dutch, unknown is Dutch', () => {
  for (const tag of ['nl', 'NL-be', 'fr', '', undefined]) assert.equal(languageFor(tag).code, 'nl');
  assert.equal(languageFor('en-GB').code, 'en');
  assert.deepEqual(
    languages().map(({ code }) => code),
    ['nl', 'en'],
  );
});

test('both languages have every text, filled, with the same blanks', () => {
  const blanks = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort();
  for (const [key, text] of Object.entries(nl.texts)) {
    const other = en.texts[key as keyof typeof en.texts];
    assert.ok(text.trim() && other.trim(), key);
    assert.deepEqual(blanks(other), blanks(text), key);
  }
});

test('a built-in text is said in the figure’s language, an own text as it stands', () => {
  const document = complete(
    {
      parts: [
        { id: 'koor', sphere: 'communal' },
        { id: 'park', sphere: 'institutional', label: 'Vijverpark' },
      ],
    },
    nl.builtin,
  );
  const [koor, park] = document.parts;
  const english = new Speaker('en', 'nl');
  assert.equal(english.text('parts', koor!, 'label'), en.model.parts.koor.label);
  assert.equal(english.text('parts', park!, 'label'), 'Vijverpark');
  assert.equal(english.langOf('parts', park!, 'label'), 'nl');
  assert.equal(english.langOf('parts', koor!, 'label'), undefined);
  assert.equal(new Speaker('nl').text('parts', koor!, 'label'), 'Koor');
});

test('every built-in relation is a sentence in both languages', () => {
  const whole = complete({}, nl.builtin);
  const ends = endsOf(whole);
  for (const lang of ['nl', 'en']) {
    const say = new Speaker(lang);
    for (const relation of whole.relations) {
      const said = sentence(
        say.noun(ends.get(relation.from)!),
        say.verb(relation),
        say.noun(ends.get(relation.to)!),
      );
      assert.match(said, /^\p{Lu}[^]*[^.]\.$/u, relation.id);
      assert.ok(said.split(' ').length >= 3, said);
    }
  }
});

test('a page may replace a text', () => {
  assert.equal(new Speaker('nl', undefined, { 'view.list': 'Als tekst' }).t('view.list'), 'Als tekst');
});
