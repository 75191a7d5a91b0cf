import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { test } from 'node:test';
import { parse } from '../../src/content/parse.js';
import { fallbackHTML, figureHTML, type FigureName, figureSVG } from '../../src/export/public.js';
import { publishable } from '../../src/model/publish.js';
import { root } from '../../scripts/tools.mjs';
import { inEachBrowser, type Visit } from './browsers.js';

/** What a strict municipality sends. */
const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'";
const scriptless = strict.replace("script-src 'self'", "script-src 'none'");

const figures: readonly FigureName[] = ['spheres', 'support-map', 'value-levels'];
const { conversation } = parse(readFileSync(`${root}/demo/oosterwijk.json`, 'utf8'));
const file = JSON.stringify(publishable(conversation, 'rounds'));

const answer =
  (body: string, type = 'text/html; charset=utf-8', policy?: string): RequestListener =>
  (_request, response) => {
    const headers = { 'Content-Type': type, ...(policy && { 'Content-Security-Policy': policy }) };
    response.writeHead(200, headers).end(body);
  };
const page = (body: string, policy = strict): RequestListener =>
  answer(
    `<!doctype html><html lang="nl"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Pagina</title><body>${body}</body></html>`,
    undefined,
    policy,
  );
const elements = figures
  .map(
    (
      figure,
    ) => `<sb-${figure}><script type="application/json">${JSON.stringify(publishable(conversation, figure)).replace(/</g, '\\u003c')}</script>
${fallbackHTML(figure, conversation, { link: '/figuur.svg' })}</sb-${figure}>`,
  )
  .join('\n');
const frames = figures
  .map(
    (figure) =>
      `<iframe title="${figure}" width="100%" height="500" src="/dist/embed.html?figure=${figure}&src=/gesprek.json"></iframe>`,
  )
  .join('\n');
const fragments = figures.map((figure) => figureHTML(figure, conversation)).join('\n');
const pictures = `<img src="/figuur.svg" alt="Figuur">\n${figures.map((figure) => figureSVG(figure, conversation)).join('\n')}`;

const ways: Readonly<Record<string, { readonly body: string; readonly files: RegExp }>> = {
  module: {
    body: `${elements}<script type="module" src="/dist/index.js"></script>`,
    files: /^\/dist\/(index|sb-[a-z-]+|chunks\/[\w-]+)\.js$/,
  },
  classic: {
    body: `<script src="/dist/sociale-basis.min.js"></script>${elements}`,
    files: /^\/dist\/sociale-basis\.min\.js$/,
  },
  frame: {
    body: `${frames}<script src="/dist/embed.js" defer></script>`,
    files:
      /^\/dist\/(embed\.html|embed\.js|embed-page\.js|sb-[a-z-]+\.js|chunks\/[\w-]+\.js)$|^\/gesprek\.json$/,
  },
  fragment: { body: fragments, files: /^$/ },
  picture: { body: pictures, files: /^\/figuur\.svg$/ },
};

const routes: Record<string, RequestListener> = {
  '/gesprek.json': answer(file, 'application/json'),
  '/figuur.svg': answer(figureSVG('spheres', conversation), 'image/svg+xml; charset=utf-8'),
};
for (const [name, { body }] of Object.entries(ways)) {
  routes[`/${name}`] = page(body);
  routes[`/${name}-scriptless`] = page(body, scriptless);
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** All that can be read in the page, in shadow roots and frames too. */
async function words({ page: visit }: Visit): Promise<string> {
  const texts = await Promise.all(
    visit.frames().map((frame) =>
      frame.evaluate(() => {
        // In a document of its own, where nothing runs: the data of an element is not what one reads.
        const body = document.implementation.createHTMLDocument('').importNode(document.body, true);
        body.querySelectorAll('script').forEach((each) => each.remove());
        const roots = [...document.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? []);
        return [body, ...roots].map((each) => each.textContent).join(' ');
      }),
    ),
  );
  return texts.join(' ').replace(/[\s\u00ad]/g, '');
}
const squeezed = (text: string): string => text.replace(/[\s\u00ad]/g, '');
const labels = (conversation.parts ?? []).map(({ label = '' }) => label);

inEachBrowser(
  'under a strict policy',
  ({ open }) => {
    for (const [name, { files }] of Object.entries(ways)) {
      test(`${name}: nothing is refused, nothing is asked but its own files, everything is there`, async () => {
        const visit = await open(`/${name}`);
        await rest(1200);
        assert.deepEqual(await visit.problems(), []);
        for (const frame of visit.page.frames())
          assert.deepEqual(
            await frame.evaluate(
              () => (window as unknown as { policyViolations: unknown[] }).policyViolations,
            ),
            [],
          );
        const asked = visit.requests.filter((url) => /^http/.test(url)).map((url) => new URL(url).pathname);
        assert.deepEqual(
          asked.filter((path) => path !== `/${name}` && path !== '/favicon.ico' && !files.test(path)),
          [],
        );
        const text = await words(visit);
        for (const label of labels) assert.ok(text.includes(squeezed(label)), label);
      });
    }

    for (const name of ['module', 'classic', 'fragment', 'picture']) {
      test(`${name}: with its script blocked, what counts can still be read`, async () => {
        const { page: visit } = await open(`/${name}-scriptless`);
        const text = squeezed(await visit.evaluate(() => document.body.innerText));
        const counting = (conversation.parts ?? []).filter(({ decision }) => decision === 'in');
        assert.ok(counting.length > 5);
        if (name !== 'picture')
          for (const { label = '' } of counting) assert.ok(text.includes(squeezed(label)), label);
        assert.doesNotMatch(text, /"parts"/);
        const height = await visit.evaluate(() => document.body.scrollHeight);
        assert.ok(height > 600);
      });
    }
  },
  routes,
);
