// npm run manifest: writes custom-elements.json. With --check: says whether the committed one is still right.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { root } from './tools.mjs';

const file = join(root, 'custom-elements.json');
const manifest = await cli({ argv: ['analyze', '--quiet'], cwd: root, noWrite: true });
const text = JSON.stringify(manifest, null, 2) + '\n';

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error('custom-elements.json is not what src/ says: run `npm run manifest`');
  process.exitCode = 1;
}
