/** English: a page that speaks it, and code that has to have every word, imports this. */
import { common } from './en/common.js';
import { compare } from './en/compare.js';
import { edit } from './en/edit.js';
import { embed } from './en/embed.js';
import { map } from './en/map.js';
import { enModel } from './en/model.js';
import { report } from './en/report.js';
import { rounds } from './en/rounds.js';
import { session } from './en/session.js';
import { spheres } from './en/spheres.js';
import { value } from './en/value.js';
import { addEnglish } from './known.js';

addEnglish(
  {
    ...common,
    ...compare,
    ...edit,
    ...embed,
    ...map,
    ...report,
    ...rounds,
    ...session,
    ...spheres,
    ...value,
  },
  enModel,
);
