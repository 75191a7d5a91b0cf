import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { test } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { inEachBrowser, type Visit } from './browsers.js';

const answer =
  (body: string, type = 'text/html; charset=utf-8'): RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' }).end(body);
  };
const page = (body: string, css = ''): RequestListener =>
  answer(`<!doctype html><html lang="nl"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Pagina</title>
<style>${css}</style>${body}</html>`);
const frame = (query: string, more = ''): string =>
  `<iframe title="Figuur" src="/dist/embed.html?${query}" ${more}></iframe>`;
const script = '<script src="/dist/embed.js" defer></script>';
const three = ['spheres', 'support-map', 'value-levels'].map((figure) =>
  frame(`figure=${figure}`, 'width="100%"'),
);

const own = JSON.stringify({
  title: 'Eigen titel',
  parts: [{ id: 'x', sphere: 'communal', label: 'Eigen koor' }],
});
const label = `document.querySelector('sb-spheres')?.shadowRoot?.textContent`;
const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const child = (visit: Page, n = 0): Frame => visit.frames().filter((each) => each !== visit.mainFrame())[n]!;

/** The height of each frame on the page, and of the content in it. */
const heights = async ({ page: visit }: Visit): Promise<{ outer: number[]; inner: number[] }> => ({
  outer: await visit.evaluate(() =>
    [...document.querySelectorAll('iframe')].map((each) => each.clientHeight),
  ),
  inner: await Promise.all(
    visit
      .frames()
      .filter((each) => each !== visit.mainFrame())
      .map((each) =>
        each.evaluate(() => Math.ceil(document.querySelector('main')?.getBoundingClientRect().height ?? 0)),
      ),
  ),
});
/** Waits until the heights stand still; fails when they don't. */
async function settled(visit: Visit): Promise<{ outer: number[]; inner: number[] }> {
  let [before, same] = ['', 0];
  for (let i = 0; i < 60; i += 1) {
    const now = await heights(visit);
    same = JSON.stringify(now) === before && now.inner.every((height) => height > 100) ? same + 1 : 0;
    if (same >= 5) return now;
    before = JSON.stringify(now);
    await rest(100);
  }
  assert.fail(`the heights do not rest: ${before}`);
}
const refusal = (visit: Visit): Promise<string> =>
  visit.page
    .waitForSelector('[role=alert]', { timeout: 5000 })
    .then((found) => found!.evaluate((each) => each.textContent));

