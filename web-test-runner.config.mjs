// Element tests: every test/elements/**/*.test.ts in Chromium and in Firefox, and a choice of them with BROWSERS=webkit,
// under a strict content policy.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import puppeteer from 'puppeteer-core';
import {
  findChromium,
  findFirefox,
  findWebKit,
  launchOptions,
  noFirefox,
  noWebKit,
} from './scripts/find-browser.mjs';
import { commands } from './scripts/test-commands.mjs';
import { webkitLauncher } from './scripts/webkit-launcher.mjs';

const wanted = (process.env.BROWSERS ?? 'chromium,firefox').split(',');
const browsers = [];

// A window per test file: in a background tab requestAnimationFrame and ResizeObserver stand still.
const createPage = ({ context }) => context.newPage({ type: 'window' });

if (wanted.includes('chromium')) {
  const options = launchOptions('chromium', await findChromium());
  browsers.push(chromeLauncher({ concurrency: 2, createPage, launchOptions: options }));
}
if (wanted.includes('firefox')) {
  const path = findFirefox();
  // One at a time: the second window of Firefox has no focus.
  if (path) {
    const options = launchOptions('firefox', path);
    browsers.push(chromeLauncher({ puppeteer, concurrency: 1, createPage, launchOptions: options }));
  } else if (process.env.FIREFOX_PATH !== 'none') console.log(noFirefox);
}
if (wanted.includes('webkit')) {
  const paths = findWebKit();
  if (paths) browsers.push(webkitLauncher(paths));
  else console.log(noWebKit);
}

/** What differs most between engines: keys and focus, and where content comes from. */
const inWebKit = ['a11y-keys', 'sources'];
const every = 'test/elements/**/*.test.ts';
const files = wanted.join() === 'webkit' ? inWebKit.map((name) => `test/elements/${name}.test.ts`) : every;

/** The strictest policy that the runner itself still works under: its two inline scripts are allowed by their hash. */
async function strictPolicy(context, next) {
  await next();
  if (!context.response.is('html') || typeof context.body !== 'string') return;
  const inline = [...context.body.matchAll(/<script[^>]*>([^]+?)<\/script>/g)].map(
    ([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  context.set(
    'Content-Security-Policy',
    [
      "default-src 'none'",
      `script-src 'self' ${inline.join(' ')}`,
      "style-src 'self'",
      "img-src 'self' blob:",
      "connect-src 'self' ws:",
      "frame-src 'self' blob:",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
    ].join('; '),
  );
}

/** Leaves the numbers and what failed for scripts/test.mjs, each test counted once per browser. */
function countReporter() {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const fail = (name, error) => {
    counts.failed++;
    counts.failures.push({ name, why: error?.message ?? 'no reason given' });
  };
  const add = ({ tests, suites }, where) => {
    for (const { name, skipped, passed, error } of tests) {
      if (skipped) counts.skipped++;
      else if (passed) counts.passed++;
      else fail(`${where} › ${name}`, error);
    }
    for (const suite of suites) add(suite, where);
  };
  return {
    onTestRunFinished({ sessions: all }) {
      for (const { passed, testResults, testFile, browser, errors } of all) {
        const before = counts.failed;
        const where = `${browser.name}, ${basename(testFile)}`;
        if (testResults) add(testResults, where);
        // A file that did not load, or an error outside its tests.
        if (!passed && counts.failed === before) fail(`${where} › the whole file`, errors?.[0]);
      }
      if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
    },
  };
}

export default {
  files,
  browsers,
  middleware: [strictPolicy],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'esnext',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
    a11ySnapshotPlugin(),
    ...commands,
  ],
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }), countReporter()],
  // The checker of IBM knows no oklch() and says so for each word (test/elements/contrast.ts measures those); it also counts.
  filterBrowserLogs: ({ args }) =>
    !/Lit is in dev mode|^unable to get color combo|^Progress: \d+%/.test(String(args[0])),
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  // Long enough for a busy machine: a test that hangs still ends.
  testFramework: { config: { timeout: 40_000 } },
};
