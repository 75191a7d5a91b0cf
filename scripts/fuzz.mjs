// npm run fuzz: the property tests with another seed than `npm test`, those of what is read, changed and taken away
// as often as one likes, the others (of layouts, tables, texts) as often as in `npm test`.
//
//   npm run fuzz                   20,000 runs of each property
//   npm run fuzz -- --runs 100000
//   npm run fuzz -- --minutes 30   rounds of 5,000 with another seed each, until the time is over
//
// A counterexample is printed with the seed that finds it again: --seed 123 --runs …
import { readFileSync } from 'node:fs';
import { filesUnder, node, nodeTest } from './tools.mjs';

const properties = filesUnder('test/unit').filter(
  (file) => file.endsWith('.test.ts') && readFileSync(file, 'utf8').includes("'fast-check'"),
);

const option = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  if (at < 0) return undefined;
  const value = Number(process.argv[at + 1]);
  if (!Number.isFinite(value)) throw new Error(`--${name} wants a number`);
  return value;
};
const minutes = option('minutes');
const end = minutes === undefined ? 0 : performance.now() + minutes * 60_000;
const runs = option('runs') ?? (minutes === undefined ? 20_000 : 5000);
let seed = option('seed') ?? Math.floor(Math.random() * 2 ** 31);
let total = 0;
do {
  const env = { FUZZ_RUNS: String(runs), FUZZ_SEED: String(seed) };
  const { code, output } = await node([...nodeTest, ...properties], { quiet: true, env });
  if (code !== 0) {
    console.log(output);
    console.log(`found with --seed ${seed} --runs ${runs}`);
    process.exit(1);
  }
  total += [...output.matchAll(/(\d+) runs of/g)].reduce((sum, [, n]) => sum + Number(n), 0);
  console.log(`${total} runs, nothing found (seed ${seed})`);
  seed = (seed + 1) % 2 ** 31;
} while (performance.now() < end);