inEachBrowser(
  'the page in a frame',
  ({ open, origin }) => {
    test('shows the figure and the conversation that its address asks for', async () => {
      const visit = await open(
        '/dist/embed.html?figure=spheres&src=/own.json&lang=en&view=list&selected=x&color-accent=174f63&font-size=20px',
        { policy: true },
      );
      await visit.page.waitForFunction(`${label}?.includes('Eigen koor')`);
      const others = visit.requests.filter((url) => /\/sb-(?:support-map|value-levels|rounds)/.test(url));
      assert.deepEqual(others, [], 'no code of figures that are not asked for');
      const seen = await visit.page.evaluate(() => {
        const element = document.querySelector('sb-spheres')!;
        const style = document.documentElement.style;
        return {
          lang: document.documentElement.lang,
          view: element.view,
          selected: element.selected,
          accent: style.getPropertyValue('--sb-color-accent'),
          size: style.getPropertyValue('--sb-font-size'),
        };
      });
      assert.deepEqual(seen, { lang: 'en', view: 'list', selected: 'x', accent: '#174f63', size: '20px' });
      await visit.page.waitForFunction(`document.title.startsWith('Eigen titel')`);
      assert.deepEqual(await visit.problems(), []);
    });

    // fault 14, 58
    test('fetches from its own website only, unless its host lists another', async () => {
      const other = origin(true);
      const away = encodeURIComponent(`${other}/own.json`);
      for (const src of [away, encodeURIComponent(`//${new URL(other).host}/own.json`)]) {
        const visit = await open(`/dist/embed.html?src=${src}`);
        assert.match(await refusal(visit), /andere website/);
        assert.ok(!visit.requests.some((url) => url.startsWith(other)), 'nothing is asked of it');
      }
      for (const src of [
        'javascript:alert(1)',
        'data:application/json,{}',
        'blob:x',
        'http://a:b@localhost/',
        'http://',
      ]) {
        const visit = await open(`/dist/embed.html?src=${encodeURIComponent(src)}`);
        assert.match(await refusal(visit), /adres/);
        assert.deepEqual(await visit.problems(), []);
      }
      const visit = await open(`/listed.html?src=${away}`);
      await visit.page.waitForFunction(`${label}?.includes('Eigen koor')`);
    });

    // fault 58
    test('does not follow its own website to another', async () => {
      const visit = await open('/dist/embed.html?src=/away');
      await visit.page.waitForFunction(`${label}?.includes('src')`);
      assert.doesNotMatch(String(await visit.page.evaluate(label)), /Eigen koor/);
    });

    test('takes no words from its address, unless a page of the same website shows it', async () => {
      const visit = await open('/dist/embed.html?heading=Hoax');
      await visit.page.waitForFunction(`${label}?.includes('sociale basis')`);
      assert.doesNotMatch(String(await visit.page.evaluate(label)), /Hoax/);
      const around = await open('/heading');
      await rest(500);
      await child(around.page).waitForFunction(`${label}?.includes('Mijn kop')`);
    });

    // fault 13
    test('refuses what is no figure, and no plain colour, font or length, in a sentence or in silence', async () => {
      assert.match(await refusal(await open('/dist/embed.html?figure=constructor')), /spheres, support-map/);
      const wrong = [
        'color-accent=red;}*{display:none',
        'color-text=url(/x)',
        'color-link=var(--x)',
        'color-party=inherit',
        'font-family=a;b',
        'font-size=1px',
        'font-size=9999px',
        'radius=calc(1px)',
        'target-size=100vh',
      ];
      const visit = await open(
        `/dist/embed.html?${wrong.map((each) => each.replace(/;/g, '%3B')).join('&')}`,
      );
      await visit.page.waitForFunction(`${label}?.includes('sociale basis')`);
      const style = await visit.page.evaluate(() => document.documentElement.style.cssText);
      assert.equal(style, '');
      assert.ok(visit.requests.every((url) => !url.endsWith('/x')));
    });

    test('at a fixed height, without a script around it: scrolls, can be reached by keyboard, says what it is', async () => {
      const visit = await open('/fixed');
      await rest(500);
      const inside = child(visit.page);
      await inside.waitForFunction(`${label}?.includes('sociale basis')`);
      await rest(300);
      const { outer } = await heights(visit);
      assert.equal(outer[0], 300);
      assert.ok(await inside.evaluate(() => document.documentElement.scrollHeight > innerHeight + 100));
      await visit.page.focus('#before');
      await visit.page.keyboard.press('Tab');
      // Chromium stops at the frame's own scrolling area first.
      for (let i = 0; i < 3; i += 1) await visit.page.keyboard.press('Tab');
      assert.ok(await inside.evaluate(() => document.activeElement?.localName === 'sb-spheres'));
      assert.match(await inside.evaluate(() => document.title), /sociale basis/i);
      assert.deepEqual(await visit.problems(), []);
    });

    for (const path of ['/three', '/percent', '/viewport', '/border', '/late']) {
      test(`${path}: every frame gets the height of its content, and rests there`, async () => {
        const visit = await open(path);
        await visit.page.waitForFunction(
          `[...document.querySelectorAll('iframe')].every((each) => each.style.height)`,
        );
        const { outer, inner } = await settled(visit);
        assert.ok(inner.length >= 1);
        if (path !== '/viewport') assert.deepEqual(outer, inner);
        else assert.ok(outer.every((height, i) => height >= inner[i]!));
        assert.deepEqual(await visit.problems(), []);
      });
    }

    test('twenty widths one after the other, and a height that changes inside', async () => {
      const visit = await open('/three');
      await settled(visit);
      for (let i = 0; i < 20; i += 1)
        await visit.page.setViewport({ width: i % 2 ? 500 + 20 * i : 1100 - 20 * i, height: 700 });
      const { outer, inner } = await settled(visit);
      assert.deepEqual(outer, inner);
      await child(visit.page).evaluate(() => (document.querySelector('sb-spheres')!.view = 'list'));
      await rest(300);
      const after = await settled(visit);
      assert.deepEqual(after.outer, after.inner);
      assert.notEqual(after.outer[0], outer[0]);
    });

    test('only the page in the frame speaks for it', async () => {
      const visit = await open('/three');
      const { outer } = await settled(visit);
      await visit.page.evaluate(() => {
        // From the page itself, from a frame that is not ours, of another origin, and with what is no height.
        const [first] = document.querySelectorAll('iframe');
        const stranger = document.createElement('iframe');
        document.body.append(stranger);
        const own = { source: first!.contentWindow, origin: location.origin };
        const small = { sb: 'height', height: 5 };
        const messages: MessageEventInit[] = [
          { source: window, origin: location.origin, data: small },
          { source: null, origin: location.origin, data: small },
          { source: stranger.contentWindow, origin: location.origin, data: small },
          { ...own, origin: 'https://evil.example', data: small },
          { ...own, origin: 'null', data: small },
          ...[NaN, -1, 0, Infinity, 1e9, '9', null, {}, [7]].map((height) => ({
            ...own,
            data: { sb: 'height', height },
          })),
          ...[null, 5, 'height', { height: 5 }, { sb: 'other', height: 5 }, ['height']].map((data) => ({
            ...own,
            data,
          })),
        ];
        for (const message of messages) window.dispatchEvent(new MessageEvent('message', message));
        window.postMessage(small, '*');
        stranger.remove();
      });
      await rest(200);
      assert.deepEqual((await heights(visit)).outer, outer);
    });

    test('a frame that runs after its own height is stopped', async () => {
      const visit = await open('/loop');
      await rest(2500);
      const first = (await heights(visit)).outer;
      await rest(500);
      assert.deepEqual((await heights(visit)).outer, first);
      assert.ok(first[0]! < 5000);
    });
  },
  {
    '/own.json': answer(own, 'application/json'),
    '/listed.html': (request, response) => {
      // A copy of the page whose host lists the other port.
      const host = new URL(`http://${request.headers.host}`).origin;
      void fetch(`${host}/dist/embed.html`)
        .then((each) => each.text())
        .then((text) => {
          const list = decodeURIComponent(
            /src=(http.*?)(?:\/own)/i.exec(decodeURIComponent(request.url ?? ''))?.[1] ?? '',
          );
          const copy = text
            .replace('name="sb-src-origins" content=""', `name="sb-src-origins" content="${list}"`)
            .replace('src="embed-page.js"', 'src="/dist/embed-page.js"');
          response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(copy);
        });
    },
    '/away': (request, response) => {
      // `localhost` and `127.0.0.1` are two websites.
      const port = new URL(`http://${request.headers.host}`).port;
      response
        .writeHead(302, { Location: `http://127.0.0.1:${port}/own.json`, 'Access-Control-Allow-Origin': '*' })
        .end();
    },
    '/heading': page(frame('heading=Mijn%20kop')),
    '/fixed': page(
      `<button id="before">Ervoor</button>${frame('figure=spheres', 'height="300" width="100%"')}`,
    ),
    '/three': page(three.join('') + script),
    '/percent': page(
      `<div class="box">${frame('figure=spheres', 'width="100%"')}</div>${script}`,
      'html, body, .box { height: 100% } iframe { height: 100% }',
    ),
    '/viewport': page(
      `<div class="box">${frame('figure=spheres', 'width="100%"')}</div>${script}`,
      '.box { height: 100vh; min-height: 100vh } iframe { height: 100vh; min-height: 120vh }',
    ),
    '/border': page(
      three.join('') + script,
      '* { box-sizing: border-box } iframe { border: 5px solid; padding: 0 }',
    ),
    '/late': page(
      `${three[0]}<script>setTimeout(() => { const s = document.createElement('script'); s.src = '/dist/embed.js'; document.body.append(s); }, 1500)</script>`,
    ),
    '/loop': page(`<iframe title="Lus" data-sb-embed src="/looping"></iframe>${script}`),
    '/looping': page(
      `<main>x</main><script>const tell = () => parent.postMessage({ sb: 'height', height: innerHeight + 50 }, '*'); addEventListener('resize', tell); addEventListener('load', () => setTimeout(tell, 300));</script>`,
    ),
  },
);
