/** Deep, huge, cyclic, polluting and contradictory input, given to the functions that pages and site generators call. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, merge } from '../../src/content/merge.js';
import { parse } from '../../src/content/parse.js';
import {
  fallbackHTML,
  type FigureName,
  figureHTML,
  figureSVG,
  publishable,
  reportCSV,
  reportHTML,
  reportMarkdown,
} from '../../src/export/public.js';
import { apply, type Change } from '../../src/model/apply.js';
import type { Conversation } from '../../src/model/types.js';
import { hard, hardValues } from '../hard.js';

const writers: Readonly<Record<string, (conversation: Conversation) => unknown>> = {
  figureSVG: (it) => (['spheres', 'support-map', 'value-levels'] as const).map((name) => figureSVG(name, it)),
  figureHTML: (it) => figureHTML('spheres', it),
  fallbackHTML: (it) => fallbackHTML('support-map', it),
  reportHTML: (it) => reportHTML(it),
  reportMarkdown: (it) => reportMarkdown(it),
  reportCSV: (it) => reportCSV(it),
  publishable: (it) => publishable(it, 'rounds'),
};
const throwing = new Proxy(
  {},
  { get: () => assert.fail(), ownKeys: () => assert.fail(), has: () => assert.fail() },
);
const refused: Readonly<Record<string, unknown>> = {
  ...hardValues(),
  nothing: undefined,
  null: null,
  'an empty text': '',
  'a blank text': ' \n',
  'a number': 5,
  'a list': [],
  'what throws when looked at': throwing,
  ...Object.fromEntries(hard.filter((each) => each.refused).map(({ kind, text }) => [kind, text])),
};
const names = Object.keys(Object.prototype);

for (const [name, write] of Object.entries(writers)) {
  for (const [kind, value] of Object.entries(refused)) {
    // fault 8
    test(`${name} of ${kind}: refused with its reason, no other conversation is written for it`, () => {
      assert.throws(
        () => write(value as Conversation),
        (error: Error) =>
          error instanceof TypeError && /^There is no conversation to be read: ./.test(error.message),
      );
    });
  }

  for (const { kind, text } of hard.filter((each) => !each.refused)) {
    // fault 2, 9
    test(`${name} of a conversation ${kind}: as what \`parse\` makes of it`, () => {
      const raw = JSON.parse(text) as Conversation;
      const before = JSON.stringify(raw);
      assert.deepEqual(write(raw), write(parse(text).conversation));
      assert.equal(JSON.stringify(raw), before);
      assert.deepEqual(Object.keys(Object.prototype), names);
    });
  }
}

// fault 8
test('a change of what can not be a document says why; merging and comparing leave it out', () => {
  const good: Conversation = { title: 'Tafel 1', parts: [{ id: 'koor', sphere: 'communal', label: 'Koor' }] };
  for (const [kind, value] of Object.entries(refused)) {
    for (const change of [{ type: 'describe', fields: { title: 'T' } }, 5] as Change[]) {
      if (kind.includes('format') || kind.includes('newer')) continue;
      assert.throws(
        () => apply(value as Conversation, change),
        /^(?:Range|Type)Error: There is no conversation that can be changed/,
        kind,
      );
    }
  }
  for (const [kind, value] of Object.entries(hardValues())) {
    assert.deepEqual(merge([good, value as Conversation]), merge([good]), kind);
    assert.deepEqual(compare([good, value as Conversation]), compare([good]), kind);
    assert.equal(parse(value).problems.length, 1, kind);
  }
});

// fault 2
test('what comes of a change is read first where what it was made in was not', () => {
  const raw = { parts: [null, { id: 'koor', decision: 'maybe' }, 5], relations: 'x', title: 7 };
  const changed = apply(raw as unknown as Conversation, { type: 'describe', fields: { place: 'Hier' } });
  assert.match(figureSVG('spheres', changed), /Koor/);
  assert.match(reportHTML(changed), /Koor/);
  const newer = apply(
    { version: 99 },
    {
      type: 'describe',
      fields: { place: 'Hier' },
    },
  );
  assert.throws(
    () => figureSVG('spheres', newer),
    /^TypeError: There is no conversation to be read: .*newer/,
  );
});

// fault 8
test('a change that is too deep or too large changes nothing', () => {
  const document = parse({ title: 'T' }).conversation;
  for (const [kind, value] of Object.entries(hardValues()))
    assert.equal(apply(document, { type: 'describe', fields: { eigen: value } }), document, kind);
});

test('a name that is no figure is said, with the names that are', () => {
  const name = 'sfeer' as FigureName;
  for (const call of [
    () => figureSVG(name, {}),
    () => figureHTML(name, {}),
    () => fallbackHTML(name, {}),
    () => publishable({}, 'constructor' as 'spheres'),
  ])
    assert.throws(
      call,
      /^RangeError: There is no figure "\w+"; there are spheres, support-map, value-levels/,
    );
});
