import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { build } from 'vite';
import { root } from '../../scripts/tools.mjs';
import { inEachBrowser } from './browsers.js';

const run = promisify(execFile);
/** A project of somebody else, with the package as npm would install it. */
const project = mkdtempSync(join(tmpdir(), 'sb-install-'));
after(() => rmSync(project, { recursive: true, force: true }));
const at = (path: string): string => join(project, path);
const modules = at('node_modules');
mkdirSync(at('node_modules/sociale-basis-elements'), { recursive: true });

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const packed = execFileSync(npm, ['pack', '--ignore-scripts', '--json', '--pack-destination', project], {
  cwd: root,
  encoding: 'utf8',
});
const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
execFileSync('tar', ['-xzf', filename], { cwd: project });
cpSync(at('package'), at('node_modules/sociale-basis-elements'), { recursive: true });
rmSync(at('package'), { recursive: true });
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};
/** Without the internet: its dependencies are those of this project. */
function link(name: string): void {
  mkdirSync(dirname(join(modules, name)), { recursive: true });
  symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
}
for (const name of [...Object.keys(dependencies), '@lit-labs/ssr']) link(name);

writeFileSync(at('package.json'), '{"name":"somebody","type":"module","private":true}');
writeFileSync(
  at('main.js'),
  `import { SbSpheres, parse } from 'sociale-basis-elements';\nwindow.bundled = [SbSpheres.tag, parse('{}').problems.length];\n`,
);
writeFileSync(at('one.js'), `import 'sociale-basis-elements/sb-spheres.js';\n`);

/** The files of a folder as answers of a server. */
const served = new Map<string, string>();
/** Where each bundler put the file to begin with. */
const entries = { vite: '', rollup: '/rollup/main.js', webpack: '/webpack/main.js' };
async function withVite(): Promise<void> {
  const made = await build({
    root: project,
    logLevel: 'silent',
    configFile: false,
    build: { write: false, modulePreload: false, rollupOptions: { input: at('main.js') } },
  });
  const { output } = (Array.isArray(made) ? made[0] : made) as {
    output: { fileName: string; code?: string; isEntry?: boolean }[];
  };
  for (const { fileName, code, isEntry } of output) {
    // In its own folder: what is fetched later is named from there.
    served.set(`/vite/${fileName}`, code ?? '');
    if (isEntry) entries.vite = `/vite/${fileName}`;
  }
}
async function withRollup(): Promise<void> {
  const warnings: string[] = [];
  const bundle = await rollup({
    input: at('main.js'),
    plugins: [nodeResolve({ browser: true })],
    onwarn: ({ message }) => warnings.push(message),
  });
  const { output } = await bundle.generate({ format: 'es', chunkFileNames: '[name].js' });
  for (const each of output)
    if (each.type === 'chunk')
      served.set(each.isEntry ? '/rollup/main.js' : `/rollup/${each.fileName}`, each.code);
  assert.deepEqual(
    warnings.filter((text) => !/this|circular/i.test(text)),
    [],
  );
}
async function withWebpack(): Promise<void> {
  const name = 'webpack';
  const { default: webpack } = (await import(name)) as {
    default: (
      options: object,
      done: (
        error: unknown,
        stats: {
          toJson: (what: object) => { errors: { message: string }[]; warnings: { message: string }[] };
        },
      ) => void,
    ) => void;
  };
  const stats = await new Promise<{ errors: { message: string }[]; warnings: { message: string }[] }>(
    (ready, fail) =>
      webpack(
        {
          mode: 'production',
          context: project,
          entry: './main.js',
          output: { path: at('webpack'), filename: 'main.js', publicPath: '/webpack/' },
          performance: false,
          optimization: { minimize: false },
        },
        (error, found) =>
          error
            ? fail(new Error('webpack', { cause: error }))
            : ready(found.toJson({ errors: true, warnings: true })),
      ),
  );
  assert.deepEqual(
    stats.errors.map(({ message }) => message),
    [],
  );
  assert.deepEqual(
    stats.warnings.map(({ message }) => message),
    [],
  );
}
await Promise.all([withVite(), withRollup(), withWebpack()]);

const script: RequestListener = (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://x');
  const file = pathname.startsWith('/webpack/')
    ? at(pathname)
    : join(modules, 'sociale-basis-elements', pathname.replace('/package/', ''));
  const text = served.get(pathname) ?? readFileSync(file, 'utf8');
  response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(text);
};
const page =
  (tag: string): RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(
      `<!doctype html><html lang="nl"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Pagina</title>
<sb-spheres>Tekst vooraf</sb-spheres>${tag}</html>`,
    );
  };
const bundles = Object.keys(entries) as (keyof typeof entries)[];
const routes: Record<string, RequestListener> = {
  '/plain': page('<script src="/package/dist/sociale-basis.min.js"></script>'),
  '/package/dist/sociale-basis.min.js': script,
};
for (const name of bundles) {
  routes[`/${name}`] = page(`<script type="module" src="${entries[name]}"></script>`);
}
for (const path of served.keys()) routes[path] = script;
for (const path of readdirSync(at('webpack'))) routes[`/webpack/${path}`] = script;

inEachBrowser(
  'the installed package',
  ({ open }) => {
    for (const name of ['plain', ...bundles]) {
      test(`${name}: the figure is drawn`, async () => {
        const visit = await open(`/${name}`);
        await visit.page.waitForFunction(
          `document.querySelector('sb-spheres').shadowRoot?.querySelectorAll('[data-key]').length > 20`,
        );
        if (name !== 'plain')
          assert.deepEqual(await visit.page.evaluate('window.bundled'), ['sb-spheres', 0]);
        assert.deepEqual(await visit.problems(), []);
      });
    }
  },
  routes,
);

const inNode = async (code: string): Promise<string> =>
  (await run(process.execPath, ['--input-type=module', '-e', code], { cwd: project })).stdout;

test('a script in Node: the pure functions, a figure as HTML, and an element', async () => {
  const out = await inNode(`
    import { parse, figureHTML } from 'sociale-basis-elements';
    import 'sociale-basis-elements/sb-rounds.js';
    import { renderElement, figureSVG } from 'sociale-basis-elements/ssr';
    const { conversation } = parse('{"parts":[{"id":"koor","sphere":"communal","label":"Ons koor"}]}');
    const made = [figureHTML('spheres', conversation), figureSVG('spheres', conversation), await renderElement('spheres', conversation, { width: 900 })];
    console.log(made.map((text) => text.includes('Ons koor')).join());
    console.log(made[2].includes('shadowrootmode'));`);
  assert.equal(out.trim(), 'true,true,true\ntrue');
});

test('without the package for a PNG that is said, and the command ends with 3', async () => {
  const out = await inNode(`
    import { figurePNG, MissingPackage } from 'sociale-basis-elements/ssr';
    await figurePNG('spheres', {}).catch((error) => console.log(error instanceof MissingPackage, error.message));`);
  assert.match(out, /^true .*npm install @resvg\/resvg-js/);
  writeFileSync(at('g.json'), '{"title":"Ons gesprek"}');
  const command = at('node_modules/sociale-basis-elements/bin/sociale-basis.mjs');
  const failed = await run(process.execPath, [command, 'render', 'spheres', 'g.json', '--out', 'x.png'], {
    cwd: project,
  }).catch((error: unknown) => error as { code: number; stderr: string });
  assert.ok('code' in failed && failed.code === 3);
  assert.match(failed.stderr, /@resvg\/resvg-js/);
  const { stdout } = await run(process.execPath, [command, 'render', 'spheres', 'g.json'], { cwd: project });
  assert.match(stdout, /Ons gesprek/);
});
