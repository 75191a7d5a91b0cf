/** A page with many figures: each is drawn in a task of its own, so that the page goes on meanwhile. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RequestListener } from 'node:http';
import { inEachBrowser } from './browsers.js';

const MANY = 8;

interface Seen {
  /** How many figures stood there, and of how many the text that stands in them was in sight: each time that the page got a turn. */
  readonly turns: readonly (readonly [drawn: number, told: number])[];
  /** How many stood there when paper was announced. */
  readonly printed: number;
}

/** Runs in the page, right after the code of the figures. */
const watch = (paper: boolean): void => {
  const all = [...document.querySelectorAll('sb-spheres')];
  const isDrawn = (element: Element): boolean => !!element.shadowRoot?.querySelector('.stage');
  const count = (): number => all.filter(isDrawn).length;
  const told = (): number =>
    all.filter((element) => element.querySelector('p')?.getClientRects().length).length;
  const seen = { turns: [] as number[][], printed: 0 };
  (globalThis as unknown as { seen: unknown }).seen = seen;
  const look = (): void => {
    seen.turns.push([count(), told()]);
    if (count() < all.length) setTimeout(look);
  };
  if (!paper) {
    setTimeout(look);
    return;
  }
  window.dispatchEvent(new Event('beforeprint'));
  // What a browser does between the announcement and the picture of the page: microtasks.
  void Promise.resolve()
    .then(() => undefined)
    .then(() => (seen.printed = count()));
};

const page =
  (paper: boolean): RequestListener =>
  (_request, response) => {
    const figures = '<sb-spheres><p>Zonder script</p></sb-spheres>'.repeat(MANY);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><html lang="nl"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Veel</title>
${figures}<script type="module">import '/dist/sb-spheres.js'; (${watch.toString()})(${paper})</script></html>`);
  };

inEachBrowser(
  'a page with many figures',
  ({ open }) => {
    const seenIn = async (path: string): Promise<Seen> => {
      const visit = await open(path);
      await visit.page.waitForFunction(
        (all) =>
          document.querySelectorAll('sb-spheres').length === all &&
          [...document.querySelectorAll('sb-spheres')].every((each) =>
            each.shadowRoot?.querySelector('.stage'),
          ),
        {},
        MANY,
      );
      assert.deepEqual(await visit.problems(), []);
      const stray = await visit.page.evaluate(
        () =>
          [...document.querySelectorAll('sb-spheres')].filter((each) =>
            each.shadowRoot?.querySelector(':scope > slot'),
          ).length,
      );
      assert.equal(stray, 0, 'nothing is left of what stood there meanwhile');
      return await visit.page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
    };

    test('the page gets its turn between two figures; what stood in a figure shows until it is drawn', async () => {
      const { turns } = await seenIn('/many');
      assert.ok(
        turns.some(([drawn]) => drawn > 0 && drawn < MANY),
        JSON.stringify(turns),
      );
      for (const [drawn, told] of turns) assert.equal(drawn + told, MANY, JSON.stringify(turns));
    });

    test('on paper all of them stand', async () => {
      assert.equal((await seenIn('/many-paper')).printed, MANY);
    });
  },
  { '/many': page(false), '/many-paper': page(true) },
);
