/**
 * Imported first by every element test: a test fails when, while it ran, the page reported an error, a warning or
 * something that its content policy refused. What a test expects, it announces with `expectProblem`.
 */
import { bringToFront, resetPage } from './commands.js';

let problems: string[] = [];
let expected: RegExp[] = [];

// Lit's greeting, and the runner's remark on a rejection, which is noted by its own event.
const ignored = /Lit is in dev mode|^An error was thrown in a Promise outside a test/;

const inConsole = (args: readonly unknown[]): string => args.map(String).join(' ');

for (const level of ['error', 'warn'] as const) {
  const original = console[level].bind(console);
  console[level] = (...args: unknown[]) => {
    const text = inConsole(args);
    if (ignored.test(text)) return;
    problems.push(`console.${level}: ${text}`);
    // Kept from the log of the run when it was expected.
    if (!expected.some((pattern) => pattern.test(text))) original(...args);
  };
}

// In the capture phase: a script, a sheet or a picture that fails to load tells only itself.
window.addEventListener(
  'error',
  (event) => {
    const source =
      event.target instanceof Element ? event.target.outerHTML : inConsole([event.error ?? event.message]);
    problems.push(`error: ${source}`);
  },
  true,
);
window.addEventListener('unhandledrejection', ({ reason }) =>
  problems.push(`unhandled rejection: ${inConsole([reason])}`),
);
window.addEventListener('securitypolicyviolation', (event) => {
  const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
  problems.push(
    `policy: ${effectiveDirective} refused ${blockedURI} at ${sourceFile}:${lineNumber} ${sample}`.trim(),
  );
});

/** Says that this test causes a problem: one that matches must come, and it does not fail the test. */
export function expectProblem(pattern: RegExp): void {
  expected.push(pattern);
}

beforeEach(bringToFront);

/**
 * The runner writes out what two unequal things hold; two elements hold the whole page, and that never ends. The message
 * says which they are.
 */
function shorten(error: unknown): void {
  if (!(error instanceof Error)) return;
  const compared = error as Error & { actual?: unknown; expected?: unknown };
  if (![compared.actual, compared.expected].flat().some((each) => each instanceof Node)) return;
  delete compared.actual;
  delete compared.expected;
}

afterEach(async function (this: Mocha.Context) {
  shorten(this.currentTest?.err);
  await resetPage();
  // Violations and rejections are reported in a task of their own, some milliseconds later. What comes later still
  // counts for the next test.
  await new Promise((resolve) => setTimeout(resolve, 10));
  const missed = expected.filter((pattern) => !problems.some((text) => pattern.test(text)));
  const left = problems.filter((text) => !expected.some((pattern) => pattern.test(text)));
  problems = [];
  expected = [];
  const faults = [...left, ...missed.map((pattern) => `expected, but did not come: ${String(pattern)}`)];
  // Given to the hook, this error fails the test that ran; thrown, it would stop all that follow.
  if (faults.length > 0) (this.test as Mocha.Hook).error(new Error(faults.join('\n')));
});

after(() => {
  if (problems.length > 0) throw new Error(`after the last test: ${problems.join('\n')}`);
});
