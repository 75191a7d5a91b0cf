// The package as npm would publish it: publint, and whether its types are right for who imports them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, isStale, node, root } from './tools.mjs';

if (isStale()) {
  const { code, output } = await node(['scripts/build.mjs'], { quiet: true });
  if (code !== 0) throw new Error(output);
}
const dir = mkdtempSync(join(tmpdir(), 'sb-pack-'));
try {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', dir];
  const [{ filename, files, size }] = JSON.parse(execFileSync(npm, args, { cwd: root, encoding: 'utf8' }));
  const paths = files.map(({ path }) => path);

  const faults = [];
  const needed = [
    'bin/sociale-basis.mjs',
    'dist/embed.html',
    'dist/embed.js',
    'dist/embed-page.js',
    'dist/npm/ssr.js',
  ];
  needed.push('dist/index.js', 'dist/sociale-basis.min.js', 'dist/npm/index.js', 'dist/npm/types/index.d.ts');
  needed.push(
    'dist/conversation.schema.json',
    'custom-elements.json',
    'README.md',
    'LICENSE',
    'package.json',
  );
  for (const path of needed) if (!paths.includes(path)) faults.push(`not in the package: ${path}`);
  const foreign =
    /^(?!bin\/|dist\/|src\/|custom-elements\.json$|CHANGELOG\.md$|README\.md$|LICENSE$|package\.json$)|\.test\.|tsbuildinfo|node_modules|\.env/;
  for (const path of paths) if (foreign.test(path)) faults.push(`does not belong in the package: ${path}`);
  if (size > 4_000_000) faults.push(`the package is ${size} bytes`);

  const tarball = join(dir, filename);
  const checks = [
    [bin('publint'), 'run', tarball, '--strict'],
    // The pages and data files are no modules, and the styles of a page have no types.
    [
      bin('attw', '@arethetypeswrong/cli'),
      tarball,
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      'embed.html',
      'embed.js',
      'conversation.schema.json',
      'integrity.json',
      'texts.nl.json',
      'texts.en.json',
      'custom-elements.json',
    ],
  ];
  for (const check of checks) {
    const { code, output } = await node(check, { quiet: true, env: { NO_COLOR: '1', FORCE_COLOR: '0' } });
    if (code !== 0) faults.push(output);
  }
  if (faults.length) throw new Error(faults.join('\n'));
  console.log(`${paths.length} files, ${(size / 1e6).toFixed(2)} MB`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(dir, { recursive: true, force: true });
}
