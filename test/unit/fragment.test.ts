import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linksIn, withLinks } from '../../src/ui/fragment.js';

/** Text as a file may hold it, but for half a surrogate pair, which has no place in an address. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom('a=b&c', '%41', '%', '#', 'part:ko or', '__proto__'),
  )
  .filter((each) => !/\p{Cs}/u.test(each));

test('what is written for a figure is read again, whatever stands in an id; others keep theirs', () => {
  fc.assert(
    fc.property(text, text, fc.array(text, { maxLength: 3 }), text, (id, other, links, theirs) => {
      fc.pre(id !== other);
      const hash = withLinks(withLinks('', other, [theirs]), id, links);
      assert.deepEqual(linksIn(hash, id), links);
      assert.deepEqual(linksIn(hash, other), [theirs]);
      assert.equal(withLinks(hash, id, links), withLinks(withLinks(hash, id, ['x']), id, links));
      assert.equal(new URL(`https://voorbeeld.nl/${hash}`).hash, hash);
    }),
    { numRuns: 500 },
  );
});

test('any fragment can be read; an anchor leads to no figure, and gives way to one', () => {
  fc.assert(fc.property(fc.string(), text, (hash, id) => void linksIn(hash, id)));
  assert.deepEqual(linksIn('#sferen', 'sferen'), []);
  assert.deepEqual(linksIn('#sferen=', 'sferen'), []);
  assert.deepEqual(linksIn('#sferen=part:100%', 'sferen'), ['part:100%']);
  assert.equal(withLinks('#inleiding', 'sferen', ['part:koor']), '#sferen=part:koor');
  assert.equal(withLinks('#sferen=part:koor', 'sferen', []), '');
  assert.equal(withLinks('#a=1%202&sferen=x', 'sferen', ['step:invest']), '#a=1%202&sferen=step:invest');
});
