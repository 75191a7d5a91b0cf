// npm run bench:profile: where the time of our own figures goes, for who wants to make them faster.
//
// Twice, as what is watched differs: what the browser does until a figure stands (a trace), and in which of our rooms the
// script runs, then and when something is chosen (samples of the processor, led back to the TypeScript by the source maps).
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findChromium, launchOptions } from '../scripts/find-browser.mjs';
import { folders, prepare } from './prepare.mjs';
import { median, table } from './report.mjs';
import { serve } from './server.mjs';

const ROUNDS = 7;
const pages = [
  ['the floor, 24 parts', '/spheres/floor/24'],
  ['`<sb-spheres>`, 24 parts', '/spheres/ours/24'],
  ['`<sb-spheres>`, 240 parts', '/spheres/ours/240'],
  ['the floor, 20/30', '/map/floor/20-30'],
  ['`<sb-support-map>`, 20/30', '/map/ours/20-30'],
  ['`<sb-support-map>`, 200/400', '/map/ours/200-400'],
];

await prepare();
const { page: pageOf } = await import('./contestants.mjs');
const server = await serve({ code: folders, page: pageOf });
const browser = await puppeteer.launch(launchOptions('chromium', await findChromium()));

/** A page on its way, with a promise of the moment that its figure stands. */
async function visit(path, before) {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1280, height: 900 });
  await tab.goto(`${server.origin}/blank`);
  const cdp = await tab.createCDPSession();
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'benchDrawn' });
  const drawn = new Promise((resolve) => {
    cdp.on('Runtime.bindingCalled', resolve);
  });
  server.warm(path);
  await before(tab, cdp);
  await cdp.send('Page.navigate', { url: server.origin + path });
  await drawn;
  return { tab, cdp };
}

// ── what the browser does ──

const kinds = [
  ['compile', /^V8\.(?:Parse|Compile|Deserialize|Finalize)|^v8\.(?:compile|produceCache|parse)/],
  [
    'script',
    /^(?:v8\.|FunctionCall|EvaluateScript|AsyncTask Run|RunMicrotasks|TimerFire|FireAnimationFrame)/,
  ],
  ['garbage', /GC|Scavenge/i],
  ['style', /recalcStyle|UpdateLayoutTree|StyleSheet|CSSParser|StyleEngine/i],
  ['layout', /performLayout|^Layout$|ShapeText|InlineNode|LayoutNG/],
  ['paint', /Paint|Layerize|Commit|Raster|Composit/],
];
const categories = ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile', 'toplevel', 'blink'];

/** Milliseconds of the main thread, by kind of work. */
async function traced(path) {
  const { tab } = await visit(path, (page) => page.tracing.start({ categories }));
  const text = Buffer.from(await tab.tracing.stop()).toString();
  await tab.close();
  const { traceEvents } = JSON.parse(text);
  const thread = ({ pid, tid }) => `${pid}:${tid}`;
  const mains = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  const threads = new Map(mains.map((event) => [thread(event), []]));
  for (const event of traceEvents) if (event.ph === 'X') threads.get(thread(event))?.push({ ...event });
  // The page's own is the busiest one.
  const [events] = [...threads.values()].sort((a, b) => b.length - a.length);
  events.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const sums = {};
  const open = [];
  for (const event of events) {
    event.self = event.tdur ?? event.dur;
    while (open.length && open.at(-1).ts + open.at(-1).dur <= event.ts) open.pop();
    if (open.length) open.at(-1).self -= event.tdur ?? event.dur;
    open.push(event);
  }
  for (const { name, self } of events) {
    const kind = kinds.find(([, pattern]) => pattern.test(name))?.[0] ?? 'rest';
    sums[kind] = (sums[kind] ?? 0) + self / 1000;
  }
  return sums;
}

// ── where the script runs ──

const maps = new Map();
/** The room of a function: `layout`, `ui`, a package; `modules` is the code that runs once, when a file comes in. */
function roomOf({ url, lineNumber, columnNumber, functionName }) {
  if (functionName === '(garbage collector)') return 'garbage';
  if (!url) return 'browser';
  const file = /\/dist\/(.*)$/.exec(url)?.[1];
  if (!file) return 'bench';
  if (!functionName && !lineNumber && !columnNumber) return 'modules';
  if (!maps.has(file)) {
    maps.set(file, new SourceMap(JSON.parse(readFileSync(join(folders.dist, `${file}.map`), 'utf8'))));
  }
  const { originalSource = '' } = maps.get(file).findEntry(lineNumber, columnNumber);
  const name = /node_modules\/(?:@lit\/)?([^/]+)/.exec(originalSource)?.[1];
  if (name) return /^(?:lit|reactive)/.test(name) ? 'lit' : name;
  return /\/src\/([^/]+)\//.exec(originalSource)?.[1] ?? 'modules';
}

/** Shares of the script by room, until the figure stands or while things are chosen. */
async function sampled(path, choosing) {
  const start = async (cdp) => {
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
    await cdp.send('Profiler.start');
  };
  const { tab, cdp } = await visit(path, async (_, client) => {
    if (!choosing) await start(client);
  });
  if (choosing) {
    // The first one may fetch something.
    await tab.evaluate('choose(2)');
    await start(cdp);
    for (const i of [3, 8, 13, 5]) await tab.evaluate(`choose(${i})`);
  }
  const { profile } = await cdp.send('Profiler.stop');
  await tab.close();
  const rooms = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const sums = {};
  profile.samples.forEach((id, i) => {
    const frame = rooms.get(id);
    if (/^\((?:idle|root|program)\)$/.test(frame.functionName)) return;
    const room = roomOf(frame);
    sums[room] = (sums[room] ?? 0) + (profile.timeDeltas[i + 1] ?? 0) / 1000;
  });
  return sums;
}

/** The middle of a few rounds, a row for each page; the largest columns first. */
async function rows(list, look) {
  const found = [];
  for (const [title, path] of list) {
    const rounds = [];
    for (let i = 0; i < ROUNDS; i += 1) rounds.push(await look(path));
    const names = new Set(rounds.flatMap(Object.keys));
    found.push([
      title,
      new Map([...names].map((name) => [name, median(rounds.map((round) => round[name] ?? 0))])),
    ]);
  }
  const all = [...new Set(found.flatMap(([, sums]) => [...sums.keys()]))];
  const total = (name) => found.reduce((sum, [, sums]) => sum + (sums.get(name) ?? 0), 0);
  const columns = all.filter((name) => total(name) > 0.5).sort((a, b) => total(b) - total(a));
  const cells = found.map(([title, sums]) => [
    title,
    ...columns.map((name) => (sums.get(name) ?? 0).toFixed(1)),
    [...sums.values()].reduce((a, b) => a + b, 0).toFixed(0),
  ]);
  return table(['ms of the main thread', ...columns, 'in all'], cells);
}

try {
  const ours = pages.filter(([, path]) => path.includes('/ours/'));
  console.log(`Until the figure stands, by kind of work:\n\n${await rows(pages, traced)}\n`);
  console.log(`The script of it, by room:\n\n${await rows(ours, (path) => sampled(path, false))}\n`);
  console.log(`Four choices, by room:\n\n${await rows(ours, (path) => sampled(path, true))}`);
} finally {
  await browser.close();
  await server.close();
}
