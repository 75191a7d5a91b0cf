import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { findChromium, findFirefox } from '../../scripts/find-browser.mjs';
import { inEachBrowser } from './browsers.js';
import { surviveKills } from './kills.js';
import { type StorePage, storeRoutes } from './store-page.js';

/** Opens a session in the page and leaves it on `window`, with what it says. */
const begin = (page: Page, key: string) =>
  page.evaluate(async (name) => {
    const { store, empty } = window as unknown as StorePage;
    const here = { states: [] as string[], news: [] as string[], document: empty, session: {} };
    const session = await store.openSession(name, {
      onState: (state) => here.states.push(state.kind + ('reason' in state ? ` ${state.reason}` : '')),
      onNews: (news) => {
        here.news.push(news.kind);
        if (news.kind === 'elsewhere') here.document = news.conversation;
      },
    });
    here.document = session.stored?.conversation ?? empty;
    here.session = session;
    Object.assign(window, { here });
  }, key);

interface Here {
  states: string[];
  news: string[];
  document: StorePage['empty'];
  session: Awaited<ReturnType<StorePage['store']['openSession']>>;
}

/** Says one thing; answers whether it was kept. */
const say = (page: Page, name: string) =>
  page.evaluate(async (id) => {
    const { store, titled, here } = window as unknown as StorePage & { here: Here };
    const change = titled(id);
    here.document = store.apply(here.document, change);
    return { kept: await here.session.keep(change, here.document) };
  }, name);

const look = (page: Page) =>
  page.evaluate(() => {
    const { states, news, document } = (window as unknown as { here: Here }).here;
    return { state: states.at(-1), news, ids: (document.parts ?? []).map(({ id }) => id) };
  });

async function until(page: Page, state: string): Promise<void> {
  for (const end = Date.now() + 10_000; (await look(page)).state !== state;) {
    assert.ok(Date.now() < end, `${state} did not come, but ${JSON.stringify(await look(page))}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const routes = await storeRoutes();

inEachBrowser(
  'the session store',
  ({ engine, open }) => {
    // fault 50
    test('killed at random moments: every change that was said to be kept is back', async () => {
      const path = engine === 'chromium' ? await findChromium() : findFirefox();
      const kills = engine === 'chromium' ? 10 : 6;
      const tally = await surviveKills(engine, path ?? '', kills, Date.now());
      assert.deepEqual(
        { ...tally, acknowledged: 0 },
        { kills, acknowledged: 0, lost: [], draftsLost: 0, trouble: [] },
      );
      assert.ok(tally.acknowledged > kills, `${tally.acknowledged} changes`);
    });

    // fault 49
    test('two tabs, 100 changes each: 200 of 200 in both and on disk', async () => {
      const tabs = [await open('/store.html', { policy: true }), await open('/store.html', { policy: true })];
      await Promise.all(tabs.map(({ page }) => begin(page, 'tabs')));
      await Promise.all(
        tabs.map(({ page }, t) =>
          page.evaluate(async (tab) => {
            const { store, titled, here } = window as unknown as StorePage & { here: Here };
            const all: Promise<boolean>[] = [];
            for (let i = 0; i < 100; i += 1) {
              const change = titled(`${tab}-${i}`);
              here.document = store.apply(here.document, change);
              all.push(here.session.keep(change, here.document));
              // A tab in the background may set a timer once a second; a message comes at once.
              const { port1, port2 } = new MessageChannel();
              port2.postMessage(i);
              await new Promise((resolve) => (port1.onmessage = resolve));
            }
            await Promise.all(all);
          }, t),
        ),
      );
      for (const { page } of tabs) {
        for (const end = Date.now() + 5000; (await look(page)).ids.length < 200 && Date.now() < end;) {
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      }
      const third = await open('/store.html');
      await begin(third.page, 'tabs');
      const [one, two] = await Promise.all(tabs.map(({ page }) => look(page)));
      assert.equal(new Set(one?.ids).size, 200);
      assert.deepEqual(one?.ids, two?.ids);
      for (const { problems } of tabs) assert.deepEqual(await problems(), []);
    });

    // fault 43, 54
    test('in a sandboxed frame: in memory, said at once, nothing throws', async () => {
      const { page, errors } = await open('/sandbox.html');
      const frame = page.frames()[1] as unknown as Page;
      await begin(frame, 'sandbox');
      assert.equal((await look(frame)).state, 'memory refused');
      assert.equal((await say(frame, 'iets')).kept, false);
      assert.deepEqual(errors, []);
    });

    // Only Chromium lets a test clear a site's data from outside.
    if (engine === 'chromium') {
      // fault 53
      test('site data cleared in mid-session: told, and all is written anew', async () => {
        const { page } = await open('/store.html');
        await begin(page, 'gone');
        assert.ok((await say(page, 'eerst')).kept);
        const client = await page.createCDPSession();
        const { origin } = new URL(page.url());
        await client.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
        assert.ok((await say(page, 'daarna')).kept);
        await until(page, 'saved');
        assert.ok((await look(page)).news.includes('gone'));
        const again = await open('/store.html');
        await begin(again.page, 'gone');
        assert.deepEqual((await look(again.page)).ids, ['eerst', 'daarna']);
      });
    }
  },
  routes,
);
