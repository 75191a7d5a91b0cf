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

  test('what may not be is seen: a warning, a request elsewhere, an unknown element, a violation', async () => {
    const [entry] = entries.filter(({ type }) => type === 'story');
    assert.ok(entry);
    await preview.show(entry);
    await preview.news();
    await preview.visit.page.evaluate(async () => {
      console.warn('a warning');
      await fetch('http://elsewhere.invalid/').catch(() => undefined);
      const picture = document.createElement('img');
      picture.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
      document.querySelector('#storybook-root')?.append(picture, document.createElement('sb-nothing'));
    });
    const news = (await preview.news()).join('\n');
    assert.match(news, /warn(?:ing)?: a warning/);
    assert.match(news, /foreign request: http:\/\/elsewhere\.invalid/);
    assert.deepEqual(await preview.unknown(), ['sb-nothing']);
    assert.match((await preview.violations(entry)).join('\n'), /^image-alt: /m);
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
