import './setup.js';
import { expect, fixture, html } from '@open-wc/testing';
// Only this entry: a page that has every word from the start would show nothing of how they come.
import '../../src/elements/spheres/sb-spheres.js';
import { lacks } from '../../src/content/known.js';
import { enModel } from '../../src/content/en/model.js';
import type { SbSpheres } from '../../src/elements/spheres/spheres.js';
import { shadow, text, textOf } from './look.js';

// In this order: English that came once is there for every figure that follows.
describe('English comes when it is needed', () => {
  it('for a text of the model in it, in a Dutch figure, which is then said in Dutch', async () => {
    expect(lacks('en')).to.equal(true);
    const parts = [{ id: 'koor', sphere: 'communal', label: enModel.parts.koor.label }];
    const element = await fixture<SbSpheres>(html`<sb-spheres .parts=${parts}></sb-spheres>`);
    await element.updateComplete;
    expect(lacks('en')).to.equal(false);
    expect(textOf(element)).to.deep.equal(['Koor']);
  });

  it('a figure speaks it from its first drawing', async () => {
    const element = document.createElement('sb-spheres');
    element.lang = 'en-GB';
    const said = new Set<string>();
    document.body.append(element);
    const watch = new MutationObserver(() => said.add(text(element, '[part=heading]') ?? ''));
    watch.observe(shadow(element), { childList: true });
    await element.updateComplete;
    watch.disconnect();
    expect([...said].filter(Boolean)).to.deep.equal(['Three spheres of the social base']);
    element.remove();
  });
});
