import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { RequestListener } from 'node:http';
import type * as Server from '../../src/server/ssr.js';
import { root } from '../../scripts/tools.mjs';
import { inEachBrowser, type Visit } from './browsers.js';

const ssr = '../../dist/npm/ssr.js';
const { parse, renderElement } = (await import(ssr)) as typeof Server;
const { conversation } = parse(readFileSync(`${root}/demo/oosterwijk.json`, 'utf8'));
const figures = ['spheres', 'support-map', 'value-levels', 'rounds'] as const;
const WIDTH = 1100;

const answer =
  (body: string): RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(body);
  };
const page = (body: string, script = ''): RequestListener =>
  answer(`<!doctype html><html lang="nl"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Server</title>
<style>body { margin: 0; width: ${WIDTH}px; font: 16px/1.5 Arial, 'Liberation Sans', sans-serif }</style>
${body}<p id="after">Hierna</p>${script}</html>`);
const script = '<script type="module" src="/dist/index.js"></script>';

const routes: Record<string, RequestListener> = {};
const made: Record<string, string> = {};
for (const figure of figures) {
  made[figure] = await renderElement(figure, conversation, {
    attributes: { heading: 'Kop & <b>', class: 'x"y' },
  });
  const wide = await renderElement(figure, conversation, { width: WIDTH });
  routes[`/${figure}`] = page(made[figure]);
  routes[`/${figure}-live`] = page(made[figure], script);
  routes[`/${figure}-wide`] = page(wide);
  routes[`/${figure}-wide-live`] = page(wide, script);
}
const hostile = JSON.stringify({
  title: '</script></template><img src=x onerror="window.hacked=1">',
  parts: [
    {
      id: '"]{}*{display:none}',
      sphere: 'communal',
      label: '<script>window.hacked=1</script>',
      reason: '<!--',
    },
  ],
});
routes['/hostile'] = page(
  await renderElement('spheres', parse(hostile).conversation, { width: WIDTH }),
  script,
);

/** What can be read in it, without spaces: lines may break anywhere. */
const words = (html = ''): string =>
  html
    .replace(/<style[^]*?<\/style>|<script[^]*?<\/script>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/\s|\u00ad/g, '');

test('the HTML of the server has every label, decision and reason that its figure shows', () => {
  for (const part of conversation.parts ?? []) {
    for (const figure of ['spheres', 'support-map'] as const)
      assert.ok(made[figure]?.includes(part.label ?? ''), part.label);
  }
  for (const step of conversation.chain ?? [])
    assert.ok(words(made['value-levels']).includes(words(step.reason)));
  for (const figure of figures) {
    assert.match(made[figure] ?? '', /shadowrootmode="open"/);
    assert.doesNotMatch(made[figure] ?? '', /<!--|style=|undefined|\[object/);
    assert.ok(made[figure]?.startsWith(`<sb-${figure} heading="Kop &amp; &lt;b&gt;" class="x&quot;y">`));
  }
});

test('the same conversation gives the same HTML, and a list where that is asked', async () => {
  assert.equal(
    await renderElement('spheres', conversation, { attributes: { heading: 'Kop & <b>', class: 'x"y' } }),
    made.spheres,
  );
  assert.match(
    await renderElement('spheres', conversation, { attributes: { view: 'list', lang: 'en' } }),
    /part="list"/,
  );
  assert.match(
    await renderElement('spheres', conversation, { nonce: 'abc', font: 'Arial;}' }),
    /<style nonce="abc">/,
  );
});

/** What the reader sees of the figure, and where. */
const seen = ({ page: visit }: Visit) =>
  visit.evaluate(() => {
    const element = document.querySelector('sb-spheres, sb-support-map, sb-value-levels, sb-rounds')!;
    const all = [...element.shadowRoot!.querySelectorAll('[data-key]')];
    const boxes = all.map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return { key: each.getAttribute('data-key'), at: [x, y, width, height].map(Math.round) };
    });
    return {
      boxes: boxes.filter(({ at }) => at[2]),
      after: document.querySelector('#after')!.getBoundingClientRect().top,
      sections: element.shadowRoot!.querySelectorAll('.sb > section').length,
      children: element.shadowRoot!.querySelectorAll('.room').length,
      text: element.shadowRoot!.textContent?.replace(/\s+/g, ' ') ?? '',
    };
  });
/** The layout shift of a page so far; 0 in a browser that does not count it. */
const shifts = ({ page: visit }: Visit): Promise<number> =>
  visit.evaluate(async () => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
    });
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return 0;
    observer.observe({ type: 'layout-shift', buffered: true });
    await new Promise((resolve) => setTimeout(resolve, 200));
    return sum;
  });
const drawn = async (visit: Visit): Promise<void> => {
  await visit.page.waitForFunction('customElements.get("sb-rounds")');
  await visit.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
};

inEachBrowser(
  'an element from the server',
  ({ open }) => {
    for (const figure of figures) {
      test(`${figure}: there without a script; with it exactly one copy, and not a word said`, async () => {
        const before = await open(`/${figure}`);
        const still = await seen(before);
        assert.equal(still.sections, 1);
        assert.ok(still.after > 300, String(still.after));
        assert.match(still.text, /Kop & <b>/);
        const live = await open(`/${figure}-live`);
        await drawn(live);
        const { sections, children, text } = await seen(live);
        assert.deepEqual([sections, children], [1, 1]);
        assert.match(text, /Kop & <b>/);
        assert.deepEqual(await live.problems(), []);
      });
    }

    for (const figure of ['spheres', 'support-map', 'value-levels'] as const) {
      test(`${figure}: placed by the server for a width, the page stays where it is when the script comes`, async () => {
        const still = await seen(await open(`/${figure}-wide`));
        const live = await open(`/${figure}-wide-live`);
        await drawn(live);
        const moving = await seen(live);
        assert.ok(still.boxes.length > 5);
        assert.deepEqual(
          still.boxes.map(({ key }) => key),
          moving.boxes.map(({ key }) => key),
        );
        const apart = still.boxes.map(({ at }, i) =>
          Math.max(...at.map((n, k) => Math.abs(n - moving.boxes[i]!.at[k]!))),
        );
        // Inside the spheres a chip may go to another row, where the letters of a browser are a hair narrower.
        if (figure !== 'spheres')
          assert.ok(Math.max(...apart) <= 3, `boxes move by ${Math.max(...apart)} px`);
        assert.ok(Math.abs(still.after - moving.after) <= 2, `${still.after} → ${moving.after}`);
        const shift = await shifts(live);
        assert.ok(shift <= 0.01, `layout shift ${shift}`);
      });
    }

    test('hostile words are words, from the server too', async () => {
      const visit = await open('/hostile');
      await drawn(visit);
      const { text, sections } = await seen(visit);
      assert.equal(sections, 1);
      assert.match(text, /<script>window\.hacked=1<\/script>/);
      assert.equal(await visit.page.evaluate('"hacked" in window'), false);
      assert.deepEqual(await visit.problems(), []);
    });
  },
  routes,
);
