/** The preview of the built Storybook: one page, in which stories are shown in turn, as its own manager would. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type axeCore from 'axe-core';
import puppeteer from 'puppeteer-core';
import { findChromium, launchOptions } from '../../scripts/find-browser.mjs';
import { serve } from '../../scripts/static-server.mjs';
import { root } from '../../scripts/tools.mjs';
import { visitPage, type Visit } from '../pages/browsers.js';

export interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
  readonly tags?: readonly string[];
}

type Listener = (payload: never) => void;

/** What Storybook leaves on the window of its preview. */
interface PreviewWindow {
  readonly __STORYBOOK_ADDONS_CHANNEL__: {
    once: (event: string, listener: Listener) => void;
    off: (event: string, listener: Listener) => void;
    emit: (event: string, ...payload: unknown[]) => void;
  };
  readonly __STORYBOOK_PREVIEW__: { readonly currentSelection?: { readonly storyId: string } };
  readonly axe: typeof axeCore;
}

/** Every story and every page of documentation, in the order of the sidebar. */
export const entries = Object.values(
  (
    JSON.parse(readFileSync(join(root, 'storybook-static/index.json'), 'utf8')) as {
      entries: Record<string, Entry>;
    }
  ).entries,
);

export interface Preview {
  readonly visit: Visit;
  readonly origin: string;
  /** Shows a story or page and waits until nothing in it changes any more. Gives the errors of showing it. */
  readonly show: (entry: Entry) => Promise<readonly string[]>;
  /** What is wrong since the last time it was asked, or since the page opened. */
  readonly news: () => Promise<readonly string[]>;
  /** Waits until nothing changes any more, at another width of the window. */
  readonly resize: (width: number) => Promise<void>;
  /** Does what the manager of Storybook does when somebody chooses something there. */
  readonly emit: (event: string, payload: object) => Promise<void>;
  /** Elements that stay unknown: their module was forgotten, or shaken out of the build. */
  readonly unknown: () => Promise<readonly string[]>;
  /** What axe finds, each violation in one line. */
  readonly violations: (entry: Entry) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** The add-on would run axe by itself as soon as something is drawn: here it is asked when all is there. */
const address = '/storybook-static/iframe.html?viewMode=story&globals=a11y.manual:!true';

export async function openPreview(): Promise<Preview> {
  const server = await serve({ root, folders: ['storybook-static'] });
  const browser = await puppeteer.launch(launchOptions('chromium', await findChromium()));
  // What is shown already is not shown again: begin with what comes last.
  const first = `${server.origin}${address}&id=${entries.at(-1)?.id}`;
  const visit = await visitPage(browser, first, { width: 1280, height: 900 });
  const { page } = visit;
  await page.waitForSelector('body:is(.sb-show-main, .sb-show-errordisplay)');
  await page.addScriptTag({ path: join(root, 'node_modules/axe-core/axe.min.js') });

  let told: string[] = [];
  return {
    visit,
    origin: server.origin,
    async show({ id, type }) {
      const errors = await page.evaluate(present, id, type);
      await page.evaluate(settle);
      return errors;
    },
    async news() {
      const all = await visit.problems();
      const before = [...told];
      told = all;
      return all.filter((problem) => {
        const at = before.indexOf(problem);
        if (at >= 0) before.splice(at, 1);
        return at < 0;
      });
    },
    async resize(width) {
      await page.setViewport({ width, height: 900 });
      await page.evaluate(settle);
    },
    async emit(event, payload) {
      await page.evaluate(
        (name, given) => {
          const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as PreviewWindow;
          channel.emit(name, given);
        },
        event,
        payload,
      );
      await page.evaluate(settle);
    },
    unknown: () =>
      page.evaluate(() => [...document.querySelectorAll(':not(:defined)')].map(({ localName }) => localName)),
    violations: ({ type }) => page.evaluate(look, type === 'docs' ? '#storybook-docs' : '#storybook-root'),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Asks Storybook for a story or page, and waits until it says that it is there, or that it could not be. */
function present(id: string, type: string): Promise<readonly string[]> {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel, __STORYBOOK_PREVIEW__: storybook } =
    window as unknown as PreviewWindow;
  const failures = ['storyErrored', 'storyThrewException', 'storyMissing', 'configError'];
  return new Promise((resolve) => {
    const done = (errors: readonly string[]): void => {
      for (const [event, listener] of listeners) channel.off(event, listener);
      resolve(errors);
    };
    const listeners: [string, Listener][] = failures.map((event) => [
      event,
      (payload: unknown) => done([`${event}: ${JSON.stringify(payload)}`]),
    ]);
    const shown = type === 'docs' ? 'docsRendered' : 'storyRendered';
    listeners.push([shown, () => done([])]);
    for (const [event, listener] of listeners) channel.once(event, listener);
    // What is shown already is only shown again when that is asked for.
    const again = storybook.currentSelection?.storyId === id;
    channel.emit(again ? 'forceRemount' : 'setCurrentStory', { storyId: id, viewMode: type });
  });
}

/** Until the page has been the same for a while: elements upgrade, measure, and fetch what they need to edit. */
async function settle(): Promise<void> {
  const size = (parent: ParentNode): number =>
    [...parent.querySelectorAll('*')].reduce(
      (sum, element) => sum + 1 + (element.shadowRoot ? size(element.shadowRoot) : 0),
      0,
    );
  await document.fonts.ready;
  let before = -1;
  for (let same = 0; same < 3;) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = size(document) * 1e5 + document.documentElement.scrollHeight;
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

async function look(selector: string): Promise<readonly string[]> {
  const { axe } = window as unknown as PreviewWindow;
  // A story is a piece of a page: landmarks and the one heading of level 1 are the page's.
  const rules = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };
  const { violations } = await axe.run(selector, { rules, resultTypes: ['violations'] });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, target }) => `${String(target)} ${html}`).join(' | ')}`,
  );
}
