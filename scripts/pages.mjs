// Writes the reading version of the model, made of the same words as the figures, in both languages.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readingPage } from '../build/export/reading.js';
import { root } from './tools.mjs';

mkdirSync(join(root, 'dist'), { recursive: true });
for (const [lang, file] of [
  ['nl', 'lezen.html'],
  ['en', 'reading.html'],
]) {
  writeFileSync(join(root, 'dist', file), readingPage(lang));
}
