import './setup.js';
import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/elements/rounds/sb-rounds.js';
import type { SbRounds } from '../../src/elements/rounds/rounds.js';
import { SbSpheres } from '../../src/elements/spheres/spheres.js';
import type { SbSupportMap } from '../../src/elements/support-map/support-map.js';
import type { ErrorDetail } from '../../src/ui/events.js';
import { drawn, shadow, text, textOf } from './look.js';
import { expectProblem } from './setup.js';

const part = (label: string) => [{ id: label.toLowerCase(), sphere: 'communal', label }];
const json = (label: string): string => JSON.stringify(part(label));
const make = (): Promise<SbSpheres> => fixture<SbSpheres>(html`<sb-spheres></sb-spheres>`);
const errors = (element: Element): ErrorDetail[] => {
  const heard: ErrorDetail[] = [];
  element.addEventListener('sb-error', (event) => heard.push((event as CustomEvent<ErrorDetail>).detail));
  return heard;
};
const region = (element: Element): string | null | undefined =>
  shadow(element).querySelector('[role=region].details')?.getAttribute('aria-label');

describe('a figure that was drawn', () => {
  it('stays while a file loads, and after it could not be loaded', async () => {
    const element = await make();
    await drawn(element);
    element.src = '/demo/oosterwijk.json?late';
    await element.updateComplete;
    expect(textOf(element)).to.have.length(22);
    expect(shadow(element).querySelector('.loading')).to.equal(null);
    await waitUntil(() => element.conversation.title !== undefined);
    await drawn(element);
    expect(textOf(element)).to.include('Buurthuis De Schakel');
    element.src = '/demo/oosterwijk.json?again';
    await element.updateComplete;
    expect(textOf(element)).to.include('Buurthuis De Schakel');
  });

  it('has a line that it loads where nothing was drawn before', async () => {
    const element = document.createElement('sb-spheres');
    element.src = '/demo/oosterwijk.json?first';
    document.body.append(element);
    await element.updateComplete;
    expect(text(element, '.loading')).to.contain('geladen');
    await waitUntil(() => element.conversation.title !== undefined);
    element.remove();
  });
});

describe('properties set before the upgrade', () => {
  const inert = (): SbSpheres => {
    const template = document.createElement('template');
    return template.content.ownerDocument.createElement('sb-spheres');
  };

  it('a later write wins, and can be read at once', async () => {
    const element = inert();
    element.parts = part('Vroeg');
    element.view = 'list';
    element.headingLevel = 4;
    document.body.append(element);
    expect(element.parts.map(({ label }) => label)).to.deep.equal(['Vroeg']);
    expect(element.view).to.equal('list');
    element.parts = part('Later');
    element.view = 'figure';
    await drawn(element);
    expect(textOf(element)).to.deep.equal(['Later']);
    expect(shadow(element).querySelector('[part=list]')).to.equal(null);
    expect(shadow(element).querySelector('h4[part=heading]')).to.not.equal(null);
    element.remove();
  });

  it('they beat the attribute that was there, and lose from one set later', async () => {
    const element = inert();
    element.setAttribute('parts', json('Attribuut'));
    element.setAttribute('view', 'figure');
    element.parts = part('Eigenschap');
    element.view = 'list';
    document.body.append(element);
    await drawn(element);
    expect(textOf(element)).to.deep.equal(['Eigenschap']);
    expect(element.view).to.equal('list');
    element.setAttribute('parts', json('Daarna'));
    await drawn(element);
    expect(textOf(element)).to.deep.equal(['Daarna']);
    element.remove();
  });
});

