// Writes pages that stand alone: the model to read, in both languages, and the report of the example conversation.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../build/content/parse.js';
import { reportCSV, reportHTML, reportMarkdown } from '../build/export/public.js';
import { readingPage } from '../build/export/reading.js';
import { figureSVG } from '../build/export/public.js';
import { root } from './tools.mjs';

const write = (file, text) => writeFileSync(join(root, 'dist', file), text);

mkdirSync(join(root, 'dist'), { recursive: true });
write('lezen.html', readingPage('nl', '../demo/index.html'));
write('reading.html', readingPage('en', '../demo/index.html'));

const { conversation, problems } = parse(readFileSync(join(root, 'demo/buurt-de-linden.json'), 'utf8'));
if (problems.length) throw new Error(`demo/buurt-de-linden.json: ${JSON.stringify(problems)}`);
const figures = {
  spheres: figureSVG('spheres', conversation),
  support: figureSVG('support-map', conversation),
  value: figureSVG('value-levels', conversation),
};
write('verslag.html', reportHTML(conversation, { figures }));
write('verslag.md', reportMarkdown(conversation));
write('onderdelen.csv', reportCSV(conversation));
