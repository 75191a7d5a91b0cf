import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { languageFor } from '../../src/content/languages.js';
import { complete } from '../../src/model/complete.js';
import { readFile } from '../../src/elements/rounds/opening.js';
import { fileText } from '../../src/ui/file-text.js';
import { conversation } from './arbitrary.js';

const { builtin } = languageFor('nl');
const file = (content: string | Uint8Array<ArrayBuffer>): File => new File([content], 'gesprek.json');
const linden = readFileSync(new URL('../../demo/buurt-de-linden.json', import.meta.url), 'utf8');

// fault 70
test('a saved conversation opens as the same one, and is saved as the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(conversation, async (given) => {
      const text = fileText(complete(given, builtin));
      const opened = await readFile(file(text));
      assert.ok('conversation' in opened, JSON.stringify(opened.faults));
      assert.equal(fileText(opened.conversation), text);
    }),
    { numRuns: 2000 },
  );
});

// fault 61
test('a file that was cut off anywhere is refused with a reason', async () => {
  const small = fileText({
    format: 'sociale-basis/conversation',
    title: 'Kort – “één”',
    parts: [{ id: 'koor', decision: 'in', reason: 'Zíngen 🎶' }],
  }).trim();
  const bytes = new TextEncoder().encode(small);
  for (let cut = 0; cut < bytes.length; cut += 1) {
    const opened = await readFile(file(bytes.slice(0, cut)));
    assert.ok(!('conversation' in opened) && opened.faults.length > 0, `cut at ${cut}`);
  }
  const whole = new TextEncoder().encode(linden.trim());
  for (let cut = 0; cut < whole.length; cut += 97) {
    assert.ok(!('conversation' in (await readFile(file(whole.slice(0, cut))))), `cut at ${cut}`);
  }
});

// fault 61
test('a file with flipped bits never throws: refused, or opened with what is wrong in it', async () => {
  const bytes = new TextEncoder().encode(linden);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(7)), { minLength: 1, maxLength: 4 }),
      async (flips) => {
        const damaged = bytes.slice();
        for (const [at, bit] of flips) damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        const opened = await readFile(file(damaged));
        assert.ok('conversation' in opened || opened.faults.length > 0);
      },
    ),
    { numRuns: 200 },
  );
});

// fault 61
test('what is too large is not even read', async () => {
  const opened = await readFile(file('x'.repeat(5_000_001)));
  assert.deepEqual(
    opened.faults.map(({ code }) => code),
    ['large'],
  );
});
