import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { languageFor } from '../../src/content/languages.js';
import { merge } from '../../src/content/merge.js';
import { Speaker } from '../../src/content/speaker.js';
import { escapeMarkdown } from '../../src/export/markdown.js';
import { outlineOf } from '../../src/export/outline.js';
import { plain } from '../../src/export/plain.js';
import * as open from '../../src/export/public.js';
import { reportHTML, reportMarkdown } from '../../src/export/report.js';
import { safeSVG } from '../../src/export/safe-svg.js';
import { complete } from '../../src/model/complete.js';
import { readParts } from '../../src/model/paste.js';
import { readConversation } from '../../src/model/read.js';
import type { CompleteConversation, Conversation } from '../../src/model/types.js';
import { conversation } from './arbitrary.js';
import { readable, spaced, tokens } from './tokens.js';

const { builtin } = languageFor('nl');
const read = (given: unknown): CompleteConversation => complete(readConversation(given).value ?? {}, builtin);
/** Everything that a renderer may make of text is on. */
const markdown = new MarkdownIt({ html: true, linkify: true });
const renderers: readonly ((text: string) => string)[] = [
  (text) => markdown.render(text),
  (text) => marked.parse(text, { async: false, gfm: true }),
];
const seen = (text: string): string => spaced(plain(text));

const hostile = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '<!-- -->',
  '"><svg onload=alert(1)>',
  '&lt;b&gt; &amp; &#60;',
  '[klik](javascript:alert(1))',
  '![x](http://evil.example/x.png)',
  '[x]: http://evil.example',
  '<http://evil.example>',
  'https://evil.example/?a=1&b=2',
  'www.evil.example',
  'evil.example',
  'mailto:a@evil.example',
  'a.b@evil.example',
  '//evil.example',
  '# Kop',
  '   # Kop',
  'Kop\n===',
  'Kop\n---',
  '---',
  '* * *',
  '- item',
  '+ item',
  '1. item',
  '23) item',
  '> citaat',
  '```js\nalert(1)\n```',
  '    code',
  '\tcode',
  '~~~',
  '`code`',
  '**vet** __vet__ *schuin* _schuin_ ~~weg~~',
  '| a | b |\n| --- | --- |\n| 1 | 2 |',
  'a | b',
  'a\\|b \\',
  'regel\\\nregel  \nregel',
  'alinea\n\nalinea',
  '[^1] [ ] [x] $x$ :tada: @naam #12 ^a^ {.k} ==m==',
  '\u202Eomgekeerd\u2066',
  'nul\u0000bel\u0007esc\u001B',
  'half\uD800 half\uDC00',
  'NBSP\u00A0ZWJ\u200D',
  '=SUM(A1)',
  '...--...',
  '{label} {from} {n}',
];
const text = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'grapheme' }),
);

/** A document in which every text is hostile. */
const filled = fc.array(text, { minLength: 30, maxLength: 30 }).map((texts): Conversation => {
  let i = 0;
  const next = (): string => texts[i++ % texts.length] ?? '';
  return {
    title: next(),
    place: next(),
    date: next(),
    group: next(),
    spheres: [{ id: 'communal', label: next(), description: next(), decision: 'in', reason: next() }],
    parts: [
      {
        id: 'a',
        sphere: 'communal',
        label: next(),
        description: next(),
        decision: 'out',
        reason: next(),
        local: true,
      },
      { id: 'b', sphere: 'personal', label: next(), description: next(), decision: 'unsure', reason: next() },
    ],
    parties: [{ id: 'p', label: next(), description: next() }],
    relations: [
      { id: 'r', from: 'p', to: 'a', kind: 'other', label: next(), note: next() },
      { id: 's', from: 'p', to: 'individual', kind: 'other', label: next(), note: next(), link: 'apart' },
    ],
    chain: [{ id: 'communal', label: next(), confidence: 'doubted', reason: next() }],
    levels: [{ id: 'society', label: next(), weight: 1, reason: next(), examples: [next(), next()] }],
    rounds: [{ id: 2, title: next(), question: next(), notes: next() }],
  };
});

