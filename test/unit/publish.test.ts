import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languageFor } from '../../src/content/languages.js';
import { Speaker } from '../../src/content/speaker.js';
import { plain } from '../../src/export/plain.js';
import { fallbackHTML, figureHTML, type FigureName, figureSVG } from '../../src/export/public.js';
import { complete } from '../../src/model/complete.js';
import { merge } from '../../src/content/merge.js';
import { type Keep, publishable } from '../../src/model/publish.js';
import { readConversation } from '../../src/model/read.js';
import type { Conversation } from '../../src/model/types.js';
import { conversation } from './arbitrary.js';
import { readable, spaced, tokens } from './tokens.js';

const figures: readonly FigureName[] = ['spheres', 'support-map', 'value-levels'];
const runs = { numRuns: 80 };
const seen = (text: string): string => spaced(plain(text));
/** HTML without its drawing: the words alone. */
const withoutDrawing = (html: string): string => html.replace(/<svg[^]*<\/svg>/, '');

/** Words that stand nowhere else, by what they are. */
const full: Conversation = {
  title: 'Titel',
  place: 'Plaatsnaam',
  'x-own': 'SECRETKEY',
  documents: [{ group: 'SECRETDOC', 'x-own': 'SECRETKEY' }],
  spheres: [
    {
      id: 'communal',
      decision: 'in',
      reason: 'SECRETREASON',
      answers: [{ group: 'SECRETGROUP', reason: 'SECRETREASON' }],
    },
  ],
  parts: [
    {
      id: 'koor',
      sphere: 'communal',
      label: 'Koor',
      decision: 'in',
      reason: 'SECRETREASON',
      'x-own': 'SECRETKEY',
      answers: [
        {
          group: 'SECRETGROUP',
          decision: 'out',
          reason: 'SECRETREASON',
          fields: { label: 'SECRETLABEL', reason: 'SECRETREASON', 'x-own': 'SECRETKEY' },
        },
      ],
    },
    { id: 'stil', sphere: 'personal', label: 'SECRETPART' },
    {
      id: 'zei',
      sphere: 'personal',
      label: 'Alleen gezegd',
      answers: [{ group: 'SECRETGROUP', decision: 'in' }],
    },
  ],
  parties: [{ id: 'gemeente', label: 'Gemeente', answers: [{ group: 'SECRETGROUP' }] }],
  relations: [
    {
      id: 'r',
      from: 'gemeente',
      to: 'koor',
      kind: 'invests',
      note: 'SECRETNOTE',
      answers: [{ group: 'SECRETGROUP', reason: 'SECRETNOTE' }],
    },
    { id: 's', from: 'gemeente', to: 'stil', kind: 'other', label: 'helpt' },
  ],
  chain: [{ id: 'communal', confidence: 'doubted', reason: 'SECRETREASON' }],
  levels: [{ id: 'receiver', weight: 1, reason: 'SECRETREASON' }],
  rounds: [{ id: 1, notes: 'SECRETNOTE', answers: [{ group: 'SECRETGROUP', notes: 'SECRETNOTE' }] }],
} as Conversation;

/** Every form in which it comes out. */
const outputs = (document: Conversation, of: readonly FigureName[]): string =>
  [
    JSON.stringify(document),
    ...of.flatMap((figure) => [
      figureSVG(figure, document),
      figureHTML(figure, document),
      fallbackHTML(figure, document),
    ]),
  ].join('\n');

test('what is dropped is nowhere in what comes out, what is kept is there', () => {
  const flags: readonly (readonly [keyof Keep, RegExp])[] = [
    ['reasons', /SECRETREASON/],
    ['notes', /SECRETNOTE/],
    ['answers', /SECRETGROUP|SECRETDOC|SECRETLABEL/],
    ['undiscussed', /SECRETPART/],
  ];
  for (let n = 0; n < 16; n += 1) {
    const keep = Object.fromEntries(flags.map(([key], i) => [key, Boolean(n & (1 << i))])) as Keep;
    for (const figure of [...figures, 'rounds' as const]) {
      const document = publishable(full, figure, keep);
      assert.deepEqual(readConversation(document).faults, [], JSON.stringify(keep));
      const text = outputs(document, figure === 'rounds' ? figures : [figure]);
      assert.doesNotMatch(text, /SECRETKEY/);
      for (const [key, word] of flags) if (!keep[key]) assert.doesNotMatch(text, word, `${figure} ${key}`);
    }
    const all = JSON.stringify(publishable(full, 'rounds', keep));
    for (const [key, word] of flags) if (keep[key]) assert.match(all, word, key);
  }
});

test('notes and what each group said stay out unless asked for', () => {
  const text = JSON.stringify(publishable(full, 'rounds'));
  assert.doesNotMatch(text, /SECRETNOTE|SECRETGROUP|SECRETDOC/);
  assert.match(text, /SECRETREASON/);
  assert.match(text, /SECRETPART/);
});

test('a figure publishes only the lists that it shows', () => {
  assert.deepEqual(Object.keys(publishable(full, 'spheres')), [
    'format',
    'version',
    'title',
    'place',
    'spheres',
    'parts',
  ]);
  assert.deepEqual(Object.keys(publishable(full, 'value-levels')).slice(4), ['chain', 'levels']);
  // Nothing was discussed of a list that is the model's.
  assert.deepEqual(publishable({}, 'spheres', { undiscussed: false }).parts, []);
  assert.equal(publishable({}, 'spheres').parts, undefined);
});

