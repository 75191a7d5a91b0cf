/** What was typed a moment before the page went away is there when it is back. */
import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { test } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { CompleteConversation } from '../../src/model/types.js';
import { inEachBrowser } from './browsers.js';

const html =
  (body: string): RequestListener =>
  (_request, response) =>
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(`<!doctype html><html lang="nl"><title>x</title><link rel="icon" href="/demo/icoon.svg">${body}`);
const rounds = (key: string): RequestListener =>
  html(`<script src="/dist/sociale-basis.min.js"></script><sb-rounds editable persist="${key}"></sb-rounds>`);

const ready = (page: Page): Promise<unknown> =>
  page.waitForFunction(() =>
    document.querySelector('sb-rounds')?.shadowRoot?.querySelector('.notebox textarea'),
  );
/** Puts focus in the notes of round 1. */
const inNotes = (page: Page): Promise<void> =>
  page.evaluate(() =>
    document.querySelector('sb-rounds')?.shadowRoot?.querySelector<HTMLElement>('.notebox textarea')?.focus(),
  );
const notes = (page: Page): Promise<string | undefined> =>
  page.evaluate(
    () =>
      (document.querySelector('sb-rounds') as HTMLElement & { conversation: CompleteConversation })
        .conversation.rounds[0]?.notes,
  );
const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

inEachBrowser(
  'text that was just typed',
  ({ open }) => {
    for (const wait of [0, 30, 300, 700]) {
      // fault 51
      test(`reloaded ${wait} ms after the last key: all of it is there`, async () => {
        const { page, problems } = await open(`/reload-${wait}.html`, { policy: true });
        await ready(page);
        await inNotes(page);
        await page.keyboard.type('De eerste woorden');
        await rest(wait);
        await page.reload();
        await ready(page);
        assert.equal(await notes(page), 'De eerste woorden');
        // And once more, now that there is a conversation.
        await inNotes(page);
        await page.keyboard.press('End');
        await page.keyboard.type(' en de laatste');
        await rest(wait);
        await page.reload();
        await ready(page);
        assert.equal(await notes(page), 'De eerste woorden en de laatste');
        assert.deepEqual(await problems(), []);
        await rest(1500);
        const left = await page.evaluate(() => Object.keys(localStorage));
        assert.deepEqual(left, []);
      });
    }

    // fault 52
    test('gone to another page at once: all of it is there when one comes back', async () => {
      const { page } = await open('/reload-0.html?leave');
      await ready(page);
      await inNotes(page);
      await page.keyboard.type('Weg');
      await page.goto(new URL('/other.html', page.url()).href);
      await page.goto(new URL('/reload-0.html', page.url()).href);
      await ready(page);
      assert.match((await notes(page)) ?? '', /Weg/);
    });
  },
  {
    ...Object.fromEntries([0, 30, 300, 700].map((wait) => [`/reload-${wait}.html`, rounds(`key-${wait}`)])),
    '/other.html': html('elders'),
  },
);
