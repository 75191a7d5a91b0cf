// From tsc's build/ to the three forms that are published:
//
// dist/npm/                  for bundlers and Node: bare imports, not minified (the app's bundler does that)
// dist/*.js                  for <script type="module">: dependencies resolved into shared chunks
// dist/sociale-basis.min.js  one file for everything, also from file://, where browsers refuse modules
// dist/embed.js              for the page around a frame
import { existsSync, readFileSync } from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { litMin } from './scripts/lit-min.mjs';
import { litPolicy } from './scripts/lit-policy.mjs';

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const isDependency = (id) =>
  Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));

const input = { index: 'build/index.js' };
for (const figure of ['spheres', 'support-map', 'value-levels', 'rounds']) {
  input[`sb-${figure}`] = `build/elements/${figure}/sb-${figure}.js`;
}

/** Passes tsc's source maps on, so that ours lead to the TypeScript. */
const sourceMaps = {
  name: 'source-maps',
  load(id) {
    if (!/[\\/]build[\\/]/.test(id) || !existsSync(`${id}.map`)) return null;
    const code = readFileSync(id, 'utf8').replace(/\/\/# sourceMappingURL=.*\s*$/, '');
    return { code, map: JSON.parse(readFileSync(`${id}.map`, 'utf8')) };
  },
};
// `sideEffects` in package.json speaks of the published files; applied to build/ it would drop registrations.
const dependenciesInside = resolve({
  browser: true,
  exportConditions: ['production'],
  ignoreSideEffectsForRoot: true,
});
const helpersInside = resolve({ ignoreSideEffectsForRoot: true });
/** A server and a bundler get both languages whole: there nothing is fetched while a figure waits. */
const allWords = {
  name: 'all-words',
  transform: (code, id) =>
    /[\\/]build[\\/]elements[\\/].*[\\/]sb-[a-z-]+\.js$/.test(id)
      ? { code: `${code}\nimport '../../content/languages.js';`, map: null }
      : null,
};
const templates = litMin({ include: /[\\/]build[\\/]/ });
/** @param preamble first line of each file */
const minify = (module, preamble) =>
  terser({ ecma: 2022, module, compress: { passes: 2 }, format: { comments: /^!|@license/, preamble } });
/**
 * Nearly every function of a figure runs before it is drawn, and what is fetched later is small. This tells V8 so, which
 * then compiles them while the file comes in, beside the page's own thread, in place of one by one in it
 * (https://v8.dev/blog/explicit-compile-hints).
 */
const compileAhead = '//# allFunctionsCalledOnLoad';
/** Small things that are always fetched together: a file each costs more than it holds. */
const together = {
  figure:
    /build[\\/](?:content[\\/]sentence|model[\\/]reading-order|figures[\\/]search|elements[\\/]picturing|ui[\\/]define|layout[\\/]chip)\.js$/,
  lines:
    /node_modules[\\/](?:d3-path|d3-shape[\\/]src[\\/](?:line|array|constant|path|point|curve[\\/]linear)\b)/,
};
const manualChunks = (id) => Object.keys(together).find((name) => together[name].test(id));
const shared = { sourcemap: true, chunkFileNames: 'chunks/[name]-[hash].js', hoistTransitiveImports: false };

export default [
  {
    // With what runs in Node only.
    input: { ...input, ssr: 'build/server/ssr.js' },
    external: isDependency,
    plugins: [sourceMaps, allWords, templates, helpersInside],
    output: { ...shared, dir: 'dist/npm', format: 'es' },
  },
  {
    // With the page in a frame, dist/embed.html.
    input: { ...input, 'embed-page': 'build/embed/page.js' },
    plugins: [sourceMaps, templates, litPolicy(), dependenciesInside],
    output: {
      ...shared,
      manualChunks,
      onlyExplicitManualChunks: true,
      dir: 'dist',
      format: 'es',
      plugins: [minify(true, compileAhead)],
    },
  },
  {
    input: input.index,
    plugins: [sourceMaps, templates, litPolicy(), dependenciesInside],
    output: {
      sourcemap: true,
      file: 'dist/sociale-basis.min.js',
      format: 'iife',
      name: 'SocialeBasis',
      inlineDynamicImports: true,
      plugins: [minify(false)],
    },
  },
  {
    // Goes into dist/figuurmaker.html as a whole.
    input: 'build/maker/main.js',
    plugins: [sourceMaps, templates, litPolicy(), dependenciesInside],
    output: {
      file: 'build/figuurmaker.js',
      format: 'iife',
      inlineDynamicImports: true,
      plugins: [minify(false)],
    },
  },
  {
    input: 'build/embed/parent.js',
    plugins: [sourceMaps, dependenciesInside],
    output: { sourcemap: true, file: 'dist/embed.js', format: 'iife', plugins: [minify(false)] },
  },
];
