// npm run bench: our figures beside what a user might pick instead, in one run, in a real browser.
//
//   npm run bench                 everything, and the table in README.md
//   npm run bench -- --quick      the small sizes, one round: under a minute
//   npm run bench -- --no-write   without touching README.md
//   npm run bench -- --rounds 9   more rounds
//
// Rounds are interleaved: each round measures everyone once, so that a noisy machine is noisy for all. What counts is the
// ratio to the floor of the same round.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { findChromium, launchOptions } from '../scripts/find-browser.mjs';
import { root } from '../scripts/tools.mjs';
import { folders, prepare, versionOf } from './prepare.mjs';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: true },
    rounds: { type: 'string' },
    only: { type: 'string', multiple: true },
  },
  allowNegative: true,
});
const { quick } = values;
const rounds = Number(values.rounds ?? (quick ? 1 : 5));
/** Who took longer than this for one page is measured in fewer rounds, ms. */
const LONG = 6_000;
const LONG_ROUNDS = 2;
const LIMIT = quick ? 20_000 : 45_000;

await prepare();
// After the peers are there.
const { crossings } = await import('./crossings.mjs');
const { graph, page, works } = await import('./contestants.mjs');
const { measure } = await import('./measure.mjs');
const { oursCrossing } = await import('./ours.mjs');
const { checks } = await import('./checks.mjs');
const { report } = await import('./report.mjs');
const { serve } = await import('./server.mjs');

const server = await serve({ code: folders, page });
const browser = await puppeteer.launch(launchOptions('chromium', await findChromium()));
const at = { browser, server };
const say = (text) => process.stderr.write(`${text}\n`);
const started = performance.now();
const seconds = () => `${((performance.now() - started) / 1000).toFixed(0)} s`;

/** results[work][contestant][size] is a list of runs. */
const results = {};
const cross = {};
for (const [work, { sizes, contestants }] of Object.entries(works)) {
  results[work] = {};
  cross[work] = {};
  for (const name of Object.keys(contestants)) {
    results[work][name] = sizes.map(() => []);
    cross[work][name] = sizes.map(() => NaN);
  }
}
const wanted = (work, name) => !values.only || name === 'floor' || values.only.includes(`${work}/${name}`);

/** Counted from our own layout. */
const isOurs = (name) => name === 'ours' || name === 'opened';

/** Everyone of a work at a size, once. */
async function turn(work, s, round) {
  const { sizes, contestants } = works[work];
  const size = sizes[s];
  for (const name of Object.keys(contestants)) {
    if (!wanted(work, name)) continue;
    const runs = results[work][name][s];
    const isLong = runs.some(({ took }) => took > LONG);
    if (isLong && (runs.length >= LONG_ROUNDS || runs.some(({ failed }) => failed))) continue;
    const lines = work === 'map' && Number.isNaN(cross[work][name][s]) && !isOurs(name);
    const begun = performance.now();
    const { lines: drawn, ...run } = await measure(at, { work, name, size, lines, limit: LIMIT });
    runs[round] = { ...run, took: performance.now() - begun };
    if (drawn) cross[work][name][s] = crossings(drawn);
    if (run.failed) say(`${work}/${name} ${size.join('/')}: ${run.failed}`);
  }
}

try {
  // Once for nothing: the browser starts up, the code is compressed.
  for (const [work, { sizes, contestants }] of Object.entries(works)) {
    for (const name of Object.keys(contestants)) {
      if (wanted(work, name)) await measure(at, { work, name, size: sizes[0], more: false, limit: LIMIT });
    }
  }
  say(`${seconds()}: warm`);
  for (let round = 0; round < rounds; round += 1) {
    for (const [work, { sizes }] of Object.entries(works)) {
      for (const s of sizes.keys()) if (!quick || s < 2) await turn(work, s, round);
    }
    say(`${seconds()}: round ${round + 1} of ${rounds}`);
  }
  for (const [s, size] of works.map.sizes.entries()) {
    cross.map.ours[s] = oursCrossing(graph(size, 0), false);
    cross.map.opened[s] = oursCrossing(graph(size, 0), true);
  }
  const checked = await checks(at, { quick, rounds: quick ? 1 : 3, wanted });
  say(`${seconds()}: checks`);
  const text = report({
    works,
    results,
    cross,
    checked,
    rounds,
    sizes: quick ? 2 : 3,
    machine: {
      date: new Date().toISOString().slice(0, 10),
      browser: (await browser.version())
        .replace('HeadlessChrome', 'Chromium')
        .replace('Chrome/', 'Chromium/'),
      node: process.version,
      system: `${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
    },
    versionOf,
  });
  console.log(text);
  if (values.write && !quick && !values.only) {
    const readme = join(root, 'README.md');
    const before = readFileSync(readme, 'utf8');
    const marked = /(<!-- bench -->)[^]*?(<!-- \/bench -->)/;
    if (!marked.test(before)) throw new Error('README.md has no <!-- bench --> … <!-- /bench -->');
    writeFileSync(
      readme,
      before.replace(marked, (_, open, close) => `${open}\n\n${text}\n\n${close}`),
    );
  }
} finally {
  await browser.close();
  await server.close();
}
