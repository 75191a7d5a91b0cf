/** Every story of the built Storybook is silent, stays at home, fits a telephone, and is found sound by axe. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { entries, openPreview, type Preview } from './preview.js';

const [wide, narrow] = [1280, 320];

describe('the built Storybook in chromium', () => {
  let preview: Preview;
  before(async () => {
    preview = await openPreview();
  });
  after(async () => {
    await preview?.close();
  });

  for (const entry of entries) {
    test(`${entry.title}: ${entry.name}`, async () => {
      await preview.resize(wide);
      assert.deepEqual(await preview.show(entry), []);
      // A page of documentation made by Storybook shows stories that have their own test, in a frame that is Storybook's.
      if (entry.tags?.includes('autodocs') && entry.type === 'docs') {
        assert.deepEqual(await preview.news(), []);
        return;
      }
      assert.deepEqual(await preview.unknown(), [], 'elements that nobody defined');
      assert.deepEqual(await preview.violations(entry), []);
      if (entry.type === 'story') {
        await preview.resize(narrow);
        const width = await preview.visit.page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= narrow, `${width} px wide in a window of ${narrow} px`);
        if (entry.id.endsWith('--narrow')) assert.deepEqual(await preview.violations(entry), []);
      }
      assert.deepEqual(await preview.news(), []);
    });
  }
});
