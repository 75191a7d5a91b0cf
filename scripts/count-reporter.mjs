// A second reporter for `node --test`: prints nothing, leaves the numbers and what failed for scripts/test.mjs.
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';

const names = { pass: 'passed', fail: 'failed', cancelled: 'failed', skipped: 'skipped', todo: 'skipped' };

export default async function* countReporter(events) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for await (const { type, data } of events) {
    // A suite that failed only because of a test in it is told by that test.
    const error = type === 'test:fail' && data.details?.error;
    if (error && error.failureType !== 'subtestsFailed')
      counts.failures.push({
        name: `${basename(data.file ?? '')} › ${data.name}`,
        why: String(error.cause?.message ?? error.message),
      });
    // The runner's own summary: `pass 12`, once for the whole run.
    const [, name, number] = (type === 'test:diagnostic' && /^(\w+) (\d+)$/.exec(data.message)) || [];
    if (name in names && data.nesting === 0) counts[names[name]] += Number(number);
  }
  if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
  yield '';
}
