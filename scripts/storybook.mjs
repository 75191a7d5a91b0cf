// npm run build-storybook: stories/ → storybook-static/. With --if-stale: only when something it is made from is newer.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bin, isOlder, node, root, storybookStamp } from './tools.mjs';

const folder = 'storybook-static';
const index = join(root, folder, 'index.json');
const inputs = [
  'src',
  'stories',
  '.storybook',
  'demo',
  'custom-elements.json',
  'package.json',
  'package-lock.json',
];

if (process.argv.includes('--if-stale') && existsSync(index) && !isOlder(storybookStamp, inputs))
  process.exit(0);

for (const old of [join(root, folder), storybookStamp]) rmSync(old, { recursive: true, force: true });
const { code } = await node([bin('storybook'), 'build', '--output-dir', folder, '--disable-telemetry']);
if (code !== 0 || !existsSync(index)) process.exit(code || 1);
mkdirSync(dirname(storybookStamp), { recursive: true });
writeFileSync(storybookStamp, '');
