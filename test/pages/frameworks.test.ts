/**
 * The figures in React, Vue, Angular and Svelte: the sixteen behaviours that Custom Elements Everywhere asks of a
 * framework, with our elements, and what else a page of such a framework does with them.
 */
import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { strictPolicy } from '../../scripts/static-server.mjs';
import { inEachBrowser, type Visit } from './browsers.js';
import { frameworkScript, installFrameworks } from './frameworks.js';

const frameworks = ['react', 'vue', 'svelte', 'angular'] as const;
const why = installFrameworks();
if (why) console.log(why);

const page = (name: string): string => `<!doctype html><html lang="nl"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${name}</title></head>
<body><div id="app"></div><script type="module" src="/dist/index.js"></script>
<script type="module" src="/hosts/${name}.js"></script></body></html>`;
/** The promised policy. Angular without its own build compiles in the page, which needs more; the others don’t. */
const policyOf = (name: string): string =>
  strictPolicy
    .replace("img-src 'self'", "img-src 'self' data:")
    .replace(/require-trusted-types-for.*/, (rest) => (name === 'angular' ? '' : rest))
    .replace(
      "script-src 'self'",
      name === 'angular' ? "script-src 'self' 'unsafe-eval'" : "script-src 'self'",
    );
const answer =
  (type: string, body: string, policy?: string): RequestListener =>
  (_request, response) => {
    if (policy) response.setHeader('Content-Security-Policy', policy);
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
  };
const routes: Record<string, RequestListener> = {};
if (!why) {
  for (const name of frameworks) {
    routes[`/hosts/${name}.js`] = answer('text/javascript', await frameworkScript(name));
    routes[`/hosts/${name}`] = answer('text/html', page(name), policyOf(name));
  }
}

interface Heard {
  readonly type: string;
  readonly detail: unknown;
}
interface Host {
  readonly heard: Heard[];
  readonly set: (changes: object) => void;
  readonly again: () => void;
}
type HostWindow = Window & { host: Host };
type Figure = HTMLElement & Record<string, unknown>;

/** Waits until something in the page is so; how long a busy machine takes says nothing. */
const until = async (tab: Page, what: (given: never) => unknown, given?: unknown): Promise<void> =>
  void (await tab.waitForFunction(what as (given: unknown) => unknown, { timeout: 30_000 }, given));
const set = (tab: Page, changes: object): Promise<void> =>
  tab.evaluate((each) => (window as unknown as HostWindow).host.set(each), changes);
const heard = (tab: Page): Promise<Heard[]> =>
  tab.evaluate(() => (window as unknown as HostWindow).host.heard);
/** Is a figure drawn, with something in it that can be chosen? */
const isDrawn = (id: string): boolean =>
  (document.getElementById(id)?.shadowRoot?.querySelectorAll('[data-key]').length ?? 0) > 2;
/** The labels of the parts in a figure. */
const shows = ({ id, labels }: { id: string; labels: string }): boolean =>
  [...(document.getElementById(id)?.shadowRoot?.querySelectorAll('[data-key^="part:"] .label') ?? [])]
    .map((each) => each.textContent?.trim())
    .join() === labels;

