// Publishes every text that a page can replace, by its key: dist/texts.<language>.json, to copy lines from.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../build/content/languages.js';
import { root } from './tools.mjs';

/** Every text in a tree of words, by its path, as in `rounds.1.prompts.0`. */
const flat = (words, path = []) =>
  Object.entries(words).flatMap(([name, inner]) => {
    if (typeof inner === 'string') return [[[...path, name].join('.'), inner]];
    return inner && typeof inner === 'object' ? flat(inner, [...path, name]) : [];
  });

mkdirSync(join(root, 'dist'), { recursive: true });
for (const { code, texts, model } of languages()) {
  const all = { ...texts, ...Object.fromEntries(flat(model)) };
  writeFileSync(join(root, `dist/texts.${code}.json`), JSON.stringify(all, null, 2) + '\n');
}
