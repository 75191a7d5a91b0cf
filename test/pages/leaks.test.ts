/** What stays behind in the memory of a page: Chromium tells of elements, nodes and listeners, Firefox of elements. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { inEachBrowser } from './browsers.js';

const tags = ['sb-spheres', 'sb-support-map', 'sb-value-levels', 'sb-rounds'];
const body = `<!doctype html><html lang="nl"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Lekken</title>
<div id="place"></div><iframe id="frame"></iframe><script type="module" src="/dist/index.js"></script></html>`;

interface Left {
  readonly instances: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What is left after the garbage is gone. */
async function left(client: CDPSession, tag: string): Promise<Left> {
  for (let i = 0; i < 3; i += 1) {
    await client.send('HeapProfiler.collectGarbage');
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  const { result } = await client.send('Runtime.evaluate', {
    expression: `customElements.get('${tag}').prototype`,
  });
  const { objects } = await client.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
  const { result: counted } = await client.send('Runtime.callFunctionOn', {
    functionDeclaration: 'function () { return this.length; }',
    objectId: objects.objectId ?? '',
    returnByValue: true,
  });
  await client.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
  const { metrics } = await client.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? 0;
  return { instances: Number(counted.value), nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}

/** Of all the elements that there were in Firefox, those that are still there when the garbage is gone. */
const alive = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { TestUtils, seen } = window as unknown as {
      TestUtils: { gc: () => Promise<void> };
      seen: readonly WeakRef<object>[];
    };
    // What one round sets free may hold what the next one does.
    for (let i = 0; i < 4; i += 1) {
      await TestUtils.gc();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return seen.filter((each) => each.deref() !== undefined).length;
  });

/** Attaches and detaches elements; some are drawn, used, adopted by a frame and back, or rendered again and again. */
const cycle = (page: Page, tag: string, times: number, leaky = false): Promise<void> =>
  page.evaluate(
    async (name, count, leak) => {
      const place = document.getElementById('place') as HTMLElement;
      const frame = (document.getElementById('frame') as HTMLIFrameElement).contentDocument as Document;
      const all = window as unknown as { kept?: unknown[]; seen?: WeakRef<object>[] };
      const [kept, seen] = [(all.kept ??= []), (all.seen ??= [])];
      for (let i = 0; i < count; i += 1) {
        const element = document.createElement(name) as HTMLElement & { updateComplete: Promise<unknown> };
        if (i % 10 === 1) Object.assign(element, { editable: true, selected: 'part:koor' });
        place.append(element);
        seen.push(new WeakRef(element));
        if (leak) {
          const listener = (): unknown => element;
          window.addEventListener('resize', listener);
          kept.push(listener);
        }
        if (i % 20 === 0) await new Promise(requestAnimationFrame);
        if (i % 20 === 1) {
          await element.updateComplete;
          element.shadowRoot?.querySelector<HTMLElement>('[data-key]')?.click();
          await element.updateComplete;
        }
        if (i % 20 === 2) {
          frame.body.append(element);
          await element.updateComplete;
          place.append(element);
        }
        if (i % 50 === 3) {
          for (let n = 0; n < 10; n += 1) {
            element.setAttribute('heading', `Kop ${n}`);
            element.setAttribute('view', n % 2 ? 'list' : 'figure');
            await element.updateComplete;
          }
        }
        element.remove();
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    },
    tag,
    times,
    leaky,
  );

inEachBrowser(
  'leaks',
  ({ engine, open }) => {
    if (engine === 'firefox') {
      for (const tag of tags) {
        // fault 25, 24 (firefox)
        test(`a thousand times attached, adopted, rendered again and detached, no <${tag}> is left in Firefox`, async () => {
          const { page, problems } = await open('/leaks');
          await cycle(page, tag, 1000);
          // The last one may still be the target of an event.
          const left = await alive(page);
          assert.ok(left <= 2, `${left} of 1000 are left`);
          assert.deepEqual(await problems(), []);
        });
      }

      // fault 25 (firefox)
      test('a planted leak is found in Firefox', async () => {
        const { page } = await open('/leaks');
        await cycle(page, 'sb-spheres', 50, true);
        assert.equal(await alive(page), 50);
      });
      return;
    }
    for (const tag of tags) {
      // fault 25, 24 (chromium)
      test(`a thousand times attached, adopted, rendered again and detached, <${tag}> leaves nothing`, async () => {
        const { page, problems } = await open('/leaks');
        const client = await page.createCDPSession();
        await client.send('Performance.enable');
        await cycle(page, tag, 40);
        const before = await left(client, tag);
        await cycle(page, tag, 1000);
        const after = await left(client, tag);
        assert.ok(after.instances <= before.instances, `${before.instances} → ${after.instances} instances`);
        assert.ok(after.nodes <= before.nodes + 60, `${before.nodes} → ${after.nodes} nodes`);
        assert.ok(
          after.listeners <= before.listeners + 5,
          `${before.listeners} → ${after.listeners} listeners`,
        );
        assert.deepEqual(await problems(), []);
      });
    }

    // fault 25 (chromium)
    test('a planted leak is found', async () => {
      const { page } = await open('/leaks');
      const client = await page.createCDPSession();
      await client.send('Performance.enable');
      await cycle(page, 'sb-spheres', 20);
      const before = await left(client, 'sb-spheres');
      await cycle(page, 'sb-spheres', 50, true);
      const after = await left(client, 'sb-spheres');
      assert.ok(after.instances >= before.instances + 50);
      assert.ok(after.nodes > before.nodes + 60);
      assert.ok(after.listeners >= before.listeners + 50);
    });
  },
  {
    '/leaks': (_request, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(body),
  },
  // A way for a test to ask for the garbage to be collected.
  { 'dom.testing.testutils.enabled': true },
);
