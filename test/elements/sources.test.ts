import './setup.js';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/elements/spheres/sb-spheres.js';
import { addLanguage } from '../../src/content/languages.js';
import type { SbSpheres } from '../../src/elements/spheres/spheres.js';
import { chips, drawn, errorsOf, shadow, text, textOf, waitUntil } from './look.js';

const stageWidth = (element: Element): number =>
  Number(shadow(element).querySelector('.stage svg')?.getAttribute('width'));

const part = (label: string) => [{ id: label.toLowerCase(), sphere: 'communal', label }];
const json = (label: string): string => JSON.stringify(part(label));
const labels = async (element: SbSpheres): Promise<string[]> => {
  await drawn(element);
  return textOf(element);
};
const make = (): Promise<SbSpheres> => fixture<SbSpheres>(html`<sb-spheres></sb-spheres>`);

describe('where content comes from', () => {
  // fault 16
  it('attribute and property are one slot: the last write wins, removing it empties it', async () => {
    const element = await make();
    element.setAttribute('parts', json('Tuin'));
    expect(await labels(element)).to.deep.equal(['Tuin']);
    element.parts = part('Soos');
    expect(await labels(element)).to.deep.equal(['Soos']);
    element.parts = json('Kerk');
    expect(await labels(element)).to.deep.equal(['Kerk']);
    element.setAttribute('parts', json('Tuin'));
    expect(await labels(element)).to.deep.equal(['Tuin']);
    element.removeAttribute('parts');
    expect(await labels(element)).to.have.length(22);
  });

  it('child JSON, conversation and attribute: the later in this order wins, key by key', async () => {
    const element = await make();
    // Scripts made by templates: a page under Trusted Types may not write one's text.
    const scripts = await fixture<HTMLElement>(
      html`<div>
        <script type="application/json">
          {"title": "Kind", "parts": [{"id": "kind", "sphere": "communal", "label": "Kind"}]}
        </script>
        <script type="application/json">
          {"parts": [{"id": "anders", "sphere": "communal", "label": "Anders"}]}
        </script>
      </div>`,
    );
    const [script, other] = [...scripts.children] as [HTMLElement, HTMLElement];
    element.append(script);
    await aTimeout(0);
    expect(await labels(element)).to.deep.equal(['Kind']);
    element.conversation = { parts: part('Gesprek') };
    expect(await labels(element)).to.deep.equal(['Gesprek']);
    expect(text(element, '[part=heading]')).to.equal('Kind');
    element.setAttribute('parts', json('Attribuut'));
    expect(await labels(element)).to.deep.equal(['Attribuut']);
    element.removeAttribute('parts');
    element.conversation = undefined;
    script.replaceWith(other);
    await aTimeout(0);
    expect(await labels(element)).to.deep.equal(['Anders']);
    other.remove();
    await aTimeout(0);
    expect(await labels(element)).to.have.length(22);
  });

  // fault 16
  it('a property set before the upgrade beats the attribute', async () => {
    const element = document.createElement('sb-late') as SbSpheres;
    element.setAttribute('parts', json('Attribuut'));
    Object.assign(element, { parts: part('Eigenschap') });
    document.body.append(element);
    const { SbSpheres: Base } = await import('../../src/elements/spheres/spheres.js');
    customElements.define('sb-late', class extends Base {});
    expect(await labels(element)).to.deep.equal(['Eigenschap']);
    element.remove();
  });

  // fault 17, 70
  it('el.conversation is complete, frozen, and the same after a round trip', async () => {
    const element = await make();
    element.conversation = { title: 'T', onbekend: { a: 1 }, parts: [{ id: 'koor', decision: 'in' }] };
    const document1 = element.conversation;
    expect(Object.isFrozen(document1) && Object.isFrozen(document1.parts[0])).to.equal(true);
    expect(document1.parts[0]).to.include({ label: 'Koor', decision: 'in', sphere: 'communal' });
    const saved = JSON.stringify(document1);
    element.conversation = saved;
    expect(JSON.stringify(element.conversation)).to.equal(saved);
    expect(saved).to.contain('"onbekend":{"a":1}');
  });

  for (const nothing of ['', '   ', '{}']) {
    // fault 6
    it(`${JSON.stringify(nothing)} is not set`, async () => {
      const element = await make();
      const heard = errorsOf(element);
      element.setAttribute('parts', nothing);
      element.setAttribute('conversation', nothing);
      expect(await labels(element)).to.have.length(22);
      expect(heard).to.deep.equal([]);
    });
  }

  // fault 6
  it('[] is empty, with a hint', async () => {
    const element = await make();
    element.setAttribute('parts', '[]');
    expect(await labels(element)).to.deep.equal([]);
    expect(shadow(element).textContent).to.contain('nog geen onderdelen');
    expect(element.getBoundingClientRect().height).to.be.greaterThan(100);
  });

  // fault 1
  it('broken JSON keeps the last good figure, says so once, and goes away with the mistake', async () => {
    const element = await make();
    const heard = errorsOf(element);
    element.setAttribute('parts', json('Tuin'));
    await drawn(element);
    element.setAttribute('parts', '[{"id":');
    expect(await labels(element)).to.deep.equal(['Tuin']);
    expect(heard).to.have.length(1);
    expect(heard[0]?.attribute).to.equal('parts');
    expect(heard[0]?.issues).to.have.length(1);
    expect(text(element, '[part=error]')).to.contain('parts').and.to.contain('JSON');
    element.setAttribute('parts', json('Soos'));
    expect(await labels(element)).to.deep.equal(['Soos']);
    expect(text(element, '[part=error]')).to.equal('');
  });

  // fault 2
  it('a wrong entry is named with its path, the right ones are shown', async () => {
    const element = await make();
    const heard = errorsOf(element);
    element.setAttribute(
      'parts',
      JSON.stringify([
        ...part('Tuin'),
        { id: 'x', sphere: 'comunal', label: 'X' },
        { id: 'park', decision: 'ja' },
      ]),
    );
    expect(await labels(element)).to.deep.equal(['Tuin', 'Park']);
    expect(heard[0]?.issues.map(({ path }) => path)).to.deep.equal(['parts[1].sphere', 'parts[2].decision']);
    expect(text(element, '[part=error]')).to.contain('parts[1].sphere: "comunal" is niet een van "personal"');
  });

  // fault 60
  it('src: fetched, shown, replaced by the last address only', async () => {
    const element = await make();
    element.src = '/demo/oosterwijk.json?a';
    element.src = '/demo/oosterwijk.json?b';
    await waitUntil(() => element.conversation.title !== undefined);
    expect(await labels(element)).to.include('Buurthuis De Schakel');
    element.removeAttribute('src');
    element.src = undefined;
    expect(await labels(element)).to.have.length(22);
  });

  // fault 56
  it('src: what can’t be fetched is said, with a way to try again; the figure stays', async () => {
    const element = await make();
    const heard = errorsOf(element);
    element.src = '/nergens.json';
    await waitUntil(() => heard.length);
    await drawn(element);
    expect(heard[0]?.attribute).to.equal('src');
    expect(text(element, '[part=error]')).to.contain('404').and.to.contain('Probeer opnieuw');
    expect(textOf(element)).to.have.length(22);
  });

  for (const address of [
    'javascript:alert(1)',
    'data:application/json,{}',
    'vbscript:x',
    'blob:x',
    'file:///etc/passwd',
  ]) {
    // fault 14
    it(`src: ${address} is refused`, async () => {
      const element = await make();
      const heard = errorsOf(element);
      element.src = address;
      await waitUntil(() => heard.length);
      expect(heard[0]?.attribute).to.equal('src');
      expect(await labels(element)).to.have.length(22);
    });
  }

  // fault 9
  it('a key __proto__ stays a plain key: it changes no list, no title, and is kept', async () => {
    const element = await make();
    element.conversation = '{"__proto__":{"parts":5,"title":"Kwaad"}}';
    expect(await labels(element)).to.have.length(22);
    expect(text(element, '[part=heading]')).to.equal('Drie sferen van de sociale basis');
    expect(JSON.stringify(element.conversation)).to.contain('"__proto__":{"parts":5,"title":"Kwaad"}');
  });

  // fault 6
  it('a blank src is not set; a list of which nothing is right leaves the figure as it was', async () => {
    const element = await make();
    const heard = errorsOf(element);
    element.src = '  ';
    expect(await labels(element)).to.have.length(22);
    expect(heard).to.deep.equal([]);
    element.parts = [{ id: 'a', sphere: 'nergens', label: 'A' }];
    expect(await labels(element)).to.have.length(22);
    expect(heard.map(({ attribute }) => attribute)).to.deep.equal(['parts']);
  });

  // fault 15
  it('a thousand changes at once render once', async () => {
    const element = await make();
    await drawn(element);
    let updates = 0;
    const count = element as unknown as { updated: (changed: Map<string, unknown>) => void };
    const updated = count.updated.bind(element);
    count.updated = (changed) => {
      updates += 1;
      updated(changed);
    };
    for (let i = 0; i < 1000; i += 1) element.setAttribute('parts', json(`Tuin${i}`));
    await element.updateComplete;
    expect(updates).to.equal(1);
    expect(await labels(element)).to.deep.equal(['Tuin999']);
  });

  it('a choice that is none is named, and the default is shown', async () => {
    const element = await make();
    const heard = errorsOf(element);
    element.setAttribute('view', 'tekening');
    element.setAttribute('heading-level', '9');
    await drawn(element);
    expect(heard.map(({ attribute }) => attribute)).to.deep.equal(['view', 'heading-level']);
    expect(text(element, '[part=error]')).to.contain('"tekening" is niet een van "figure", "list"');
    expect(shadow(element).querySelector('h2[part=heading]')).to.not.equal(null);
    element.removeAttribute('view');
    element.removeAttribute('heading-level');
    await drawn(element);
    expect(text(element, '[part=error]')).to.equal('');
    expect(textOf(element)).to.have.length(22);
  });

  it('texts: a page replaces words; unknown keys and wrong types are named', async () => {
    const element = await make();
    const heard = errorsOf(element);
    element.setAttribute('texts', '{"view.list":"Als tekst","nope":"x","view.figure":3}');
    await drawn(element);
    expect(text(element, '[part=toolbar]')).to.equal('Figuur Als tekst');
    expect(heard[0]?.issues.map(({ path }) => path)).to.deep.equal(['texts.nope', 'texts.view.figure']);
  });
});

