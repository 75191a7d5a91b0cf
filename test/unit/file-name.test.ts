import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fileName } from '../../src/export/file-name.js';

test('a title gives a name that a person recognises', () => {
  assert.equal(fileName('Sociale basis in Oosterwijk', 'json'), 'Sociale-basis-in-Oosterwijk.json');
  assert.equal(fileName('Café ’t Hoekje: 3e gesprek!', 'md'), 'Café-t-Hoekje-3e-gesprek.md');
  assert.equal(fileName('مركز الحي', 'csv'), 'مركز-الحي.csv');
  for (const nothing of [undefined, '', '  ', '...', '../..', '👩‍👩‍👧‍👦', '\u202E', '\u3164']) {
    assert.equal(fileName(nothing, 'html'), 'sociale-basis.html');
  }
});

test('a long title is cut between words, and the group stays whole', () => {
  assert.equal(
    fileName('Wat telt er mee in de buurt De Linden, en wat vooral ook niet?', 'json', 'Tafel 3'),
    'Wat-telt-er-mee-in-de-buurt-De-Linden-en-wat-Tafel-3.json',
  );
  assert.equal(fileName('Kort', 'html', 'Tafel 3'), 'Kort-Tafel-3.html');
  assert.equal(fileName('', 'html', 'Tafel 3'), 'Tafel-3.html');
});

// fault 68
test('folders, device names, hidden signs and turned directions can’t be made', () => {
  assert.equal(fileName('../../etc/passwd', 'json'), 'etc-passwd.json');
  assert.equal(fileName('C:\\Windows\\x', 'json'), 'C-Windows-x.json');
  assert.equal(fileName('verslag\u202Efdp.exe', 'html'), 'verslagfdp-exe.html');
  for (const device of ['CON', 'nul', 'Com1', 'lpt9', 'COM¹', 'aux ', 'CONIN$']) {
    assert.match(fileName(device, 'json'), /^sociale-basis-/, device);
  }
  assert.equal(fileName('Contact', 'json'), 'Contact.json');
});

// fault 68
test('every name is short, safe and whole', () => {
  const title = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      'x'.repeat(300),
      'é'.repeat(300),
      'e\u0301\u0327'.repeat(100),
      '𠮷'.repeat(300),
      'a'.repeat(55) + '...',
    ),
  );
  fc.assert(
    fc.property(
      title,
      title,
      fc.constantFrom('json', 'html', 'md', 'csv', 'svg', 'png'),
      (given, group, extension) => {
        const name = fileName(given, extension, group);
        assert.ok(name.length <= 60 && name.length > extension.length + 1);
        assert.match(name, /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*\.[a-z]+$/u);
        assert.doesNotMatch(name, /\p{Cs}|\p{Default_Ignorable_Code_Point}|\.\.|[-_]\./u);
        assert.equal(fileName(given, extension, group), name);
      },
    ),
    { numRuns: 2000 },
  );
});
