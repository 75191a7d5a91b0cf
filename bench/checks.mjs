// What only we are asked: how the cost grows, many changes in one go, and what a slow phone feels.
import { works } from './contestants.mjs';
import { measure } from './measure.mjs';
import { median } from './report.mjs';

/** Parts to grow over. */
const GROWTH = [24, 240, 2400, 10_000];
const CHANGES = 1000;
/** How many times slower than this machine a phone is. */
const SLOW = 4;

async function growth(at, rounds) {
  const runs = new Map();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['ours', 'opened']) {
      for (const n of GROWTH) {
        const run = await measure(at, { work: 'spheres', name, size: [n], more: false });
        const list = runs.get(`${name} ${n}`) ?? [];
        list.push(run.failed ? NaN : run.drawn.cpu);
        runs.set(`${name} ${n}`, list);
      }
    }
  }
  const cpu = (name) => GROWTH.map((n) => median(runs.get(`${name} ${n}`)));
  return { parts: GROWTH, ours: cpu('ours'), opened: cpu('opened') };
}

/** A thousand other lists in one attribute, one after the other: how often is it drawn, and how long does that take? */
async function changes({ browser, server }) {
  const page = await browser.newPage();
  try {
    await page.goto(`${server.origin}/spheres/ours/24`, { waitUntil: 'load' });
    return await page.evaluate(async (n) => {
      const element = document.querySelector('sb-spheres');
      await customElements.whenDefined('sb-spheres');
      await element.updateComplete;
      let drawn = 0;
      const { performUpdate } = element;
      element.performUpdate = function counted() {
        drawn += 1;
        return performUpdate.call(this);
      };
      const lists = Array.from({ length: n }, (_, i) =>
        JSON.stringify([{ id: 'a', sphere: 'personal', label: `Buren ${i}` }]),
      );
      const start = performance.now();
      for (const list of lists) element.setAttribute('parts', list);
      while (!(await element.updateComplete));
      const took = performance.now() - start;
      return { n, drawn, took };
    }, CHANGES);
  } finally {
    await page.close();
  }
}

/** The longest task until the figure stands, with the processor as it is and slowed down. */
async function longest(at, quick, rounds, wanted) {
  const found = [];
  for (const [work, { sizes, contestants }] of Object.entries(works)) {
    for (const name of Object.keys(contestants)) {
      if (!wanted(work, name)) continue;
      // The small and the middle size of everyone; the large one of us and of the floor.
      const list = sizes.filter(
        (_, s) => s === 1 || (s === 2 && !quick && ['floor', 'ours', 'opened'].includes(name)),
      );
      for (const size of list) {
        for (const slow of [1, SLOW]) {
          const runs = [];
          for (let round = 0; round < rounds; round += 1) {
            const run = await measure(at, { work, name, size, slow, more: false });
            if (run.failed) break;
            runs.push(run.longest);
          }
          found.push({ work, name, size, slow, longest: median(runs) });
        }
      }
    }
  }
  return found;
}

export async function checks(at, { quick, rounds, wanted }) {
  return {
    slow: SLOW,
    changes: await changes(at),
    growth: quick ? undefined : await growth(at, Math.min(rounds, 2)),
    longest: quick ? [] : await longest(at, quick, Math.min(rounds, 2), wanted),
  };
}
