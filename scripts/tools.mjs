// What the other scripts share: where the project is, how to run an installed tool, whether `dist/` is current.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Written as the last act of a build: a half-finished build is never taken for a current one. */
export const stamp = join(root, 'build/.complete');
/** The same for the built Storybook. Not in its own folder, which may be published. */
export const storybookStamp = join(root, 'node_modules/.cache/storybook-static.complete');

/** The JavaScript file behind a package's command. Run with `node`, so that it works on Windows too. */
export function bin(name, pkg = name) {
  const dir = join(root, 'node_modules', pkg);
  const { bin: entry } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
  return join(dir, typeof entry === 'string' ? entry : entry[name]);
}

/** Runs a Node program. Resolves with its exit code and, when `quiet`, with what it printed. */
export function node(args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: output + error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Every file under a folder, sorted, as paths relative to the project. Nothing if the folder is absent. */
export function filesUnder(folder) {
  const dir = join(root, folder);
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .sort();
}

/** True when `dist/` is missing or older than anything it is made from. */
export function isStale() {
  const made = ['src', 'scripts', 'rollup.config.mjs', 'tsconfig.json', 'package-lock.json'];
  return !existsSync(join(root, 'dist/index.js')) || isOlder(stamp, made);
}

/** True when a stamp is missing, or older than any of these files and folders. */
export function isOlder(file, inputs) {
  if (!existsSync(file)) return true;
  const built = statSync(file).mtimeMs;
  // Folders too: their time changes when a file in them is removed.
  const newer = (path) => existsSync(path) && statSync(path).mtimeMs > built;
  return inputs.some((name) => {
    const path = join(root, name);
    if (newer(path)) return true;
    if (!existsSync(path) || !statSync(path).isDirectory()) return false;
    return readdirSync(path, { recursive: true }).some((child) => newer(join(path, child)));
  });
}

/** How Node runs tests; the names of the files come after it. */
export const nodeTest = ['--import', 'tsx', '--import', './test/seed.mjs', '--test'];
