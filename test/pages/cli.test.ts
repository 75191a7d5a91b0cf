import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { root } from '../../scripts/tools.mjs';

const dir = mkdtempSync(join(tmpdir(), 'sb-cli-'));
after(() => rmSync(dir, { recursive: true, force: true }));
const at = (file: string): string => join(dir, file);
const example = join(root, 'demo/oosterwijk.json');
const file = (name: string, text: string): string => {
  writeFileSync(at(name), text);
  return at(name);
};

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly said: string;
}
const run = (args: readonly string[], { lang = 'nl_NL.UTF-8', input = '' } = {}): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, LC_ALL: lang };
    const child = spawn(process.execPath, [join(root, 'bin/sociale-basis.mjs'), ...args], { cwd: dir, env });
    const [out, said]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (piece: Buffer) => out.push(piece));
    child.stderr.on('data', (piece: Buffer) => said.push(piece));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), said: Buffer.concat(said).toString() }),
    );
    child.stdin.end(input);
  });

test('renders every figure as a page, a piece, an SVG and a PNG', async () => {
  for (const figure of ['spheres', 'support-map', 'value-levels']) {
    for (const kind of ['html', 'svg']) {
      const { code, said, out } = await run(['render', figure, example, '--out', at(`${figure}.${kind}`)]);
      assert.deepEqual([code, said, out], [0, '', '']);
    }
    assert.match(readFileSync(at(`${figure}.html`), 'utf8'), /^<!doctype html>[^]*<svg[^]*Movisie/);
    assert.match(readFileSync(at(`${figure}.svg`), 'utf8'), /^<svg /);
  }
  const png = await run([
    'render',
    'spheres',
    example,
    '-o',
    'figuur.png',
    '--scale',
    '1',
    '--width',
    '1300',
  ]);
  assert.deepEqual([png.code, png.said], [0, '']);
  const bytes = readFileSync(at('figuur.png'));
  assert.deepEqual([...bytes.subarray(1, 4)], [...Buffer.from('PNG')]);
  assert.ok(bytes.readUInt32BE(16) >= 1300);
  assert.ok(bytes.length > 20_000, 'it is not blank');
});

test('says how wide a figure became that does not fit in the width that was asked', async () => {
  const asked = ['render', 'spheres', example, '--format', 'svg', '--width'];
  const narrow = await run([...asked, '320']);
  assert.equal(narrow.code, 0);
  const [, width = ''] = /^<svg[^>]* width="(\d+)"/.exec(narrow.out) ?? [];
  assert.ok(Number(width) > 320);
  assert.match(narrow.said, new RegExp(`^In 320 px [^]*${width} px breed\\.\\n$`));
  assert.equal((await run([...asked, width])).said, '');
  const png = await run([
    'render',
    'spheres',
    example,
    '--out',
    'smal.png',
    '--width',
    '320',
    '--scale',
    '1',
  ]);
  assert.equal(png.said, narrow.said);
});

test('takes its options, and prints where no file is given', async () => {
  const { code, out } = await run(
    [
      ...['render', 'value-levels', '-', '--lang', 'en', '--heading', 'Mine & ours', '--heading-level', '4'],
      ...['--fragment', '--perspective', 'policy', '--font', 'Verdana, serif'],
    ],
    { input: readFileSync(example, 'utf8') },
  );
  assert.equal(code, 0);
  assert.match(out, /^<div lang="en">\n<h4><bdi>Mine &amp; ours<\/bdi><\/h4>/);
  assert.match(out, /font-family="Verdana, serif"/);
  const whole = await run(['render', 'spheres', example]);
  const { parts } = JSON.parse(readFileSync(example, 'utf8')) as { parts: { reason?: string }[] };
  const reason = parts.find((part) => part.reason)?.reason ?? '';
  assert.ok(whole.out.includes(reason));
  const less = await run(['render', 'spheres', example, '--without', 'reasons, undiscussed']);
  assert.ok(!less.out.includes(reason));
  assert.doesNotMatch(less.out, /nog niet besproken/);
});

test('notes and answers of groups stay at home, unless they are asked for', async () => {
  const { relations } = JSON.parse(readFileSync(example, 'utf8')) as { relations: { note?: string }[] };
  const note = relations.find((relation) => relation.note)?.note ?? '';
  assert.ok(note);
  const { out } = await run(['render', 'support-map', example]);
  assert.ok(!out.includes(note));
  const more = await run(['render', 'support-map', example, '--with', 'notes']);
  assert.ok(more.out.includes(note));
});

test('says in Dutch or English what is wrong, and ends with a number', async () => {
  const bad = file('bad.json', '{"parts": [');
  const empty = file('leeg.json', ' \n');
  const other = file('other.json', '{"format":"iets/anders"}');
  for (const [args, code, nl, en] of [
    [[], 2, /Onbekende opdracht/, /Unknown command/],
    [['render', 'cirkels', example], 2, /Onbekende figuur: cirkels\. Kies uit: spheres/, /Unknown figure/],
    [['render', 'spheres'], 2, /geen bestand/, /No file/],
    [['render', 'spheres', empty], 1, /leeg\.json is leeg\./, /leeg\.json is empty\./],
    [['render', 'spheres', example, 'x'], 2, /te veel/, /too much/],
    [['render', 'spheres', example, '--out', 'x.pdf'], 2, /Onbekende soort bestand: pdf/, /Unknown kind/],
    [['render', 'spheres', example, '--format', 'png'], 2, /naar een bestand/, /to a file/],
    [['render', 'spheres', example, '--width', 'breed'], 2, /--width moet een getal/, /has to be a number/],
    [['render', 'spheres', example, '--lang', 'fy'], 2, /Kies uit: nl, en/, /Choose from: nl, en/],
    [['render', 'spheres', example, '--without', 'alles'], 2, /--without kan niet/, /can not be/],
    [
      ['render', 'spheres', example, '--nee'],
      2,
      /Onbekende of onvolledige optie/,
      /Unknown or incomplete option/,
    ],
    [['render', 'spheres', 'weg.json'], 1, /weg\.json is niet te lezen: ENOENT/, /can not be read: ENOENT/],
    [['render', 'spheres', bad], 1, /is geen gesprek:\n.*JSON/, /is no conversation/],
    [['render', 'spheres', other], 1, /is geen gesprek/, /is no conversation/],
    [
      ['render', 'spheres', example, '--out', 'nergens/x.html'],
      1,
      /niet te schrijven: ENOENT/,
      /can not be written/,
    ],
  ] as const) {
    for (const [lang, text] of [
      ['nl_NL.UTF-8', nl],
      ['en_GB.UTF-8', en],
    ] as const) {
      const ran = await run(args, { lang });
      assert.equal(ran.code, code, args.join(' '));
      assert.match(ran.said, text);
      assert.doesNotMatch(ran.said, / {4}at /, 'no trace');
      assert.equal(ran.out, '');
    }
  }
  const help = await run(['--help']);
  assert.deepEqual([help.code, help.said], [0, '']);
  assert.match(help.out, /Gebruik/);
});

test('a file with mistakes is rendered, and each is named', async () => {
  const some = file(
    'some.json',
    '{"parts":[{"id":"a","sphere":"communal","label":"Koor"},{"id":"b","sphere":"comunal","label":"X"}]}',
  );
  const { code, said, out } = await run(['render', 'spheres', some, '--format', 'svg']);
  assert.equal(code, 0);
  assert.match(said, /parts\[1\]\.sphere/);
  assert.match(out, /Koor/);
});
