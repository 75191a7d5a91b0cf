import './setup.js';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { define } from '../../src/elements/rounds/sb-rounds.js';
import type { SbRounds } from '../../src/elements/rounds/rounds.js';
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
      this.timeout(90_000);
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

describe('selected in <sb-rounds>', () => {
  const make = async (attributes: Readonly<Record<string, string>>): Promise<SbRounds> => {
    const element = document.createElement('sb-rounds');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return fixture<SbRounds>(element);
  };
  const shown = (element: SbRounds): string =>
    text(shadow(element).querySelector('.inner > *') as SbElement, '.details .name');

  for (const [selected, round, name] of [
    ['communal', 1, 'Gemeenschappelijke basis'],
    ['part:koor', 2, 'Koor'],
    ['gemeente', 3, 'Gemeente'],
    ['relation:buurthuis-hosts-koor', 3, 'Het buurthuis geeft ruimte aan het koor.'],
    ['savings', 4, 'De gemeente bespaart'],
    ['level:society', 4, 'De samenleving'],
  ] as const) {
    it(`${selected} is shown in the round that it belongs to`, async () => {
      const element = await make({ selected });
      await drawn(element);
      expect(element.round).to.equal(round);
      expect(shown(element)).to.equal(name);
      element.selected = 'sphere:personal';
      await drawn(element);
      expect(shown(element)).to.equal('Persoonlijke basis');
    });
  }

  it('stays in the round that the page asks for, and in one that shows it', async () => {
    const asked = await make({ selected: 'level:society', round: '2' });
    await drawn(asked);
    expect(asked.round).to.equal(2);
    const element = await make({ round: '3' });
    element.selected = 'part:koor';
    await drawn(element);
    expect(element.round).to.equal(3);
    expect(shown(element)).to.equal('Koor');
    element.selected = 'nowhere';
    await drawn(element);
    expect(element.round).to.equal(3);
  });
});

describe('a conversation of a newer version', () => {
  const newer = { version: 9, title: 'Uit de toekomst', parts: [] };
  /** What a click on the button gives: the text of a file. */
  const given = async (element: Element): Promise<string> => {
    const blobs: Blob[] = [];
    const createObjectURL = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      blobs.push(blob);
      return '#';
    };
    const stop = (event: Event): void => event.preventDefault();
    document.addEventListener('click', stop);
    try {
      shadow(element).querySelector<HTMLElement>('[part=error] button')?.click();
    } finally {
      URL.createObjectURL = createObjectURL;
      document.removeEventListener('click', stop);
    }
    expect(blobs).to.have.length(1);
    return (blobs[0] as Blob).text();
  };

  // fault 48
  it('is not shown, and given as the file that it is', async () => {
    const element = await fixture<SbSpheres>(html`<sb-spheres></sb-spheres>`);
    const written = `\n${JSON.stringify(newer)} `;
    for (const value of [written, newer]) {
      element.conversation = value;
      await drawn(element);
      expect(text(element, '[part=heading]')).to.equal('Drie sferen van de sociale basis');
      expect(element.conversation.title).to.equal(undefined);
      const file = await given(element);
      if (typeof value === 'string') expect(file).to.equal(value);
      else expect(JSON.parse(file)).to.deep.equal(value);
    }
    element.conversation = { title: 'Nu' };
    await drawn(element);
    expect(shadow(element).querySelector('[part=error] button')).to.equal(null);
  });
});

describe('outside a page', () => {
  it('every element gives its picture', async () => {
    for (const tag of ['sb-spheres', 'sb-support-map', 'sb-value-levels', 'sb-rounds'] as const) {
      const svg = await document.createElement(tag).exportSVG();
      expect(svg, tag).to.match(/^<svg|^<\?xml/);
      expect(svg, tag).to.contain('Movisie');
    }
  });
});

it('a step named in a sentence of another language keeps its own', async () => {
  const chain = [
    { id: 'invest', label: 'Schritt' },
    { id: 'institutional', confidence: 'seen' },
  ];
  const element = await fixture<SbElement>(
    html`<sb-value-levels .conversation=${{ lang: 'de', chain }} selected="institutional"></sb-value-levels>`,
  );
  await drawn(element);
  expect(text(element, '.said')).to.contain('De pijl vanaf ‘Schritt’');
  expect(text(element, '.said [lang=de]')).to.equal('Schritt');
});

it('a ground that one sees through, on a dark page, has light words: also where it comes after the page', async () => {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  Object.assign(page.style, { background: '#111', padding: '8px' });
  for (const ground of ['transparent', 'rgb(255 255 255 / 0.2)', '#111', '#fff']) {
    const element = document.createElement('sb-spheres');
    element.style.setProperty('--sb-color-background', ground);
    page.append(element);
    await drawn(element);
    await drawn(element);
    const { classList } = shadow(element).querySelector('.sb') as HTMLElement;
    expect(classList.contains('dark'), ground).to.equal(ground !== '#fff');
    element.remove();
  }
});

it('a child script that becomes JSON, or no JSON any more, is followed', async () => {
  const element = await fixture<SbSpheres>(
    html`<sb-spheres><script type="text/plain"></script></sb-spheres>`,
  );
  const script = element.querySelector('script') as HTMLScriptElement;
  script.append(JSON.stringify({ title: 'Laat' }));
  await aTimeout(0);
  expect(element.conversation.title).to.equal(undefined);
  script.type = 'application/json';
  await aTimeout(0);
  expect(element.conversation.title).to.equal('Laat');
  script.type = 'text/plain';
  await aTimeout(0);
  expect(element.conversation.title).to.equal(undefined);
});
