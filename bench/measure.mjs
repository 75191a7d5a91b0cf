// One page, measured from its address to the end.
import { exchanged } from './contestants.mjs';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const median = (numbers) => {
  const sorted = numbers.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted.length ? sorted[sorted.length >> 1] : NaN;
};

/** @param {{ browser: import('puppeteer-core').Browser, server: Awaited<ReturnType<import('./server.mjs').serve>> }} at */
export async function measure(
  at,
  { work, name, size, slow = 1, lines = false, more = true, limit = 60_000 },
) {
  const { browser, server } = at;
  // A tab of its own: when the last one is closed, its process goes too.
  const tab = await browser.newPage();
  let timer;
  try {
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error('timed out')), limit);
    });
    return await Promise.race([run(tab, server, { work, name, size, slow, lines, more }), late]);
  } catch (error) {
    return { failed: error.message };
  } finally {
    clearTimeout(timer);
    await Promise.race([tab.close().catch(() => {}), wait(5_000)]);
  }
}

async function run(page, server, { work, name, size, slow, lines, more }) {
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.setViewport({ width: 1280, height: 900 });
  const cdp = await page.createCDPSession();
  // The time of the processor, not of the clock: what else the machine does counts less.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'benchDrawn' });
  const metrics = async () => {
    const { metrics: list } = await cdp.send('Performance.getMetrics');
    return Object.fromEntries(list.map(({ name: key, value }) => [key, value * 1000]));
  };
  const spent = async (act) => {
    const before = await metrics();
    const wall = await act();
    const after = await metrics();
    return {
      wall,
      cpu: after.TaskDuration - before.TaskDuration,
      script: after.ScriptDuration - before.ScriptDuration,
    };
  };
  // In the same process as the page that follows.
  await page.goto(`${server.origin}/blank`);
  if (slow > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow });
  const path = `/${work}/${name}/${size.join('-')}`;
  server.warm(path);
  server.taken();
  const drawn = new Promise((resolve) => {
    cdp.on('Runtime.bindingCalled', ({ payload }) => resolve(Number(payload)));
  });
  const first = await spent(async () => {
    void cdp.send('Page.navigate', { url: server.origin + path });
    return await drawn;
  });
  const bytes = server.taken() - server.warm('/harness/harness.js').body.length;
  const result = { drawn: first, bytes };
  // Of what was drawn first: all have the same graph then.
  if (lines) result.lines = await page.evaluate('globalThis.contestant.lines?.()');
  if (more) {
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 150))');
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    result.heap = usedSize;
    const times = [];
    for (const i of [3, 8, 13, 5]) times.push(await spent(() => page.evaluate(`choose(${i})`)));
    // The first one may fetch something.
    result.select = median(times.slice(1).map(({ cpu }) => cpu));
    result.selectWall = median(times.slice(1).map(({ wall }) => wall));
    const other = JSON.stringify(exchanged(work, name, size));
    await page.evaluate((text) => {
      globalThis.other = JSON.parse(text);
    }, other);
    result.replace = (await spent(() => page.evaluate('exchange(globalThis.other)'))).cpu;
  } else await page.evaluate('new Promise((resolve) => setTimeout(resolve, 300))');
  Object.assign(result, await page.evaluate('seen()'));
  if (errors.length) result.failed = errors[0];
  return result;
}
