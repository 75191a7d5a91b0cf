import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addLanguage, languageFor, languages } from '../../src/content/languages.js';
import { parse } from '../../src/content/parse.js';
import { modelTexts } from '../../src/content/model-texts.js';
import { Speaker } from '../../src/content/speaker.js';
import { sentence, sentencePieces } from '../../src/content/sentence.js';
import { complete } from '../../src/model/complete.js';
import { endsOf } from '../../src/model/questions.js';
import { readTexts } from '../../src/ui/texts-attribute.js';

const nl = languageFor('nl');
const en = languageFor('en');

// fault 40
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

// fault 40
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

test('a file in a language of its own marks its own words, and only those', () => {
  const own = { id: 'x', sphere: 'communal', label: 'Chorale' } as const;
  const koor = { id: 'koor', sphere: 'communal', label: 'Koor' } as const;
  const french = new Speaker('nl', 'fr');
  assert.equal(french.langOf('parts', own, 'label'), 'fr');
  assert.equal(french.langOf('parts', koor, 'label'), undefined);
  assert.equal(french.ownLang, 'fr');
  for (const same of ['nl', 'nl-BE', 'NL', '', '  ', undefined]) {
    assert.equal(new Speaker('nl', same).langOf('parts', own, 'label'), undefined, same);
  }
  // The figure speaks Dutch for want of Frisian; a Dutch file needs no mark there.
  assert.equal(new Speaker('fy', 'nl').ownLang, undefined);
});

test('in a list of texts each own one has its language', () => {
  const prompts = [nl.model.rounds[1].prompts[0]!, 'Et chez vous ?'];
  const said = new Speaker('en', 'fr').spoken('rounds', { id: 1, prompts }, 'prompts');
  assert.deepEqual(said, [
    { text: en.model.rounds[1].prompts[0], lang: undefined },
    { text: 'Et chez vous ?', lang: 'fr' },
  ]);
});

test('every word of the model can be replaced by its key', () => {
  const texts = {
    'individual.label': 'Zorg',
    'individual.noun': 'de zorg',
    'settings.public.label': 'Buiten',
    'kinds.invests.verb': 'stopt geld in',
    'kinds.hosts.description': 'Een dak.',
    'rounds.1.purpose': 'Kennismaken.',
    'rounds.1.prompts.0': 'Wie?',
    'parts.koor.label': 'Zangkoor',
    'parts.koor.noun': 'het zangkoor',
    'view.list': 'Als tekst',
  };
  const say = new Speaker('nl', undefined, texts);
  const whole = complete({}, nl.builtin);
  const ends = endsOf(whole);
  assert.equal(say.label(ends.get('individual')!), 'Zorg');
  assert.equal(say.noun(ends.get('individual')!), 'de zorg');
  assert.equal(say.word('settings.public.label'), 'Buiten');
  assert.equal(say.word('kinds.hosts.description'), 'Een dak.');
  assert.equal(say.word('rounds.1.purpose'), 'Kennismaken.');
  assert.equal(say.texts('rounds', whole.rounds[0]!, 'prompts')[0], 'Wie?');
  assert.equal(say.label(ends.get('koor')!), 'Zangkoor');
  assert.equal(say.noun(ends.get('koor')!), 'het zangkoor');
  const invests = whole.relations.find(
    ({ kind, label }) => kind === 'invests' && label === nl.model.kinds.invests.verb,
  );
  assert.equal(say.verb(invests!), 'stopt geld in');
  assert.equal(say.verb({ ...invests!, label: '' }), 'stopt geld in');
  // A page's own relation keeps its own verb.
  assert.equal(say.verb({ ...invests!, id: 'eigen', label: 'betaalt' }), 'betaalt');
});

// fault 11
test('a word that could turn a sentence around is shut in; another stays as it is', () => {
  const say = new Speaker('nl');
  assert.equal(say.t('map.back', { label: 'Koor' }), 'Terug naar Koor');
  for (const label of ['\u05e9\u05dc\u05d5\u05dd!', 'a\u202eb']) {
    assert.equal(say.t('map.back', { label }), `Terug naar \u2068${label}\u2069`);
  }
});

test('a sentence in pieces, joined, is the sentence', () => {
  for (const [a, b, c] of [
    ['de gemeente', 'investeert in', 'het buurthuis'],
    [' ijsclub ', '', 'een plek.'],
    ['', '', ''],
    ['', 'helpt', 'buren (samen?)'],
  ] as const) {
    const { pieces, end } = sentencePieces(a, b, c);
    assert.equal(pieces.filter(Boolean).join(' ') + end, sentence(a, b, c));
  }
  assert.equal(sentence(' ijsclub ', '', 'een plek.'), 'IJsclub een plek.');
});

test('every text and every word of the model is a key that a page may replace, and no other', () => {
  for (const { texts, model } of [nl, en]) {
    const words = modelTexts(model);
    assert.ok(words.length > 150);
    assert.deepEqual(readTexts({ ...texts, ...Object.fromEntries(words) }).faults, []);
  }
  const none = ['parts', 'parts.koor', 'rounds.1.prompts', 'rounds.1.prompts.length', 'parts.__proto__', ''];
  for (const key of none) assert.equal(readTexts({ [key]: 'x' }).faults[0]?.code, 'key', key);
});
