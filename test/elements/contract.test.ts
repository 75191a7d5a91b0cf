import './setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import { define } from '../../src/elements/rounds/sb-rounds.js';
import type { SbElement } from '../../src/ui/element.js';
import type { SbSpheres } from '../../src/elements/spheres/spheres.js';
import { drawn, shadow, text } from './look.js';

define();

/** What may stand in a property of a page that is written in a hurry. */
const odd: readonly unknown[] = [
  5,
  NaN,
  true,
  {},
  ['x'],
  new URL('/demo/oosterwijk.json', location.href),
  Symbol('s'),
  10n,
  () => 1,
  null,
  new Map([[1, 2]]),
  Object.create(null),
];

describe('whatever a page puts in a property', () => {
  const tags = ['sb-spheres', 'sb-support-map', 'sb-value-levels', 'sb-rounds'] as const;
  for (const tag of tags) {
    // fault 10
    it(`<${tag}> stays a figure`, async function () {
      this.timeout(30_000);
      const { prototype } = customElements.get(tag) as unknown as { readonly prototype: object };
      const names = [
        ...['heading', 'headingLevel', 'view', 'selected', 'editable', 'presentation', 'deepLink'],
        ...['conversation', 'compare', 'texts', 'perspective', 'round', 'persist'],
        ...['spheres', 'parts', 'parties', 'relations', 'chain', 'levels', 'rounds'],
      ];
      for (const name of names.filter((each) => each in prototype)) {
        const element = await fixture<SbElement>(document.createElement(tag));
        for (const value of odd) {
          Reflect.set(element, name, value);
          await drawn(element);
          const figure = shadow(element).querySelector('[part=figure], [part=list]');
          expect(figure, `${name} = ${typeof value}`).to.not.equal(null);
          expect(shadow(element).querySelector('.broken'), name).to.equal(null);
        }
        element.remove();
      }
    });
  }

  it('an address may be a URL', async () => {
    const element = await fixture<SbSpheres>(html`<sb-spheres></sb-spheres>`);
    Object.assign(element, { src: new URL('/demo/oosterwijk.json', location.href) });
    await element.updateComplete;
    expect(element.src).to.match(/^http.*oosterwijk.json$/);
  });

  it('a number is the text of it', async () => {
    const element = await fixture<SbSpheres>(html`<sb-spheres .heading=${2026}></sb-spheres>`);
    expect(text(element, '[part=heading]')).to.equal('2026');
  });
});

describe('selected', () => {
  it('may be an id that looks like kind:id itself', async () => {
    const parts = [
      { id: 'part:x', sphere: 'communal', label: 'Dubbele punt' },
      { id: 'x', sphere: 'communal', label: 'Kort' },
    ];
    const element = await fixture<SbSpheres>(
      html`<sb-spheres .parts=${parts.slice(0, 1)} selected="part:x"></sb-spheres>`,
    );
    expect(text(element, '.details .name')).to.equal('Dubbele punt');
    element.selected = 'part:part:x';
    await drawn(element);
    expect(text(element, '.details .name')).to.equal('Dubbele punt');
    element.parts = parts;
    element.selected = 'part:x';
    await drawn(element);
    expect(text(element, '.details .name')).to.equal('Kort');
  });
});
