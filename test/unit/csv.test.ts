import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languageFor } from '../../src/content/languages.js';
import { Speaker } from '../../src/content/speaker.js';
import { partsCSV } from '../../src/export/csv.js';
import { plain } from '../../src/export/plain.js';
import { complete } from '../../src/model/complete.js';
import { rowsOf } from '../../src/model/delimited.js';
import { MAX_PARTS, readParts } from '../../src/model/paste.js';
import { textOf } from '../../src/model/text-file.js';
import { partsOf } from '../../src/model/reading-order.js';
import { builtinIds, readConversation, readList } from '../../src/model/read.js';
import { fold } from '../../src/model/fold.js';
import { sphereIds } from '../../src/model/builtin.js';
import type { CompleteConversation, Conversation, Part } from '../../src/model/types.js';
import { conversation } from './arbitrary.js';
import { strictRows } from './rows.js';

const nl = new Speaker('nl');
const read = (given: unknown, lang = 'nl'): CompleteConversation =>
  complete(readConversation(given).value ?? {}, languageFor(lang).builtin);
const labels = (text: string): (string | undefined)[] =>
  readParts(text, 'communal').parts.map(({ label }) => label);

const formula = fc
  .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'=", "''-", "'"), fc.string())
  .map(([sign, rest]) => sign + rest);
const document = fc
  .tuple(conversation, fc.array(formula, { minLength: 1, maxLength: 6 }))
  .map(([given, hostile]): Conversation => {
    const parts = (given.parts ?? []).map((part, i) => ({ ...part, label: hostile[i] ?? part.label }));
    return { ...given, parts: parts.map((part, i) => (i % 2 ? { ...part, reason: hostile[0] } : part)) };
  });

/** For any document, separator and language. */
function always(holds: (given: Conversation, separator: ',' | ';', lang: string) => void): void {
  const all = fc.property(
    document,
    fc.constantFrom(',' as const, ';' as const),
    fc.constantFrom('nl', 'en'),
    holds,
  );
  fc.assert(all, { numRuns: 500 });
}

// fault 67
test('the table of parts is CSV by the letter: BOM, CRLF, a row each, no formula', () => {
  always((given, separator, lang) => {
    const whole = read(given);
    const csv = partsCSV(whole, new Speaker(lang), separator);
    assert.ok(csv.startsWith('\uFEFF') && csv.endsWith('\r\n'));
    const rows = strictRows(csv.slice(1), separator);
    assert.equal(rows.length, whole.parts.length + 1);
    for (const row of rows) {
      assert.equal(row.length, rows[0]?.length);
      for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r\n]/);
    }
  });
});

test('the table comes back as the same parts', () => {
  always((given, separator, lang) => {
    const say = new Speaker(lang);
    const spheres = readConversation(given).value?.spheres?.map(({ label: _, ...sphere }) => sphere);
    const whole = read({ ...given, ...(spheres?.length ? { spheres } : { spheres: undefined }) }, lang);
    const { parts, faults, ignored } = readParts(partsCSV(whole, say, separator), 'personal');
    const label = (part: Part): string => plain(say.text('parts', part, 'label'));
    const name = (part: Part): string => `${part.sphere}|${fold(label(part))}`;
    const written = sphereIds.flatMap((id) => partsOf(whole, id)).filter((part) => label(part).trim());
    const sent = written.filter((part, i) => written.findIndex((each) => name(each) === name(part)) === i);
    assert.deepEqual(ignored, []);
    assert.ok(faults.every(({ code, path }) => /missing|double/.test(code) && path === 'label'));
    assert.equal(parts.length, sent.length);
    for (const [i, part] of sent.entries()) {
      const came = parts[i];
      assert.deepEqual(
        [
          came?.label,
          came?.sphere,
          came?.decision,
          came?.organisation,
          came?.kind,
          came?.setting,
          came?.local,
        ],
        [
          label(part),
          part.sphere,
          part.decision,
          part.organisation,
          part.kind,
          part.setting,
          part.local || undefined,
        ],
      );
      assert.equal(came?.reason ?? '', plain(part.reason ?? ''));
      assert.equal(came?.description ?? '', plain(say.text('parts', part, 'description')));
    }
  });
});

