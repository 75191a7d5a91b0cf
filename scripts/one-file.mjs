// Writes the pages that are one file with everything in it, for a laptop without internet:
//
// dist/gesprek.html      the conversation
// dist/figuurmaker.html  from a conversation to a figure on a website
//
// Their policies allow their own script and style, by their hashes, and nothing else: they cannot send anything.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './tools.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');
const digest = (algorithm, text) => `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`;
// In a script element only these two would end it or change how it is read.
const inScript = (text) => text.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

/**
 * @param page the HTML page
 * @param script the one script that goes in, after the content: then the elements find their children
 * @param more pairs of what stands in the page and what comes there
 */
function oneFile(page, script, more = []) {
  const source = read(page);
  const links = [...source.matchAll(/\s*<link rel="stylesheet" href="([^"]*)" \/>/g)];
  const style = links.map(([, href]) => read(join('demo', href))).join('\n');
  const code = inScript(read(script).replace(/^\/\/# sourceMappingURL=.*$/m, ''));
  const icon = `data:image/svg+xml,${encodeURIComponent(read('demo/icoon.svg').trim())}`;
  const policy = `default-src 'none'; script-src '${digest('sha256', code)}'; style-src '${digest('sha256', style)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const parts = [
    [/content="default-src [^"]*"/, `content="${policy}"`],
    [/<link rel="icon"[^>]*>/, `<link rel="icon" href="${icon}" />`],
    ...links.map(([link], i) => [link, i ? '' : `\n    <style>${style}</style>`]),
    ...more,
    ['</body>', `<script>${code}</script>\n  </body>`],
  ];
  const whole = parts.reduce((text, [from, to]) => {
    const next = text.replace(from, () => to);
    if (next === text) throw new Error(`${page} has no ${from}`);
    return next;
  }, source);
  writeFileSync(join(root, page.replace(/^demo/, 'dist')), whole);
}

oneFile('demo/gesprek.html', 'dist/sociale-basis.min.js', [[/\s*<script[^>]*><\/script>/, '']]);

const example = JSON.stringify(JSON.parse(read('demo/oosterwijk.json'))).replace(/</g, '\\u003c');
oneFile('demo/figuurmaker.html', 'build/figuurmaker.js', [
  ['integrity=""', `integrity="${digest('sha384', readFileSync(join(root, 'dist/sociale-basis.min.js')))}"`],
  ['id="voorbeeld"></script>', `id="voorbeeld">${example}</script>`],
]);
