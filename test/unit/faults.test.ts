/** Faults that were found, each with its name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureSVG } from '../../src/export/public.js';
import { canonical } from '../../src/model/canonical.js';
import { everywhere } from '../hostile.js';

// fault 11
test('a word of ten thousand letters is laid out in seconds, not minutes', () => {
  const word = 'Wapenstilstandsonderhandelingscommissie'.repeat(260);
  for (const figure of ['spheres', 'support-map', 'value-levels'] as const) {
    const since = performance.now();
    const svg = figureSVG(figure, everywhere(word), { heading: word });
    // It took a minute and a half.
    assert.ok(performance.now() - since < 30_000, figure);
    assert.ok(svg.length > word.length);
  }
});

// fault 39
test('lists and ids are the same where a page gives arrays a toJSON of their own', () => {
  const given = { parts: [{ id: 'a', sphere: 'communal', label: 'Koor' }], title: 'Proef' } as const;
  const look = (): string[] => [figureSVG('spheres', given), canonical({ b: [1, [2]], a: [{ d: 1, c: 2 }] })];
  const clean = look();
  try {
    Object.defineProperty(Array.prototype, 'toJSON', {
      value: () => 'kapot',
      configurable: true,
      writable: true,
    });
    assert.deepEqual(look(), clean);
  } finally {
    Reflect.deleteProperty(Array.prototype, 'toJSON');
  }
});
