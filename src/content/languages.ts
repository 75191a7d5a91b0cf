/** Both built-in languages whole, with every word of every figure. Code that has to have them all imports this; a figure only `known.ts`. */
import './english.js';
import { addWords, setWhole } from './known.js';
import { compare } from './nl/compare.js';
import { edit } from './nl/edit.js';
import { embed } from './nl/embed.js';
import { map } from './nl/map.js';
import { report } from './nl/report.js';
import { rounds } from './nl/rounds.js';
import { session } from './nl/session.js';
import { spheres } from './nl/spheres.js';
import { value } from './nl/value.js';

for (const words of [compare, edit, embed, map, report, rounds, session, spheres, value]) addWords(words);
setWhole();

export * from './known.js';
