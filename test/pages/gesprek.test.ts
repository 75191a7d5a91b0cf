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
import { kill } from './kills.js';

type Rounds = HTMLElement & {
  readonly conversation: CompleteConversation;
  exportReport(form: 'html' | 'markdown'): Promise<string>;
};

/** What has focus, through all shadow roots: its kind, its name as a listener hears it, and its value. */
const focused = (): string => {
  let active: Element | null = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!active || active === document.body) return 'nothing';
  const label = active.closest('label')?.querySelector('.fieldname, span')?.textContent;
  const name = active.getAttribute('aria-label') ?? label ?? active.textContent;
  const type = active.getAttribute('type');
  const kind = active.localName === 'input' && type ? type : active.localName;
  return `${kind}: ${name.replace(/\s+/g, ' ').trim()}`;
};

/** Presses Tab until what has focus begins so; never more often than there can be stops. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  const seen: string[] = [];
  for (let i = 0; i < 150; i += 1) {
    const now = await page.evaluate(focused);
    if (now.startsWith(wanted)) return;
    seen.push(now);
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab never came to ‘${wanted}’, but to: ${[...new Set(seen)].join(' | ')}`);
}
async function press(page: Page, wanted: string): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
  await rest(page, 150);
  assert.notEqual(await page.evaluate(focused), 'nothing', `focus is lost after ‘${wanted}’`);
}
async function write(page: Page, field: string, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(words);
}
const rest = (page: Page, ms: number): Promise<void> =>
  page.evaluate((time) => new Promise<void>((resolve) => setTimeout(resolve, time)), ms);
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

/** Catches the files that the page gives, as text. */
const catchFiles = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument(() => {
    const files: Blob[] = [];
    Object.assign(window, { givenFiles: files });
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      files.push(blob);
      return make(blob);
    };
  });
const lastFile = (page: Page): Promise<string> =>
  page.evaluate(() => (window as unknown as { givenFiles: Blob[] }).givenFiles.at(-1)?.text() ?? '');

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
  await write(page, 'text: Erbij: Gemeenschappelijke basis', 'Naaiclub De Draad');
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
