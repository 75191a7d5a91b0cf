/** Pages that are unkind: styles, patched prototypes, old frameworks, sandboxes, and every way to load the script. */
import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { test } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { inEachBrowser } from './browsers.js';

const answer =
  (body: string, type = 'text/html'): RequestListener =>
  (_request, response) =>
    void response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
const figures = `<sb-spheres></sb-spheres><sb-support-map></sb-support-map><sb-value-levels></sb-value-levels>
<sb-rounds editable></sb-rounds>`;
const page = (head: string, body = figures): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><title>Gastheer</title>${head}</head><body>${body}</body></html>`;
const module = '<script type="module" src="/dist/index.js"></script>';
const classic = (how = ''): string => `<script ${how} src="/dist/sociale-basis.min.js"></script>`;
const css = (name: string): string => `<link rel="stylesheet" href="/${name}.css">`;

const styles = {
  plain: 'body{margin:0;font-family:sans-serif}',
  unset: '*{all:unset}body{font-family:sans-serif}script,style,link,head,title{display:none}',
  important:
    '*{all:unset !important;box-sizing:content-box !important;font-family:sans-serif !important}script,style,link,head,title{display:none !important}',
  tiny: `html,body,*{font-size:3px !important;text-transform:uppercase !important;font-family:sans-serif !important;
    text-align:right;list-style:square;border-collapse:collapse;white-space:nowrap;text-indent:40px;cursor:none;visibility:visible}
    svg{width:100% !important;height:9px !important}button,textarea,select{color:#eee !important;background:#fff !important}
    body{margin:0;color:#ccc;background:#fff}`,
};

/** What old frameworks and careless pages do to what all scripts share. */
const prototypes: Record<string, string> = {
  'Prototype 1.6': `
    Object.toJSON = function (value) { return String(value); };
    [Array, String, Number, Boolean, Date].forEach(function (each) {
      each.prototype.toJSON = function () { return 'kapot ' + this; };
    });
    Array.prototype.each = function (act) { this.forEach(act); };
    Array.prototype.inject = Array.prototype.include = function () { return 'kapot'; };
    String.prototype.strip = String.prototype.blank = function () { return 'kapot'; };
    Element.prototype.hide = Element.prototype.update = function () { throw new Error('update'); };
    document.getElementsByClassName = function () { return ['kapot']; };`,
  MooTools: `
    Array.prototype.contains = Array.prototype.each = Array.prototype.clean = Array.prototype.empty = function () { return []; };
    Function.prototype.pass = Function.prototype.implement = function () { return this; };
    String.prototype.contains = function () { return false; };
    String.prototype.test = function () { return true; };
    Number.prototype.round = function () { return 7; };
    Element.prototype.inject = Element.prototype.grab = function () { return this; };
    window.$ = window.$$ = function () { return null; };`,
  'for in': `
    Object.prototype.extra = function () { return 'kapot'; };
    Array.prototype.extra = { kapot: true };
    String.prototype.extra = 'kapot';`,
  'core-js': `
    ['at', 'flatMap', 'includes', 'find'].forEach(function (name) {
      var own = Array.prototype[name];
      Array.prototype[name] = function () { return own.apply(this, arguments); };
    });
    window.Promise.prototype.finally = window.Promise.prototype.finally;
    var fetched = window.fetch; window.fetch = function () { return fetched.apply(window, arguments); };`,
  'zone.js': `
    var then = Promise.prototype.then;
    Promise.prototype.then = function (a, b) { return then.call(this, a && function (v) { return a(v); }, b); };
    var add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (name, listener, options) { return add.call(this, name, listener, options); };
    var later = window.setTimeout;
    window.setTimeout = function () { return later.apply(window, arguments); };`,
};

type Made = HTMLElement & {
  readonly updateComplete: Promise<unknown>;
  readonly conversation: object;
  exportSVG: () => Promise<string>;
  exportReport: (form: string) => Promise<string>;
  exportCSV: () => Promise<string>;
};
/** In a page: until every figure is defined, has rendered, and stands as it stood two frames before. */
const settled = async (): Promise<void> => {
  const figures = [
    ...document.querySelectorAll<Made>('sb-spheres, sb-support-map, sb-value-levels, sb-rounds'),
  ];
  if (figures.length === 0) throw new Error('there is no figure');
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  const look = (): string =>
    figures
      .map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        return [x, y, width, height, each.shadowRoot?.querySelectorAll('*').length].join();
      })
      .join(' ');
  for (const each of figures) await customElements.whenDefined(each.localName);
  await document.fonts.ready;
  for (let before = '', same = 0; same < 3;) {
    await frame();
    await frame();
    for (const each of figures) await each.updateComplete;
    const now = look();
    same = now === before ? same + 1 : 0;
    before = now;
  }
};
/** In a page: the button that gives the file is pressed; until it is said to be there, or its text is. */
const pressSave = async (): Promise<void> => {
  const root = document.querySelector('sb-rounds')?.shadowRoot;
  const save = [...(root?.querySelectorAll<HTMLElement>('.bar button') ?? [])].find((each) =>
    each.textContent?.includes('Bewaar als bestand'),
  );
  save?.click();
  const said = (): boolean =>
    [...(root?.querySelectorAll('[role=status]') ?? [])].some((each) =>
      each.textContent?.includes('downloads'),
    );
  while (!said() && !root?.activeElement?.matches('textarea[readonly]'))
    await new Promise((resolve) => setTimeout(resolve, 20));
};
/** The frame in a page, once it is there and its figures stand. */
async function frameIn(tab: Page): Promise<Frame> {
  const frame = await tab.waitForFrame((each) => each.url().endsWith('/inner'));
  await frame.evaluate(settled);
  return frame;
}