test('after a merge what the groups said has a column, which is not read back', () => {
  const [one, two] = ['Tafel 1', 'Tafel 2'].map((group) => ({ group, reason: 'Omdat, "echt".' }));
  const answers = [
    { ...one, decision: 'in' },
    { ...two, decision: 'out' },
  ];
  const csv = partsCSV(read({ parts: [{ id: 'koor', sphere: 'communal', answers }] }), nl);
  const [head, row] = strictRows(csv.slice(1), ';');
  assert.equal(head?.at(-1), 'Wat zeiden de groepen?');
  assert.equal(row?.at(-1), 'Tafel 1: telt mee – Omdat, "echt".\nTafel 2: telt niet mee – Omdat, "echt".');
  const { parts, faults, ignored } = readParts(csv, 'personal');
  assert.deepEqual([parts.length, faults, ignored], [1, [], []]);
});

test('in Dutch a spreadsheet gets its semicolon and its decimal comma, elsewhere a comma and a point', () => {
  const parts = [{ id: 'tuin', sphere: 'communal', label: 'Tuin', organisation: 0.25 }];
  assert.match(partsCSV(read({ parts }), nl), /\r\nGemeenschappelijke basis;Tuin;;"0,25";/);
  assert.match(partsCSV(read({ parts }, 'en'), new Speaker('en')), /\r\nCommunal base,Tuin,,0\.25,/);
  assert.match(partsCSV(read({ parts }), nl, ','), /Tuin,,"0,25",/);
});

test('a pasted list is labels: bullets fall away, commas are part of a sentence', () => {
  assert.deepEqual(labels('Koffie\r\nSoep, brood en praatje\n\n  Wandelen  \n'), [
    'Koffie',
    'Soep, brood en praatje',
    'Wandelen',
  ]);
  assert.deepEqual(labels('• Koffie\n•\tSoep\n  - Tuin\n3. Koor'), ['Koffie', 'Soep', 'Tuin', 'Koor']);
  assert.deepEqual(labels('In onze wijk:\n•\tKoffie\no\tSoep\n☐ Tuin'), [
    'In onze wijk:',
    'Koffie',
    'Soep',
    'Tuin',
  ]);
  assert.deepEqual(labels('Activiteiten:\n1) Koffie\n2) Soep\n10) Tuin'), ['Koffie', 'Soep', 'Tuin']);
  assert.deepEqual(labels('1. FC Oost\nKoor\nTuin'), ['1. FC Oost', 'Koor', 'Tuin']);
  assert.deepEqual(labels('-zonder spatie\n3D-printen\no ja'), ['-zonder spatie', '3D-printen', 'o ja']);
  assert.deepEqual(labels('"Samen eten" in de wijk\nKoor "De Klank"\n’t Hoekje'), [
    '"Samen eten" in de wijk',
    'Koor "De Klank"',
    '’t Hoekje',
  ]);
  assert.deepEqual(labels('Activiteiten\nKoffie\nSoep'), ['Koffie', 'Soep']);
  assert.deepEqual(labels(''), []);
});

test('a table from a spreadsheet is read by its header, Dutch or English', () => {
  const dutch =
    'Wijk\tNaam activiteit\tToelichting\tTelt het mee?\tSfeer\nOost\tTaalcafé\tElke week\tJa\tInstitutioneel';
  const { parts, faults, ignored } = readParts(dutch, 'communal');
  assert.deepEqual(parts, [
    {
      id: 'taalcafe',
      sphere: 'institutional',
      label: 'Taalcafé',
      description: 'Elke week',
      decision: 'in',
      local: true,
    },
  ]);
  assert.deepEqual([faults, ignored], [[], ['Wijk']]);
  const english = 'Name;Why?\n"Choir; ""The Sound""";"Two\nlines"\n;';
  assert.deepEqual(
    readParts(english, 'communal').parts.map(({ label, reason }) => [label, reason]),
    [['Choir; "The Sound"', 'Two\nlines']],
  );
});

