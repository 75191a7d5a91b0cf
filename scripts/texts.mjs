// Publishes every text that a page can replace, by its key: dist/texts.<language>.json, to copy lines from.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../build/content/languages.js';
import { modelTexts } from '../build/content/model-texts.js';
import { root } from './tools.mjs';

mkdirSync(join(root, 'dist'), { recursive: true });
for (const { code, texts, model } of languages()) {
  const all = { ...texts, ...Object.fromEntries(modelTexts(model)) };
  writeFileSync(join(root, `dist/texts.${code}.json`), JSON.stringify(all, null, 2) + '\n');
}
