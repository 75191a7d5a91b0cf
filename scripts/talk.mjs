// Writes dist/gesprek.html: the conversation as one file, with everything in it, for a laptop without internet.
// Its policy allows its own script and style, by their hashes, and nothing else.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './tools.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const page = read('demo/gesprek.html');
const style = read('demo/demo.css');
// In a script element only these two would end it or change how it is read.
const script = read('dist/sociale-basis.min.js')
  .replace(/^\/\/# sourceMappingURL=.*$/m, '')
  .replace(/<\/(script)/gi, '<\\/$1')
  .replace(/<!--/g, '<\\!--');
const icon = `data:image/svg+xml,${encodeURIComponent(read('demo/icoon.svg').trim())}`;
const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; img-src data:; base-uri 'none'; form-action 'none'`;

const parts = [
  [/content="default-src [^"]*"/, `content="${policy}"`],
  [/<link rel="icon"[^>]*>/, `<link rel="icon" href="${icon}" />`],
  [/<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`],
  [/\s*<script[^>]*><\/script>/, ''],
  // After the content: then the element finds its children.
  ['</body>', `<script>${script}</script>\n  </body>`],
];
const whole = parts.reduce((text, [from, to]) => {
  const next = text.replace(from, () => to);
  if (next === text) throw new Error(`demo/gesprek.html has no ${from}`);
  return next;
}, page);
writeFileSync(join(root, 'dist/gesprek.html'), whole);
