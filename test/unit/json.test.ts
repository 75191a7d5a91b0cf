import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { jsonErrorAt, jsonErrorPlace } from '../../src/model/json-error.js';
import { copyJSON, deepFreeze, frozenCopy } from '../../src/model/json.js';

const breaks = (text: string): boolean => {
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
};

/** JSON with a few characters taken away, put in or changed. */
const almostJSON = fc
  .tuple(
    fc.json(),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat({ max: 2 }),
        fc.constantFrom('', ',', '"', '}', ']', '{', '\\', '\n', '0', '-', 'e', 'u'),
      ),
      { maxLength: 3 },
    ),
  )
  .map(([json, cuts]) =>
    cuts.reduce((text, [at, length, put]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + length);
    }, json),
  );

// fault 1
test('the place of an error in JSON is found exactly when an engine refuses it', () => {
  fc.assert(
    fc.property(fc.oneof(almostJSON, fc.string(), fc.json()), (text) => {
      const at = jsonErrorAt(text);
      assert.equal(at !== undefined, breaks(text), text);
      // What stands before the error can still become JSON: the error is not later than the engine's own.
      if (at !== undefined) assert.ok(breaks(text.slice(0, at + 1)) || at === text.length, text);
    }),
    { numRuns: 5000 },
  );
});

test('the place is where an engine that names one has it', () => {
  fc.assert(
    fc.property(almostJSON, (text) => {
      try {
        JSON.parse(text);
      } catch (error) {
        const named = /position (\d+)/.exec((error as Error).message);
        if (named) assert.equal(jsonErrorAt(text), Number(named[1]), text);
      }
    }),
    { numRuns: 5000 },
  );
});

test('line and column of an error, whatever ends a line', () => {
  assert.deepEqual(jsonErrorPlace('{\n  "a": 1,\n}'), { line: 3, column: 1 });
  assert.deepEqual(jsonErrorPlace('[1,\r\n2,\r3 4]'), { line: 3, column: 3 });
  assert.deepEqual(jsonErrorPlace('{"a": tru'), { line: 1, column: 10 });
  assert.deepEqual(jsonErrorPlace('<html>'), { line: 1, column: 1 });
  assert.equal(jsonErrorPlace('{"a": [true, null, -0.5e+3, "\\u00e9"]}'), undefined);
  assert.deepEqual(jsonErrorPlace('['.repeat(100_000)), { line: 1, column: 100_001 });
});

// fault 8
test('more text than is read is refused at once, in whatever shape it comes', () => {
  const large = [
    Array.from({ length: 250 }, () => 'x'.repeat(100_000)),
    { key: 'x'.repeat(25_000_000) },
    { ['k'.repeat(6_000_000)]: 1 },
    Array.from({ length: 3_000_000 }, () => 1),
    new Array(4_000_000_000),
    Array.from({ length: 1_000_000 }, () => ({ a: 1 })),
  ];
  for (const value of large) {
    const copied = copyJSON(value);
    assert.ok(!copied.ok && copied.why === 'large');
  }
  assert.equal(copyJSON(['x'.repeat(4_999_000)]).ok, true);
});

// fault 8
test('of a list of millions five hundred thousand values are looked at, and no more', () => {
  let looks = 0;
  const list: unknown = new Proxy([], {
    get: (_, key) => {
      if (key === 'length') return 3_000_000;
      looks += 1;
      return 1;
    },
  });
  const copied = copyJSON({ list });
  assert.ok(!copied.ok && copied.why === 'large');
  assert.ok(looks > 400_000 && looks <= 500_000, String(looks));
});

// fault 9
test('a key __proto__ is a key of the copy, which has the prototype of any object', () => {
  const copied = copyJSON(JSON.parse('{"__proto__":{"hacked":1},"constructor":{"hacked":1}}'));
  assert.ok(copied.ok);
  const record = copied.value as Record<string, unknown>;
  assert.deepEqual(Object.keys(record), ['__proto__', 'constructor']);
  assert.equal(Object.getPrototypeOf(record), Object.prototype);
  assert.equal(record['hacked'], undefined);
});

test('a copy is what JSON would carry', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const copied = copyJSON(value);
      assert.ok(copied.ok);
      assert.equal(JSON.stringify(copied.value), JSON.stringify(value));
      assert.deepEqual(copied.faults, []);
    }),
  );
});

// fault 10
test('what JSON cannot carry is left out and named', () => {
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const list: unknown[] = [1];
  Object.defineProperty(list, 1, {
    enumerable: true,
    get: () => {
      throw new Error('no');
    },
  });
  const given = {
    a: 1,
    get thrower(): never {
      throw new Error('no');
    },
    list,
    revoked: revoked.proxy,
    big: 5n,
    symbol: Symbol('s'),
    call: () => 1,
    map: new Map([[1, 2]]),
    date: new Date(0),
    bytes: new Uint8Array(10),
    absent: undefined,
  };
  const copied = copyJSON(given, 'base');
  assert.ok(copied.ok);
  assert.deepEqual(copied.value, { a: 1, list: [1, null] });
  assert.deepEqual(
    copied.faults.map(({ path, code }) => [path, code]),
    ['thrower', 'list[1]', 'revoked', 'big', 'symbol', 'call', 'map', 'date', 'bytes'].map((name) => [
      `base.${name}`,
      'unreadable',
    ]),
  );
});

test('freezing a copy leaves what was given as it was, and shares what is frozen all the way down', () => {
  const given = { list: [{ a: 1 }], shallow: Object.freeze({ inner: { b: 1 } }) };
  const frozen = frozenCopy(given);
  assert.deepEqual(frozen, given);
  assert.ok(Object.isFrozen(frozen.list[0]) && Object.isFrozen(frozen.shallow.inner));
  assert.ok(!Object.isFrozen(given.list) && !Object.isFrozen(given.shallow.inner));
  assert.equal(frozenCopy({ frozen }).frozen, frozen);
  const deep = deepFreeze({ shallow: Object.freeze({ inner: { b: 1 } }) });
  assert.ok(Object.isFrozen(deep.shallow.inner));
});
