/** A whole conversation, by keyboard only: four rounds, kept, killed, resumed, reported, and opened elsewhere. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { findChromium, findFirefox, launchOptions } from '../../scripts/find-browser.mjs';
import { serve } from '../../scripts/static-server.mjs';
import { root } from '../../scripts/tools.mjs';
import type { CompleteConversation } from '../../src/model/types.js';
import { type Engine, fileAddress, inEachBrowser } from './browsers.js';
import { catchFiles, lastFile, press, rest, tabTo, write } from './keyboard.js';
import { kill } from './kills.js';

type Rounds = HTMLElement & {
  readonly screen: string;
  readonly conversation: CompleteConversation;
  exportReport(form: 'html' | 'markdown'): Promise<string>;
};

const conversation = (page: Page): Promise<CompleteConversation> =>
  page.evaluate(() => (document.querySelector('sb-rounds') as Rounds).conversation);
const report = (page: Page): Promise<string> =>
  page.evaluate(() => (document.querySelector('sb-rounds') as Rounds).exportReport('html'));
const kept = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      document
        .querySelector('sb-rounds')
        ?.shadowRoot?.querySelector('.kept')
        ?.textContent.startsWith('Bewaard in deze browser'),
    { timeout: 20_000 },
  );

async function talk(page: Page): Promise<void> {
  await write(page, 'text: Naam van het gesprek', 'Gesprek in De Linden');
  await write(page, 'text: Tafel of groep', 'Tafel 3');
  await press(page, 'button: Begin het gesprek');

  await press(page, 'button: Gemeenschappelijke basis');
  await tabTo(page, 'radio: Nog niet besproken');
  await page.keyboard.press('ArrowDown');
  await write(page, 'textarea: Waarom?', 'Daar gebeurt het.');
  await write(page, 'textarea: Aantekeningen', 'Wij dachten eerst aan het buurthuis.');
  await press(page, 'button: Volgende ronde');

  await tabTo(page, 'button: 1. Persoonlijke basis');
  await page.keyboard.press('ArrowRight');
  await press(page, 'button: 2. Gemeenschappelijke basis');
  await press(page, 'button: Verder in deze sfeer');
  await tabTo(page, 'radio: Nog niet besproken');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await write(page, 'textarea: Waarom?', 'Een idee is nog niets.');
  await write(page, 'text: Nog iets bij de gemeenschappelijke basis?', 'Naaiclub De Draad');
  await page.keyboard.press('Enter');
  await press(page, 'button: Volgende ronde');

  await tabTo(page, 'select: Van');
  await page.keyboard.type('Woningc');
  await tabTo(page, 'select: naar');
  await page.keyboard.type('Naaiclub');
  await press(page, 'button: Voeg toe');
  await write(page, 'textarea: Aantekeningen', 'De gemeente helpt met een zaal.');
  await press(page, 'button: Volgende ronde');
  await tabTo(page, 'range: De vrijwilliger');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight');
  await write(page, 'textarea: Aantekeningen', 'Het gaat om gezien worden.');
  await press(page, 'button: Uitkomst');
}

for (const engine of ['chromium', 'firefox'] as const satisfies readonly Engine[]) {
  const wanted = (process.env.BROWSERS ?? 'chromium,firefox').includes(engine);
  const path = engine === 'chromium' ? await findChromium() : findFirefox();
  test(`a whole conversation by keyboard only in ${engine}`, { skip: !wanted || !path }, async () => {
    const profiles = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'sb-talk-'))));
    const server = await serve({ root, folders: ['demo', 'dist'] });
    const address = `${server.origin}/dist/gesprek.html`;
    const browsers: Browser[] = [];
    const start = async (profile: string | undefined): Promise<Page> => {
      const options = { ...launchOptions(engine, path ?? ''), ...(profile && { userDataDir: profile }) };
      const browser = await puppeteer.launch(options);
      browsers.push(browser);
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await catchFiles(page);
      await page.goto(address);
      await kept0(page);
      return page;
    };
    try {
      const page = await start(profiles[0]);
      await talk(page);
      await rest(page, 1200);
      await kept(page);
      const before = await conversation(page);
      const ends = before.parts.map(({ id, decision, reason }) => [id, decision, reason].join());
      assert.ok(ends.includes('idee,out,Een idee is nog niets.'), ends.join(' '));
      assert.equal(before.spheres.find(({ id }) => id === 'communal')?.reason, 'Daar gebeurt het.');
      assert.ok(before.parts.some(({ label, local }) => label === 'Naaiclub De Draad' && local));
      assert.deepEqual(
        before.rounds.map(({ notes = '' }) => notes),
        [
          'Wij dachten eerst aan het buurthuis.',
          '',
          'De gemeente helpt met een zaal.',
          'Het gaat om gezien worden.',
        ],
      );
      assert.ok(
        before.relations.some(({ from, to }) => from === 'woningcorporatie' && to === 'naaiclub-de-draad'),
      );
      assert.ok(before.levels.find(({ id }) => id === 'volunteer')?.weight);
      const told = await report(page);
      for (const words of [
        'Daar gebeurt het.',
        'Een idee is nog niets.',
        'Naaiclub De Draad',
        'gezien worden',
      ]) {
        assert.ok(told.includes(words), words);
      }

      await kill(browsers[0] as Browser);
      const again = await start(profiles[0]);
      assert.equal(JSON.stringify(await conversation(again)), JSON.stringify(before));
      assert.equal(await report(again), told);
      const screen = await again.$eval('sb-rounds', (element) => (element as Rounds).screen);
      assert.equal(screen, 'outcome', 'one goes on where one was');

      await press(again, 'button: Bewaar als bestand');
      const file = join(profiles[1] ?? '', 'gesprek.json');
      await writeFile(file, await lastFile(again));
      await browsers[1]?.close();

      const elsewhere = await start(undefined);
      const input = await elsewhere.evaluateHandle(() =>
        document.querySelector('sb-rounds')?.shadowRoot?.querySelector('input[type=file]'),
      );
      await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
      await rest(elsewhere, 500);
      await press(elsewhere, 'button: Open dit gesprek');
      assert.equal(JSON.stringify(await conversation(elsewhere)), JSON.stringify(before));
      assert.equal(await report(elsewhere), told);
    } finally {
      await Promise.all(browsers.map((browser) => browser.close().catch(() => undefined)));
      await server.close();
      await Promise.all(
        profiles.map((profile) => rm(profile, { recursive: true, force: true, maxRetries: 5 })),
      );
    }
  });
}

/** The conversation is there and asks to be filled in. */
const kept0 = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('sb-rounds')?.shadowRoot?.querySelector('.bar .file'), {
    timeout: 20_000,
  });

inEachBrowser('the conversation as one file', ({ open }) => {
  test('works from disk, silent, and keeps what is said', async () => {
    const { page, problems, requests } = await open(fileAddress('dist/gesprek.html'));
    await kept0(page);
    await write(page, 'text: Naam van het gesprek', 'Van een stick');
    await page.keyboard.press('Tab');
    await kept(page);
    assert.deepEqual(await problems(), []);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith('data:') && url !== fileAddress('dist/gesprek.html')),
      [],
    );
  });

  for (const width of [320, 1280]) {
    // fault 38
    test(`/demo/gesprek.html at ${width} px: silent under a strict policy, no scroll sideways`, async () => {
      const { page, problems } = await open('/demo/gesprek.html', {
        policy: true,
        viewport: { width, height: 900 },
      });
      await kept0(page);
      assert.deepEqual(await problems(), []);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    });
  }
});
