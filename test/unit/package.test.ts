import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { VERSION_NAME } from '../../src/ui/version.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('the version in the code is the version of the package', () => {
  assert.equal(VERSION_NAME, (JSON.parse(read('package.json')) as { version: string }).version);
});

test('the demo file is right, and says enough', async () => {
  const { parse } = await import('../../src/content/parse.js');
  const { conversation, problems } = parse(read('demo/oosterwijk.json'));
  assert.deepEqual(problems, []);
  const parts = conversation.parts ?? [];
  assert.ok(parts.length >= 25 && parts.length <= 40);
  assert.deepEqual([...new Set(parts.map(({ sphere }) => sphere))].sort(), [
    'communal',
    'institutional',
    'personal',
  ]);
});
