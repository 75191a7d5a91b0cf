/** The figure maker: by keyboard only, from a conversation to figures that show what the editor meant to publish. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { root } from '../../scripts/tools.mjs';
import type { CompleteConversation, Conversation } from '../../src/model/types.js';
import { fileAddress, inEachBrowser } from './browsers.js';
import { catchFiles, lastFile, press, tabTo, write } from './keyboard.js';

const example = JSON.parse(readFileSync(join(root, 'demo/oosterwijk.json'), 'utf8')) as Conversation;
const reasons = (example.parts ?? []).flatMap(({ reason }) => (reason ? [reason] : []));
const labels = (example.parts ?? []).flatMap(({ label }) => (label ? [label] : []));

/** As strict as a municipality can be. */
const policy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'`;
/** What the server gives beside the built files: the pages that an editor made. */
const made: Record<string, (_: unknown, response: ServerResponse) => void> = {};
const publish = (path: string, type: string, text: string): void => {
  made[path] = (_, response) =>
    response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policy }).end(text);
};
const page = (body: string): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Beleid</title></head><body>${body}</body></html>`;

const code = (page: Page, id: string): Promise<string> =>
  page.$eval(`#${id}`, (field) => (field as HTMLTextAreaElement).value);
/** The file that a button gives, once it is there. */
async function downloaded(page: Page, button: string): Promise<string> {
  const given = (): Promise<number> =>
    page.evaluate(() => (window as unknown as { givenFiles: Blob[] }).givenFiles.length);
  const before = await given();
  await press(page, `button: ${button}`);
  await page.waitForFunction(
    (n) => (window as unknown as { givenFiles: Blob[] }).givenFiles.length > n,
    { timeout: 20_000 },
    before,
  );
  return await lastFile(page);
}
const shown = (page: Page): Promise<CompleteConversation> =>
  page.$eval(
    'sb-spheres',
    (element) => (element as HTMLElement & { conversation: CompleteConversation }).conversation,
  );
const missing = (text: string): readonly string[] => labels.filter((label) => !text.includes(label));
const leaked = (text: string): readonly string[] => reasons.filter((reason) => text.includes(reason));

