/** A map of hundreds of boxes: calm at first, and everything in it within reach. */
import './setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia as emulatePageMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/elements/support-map/sb-support-map.js';
import type { SbSupportMap } from '../../src/elements/support-map/support-map.js';
import { cityMap } from '../../stories/city.js';
import { axe } from './axe.js';
import { absent, isChromium } from './commands.js';
import { drawn, inside, overlapping, searchFor, shadow, text } from './look.js';

const all = (element: Element, selector: string): HTMLElement[] => [
  ...shadow(element).querySelectorAll<HTMLElement>(selector),
];
const keysOf = (element: Element, selector: string): string[] =>
  all(element, selector).map(({ dataset }) => dataset.key ?? '');
const focused = (element: Element): HTMLElement => shadow(element).activeElement as HTMLElement;
const numberIn = (element: HTMLElement | undefined): number =>
  Number(/\d+/.exec(element?.textContent ?? '')?.[0] ?? 0);
const boxes = '.stage .node:not(.title)';

async function map(width = 1280, attributes: Partial<SbSupportMap> = {}): Promise<SbSupportMap> {
  await setViewport({ width, height: 900 });
  const element = await fixture<SbSupportMap>(
    html`<sb-support-map .conversation=${cityMap()}></sb-support-map>`,
  );
  Object.assign(element, attributes);
  await drawn(element);
  return element;
}

/** A box that is not shown at first, with a line to one that is. */
function hiddenNeighbour(element: SbSupportMap): { readonly shown: string; readonly hidden: string } {
  const shown = new Set(keysOf(element, boxes));
  const key = (id: string): string =>
    element.parties.some((party) => party.id === id) ? `party:${id}` : `part:${id}`;
  for (const { from, to } of element.relations) {
    if (shown.has(key(from)) && !shown.has(key(to)) && to !== 'individual')
      return { shown: key(from), hidden: key(to) };
  }
  throw new Error('every box is shown');
}

