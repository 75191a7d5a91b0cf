import './setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/elements/spheres/sb-spheres.js';
import '../../src/elements/support-map/sb-support-map.js';
import type { SbSpheres } from '../../src/elements/spheres/spheres.js';
import type { SbSupportMap } from '../../src/elements/support-map/support-map.js';
import { city, cityMap } from '../../stories/city.js';
import { drawn, searchFor, shadow } from './look.js';

const all = (element: Element, selector: string): HTMLElement[] => [
  ...shadow(element).querySelectorAll<HTMLElement>(selector),
];
const places = (element: Element): readonly string[] =>
  all(element, '.stage .chip').map(
    ({ dataset, offsetLeft, offsetTop }) => `${dataset.key} ${offsetLeft} ${offsetTop}`,
  );

async function spheres(): Promise<SbSpheres> {
  await setViewport({ width: 1280, height: 900 });
  const element = await fixture<SbSpheres>(html`<sb-spheres .conversation=${city()}></sb-spheres>`);
  await drawn(element);
  return element;
}

async function map(): Promise<SbSupportMap> {
  await setViewport({ width: 1280, height: 900 });
  const element = await fixture<SbSupportMap>(
    html`<sb-support-map .conversation=${cityMap()}></sb-support-map>`,
  );
  await drawn(element);
  return element;
}