test('a table without a header: the name, and the rest as its description', () => {
  const of = (text: string) =>
    readParts(text, 'communal').parts.map(({ label, description }) => [label, description]);
  assert.deepEqual(of('Koffie\tElke dag\tOost\nSoep\t\t'), [
    ['Koffie', 'Elke dag · Oost'],
    ['Soep', undefined],
  ]);
  assert.deepEqual(of('Koffie;Elke dag\nSoep;Soms'), [
    ['Koffie', 'Elke dag'],
    ['Soep', 'Soms'],
  ]);
  assert.deepEqual(of('Koffie,Elke dag\nSoep,Soms'), [
    ['Koffie', 'Elke dag'],
    ['Soep', 'Soms'],
  ]);
});

test('without a header, columns of spheres, decisions and degrees are known by their words', () => {
  const text =
    'Koor\tgemeenschappelijk\tformeel\tja\tHier zing je samen.\tElke maandag\r\nPlein\tinstitutioneel\tinformeel\ttwijfel\t\tBij de winkels\r\n';
  const { parts, faults } = readParts(text, 'personal');
  assert.deepEqual(
    parts.map(({ id: _, local: __, ...part }) => part),
    [
      {
        sphere: 'communal',
        label: 'Koor',
        description: 'Elke maandag',
        organisation: 1,
        decision: 'in',
        reason: 'Hier zing je samen.',
      },
      {
        sphere: 'institutional',
        label: 'Plein',
        description: 'Bij de winkels',
        organisation: 0,
        decision: 'unsure',
      },
    ],
  );
  assert.deepEqual(faults, []);
});

