// Kills browsers at random moments while a conversation is being kept, and looks whether every word that was said to be
// kept is there after the restart. Chromium and Firefox take turns, a few kills each.
//
//   npm run torture                  ten minutes
//   npm run torture -- --minutes 60
//   npm run torture -- --kills 1000
//   … --seed 7                       the moments; printed, so that a run can be repeated
//
// Exit code 1 when anything was lost. Needs `npm run build`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { surviveKills } from '../test/pages/kills.ts';
import { findChromium, findFirefox, noFirefox } from './find-browser.mjs';
import { root } from './tools.mjs';

/** Kills before the other browser has its turn. */
const TURN = 6;

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, kills: { type: 'string' }, seed: { type: 'string' } },
});
const number = (text, name) => {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} takes a number, not ${text}`);
  return value;
};
const most = values.kills ? Math.round(number(values.kills, 'kills')) : Infinity;
const time = values.minutes ? number(values.minutes, 'minutes') : 10;
const end = values.kills && !values.minutes ? Infinity : Date.now() + time * 60_000;
const seed = values.seed ? number(values.seed, 'seed') : Date.now() % 1_000_000;
if (!existsSync(join(root, 'build/store/session.js'))) throw new Error('first: npm run build');

const firefox = findFirefox();
if (!firefox) console.log(noFirefox);
const engines = [['chromium', await findChromium()], ...(firefox ? [['firefox', firefox]] : [])];
console.log(`seed ${seed}`);

const totals = new Map();
let kills = 0;
for (let turn = 0; kills < most && Date.now() < end; turn += 1) {
  const [engine, path] = engines[turn % engines.length];
  const tally = await surviveKills(engine, path, Math.min(TURN, most - kills), seed + turn);
  kills += tally.kills;
  const total = totals.get(engine) ?? { kills: 0, acknowledged: 0, lost: 0, draftsLost: 0, trouble: [] };
  total.kills += tally.kills;
  total.acknowledged += tally.acknowledged;
  // A change that is gone is missed at every start since.
  total.lost += new Set(tally.lost).size;
  total.draftsLost += tally.draftsLost;
  total.trouble.push(...tally.trouble);
  totals.set(engine, total);
  console.log(tell(engine, total));
}

const all = [...totals.values()];
const lost = all.reduce((sum, total) => sum + total.lost + total.draftsLost, 0);
const kept = all.reduce((sum, total) => sum + total.acknowledged, 0);
console.log(`${kills} kills, ${kept} changes said to be kept, ${lost} lost`);
process.exitCode = lost ? 1 : 0;

function tell(engine, total) {
  const counts = `${total.kills} kills, ${total.acknowledged} changes said to be kept, ${total.lost} lost`;
  const drafts = `${total.draftsLost} texts lost that were typed more than a second before`;
  return `${engine}: ${counts}, ${drafts}${total.trouble.length ? `; told: ${total.trouble.join(', ')}` : ''}`;
}