test('any conversation: reduced once is reduced, it draws the same, and the original stays', () => {
  const keeps = fc.record(
    { reasons: fc.boolean(), notes: fc.boolean(), answers: fc.boolean(), undiscussed: fc.boolean() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(conversation, conversation, fc.constantFrom(...figures), keeps, (one, two, figure, keep) => {
      const given = merge([one, two]);
      const before = JSON.stringify(given);
      const document = publishable(given, figure, keep);
      assert.equal(JSON.stringify(given), before);
      assert.deepEqual(publishable(document, figure, keep), document);
      const all = { reasons: true, notes: true, answers: true, undiscussed: true };
      const whole = publishable(given, figure, all);
      assert.equal(figureHTML(figure, whole), figureHTML(figure, given));
    }),
    { numRuns: 40 },
  );
});

test('a group that only wrote notes of a round is named under what is published, as under the figure itself', () => {
  const given = merge([{ title: 'Wijk' }, { rounds: [{ id: 1, notes: 'Wie missen we?' }] }]);
  const whole = publishable(given, 'spheres', { answers: true });
  assert.equal(whole.rounds, undefined);
  assert.match(figureHTML('spheres', whole), /Dit zijn de groepen: Groep 1 · Wijk/);
});

test('every label, decision and reason is in the words of the fragment, also without its drawing', () => {
  fc.assert(
    fc.property(conversation, (given) => {
      const say = new Speaker(given.lang, given.lang);
      const document = complete(given, languageFor(say.language.code).builtin);
      const text = Object.fromEntries(
        figures.map((figure) => [figure, readable(withoutDrawing(figureHTML(figure, given)))]),
      ) as Record<FigureName, string>;
      const has = (figure: FigureName, word: string | undefined): void =>
        assert.ok(text[figure].includes(seen(word ?? '')), `${figure}: ${word}`);
      for (const part of document.parts) {
        for (const figure of ['spheres', 'support-map'] as const) {
          has(figure, say.text('parts', part, 'label'));
          has(figure, part.reason);
          if (part.decision) has(figure, say.t(`decision.${part.decision}`));
        }
      }
      for (const sphere of document.spheres) {
        has('spheres', say.text('spheres', sphere, 'label'));
        has('spheres', sphere.reason);
      }
      for (const party of document.parties) has('support-map', say.text('parties', party, 'label'));
      for (const relation of document.relations) has('support-map', relation.note);
      for (const step of document.chain) {
        has('value-levels', say.text('chain', step, 'label'));
        has('value-levels', step.reason);
        if (step.confidence) has('value-levels', say.t(`value.belief.${step.confidence}`));
      }
      for (const level of document.levels) {
        has('value-levels', say.text('levels', level, 'label'));
        for (const example of level.examples ?? []) has('value-levels', example);
      }
      if (given.title?.trim()) for (const figure of figures) has(figure, given.title);
    }),
    runs,
  );
});

test('a fragment has no script, no style, no address; headings in order; the credit', () => {
  fc.assert(
    fc.property(
      conversation,
      fc.constantFrom(...figures),
      fc.constantFrom(2, 3, 4, 5, 9),
      (given, figure, headingLevel) => {
        const html = figureHTML(figure, given, { headingLevel });
        const tags = tokens(withoutDrawing(html)).flatMap((token) => (token.kind === 'tag' ? [token] : []));
        const allowed =
          /^\/?(div|h[2-6]|p|section|ul|li|bdi|span|table|thead|tbody|tr|th|td|br|figure|small)$/;
        for (const { name, attributes } of tags) {
          assert.match(name, allowed);
          for (const attribute of attributes.keys())
            assert.match(attribute, /^(?:lang|class|scope|role|data-label)$/);
        }
        assert.doesNotMatch(html.replace(/>[^<]*</g, '><'), /style=|href=|src=|\son[a-z]+=|url\(/);
        const levels = tags.flatMap(({ name }) => (/^h\d$/.test(name) ? [Number(name.slice(1))] : []));
        assert.equal(levels[0], headingLevel === 9 ? 2 : headingLevel);
        levels.forEach((level, i) => assert.ok(i === 0 || level <= levels[i - 1]! + 1));
        assert.match(html, /Movisie/);
        assert.equal(html.match(/<svg/g)?.length, 1);
      },
    ),
    runs,
  );
  assert.doesNotMatch(figureHTML('spheres', full, { heading: '' }), /<h2>Titel/);
  assert.match(figureHTML('spheres', full, { heading: 'Kop', headingLevel: 3 }), /<h3><bdi>Kop/);
});

test('the fallback says what counts, and links only to a web address', () => {
  const html = fallbackHTML('spheres', full, { link: 'figuur.html?a=1&b="' });
  assert.match(html, /<p>Dit telt mee:<\/p>\n<ul>\n<li>Koor<\/li>\n<\/ul>/);
  assert.match(html, /<a href="figuur.html\?a=1&amp;b=&quot;">/);
  assert.match(fallbackHTML('support-map', full), /De gemeente|Gemeente/);
  assert.match(fallbackHTML('value-levels', full), /<ol>/);
  for (const link of [
    'javascript:alert(1)',
    ' java\nscript:1',
    'data:text/html,x',
    'JAVASCRIPT:1',
    '',
    'x\u0000y',
  ])
    assert.doesNotMatch(fallbackHTML('spheres', full, { link }), /<a /, link);
  for (const link of ['https://a.nl/x', '/x', '#x', '../x', 'x.html'])
    assert.match(fallbackHTML('spheres', full, { link }), /<a /, link);
  fc.assert(
    fc.property(conversation, fc.constantFrom(...figures), (given, figure) => {
      for (const token of tokens(fallbackHTML(figure, given)))
        if (token.kind === 'tag') assert.match(token.name, /^\/?(p|strong|bdi|ul|ol|li|span)$/);
    }),
    runs,
  );
});
