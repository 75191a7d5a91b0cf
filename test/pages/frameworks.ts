/** The apps of test/hosts/, made with the frameworks’ own compilers; installed on demand, outside the test folder. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/tools.mjs';

const source = join(root, 'test/hosts');
const cache = join(root, 'node_modules/.cache/hosts');
const files = ['package.json', 'package-lock.json'] as const;

/** Puts the frameworks in place. Answers why that was not possible, in one line. */
export function installFrameworks(): string | undefined {
  const lock = readFileSync(join(source, 'package-lock.json'), 'utf8');
  const done = join(cache, 'installed');
  if (existsSync(done) && readFileSync(done, 'utf8') === lock) return undefined;
  mkdirSync(cache, { recursive: true });
  for (const file of files) copyFileSync(join(source, file), join(cache, file));
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--fetch-retries=1'];
  const windows = process.platform === 'win32';
  const { status, stderr } = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', ...options], {
    cwd: cache,
    encoding: 'utf8',
    shell: windows,
    timeout: 240_000,
  });
  if (status !== 0) {
    const reason = /npm (?:error|ERR!) (.+)/.exec(stderr ?? '')?.[1] ?? 'no answer in time';
    return `The frameworks could not be installed (${reason}): how figures do in them is not tested.`;
  }
  writeFileSync(done, lock);
  return undefined;
}

type Load = (args: { path: string }) => { contents: string; loader: 'js' };
interface Build {
  onLoad: (options: { filter: RegExp }, load: Load) => void;
}
interface Esbuild {
  build: (options: object) => Promise<{ outputFiles: { text: string }[] }>;
}
interface Vue {
  compile: (template: string, options: object) => { code: string };
}
interface Svelte {
  compile: (source: string, options: object) => { js: { code: string } };
}

/** The script of one app, as one classic file. */
export async function frameworkScript(name: string): Promise<string> {
  const load = async <T>(id: string): Promise<T> => {
    const entry = createRequire(join(cache, 'package.json')).resolve(id);
    const module = (await import(pathToFileURL(entry).href)) as T & { default?: T };
    return module.default ?? module;
  };
  const [esbuild, vue, svelte] = await Promise.all([
    load<Esbuild>('esbuild'),
    load<Vue>('@vue/compiler-dom'),
    load<Svelte>('svelte/compiler'),
  ]);
  const read = (path: string): string => readFileSync(path, 'utf8');
  const compilers = {
    name: 'compilers',
    setup({ onLoad }: Build): void {
      const js = (contents: string): ReturnType<Load> => ({ contents, loader: 'js' });
      onLoad({ filter: /\.vue\.html$/ }, ({ path }) => {
        const isCustomElement = (tag: string): boolean => tag.startsWith('sb-');
        return js(vue.compile(read(path), { mode: 'module', isCustomElement }).code);
      });
      const client = (path: string): object => ({ filename: path, generate: 'client', css: 'external' });
      onLoad({ filter: /\.svelte$/ }, ({ path }) => js(svelte.compile(read(path), client(path)).js.code));
    },
  };
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(source, `${name}.js`)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    nodePaths: [join(cache, 'node_modules')],
    conditions: ['browser', 'production'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [compilers],
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