inEachBrowser(
  'the figure maker',
  ({ open, origin }) => {
    test('makes four forms of one figure, each with what was chosen and nothing else', async () => {
      const visit = await open(fileAddress('dist/figuurmaker.html'));
      const { page: maker } = visit;
      await catchFiles(maker);
      await maker.reload();
      await press(maker, 'button: Probeer het met een voorbeeld');
      await tabTo(maker, 'radio: De sferen');
      await tabTo(maker, 'checkbox: De redenen');
      await maker.keyboard.press(' ');
      await write(maker, 'text: Kop boven de figuur', 'Oosterwijk en omgeving');
      await write(maker, 'url: Waar staat het script?', `${origin()}/dist/sociale-basis.min.js`);
      const script = await code(maker, 'code-script');
      await write(maker, 'url: Waar staat embed.html?', `${origin()}/dist/embed.html`);
      await write(maker, 'url: Waar staat je gespreksbestand?', `${origin()}/gesprek.json`);
      const frame = await code(maker, 'code-frame');
      const fragment = await code(maker, 'code-html');
      const svg = await downloaded(maker, 'Download de SVG');
      await downloaded(maker, 'Download de PNG');
      const size = await maker.evaluate(async () => {
        const png = (window as unknown as { givenFiles: Blob[] }).givenFiles.at(-1) as Blob;
        const { width, height } = await createImageBitmap(png);
        return { type: png.type, width, height };
      });
      const json = await downloaded(maker, 'Download het bestand');
      assert.deepEqual(await visit.problems(), []);
      // Firefox tells of the data that it draws its own form controls with, and not of a page from disk.
      const others = visit.requests.filter(
        (url) => !/^(?:data|blob):/.test(url) && url !== fileAddress('dist/figuurmaker.html'),
      );
      assert.deepEqual(others, []);

      assert.equal(size.type, 'image/png');
      assert.ok(size.width > 2400 && size.height > 1000, `${size.width} × ${size.height}`);
      for (const [name, text] of Object.entries({ script, fragment, svg, json })) {
        assert.deepEqual(missing(text.replace(/&#39;/g, "'")), [], name);
        assert.deepEqual(leaked(text.replace(/&#39;/g, "'")), [], name);
      }
      assert.match(script, /integrity="sha384-/);

      publish('/gesprek.json', 'application/json', json);
      publish('/script.html', 'text/html', page(script));
      publish('/kader.html', 'text/html', page(frame));
      publish('/tekst.html', 'text/html', page(fragment));
      const published = JSON.parse(json) as Conversation;

      const withScript = await open('/script.html');
      await withScript.page.waitForSelector('sb-spheres:defined');
      const inPage = await shown(withScript.page);
      assert.deepEqual(await withScript.problems(), []);
      const heading = await withScript.page.$eval('sb-spheres', (element) => element.getAttribute('heading'));
      assert.equal(heading, 'Oosterwijk en omgeving');

      const withFrame = await open('/kader.html');
      const inside = await (await withFrame.page.waitForSelector('iframe'))?.contentFrame();
      await inside?.waitForFunction(
        (id) =>
          document
            .querySelector<HTMLElement & { conversation: CompleteConversation }>('sb-spheres')
            ?.conversation.parts.some((part) => part.id === id),
        {},
        published.parts?.find(({ local }) => local)?.id,
      );
      const inFrame = await inside?.$eval(
        'sb-spheres',
        (element) => (element as HTMLElement & { conversation: CompleteConversation }).conversation,
      );
      await withFrame.page.waitForFunction(() => {
        const { height } = (document.querySelector('iframe') as HTMLIFrameElement).getBoundingClientRect();
        return Math.round(height) !== 720;
      });
      assert.deepEqual(await withFrame.problems(), []);
      assert.deepEqual(inFrame?.parts, inPage.parts);
      assert.deepEqual(inPage.parts, published.parts);

      const asText = await open('/tekst.html');
      const words = await asText.page.evaluate(() => document.body.innerText);
      assert.deepEqual(missing(words), []);
      assert.equal(await asText.page.$$eval('script, [style], style', (found) => found.length), 0);
      assert.deepEqual(await asText.problems(), []);
    });

    test('shows a wide page whole on a small screen, and at its own size to who edits', async () => {
      for (const width of [320, 768, 1280]) {
        const { page: maker, close } = await open('/dist/figuurmaker.html', {
          viewport: { width, height: 900 },
        });
        const shows = (): Promise<{ stage: number; wide: number; cut: number; letters: number }> =>
          maker.evaluate(async () => {
            for (let i = 0; i < 6; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
            const stage = document.querySelector('.maker-stage')!;
            const page = document.querySelector('.maker-page')!.getBoundingClientRect();
            return {
              stage: stage.clientWidth,
              wide: stage.scrollWidth,
              cut: page.height - document.querySelector('.maker-room')!.getBoundingClientRect().height,
              letters: page.width / document.querySelector<HTMLElement>('.maker-page')!.offsetWidth,
            };
          });
        await press(maker, 'button: Computer');
        const whole = await shows();
        assert.ok(whole.wide <= whole.stage, `${width}: ${whole.wide} px in ${whole.stage}`);
        assert.ok(whole.letters < 1 && Math.abs(whole.cut) <= 1.5, JSON.stringify(whole));
        await press(maker, 'button: Bewerk in de figuur');
        const edited = await shows();
        assert.equal(edited.letters, 1);
        assert.ok(edited.wide >= 1024);
        await close();
      }
    });

    test('says what would embarrass, and goes on from what was edited in the figure', async () => {
      const { page: maker, problems } = await open('/dist/figuurmaker.html');
      await catchFiles(maker);
      await maker.reload();
      assert.match(await maker.$eval('.maker-warnings', (list) => list.textContent), /geen eigen kop/);
      await press(maker, 'button: Bewerk in de figuur');
      await press(maker, 'button: Gemeenschappelijke basis');
      await tabTo(maker, 'radio: Nog niet besproken');
      await maker.keyboard.press('ArrowDown');
      await write(
        maker,
        'textarea: Waarom?',
        'Bel mevrouw De Wit op 06-12345678 of mail dewit@voorbeeld.nl.',
      );
      await maker.waitForFunction(() =>
        document.querySelector('.maker-warnings')?.textContent.includes('06-12345678'),
      );
      const warnings = await maker.$eval('.maker-warnings', (list) => list.textContent);
      assert.match(warnings, /mevrouw De Wit/);
      assert.match(warnings, /06-12345678/);
      assert.match(warnings, /dewit@voorbeeld\.nl/);
      const json = await downloaded(maker, 'Download het bestand');
      const sphere = (JSON.parse(json) as Conversation).spheres?.find(({ id }) => id === 'communal');
      assert.equal(sphere?.decision, 'in');
      assert.match(sphere?.reason ?? '', /mevrouw De Wit/);
      assert.deepEqual(await problems(), []);
    });
  },
  made,
);
