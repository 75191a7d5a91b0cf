// Writes dist/integrity.json: a hash of each file that a page of somebody else may load, for its `integrity` attribute.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './tools.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const hash = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(join(root, 'dist', file)))
    .digest('base64')}`;
const files = Object.fromEntries(['sociale-basis.min.js', 'embed.js'].map((file) => [file, hash(file)]));
writeFileSync(join(root, 'dist/integrity.json'), `${JSON.stringify({ version, files }, null, 2)}\n`);