describe('a map of a whole city', function () {
  this.timeout(60_000);

  for (const width of [320, 768, 1280]) {
    it(`at ${width} px: a few boxes a column, nothing overlaps, everything inside`, async () => {
      const element = await map(width);
      const placed = all(element, '.stage button, .stage .verb, .aside');
      expect(overlapping(placed)).to.deep.equal([]);
      expect(inside(placed, element)).to.equal(true);
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
      // Rows, whatever the size of the letters.
      for (const group of ['party', 'institutional', 'communal', 'personal'])
        expect(all(element, `[data-group=${group}]`).length).to.be.within(4, 20);
      for (const box of all(element, boxes)) expect(box.scrollWidth).to.be.at.most(box.clientWidth + 1);
    });
  }

  it('says how much of it one sees, and every button how much waits: together it is all', async () => {
    const element = await map();
    const shown = all(element, boxes).length;
    const waiting = all(element, '.more .label').reduce((sum, label) => sum + numberIn(label), 0);
    expect(shown + waiting).to.equal(500);
    expect(text(element, '.calm')).to.contain(`${shown} van de 500 blokken`);
    for (const button of all(element, '.more')) expect(button.textContent).to.match(/nog \d+/);
  });

  it('no line leads out of sight: each box counts those that do, in words too', async () => {
    const element = await map();
    const first = element.parties[0]?.id ?? '';
    const box = all(element, `[data-key="party:${first}"]`)[0];
    expect(numberIn(box?.querySelector<HTMLElement>('.tail') ?? undefined)).to.be.above(0);
    expect(box?.textContent).to.match(/nog \d+ lijnen? naar/);
    expect(text(element, '.legend')).to.contain('zoveel lijnen naar blokken die je nu niet ziet');
  });

  it('one tab stop a column, and the field before them', async () => {
    const element = await map();
    const stops = all(element, '.stage [data-group][tabindex="0"]').map(({ dataset }) => dataset.group);
    expect(stops).to.deep.equal(['party', 'institutional', 'communal', 'personal', 'individual']);
    expect(all(element, 'input[type=search]')).to.have.length(1);
  });

  it('‘nog’ opens as many again, and the focus goes on at the first new box', async () => {
    const element = await map();
    for (const key of ['rest:communal', 'more:communal', 'rest:party', 'rest:communal']) {
      const before = new Set(keysOf(element, boxes));
      const button = all(element, `[data-key="${key}"]`)[0];
      const waited = numberIn(button);
      button?.focus();
      await sendKeys({ press: 'Enter' });
      await drawn(element);
      const now = keysOf(element, boxes);
      const group = key.split(':')[1] ?? '';
      expect(before.has(focused(element).dataset.key ?? '')).to.equal(false);
      expect(focused(element).dataset.group).to.equal(group);
      const left = numberIn(all(element, `[data-key="${key}"]`)[0]);
      expect(now.length - before.size).to.equal(waited - left);
      for (const each of before) expect(now).to.include(each);
      expect(all(element, `[data-group=${group}][tabindex="0"]`)).to.deep.equal([focused(element)]);
    }
    expect(overlapping(all(element, '.stage button'))).to.deep.equal([]);
  });

  it('is searched by name, also what was out of sight, and shows it with what is directly linked', async () => {
    const element = await map();
    await searchFor(element, 'KOOR oosterwijk');
    const koor = all(element, '[data-key="part:koor-oosterwijk"]')[0];
    expect(koor?.classList.contains('found')).to.equal(true);
    const ids = element.relations
      .filter(({ from, to }) => [from, to].includes('koor-oosterwijk'))
      .map(({ from, to }) => (from === 'koor-oosterwijk' ? to : from));
    expect(ids.length).to.be.above(0);
    expect(
      keysOf(element, boxes)
        .map((key) => key.split(':')[1])
        .sort(),
    ).to.deep.equal([...new Set([...ids, 'koor-oosterwijk'])].sort());
    expect(text(element, '.calm')).to.contain('1 blok gevonden.');
    expect(overlapping(all(element, '.stage button'))).to.deep.equal([]);
  });

  it('from the field: Enter goes to what was found, Escape gives everything back', async () => {
    const element = await map();
    const before = keysOf(element, boxes);
    await searchFor(element, 'koor');
    await sendKeys({ press: 'Enter' });
    expect(focused(element).classList.contains('found')).to.equal(true);
    const found = focused(element).dataset.key;
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    expect(element.selected).to.equal(found);
    shadow(element).querySelector<HTMLInputElement>('input[type=search]')?.focus();
    await sendKeys({ press: 'Escape' });
    await drawn(element);
    expect(shadow(element).querySelector<HTMLInputElement>('input[type=search]')?.value).to.equal('');
    // What is chosen stays chosen, and in sight.
    expect(element.selected).to.equal(found);
    expect(keysOf(element, boxes)).to.include.members([...before, found]);
  });

  it('a name that is nowhere: says so, and leaves the figure as it was', async () => {
    const element = await map();
    const before = keysOf(element, boxes);
    await searchFor(element, 'zwembad op de maan');
    expect(text(element, '.calm')).to.equal('Er is geen blok met die naam.');
    expect(keysOf(element, boxes)).to.deep.equal(before);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(text(element, '[role=status].vh')).to.contain('Er is geen blok met die naam.');
  });

  it('a choice in sight moves nothing; one out of sight comes, with what is around it, and stays after it', async () => {
    const element = await map();
    const places = (): string[] =>
      all(element, boxes).map(
        ({ dataset, offsetLeft, offsetTop }) => `${dataset.key} ${offsetLeft} ${offsetTop}`,
      );
    const { shown, hidden } = hiddenNeighbour(element);
    const before = places();
    all(element, `[data-key="${shown}"]`)[0]?.click();
    await drawn(element);
    expect(places()).to.deep.equal(before);
    element.selected = hidden;
    await drawn(element);
    expect(all(element, `[data-key="${hidden}"][aria-expanded=true]`)).to.have.length(1);
    expect(all(element, `[data-key="${shown}"]`)).to.have.length(1);
    all(element, `[data-key="${hidden}"]`)[0]?.focus();
    await sendKeys({ press: 'Escape' });
    await drawn(element);
    expect(focused(element).dataset.key).to.equal(hidden);
  });

  it('a relation in the explanation leads to a box that was out of sight', async () => {
    const element = await map();
    const { shown, hidden } = hiddenNeighbour(element);
    element.selected = shown;
    await drawn(element);
    const id = hidden.split(':')[1] ?? '';
    const label = element.parts.find((part) => part.id === id)?.label ?? '';
    const button = all(element, '.relation').find(({ textContent }) => textContent.includes(label));
    button?.focus();
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    expect(focused(element).dataset.key).to.equal(hidden);
    const relation = element.relations.find(({ to }) => to === id)?.id ?? '';
    element.selected = `relation:${relation}`;
    await drawn(element);
    expect(all(element, '.line.chosen')).to.have.length(1);
  });

  it('the explanation says how much of what is linked is out of sight, and brings it', async () => {
    const element = await map();
    const gemeente = `party:${element.parties[0]?.id ?? ''}`;
    element.selected = gemeente;
    await drawn(element);
    const note = (): HTMLElement | undefined =>
      all(element, '.details .remarks').find(({ textContent }) => textContent.includes('niet in de figuur'));
    let before = numberIn(note());
    const boxesBefore = all(element, boxes).length;
    expect(before).to.be.above(12);
    while (note()) {
      note()?.querySelector('button')?.focus();
      await sendKeys({ press: 'Enter' });
      await drawn(element);
      expect(focused(element)).to.not.equal(null);
      const left = numberIn(note());
      expect(left).to.be.below(before);
      before = left;
    }
    expect(all(element, boxes).length).to.be.above(boxesBefore + 12);
    expect(all(element, `[data-key="${gemeente}"] .tail`)).to.have.length(0);
    expect(focused(element).className).to.equal('name');
  });

  it('the table has all of it in groups, is searched, and has few tab stops', async () => {
    const element = await map(1280, { view: 'list' });
    expect(all(element, 'tbody th[scope=row]')).to.have.length(element.relations.length);
    expect(all(element, '.things [data-key^="part:"], .things [data-key^="party:"]').length).to.equal(501);
    expect(all(element, 'tr.group').length).to.equal(all(element, 'tbody').length);
    const counted = all(element, 'tr.group').reduce((sum, row) => sum + numberIn(row), 0);
    expect(counted).to.equal(element.relations.length);
    const stops = all(element, 'table button').filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.length).to.be.at.most(3 * all(element, 'tbody').length);
    await searchFor(element, 'koor oosterwijk');
    const rows = all(element, 'tbody tr:not(.group)');
    expect(rows.length).to.be.within(1, 6);
    for (const row of rows) expect(row.textContent).to.contain('Koor Oosterwijk');
    expect(keysOf(element, '.things .entries [data-key]')).to.deep.equal(['part:koor-oosterwijk']);
  });

  for (const view of ['figure', 'list'] as const) {
    it(`axe finds nothing: ${view}, searched`, async () => {
      const element = await map(1280, { view });
      await searchFor(element, 'koor');
      const { violations } = await axe.run(element);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).to.deep.equal([]);
    });
  }

  it('a picture has what is in sight, and says that there is more', async () => {
    const element = await map();
    const [described = '', words = ''] = (await element.exportSVG())
      .split('</desc>')
      .map((piece) => piece.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '));
    const shown = all(element, boxes).length;
    expect(words).to.contain(`${shown} van de 500 blokken`);
    expect(words).to.contain('nog ');
    // In words everything stands in it.
    expect(described).to.contain('Koor Oosterwijk');
  });

  // Only Chromium can be asked to lay a page out as paper.
  (isChromium ? it : absent)('on paper everything is there, also of a search', async () => {
    const element = await map();
    await searchFor(element, 'koor');
    await emulatePageMedia({ media: 'print' });
    await drawn(element);
    expect(all(element, boxes)).to.have.length(500);
    expect(all(element, '.printed li')).to.have.length(element.relations.length);
    expect(all(element, '.more')).to.have.length(0);
    await emulatePageMedia({ media: 'screen' });
    await drawn(element);
  });

  it('text at 200 %: as few rows, nothing clipped', async () => {
    await setViewport({ width: 1280, height: 900 });
    const holder = await fixture<HTMLElement>(
      html`<div><sb-support-map .conversation=${cityMap()}></sb-support-map></div>`,
    );
    holder.style.fontSize = '32px';
    const element = holder.querySelector('sb-support-map') as SbSupportMap;
    await drawn(element);
    expect(overlapping(all(element, '.stage button'))).to.deep.equal([]);
    for (const box of all(element, boxes)) expect(box.scrollWidth).to.be.at.most(box.clientWidth + 1);
    for (const group of ['party', 'institutional', 'communal', 'personal'])
      expect(all(element, `[data-group=${group}]`).length).to.be.at.most(20);
  });
});
