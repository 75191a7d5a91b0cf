/** A page that prints itself: Chromium stands still around that, and runs no policy for new HTML (Trusted Types). */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { root } from '../../scripts/tools.mjs';
import { inEachBrowser } from './browsers.js';

const tags = ['sb-spheres', 'sb-support-map', 'sb-value-levels', 'sb-rounds'];
const json = readFileSync(`${root}/demo/oosterwijk.json`, 'utf8').replace(/</g, '\\u003c');
const figures = tags
  .map((tag) => `<${tag}><script type="application/json">${json}</script></${tag}>`)
  .join('\n');
const page = `<!doctype html><html lang="nl"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Afdruk</title>
${figures}<script type="module" src="/dist/index.js"></script></html>`;

interface Stands {
  /** Of each figure, how many things are in it. */
  readonly things: number[];
  /** Do the reasons stand under the spheres, as on paper? */
  readonly reasons: boolean;
}

/** What stands before, on the paper, and after it. */
async function printed(tab: Page): Promise<readonly Stands[]> {
  await tab.waitForFunction(
    (all) => all.every((tag) => document.querySelector(tag)?.shadowRoot?.querySelector('.body')),
    {},
    tags,
  );
  return tab.evaluate(async (all) => {
    const stands = (): Stands => ({
      things: all.map(
        (tag) => document.querySelector(tag)?.shadowRoot?.querySelectorAll('.body *').length ?? 0,
      ),
      reasons: !!document.querySelector('sb-spheres')?.shadowRoot?.querySelector('.printed'),
    });
    const before = stands();
    const onPaper: Stands[] = [];
    addEventListener('beforeprint', () => onPaper.push(stands()));
    window.print();
    // Without a screen the browser does not say that it is done.
    dispatchEvent(new Event('afterprint'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    return [before, ...onPaper.slice(0, 1), stands()];
  }, tags);
}

inEachBrowser(
  'a page with a button that prints',
  ({ engine, open }) => {
    // Without a screen Firefox waits for a dialog.
    if (engine === 'firefox') return;
    test('reasons stand on the paper; after it everything is as it was', async () => {
      const { page: tab, problems } = await open('/paper');
      const [before, paper, after] = await printed(tab);
      assert.ok(
        before?.things.every((count) => count > 20),
        JSON.stringify(before),
      );
      assert.ok(
        paper?.things.every((count) => count > 20),
        JSON.stringify(paper),
      );
      assert.deepEqual([before?.reasons, paper?.reasons], [false, true]);
      assert.deepEqual(after, before);
      assert.deepEqual(await problems(), []);
    });

    test('under a policy that wants trusted types nothing is lost', async () => {
      const { page: tab, errors } = await open('/paper', { policy: true });
      const [before, paper, after] = await printed(tab);
      assert.ok(
        paper?.things.every((count) => count > 20),
        JSON.stringify(paper),
      );
      assert.deepEqual(after, before);
      assert.deepEqual(errors, []);
    });
  },
  {
    '/paper': (_request, response) =>
      void response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page),
  },
);
