/** Deep, huge, polluting, duplicate and contradictory input, through every way in that an element has. */
import './setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/rounds/sb-rounds.js';
import '../../src/elements/spheres/sb-spheres.js';
import '../../src/elements/support-map/sb-support-map.js';
import '../../src/elements/value-levels/sb-value-levels.js';
import type { SbElement } from '../../src/ui/element.js';
import { hard, hardValues, type Hard } from '../hard.js';
import { drawn, errorsOf, find, readings, shadow, text, waitUntil } from './look.js';
import { parsed } from './parsed.js';

type Tag = 'sb-spheres' | 'sb-support-map' | 'sb-value-levels' | 'sb-rounds';
const tags: readonly Tag[] = ['sb-spheres', 'sb-support-map', 'sb-value-levels', 'sb-rounds'];

async function shown(tag: Tag): Promise<SbElement> {
  const around = await fixture(html`<div></div>`);
  const element = document.createElement(tag);
  around.append(element);
  await drawn(element);
  await drawn(element);
  return element;
}

/** Texts at addresses of this page, as its server would give them. */
async function served(texts: Readonly<Record<string, string>>, act: () => Promise<void>): Promise<void> {
  const fetch = window.fetch.bind(window);
  window.fetch = (input, ...more) => {
    const asked = new URL(input instanceof Request ? input.url : input, document.baseURI).pathname;
    const given = texts[asked];
    return given === undefined ? fetch(input, ...more) : Promise.resolve(new Response(given));
  };
  try {
    await act();
  } finally {
    window.fetch = fetch;
  }
}

interface Way {
  readonly attribute: string;
  /** Where the conversation stands in what the attribute holds. */
  readonly at?: string;
  readonly give: (element: SbElement, given: string) => void;
}

const ways: Readonly<Record<string, Way>> = {
  attribute: {
    attribute: 'conversation',
    give: (element, given) => element.setAttribute('conversation', given),
  },
  'child script': {
    attribute: 'script',
    give: (element, given) => {
      const page = parsed(`<script type="application/json">${given}</script>`);
      element.append(document.adoptNode(page.querySelector('script') as Element));
    },
  },
  src: { attribute: 'src', give: (element) => element.setAttribute('src', '/hard/a.json') },
  'compare, as text': {
    attribute: 'compare',
    at: 'compare[1]',
    give: (element, given) => element.setAttribute('compare', `[{"title":"Tafel 1"},${given}]`),
  },
  'compare, by address': {
    attribute: 'compare',
    at: 'compare[1]',
    give: (element) => element.setAttribute('compare', '[{"title":"Tafel 1"},"/hard/a.json"]'),
  },
};

/** Too much, too deep or no JSON as a list, too: then nothing of the list is read. */
const isWhole = ({ refused = '', paths }: Hard): boolean => refused !== '' && paths.includes('');
/** A file that is too large is not read to its end. */
const isSrc = (name: string, { kind }: Hard): boolean => name === 'src' && kind === 'large';
const state = (element: SbElement): string => JSON.stringify(element.conversation);
const pathAt = (at: string, path: string): string => [at, path].filter(Boolean).join('.');

for (const tag of tags) {
  describe(`hard input in <${tag}>`, () => {
    for (const [name, { attribute, at = '', give }] of Object.entries(ways)) {
      for (const each of hard) {
        // fault 2, 8, 9
        it(`${each.kind}, by ${name}: said in one message, looked at once, and the figure stands`, async () => {
          const element = await shown(tag);
          const told = errorsOf(element);
          const before = state(element);
          const address = { '/hard/a.json': each.text };
          const read = await readings(() =>
            served(address, async () => {
              give(element, each.text);
              if (each.paths.length) await waitUntil(() => told.length, 'the message');
              else
                await waitUntil(() =>
                  attribute === 'compare' ? element.compare.length === 2 : state(element).includes('Kwaad'),
                );
              await drawn(element);
            }),
          );
          expect(told.length, 'messages').to.equal(each.paths.length ? 1 : 0);
          expect(read.filter((given) => given.includes(each.text)).length, 'read').to.be.at.most(1);
          const list = name === 'compare, as text' && isWhole(each);
          const said = (told[0]?.issues ?? []).map(({ path }) => path);
          const place = (own: string): string => (list ? '' : pathAt(at, own));
          const expected = isSrc(name, each) ? ['src'] : each.paths.map(place);
          for (const path of said) expect(expected).to.include(path);
          // Of relations that lead nowhere only a map speaks.
          const always = expected.filter((path) => !path.includes('relations['));
          for (const path of always) expect(said).to.include(path);
          if (told.length) {
            expect(told[0]?.attribute).to.equal(attribute);
            expect(text(element, '[part=error]'))
              .to.contain(each.refused ?? '‘')
              .and.contain(attribute);
          }
          if (each.refused || attribute === 'compare') expect(state(element)).to.equal(before);
          else expect(element.conversation.parts.find(({ id }) => id === 'koor')?.label).to.equal('Koor');
          expect(find(element, '[part~=heading]').textContent.trim()).not.to.equal('');
          expect(Object.keys(Object.prototype)).to.deep.equal([]);
          expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
        });
      }
    }

    for (const kind of Object.keys(hardValues())) {
      const list = tag === 'sb-value-levels' ? 'chain' : 'parts';
      for (const name of ['conversation', list, 'compare', 'texts'] as const) {
        // fault 8
        it(`${kind} as ‘${name}’: refused with a message, and the figure stands`, async () => {
          const element = await shown(tag);
          const told = errorsOf(element);
          const before = state(element);
          const value = hardValues()[kind] as Record<string, unknown>;
          const given = { conversation: value, [list]: [value], compare: [value, value], texts: value };
          Object.assign(element, { [name]: given[name] });
          await waitUntil(() => told.length, 'the message');
          await drawn(element);
          expect(told).to.have.length(1);
          expect(told[0]?.attribute).to.equal(name);
          expect(text(element, '[part=error]')).to.match(/zit te diep in elkaar|te groot/);
          expect(state(element)).to.equal(before);
        });
      }
    }
  });
}

describe('hard files', () => {
  for (const each of hard) {
    // fault 8, 61, 62
    it(`${each.kind}, opened: said before anything is taken, and the conversation stands`, async () => {
      const element = await shown('sb-rounds');
      element.editable = true;
      await drawn(element);
      const before = state(element);
      const transfer = new DataTransfer();
      transfer.items.add(new File([each.text], 'hard.json', { type: 'application/json' }));
      const read = await readings(async () => {
        await waitUntil(() => shadow(element).querySelector('input[type=file]'), 'the field');
        const input = find<HTMLInputElement>(element, 'input[type=file]');
        input.files = transfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        await waitUntil(() => text(element, '.opening'), 'the question about the file');
      });
      const said = text(element, '.opening');
      if (each.refused) expect(said).to.contain('gaat niet open').and.contain(each.refused);
      else expect(said).not.to.contain('gaat niet open');
      expect(read.filter((given) => given === each.text).length).to.be.at.most(1);
      expect(state(element)).to.equal(before);
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    });
  }
});
