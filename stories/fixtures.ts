/** Content that stories share and tests reuse. */
import linden from '../demo/buurt-de-linden.json' with { type: 'json' };
import own from '../demo/oosterwijk.json' with { type: 'json' };
import type { Decision, Part, SphereId } from '../src/model/types.js';

/** The conversation of the made-up neighbourhood Oosterwijk. */
export { own };
/** The conversation of one table in the made-up neighbourhood De Linden. */
export { linden };

/** The same, not settled yet: it can be edited. */
export const draft = { ...own, status: 'draft' } as const;

export const longParts: readonly Part[] = [
  { id: 'a', sphere: 'personal', label: 'Grootmoedersverjaardagsvisiteclub', decision: 'in' },
  {
    id: 'b',
    sphere: 'personal',
    label: 'Achterneefjes en achternichtjes van de overkant',
    decision: 'unsure',
  },
  {
    id: 'c',
    sphere: 'communal',
    label: 'Vrijwilligersthuishulpcoördinatiepunt',
    organisation: 0.2,
    decision: 'in',
  },
  {
    id: 'd',
    sphere: 'communal',
    label: 'Buurtbemiddelingsvrijwilligersvereniging',
    organisation: 0.9,
    decision: 'out',
  },
  {
    id: 'e',
    sphere: 'communal',
    label: 'Meervoudiggehandicaptenzorginstellingsbezoekgroep',
    organisation: 0.5,
  },
  {
    id: 'f',
    sphere: 'institutional',
    kind: 'professional',
    label: 'Arbeidsongeschiktheidsverzekeringsdeskundige met wijkopdracht',
    decision: 'out',
    reason: 'Die werkt voor één persoon tegelijk. Dat is belangrijk werk, maar het is iets anders.',
  },
  {
    id: 'g',
    sphere: 'institutional',
    kind: 'place',
    setting: 'municipal',
    label: 'Multifunctionele-accommodatiegebouw',
    decision: 'in',
  },
  {
    id: 'h',
    sphere: 'institutional',
    kind: 'place',
    setting: 'public',
    label: 'Hottentottententententoonstellingsterrein',
  },
];

const words = [
  'Wandelclub',
  'Moestuin',
  'Koor',
  'Soos',
  'Leeskring',
  'Biljartclub',
  'Eettafel',
  'Speelgroep',
  'Taalcafé',
  'Repaircafé',
];
const places = ['Noord', 'Zuid', 'Oost', 'West', 'De Linde', 'Het Anker', 'De Brug', 'Elzenhof'];
const decisions: readonly (Decision | undefined)[] = ['in', 'in', 'out', undefined, 'unsure'];
const spheres: readonly SphereId[] = ['communal', 'institutional', 'communal', 'personal', 'institutional'];

/** `n` parts over the three spheres, the same every time. */
export const manyParts = (n: number): readonly Part[] =>
  Array.from({ length: n }, (_, i): Part => {
    const sphere = spheres[i % spheres.length] ?? 'communal';
    const label = `${words[i % words.length] ?? ''} ${places[Math.floor(i / words.length) % places.length] ?? ''}`;
    const decision = decisions[(i * 7) % decisions.length];
    return {
      id: `p${i}`,
      sphere,
      label: i < 80 ? label : `${label} ${i}`,
      ...(decision && { decision }),
      ...(sphere === 'communal' && { organisation: ((i * 3) % 10) / 9 }),
      ...(sphere === 'institutional' &&
        (i % 4
          ? { kind: 'place', setting: (['public', 'municipal', 'private'] as const)[i % 3] }
          : { kind: 'professional' })),
    };
  });

export const wrongParts =
  '[{"id":"koor","decision":"in"},{"id":"tuin","sphere":"comunal","label":"Tuin"},{"id":"park","decision":"misschien"}]';
