import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { SbRounds } from '../../src/elements/rounds/sb-rounds.js';
import type { SbSpheres } from '../../src/elements/spheres/sb-spheres.js';
import type { SbValueLevels } from '../../src/elements/value-levels/sb-value-levels.js';
import { drawn, find, shadow, waitUntil } from './look.js';
import './setup.js';

const page = location.href.split('#')[0] ?? '';
const at = (hash: string): void => history.replaceState(null, '', `${page}${hash}`);
/** As a link does. */
const follow = async (hash: string): Promise<void> => {
  const heard = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
  location.hash = hash;
  await heard;
};
const open = (element: Element): string =>
  shadow(element).querySelector('.details .name')?.textContent?.trim() ?? '';

describe('the address of the page', () => {
  afterEach(() => at(''));

  it('leads to a thing in a figure, when the page opens and when a link is followed; focus goes there', async () => {
    at('#sferen=part:koor');
    const element = await fixture<SbSpheres>(html`<sb-spheres id="sferen" deep-link></sb-spheres>`);
    await drawn(element);
    expect(open(element)).to.contain('oor');
    expect(document.activeElement).not.to.equal(element);
    await follow('#sferen=part:park');
    await drawn(element);
    await waitUntil(() => open(element).toLowerCase().includes('park'), 'the park opens');
    expect((shadow(element).activeElement as HTMLElement).dataset.key).to.equal('part:park');
  });

  it('follows what is chosen without adding to the history, each figure for itself', async () => {
    at('#inleiding');
    const before = history.length;
    const row = await fixture(
      html`<div><sb-spheres id="a" deep-link></sb-spheres><sb-value-levels id="b" deep-link></sb-value-levels></div>`,
    );
    const [a, b] = [...row.children] as [SbSpheres, SbValueLevels];
    await drawn(a);
    await drawn(b);
    expect(location.hash, 'as it was opened').to.equal('#inleiding');
    find<HTMLElement>(a, '[data-key="part:koor"]').click();
    await drawn(a);
    expect(location.hash).to.equal('#a=part:koor');
    b.selected = 'step:communal';
    await drawn(b);
    expect(location.hash).to.equal('#a=part:koor&b=step:communal');
    find<HTMLElement>(a, '.details .close').click();
    await drawn(a);
    expect(location.hash).to.equal('#b=step:communal');
    expect(history.length).to.equal(before);
  });

  it('`read` only leads; without the attribute, or without an id, the address is nobody’s', async () => {
    at('#a=part:koor');
    const row = await fixture(
      html`<div><sb-spheres id="a" deep-link="read"></sb-spheres><sb-spheres id="c"></sb-spheres><sb-spheres deep-link></sb-spheres></div>`,
    );
    const [a, c, d] = [...row.children] as SbSpheres[];
    for (const each of [a, c, d]) if (each) await drawn(each);
    expect(a?.selected).to.equal('part:koor');
    expect([c?.selected, d?.selected]).to.deep.equal([undefined, undefined]);
    for (const each of [a, c, d]) {
      if (!each) continue;
      find<HTMLElement>(each, '[data-key="part:park"]').click();
      await drawn(each);
    }
    expect(location.hash).to.equal('#a=part:koor');
    if (c) c.deepLink = true;
    await follow('#c=part:vrienden');
    await waitUntil(() => c?.selected === 'part:vrienden', 'asked for later');
  });

  it('an id may hold any character', async () => {
    const id = 'a=b&c#%41 é:日';
    const parts = [{ id, sphere: 'communal', label: 'Anders' }];
    const element = await fixture<SbSpheres>(
      html`<sb-spheres id="x=y" deep-link .parts=${parts}></sb-spheres>`,
    );
    await drawn(element);
    find<HTMLElement>(element, '.chip[data-key^="part:"]').click();
    await drawn(element);
    const { hash } = location;
    const again = await fixture<SbSpheres>(
      html`<sb-spheres id="x=y" deep-link .parts=${parts}></sb-spheres>`,
    );
    await drawn(again);
    expect(hash).not.to.equal('');
    expect(open(again)).to.equal('Anders');
  });

  it('leads to a round, and to the round that speaks of a thing', async () => {
    at('#gesprek=round:3');
    const element = await fixture<SbRounds>(html`<sb-rounds id="gesprek" deep-link></sb-rounds>`);
    await drawn(element);
    expect(element.round).to.equal(3);
    await follow('#gesprek=part:koor');
    await waitUntil(() => element.round === 2, 'round 2 is of parts');
    await drawn(element);
    expect(open(find(element, 'sb-spheres'))).to.contain('oor');
    await follow('#gesprek=round:3&gesprek=part:koor');
    await waitUntil(() => element.round === 3, 'the round that is named');
    expect(element.selected).to.equal('part:koor');
    find<HTMLElement>(element, '[data-key="round:4"]').click();
    await drawn(element);
    expect(location.hash).to.equal('#gesprek=round:4');
  });
});
