// Gets everything ready: the peers installed, their code bundled, our own built.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isStale, node } from '../scripts/tools.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const installed = join(here, 'node_modules/.package-lock.json');

export const folders = {
  code: join(here, 'node_modules/.cache/code'),
  harness: join(here, 'contestants'),
  dist: join(here, '../dist'),
};

export async function prepare() {
  if (isStale()) {
    const { code } = await node(['scripts/build.mjs']);
    if (code !== 0) throw new Error('The build failed.');
  }
  const lock = join(here, 'package-lock.json');
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
    console.error('bench: installing the peers (npm ci in bench/)');
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: here,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  }
  const { build } = await import(pathToFileURL(join(here, 'node_modules/esbuild/lib/main.js')).href);
  rmSync(folders.code, { recursive: true, force: true });
  mkdirSync(folders.code, { recursive: true });
  const entries = readdirSync(folders.harness).filter((name) => /^(floor|spheres-|map-)/.test(name));
  // One at a time: code that two of them share is counted for each.
  for (const entry of entries) {
    await build({
      entryPoints: [join(folders.harness, entry)],
      outdir: folders.code,
      bundle: true,
      minify: true,
      splitting: true,
      format: 'esm',
      target: 'es2022',
      chunkNames: `${entry.replace('.js', '')}/[name]-[hash]`,
      legalComments: 'none',
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
    });
  }
}

/** The installed version of a package. */
export const versionOf = (name) =>
  JSON.parse(readFileSync(join(here, 'node_modules', name, 'package.json'), 'utf8')).version;
