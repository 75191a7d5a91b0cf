// npm run build: src/ → build/ (tsc) → dist/ (rollup, schema, texts, printable pages).
import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, node, root, stamp } from './tools.mjs';

// `npm ci --omit=dev` also runs `prepare`, but brings no compiler.
if (process.env.npm_lifecycle_event === 'prepare' && !existsSync(join(root, 'node_modules/typescript'))) {
  console.log('prepare: development dependencies are not installed, nothing is built');
  process.exit(0);
}

for (const folder of ['build', 'dist']) rmSync(join(root, folder), { recursive: true, force: true });

const steps = [
  [bin('tsc', 'typescript'), '-p', 'tsconfig.json'],
  [bin('rollup'), '-c', '--silent'],
  ['scripts/schema.mjs'],
  ['scripts/texts.mjs'],
];
steps.push(['scripts/pages.mjs'], ['scripts/one-file.mjs'], ['scripts/integrity.mjs']);

for (const step of steps) {
  const { code } = await node(step);
  if (code !== 0) {
    console.error(`build: ${step.join(' ').replace(root, '')} failed`);
    process.exit(1);
  }
}
copyFileSync(join(root, 'src/embed/embed.html'), join(root, 'dist/embed.html'));
writeFileSync(stamp, '');
