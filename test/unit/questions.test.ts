import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languageFor } from '../../src/content/languages.js';
import { sentence } from '../../src/content/sentence.js';
import { Speaker } from '../../src/content/speaker.js';
import { complete } from '../../src/model/complete.js';
import { chainOf, endsOf, soundRelations, unsupported, unusedKinds } from '../../src/model/questions.js';
import { partsOf } from '../../src/model/reading-order.js';
import { shares } from '../../src/model/shares.js';
import { undecidedFrom } from '../../src/model/progress.js';
import type { Part } from '../../src/model/types.js';
import { conversation } from './arbitrary.js';

const whole = complete({}, languageFor('nl').builtin);

function told(lang: string, id: string): string[] {
  const say = new Speaker(lang);
  const ends = endsOf(whole);
  const noun = (end: string): string => say.noun(ends.get(end)!);
  return chainOf(whole.relations, id).relations.map((r) => sentence(noun(r.from), say.verb(r), noun(r.to)));
}

test('the chain of the buurthuis reads as sentences, from the source on', () => {
  assert.deepEqual(told('nl', 'buurthuis'), [
    'De gemeente investeert in het buurthuis.',
    'Het buurthuis geeft ruimte aan het koor.',
  ]);
});

// fault 5
test('a chain ends, also in a cycle, and holds each relation once', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 40 }), fc.nat(8), (pairs, start) => {
      const relations = pairs.map(([from, to], i) => ({
        id: String(i),
        from: `n${from}`,
        to: `n${to}`,
        kind: 'other' as const,
      }));
      const { relations: found, ids } = chainOf(relations, `n${start}`);
      assert.equal(new Set(found).size, found.length);
      assert.ok(found.every(({ from, to }) => ids.has(from) && ids.has(to)));
    }),
  );
});

test('every sound relation has both ends', () => {
  fc.assert(
    fc.property(conversation, (given) => {
      const document = complete(given, languageFor('nl').builtin);
      const ends = endsOf(document);
      for (const { from, to } of soundRelations(document)) assert.ok(ends.has(from) && ends.has(to));
    }),
  );
});

test('communal parts go from informal to formal, institutional ones stay in their groups', () => {
  assert.deepEqual(
    partsOf(whole, 'communal').map(({ id }) => id),
    ['idee', 'bewonersinitiatief', 'vrijwillige-hulp', 'koor', 'vereniging'],
  );
  const settings = partsOf(whole, 'institutional').map(({ kind, setting }) => setting ?? kind);
  assert.deepEqual([...new Set(settings)], ['professional', 'public', 'municipal', 'private', 'place']);
});

test('who has no support, and what nobody does', () => {
  assert.deepEqual(
    unsupported(whole)
      .map(({ id }) => id)
      .includes('koor'),
    false,
  );
  assert.ok(unsupported(whole).some(({ id }) => id === 'familie'));
  assert.deepEqual(unusedKinds(whole), ['signals']);
});

// fault 10
test('weights are shares of their sum, huge or tiny; none above 0 is not discussed', () => {
  const levels = (a?: number, b?: number, c?: number) =>
    whole.levels.map((level, i) => ({ ...level, weight: [a, b, c][i] }));
  assert.equal(shares(levels()), undefined);
  assert.equal(shares(levels(0, 0, 0)), undefined);
  for (const w of [1e308, 1, 1e-300]) {
    for (const share of shares(levels(w, w, w))?.values() ?? []) assert.ok(Math.abs(share - 1 / 3) < 1e-12);
  }
});

test('what is left to discuss: each undecided part once, first those that come after this one', () => {
  fc.assert(
    fc.property(conversation, fc.nat(), (given, at) => {
      const document = complete(given, languageFor('nl').builtin);
      const order = document.spheres.flatMap(({ id }) => partsOf(document, id));
      const here = order[at % Math.max(1, order.length)];
      const left = undecidedFrom(document, here?.id ?? '');
      const isOpen = ({ decision, answers = [] }: Part): boolean =>
        !decision && !answers.some((answer) => answer.decision);
      const open = order.filter(isOpen);
      assert.deepEqual(new Set(left), new Set(open));
      assert.equal(left.length, open.length);
      const [first] = order.slice(order.findIndex((part) => part === here) + 1).filter(isOpen);
      if (first) assert.equal(left[0], first);
    }),
  );
});
