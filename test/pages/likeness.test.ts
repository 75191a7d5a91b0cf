/** The picture that is taken away, next to the figure on the page: words, shapes and colours are in the same place. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { root } from '../../scripts/tools.mjs';
import { inEachBrowser } from './browsers.js';

const WIDTH = 1100;
/** Room around the drawing in a picture. */
const MARGIN = 16;
const conversation = readFileSync(`${root}/demo/oosterwijk.json`, 'utf8').replace(/</g, '\\u003c');
const figures = ['spheres', 'support-map', 'value-levels'] as const;

const page =
  (body: string): RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(
      `<!doctype html><html lang="nl"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Naast elkaar</title>
<style>body { margin: 0; width: ${WIDTH}px; background: #fff; font: 16px/1.5 Arial, 'Liberation Sans', sans-serif } svg { display: block }</style>${body}</html>`,
    );
  };
const routes: Record<string, RequestListener> = { '/empty': page('') };
for (const figure of figures)
  routes[`/${figure}`] = page(
    `<sb-${figure}><script type="application/json">${conversation}</script></sb-${figure}><script src="/dist/sociale-basis.min.js"></script>`,
  );

/** A line of text: its words, the middle of it and its top, in px. */
interface Line {
  readonly words: string;
  readonly x: number;
  readonly y: number;
}
interface Drawn {
  readonly svg: string;
  readonly lines: readonly Line[];
  /** The drawing on the page, without what stands around it. */
  readonly stage: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** The figure on the page, in whole px, and its picture. */
const drawnOn = (visit: Page, figure: string): Promise<Drawn> =>
  visit.evaluate(async (tag) => {
    const element = document.querySelector(tag) as HTMLElement & { exportSVG: () => Promise<string> };
    const drawing = (): Element => element.shadowRoot!.querySelector('.stage')!;
    await customElements.whenDefined(tag);
    for (let i = 0; i < 10 || !element.shadowRoot?.querySelector('.stage'); i += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    const { y: before } = drawing().getBoundingClientRect();
    document.body.style.setProperty('padding-top', `${1 - (before % 1)}px`);
    const { x, y, width, height } = drawing().getBoundingClientRect();
    const lines: Line[] = [];
    const texts = document.createTreeWalker(drawing(), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode as Text;
      const words = data
        .replace(/\u00ad/g, '')
        .replace(/\s+/g, ' ')
        .trim();
      if (!words || !parentElement || parentElement.closest('.vh')) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      if (/\s$/.test(data)) range.setEnd(texts.currentNode, data.trimEnd().length);
      const box = range.getBoundingClientRect();
      lines.push({ words, x: box.x + box.width / 2 - x, y: box.y - y });
    }
    const stage = { x: x + scrollX, y: y + scrollY, width: Math.floor(width), height: Math.floor(height) };
    return { svg: await element.exportSVG(), lines, stage };
  }, `sb-${figure}`);

/** Puts the picture in an empty page; gives its size and its lines. */
const pictured = (visit: Page, svg: string) =>
  visit.evaluate((source) => {
    const read = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
    const picture = document.importNode(read, true);
    document.body.replaceChildren(picture);
    const lines: Line[] = [];
    for (const text of picture.querySelectorAll('text')) {
      const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      while (nodes.nextNode()) {
        const { data } = nodes.currentNode as Text;
        if (!data.trim()) continue;
        const range = document.createRange();
        range.setStart(nodes.currentNode, 0);
        range.setEnd(nodes.currentNode, data.trimEnd().length);
        const { x, y, width } = range.getBoundingClientRect();
        lines.push({ words: data.replace(/\s+/g, ' ').trim(), x: x + width / 2, y: y + scrollY });
      }
    }
    const { width, height } = picture.getBoundingClientRect();
    return { lines, width, height };
  }, svg);

/** The value that most have. */
function most(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/**
 * The share of pixels that are not, give or take a pixel, in the other picture: each has to lie between the darkest and
 * the lightest of those around its place there.
 */
const strange = (visit: Page, one: string, other: string, at: { readonly x: number; readonly y: number }) =>
  visit.evaluate(
    async (images, { x: left, y: top }) => {
      const read = async (base64: string): Promise<ImageData> => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        const context = canvas.getContext('2d', { willReadFrequently: true })!;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [live, picture] = (await Promise.all(images.map(read))) as [ImageData, ImageData];
      const fits = (a: ImageData, b: ImageData, x: number, y: number, dx: number, dy: number): boolean => {
        const at = 4 * (y * a.width + x);
        const same = 4 * ((y + dy) * b.width + x + dx);
        const inside = x + dx >= 0 && x + dx < b.width && y + dy >= 0 && y + dy < b.height;
        if (inside && [0, 1, 2].every((i) => Math.abs(a.data[at + i]! - b.data[same + i]!) <= 48))
          return true;
        for (let channel = 0; channel < 3; channel += 1) {
          const value = a.data[at + channel]!;
          let [least, largest] = [255, 0];
          for (let j = y + dy - 1; j <= y + dy + 1; j += 1)
            for (let i = x + dx - 1; i <= x + dx + 1; i += 1) {
              const near = i < 0 || j < 0 || i >= b.width || j >= b.height;
              const there = near ? 255 : b.data[4 * (j * b.width + i) + channel]!;
              least = Math.min(least, there);
              largest = Math.max(largest, there);
            }
          if (value < least - 48 || value > largest + 48) return false;
        }
        return true;
      };
      let [bad, inked] = [0, 0];
      for (let y = 0; y < live.height; y += 1)
        for (let x = 0; x < live.width; x += 1) {
          if (live.data[4 * (y * live.width + x) + 1]! < 160) inked += 1;
          const isThere =
            fits(live, picture, x, y, left, top) &&
            (y + top >= picture.height ||
              x + left >= picture.width ||
              fits(picture, live, x + left, y + top, -left, -top));
          if (!isThere) bad += 1;
        }
      return { bad, inked };
    },
    [one, other],
    at,
  );

inEachBrowser(
  'a picture next to its figure',
  ({ open }) => {
    for (const figure of figures) {
      test(`${figure}: every word within 1 px of its place, and shapes and colours as on the page`, async () => {
        const viewport = { width: WIDTH, height: 1300 };
        const { page: visit } = await open(`/${figure}`, { viewport });
        const { svg, lines, stage } = await drawnOn(visit, figure);
        const live = await visit.screenshot({ encoding: 'base64', clip: stage });
        const { page: other } = await open('/empty', { viewport });
        const picture = await pictured(other, svg);
        const pairs = lines.flatMap(({ words, x, y }) => {
          const found = picture.lines.filter((each) => each.words === words);
          return found.map((each) => ({ words, dx: each.x - x, dy: each.y - y }));
        });
        assert.ok(lines.length >= 5, `${lines.length} lines`);
        // Where the drawing stands in the picture is what most of its words say.
        const at = {
          x: most(pairs.map(({ dx }) => Math.round(dx))),
          y: most(pairs.map(({ dy }) => Math.round(dy))),
        };
        if (figure !== 'value-levels') assert.equal(at.x, MARGIN);
        const away = lines.flatMap(({ words }) => {
          const here = pairs.filter((each) => each.words === words);
          const isNear = here.some(({ dx, dy }) => Math.abs(dx - at.x) <= 1 && Math.abs(dy - at.y) <= 1);
          return isNear ? [] : [{ words, here }];
        });
        assert.deepEqual(away, []);

        const { width, height } = picture;
        const clip = { x: 0, y: 0, width: Math.ceil(width), height: Math.ceil(height) };
        const drawing = await other.screenshot({ encoding: 'base64', clip });
        const { bad, inked } = await strange(other, live, drawing, at);
        assert.ok(inked > 2000, `${inked} px of ink`);
        // Where dashes and dots begin is the browser's own choice; nothing else is more than a pixel away.
        assert.ok(bad < 0.02 * inked, `${bad} of ${inked} px are not in the other`);
      });
    }
  },
  routes,
);
