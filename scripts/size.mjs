// npm run size: what a page downloads for each entry before its first figure is drawn, and what comes later, when it is
// needed. With --write, the table in README.md is replaced; with --check, it
// fails where an entry is over its budget.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseAst } from 'rollup/parseAst';
import { filesUnder, isStale, node, root } from './tools.mjs';

if (isStale()) {
  const { code } = await node(['scripts/build.mjs']);
  if (code !== 0) process.exit(code);
}

/** The files that a file imports: statically, and later. */
function importsOf(file) {
  const [statically, later] = [[], []];
  const visit = (node) => {
    if (Array.isArray(node)) node.forEach(visit);
    if (!node || typeof node !== 'object' || Array.isArray(node)) return;
    const { type, source } = node;
    const imports = type === 'ImportDeclaration' || type?.startsWith('Export') ? statically : later;
    if ((imports === statically || type === 'ImportExpression') && source?.value?.startsWith('.'))
      imports.push(join(dirname(file), source.value));
    Object.values(node).forEach(visit);
  };
  visit(parseAst(readFileSync(file, 'utf8')).body);
  return { statically, later };
}

/** A file with everything that it imports, each once; with `lazily` also what it may fetch later. */
function withImports(file, lazily, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const { statically, later } = importsOf(file);
  for (const next of lazily ? [...statically, ...later] : statically) withImports(next, lazily, found);
  return found;
}

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

const entries = filesUnder('dist').filter((file) => /^dist\/[^/]+\.js$/.test(file));
// The elements first, then all of them together, then the same in one file.
const order = (file) => ['dist/index.js', 'dist/sociale-basis.min.js'].indexOf(file);
entries.sort((a, b) => order(a) - order(b) || a.localeCompare(b, 'en'));

/** Most kB that an entry may take, compressed. Bytes are stable, so that this can be a test; they should only go down. */
const budgets = {
  // What all figures share; that of the figure that is asked for comes with it.
  'dist/embed-page.js': 38,
  'dist/sb-spheres.js': 47,
  'dist/sb-support-map.js': 63,
  'dist/sb-value-levels.js': 51,
  'dist/sb-rounds.js': 142,
  'dist/sociale-basis.min.js': 154,
};
const over = [];

const brotliOf = (files) => sum(files.map((file) => brotliCompressSync(readFileSync(file)).length));

const rows = entries.map((entry) => {
  const first = [...withImports(join(root, entry), false)];
  const later = [...withImports(join(root, entry), true)].filter((file) => !first.includes(file));
  const minified = kB(sum(first.map((file) => readFileSync(file).length)));
  const compressed = brotliOf(first);
  if (compressed > (budgets[entry] ?? Infinity) * 1000)
    over.push(`${entry}: ${kB(compressed)} of ${budgets[entry]} kB`);
  const more = later.length ? kB(brotliOf(later)) : '';
  return [`\`${entry}\``, String(first.length), minified, kB(compressed), more];
});

// Padded as prettier does, so that a written table passes the format check.
const table = [
  ['Entry', 'Files', 'Minified', 'Before the first figure, brotli', 'Later, when needed'],
  ...rows,
];
const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
const align = (row) =>
  row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])));
const line = (cells) => `| ${cells.join(' | ')} |`;
const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : '-'.repeat(width - 1) + ':'));
const text = [line(align(table[0])), line(rule), ...rows.map((row) => line(align(row)))].join('\n');
console.log(text);

if (process.argv.includes('--write')) {
  const readme = join(root, 'README.md');
  const before = readFileSync(readme, 'utf8');
  const marked = /(<!-- size -->)[^]*?(<!-- \/size -->)/;
  if (!marked.test(before)) throw new Error('README.md has no <!-- size --> … <!-- /size -->');
  writeFileSync(
    readme,
    before.replace(marked, (_, start, end) => `${start}\n\n${text}\n\n${end}`),
  );
}

if (process.argv.includes('--check') && over.length) {
  console.error(`over budget: ${over.join(', ')}`);
  process.exit(1);
}
