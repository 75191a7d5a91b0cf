import fc from 'fast-check';
import type { Conversation } from '../../src/model/types.js';
import { conversation, label } from './arbitrary.js';

const ids = ['tuin', 'tuin-a1', 'repair', 'koor', 'park', 'bieb', 'school', 'x', '__proto__', 'constructor'];
/** The last one is cut through a surrogate pair. */
const labels = ['Tuin', 'tuin', ' TUIN ', 'Buurttuin', 'Repaircafé', 'REPAIRCAFÉ', ' ', '👩‍👩\ud83d'];
/** What other programs, and hostile hands, put beside it. */
const foreign = fc.constantFrom<unknown>(
  'a',
  null,
  { a: null },
  JSON.parse('{"__proto__": {"polluted": true}}'),
);
const reason = fc.oneof(label, fc.constantFrom('Samen.', 'Te duur.', '', 'Afgebroken \ud83d'));
const decision = fc.constantFrom('in', 'out', 'unsure');
const uniqueById = <T extends { readonly id: unknown }>(arbitrary: fc.Arbitrary<T>, maxLength: number) =>
  fc.uniqueArray(arbitrary, { selector: ({ id }) => id, maxLength });

/** Parts that tables have in common, under other ids, labels and spheres. */
const part = fc.record(
  {
    id: fc.constantFrom(...ids),
    sphere: fc.constantFrom('communal', 'institutional'),
    label: fc.constantFrom(...labels),
    description: fc.constantFrom('Elke week.', 'Achter de kerk.'),
    organisation: fc.constantFrom(0, 0.5, 1),
    decision,
    reason,
    local: fc.constant(true),
    'x-key': foreign,
    answers: fc.constantFrom([], [{}], [{ group: 'Tafel 9', decision: 'in' }], [{ reason: 'Zomaar.' }]),
  },
  { requiredKeys: ['id', 'sphere', 'label'] },
);
const relation = fc.record(
  {
    id: fc.constantFrom('r1', 'r2', 'gemeente-invests-tuin', 'gemeente-other-koor'),
    from: fc.constantFrom('gemeente', 'bieb', 'individual'),
    to: fc.constantFrom('tuin', 'tuin-a1', 'koor', 'communal', 'bieb', 'weg'),
    kind: fc.constantFrom('invests', 'hosts', 'other'),
    label: fc.constantFrom('helpt', 'Helpt', 'investeert in', 'invests in', 'sponsort'),
    link: fc.constantFrom('apart', 'joined'),
    note: reason,
  },
  { requiredKeys: ['id', 'from', 'to', 'kind'] },
);

/** Documents of tables in one place: names and years in common, and everything else that a file may hold. */
export const table: fc.Arbitrary<Conversation> = fc
  .tuple(
    fc.oneof(conversation, fc.constant({})),
    fc.record(
      {
        group: fc.constantFrom('Tafel 1', 'Tafel 2', 'tafel 2', 'Tafel 3', '', ' ', '__proto__'),
        date: fc.constantFrom('2025-11-23', '2026-11-23', 'gisteren'),
        title: fc.constantFrom('Oosterwijk', 'Westerwijk', ''),
        'x-null': fc.constant(null),
        document: fc.constantFrom<unknown>(5, 'a1', null),
        documents: fc.constantFrom<unknown>([], ['x'], null, 7),
        parts: uniqueById(part, 5),
        parties: uniqueById(
          fc.record({
            id: fc.constantFrom('gemeente', 'bieb', 'tuin'),
            label: fc.constantFrom('Bieb', 'BIEB', 'B'),
          }),
          3,
        ),
        relations: uniqueById(relation, 4),
        chain: uniqueById(
          fc.record(
            {
              id: fc.constantFrom('invest', 'communal', 'eigen', 'anders'),
              label: fc.constantFrom('Stap', 'stap'),
              confidence: fc.constantFrom('seen', 'doubted', 'unknown'),
              reason,
            },
            { requiredKeys: ['id', 'label'] },
          ),
          4,
        ),
        levels: uniqueById(
          fc.record(
            {
              id: fc.constantFrom('receiver', 'volunteer', 'society'),
              weight: fc.constantFrom(0, 1, 2),
              reason,
              examples: fc.uniqueArray(
                fc.constantFrom('Taal', 'Hulp bij de boodschappen', 'Help with groceries'),
              ),
            },
            { requiredKeys: ['id'] },
          ),
          3,
        ),
        spheres: uniqueById(
          fc.record(
            { id: fc.constantFrom('personal', 'communal'), decision, reason },
            { requiredKeys: ['id'] },
          ),
          2,
        ),
        rounds: uniqueById(
          fc.record(
            {
              id: fc.constantFrom(1, 2),
              notes: reason,
              minutes: fc.constantFrom(5, 15),
              title: fc.constant('Begin'),
            },
            { requiredKeys: ['id'] },
          ),
          2,
        ),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([base, own]) => ({ ...base, ...own }) as Conversation);