interface Box {
  readonly key: string;
  readonly box: readonly number[];
}
/** Where everything that can be chosen stands, within its figure. */
const boxes = (): Box[] =>
  [...document.querySelectorAll('sb-spheres, sb-support-map, sb-value-levels')].flatMap((figure) => {
    const stage = figure.shadowRoot?.querySelector('[part~=figure]');
    const { left, top } = stage?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return [...(figure.shadowRoot?.querySelectorAll<HTMLElement>('[part~=figure] [data-key]') ?? [])].map(
      (each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        return { key: `${figure.localName} ${each.dataset['key']}`, box: [x - left, y - top, width, height] };
      },
    );
  });
/** Words that are smaller than 12 px, in capitals, or hardly to be told from what they stand on. */
const unreadable = (): string[] => {
  const found: string[] = [];
  const luminance = (colour: string): number | undefined => {
    const parts = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(colour);
    if (!parts || (parts[4] !== undefined && Number(parts[4]) < 0.9)) return undefined;
    const [r = 0, g = 0, b = 0] = parts.slice(1, 4).map((each) => {
      const part = Number(each) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const visit = (root: ParentNode): void => {
    for (const each of root.querySelectorAll('*')) {
      if (each.shadowRoot) visit(each.shadowRoot);
      if (root === document || each.closest('.vh, .ruler, svg, style')) continue;
      const own = [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!own || each.getClientRects().length === 0) continue;
      const style = getComputedStyle(each);
      const size = parseFloat(style.fontSize);
      if (size < 11.9) found.push(`${each.localName}.${each.className}: ${size} px`);
      if (style.textTransform === 'uppercase') found.push(`${each.localName}.${each.className}: capitals`);
      const [front, behind] = [luminance(style.color), luminance(style.backgroundColor)];
      if (front === undefined || behind === undefined) continue;
      const contrast = (Math.max(front, behind) + 0.05) / (Math.min(front, behind) + 0.05);
      if (contrast < 4.5) found.push(`${each.localName}.${each.className}: ${contrast.toFixed(1)}`);
    }
  };
  visit(document);
  return [...new Set(found)];
};
/** All that can be taken away. */
const taken = async (): Promise<string[]> => {
  const rounds = document.querySelector('sb-rounds') as Made;
  const map = document.querySelector('sb-support-map') as unknown as Made;
  const given =
    '{"title":"Proef","parts":[{"id":"a","sphere":"communal","label":"Koor","decision":"in","reason":"Samen"}]}';
  rounds.setAttribute('conversation', given);
  map.setAttribute('conversation', given);
  await rounds.updateComplete;
  await map.updateComplete;
  const texts: string[] = [];
  const make = URL.createObjectURL.bind(URL);
  const blobs: Blob[] = [];
  URL.createObjectURL = (blob: Blob) => {
    blobs.push(blob);
    return make(blob);
  };
  [...(rounds.shadowRoot?.querySelectorAll<HTMLElement>('.bar button') ?? [])]
    .find((each) => each.textContent?.includes('Bewaar als bestand'))
    ?.click();
  for (const blob of blobs) texts.push(await blob.text());
  return [
    ...texts,
    await rounds.exportReport('html'),
    await rounds.exportReport('markdown'),
    await rounds.exportCSV(),
    await map.exportSVG(),
    rounds.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '',
  ];
};
const choices = (): number[] =>
  [...document.querySelectorAll('sb-spheres, sb-support-map, sb-value-levels, sb-rounds')].map(
    (each) => each.shadowRoot?.querySelectorAll('button').length ?? 0,
  );

inEachBrowser(
  'an unkind page',
  ({ open }) => {
    for (const name of ['unset', 'important'] as const) {
      // fault 36
      test(`all: unset (${name}): everything stands where it stood`, async () => {
        const plain = await open('/plain');
        await plain.page.evaluate(settled);
        const expected = await plain.page.evaluate(boxes);
        await plain.close();
        const { page: tab, problems } = await open(`/${name}`);
        await tab.evaluate(settled);
        const found = await tab.evaluate(boxes);
        assert.deepEqual(
          found.map(({ key }) => key),
          expected.map(({ key }) => key),
        );
        const moved = found.filter(({ box }, i) =>
          box.some((side, n) => Math.abs(side - (expected[i]?.box[n] ?? NaN)) > 2),
        );
        assert.deepEqual(moved.slice(0, 5), []);
        assert.deepEqual(await problems(), []);
      });
    }

    // fault 37
    test('3px, capitals, pale colours and sizes for every svg: words stay readable', async () => {
      const { page: tab, problems } = await open('/tiny');
      await tab.evaluate(settled);
      assert.deepEqual(await tab.evaluate(unreadable), []);
      assert.ok((await tab.evaluate(boxes)).length > 60);
      assert.deepEqual(await problems(), []);
    });

    // fault 39
    test('patched prototypes and old frameworks: all that is taken away is the same, to the letter', async () => {
      const clean = await open('/clean');
      await clean.page.evaluate(settled);
      const expected = await clean.page.evaluate(taken);
      assert.equal(expected.length, 6);
      await clean.close();
      for (const name of Object.keys(prototypes)) {
        const {
          page: tab,
          problems,
          close,
        } = await open(`/patched-${encodeURIComponent(name.replace(' ', '-'))}`);
        await tab.evaluate(settled);
        const found = await tab.evaluate(taken);
        for (const [i, each] of found.entries()) assert.equal(each, expected[i], `${name}, ${i}`);
        assert.deepEqual(await problems(), [], name);
        await close();
      }
    });

    // fault 18, 29
    test('the script before, after, deferred, async or twice: the same figures', async () => {
      const seen: number[][] = [];
      for (const path of ['/before', '/after', '/deferred', '/async', '/twice']) {
        const { page: tab, problems, close } = await open(path);
        await tab.evaluate(settled);
        seen.push(await tab.evaluate(choices));
        assert.deepEqual(await problems(), [], path);
        await close();
      }
      assert.ok(seen[0]?.every((n) => n > 3));
      for (const each of seen) assert.deepEqual(each, seen[0]);
    });

    // fault 31
    test('without a registry of elements the words of the page stay, and nothing breaks', async () => {
      const { page: tab, problems } = await open('/unregistered');
      const found = await tab.evaluate(async () => {
        const { define } = (await import(new URL('/dist/index.js', location.href).href)) as {
          define: (registry?: unknown) => void;
        };
        define();
        const frame = document.body.appendChild(document.createElement('iframe'));
        const other = (frame.contentWindow as unknown as typeof globalThis).customElements;
        define(other);
        return {
          registry: window.customElements,
          shown: document.querySelector('sb-spheres')?.textContent,
          drawn: document.querySelector('sb-spheres')?.shadowRoot !== null,
          elsewhere: ['sb-spheres', 'sb-support-map', 'sb-value-levels', 'sb-rounds'].every((tag) =>
            other.get(tag),
          ),
        };
      });
      assert.deepEqual(found, {
        registry: null,
        shown: 'Onze onderdelen',
        drawn: false,
        elsewhere: true,
      });
      assert.deepEqual(await problems(), []);
    });

    // fault 19
    test('written by document.write, by innerHTML, and copied: each works by itself, ids are unique', async () => {
      const { page: tab, problems } = await open('/written');
      await tab.evaluate(settled);
      const found = await tab.evaluate(async () => {
        const place = document.createElement('div');
        document.body.append(place);
        place.innerHTML =
          '<sb-spheres parts=\'[{"id":"a","sphere":"communal","label":"Tuin"}]\'></sb-spheres>';
        const copy = document.createElement('div');
        copy.innerHTML = place.innerHTML;
        const clone = place.firstElementChild?.cloneNode(true) as Element;
        document.body.append(copy, clone);
        const all = [...document.querySelectorAll<Made>('sb-spheres')];
        all[0]?.setAttribute('parts', '[]');
        // Before a figure has a size there is nothing in it.
        const isDrawn = (each: Made): boolean =>
          (each.shadowRoot?.querySelector('[data-key]') ?? null) !== null;
        while (!all.every(isDrawn)) await new Promise(requestAnimationFrame);
        for (const each of all) await each.updateComplete;
        return all.map((each) => ({
          parts: each.shadowRoot?.querySelectorAll('[data-key^="part:"]').length,
          ids: new Set([...(each.shadowRoot?.querySelectorAll('[id]') ?? [])].map(({ id }) => id)).size,
          all: each.shadowRoot?.querySelectorAll('[id]').length,
        }));
      });
      assert.deepEqual(
        found.map(({ parts }) => parts),
        [0, 1, 1, 1],
      );
      for (const { ids, all } of found) assert.equal(ids, all);
      assert.deepEqual(await problems(), []);
    });

    // fault 43, 44
    test('in a sandbox, where a download may be refused, saving gives the text to copy, without a clipboard', async () => {
      const { page: tab, errors } = await open('/sandbox');
      const frame = await frameIn(tab);
      await frame.evaluate(pressSave);
      const found = await frame.evaluate(() => {
        const root = document.querySelector('sb-rounds')?.shadowRoot;
        const field = root?.querySelector<HTMLTextAreaElement>('textarea[readonly]');
        return {
          text: field?.value,
          chosen: field ? field.selectionEnd - field.selectionStart : 0,
          focused: root?.activeElement === field,
        };
      });
      assert.equal(
        (JSON.parse(found.text ?? '{}') as { format?: string }).format,
        'sociale-basis/conversation',
      );
      assert.equal(found.chosen, found.text?.length);
      assert.equal(found.focused, true);
      assert.deepEqual(errors, []);
      const allowed = await open('/sandbox-downloads');
      const inner = await frameIn(allowed.page);
      await inner.evaluate(pressSave);
      const shown = await inner.evaluate(
        () => document.querySelector('sb-rounds')?.shadowRoot?.querySelector('textarea[readonly]') !== null,
      );
      assert.equal(shown, false);
    });
  },
  {
    ...Object.fromEntries(
      Object.entries(styles).map(([name, text]) => [`/${name}.css`, answer(text, 'text/css')]),
    ),
    ...Object.fromEntries(Object.keys(styles).map((name) => [`/${name}`, answer(page(css(name) + module))])),
    ...Object.fromEntries(
      Object.entries(prototypes).flatMap(([name, script]) => {
        const path = name.replace(' ', '-');
        return [
          [`/patch-${path}.js`, answer(script, 'text/javascript')],
          [`/patched-${path}`, answer(page(`<script src="/patch-${path}.js"></script>${module}`))],
        ];
      }),
    ),
    '/clean': answer(page(module)),
    '/before': answer(page(classic())),
    '/after': answer(page('', figures + classic())),
    '/deferred': answer(page(classic('defer'))),
    '/async': answer(page(classic('async'))),
    '/twice': answer(page(classic() + classic('defer'), figures + classic())),
    '/written': answer(page(classic(), `<script>document.write('<sb-spheres></sb-' + 'spheres>')</script>`)),
    // As in the script of an extension of a browser.
    '/unregistered.js': answer(
      "Object.defineProperty(window, 'customElements', { value: null });",
      'text/javascript',
    ),
    '/unregistered': answer(
      page(
        '<script src="/unregistered.js"></script>',
        `<sb-spheres>Onze onderdelen</sb-spheres>${classic()}${module}`,
      ),
    ),
    '/inner': answer(page(classic('defer'), '<sb-rounds editable persist="x"></sb-rounds>')),
    '/sandbox': answer(
      page('', '<iframe sandbox="allow-scripts" src="/inner" width="900" height="700"></iframe>'),
    ),
    '/sandbox-downloads': answer(
      page(
        '',
        '<iframe sandbox="allow-scripts allow-same-origin allow-downloads" src="/inner" width="900" height="700"></iframe>',
      ),
    ),
  },
);