/** The same after a merge: what each group said stands with the entries. */
const answered = fc
  .tuple(
    filled,
    fc.array(
      fc.record(
        {
          group: text,
          date: fc.constantFrom('2025-11-23', '2026-11-23', 'gisteren'),
          decision: fc.constantFrom('in' as const, 'out' as const, 'unsure' as const),
          reason: text,
        },
        { requiredKeys: [] },
      ),
      { maxLength: 14 },
    ),
  )
  .map(([given, answers]): Conversation => ({
    ...given,
    parts: (given.parts ?? []).map(({ decision: _, ...part }) => ({ ...part, answers })),
    spheres: (given.spheres ?? []).map((sphere) => ({ ...sphere, answers })),
    relations: (given.relations ?? []).map((relation) => ({ ...relation, answers })),
  }));

/** Every text that a report must have. */
function saidIn(document: CompleteConversation, say: Speaker): readonly string[] {
  const decided = [...document.spheres, ...document.parts];
  return [
    ...decided.flatMap(({ decision, reason = '', answers = [] }) => [
      decision ? say.t(`decision.${decision}`) : '',
      reason,
      ...answers.flatMap((answer) => [
        answer.group ?? '',
        answer.reason ?? '',
        answer.decision ? say.t(`decision.${answer.decision}`) : '',
      ]),
    ]),
    ...document.parts.map((part) => say.text('parts', part, 'label')),
    ...document.spheres.map((sphere) => say.text('spheres', sphere, 'label')),
    ...document.parties.map((party) => say.text('parties', party, 'label')),
    ...document.relations.map(({ note = '' }) => note),
    ...document.chain.flatMap((step) => [
      say.text('chain', step, 'label'),
      step.confidence ? say.t(`value.belief.${step.confidence}`) : '',
      step.reason ?? '',
    ]),
    ...document.levels.flatMap((level) => [level.reason ?? '', ...say.texts('levels', level, 'examples')]),
    ...document.rounds.map(({ notes = '' }) => notes),
  ].map(seen);
}

const speakers = [new Speaker('nl', 'nl'), new Speaker('en', 'nl')];

test('every label, decision word, reason, example and note is in both reports', () => {
  fc.assert(
    fc.property(fc.oneof(conversation, answered, filled), fc.constantFrom(...speakers), (given, say) => {
      const document = read(given);
      const page = readable(reportHTML(document, say));
      const rendered = renderers.map((render) => readable(render(reportMarkdown(document, say))));
      assert.equal(rendered[0], rendered[1]);
      for (const each of saidIn(document, say)) {
        assert.ok(page.includes(each), `page: ${each}`);
        assert.ok(rendered[0]?.includes(each), `Markdown: ${each}`);
      }
      assert.equal(reportHTML(document, say), reportHTML(read(JSON.parse(JSON.stringify(document))), say));
    }),
    { numRuns: 500 },
  );
});

const elements = new Set(
  'doctype html head meta title style body section h1 h2 h3 p ul li table thead tbody tr th td br bdi span'.split(
    ' ',
  ),
);
const attributes = new Set('lang charset name content http-equiv class role scope data-label'.split(' '));

// fault 12, 66
test('hostile text stays text on the page: no element, attribute or address comes of it', () => {
  fc.assert(
    fc.property(filled, (given) => {
      const shape = (each: Conversation): string[] =>
        tokens(reportHTML(read(each), new Speaker('nl', 'en'))).flatMap((token) => {
          if (token.kind === 'text') return [];
          for (const name of token.attributes.keys()) assert.ok(attributes.has(name), name);
          const name = token.name.replace(/^[/!]/, '').replace('doctype html', 'doctype');
          assert.ok(elements.has(name), name);
          return name === 'br' ? [] : [token.name];
        });
      const isText = (key: string): boolean =>
        !['id', 'sphere', 'decision', 'from', 'to', 'kind', 'link'].includes(key);
      const harmless = JSON.parse(
        JSON.stringify(given, (key, value: unknown) =>
          typeof value === 'string' && isText(key) && key !== 'confidence' ? value.trim() && 'abc' : value,
        ),
      ) as Conversation;
      assert.deepEqual(shape(given), shape(harmless));
    }),
    { numRuns: 200 },
  );
});

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" role="img"><title>Drie &lt;sferen&gt;</title><defs><marker id="a-1" orient="auto"><path d="M0 0L1 1"/></marker></defs><g fill="#123456"><path d="M0 0h1" marker-end="url(#a-1)"/><text x="1" y="2"><tspan>Koor &amp; zo</tspan></text></g></svg>';

