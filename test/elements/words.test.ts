import './setup.js';
import { expect, fixture, html } from '@open-wc/testing';
// Only this entry: a page that has every word from the start would show nothing of how they come.
import '../../src/elements/spheres/sb-spheres.js';
import { languages } from '../../src/content/known.js';
import type { SbSpheres } from '../../src/elements/spheres/spheres.js';
import type { ErrorDetail } from '../../src/ui/events.js';
import { shadow, text } from './look.js';

const codes = (): readonly string[] => languages().map(({ code }) => code);
// In this order: what came once is there for every figure that follows.
describe('words that come when they are needed', () => {
  it('a Dutch figure brings its own', async () => {
    const element = await fixture<SbSpheres>(html`<sb-spheres></sb-spheres>`);
    expect(text(element, '[part=heading]')).to.equal('Drie sferen van de sociale basis');
    expect(codes()).to.deep.equal(['nl']);
  });

  it('who edits gets the tools in the first drawing; until then what stood in the element shows', async () => {
    const element = document.createElement('sb-spheres');
    element.editable = true;
    element.textContent = 'De drie sferen in woorden.';
    const drawings: string[] = [];
    document.body.append(element);
    const watch = new MutationObserver(() => {
      const root = shadow(element);
      drawings.push(root.querySelector('.head') ? `tools: ${!!root.querySelector('.history')}` : 'children');
      if (!root.querySelector('.head')) expect(root.querySelector('slot')?.assignedNodes()).to.have.length(1);
    });
    watch.observe(shadow(element), { childList: true });
    await element.updateComplete;
    watch.disconnect();
    expect(drawings[0]).to.equal('children');
    expect([...new Set(drawings.slice(1))]).to.deep.equal(['tools: true']);
    element.remove();
  });

  it('a text of the page for another figure is no mistake; one for none is', async () => {
    const element = document.createElement('sb-spheres');
    const heard: ErrorDetail[] = [];
    element.addEventListener('sb-error', (event) => heard.push(event.detail));
    element.texts = { 'map.name': 'Wie helpt wie?', 'spheres.name': 'Onze sferen', 'map.nome': '?' };
    document.body.append(element);
    await element.updateComplete;
    expect(text(element, '[part=heading]')).to.equal('Onze sferen');
    expect(heard.flatMap(({ issues }) => issues.map(({ path }) => path))).to.deep.equal(['texts.map.nome']);
    element.remove();
  });
});
