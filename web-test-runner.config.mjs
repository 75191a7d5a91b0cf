// Element tests: every test/elements/**/*.test.ts in Chromium and in Firefox, under a strict content policy.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import puppeteer from 'puppeteer-core';
import { findChromium, findFirefox, launchOptions, noFirefox } from './scripts/find-browser.mjs';

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

/** One debugging session per page, of Chromium only. */
const sessions = new WeakMap();
async function devtools(session) {
  if (session.browser.name !== 'Chrome') return undefined;
  const page = session.browser.getPage(session.id);
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  return sessions.get(page);
}

/** Any media feature (forced-colors, prefers-contrast, …); `{}` puts all back. Answers whether it could. */
const mediaCommand = {
  name: 'cdp-media',
  async executeCommand({ command, payload, session }) {
    if (command !== 'cdp-media') return undefined;
    const client = await devtools(session);
    const features = Object.entries(payload ?? {}).map(([name, value]) => ({ name, value }));
    await client?.send('Emulation.setEmulatedMedia', { features });
    return { supported: client !== undefined };
  },
};

/** Fingers instead of a mouse: `pointer: coarse`. Answers whether it could. */
const touchCommand = {
  name: 'cdp-touch',
  async executeCommand({ command, payload, session }) {
    if (command !== 'cdp-touch') return undefined;
    const client = await devtools(session);
    await client?.send('Emulation.setTouchEmulationEnabled', { enabled: payload.on, maxTouchPoints: 1 });
    return { supported: client !== undefined };
  },
};

/** The whole accessibility tree, through shadow roots: its nodes as the browser gives them. */
const treeCommand = {
  name: 'ax-tree',
  async executeCommand({ command, session }) {
    if (command !== 'ax-tree') return undefined;
    const client = await devtools(session);
    if (!client) return { supported: false };
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    return { supported: true, nodes };
  },
};

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

/** Leaves the numbers for scripts/test.mjs, each test counted once per browser. */
function countReporter() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const add = ({ tests, suites }) => {
    for (const { skipped, passed } of tests) {
      if (skipped) counts.skipped++;
      else counts[passed ? 'passed' : 'failed']++;
    }
    suites.forEach(add);
  };
  return {
    onTestRunFinished({ sessions: all }) {
      for (const { passed, testResults } of all) {
        const before = counts.failed;
        if (testResults) add(testResults);
        // A file that did not load, or an error outside its tests.
        if (!passed && counts.failed === before) counts.failed++;
      }
      if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
    },
  };
}

export default {
  files: 'test/elements/**/*.test.ts',
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
    mediaCommand,
    touchCommand,
    treeCommand,
  ],
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }), countReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  // Long enough for a busy machine: a test that hangs still ends.
  testFramework: { config: { timeout: 40_000 } },
};