describe('what is blank is not set', () => {
  it('view, heading-level, perspective and round', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <sb-spheres view="" heading-level=" "></sb-spheres>
        <sb-value-levels perspective=" "></sb-value-levels>
        <sb-rounds round=""></sb-rounds>
      </div>`,
    );
    const heard = errors(page);
    const [spheres, levels, rounds] = [...page.children] as [SbSpheres, SbSpheres, SbRounds];
    for (const element of [spheres, levels, rounds]) {
      await drawn(element);
      expect(text(element, '[part=error]'), element.localName).to.equal('');
    }
    expect(heard).to.deep.equal([]);
    expect(spheres.headingLevel).to.equal(2);
    expect(rounds.round).to.equal(1);
    expect(shadow(levels).querySelectorAll('.half')).to.have.length(2);
  });

  it('a heading of only spaces is an empty one; a title of only spaces is no title', async () => {
    const element = await make();
    element.conversation = { title: '  ' };
    await drawn(element);
    expect(text(element, 'h2')).to.equal('Drie sferen van de sociale basis');
    element.heading = '   ';
    await drawn(element);
    expect(shadow(element).querySelector('[part=heading]')).to.equal(null);
    expect(shadow(element).querySelector('section')?.getAttribute('aria-label')).to.contain('Drie sferen');
  });

  it('numbers may come as text; what is no number is named as it was given', async () => {
    const element = await fixture<SbRounds>(html`<sb-rounds></sb-rounds>`);
    const heard = errors(element);
    Object.assign(element, { round: '2', headingLevel: '3' });
    await drawn(element);
    expect(text(element, '[aria-current=step]')).to.contain('2');
    expect(element.round).to.equal(2);
    expect(shadow(element).querySelector('h3[part=heading]')).to.not.equal(null);
    expect(heard).to.deep.equal([]);
    element.setAttribute('round', 'twee');
    await drawn(element);
    expect(heard.map(({ attribute }) => attribute)).to.deep.equal(['round']);
    expect(heard[0]?.message).to.contain('"twee"');
  });
});

describe('at once', () => {
  it('two clicks in one task: the second sees what the first did', async () => {
    const element = await make();
    await drawn(element);
    const chip = shadow(element).querySelector<HTMLElement>('[data-key="part:koor"]');
    chip?.click();
    chip?.click();
    await drawn(element);
    expect(element.selected).to.equal(undefined);
    expect(region(element)).to.equal(undefined);
  });

  it('its own lang is followed in the same update', async () => {
    const element = await make();
    await drawn(element);
    element.lang = 'en';
    await element.updateComplete;
    expect(text(element, '[part=heading]')).to.equal('Three spheres of the social base');
    element.removeAttribute('lang');
    await element.updateComplete;
    expect(text(element, '[part=heading]')).to.equal('Drie sferen van de sociale basis');
  });
});

describe('landmarks', () => {
  it('two figures with the same choice have regions with different names', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <sb-spheres selected="part:koor"></sb-spheres><sb-spheres selected="part:koor"></sb-spheres>
      </div>`,
    );
    const [first, second] = [...page.children] as [SbSpheres, SbSpheres];
    await drawn(first);
    await drawn(second);
    expect(region(first)).to.equal('Uitleg over Koor');
    expect(region(second)).to.contain('Uitleg over Koor').and.not.equal(region(first));
    // The name is free again when its region closes.
    first.selected = undefined;
    await drawn(first);
    second.selected = 'part:buren';
    await drawn(second);
    second.selected = 'part:koor';
    await drawn(second);
    expect(region(second)).to.equal('Uitleg over Koor');
  });

  it('two conversations in round 4 too', async () => {
    const page = await fixture<HTMLElement>(
      html`<div><sb-rounds round="4"></sb-rounds><sb-rounds round="4"></sb-rounds></div>`,
    );
    const names: (string | null | undefined)[] = [];
    for (const element of page.children) {
      await drawn(element as SbRounds);
      names.push(shadow(element).querySelector('.reasons')?.getAttribute('aria-label'));
    }
    expect(new Set(names).size).to.equal(2);
  });
});

