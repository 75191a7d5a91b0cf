import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingPage } from '../../src/export/reading.js';

test('the model to read leads back to where one came from, and by itself nowhere', () => {
  for (const lang of ['nl', 'en'] as const) {
    const links = (page: string) => [...page.matchAll(/<a href="([^"#][^"]*)"/g)].map(([, href]) => href);
    const [first, ...others] = links(readingPage(lang, '../demo/index.html?a&b'));
    assert.equal(first, '../demo/index.html?a&amp;b');
    assert.deepEqual(links(readingPage(lang)), others);
  }
});
