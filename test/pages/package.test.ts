import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type * as Package from '../../src/index.js';

const dist = (path: string): string => new URL(`../../dist/${path}`, import.meta.url).href;

for (const entry of ['index', 'sb-spheres', 'sb-support-map', 'sb-value-levels', 'sb-rounds']) {
  test(`importing ${entry} in Node throws nothing`, async () => {
    const module = (await import(dist(`npm/${entry}.js`))) as { define: () => void };
    module.define();
  });
}

test('the package gives the pure functions', async () => {
  const { parse, apply, migrate } = (await import(dist('npm/index.js'))) as typeof Package;
  const { conversation, problems } = parse('{"parts":[{"id":"koor","decision":"in"}]}');
  assert.deepEqual(problems, []);
  const next = apply(conversation, { type: 'edit', list: 'parts', id: 'koor', fields: { decision: 'out' } });
  assert.equal(next.parts?.[0]?.decision, 'out');
  assert.deepEqual(migrate({ title: 'x' }), { title: 'x' });
});

test('the published texts are a value for the attribute `texts`, in both languages', () => {
  for (const lang of ['nl', 'en']) {
    const texts = JSON.parse(readFileSync(new URL(dist(`texts.${lang}.json`)), 'utf8')) as Record<
      string,
      string
    >;
    for (const key of ['view.list', 'individual.label', 'settings.public.label', 'rounds.1.purpose'])
      assert.ok(texts[key], key);
  }
});

test('the published schema names every list and every choice', () => {
  const schema = JSON.parse(readFileSync(new URL(dist('conversation.schema.json')), 'utf8')) as {
    $schema: string;
    properties: Record<string, unknown>;
  };
  for (const key of [
    'spheres',
    'parts',
    'parties',
    'relations',
    'chain',
    'levels',
    'rounds',
    'title',
    'status',
  ]) {
    assert.ok(key in schema.properties, key);
  }
  assert.match(JSON.stringify(schema), /"in","out","unsure"/);
});