// fault 66
test('the page stands alone: its own policy, no script, no address, and the drawings in it', () => {
  const page = reportHTML(read({}), new Speaker('nl'), {
    spheres: drawing,
    support: '<svg onload="alert(1)"></svg>',
    value: `${drawing}<script>alert(1)</script>`,
  });
  assert.ok(
    page.includes(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    ),
  );
  assert.equal(page.match(/<svg/g)?.length, 1);
  assert.ok(page.includes(drawing));
  assert.ok(!/<script|href|https?:/.test(page.replace('http://www.w3.org/2000/svg', '')));
  const bare = reportHTML(read({}), new Speaker('nl'));
  const names = tokens(bare).flatMap((token) => (token.kind === 'tag' ? [token.name] : []));
  for (const name of ['h1', 'h2', 'h3', 'table', 'thead', 'th']) assert.ok(names.includes(name), name);
});

test('a drawing is whole, well-formed and of known pieces, or it is not there', () => {
  assert.equal(safeSVG(`\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n${drawing}\n`), drawing);
  const around = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
  assert.equal(safeSVG(around('')), around(''));
  for (const wrong of [
    '',
    'tekst',
    '<p>x</p>',
    '<svg>',
    '</svg>',
    '<svg/><svg/>',
    `x${around('')}`,
    `${around('')}x`,
    around('<script>alert(1)</script>'),
    around('<foreignObject><p>x</p></foreignObject>'),
    around('<style>*{}</style>'),
    around('<a href="https://evil.example"><path d=""/></a>'),
    around('<image href="data:image/png;base64,AAAA"/>'),
    around('<use href="https://evil.example/x.svg#a"/>'),
    around('<use xlink:href="#a"/>'),
    around('<path onclick="alert(1)" d=""/>'),
    around('<path style="fill:red" d=""/>'),
    around('<path fill="url(https://evil.example/x)"/>'),
    around('<path fill="&#117;rl(https://evil.example/x)"/>'),
    around('<path fill="\\75rl(https://evil.example/x)"/>'),
    around('<path d=""d=""/>'),
    around('<path d="" d=""/>'),
    around("<path d=''/>"),
    around('<set attributeName="href" to="javascript:alert(1)"/>'),
    around('<g><path d=""></g></path>'),
    around('<svg></svg></svg><svg>'),
    around('<!-- --><![CDATA[x]]>'),
    around('<!DOCTYPE x>'),
    around('a & b'),
    around('&evil;'),
    '<svg xmlns="http://www.w3.org/1999/xhtml"></svg>',
  ]) {
    assert.equal(safeSVG(wrong), undefined, wrong);
  }
  fc.assert(
    fc.property(fc.nat(drawing.length - 1), fc.constantFrom('<', '>', '"', '&', 'x', ''), (at, sign) => {
      const changed = drawing.slice(0, at) + sign + drawing.slice(at + 1);
      const kept = safeSVG(changed);
      if (kept !== undefined) assert.doesNotThrow(() => tokens(kept.toLowerCase()));
    }),
    { numRuns: 3000 },
  );
});

// fault 65
test('hostile text stays text in Markdown: no link, image, heading, list, code or HTML comes of it', () => {
  const kinds = (given: Conversation): string[] =>
    markdown
      .parse(reportMarkdown(read(given), new Speaker('nl', 'en')), {})
      .flatMap((token) => [token, ...(token.children ?? [])])
      .map(({ type }) => type)
      .filter((type) => type !== 'text' && type !== 'softbreak' && type !== 'hardbreak');
  const allowed =
    /^(heading|paragraph|bullet_list|list_item|table|thead|tbody|tr|th|td)_(open|close)$|^inline$|^text_special$/;
  fc.assert(
    fc.property(filled, (given) => {
      const found = kinds(given);
      for (const type of found) assert.match(type, allowed);
      const document = read(given);
      const outline = outlineOf(document, new Speaker('nl', 'en'));
      const sections = outline.sections.flatMap((each) => [each, ...(each.sections ?? [])]);
      assert.equal(found.filter((type) => type === 'heading_open').length, sections.length + 1);
      const other = tokens(renderers[1]?.(reportMarkdown(document, new Speaker('nl', 'en'))) ?? '');
      for (const token of other) {
        if (token.kind === 'tag')
          assert.match(token.name, /^\/?(?:h[123]|p|ul|li|table|thead|tbody|tr|th|td|br)$/);
      }
    }),
    { numRuns: 300 },
  );
});

