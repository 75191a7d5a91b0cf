import { fold } from './fold.js';
import type { Decision, Setting, SphereId } from './types.js';

/** What a column of a pasted table is about. `extra`: known, and not taken over. */
export type Column =
  | 'label'
  | 'description'
  | 'sphere'
  | 'organisation'
  | 'kind'
  | 'setting'
  | 'decision'
  | 'reason'
  | 'local'
  | 'extra';

/** A heading or value as it is looked up: a mark at its end doesn't count. Longer ones are in no list. */
export const key = (text: string): string =>
  text.length > 100 ? text : fold(text).replace(/(.)[?:*.]+$/u, '$1');

/** Values by the words that stand for them, Dutch and English, as spreadsheets have them; our own CSV among them. */
const words = <T>(...lines: readonly (readonly [value: T, words: string])[]): ReadonlyMap<string, T> =>
  new Map(lines.flatMap(([value, all]) => all.split('|').map((word): [string, T] => [key(word), value])));

export const headings = words<Column>(
  [
    'label',
    'onderdeel|onderdelen|naam|activiteit|activiteiten|naam activiteit|naam van de activiteit|initiatief|initiatieven|naam initiatief|voorbeeld|voorbeelden|titel|label|wat',
  ],
  [
    'label',
    'part|parts|name|activity|activities|name of activity|initiative|initiatives|example|examples|title',
  ],
  ['description', 'omschrijving|beschrijving|toelichting|uitleg|wat is het'],
  ['description', 'description|explanation|about|what is it'],
  ['sphere', 'sfeer|sferen|basis|sphere|spheres'],
  [
    'organisation',
    'organisatie|organisatiegraad|mate van organisatie|organisatie (0 = informeel, 1 = formeel)|informeel/formeel|informeel of formeel|informeel - formeel',
  ],
  [
    'organisation',
    'organisation|degree of organisation|organisation (0 = informal, 1 = formal)|informal/formal|informal or formal|informal - formal',
  ],
  ['kind', 'soort|type|categorie|kind|category'],
  ['setting', 'soort plek|setting|kind of place'],
  ['decision', 'telt het mee|telt mee|meetellen|besluit|hoort erbij'],
  ['decision', 'does it count|counts|decision|part of it'],
  ['reason', 'waarom|reden|redenen|argument|why|reason|reasons'],
  ['local', 'eigen voorbeeld|own example'],
  ['extra', 'wat zeiden de groepen|what did the groups say'],
);

export const decisions = words<Decision | ''>(
  ['in', 'in|ja|j|wel|waar|telt mee|hoort erbij|✓|✔|yes|y|true|counts|is part of it'],
  ['out', 'out|nee|n|niet|onwaar|telt niet mee|hoort er niet bij|uit|✗|✘|no|false|does not count'],
  ['unsure', 'unsure|twijfel|twijfels|misschien|weet niet|weten we niet|?|in doubt|doubt|maybe|not sure'],
  ['', 'nog niet besproken|nog niet|nog niet samen besloten|de groepen denken hier verschillend over|-|–'],
  ['', 'not discussed yet|not yet|not decided together yet|the groups think differently about this'],
);

export const spheres = words<SphereId>(
  [
    'personal',
    'personal|persoonlijk|persoonlijke|persoonlijke basis|persoonlijke sociale basis|persoonlijke (sociale) basis|personal base|personal social base',
  ],
  [
    'communal',
    'communal|gemeenschappelijk|gemeenschappelijke|gemeenschappelijke basis|gemeenschappelijke sociale basis|gemeenschappelijke (sociale) basis|sociaal weefsel|communal base|communal social base',
  ],
  [
    'institutional',
    'institutional|institutioneel|institutionele|institutionele basis|institutionele sociale basis|institutionele (sociale) basis|institutional base|institutional social base',
  ],
);

/** Degrees of organisation, in the words that `<sb-spheres>` has for them. */
export const degrees = words<number>(
  [0, 'informeel|heel informeel|informal|very informal'],
  [0.25, 'vooral informeel|mostly informal'],
  [0.5, 'half informeel, half formeel|half informal, half formal|half'],
  [0.75, 'vooral formeel|mostly formal'],
  [1, 'formeel|heel formeel|formal|very formal'],
);

export const settings = words<Setting>(
  ['public', 'public|openbaar|openbare ruimte|public space'],
  ['municipal', 'municipal|gemeente|van de gemeente|of the municipality'],
  ['private', 'private|privaat|private plekken|private places'],
);

export const kinds = words<'professional' | 'place'>(
  ['professional', 'professional|professionals'],
  ['place', 'place|places|plek|plekken'],
);

export const yesNo = words<boolean>([true, 'ja|yes'], [false, 'nee|no']);