describe('a whole city', function () {
  this.timeout(90_000);

  it('is the same every time, and every entry has an id and a name of its own', () => {
    const parts = city().parts ?? [];
    expect(parts).to.have.length(2400);
    expect(city()).to.deep.equal(city());
    for (const field of ['id', 'label'] as const) {
      expect(new Set(parts.map((part) => part[field]))).to.have.property('size', 2400);
    }
    const { parties = [], parts: boxes = [], relations = [] } = cityMap();
    expect(parties.length + boxes.length).to.equal(500);
    const ids = new Set([...parties, ...boxes].map(({ id }) => id).concat('individual'));
    expect(relations.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).to.deep.equal([]);
  });

  it('shows the first of each group, and says of all others how many there are', async () => {
    const element = await spheres();
    const shown = all(element, '.chip[data-key^="part:"]').length;
    const hidden = all(element, '.chip.more .label').map(({ textContent }) =>
      Number(/\d+/.exec(textContent)?.[0]),
    );
    expect(shown).to.be.below(80);
    expect(hidden.reduce((sum, n) => sum + n, shown)).to.equal(2400);
  });

  it('a choice that is in sight moves nothing', async () => {
    const element = await spheres();
    const before = places(element);
    const chip = all(element, '.chip[data-key^="part:"]')[9];
    chip?.click();
    await drawn(element);
    expect(places(element)).to.deep.equal(before);
    expect(chip?.isConnected).to.equal(true);
    expect(chip?.getAttribute('aria-expanded')).to.equal('true');
  });

  it('brings what is chosen in sight, also from behind the button of its group', async () => {
    const element = await spheres();
    const last = element.parts.findLast(({ sphere }) => sphere === 'communal')?.id ?? '';
    element.selected = `part:${last}`;
    await drawn(element);
    expect(all(element, `[data-key="part:${last}"]`)).to.have.length(1);
    element.selected = undefined;
    await drawn(element);
    expect(all(element, `[data-key="part:${last}"]`)).to.have.length(0);
  });

  it('closing what was in sight only because it was chosen leaves the focus where it went', async () => {
    const element = await spheres();
    const last = element.parts.findLast(({ sphere }) => sphere === 'communal')?.id ?? '';
    element.selected = `part:${last}`;
    await drawn(element);
    all(element, `[data-key="part:${last}"]`)[0]?.focus();
    await sendKeys({ press: 'Escape' });
    await drawn(element);
    expect((shadow(element).activeElement as HTMLElement | null)?.dataset.key).to.equal('more:communal');
  });

  it('‘nog’ opens a group in steps, and the focus goes on at the first new part', async () => {
    const element = await spheres();
    for (let press = 0; press < 2; press += 1) {
      const shown = all(element, '[data-group="communal"][data-key^="part:"]').map(
        ({ dataset }) => dataset.key,
      );
      const button = all(element, '[data-key="more:communal"]')[0];
      const waited = Number(/\d+/.exec(button?.textContent ?? '')?.[0]);
      button?.focus();
      await sendKeys({ press: 'Enter' });
      await drawn(element);
      const focused = (shadow(element).activeElement as HTMLElement | null)?.dataset.key;
      expect(focused).to.match(/^part:/);
      expect(shown).to.not.include(focused);
      const now = all(element, '[data-group="communal"][data-key^="part:"]').length;
      const left = Number(/\d+/.exec(all(element, '[data-key="more:communal"]')[0]?.textContent ?? '')?.[0]);
      expect(now - shown.length).to.equal(waited - left);
      expect(now).to.be.below(press ? 400 : 100);
    }
  });

  it('from the field: Enter goes to what was found, Escape gives everything back', async () => {
    const element = await spheres();
    const search = await searchFor(element, 'vismarkt');
    await sendKeys({ press: 'Enter' });
    expect(shadow(element).activeElement?.textContent).to.contain('Vismarkt');
    search.focus();
    await sendKeys({ press: 'Escape' });
    await drawn(element);
    expect(search.value).to.equal('');
    expect(all(element, '.chip.more').length).to.be.above(3);
  });

  it('begins with all kinds of informal clubs, not with one kind', () => {
    const first = (city().parts ?? [])
      .filter(({ sphere }) => sphere === 'communal')
      .sort((a, b) => (a.organisation ?? 0) - (b.organisation ?? 0))
      .slice(0, 8);
    expect(new Set(first.map(({ label = '' }) => label.split(' ')[0])).size).to.be.above(3);
  });

  it('is searched by name, and walked through with the keyboard', async () => {
    const element = await spheres();
    await searchFor(element, 'koor oosterwijk');
    const labels = all(element, '.chip[data-key^="part:"]').map(({ textContent }) => textContent.trim());
    expect(labels.length).to.be.above(1);
    for (const label of labels) expect(label).to.match(/Koor Oosterwijk/);
    const chips = all(element, '.chip[data-key^="part:"]');
    chips[0]?.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(shadow(element).activeElement).to.equal(chips[1]);
    expect(all(element, '[data-group="communal"][tabindex="0"]')).to.deep.equal([chips[1]]);
  });

  it('has every entry in the list', async () => {
    const element = await spheres();
    element.view = 'list';
    await drawn(element);
    expect(all(element, '[data-key^="part:"]')).to.have.length(2400);
  });

  it('a thousand changes in one go are drawn once', async () => {
    const element = await spheres();
    let times = 0;
    const counting = new MutationObserver(() => (times += 1));
    counting.observe(shadow(element), { subtree: true, childList: true, characterData: true });
    for (let i = 0; i < 1000; i += 1) {
      element.setAttribute('parts', JSON.stringify([{ id: 'a', sphere: 'personal', label: `Buren ${i}` }]));
    }
    await drawn(element);
    counting.disconnect();
    // What is observed is told once after each drawing.
    expect(times).to.equal(1);
    expect(all(element, '.chip[data-key="part:a"]')[0]?.textContent).to.include('Buren 999');
  });

  it('the map lights up one chain among hundreds of boxes, and tells it', async () => {
    const element = await map();
    const before = all(element, '.node').length;
    const gemeente = element.parties[0]?.id ?? '';
    all(element, `[data-key="party:${gemeente}"]`)[0]?.click();
    await drawn(element);
    expect(all(element, '.node')).to.have.length(before);
    expect(all(element, '.node.lit').length).to.be.within(2, before - 1);
    expect(all(element, '.sentences li').length).to.be.above(1);
    element.view = 'list';
    await drawn(element);
    expect(all(element, 'tbody tr').length).to.be.at.least(element.relations.length);
  });
});