describe('language', () => {
  it('follows the nearest lang, at any time; two languages on one page', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="en"><sb-spheres></sb-spheres><sb-spheres lang="nl-BE"></sb-spheres></div>`,
    );
    const [english, dutch] = [...page.querySelectorAll('sb-spheres')] as [SbSpheres, SbSpheres];
    await drawn(english);
    await drawn(dutch);
    expect(text(english, '[part=heading]')).to.equal('Three spheres of the social base');
    expect(text(dutch, '[part=heading]')).to.equal('Drie sferen van de sociale basis');
    expect(shadow(english).querySelector('section')?.lang).to.equal('en');
    page.lang = 'fr';
    await drawn(english);
    expect(text(english, '[part=heading]')).to.equal('Drie sferen van de sociale basis');
  });

  it('a page adds a language, and figures follow', async () => {
    const element = await fixture<SbSpheres>(html`<sb-spheres lang="fy"></sb-spheres>`);
    await drawn(element);
    expect(text(element, '[part=toolbar]')).to.equal('Figuur Lijst');
    addLanguage('fy', { 'view.list': 'List', 'view.figure': 'Figuer' });
    await drawn(element);
    expect(text(element, '[part=toolbar]')).to.equal('Figuer List');
    expect(shadow(element).querySelector('section')?.lang).to.equal('fy');
  });

  it('built-in words of a Dutch file are said in English, own words keep their language', async () => {
    const element = await fixture<SbSpheres>(html`<sb-spheres lang="en"></sb-spheres>`);
    element.conversation = {
      lang: 'nl',
      parts: [{ id: 'buren' }, { id: 'x', sphere: 'communal', label: 'Tuinclub' }],
    };
    expect(await labels(element)).to.deep.equal(['Neighbours', 'Tuinclub']);
    const own = [...shadow(element).querySelectorAll('.label')].find((label) =>
      label.textContent?.includes('Tuinclub'),
    );
    expect(own?.getAttribute('lang')).to.equal('nl');
  });
});

describe('the frame', () => {
  it('heading: from the attribute, else the title; empty hides it but keeps the name', async () => {
    const element = await make();
    element.conversation = { title: 'Oosterwijk' };
    await drawn(element);
    expect(text(element, 'h2')).to.equal('Oosterwijk');
    element.headingLevel = 4;
    element.heading = 'Wat hoort erbij?';
    await drawn(element);
    expect(text(element, 'h4')).to.equal('Wat hoort erbij?');
    element.heading = '';
    await drawn(element);
    expect(shadow(element).querySelector('[part=heading]')).to.equal(null);
    expect(shadow(element).querySelector('section')?.getAttribute('aria-label')).to.contain('Drie sferen');
  });

  it('two figures with one name are numbered', async () => {
    const page = await fixture<HTMLElement>(
      html`<div><sb-spheres heading=""></sb-spheres><sb-spheres heading=""></sb-spheres></div>`,
    );
    const names = [];
    for (const element of page.querySelectorAll('sb-spheres')) {
      await drawn(element);
      names.push(shadow(element).querySelector('section')?.getAttribute('aria-label'));
    }
    expect(new Set(names).size).to.equal(2);
    // One goes, another comes: still no two with one name.
    page.querySelector('sb-spheres')?.remove();
    page.append(Object.assign(document.createElement('sb-spheres'), { heading: '' }));
    const now: (string | null | undefined)[] = [];
    for (const element of page.querySelectorAll('sb-spheres')) {
      await drawn(element);
      now.push(shadow(element).querySelector('section')?.getAttribute('aria-label'));
    }
    expect(new Set(now).size).to.equal(2);
  });

  // fault 37
  it('text is never under 12 px, and a figure in a small flex or grid cell stays inside it', async () => {
    const page = await fixture<HTMLElement>(html`<div><sb-spheres></sb-spheres></div>`);
    page.style.cssText = 'font-size: 3px; display: grid; width: 300px';
    const element = page.querySelector('sb-spheres') as SbSpheres;
    await drawn(element);
    for (const each of shadow(element).querySelectorAll('button, p, .word')) {
      expect(parseFloat(getComputedStyle(each).fontSize), each.className).to.be.at.least(12);
    }
    expect(element.getBoundingClientRect().width).to.be.at.most(300);
    expect(textOf(element)).to.have.length(22);
  });

  // fault 27
  it('keeps its look and its use in an iframe and back', async () => {
    const element = await make();
    await drawn(element);
    const frame = document.createElement('iframe');
    element.parentElement?.append(frame);
    const colour = (): string =>
      getComputedStyle(shadow(element).querySelector('[data-key^=part]') as Element).borderTopColor;
    const before = colour();
    frame.contentDocument?.body.append(element);
    await drawn(element);
    expect(colour()).to.equal(before);
    frame.parentElement?.append(element);
    await drawn(element);
    expect(colour()).to.equal(before);
    shadow(element).querySelector<HTMLElement>('[data-key^=part]')?.click();
    await drawn(element);
    expect(shadow(element).querySelector('[part=details]')).to.not.equal(null);
  });

  // fault 33
  it('a declarative shadow root is replaced, not doubled', async () => {
    const element = document.createElement('sb-later') as SbSpheres;
    element.attachShadow({ mode: 'open' }).append('van de server');
    document.body.append(element);
    const { SbSpheres: Base } = await import('../../src/elements/spheres/spheres.js');
    customElements.define('sb-later', class extends Base {});
    await drawn(element);
    expect(shadow(element).textContent).to.not.contain('van de server');
    expect(textOf(element)).to.have.length(22);
    element.remove();
  });

  // fault 69
  it('prints at the width of paper', async () => {
    await setViewport({ width: 1280, height: 900 });
    const element = await make();
    await drawn(element);
    window.dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    for (const chip of chips(element)) expect(chip.getBoundingClientRect().right).to.be.at.most(1280);
    expect(shadow(element).querySelector('.stage.cards') !== null || stageWidth(element) <= 660).to.equal(
      true,
    );
    window.dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(shadow(element).querySelector('.stage.nested')).to.not.equal(null);
  });

  // fault 19, 26
  it('works moved inside the page, in a clone, in a template and under hostile page style', async () => {
    const element = await make();
    element.setAttribute('parts', json('Tuin'));
    const clone = element.cloneNode(true) as SbSpheres;
    element.parentElement?.append(clone);
    expect(await labels(clone)).to.deep.equal(['Tuin']);
    element.parentElement?.append(element);
    expect(await labels(element)).to.deep.equal(['Tuin']);
    element.hidden = true;
    expect(element.getBoundingClientRect().height).to.equal(0);
  });
});
