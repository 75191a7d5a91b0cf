/** An empty list has a plain hint of its own, the same in both views; and the list view says what the figure says. */
import './setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/elements/rounds/sb-rounds.js';
import type { SbElement } from '../../src/ui/element.js';
import { own } from '../../stories/fixtures.js';
import { drawn, shadow, text } from './look.js';

async function show(tag: string, given: object): Promise<SbElement> {
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  const element = document.createElement(tag) as SbElement;
  Object.assign(element, given);
  holder.append(element);
  await drawn(element);
  return element;
}
const hints = (element: Element): string[] =>
  [...shadow(element).querySelectorAll('.empty')].map((each) => (each.textContent ?? '').trim());
const byKey = (element: Element, key: string): HTMLElement =>
  shadow(element).querySelector(`[data-key="${key}"]`) as HTMLElement;

const noRelations = 'Er zijn nog geen relaties. Zo zie je nog niet wie wie steunt.';
const empty: readonly (readonly [tag: string, list: string, hint: string])[] = [
  ['sb-spheres', 'spheres', 'Er staan nog geen sferen in dit gesprek.'],
  ['sb-spheres', 'parts', 'Er staan nog geen onderdelen in deze figuur.'],
  ['sb-support-map', 'parties', 'Er staan nog geen partijen in deze figuur.'],
  ['sb-support-map', 'parts', 'Er staan nog geen onderdelen in deze figuur.'],
  ['sb-support-map', 'relations', noRelations],
  ['sb-value-levels', 'chain', 'Er staan nog geen stappen. Wat leidt volgens jullie tot wat?'],
  ['sb-value-levels', 'levels', 'Er staan nog geen niveaus. Voor wie is het iets waard?'],
];

// fault 6
describe('empty lists', () => {
  beforeEach(() => setViewport({ width: 1000, height: 900 }));

  for (const [tag, list, hint] of empty) {
    it(`${tag} ${list}="[]"`, async () => {
      const element = await show(tag, { [list]: '[]' });
      for (const view of ['figure', 'list'] as const) {
        element.view = view;
        await drawn(element);
        expect(hints(element).join(' '), view).to.contain(hint);
        expect(hints(element), view).to.have.length(1);
      }
    });
  }

  it('a map without spheres names its columns in words', async () => {
    const element = await show('sb-support-map', { conversation: { spheres: [] } });
    expect(text(element, '[part=figure]')).to.contain('Institutionele basis');
  });

  it('sb-rounds rounds="[]"', async () => {
    const element = await show('sb-rounds', { rounds: '[]' });
    for (const view of ['figure', 'list'] as const) {
      element.view = view;
      await drawn(element);
      expect(text(element, `[part=${view}]`)).to.equal('Er staan geen rondes in dit gesprek.');
    }
  });
});

describe('the list says what the figure says', () => {
  beforeEach(() => setViewport({ width: 1000, height: 900 }));

  it('the spheres: that the institutional base supports', async () => {
    const element = await show('sb-spheres', { view: 'list' });
    expect(text(element, '.supports')).to.equal(
      'De institutionele basis ondersteunt de gemeenschappelijke basis.',
    );
  });

  it('the map: every box with its decision, reason and description, and individual support', async () => {
    const element = await show('sb-support-map', { conversation: own, view: 'list' });
    const said = text(element, '[part=list]');
    for (const { label, reason } of element.conversation.parts) {
      expect(said).to.contain(label);
      if (reason) expect(said).to.contain(reason.replace(/\s+/g, ' ').trim());
    }
    for (const { label } of element.conversation.parties) expect(said).to.contain(label);
    expect(said).to.contain('telt niet mee');
    expect(text(element, '.things .c-individual')).to.contain('Individuele ondersteuning');
    expect(text(element, '.things .c-individual .told')).to.not.equal('');
  });

  it('the map: an end in the table leads to its explanation, which is that of the figure', async () => {
    const element = await show('sb-support-map', { conversation: own, view: 'list' });
    const heard: unknown[] = [];
    element.addEventListener('sb-select', (event) => heard.push((event as CustomEvent).detail));
    const end = [...shadow(element).querySelectorAll<HTMLElement>('table .end')].find((each) =>
      each.textContent?.includes('Buurthuis De Schakel'),
    );
    end?.click();
    await drawn(element);
    expect(heard).to.deep.equal([{ kind: 'part', id: 'buurthuis' }]);
    const open = byKey(element, 'part:buurthuis');
    expect(shadow(element).activeElement).to.equal(open);
    expect(open.getAttribute('aria-expanded')).to.equal('true');
    const inList = text(element, '[part=details]');
    element.view = 'figure';
    await drawn(element);
    expect(inList).to.equal(text(element, '[part=details]'));
    expect(inList).to.contain('Zo loopt de steun');
    for (const selected of ['party:gemeente', 'sphere:communal', 'party:individual']) {
      Object.assign(element, { view: 'list', selected });
      await drawn(element);
      expect(shadow(element).querySelectorAll('[part=details]')).to.have.length(1);
      expect(byKey(element, selected).getAttribute('aria-expanded')).to.equal('true');
    }
  });

  it('an open explanation stands in place of what the list says, not after it', async () => {
    for (const [tag, selected, words] of [
      ['sb-spheres', 'part:buurthuis', 'Hier begint bijna alles.'],
      ['sb-support-map', 'part:buurthuis', 'Hier begint bijna alles.'],
      ['sb-value-levels', 'level:volunteer', 'Wat vrijwilligerswerk waard is voor de vrijwilliger zelf.'],
    ] as const) {
      const element = await show(tag, { conversation: own, view: 'list', selected });
      expect(text(element, '[part=list]').split(words), tag).to.have.length(2);
    }
  });

  // fault 69
  it('on paper the spheres give every decision with its reason', async () => {
    const element = await show('sb-spheres', { conversation: own });
    window.dispatchEvent(new Event('beforeprint'));
    const paper = text(element, '.printed');
    for (const { reason } of element.conversation.parts)
      if (reason) expect(paper).to.contain(reason.replace(/\s+/g, ' ').trim());
    window.dispatchEvent(new Event('afterprint'));
    expect(shadow(element).querySelector('.printed')).to.equal(null);
  });
});
