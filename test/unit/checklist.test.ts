/** The checklist in docs/toegankelijkheid.md names tests that exist. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const folded = (text: string): string => text.replace(/\s+/g, ' ');
/** The tests of a name, of any kind. */
const testsOf = (name: string): string =>
  ['elements', 'unit', 'pages', 'storybook']
    .flatMap((kind) => [`test/${kind}/${name}.test.ts`, `test/${kind}/${name}.ts`])
    .filter((path) => existsSync(new URL(path, root)))
    .map((path) => folded(read(path)))
    .join('\n');
const page = folded(read('docs/toegankelijkheid.md'));
const named = [...page.matchAll(/`([\w-]+)` “([^”]+)”/g)].map(([, file = '', title = '']) => ({
  file,
  title,
}));

test('every test that the checklist names exists', () => {
  assert.ok(named.length > 40);
  const gone = named.filter(({ file, title }) => !testsOf(file).includes(title));
  assert.deepEqual(gone, []);
});

test('the checklist has 42 rows, each automatic, by hand or open', () => {
  const rows = [...read('docs/toegankelijkheid.md').matchAll(/^\| (\d+)\s*\|[^|]+\| ([^|]+) \|/gm)];
  assert.deepEqual(
    rows.map(([, number]) => Number(number)),
    Array.from({ length: 42 }, (_, i) => i + 1),
  );
  for (const [, number, how = ''] of rows)
    assert.match(how.trim(), /^(automatisch|met de hand|open)/, number);
  const count = (what: RegExp): string =>
    String(rows.filter(([, , how = '']) => what.test(how.trim())).length);
  const [, all, automatic, partial, open] =
    /Van de (\d+) regels zijn er (\d+) automatisch en (\d+) voor een deel.* (\d+) is er open/.exec(page) ??
    [];
  assert.deepEqual(
    [all, automatic, partial, open],
    ['42', count(/^automatisch$/), count(/deels$/), count(/^open$/)],
    'the sum of the rows, in words',
  );
});
