/** Three made-up tables of one evening, and the first of them a year earlier. */
import type { Conversation } from '../src/model/types.js';

const heading = {
  format: 'sociale-basis/conversation',
  version: 1,
  title: 'Avond in De Schakel',
  place: 'Oosterwijk',
  lang: 'nl',
} as const;

const koor = { id: 'koor', sphere: 'communal', organisation: 0.6 } as const;
const vereniging = { id: 'vereniging', sphere: 'communal', organisation: 1 } as const;
const buurthuis = { id: 'buurthuis', sphere: 'institutional', kind: 'place', setting: 'municipal' } as const;
const buurtkroeg = { id: 'buurtkroeg', sphere: 'institutional', kind: 'place', setting: 'private' } as const;
const wijkteam = { id: 'wijkteam', sphere: 'institutional', kind: 'professional' } as const;
const invests = {
  id: 'gemeente-invests-buurthuis',
  from: 'gemeente',
  to: 'buurthuis',
  kind: 'invests',
} as const;
const refers = {
  id: 'individual-refers-communal',
  from: 'individual',
  to: 'communal',
  kind: 'refers',
} as const;
const back = {
  id: 'communal-refers-individual',
  from: 'communal',
  to: 'individual',
  kind: 'refers',
} as const;

const table1: Conversation = {
  ...heading,
  group: 'Tafel 1: bewoners',
  date: '2026-11-23',
  spheres: [
    { id: 'personal', decision: 'in', reason: 'Zonder de mensen om je heen begint er niets.' },
    { id: 'communal', decision: 'in' },
    { id: 'institutional', decision: 'unsure', reason: 'Het helpt ons, maar is het ook van ons?' },
  ],
  parts: [
    { id: 'familie', sphere: 'personal', decision: 'in' },
    { id: 'vrienden', sphere: 'personal', decision: 'in' },
    { id: 'buren', sphere: 'personal', decision: 'in', reason: 'De buurvrouw is er eerder dan wie ook.' },
    { id: 'mantelzorg', sphere: 'personal', decision: 'unsure' },
    {
      ...koor,
      decision: 'in',
      reason: 'Hier leren we elkaar kennen.',
    },
    {
      ...vereniging,
      decision: 'out',
      reason: 'Daar moet je lid van zijn.',
    },
    {
      id: 'straatontbijt',
      sphere: 'communal',
      label: 'Straatontbijt',
      organisation: 0.1,
      decision: 'in',
      reason: 'Eén keer per jaar, en iedereen praat er nog maanden over.',
      local: true,
    },
    { ...buurthuis, decision: 'in' },
    {
      ...buurtkroeg,
      decision: 'in',
      reason: 'Voor wie nergens anders komt, is dit de huiskamer.',
    },
    { ...wijkteam, decision: 'unsure' },
  ],
  relations: [
    invests,
    { id: 'buurthuis-hosts-koor', from: 'buurthuis', to: 'koor', kind: 'hosts' },
    {
      ...refers,
      link: 'apart',
      note: 'Wij zijn een koor, geen behandeling.',
    },
    {
      ...back,
      link: 'joined',
    },
  ],
  chain: [
    { id: 'institutional', confidence: 'seen', reason: 'Het buurthuis is weer elke dag open.' },
    { id: 'communal', confidence: 'seen' },
    { id: 'personal', confidence: 'seen' },
    { id: 'less-support', confidence: 'unknown' },
  ],
  levels: [
    { id: 'receiver', weight: 1 },
    { id: 'volunteer', weight: 3, reason: 'Je krijgt er zelf het meest van terug.' },
    { id: 'society', weight: 1 },
  ],
};

const table2: Conversation = {
  ...heading,
  group: 'Tafel 2: professionals',
  date: '2026-11-23',
  spheres: [
    { id: 'personal', decision: 'out', reason: 'Wij gaan niet over families en vriendschappen.' },
    { id: 'communal', decision: 'in' },
    { id: 'institutional', decision: 'in' },
  ],
  parts: [
    { id: 'familie', sphere: 'personal', decision: 'out' },
    { id: 'buren', sphere: 'personal', decision: 'in' },
    { id: 'mantelzorg', sphere: 'personal', decision: 'in', reason: 'Daar leunt veel op.' },
    { ...koor, decision: 'in' },
    {
      ...vereniging,
      decision: 'in',
      reason: 'Verenigingen houden het langst vol.',
    },
    { ...buurthuis, decision: 'in' },
    {
      ...buurtkroeg,
      decision: 'out',
      reason: 'Dat is een bedrijf.',
    },
    {
      ...wijkteam,
      decision: 'in',
      reason: 'Met die opdracht wel.',
    },
    { id: 'opbouwwerker', sphere: 'institutional', kind: 'professional', decision: 'in' },
  ],
  relations: [
    invests,
    { id: 'opbouwwerker-facilitates-koor', from: 'opbouwwerker', to: 'koor', kind: 'facilitates' },
    {
      ...refers,
      link: 'joined',
      note: 'Een kop koffie is soms genoeg.',
    },
    {
      ...back,
      link: 'joined',
    },
  ],
  chain: [
    { id: 'institutional', confidence: 'seen' },
    { id: 'communal', confidence: 'seen' },
    { id: 'personal', confidence: 'doubted', reason: 'Wie al veel mensen kent, krijgt er mensen bij.' },
    { id: 'less-support', confidence: 'doubted' },
    { id: 'savings', confidence: 'unknown' },
  ],
  levels: [
    { id: 'receiver', weight: 3, reason: 'Daar doen we het voor.' },
    { id: 'volunteer', weight: 2 },
    { id: 'society', weight: 1 },
  ],
};

const table3: Conversation = {
  ...heading,
  group: 'Tafel 3: raadsleden',
  date: '2026-11-23',
  spheres: [
    { id: 'communal', decision: 'in' },
    { id: 'institutional', decision: 'in', reason: 'Hier geven we geld aan uit.' },
  ],
  parts: [
    { id: 'buren', sphere: 'personal' },
    {
      ...koor,
      decision: 'unsure',
      reason: 'Leuk, maar is het beleid?',
    },
    { ...vereniging, decision: 'in' },
    { ...buurthuis, decision: 'in' },
    { ...buurtkroeg, decision: 'unsure' },
    {
      ...wijkteam,
      decision: 'out',
      reason: 'Dat is hulp, geen sociale basis.',
    },
  ],
  relations: [invests, { ...refers, link: 'joined' }],
  chain: [
    { id: 'institutional', confidence: 'seen' },
    { id: 'communal', confidence: 'doubted' },
    { id: 'savings', confidence: 'doubted', reason: 'Dat horen we al tien jaar.' },
  ],
  levels: [
    { id: 'receiver', weight: 1 },
    { id: 'volunteer', weight: 3 },
    { id: 'society', weight: 1 },
  ],
};

const lastYear: Conversation = {
  ...heading,
  group: 'Tafel 1: bewoners',
  date: '2025-11-24',
  spheres: [{ id: 'institutional', decision: 'out', reason: 'Dat is het gemeentehuis, niet de buurt.' }],
  parts: [
    { ...koor, decision: 'in' },
    {
      ...buurthuis,
      decision: 'out',
      reason: 'Het was steeds dicht.',
    },
    { ...buurtkroeg, decision: 'out' },
  ],
  chain: [{ id: 'institutional', confidence: 'doubted' }],
  levels: [
    { id: 'receiver', weight: 2 },
    { id: 'volunteer', weight: 1 },
    { id: 'society', weight: 1 },
  ],
};

export const tables: readonly Conversation[] = [table1, table2, table3, lastYear];
