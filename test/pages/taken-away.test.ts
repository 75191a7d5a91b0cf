/**
 * Hostile words in everything that is taken away, opened again: the same as with a plain word, but for the word. Made and
 * opened in each browser, as files of a website with the strictest policy under which they can be read.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { root } from '../../scripts/tools.mjs';
import type * as library from '../../src/index.js';
import { everywhere, generated, hostile, places } from '../hostile.js';
import { strictRows } from '../unit/rows.js';
import { inEachBrowser, type Visit } from './browsers.js';
import { differences, folded, isSameJSON, plainWord, type Tally, type Tree, treeOf } from './tree.js';

const words = [...hostile, ...generated(8)];
const head = '<meta charset="utf-8"><title>Wat meegaat</title>';
const page = (body: string, more = ''): string =>
  `<!doctype html><html lang="nl"><head>${head}${more}</head><body>${body}</body></html>`;

/** A file as it was given: its name, its text, and the bytes of a picture. */
interface Given {
  readonly name: string;
  readonly text: string;
}
interface Taken {
  /** HTML, SVG, Markdown and CSV, by what they are. */
  readonly texts: Readonly<Record<string, string>>;
  /** What the four buttons of the outcome give. */
  readonly files: readonly Given[];
  readonly names: readonly string[];
  readonly pictures: readonly { readonly bytes: readonly number[]; readonly colours: number }[];
}
type Page = typeof globalThis & { library: typeof library; hacked?: unknown };

