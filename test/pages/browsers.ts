/**
 * Page tests: built pages in real browsers, driven from outside.
 *
 * ```ts
 * inEachBrowser('the demo page', ({ open }) => {
 *   test('is silent', async () => {
 *     const visit = await open('/demo/');
 *     assert.deepEqual(await visit.problems(), []);
 *   });
 * });
 * ```
 */
import { after, afterEach, before, describe } from 'node:test';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page, type Viewport } from 'puppeteer-core';
import { findChromium, findFirefox, launchOptions, noFirefox } from '../../scripts/find-browser.mjs';
import { serve, strictPolicy } from '../../scripts/static-server.mjs';
import { root } from '../../scripts/tools.mjs';

export type Engine = 'chromium' | 'firefox';
type Routes = NonNullable<Parameters<typeof serve>[0]['routes']>;

/** A page that is open, with all that it asked for and said. */
export interface Visit {
  readonly page: Page;
  /** Every address that the page requested, its own included. */
  readonly requests: readonly string[];
  /** Console messages as `type: text`. */
  readonly messages: readonly string[];
  /** Uncaught errors. */
  readonly errors: readonly string[];
  /**
   * What no page may have: errors, console errors and warnings, policy violations, failed requests, and requests to
   * anywhere but its own server.
   */
  readonly problems: () => Promise<string[]>;
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  /** Send the strict content policy. */
  readonly policy?: boolean;
  readonly viewport?: Viewport;
  /** Not closed after the test, but with the browser: for tests that go on in one page. */
  readonly stays?: boolean;
}

export interface Driver {
  readonly engine: Engine;
  /** Opens a path of the served folders (`/demo/…`, `/dist/…`, a route), or a whole `file:` address. */
  readonly open: (address: string, options?: OpenOptions) => Promise<Visit>;
  /** The address of the server, with or without the strict policy. */
  readonly origin: (policy?: boolean) => string;
}

/** The `file:` address of a file of the project. */
export const fileAddress = (path: string): string => pathToFileURL(root + path).href;

interface Violation {
  effectiveDirective: string;
  blockedURI: string;
}

/** Opens an address and listens from the start. `inEachBrowser` does this, and closes. */
export async function visitPage(browser: Browser, address: string, viewport: Viewport): Promise<Visit> {
  const page = await browser.newPage();
  await page.setViewport(viewport);
  const requests: string[] = [];
  const messages: string[] = [];
  const errors: string[] = [];
  const failures: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // On a busy machine Chromium calls a body that the page read as a stream to its end aborted, after a good answer.
    if (why === 'net::ERR_ABORTED' && request.response()?.ok()) return;
    failures.push(`${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) failures.push(`${response.url()} ${response.status()}`);
  });
  page.on('console', (message) => {
    const { url } = message.location();
    messages.push(`${message.type()}: ${message.text()}${url ? ` (${url})` : ''}`);
  });
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
  // Test functions that are sent to the page name their inner functions by a helper of the loader.
  await page.evaluateOnNewDocument('window.__name = (named) => named;');
  await page.evaluateOnNewDocument(() => {
    const violations: object[] = [];
    Object.assign(window, { policyViolations: violations });
    window.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      violations.push({ effectiveDirective, blockedURI }),
    );
  });
  await page.goto(address, { waitUntil: 'load' });

  const isForeign = (url: string) =>
    !/^(?:data|blob|about):/.test(url) && new URL(url).origin !== new URL(address).origin;
  return {
    page,
    requests,
    messages,
    errors,
    async problems() {
      const violations = await page.evaluate(
        () => (window as unknown as { policyViolations: Violation[] }).policyViolations,
      );
      return [
        ...errors.map((text) => `error: ${text}`),
        ...messages.filter((text) => /^(?:error|warn|warning|assert):/.test(text)),
        ...violations.map((v) => `policy: ${v.effectiveDirective} refused ${v.blockedURI}`),
        ...failures.map((text) => `failed: ${text}`),
        ...requests.filter(isForeign).map((url) => `foreign request: ${url}`),
      ];
    },
    close: () => page.close(),
  };
}

const wanted = (engine: Engine) => (process.env.BROWSERS ?? 'chromium,firefox').includes(engine);
const paths = {
  chromium: wanted('chromium') ? await findChromium() : undefined,
  firefox: wanted('firefox') ? findFirefox() : undefined,
};

/**
 * Runs a group of tests once in Chromium and once in Firefox; skipped where there is no such browser. Pages that a
 * test leaves open are closed after it. `routes` are answers of the server beside the files, by path; `preferences` are
 * Firefox's own.
 */
export function inEachBrowser(
  title: string,
  tests: (driver: Driver) => void,
  routes: Routes = {},
  preferences: Readonly<Record<string, boolean>> = {},
): void {
  for (const engine of ['chromium', 'firefox'] as const) {
    // Decided before the tests are declared, so that they show up as skipped.
    const path = paths[engine];
    const skip = path ? false : noFirefox;
    describe(`${title} in ${engine}`, { skip }, () => {
      let browser: Browser;
      let servers: Awaited<ReturnType<typeof serve>>[] = [];
      const open = new Set<Visit>();
      const origin = (policy = false): string => servers[policy ? 1 : 0]?.origin ?? '';

      before(async () => {
        const options = { root, folders: ['demo', 'dist', 'storybook-static'], routes };
        servers = [await serve(options), await serve({ ...options, policy: strictPolicy })];
        const launching = launchOptions(engine, path ?? '');
        const extraPrefsFirefox = { ...launching.extraPrefsFirefox, ...preferences };
        browser = await puppeteer.launch({ ...launching, extraPrefsFirefox });
      });
      afterEach(async () => {
        await Promise.all([...open].map((visit) => visit.close()));
        open.clear();
      });
      after(async () => {
        await browser?.close();
        await Promise.all(servers.map((server) => server.close()));
      });

      tests({
        engine,
        origin,
        async open(address, { policy = false, viewport = { width: 1280, height: 900 }, stays = false } = {}) {
          const url = new URL(address, origin(policy)).href;
          const visit = await visitPage(browser, url, viewport);
          if (stays) return visit;
          const close = (): Promise<void> => {
            open.delete(tracked);
            return visit.close();
          };
          const tracked: Visit = { ...visit, close };
          open.add(tracked);
          return tracked;
        },
      });
    });
  }
}