describe('a fault in the code of one figure', () => {
  const places = ['willUpdate', 'explain', 'renderFigure', 'renderCredit', 'render', 'updated'] as const;
  for (const name of places) {
    it(`in ${name}: it says so and offers to try again, the other goes on`, async () => {
      expectProblem(/Kapot/);
      let broken = true;
      const tag = `sb-broken-${name.toLowerCase()}`;
      class Broken extends SbSpheres {}
      // The prototype's own is called when all is well.
      const original = (SbSpheres.prototype as unknown as Record<string, (...args: unknown[]) => unknown>)[
        name
      ];
      Object.defineProperty(Broken.prototype, name, {
        value(this: Broken, ...args: unknown[]): unknown {
          if (broken) throw new Error('Kapot');
          return original?.apply(this, args);
        },
      });
      customElements.define(tag, Broken);
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const element = document.createElement(tag) as Broken;
      element.selected = 'part:koor';
      const other = document.createElement('sb-spheres');
      page.append(element, other);
      await drawn(element);
      await drawn(other);
      expect(shadow(element).textContent).to.contain('kon niet getekend worden');
      expect(textOf(other)).to.have.length(22);
      broken = false;
      shadow(element).querySelector<HTMLElement>('.broken button')?.click();
      await drawn(element);
      expect(shadow(element).querySelector('.broken')).to.equal(null);
      expect(textOf(element)).to.have.length(22);
      expect(region(element)).to.contain('Koor');
      // It still follows its width.
      page.style.width = '330px';
      await drawn(element);
      await drawn(element);
      expect(shadow(element).querySelector('.stage.cards')).to.not.equal(null);
    });
  }
});

describe('the figure inside <sb-rounds>', () => {
  const inner = (element: SbRounds): SbSpheres | SbSupportMap | null =>
    shadow(element).querySelector<SbSpheres>('.inner > *');

  it('leaves complaints to the element around it: said once, one sb-error', async () => {
    const element = await fixture<SbRounds>(html`<sb-rounds round="3"></sb-rounds>`);
    const heard = errors(element);
    element.relations = [{ from: 'nergens', to: 'koor', kind: 'hosts' }];
    element.texts = { nope: 'x' };
    await drawn(element);
    await drawn(element);
    expect(heard.map(({ attribute }) => attribute).sort()).to.deep.equal(['relations', 'texts']);
    expect(text(element, '[part=error]')).to.contain('nergens');
    const figure = inner(element) as SbSupportMap;
    expect(text(figure, '.errors')).to.equal('');
  });

  it('passes its parts on, so that a page can style them', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('sb-rounds::part(details) { outline: 7px solid }');
    document.adoptedStyleSheets.push(sheet);
    const element = document.createElement('sb-rounds');
    element.setAttribute('round', '2');
    element.selected = 'part:koor';
    page.append(element);
    await drawn(element);
    await drawn(element);
    const details = shadow(inner(element) as SbSpheres).querySelector('[part~=details]') as Element;
    expect(getComputedStyle(details).outlineWidth).to.equal('7px');
    document.adoptedStyleSheets.pop();
  });

  it('a choice is the choice of the whole, and survives the list view and back', async () => {
    const element = await fixture<SbRounds>(html`<sb-rounds round="2"></sb-rounds>`);
    await drawn(element);
    const figure = inner(element) as SbSpheres;
    shadow(figure).querySelector<HTMLElement>('[data-key="part:koor"]')?.click();
    await drawn(element);
    expect(element.selected).to.equal('part:koor');
    element.view = 'list';
    await drawn(element);
    await drawn(element);
    const open = (): Element[] =>
      [...shadow(element).querySelectorAll('.inner > *')].filter((each) => region(each));
    expect(open().map(({ localName }) => localName)).to.deep.equal(['sb-spheres']);
    element.view = 'figure';
    await drawn(element);
    await drawn(element);
    expect(region(inner(element) as SbSpheres)).to.contain('Koor');
    // Closed inside is closed.
    shadow(inner(element) as SbSpheres)
      .querySelector<HTMLElement>('.close')
      ?.click();
    await drawn(element);
    expect(element.selected).to.equal(undefined);
    // What the page chooses opens wherever it stands.
    element.selected = 'part:koor';
    element.round = 3;
    await drawn(element);
    await aTimeout(50);
    await drawn(element);
    expect(region(inner(element) as SbSupportMap)).to.contain('Koor');
  });
});
