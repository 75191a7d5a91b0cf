import './setup.js';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { define } from '../../src/elements/rounds/sb-rounds.js';
import type { SbRounds } from '../../src/elements/rounds/rounds.js';
import { SbSpheres } from '../../src/elements/spheres/spheres.js';
import type { SbSupportMap } from '../../src/elements/support-map/support-map.js';
import { drawn, errorsOf, shadow, text, textOf, waitUntil } from './look.js';
import { expectProblem } from './setup.js';

const part = (label: string) => [{ id: label.toLowerCase(), sphere: 'communal', label }];
const json = (label: string): string => JSON.stringify(part(label));
const make = (): Promise<SbSpheres> => fixture<SbSpheres>(html`<sb-spheres></sb-spheres>`);
const region = (element: Element): string | null | undefined =>
  shadow(element).querySelector('[role=region].details')?.getAttribute('aria-label');

describe('a figure that was drawn', () => {
  // fault 56
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

  // fault 16
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

  // fault 16
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
    const heard = errorsOf(page);
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

  // fault 10
  it('numbers may come as text; what is no number is named as it was given', async () => {
    const element = await fixture<SbRounds>(html`<sb-rounds></sb-rounds>`);
    const heard = errorsOf(element);
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
    // fault 35
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
    const heard = errorsOf(element);
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

describe('words and their language', () => {
  const french = {
    lang: 'fr',
    title: 'Quartier',
    place: 'Ville',
    group: 'Table 3',
    parts: [
      { id: 'x', sphere: 'communal', label: 'Chorale' },
      { id: 'koor', sphere: 'communal' },
    ],
    parties: [{ id: 'p', label: 'Mairie', kind: 'municipality' }],
    relations: [
      { from: 'p', to: 'x', kind: 'invests', label: 'paie' },
      { from: 'p', to: 'koor', kind: 'invests' },
    ],
    rounds: [{ id: 1, prompts: ['Et chez vous ?'] }],
  };
  const langOf = (element: Element, words: string): string | undefined => {
    const holders = [...shadow(element).querySelectorAll('*')].filter((each) =>
      [...each.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.includes(words),
      ),
    );
    return holders[0]?.closest<HTMLElement>('[lang]')?.lang;
  };

  it('the file’s own words carry the file’s language, known or not; the model’s words do not', async () => {
    const map = await fixture<SbSupportMap>(html`<sb-support-map></sb-support-map>`);
    map.conversation = french;
    map.selected = 'party:p';
    await drawn(map);
    for (const word of ['Quartier', 'Ville', 'Table 3', 'Mairie', 'Chorale', 'paie'])
      expect(langOf(map, word), word).to.equal('fr');
    const sentence = [...shadow(map).querySelectorAll('.sentence')].find((each) =>
      each.textContent?.includes('koor'),
    );
    expect(sentence?.textContent?.trim()).to.match(/^Mairie investeert in het koor\.$/);
    expect(sentence?.querySelector('[lang=fr]')?.textContent).to.equal('Mairie');
    expect(langOf(map, 'het koor')).to.equal('nl');
    const rounds = await fixture<SbRounds>(html`<sb-rounds></sb-rounds>`);
    rounds.conversation = french;
    await drawn(rounds);
    expect(langOf(rounds, 'Et chez vous')).to.equal('fr');
  });

  it('a sentence of the model is in the figure’s language, whatever the file’s', async () => {
    const map = await fixture<SbSupportMap>(html`<sb-support-map></sb-support-map>`);
    map.conversation = { lang: 'en' };
    map.selected = `relation:${map.relations[0]?.id}`;
    await drawn(map);
    expect(shadow(map).querySelector('.details .name [lang=en]')).to.equal(null);
    expect(text(map, '.details .name')).to.match(/\.$/);
  });

  it('words of the model are replaced by their key', async () => {
    const element = await make();
    const heard = errorsOf(element);
    element.texts = { 'settings.municipal.label': 'Van ons allemaal', 'parts.koor.label': 'Zangkoor' };
    await drawn(element);
    expect(heard).to.deep.equal([]);
    expect(shadow(element).textContent).to.contain('Van ons allemaal');
    expect(textOf(element)).to.include('Zangkoor').and.not.include('Koor');
  });
});

describe('right to left', () => {
  // fault 40
  it('chrome is mirrored, drawings stay, and a word does not turn its line around', async () => {
    const page = await fixture<HTMLElement>(html`<div dir="rtl"><sb-spheres></sb-spheres></div>`);
    const element = page.querySelector('sb-spheres') as SbSpheres;
    element.conversation = { place: 'עיר', group: 'Tafel 3', date: '2026-11-23' };
    await drawn(element);
    await drawn(element);
    const box = (selector: string): DOMRect =>
      (shadow(element).querySelector(selector) as Element).getBoundingClientRect();
    // The toolbar stands left of the heading now.
    expect(box('.toolbar').left).to.be.lessThan(box('.headings').left);
    const stage = box('.stage');
    for (const chip of shadow(element).querySelectorAll('.stage [data-key]')) {
      const { left, right } = chip.getBoundingClientRect();
      expect(left).to.be.at.least(stage.left - 1);
      expect(right).to.be.at.most(stage.right + 1);
    }
    const first = shadow(element).querySelector<HTMLElement>('.stage [data-key="part:koor"]') as HTMLElement;
    expect(first.getBoundingClientRect().left - stage.left).to.be.closeTo(parseFloat(first.style.left), 1);
    expect([...shadow(element).querySelectorAll('.meta bdi')].map((each) => each.textContent)).to.deep.equal([
      'עיר',
      'Tafel 3',
      '23 november 2026',
    ]);
  });
});

describe('searching among many', () => {
  it('a search lapses with its box', async () => {
    const element = await make();
    const many = Array.from({ length: 90 }, (_, i) => ({
      id: `n${i}`,
      sphere: 'communal',
      label: `Club ${i}`,
    }));
    element.parts = many;
    await drawn(element);
    const search = shadow(element).querySelector('input') as HTMLInputElement;
    search.value = 'Club 1';
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await drawn(element);
    expect(textOf(element).every((label) => label.startsWith('Club 1'))).to.equal(true);
    element.parts = many.slice(0, 5);
    await drawn(element);
    expect(textOf(element)).to.have.length(5);
    element.parts = many;
    await drawn(element);
    expect(shadow(element).querySelector('input')?.value).to.equal('');
  });
});

describe('two versions', () => {
  // fault 30, 31
  it('are told of once, with both names, however many elements', () => {
    expectProblem(/two versions.*0\.0\.1/);
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const registry = frame.contentWindow?.customElements as CustomElementRegistry;
    const { HTMLElement: Base } = frame.contentWindow as unknown as { HTMLElement: typeof HTMLElement };
    for (const tag of ['sb-spheres', 'sb-support-map', 'sb-value-levels', 'sb-rounds']) {
      class Old extends Base {
        static readonly version = '0.0.1';
      }
      registry.define(tag, Old);
    }
    const said: string[] = [];
    const original = console.warn;
    console.warn = (...args: unknown[]) => {
      said.push(args.join(' '));
      original(...args);
    };
    define(registry);
    define(registry);
    console.warn = original;
    frame.remove();
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('0.0.1').and.contain(SbSpheres.version);
  });
});

describe('room', () => {
  const widthIn = async (css: string, holder: 'div' | 'dialog' = 'div'): Promise<number> => {
    await setViewport({ width: 1200, height: 900 });
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const around = document.createElement(holder);
    around.style.cssText = css.split('|')[0] ?? '';
    const element = document.createElement('sb-spheres');
    element.style.cssText = css.split('|')[1] ?? '';
    around.append(element);
    page.append(around);
    if (around instanceof HTMLDialogElement) around.showModal();
    await drawn(element);
    const width = element.offsetWidth;
    page.remove();
    return width;
  };
  const hugging = {
    'a float': '|float: left',
    'an inline block': '|display: inline-block',
    'a centred grid item': 'display: grid; justify-items: center',
    'a centred flex item': 'display: flex; flex-direction: column; align-items: center',
    'a box that fits its content': 'width: fit-content',
    'a figure that is a flex box itself': '|display: inline-flex',
  };
  for (const [name, css] of Object.entries(hugging)) {
    it(`${name} gets a width to be read at`, async () => {
      expect(await widthIn(css)).to.be.within(900, 1200);
    });
    it(`${name} stays inside a narrow page`, async () => {
      const [around, own = ''] = css.split('|');
      const page = await fixture<HTMLElement>(html`<div></div>`);
      page.style.width = '330px';
      const holder = document.createElement('div');
      holder.style.cssText = around ?? '';
      const element = document.createElement('sb-spheres');
      element.style.cssText = own;
      holder.append(element);
      page.append(holder);
      await drawn(element);
      expect(element.offsetWidth).to.be.within(270, 330);
    });
  }

  // fault 20
  it('a dialog too', async () => {
    expect(await widthIn('', 'dialog')).to.be.within(900, 1200);
  });

  it('columns share the width as they did', async () => {
    await setViewport({ width: 1200, height: 900 });
    for (const css of ['display: grid; grid-template-columns: 1fr 1fr', 'display: flex']) {
      const page = await fixture<HTMLElement>(
        html`<div>
          <section><sb-spheres></sb-spheres></section>
          <section><sb-spheres></sb-spheres></section>
        </div>`,
      );
      page.style.cssText = `${css}; width: 1000px`;
      for (const element of page.querySelectorAll('sb-spheres')) {
        await drawn(element);
        expect(element.offsetWidth, css).to.be.within(490, 510);
      }
      expect(page.scrollWidth, css).to.equal(1000);
    }
  });

  it('a figure that is shown scaled is laid out for its own width', async () => {
    await setViewport({ width: 1200, height: 900 });
    const page = await fixture<HTMLElement>(html`<div><sb-spheres></sb-spheres></div>`);
    page.style.cssText = 'width: 1100px; transform: scale(0.5); transform-origin: 0 0';
    const element = page.querySelector('sb-spheres') as SbSpheres;
    await drawn(element);
    const stage = shadow(element).querySelector<SVGElement>('.stage.nested svg');
    expect(Number(stage?.getAttribute('width'))).to.be.greaterThan(700);
    const chip = shadow(element).querySelector<HTMLElement>('[data-key="part:koor"]');
    expect(chip?.offsetHeight).to.be.at.least(32);
  });
});
