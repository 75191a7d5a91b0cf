import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileAddress, inEachBrowser } from './browsers.js';

const tags = ['sb-spheres', 'sb-support-map', 'sb-value-levels', 'sb-rounds'];

/** What each figure of a page looks like from outside: its tag, its height, how many things can be chosen in it. */
const figures = () =>
  [...document.querySelectorAll('sb-spheres, sb-support-map, sb-value-levels, sb-rounds')].map((element) => ({
    tag: element.localName,
    height: element.getBoundingClientRect().height,
    choices: element.shadowRoot?.querySelectorAll('[data-key]').length ?? 0,
    credit: /Movisie/.test(element.shadowRoot?.textContent ?? ''),
  }));
const settled = () => new Promise((resolve) => setTimeout(resolve, 600));

inEachBrowser(
  'the demo',
  ({ open }) => {
    for (const path of ['/demo/', '/demo/beleid.html', '/demo/los.html']) {
      for (const width of [320, 1280]) {
        // fault 38
        test(`${path} at ${width} px: four figures, silent, under a strict policy, no scroll sideways`, async () => {
          const { page, problems } = await open(path, { policy: true, viewport: { width, height: 900 } });
          await page.evaluate(settled);
          const drawn = await page.evaluate(figures);
          assert.deepEqual([...new Set(drawn.map(({ tag }) => tag))].sort(), [...tags].sort());
          for (const { tag, height, choices, credit } of drawn) {
            assert.ok(height > 200 && choices >= 4 && credit, `${tag}: ${height} px, ${choices} choices`);
          }
          assert.deepEqual(await problems(), []);
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
        });
      }
    }

    test('nothing is stored, and no address changes', async () => {
      const { page } = await open('/demo/beleid.html');
      await page.evaluate(settled);
      await page.evaluate(() => {
        document
          .querySelector('sb-spheres')
          ?.shadowRoot?.querySelector<HTMLElement>('[data-key^="part:"]')
          ?.click();
      });
      const kept = await page.evaluate(async () => [
        document.cookie,
        localStorage.length,
        sessionStorage.length,
        (await indexedDB.databases()).length,
        location.hash,
      ]);
      assert.deepEqual(kept, ['', 0, 0, 0, '']);
    });

    test('the one file works from disk, without a server', async () => {
      const { page, problems, requests } = await open(fileAddress('demo/los.html'));
      await page.evaluate(settled);
      assert.deepEqual(
        (await page.evaluate(figures)).map(({ tag }) => tag),
        tags,
      );
      assert.deepEqual(await problems(), []);
      assert.ok(
        requests.every((url) => url.startsWith('file:') || url.startsWith('data:')),
        requests.join(),
      );
    });

    test('from disk another file is not fetched: the figure stays, and it says why', async () => {
      const { page } = await open(fileAddress('demo/los.html'));
      await page.evaluate(settled);
      const shown = await page.evaluate(async () => {
        const element = document.querySelector('sb-spheres') as Element & { src: string };
        // One that is not there: test browsers may be set to allow what others refuse.
        element.src = 'weg.json';
        const told = (): string => element.shadowRoot?.querySelector('[part=error]')?.textContent ?? '';
        while (!told().trim()) await new Promise((resolve) => setTimeout(resolve, 20));
        return { told: told(), chips: element.shadowRoot?.querySelectorAll('.chip').length ?? 0 };
      });
      assert.match(shown.told, /weg\.json[^]*een bestand op de computer/);
      assert.ok(shown.chips > 0);
    });

    test('the policy page has the parts of its file, with decisions and reasons', async () => {
      const { page } = await open('/demo/beleid.html');
      await page.evaluate(settled);
      const text = await page.evaluate(() => {
        const element = document.querySelector('sb-spheres') as HTMLElement & { view: string };
        element.view = 'list';
        return (element as unknown as { updateComplete: Promise<unknown> }).updateComplete.then(
          () => element.shadowRoot?.textContent ?? '',
        );
      });
      for (const expected of ['Buurthuis De Schakel', 'telt niet mee', 'Hier begint bijna alles']) {
        assert.ok(text.includes(expected), expected);
      }
    });

    // fault 18, 29
    test('loaded twice, as a module and as one file: the first stays, nothing breaks', async () => {
      const { page, problems } = await open('/twee-keer');
      await page.evaluate(settled);
      assert.equal((await page.evaluate(figures)).length, 4);
      assert.deepEqual(await problems(), []);
    });

    // fault 34
    test('without the script the children are there to read', async () => {
      const { page } = await open('/zonder-script');
      assert.match(await page.evaluate(() => document.body.innerText), /drie sferen/);
    });

    // fault 66
    test('the example report is silent from disk, and as wide as its page', async () => {
      for (const width of [320, 1280]) {
        const { page, problems, requests } = await open(fileAddress('dist/verslag.html'), {
          viewport: { width, height: 800 },
        });
        const text = await page.evaluate(() => document.body.innerText);
        for (const word of ['Buurttuin De Lindenhof', 'telt niet mee', 'nog niet besproken', 'Movisie']) {
          assert.ok(text.includes(word), word);
        }
        assert.deepEqual(await problems(), []);
        assert.ok(
          // Firefox also tells of pictures and fonts of its own tools, as data.
          requests.every((url) => /^(file|data):/.test(url)),
          requests.join(),
        );
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      }
    });

    for (const path of ['/dist/lezen.html', '/dist/reading.html']) {
      test(`${path} is silent and has the whole model`, async () => {
        const { page, problems } = await open(path, { viewport: { width: 320, height: 800 } });
        const text = await page.evaluate(() => document.body.innerText);
        for (const word of ['Movisie', 'Witkamp', 'Wmo']) assert.ok(text.includes(word), word);
        // Firefox asks for /favicon.ico also when a page has an icon of its own; the page's policy refuses that.
        assert.deepEqual(
          (await problems()).filter((text) => !text.includes('favicon.ico')),
          [],
        );
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      });
    }
  },
  {
    '/twee-keer': (_request, response) => {
      response.setHeader('content-type', 'text/html');
      const scripts = [
        '<script type="module" src="/dist/index.js">',
        '<script src="/dist/sociale-basis.min.js">',
      ];
      const figures = tags.map((tag) => `<${tag}></${tag}>`);
      response.end(
        `<!doctype html><html lang="nl"><title>x</title><link rel="icon" href="/demo/icoon.svg">${scripts.join('</script>')}</script>${figures.join('')}`,
      );
    },
    '/zonder-script': (_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(
        '<!doctype html><html lang="nl"><title>x</title><sb-spheres><p>De sociale basis heeft drie sferen.</p></sb-spheres>',
      );
    },
  },
);