// fault 65
test('each hostile text reads back as itself, alone and inside a line', () => {
  fc.assert(
    fc.property(text, (each) => {
      for (const [before, after] of [
        ['', ''],
        ['- ', ''],
        ['# ', ''],
        ['| ', ' |\n| --- |'],
        ['Tafel: ', ' en verder'],
      ]) {
        const [start, end] = [before ?? '', after ?? ''];
        const said = start === 'Tafel: ' ? spaced(`Tafel: ${seen(each)} en verder`) : seen(each);
        for (const render of renderers) {
          assert.equal(readable(render(`${start}${escapeMarkdown(each)}${end}`)), said);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test('the realistic example reads well: counts, sentences, doubts and balance', () => {
  const given = JSON.parse(readFileSync('demo/oosterwijk.json', 'utf8')) as Conversation;
  const report = reportMarkdown(read(given), new Speaker('nl', given.lang));
  for (const said of [
    '- 27 onderdelen tellen mee.\n- 4 onderdelen tellen niet mee.\n- Over 4 onderdelen is twijfel.\n- 3 onderdelen zijn nog niet besproken.',
    '- Datum: 8 oktober 2026',
    '- Status: Vastgesteld',
    '- Gemeente Elzenbroek investeert in Buurthuis De Schakel. De zalen zijn goedkoop door subsidie.',
    'Leidt ‘Minder professionele hulp’ tot ‘De gemeente bespaart’? Dat weten we niet.',
    'Het zwaartepunt ligt bij de vrijwilliger.',
    '| Kledingruilmiddag · Twee keer per jaar in de gymzaal van de school. | nog niet besproken |  |',
    '### Ronde 2: Welke onderdelen per sfeer?',
    'Movisie en Verwey-Jonker Instituut, 2024',
  ]) {
    assert.ok(report.includes(said), said);
  }
  const again = reportMarkdown(read(JSON.parse(JSON.stringify(given))), new Speaker('nl', given.lang));
  assert.equal(again, report);
  assert.match(
    reportHTML(read(given), new Speaker('en', 'nl')),
    /<bdi lang="nl">Buurthuis De Schakel<\/bdi>/,
  );
});

test('the session of De Linden: sixty parts, a reason with every decision, all of it in the report and the table', () => {
  const given = JSON.parse(readFileSync('demo/buurt-de-linden.json', 'utf8')) as Conversation;
  const { value, faults } = readConversation(given);
  assert.deepEqual(faults, []);
  const parts = value?.parts ?? [];
  assert.equal(parts.length, 60);
  for (const part of parts) assert.equal(!part.decision, !part.reason, part.id);
  const decided = [...parts, ...(value?.spheres ?? [])].filter(({ decision, reason }) => decision && reason);
  const believed = (value?.chain ?? []).filter(({ confidence, reason }) => confidence && reason);
  assert.ok(decided.length + believed.length >= 60, 'sixty decisions with a reason');
  const report = open.reportMarkdown(given);
  for (const said of [
    '- 35 onderdelen tellen mee.\n- 12 onderdelen tellen niet mee.\n- Over 8 onderdelen is twijfel.\n- 5 onderdelen zijn nog niet besproken.',
    '- Kerkgemeenschap De Linden begon met Boodschappendienst Even Langs.',
    'Het zwaartepunt ligt bij de vrijwilliger.',
    'Vijf onderdelen hebben we nog niet besproken.',
  ]) {
    assert.ok(report.includes(said), said);
  }
  const back = readParts(open.reportCSV(given), 'personal');
  assert.deepEqual([back.parts.length, back.faults, back.ignored], [60, [], []]);
  for (const part of parts) {
    const same = back.parts.find(({ label, reason }) => part.label === label && part.reason === reason);
    if (part.label) assert.equal(same?.decision, part.decision, part.label);
  }
});

test('after a merge the report says where groups differ, and what each said', () => {
  const date = '2026-11-23';
  const [one, two] = ['Tafel 1', 'Tafel 2'].map((group) => ({ group, date }));
  const report = open.reportMarkdown({
    title: 'Oosterwijk',
    parts: [
      {
        id: 'koor',
        sphere: 'communal',
        answers: [
          { ...one, decision: 'in', reason: 'Hier leren we elkaar kennen.' },
          { ...two, decision: 'out', reason: 'Te besloten.' },
          { group: 'Tafel 3', date, decision: 'in' },
        ],
      },
    ],
    levels: [
      {
        id: 'society',
        answers: [
          { ...one, weight: 1 },
          { ...two, weight: 9 },
        ],
      },
      {
        id: 'receiver',
        answers: [
          { ...one, weight: 1 },
          { ...two, weight: 1 },
        ],
      },
    ],
    chain: [
      {
        id: 'communal',
        answers: [
          { ...one, confidence: 'seen' },
          { ...two, confidence: 'doubted' },
        ],
      },
    ],
  });
  for (const said of [
    'Over 1 onderdeel denken de groepen verschillend.',
    '| Koor | de groepen denken hier verschillend over · twee groepen: telt mee · één groep: telt niet mee |',
    'Tafel 1: telt mee – Hier leren we elkaar kennen. · Tafel 2: telt niet mee – Te besloten. · Tafel 3: telt mee |',
    'Daar denken de groepen verschillend over.',
    'De groepen leggen het zwaartepunt niet op dezelfde plek.',
    '- Tafel 2: het meeste gewicht',
  ]) {
    assert.ok(report.includes(said), said);
  }
  assert.ok(!/%|procent/.test(report));
});

test('of a conversation that has not begun the report says so, and invents nothing', () => {
  const report = open.reportMarkdown({});
  for (const said of [
    '22 onderdelen zijn nog niet besproken.',
    'Dit staat in het model. In dit gesprek is er nog niets aan veranderd.',
    'Nog niet besproken: welke pijlen zien we gebeuren, en waar twijfelen we?',
    'Nog niet besproken: voor wie is het volgens ons het meest waard?',
    'Voorbeelden uit het model:',
    'Er zijn nog geen eigen voorbeelden genoemd.',
    'Hier zijn geen aantekeningen bij gemaakt.',
  ]) {
    assert.ok(report.includes(said), said);
  }
  assert.ok(!report.includes('Er staat nergens een twijfel bij'));
});

test('anyone can have it in another language, with other words', () => {
  const given: Conversation = { lang: 'nl', title: 'Oosterwijk', status: 'final' };
  assert.match(open.reportHTML(given), /<html lang="nl">[^]*Vastgesteld/);
  assert.match(open.reportHTML(given, { lang: 'en' }), /<html lang="en">[^]*<bdi lang="nl">Oosterwijk</);
  assert.match(open.reportMarkdown(given, { texts: { 'status.final': 'Klaar' } }), /Status: Klaar/);
  assert.match(open.reportCSV(given), /^\uFEFFSfeer;Onderdeel;/);
  assert.match(open.reportCSV(given, { lang: 'en' }), /^\uFEFFSphere,Part,/);
  assert.match(open.reportCSV(given, { separator: ',' }), /^\uFEFFSfeer,Onderdeel,/);
});

test('the report counts groups as the figures do: what a group said a year earlier is read, not counted', () => {
  const table = (group: string, date: string, decision?: 'in' | 'out'): Conversation => ({
    group,
    date,
    parts: [
      {
        id: 'koor',
        sphere: 'communal',
        label: 'Koor',
        ...(decision && { decision }),
        reason: `${group} ${date}`,
      },
    ],
  });
  const merged = read(
    merge([
      table('Tafel 1', '2025-11-01', 'out'),
      table('Tafel 1', '2026-11-01', 'in'),
      table('Tafel 2', '2026-11-01', 'in'),
      table('Tafel 3', '2026-11-01'),
    ]),
  );
  const report = reportMarkdown(merged, new Speaker('nl', 'nl'));
  assert.ok(
    report.includes('nog niet samen besloten · twee groepen: telt mee · één groep: nog niet besproken |'),
    report,
  );
  assert.ok(report.includes('Tafel 1 2025-11-01'), 'what was said before can be read');
  assert.doesNotMatch(report, /denken de groepen verschillend/);
});

test('a report draws its figures where that is asked, and takes no others', () => {
  const given = {
    title: 'Wijk',
    parts: [{ id: 'koor', sphere: 'communal', label: 'Koor', decision: 'in' }],
  } as const;
  const bare = open.reportHTML(given);
  assert.equal(bare.match(/<svg/g), null);
  const drawn = open.reportHTML(given, { figures: true });
  assert.equal(drawn.match(/<svg/g)?.length, 3);
  assert.equal(open.reportHTML(given, { figures: true }), drawn);
});