test('forty activities from a spreadsheet simply work', () => {
  const rows = Array.from({ length: 40 }, (_, i) => [
    `Activiteit ${i + 1}`,
    i % 2 ? 'Gemeenschappelijke basis' : 'institutionele sociale basis',
    ['informeel', 'vooral formeel', '0,4', ''][i % 4] ?? '',
    ['Ja', 'nee', 'Twijfel', '', 'WAAR'][i % 5] ?? '',
    i % 3 ? 'Een reden, met "aanhaling"; en meer' : '',
    'Buurthuis',
  ]);
  const head = ['Activiteit', 'Sfeer', 'Informeel/formeel', 'Telt mee?', 'Waarom', 'Organisatie'];
  const quoted = (text: string): string => (/[",;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const outcome = ['\t', ';', ','].map((separator) =>
    readParts([head, ...rows].map((cells) => cells.map(quoted).join(separator)).join('\r\n'), 'communal'),
  );
  for (const { parts, faults, ignored } of outcome) {
    assert.deepEqual([parts.length, faults, ignored], [40, [], ['Organisatie']]);
    assert.deepEqual(parts, outcome[0]?.parts);
    assert.deepEqual(parts[1], {
      id: 'activiteit-2',
      sphere: 'communal',
      label: 'Activiteit 2',
      organisation: 0.75,
      decision: 'out',
      reason: 'Een reden, met "aanhaling"; en meer',
      local: true,
    });
  }
});

test('nothing is added twice: a label that its sphere has already is named and left out', () => {
  const around = read({ parts: [{ id: 'koor', sphere: 'communal', label: 'Koor De Klank' }] });
  const { parts, faults } = readParts('koor  de klank\nTuin\nTUIN\nKoor', 'communal', around);
  assert.deepEqual(
    parts.map(({ label }) => label),
    ['Tuin', 'Koor'],
  );
  assert.deepEqual(
    faults.map(({ line, code, given }) => [line, code, given]),
    [
      [1, 'double', '"koor  de klank"'],
      [3, 'double', '"TUIN"'],
    ],
  );
  assert.equal(nl.explain(faults[0]!), 'label: "koor  de klank" staat er al.');
  assert.equal(readParts('Koor De Klank', 'personal', around).parts.length, 1);
});

test('a sphere is known by the name that the document gives it', () => {
  const around = read({ spheres: [{ id: 'personal', label: 'Thuis' }] });
  const { parts, faults } = readParts('Naam;Sfeer\nOma;Thuis\nOpa;persoonlijk', 'communal', around);
  assert.deepEqual([parts.map(({ sphere }) => sphere), faults], [['personal', 'personal'], []]);
});

test('what can’t be read is named by its line; the rest goes on', () => {
  const text =
    'Naam,Sfeer,Organisatiegraad,Telt mee\nA,maan,0.5,in\n,communal,0,in\nB,communal,veel,wie weet\nC,,"0,25",';
  const { parts, faults } = readParts(text, 'personal');
  assert.deepEqual(
    parts.map(({ label, sphere, organisation }) => [label, sphere, organisation]),
    [
      ['A', 'personal', 0.5],
      ['B', 'communal', undefined],
      ['C', 'personal', 0.25],
    ],
  );
  assert.deepEqual(
    faults.map(({ line, path, code }) => [line, path, code]),
    [
      [2, 'sphere', 'option'],
      [3, 'label', 'missing'],
      [4, 'decision', 'option'],
      [4, 'organisation', 'type'],
    ],
  );
  assert.match(
    new Speaker('nl').explain(faults[0]!),
    /^sphere: "maan" is niet een van personal, communal, institutional\.$/,
  );
});

test('ids are new: not taken, reserved, of the model, or of each other', () => {
  const around = read({ parts: [{ id: 'tuin', sphere: 'communal', label: 'Moestuin' }] });
  const { parts } = readParts('Koor\nKoor!\nPersonal\nTuin\n日本\n日', 'communal', around);
  const ids = parts.map(({ id }) => id);
  assert.equal(new Set(ids).size, 6);
  for (const id of ids) assert.ok(!builtinIds.parts.has(id) && id !== 'tuin' && id !== 'personal' && id, id);
  assert.deepEqual(readList('parts', parts).faults, []);
});

// fault 61
test('anything at all is read, within bounds and in time', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', 'a', ' ', "'", '=', '-') }),
      (text) => {
        const { parts, faults } = readParts(text, 'communal');
        assert.deepEqual(readList('parts', parts).faults, []);
        assert.ok(Object.isFrozen(parts) && Object.isFrozen(faults));
      },
    ),
    { numRuns: 2000 },
  );
  assert.deepEqual(readParts('x'.repeat(1_000_001), 'communal').faults[0]?.code, 'large');
  const many = readParts(Array.from({ length: 3000 }, (_, i) => `Part ${i}`).join('\n'), 'communal');
  assert.deepEqual([many.parts.length, many.faults.length], [MAX_PARTS, 1]);
  assert.equal(readParts('y'.repeat(6000), 'communal').faults[0]?.code, 'large');
  for (const unit of ['"', '"\n', '\n"', '""\n', '\n"""', '",\n', '"a\n', '""a,']) {
    const since = performance.now();
    readParts(unit.repeat(Math.floor(200_000 / unit.length)), 'communal');
    rowsOf(unit.repeat(Math.floor(200_000 / unit.length)), ',');
    // Only so that a hang ends: with a step for each pair of characters it would take many minutes.
    assert.ok(performance.now() - since < 60_000, JSON.stringify(unit));
  }
});

test('a pasted part takes no id of a party: a relation would lead there', () => {
  const parties = [{ id: 'soos', label: 'Soos', kind: 'other' }] as const;
  const { parts } = readParts('Soos', 'communal', { parts: [], spheres: [], parties });
  assert.notEqual(parts[0]?.id, 'soos');
});

test('a file is text in UTF-8, UTF-16 or Windows-1252; anything else is none', () => {
  const bytes = (...numbers: number[]) => Uint8Array.from(numbers);
  assert.equal(textOf(new TextEncoder().encode('\uFEFFCafé;ja')), 'Café;ja');
  assert.equal(textOf(bytes(0xff, 0xfe, 0xe9, 0, 0x0a, 0)), 'é\n');
  assert.equal(textOf(bytes(0xfe, 0xff, 0, 0xe9)), 'é');
  assert.equal(textOf(bytes(0x43, 0x61, 0x66, 0xe9)), 'Café');
  assert.equal(textOf(bytes(0x50, 0x4b, 3, 4, 0)), undefined);
  assert.equal(textOf(bytes()), '');
});
