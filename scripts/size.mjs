// npm run size: what a page downloads for each entry. With --write, the table in README.md is replaced; with --check, it
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

/** A file with everything that it imports statically, each once. */
function withImports(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const { type, source } of parseAst(readFileSync(file, 'utf8')).body) {
    const imports = type === 'ImportDeclaration' || type.startsWith('Export');
    if (imports && source?.value.startsWith('.')) withImports(join(dirname(file), source.value), found);
  }
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
  'dist/sb-spheres.js': 67,
  'dist/sb-support-map.js': 81,
  'dist/sb-value-levels.js': 73,
  'dist/sb-rounds.js': 140,
  'dist/sociale-basis.min.js': 156,
};
const over = [];

const rows = entries.map((entry) => {
  const contents = [...withImports(join(root, entry))].map((file) => readFileSync(file));
  const minified = kB(sum(contents.map(({ length }) => length)));
  const compressed = sum(contents.map((content) => brotliCompressSync(content).length));
  const brotli = kB(compressed);
  if (compressed > (budgets[entry] ?? Infinity) * 1000)
    over.push(`${entry}: ${brotli} of ${budgets[entry]} kB`);
  return [`\`${entry}\``, String(contents.length), minified, brotli];
});

// Padded as prettier does, so that a written table passes the format check.
const table = [['Entry, with all that it imports', 'Files', 'Minified', 'Brotli'], ...rows];
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