/** In a page: all that can be taken away of a conversation. Words come as JSON, which carries half characters too. */
async function take(given: string): Promise<Taken> {
  const { library: lib } = window as unknown as Page;
  const { word, conversation, n } = JSON.parse(given) as {
    word: string;
    conversation: library.CompleteConversation;
    n: number;
  };
  const figures = ['spheres', 'support-map', 'value-levels'] as const;
  const place = document.getElementById('place') as HTMLElement;
  place.textContent = '';
  const [spheres, map, value, rounds] = (
    ['sb-spheres', 'sb-support-map', 'sb-value-levels', 'sb-rounds'] as const
  ).map((tag) => {
    const element = document.createElement(tag);
    Object.assign(element, { conversation, heading: word });
    if (tag === 'sb-rounds') Object.assign(element, { screen: 'outcome', editable: true });
    place.append(element);
    return element;
  }) as [library.SbSpheres, library.SbSupportMap, library.SbValueLevels, library.SbRounds];
  for (const element of [spheres, map, value, rounds]) await element.updateComplete;

  const texts: Record<string, string> = {};
  for (const element of [spheres, map, value, rounds])
    texts[`picture of ${element.localName}.svg`] = await element.exportSVG();
  texts['value.csv'] = await value.exportCSV();
  const script = { address: '/dist/sociale-basis.min.js' };
  const own = { heading: word, link: '/taken/frame', font: word };
  for (const figure of figures) {
    texts[`drawing of ${figure}.svg`] = lib.figureSVG(figure, conversation, own);
    texts[`fragment of ${figure}.html`] = lib.figureHTML(figure, conversation, own);
    texts[`fallback of ${figure}.html`] = lib.fallbackHTML(figure, conversation, own);
    texts[`script for ${figure}.html`] = lib.scriptSnippet(figure, conversation, {
      script,
      heading: word,
      lang: word,
    });
  }
  const query = { heading: word, [word]: word };
  texts['frame of rounds.html'] = lib.frameSnippet('rounds', {
    page: '/taken/frame',
    src: word,
    title: word,
    script: { address: '/dist/embed.js' },
    query,
  });

  const files: Given[] = [];
  const blobs: Blob[] = [];
  const link = HTMLAnchorElement.prototype;
  const make = URL.createObjectURL.bind(URL);
  const names: string[] = [];
  URL.createObjectURL = (blob: Blob) => {
    blobs.push(blob);
    return make(blob);
  };
  link.click = function (this: HTMLAnchorElement) {
    names.push(this.download);
  };
  for (const button of rounds.shadowRoot?.querySelectorAll<HTMLElement>('.take button') ?? []) {
    if (!/Gesprek als bestand|Verslag als|Onderdelen als/.test(button.textContent ?? '')) continue;
    const before = names.length;
    button.click();
    while (names.length === before) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  // Its own one is that of every element.
  Reflect.deleteProperty(link, 'click');
  URL.createObjectURL = make;
  for (const [i, blob] of blobs.entries()) files.push({ name: names[i] ?? '', text: await blob.text() });

  const pictured = [[spheres, map, value][n % 3] ?? spheres];
  const pictures = [];
  for (const element of pictured) {
    const blob = await element.exportPNG({ scale: 0.25 });
    const bitmap = await createImageBitmap(blob);
    const canvas = document.createElement('canvas');
    canvas.width = Math.min(400, bitmap.width);
    canvas.height = Math.min(400, bitmap.height);
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set<number>();
    for (let i = 0; i < data.length; i += 4)
      colours.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
    pictures.push({ bytes: [...new Uint8Array(await blob.arrayBuffer())], colours: colours.size });
  }
  const extensions = ['json', 'html', 'md', 'csv', 'svg', 'png'] as const;
  return {
    texts,
    files,
    pictures,
    names: [...names, ...extensions.map((each) => lib.fileName(word, each, word))],
  };
}

/** What a file is read under. */
const policies = {
  // A report brings its own sheet, and forbids all else by itself.
  report: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  nothing: "default-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
  script:
    "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
};
const renderers: Readonly<Record<string, (text: string) => string>> = {
  'markdown-it': (text) => new MarkdownIt({ html: true, linkify: true }).render(text),
  marked: (text) => marked.parse(text, { async: false, gfm: true }),
};

/** A document to open again. */
interface Opened {
  readonly type: 'image/svg+xml' | 'text/html';
  readonly policy: keyof typeof policies;
  readonly body: string;
}
/** What of it is a document: SVG, HTML, and Markdown as two programs read it. */
function documents({ texts, files }: Taken): Record<string, Opened> {
  const all: Record<string, Opened> = {};
  for (const [name, body] of Object.entries(texts))
    if (name.endsWith('.svg')) all[name] = { type: 'image/svg+xml', policy: 'nothing', body };
  for (const kind of ['fragment', 'fallback', 'script', 'frame']) {
    const policy = kind === 'script' || kind === 'frame' ? 'script' : 'nothing';
    const pieces = Object.keys(texts).filter((name) => name.startsWith(`${kind} `));
    const body = page(pieces.map((name) => texts[name]).join(''));
    all[`${kind}.html`] = { type: 'text/html', policy, body };
  }
  const [, report, markdown] = files;
  all['report.html'] = { type: 'text/html', policy: 'report', body: report?.text ?? '' };
  for (const [name, render] of Object.entries(renderers))
    all[`report by ${name}.html`] = {
      type: 'text/html',
      policy: 'nothing',
      body: page(render(markdown?.text ?? '')),
    };
  return all;
}

interface Reopened {
  readonly trees: Readonly<Record<string, Tree>>;
  readonly trouble: readonly string[];
  /** What the elements of the snippets hold, as JSON. */
  readonly held: readonly string[];
}
/** In a page with a frame for each document. */
function reopen(): Reopened {
  const trees: Record<string, Tree> = {};
  const trouble: string[] = [];
  const held: string[] = [];
  for (const frame of document.querySelectorAll('iframe')) {
    const name = frame.title;
    const inner = frame.contentWindow as unknown as Page & { policyViolations?: object[] };
    const root = frame.contentDocument?.documentElement;
    if (!root) {
      trouble.push(`${name} did not open`);
      continue;
    }
    trees[name] = (window as unknown as { treeOf: typeof treeOf }).treeOf(root);
    if ('hacked' in inner) trouble.push(`${name}: a script ran`);
    if (inner.policyViolations?.length !== 0)
      trouble.push(`${name}: ${JSON.stringify(inner.policyViolations ?? 'nobody listened')}`);
    for (const each of root.querySelectorAll('sb-spheres, sb-support-map, sb-value-levels'))
      held.push(JSON.stringify((each as HTMLElement & { conversation?: unknown }).conversation));
  }
  return { trees, trouble, held };
}

/** The pieces of a PNG. */
function chunks(bytes: readonly number[]): string[] {
  const data = Buffer.from(bytes);
  const found: string[] = [];
  for (let at = 8; at < data.length; at += 12 + data.readUInt32BE(at))
    found.push(data.toString('latin1', at + 4, at + 8));
  return found;
}

/** What the server gives: the documents of this moment. */
const routes: Record<string, (request: unknown, response: ServerResponse) => void> = {
  '/taking.js': (_, response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/javascript' })
      .end("import * as library from '/dist/index.js'; Object.assign(window, { library });"),
  '/taking': (_, response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
      .end(page('<div id="place"></div>', '<script type="module" src="/taking.js"></script>')),
  '/taken/frame': (_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page('')),
};
function publish(all: Readonly<Record<string, Opened>>): void {
  const frames = Object.keys(all).map((name) => {
    const path = `/taken/${name.replaceAll(' ', '-')}`;
    const { type, policy, body } = all[name] as Opened;
    routes[path] = (_, response) =>
      response
        .writeHead(200, {
          'Content-Type': `${type}; charset=utf-8`,
          'Content-Security-Policy': policies[policy],
        })
        .end(body);
    return `<iframe title="${name}" src="${path}"></iframe>`;
  });
  routes['/taken'] = (_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page(frames.join('')));
}

/** Everything of one word, made and opened again. */
async function there(maker: Visit, reader: Visit, word: string, n: number): Promise<Taken & Reopened> {
  const taken = await maker.page.evaluate(take, JSON.stringify({ word, n, conversation: everywhere(word) }));
  publish(documents(taken));
  await reader.page.goto(new URL('/taken', reader.page.url()).href, { waitUntil: 'load' });
  await reader.page.evaluate(`window.treeOf = ${treeOf.toString()}`);
  return { ...taken, ...(await reader.page.evaluate(reopen)) };
}

const spoken = (text: string): string => folded(text).toLowerCase();
/** Cells of a table that would be more than text, and whether they are the plain ones with this word. */
function tableFaults(twin: string, found: string, word: string, tally: Tally): string[] {
  const [plain, other] = [twin, found].map((each) => strictRows(each.slice(1), ';'));
  const faults: string[] = [];
  const [few, many] = [plain, other].map((rows) => rows?.map((row) => row.length).join());
  if (few !== many) faults.push(`${many} cells, not ${few}`);
  plain?.forEach((row, y) =>
    row.forEach((cell, x) => {
      const is = other?.[y]?.[x] ?? '';
      tally.texts += 1;
      if (/^[=+\-@＝＋－＠\t\r\n]/.test(is)) faults.push(`a formula: ${JSON.stringify(is)}`);
      const same = [is, is.replace(/^'/, '')].some((each) =>
        [word, word.trim()].some((own) => spoken(each) === spoken(cell.replaceAll(plainWord, () => own))),
      );
      if (!same) faults.push(`${JSON.stringify(is)}, not ${JSON.stringify(cell)}`);
    }),
  );
  return faults.slice(0, 3);
}

inEachBrowser(
  'what is taken away',
  ({ engine, open }) => {
    // fault 9, 11, 12, 63, 64, 65, 66, 67, 68, 70
    test('hostile words in every export, opened again: the same as with a plain word, but for the word', async (t) => {
      const [maker, reader] = [await open('/taking', { policy: true }), await open('/taking')];
      await maker.page.waitForFunction('window.library !== undefined');
      const twin = await there(maker, reader, plainWord, 0);
      const outputs = Object.keys(twin.texts).length + twin.files.length + twin.pictures.length;
      // Firefox, which takes longer to open the files, has each third word.
      const some = words.filter((_, i) => engine === 'chromium' || i % 3 === 0);
      const tally: Tally = { texts: 0, elements: 0 };
      const faults: string[] = [];
      // Beside the picture, what a browser puts in every PNG.
      const kinds = new Set(twin.pictures.flatMap(({ bytes }) => chunks(bytes)));
      for (const [n, word] of some.entries()) {
        const found = await there(maker, reader, word, n);
        const say = (name: string, list: readonly string[]): void => {
          if (list.length > 0)
            faults.push(`${JSON.stringify(word.slice(0, 60))} in ${name}:\n  ${list.join('\n  ')}`);
        };
        say('what opened', found.trouble);
        assert.deepEqual(Object.keys(found.trees), Object.keys(twin.trees));
        for (const [name, tree] of Object.entries(found.trees))
          say(name, differences(twin.trees[name] ?? '', tree, word, tally));
        say(
          'value.csv',
          tableFaults(twin.texts['value.csv'] ?? '', found.texts['value.csv'] ?? '', word, tally),
        );
        say('parts.csv', tableFaults(twin.files[3]?.text ?? '', found.files[3]?.text ?? '', word, tally));
        // The file is the conversation that was given, and so is what the elements of the snippets hold.
        const documents = [found.files[0]?.text ?? '', ...found.held];
        for (const [i, each] of [twin.files[0]?.text ?? '', ...twin.held].entries()) {
          tally.texts += 1;
          if (!isSameJSON(each, documents[i] ?? '', word))
            say(i ? 'a snippet' : 'the file', ['another document']);
        }
        for (const { bytes, colours } of found.pictures) {
          const odd = chunks(bytes).filter(
            (each) => !kinds.has(each) || /^(?:[itz](?:TX|EX)t|eXIf)$/.test(each),
          );
          say(
            'PNG',
            odd.map((each) => `a piece ${each}`),
          );
          if (colours < 10) say('PNG', [`${colours} colours`]);
        }
        for (const name of found.names) {
          tally.texts += 1;
          if (
            !/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*\.(?:json|html|md|csv|svg|png)$/u.test(name) ||
            name.length > 60
          )
            say('name', [JSON.stringify(name)]);
        }
      }
      assert.equal(await maker.page.evaluate(() => 'hacked' in window), false);
      assert.equal(faults.length, 0, faults.slice(0, 12).join('\n'));
      const strange = reader.requests.filter(
        (url) =>
          !/^data:|\/(?:favicon\.ico|taking(?:\.js)?|taken|taken\/[a-z-]+(?:\.svg|\.html)?(?:\?.*)?|dist\/.*\.js)$/.test(
            url,
          ),
      );
      assert.deepEqual(strange, []);
      assert.deepEqual(reader.errors, []);
      assert.deepEqual(await maker.problems(), []);
      const ran = `${some.length} words × ${places} places × ${outputs} outputs`;
      t.diagnostic(`${engine}: ${ran}: ${tally.texts} texts, ${tally.elements} elements`);
      const told = readFileSync(join(root, 'SECURITY.md'), 'utf8').replace(/\s+/g, ' ');
      assert.ok(told.includes(ran), `SECURITY.md does not say ‘${ran}’`);
    });
  },
  routes,
);
