import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addLanguage, languageFor, languages } from '../../src/content/languages.js';
import { parse } from '../../src/content/parse.js';
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

test('a language with an odd tag, or with holes in its words, breaks nothing', () => {
  for (const tag of ['x', 'i-klingon', 'zz-Zzzz-ZZ-x-1', 'a b', '日本', '1']) {
    addLanguage(tag, { 'view.list': 'Hej', 'view.figure': undefined }, { parts: undefined });
    const say = new Speaker(tag, tag);
    assert.equal(say.t('view.list'), 'Hej');
    assert.equal(say.t('view.figure'), 'Figuur');
    assert.equal(typeof say.count('fault.lead', 2, { attribute: 'parts' }), 'string');
    assert.match(say.date('2026-11-23'), /2026/);
  }
  assert.throws(() => addLanguage('', {}), RangeError);
});

test('a day is said in words; what is none stays as it was written', () => {
  const say = new Speaker('nl');
  assert.equal(say.date('2026-11-23'), '23 november 2026');
  for (const text of ['2026-02-31', 'voorjaar', '2026-11-23T10:00', '']) assert.equal(say.date(text), text);
});

test('a file is read with any language tag, or none', () => {
  for (const tag of [undefined, 'xx', '', 0, null, {}] as unknown as string[]) {
    assert.equal(parse({ title: 7 }, tag).problems.length, 1);
  }
});
