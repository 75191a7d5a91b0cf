// npm test: builds what is stale, then runs every stage, also after one has failed.
//
//   npm test                    everything
//   npm test -- unit elements   only these stages
//   BROWSERS=chromium npm test  leaves Firefox and WebKit out
//
// A check counts as one test; a test stage counts what its runner counted. The end says again what failed, and the last
// line is the sum of all.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, findFirefox, findWebKit, noFirefox, noWebKit } from './find-browser.mjs';
import { bin, filesUnder, isStale, node, nodeTest } from './tools.mjs';

const testFiles = (kind) => filesUnder(`test/${kind}`).filter((file) => file.endsWith('.test.ts'));
const countsDir = mkdtempSync(join(tmpdir(), 'sb-test-'));

const check = (...commands) => ({ commands });
const nodeTests = (kind) => ({
  kind,
  command: () => [
    ...[...nodeTest, '--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./scripts/count-reporter.mjs', '--test-reporter-destination=stdout'],
    ...testFiles(kind),
  ],
});

const wanted = (process.env.BROWSERS ?? 'chromium,firefox,webkit').split(',');
const wtr = () => [bin('wtr', '@web/test-runner')];

const stages = {
  types: check(
    [bin('tsc', 'typescript'), '--noEmit'],
    [bin('tsc', 'typescript'), '-p', 'tsconfig.test.json'],
  ),
  lint: check([bin('eslint'), '.']),
  format: check([bin('prettier'), '--check', '--log-level=warn', '.']),
  imports: check(['scripts/imports.mjs']),
  manifest: check(['scripts/manifest.mjs', '--check']),
  package: check(['scripts/package-check.mjs']),
  size: check(['scripts/size.mjs', '--check']),
  faults: check(['scripts/faults.mjs', '--check']),
  unit: nodeTests('unit'),
  elements: {
    kind: 'elements',
    browsers: true,
    env: { BROWSERS: wanted.filter((name) => name !== 'webkit').join(',') },
    command: wtr,
  },
  // A choice of the element tests, that web-test-runner.config.mjs makes.
  webkit: {
    kind: 'elements',
    env: { BROWSERS: 'webkit' },
    command: wtr,
    missing: () => (wanted.includes('webkit') && !findWebKit() ? noWebKit : undefined),
  },
  pages: { ...nodeTests('pages'), browsers: true },
  storybook: { ...nodeTests('storybook'), browsers: true },
};

const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed, a line each: the end of a long log is what people read. */
const failures = [];
const inOneLine = (text) => text.replace(/\s+/g, ' ').trim().slice(0, 300);
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

function count({ passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

/** Runs commands silently; their output matters only when one fails. */
async function runCheck(name, { commands }) {
  const since = performance.now();
  for (const command of commands) {
    const { code, output } = await node(command, { quiet: true, env: { NO_COLOR: '1' } });
    if (code === 0) continue;
    count({ failed: 1 });
    failures.push(`${name}: ${inOneLine(output)}`);
    console.log(`✗ ${name} (${seconds(since)})\n${output.trimEnd()}\n`);
    return;
  }
  count({ passed: 1 });
  console.log(`✓ ${name} (${seconds(since)})`);
}

/** Runs a test runner, whose reporter leaves its numbers in a file. */
async function runTests(name, { kind, command, missing, env }) {
  if (testFiles(kind).length === 0) {
    count({ skipped: 1 });
    console.log(`- ${name}: there are no test files`);
    return;
  }
  if (env?.BROWSERS !== undefined && !env.BROWSERS.split(',').some((each) => wanted.includes(each))) return;
  const why = missing?.();
  if (why) {
    count({ skipped: 1 });
    console.log(`- ${why}`);
    return;
  }
  console.log(`\n${name}`);
  const since = performance.now();
  const file = join(countsDir, name);
  const { code } = await node(command(), { env: { ...env, TEST_COUNTS: file } });
  let counts = { failed: 0 };
  try {
    counts = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    console.log(`${name} ended before it could count its tests`);
  }
  // A runner may fail without a failing test: a file that does not load, a browser that does not start.
  if (code !== 0 && !counts.failed)
    Object.assign(counts, {
      failed: 1,
      failures: [{ name: 'the stage itself', why: `ended with code ${code}` }],
    });
  count(counts);
  for (const { name: test, why } of counts.failures ?? [])
    failures.push(`${name}: ${test}: ${inOneLine(why)}`);
  console.log(`${counts.failed ? '✗' : '✓'} ${name} (${seconds(since)})`);
}

/** Looks once for all stages, which are told by the environment. */
async function findBrowsers() {
  process.env.CHROME_PATH = await findChromium();
  const firefox = wanted.includes('firefox') ? findFirefox() : undefined;
  process.env.FIREFOX_PATH = firefox ?? 'none';
  if (firefox) return;
  count({ skipped: 1 });
  console.log(`- ${noFirefox}`);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(stages, name));
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(', ')}. There are: ${Object.keys(stages).join(', ')}`);
  process.exit(2);
}
const chosen = Object.entries(stages).filter(([name]) => asked.length === 0 || asked.includes(name));

const needsBuild = chosen.some(([name]) => ['pages', 'package', 'size'].includes(name));
if (needsBuild && isStale()) await runCheck('build', check(['scripts/build.mjs']));
if (chosen.some(([name]) => name === 'storybook'))
  await runCheck('build-storybook', check(['scripts/storybook.mjs', '--if-stale']));

// Two checks at a time: CI machines have two cores. Test stages run alone, since some of them watch the clock.
const checks = chosen.filter(([, stage]) => stage.commands);
const worker = async () => {
  for (let next = checks.shift(); next; next = checks.shift()) await runCheck(...next);
};
await Promise.all([worker(), worker()]);

let browsersReady;
for (const [name, stage] of chosen.filter(([, { commands }]) => !commands)) {
  try {
    if (stage.browsers) await (browsersReady ??= findBrowsers());
    await runTests(name, stage);
  } catch (error) {
    count({ failed: 1 });
    failures.push(`${name}: ${inOneLine(error.message)}`);
    console.log(`✗ ${name}: ${error.message}`);
  }
}
rmSync(countsDir, { recursive: true, force: true });

if (failures.length > 0) console.log(`\nWhat failed:\n${failures.map((each) => `  ${each}`).join('\n')}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;
