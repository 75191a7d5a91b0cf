// npm run faults: writes docs/faults.md, the table of what can go wrong and which test shows that it is handled.
// With --check: says whether the committed table is still right.
//
// A test says which rows it is about in a comment on the line before it:
//
//   // fault 1, 59            in every engine that its folder runs in
//   // fault 25 (chromium)    only there
//
// test/unit runs in Node, test/elements and test/pages in Chromium and in Firefox.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { filesUnder, root } from './tools.mjs';

/** What goes wrong, by its number; a number is never used again for something else. */
const rows = [
  'an attribute holds invalid JSON',
  'values of the wrong type',
  'a relation leads to an unknown id',
  'ids that are the same, or only look the same',
  'relations in a circle',
  'absent, empty, blank, `{}` or `[]`',
  '10,000 entries',
  '100,000 levels deep, 25 MB of text',
  '`__proto__`, `constructor` or `toString` as key or id',
  '`NaN`, `Infinity`, `1e999`, `-0`, negative numbers',
  'long words, emoji, piled up accents, right to left, invisible characters',
  'hostile text in every field, key, id and state',
  'CSS where a colour, size or theme is expected',
  '`javascript:`, `data:` or `vbscript:` as an address',
  'an attribute that changes a thousand times',
  'properties before the upgrade, attribute and property in both orders',
  'keys of other programs or of a newer version',
  'the script before, after, async, or twice',
  '`document.write`, `innerHTML`, `cloneNode`, copied `outerHTML`',
  'inside another shadow root, a slot, a template, a dialog or a popover',
  'shown later: closed `<details>`, `display: none`',
  'no width or no height, then grown',
  'a storm of new widths',
  'removed in the middle of something',
  'attached and detached a thousand times',
  'moved inside the page while someone types',
  'adopted by another document and back',
  'two elements with one session key',
  'the same version twice',
  'two versions',
  'another registry',
  'a framework around it',
  'a shadow root that was there already',
  'no script, a blocked module, a policy that refuses',
  'an error in the code of one figure',
  '`* { all: unset }`, also `!important`',
  'page styles that reach inside: 3px fonts, capitals, colours',
  'a strict policy with Trusted Types',
  'a page that adds to prototypes (`toJSON`, `for in`)',
  'right to left pages, unknown languages',
  'forced colours, reduced motion, 400 % zoom',
  'a page that stops keys, or is inert',
  'a sandboxed iframe',
  'clipboard denied or missing',
  'storage is full',
  'what was kept is damaged',
  'kept by an older version',
  'kept by a newer version',
  'two tabs at once',
  'the browser is killed at a random moment',
  'the tab closes while someone types',
  'back from the back/forward cache',
  'storage is cleared in mid-session',
  'storage is refused, blocked or never answers',
  'the clock jumps, the machine sleeps',
  '`src` fails, and comes back',
  '`src` is slow, endless or huge',
  '`src` is blocked by CORS or the policy, or redirects',
  '`src` gives HTML, a byte order mark, UTF-16',
  '`src` changes before the first arrives, or the element goes',
  'a file to open is foreign, cut off, damaged, empty or huge',
  'a file to open is newer, or opened twice',
  'SVG with hostile text and forbidden characters',
  'PNG under a policy, or too large for a canvas',
  'Markdown with hostile text',
  'the HTML report opened elsewhere',
  'CSV cells that are formulas',
  'a file name made of a title',
  'print',
  'saved, opened and saved again',
  '(later) a hostile live session',
];
/** Nothing to test yet. */
const later = new Set([71]);
const engines = { unit: ['node'], elements: ['chromium', 'firefox'], pages: ['chromium', 'firefox'] };
const names = { node: 'Node', chromium: 'Chromium', firefox: 'Firefox' };

const tag = /^\s*\/\/ fault ([\d, ]+?)(?: \((node|chromium|firefox)\))?$/;
// The title may stand on the next line.
const opening =
  /^\s*(?:await )?(?:it|test|describe|absent|inChromium|behaves|hears)(?:\.\w+)?\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/;

/** The tests of one file with the rows that they are about. */
function tagged(file) {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const found = [];
  lines.forEach((line, i) => {
    if (!/^\s*\/\/ fault\b/.test(line)) return;
    const match = tag.exec(line);
    const [, , title] = opening.exec(lines.slice(i + 1, i + 4).join('\n')) ?? [];
    if (!match || title === undefined)
      throw new Error(`${file}:${i + 1}: not before a test, or not readable`);
    const kind = file.split('/')[1];
    for (const text of match[1].split(',')) {
      const row = Number(text);
      if (!rows[row - 1]) throw new Error(`${file}:${i + 1}: there is no fault ${text}`);
      const plain = title.replace(/\$\{[^}]*\}/g, '…').replace(/\\(.)/g, '$1');
      found.push({ row, file, title: plain, engines: match[2] ? [match[2]] : engines[kind] });
    }
  });
  return found;
}

const tests = filesUnder('test')
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap(tagged);

const cell = (text) => text.replaceAll('`', '').replace(/[<>_*|]/g, '\\$&');
const lines = rows.map((fault, i) => {
  const own = tests.filter(({ row }) => row === i + 1);
  const where = Object.keys(names).filter((name) => own.some((each) => each.engines.includes(name)));
  const list = own.map(({ file, title }) => `${cell(title)} (${file.replace(/^test\/|\.test\.ts$/g, '')})`);
  return `| ${i + 1} | ${fault} | ${where.map((name) => names[name]).join(', ') || '–'} | ${list.join('<br>')} |`;
});
const missing = rows.map((_, i) => i + 1).filter((n) => !later.has(n) && !tests.some(({ row }) => row === n));
const inBoth = rows.filter((_, i) =>
  ['chromium', 'firefox'].every((name) =>
    tests.some((each) => each.row === i + 1 && each.engines.includes(name)),
  ),
).length;

const file = join(root, 'docs/faults.md');
const text = await format(
  `# What can go wrong, and the tests that show it is handled

Made by \`npm run faults\` from the comments \`// fault …\` before the tests; \`npm test\` fails when this table is not what
they say. A row with – has no test yet. Unit tests run in Node, the others in Chromium and in Firefox, under a strict content
policy; each also fails on any uncaught error, warning, refused action or request elsewhere. Safari’s engine has no driver
that these tests can use everywhere: what it does is not shown here.

${rows.length - later.size} rows, ${rows.length - later.size - missing.length} with tests, ${inBoth} of them in both browsers; ${new Set(tests.map(({ file: name, title }) => name + title)).size} tests (those that repeat for each figure or value count once).

| # | fault | runs in | tests |
| --- | --- | --- | --- |
${lines.join('\n')}
`,
  { ...(await resolveConfig(file)), parser: 'markdown' },
);

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
  if (missing.length > 0) console.log(`without a test: ${missing.join(', ')}`);
} else {
  if (missing.length > 0) {
    console.error(`without a test: fault ${missing.join(', ')}`);
  }
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error('docs/faults.md is not what the tests say: run `npm run faults`');
    process.exitCode = 1;
  }
}