inEachBrowser(
  'a framework',
  ({ engine, open }) => {
    for (const name of frameworks) {
      describe(`${name} in ${engine}`, { skip: why ?? false }, () => {
        let visit: Visit;
        let tab: Page;
        before(async () => {
          visit = await open(`/hosts/${name}`, { stays: true });
          tab = visit.page;
        });
        // All in one page, as an app lives long; each begins with what the app began with.
        const behaves = (title: string, what: () => Promise<void>): void =>
          void test(`${name}: ${title}`, async () => {
            await until(tab, isDrawn, 'given');
            await tab.evaluate(() => (window as unknown as HostWindow).host.again());
            await what();
            assert.deepEqual(await visit.problems(), []);
          });
        /** An event of the figure’s own element reaches the listener that the app wrote down. */
        const hears = (title: string, type: string): void =>
          behaves(title, async () => {
            await tab.evaluate((event) => {
              const detail = { from: 'figure' };
              document.getElementById('given')?.dispatchEvent(new CustomEvent(event, { detail }));
            }, type);
            assert.deepEqual(await heard(tab), [{ type, detail: { from: 'figure' } }]);
          });

        // fault 32
        behaves('a figure without children is drawn', () => until(tab, isDrawn, 'alone'));
        // fault 32
        behaves('a figure with figures in its shadow root is drawn, those too', () =>
          until(tab, () =>
            [...(document.getElementById('inside')?.shadowRoot?.querySelectorAll('*') ?? [])].some(
              (each) => (each.shadowRoot?.querySelectorAll('[data-key]').length ?? 0) > 2,
            ),
          ),
        );
        // fault 32
        behaves('children in the page stand in their slots, and change with the app', async () => {
          const words = (n: number): boolean => {
            const around = document.getElementById('around');
            const slots = [...(around?.shadowRoot?.querySelectorAll('slot') ?? [])];
            const slotted = (slot: string): string =>
              (slots.find((each) => each.name === slot)?.assignedElements() ?? [])
                .map((each) => each.textContent)
                .join();
            return slotted('heading') === `Kop ${n}` && slotted('caption') === `Bijschrift ${n}`;
          };
          await until(tab, words, 1);
          await set(tab, { count: 2 });
          await until(tab, words, 2);
          await until(tab, isDrawn, 'around');
        });
        // fault 32
        behaves('a figure can be taken away and put back', async () => {
          for (let i = 0; i < 3; i += 1) {
            await until(tab, isDrawn, 'toggled');
            await set(tab, { shown: false });
            await until(tab, () => document.getElementById('toggled') === null);
            await set(tab, { shown: true });
          }
          await until(tab, isDrawn, 'toggled');
        });
        // fault 32
        behaves('a boolean arrives', async () => {
          await until(tab, () => (document.getElementById('given') as Figure)['editable'] === true);
          await set(tab, { editable: false });
          await until(tab, () => (document.getElementById('given') as Figure)['editable'] === false);
        });
        // fault 32
        behaves('a number arrives', async () => {
          await set(tab, { level: 4 });
          await until(tab, () => (document.getElementById('given') as Figure)['headingLevel'] === 4);
          const inside = await tab.evaluate(() => (document.getElementById('inside') as Figure)['round']);
          assert.equal(inside, 2);
        });
        // fault 32
        behaves('a text arrives', async () => {
          const heading = (words: string): boolean =>
            document
              .getElementById('given')
              ?.shadowRoot?.querySelector('[part=heading]')
              ?.textContent?.trim() === words;
          await until(tab, heading, 'Kop uit de app');
          await set(tab, { heading: '<b>Andere kop</b>' });
          await until(tab, heading, '<b>Andere kop</b>');
        });
        // fault 32
        behaves('an array arrives, and a later one takes its place', async () => {
          await until(tab, shows, { id: 'given', labels: 'Koor,Tuin' });
          await set(tab, { parts: [{ id: 'bus', sphere: 'communal', label: 'Buurtbus' }] });
          await until(tab, shows, { id: 'given', labels: 'Buurtbus' });
        });
        // fault 32
        behaves('an object arrives', async () => {
          const drawn = (label: string): boolean =>
            document.getElementById('object')?.shadowRoot?.textContent?.includes(label) === true;
          await until(tab, drawn, 'Huis van de wijk');
          await set(tab, { conversation: { parts: [{ id: 'a', sphere: 'communal', label: 'Ander huis' }] } });
          await until(tab, drawn, 'Ander huis');
        });
        // fault 32
        behaves('a property with a capital in its name arrives', async () => {
          const heading = (level: number): boolean =>
            document.getElementById('given')?.shadowRoot?.querySelector(`h${level}`) !== null;
          await until(tab, heading, 3);
        });
        // fault 32
        behaves('a listener that a script adds hears what someone chooses', async () => {
          const detail = await tab.evaluate(async () => {
            const alone = document.getElementById('alone') as HTMLElement;
            const event = new Promise((resolve) =>
              alone.addEventListener('sb-select', (e) => resolve((e as CustomEvent<unknown>).detail)),
            );
            alone.shadowRoot?.querySelector<HTMLElement>('[data-key^="part:"]')?.click();
            return event;
          });
          assert.equal((detail as { kind?: string }).kind, 'part');
        });
        // fault 32
        behaves('a listener of the app hears what someone chooses, in kebab-case', async () => {
          await until(tab, shows, { id: 'given', labels: 'Koor,Tuin' });
          await tab.evaluate(() =>
            document
              .getElementById('given')
              ?.shadowRoot?.querySelector<HTMLElement>('[data-key="part:koor"]')
              ?.click(),
          );
          assert.deepEqual(await heard(tab), [{ type: 'sb-select', detail: { kind: 'part', id: 'koor' } }]);
        });
        // fault 32
        behaves('a listener of the app hears an edit, and gives the figure what came of it', async () => {
          await until(tab, shows, { id: 'given', labels: 'Koor,Tuin' });
          await tab.evaluate(() =>
            (document.getElementById('given') as Figure).setAttribute('selected', 'part:koor'),
          );
          await until(
            tab,
            () =>
              (document.getElementById('given') as Figure).shadowRoot?.querySelector('input[type=radio]') !==
              null,
          );
          await tab.evaluate(() =>
            (document.getElementById('given') as Figure).shadowRoot
              ?.querySelector<HTMLElement>('input[type=radio]')
              ?.click(),
          );
          await until(tab, () => (window as unknown as HostWindow).host.heard.length > 0);
          const [{ type, detail }] = (await heard(tab)) as [Heard];
          assert.equal(type, 'sb-change');
          const { conversation } = detail as { conversation: { parts: { decision?: string }[] } };
          assert.ok(conversation.parts[0]?.decision);
          await set(tab, { parts: conversation.parts });
          await until(tab, shows, { id: 'given', labels: 'Koor,Tuin' });
          assert.equal((await heard(tab)).length, 1);
        });
        // fault 32
        hears('an event is heard by its name in lower case', 'lowercaseevent');
        // fault 32
        hears('an event is heard by its name in kebab-case', 'sb-select');
        // fault 32
        hears('an event is heard by its name in camelCase', 'camelEvent');
        // fault 32
        hears('an event is heard by its name in CAPITALS', 'CAPSevent');
        // fault 32
        hears('an event is heard by its name in PascalCase', 'PascalEvent');
      });
    }
  },
  routes,
);
