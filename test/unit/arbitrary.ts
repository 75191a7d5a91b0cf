import fc from 'fast-check';
import { builtinParts, partyKinds, relationKinds, sphereIds, stepIds } from '../../src/model/builtin.js';
import type { Conversation } from '../../src/model/types.js';

/** Labels as people write them, from one letter to a very long Dutch word, with what hostile hands add. */
export const label = fc.oneof(
  fc.constantFrom(
    'Koor',
    'Vrijwilligersthuishulpcoördinatiepunt',
    'Wijkteam met opdracht voor initiatieven',
    'Arbeidsongeschiktheidsverzekeringsmaatschappij',
    'Café ’t Hoekje',
    'Buurt-/wijkoverleg',
    '👩‍👩‍👧‍👦 speelgroep',
    'مركز الحي',
    '<img src=x onerror=alert(1)>',
    '=SUM(A1)',
    'x',
  ),
  fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
);

const id = fc.oneof(
  fc.constantFrom(...builtinParts.map((part) => part.id)),
  fc.string({ minLength: 1, maxLength: 8 }),
);
const decision = fc.constantFrom('in' as const, 'out' as const, 'unsure' as const);
/** As a file can hold it: -0 is written as 0. */
const inFile = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const optional = { requiredKeys: ['id' as const] };

export const part = fc.record(
  {
    id,
    sphere: fc.constantFrom(...sphereIds),
    label,
    description: label,
    organisation: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom('professional', 'place', 'iets anders'),
    setting: fc.constantFrom('public' as const, 'municipal' as const, 'private' as const),
    decision,
    reason: label,
    local: fc.boolean(),
  },
  { requiredKeys: ['id', 'sphere', 'label'] },
);

const relation = fc.record(
  { id, from: id, to: id, kind: fc.constantFrom(...relationKinds), label, note: label },
  { requiredKeys: ['id', 'from', 'to', 'kind'] },
);

/** A conversation as a file may hold it: any keys missing, own entries among built-in ones. */
export const conversation = fc.record(
  {
    title: label,
    lang: fc.constantFrom('nl', 'en', 'fy'),
    status: fc.constantFrom('draft' as const, 'final' as const),
    spheres: fc.uniqueArray(
      fc.record({ id: fc.constantFrom(...sphereIds), decision, reason: label, label }, optional),
      { selector: ({ id: key }) => key },
    ),
    parts: fc.uniqueArray(part, { selector: ({ id: key }) => key, maxLength: 12 }),
    parties: fc.uniqueArray(
      fc.record({ id, label, kind: fc.constantFrom(...partyKinds) }, { requiredKeys: ['id', 'label'] }),
      {
        selector: ({ id: key }) => key,
        maxLength: 6,
      },
    ),
    relations: fc.uniqueArray(relation, { selector: ({ id: key }) => key, maxLength: 12 }),
    chain: fc.uniqueArray(
      fc.record(
        {
          id: fc.oneof(fc.constantFrom(...stepIds), id),
          label,
          confidence: fc.constantFrom('seen', 'doubted', 'unknown'),
        },
        { requiredKeys: ['id', 'label'] },
      ),
      { selector: ({ id: key }) => key, maxLength: 8 },
    ),
    levels: fc.uniqueArray(
      fc.record(
        {
          id: fc.constantFrom('receiver', 'volunteer', 'society'),
          weight: fc.double({ min: 0, max: 1e300, noNaN: true }),
          examples: fc.array(label, { maxLength: 3 }),
        },
        optional,
      ),
      { selector: ({ id: key }) => key },
    ),
    rounds: fc.uniqueArray(
      fc.record(
        { id: fc.constantFrom(1, 2, 3, 4), notes: label, minutes: fc.integer({ min: 1, max: 90 }) },
        optional,
      ),
      { selector: ({ id: key }) => key },
    ),
    'x-own': fc.jsonValue({ maxDepth: 2 }).map(inFile),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Conversation>;
