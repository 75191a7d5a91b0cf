import './setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { render, type TemplateResult } from 'lit';
import '../../src/elements/spheres/sb-spheres.js';
import type { SbSpheres } from '../../src/elements/spheres/spheres.js';
import * as stories from '../../stories/spheres.stories.js';
import { own } from '../../stories/fixtures.js';
import { axe } from './axe.js';
import { boxesOf, chips, drawn, inside, overlapping, shadow, text, textOf } from './look.js';

type StoryName = Exclude<keyof typeof stories, 'default'>;
const names = Object.keys(stories).filter((name): name is StoryName => name !== 'default');

/** The element of a story, drawn. */
async function story(name: StoryName, width = 1280): Promise<SbSpheres> {
  await setViewport({ width, height: 900 });
  const { args } = stories[name] as { args?: object };
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  render((stories.default.render as (args: object) => TemplateResult)({ ...args }), holder);
  const element = holder.querySelector('sb-spheres') as SbSpheres;
  await drawn(element);
  return element;
}

describe('<sb-spheres>', () => {
  describe('every story', () => {
    for (const name of names) {
      for (const width of [320, 768, 1280]) {
        it(`${name} at ${width} px: no scroll sideways, no overlap, every part once`, async () => {
          const element = await story(name, width);
          expect(document.documentElement.scrollWidth).to.be.at.most(width);
          expect(overlapping(chips(element))).to.deep.equal([]);
          expect(inside(chips(element), element)).to.equal(true);
          if (element.view !== 'figure' || element.parts.length > 80 || element.compare.length) return;
          const keys = [...shadow(element).querySelectorAll('[data-key^="part:"]')].map(
            (chip) => (chip as HTMLElement).dataset.key,
          );
          expect(keys.sort()).to.deep.equal(element.parts.map(({ id }) => `part:${id}`).sort());
        });
      }
    }
  });

  for (const view of ['figure', 'list'] as const) {
    for (const width of [320, 1280]) {
      it(`axe finds nothing: ${view} at ${width} px, with an explanation open`, async () => {
        const element = await story('OwnContent', width);
        element.view = view;
        element.selected = 'part:buurthuis';
        await drawn(element);
        const { violations } = await axe.run(element);
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).to.deep.equal([]);
      });
    }
  }

  it('shows the whole model in Dutch without any attribute', async () => {
    const element = await story('Default');
    expect(textOf(element)).to.include.members([
      'Familie',
      'Koor',
      'Wijkteam met opdracht voor initiatieven',
    ]);
    expect(element.conversation.parts).to.have.length(22);
    expect(text(element, '[part=heading]')).to.equal('Drie sferen van de sociale basis');
    expect(shadow(element).textContent).to.contain('Movisie');
  });

  it('figure and list hold the same parts, in the same order', async () => {
    const element = await story('OwnContent');
    const figure = textOf(element);
    element.view = 'list';
    await drawn(element);
    expect(textOf(element)).to.deep.equal(figure);
    for (const { reason, description } of own.parts as { reason?: string; description?: string }[]) {
      if (reason) expect(shadow(element).textContent).to.contain(reason);
      if (description) expect(shadow(element).textContent).to.contain(description);
    }
  });

  it('a decision is said in words, and out stays visible', async () => {
    const element = await story('OwnContent');
    const out = own.parts.find((part) => (part as { decision?: string }).decision === 'out');
    const chip = shadow(element).querySelector(`[data-key="part:${out?.id ?? ''}"]`);
    expect(chip?.textContent).to.contain('telt niet mee');
    expect(chip?.getBoundingClientRect().height).to.be.greaterThan(20);
  });

  it('a click explains a part, tells the page, and a second click closes', async () => {
    const element = await story('OwnContent');
    const heard: unknown[] = [];
    document.addEventListener('sb-select', (event) => heard.push((event as CustomEvent).detail), {
      once: true,
    });
    const chip = shadow(element).querySelector<HTMLElement>('[data-key="part:buurthuis"]');
    chip?.click();
    await drawn(element);
    expect(heard).to.deep.equal([{ kind: 'part', id: 'buurthuis' }]);
    expect(text(element, '[part=details]')).to.contain('Hier begint bijna alles');
    expect(chip?.getAttribute('aria-expanded')).to.equal('true');
    chip?.click();
    await drawn(element);
    expect(shadow(element).querySelector('[part=details]')).to.equal(null);
  });

  it('keyboard: one tab stop a sphere, arrows inside, Enter explains, Escape closes and gives focus back', async () => {
    const element = await story('Default');
    const focused = (): string | undefined =>
      (shadow(element).activeElement as HTMLElement | null)?.dataset.key;
    const stops: (string | undefined)[] = [];
    for (let i = 0; i < 5; i += 1) {
      await sendKeys({ press: 'Tab' });
      stops.push(focused());
    }
    expect(stops.slice(2)).to.deep.equal(['sphere:personal', 'sphere:communal', 'sphere:institutional']);
    await sendKeys({ press: 'ArrowRight' });
    expect(focused()).to.equal('part:opbouwwerker');
    await sendKeys({ press: 'End' });
    expect(focused()).to.equal('part:schoolplein');
    await sendKeys({ press: 'ArrowDown' });
    expect(focused()).to.equal('sphere:institutional');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    expect(text(element, '[part=details]')).to.contain('Schoolplein');
    await sendKeys({ press: 'Escape' });
    await drawn(element);
    expect(focused()).to.equal('part:schoolplein');
    expect(shadow(element).querySelector('[part=details]')).to.equal(null);
  });

  it('parts run from informal to formal, and say so', async () => {
    const element = await story('Default');
    const words = [...shadow(element).querySelectorAll('.word')].map((word) => word.textContent?.trim());
    expect(words).to.include.members(['informeel →', '→ formeel', 'Professionals']);
  });

  it('chips are in their circle, at the size of the page’s text', async () => {
    const element = await story('Default');
    expect(shadow(element).querySelectorAll('ellipse')).to.have.length(3);
    const fontSize = parseFloat(getComputedStyle(chips(element)[0] as Element).fontSize);
    expect(fontSize).to.be.at.least(12);
  });

  // fault 7
  it('above eighty parts: groups open in place, and search finds', async () => {
    const element = await story('Many');
    const more = shadow(element).querySelector<HTMLElement>('.more');
    expect(more?.textContent).to.match(/nog \d+/);
    const before = chips(element).length;
    more?.click();
    await drawn(element);
    expect(chips(element).length).to.be.greaterThan(before);
    const input = shadow(element).querySelector('input') as HTMLInputElement;
    input.value = 'taalcafe oost';
    input.dispatchEvent(new Event('input'));
    await drawn(element);
    expect(textOf(element).every((label) => /Taalcafé Oost/.test(label))).to.equal(true);
    expect(textOf(element).length).to.be.greaterThan(0);
  });

  // fault 22
  it('a host that grows from nothing is drawn at the right size', async () => {
    const holder = await fixture<HTMLElement>(
      html`<details><summary>x</summary><sb-spheres></sb-spheres></details>`,
    );
    const element = holder.querySelector('sb-spheres') as SbSpheres;
    await drawn(element);
    (holder as HTMLDetailsElement).open = true;
    await drawn(element);
    expect(overlapping(chips(element))).to.deep.equal([]);
    expect(boxesOf(chips(element)).every(({ width }) => width > 20)).to.equal(true);
  });

  // fault 41
  it('text at 200 %: nothing clipped, nothing overlapping', async () => {
    await setViewport({ width: 1280, height: 900 });
    const holder = await fixture<HTMLElement>(
      html`<div class="twice"><sb-spheres .conversation=${own}></sb-spheres></div>`,
    );
    holder.style.fontSize = '32px';
    const element = holder.querySelector('sb-spheres') as SbSpheres;
    await drawn(element);
    expect(overlapping(chips(element))).to.deep.equal([]);
    for (const chip of chips(element)) expect(chip.scrollWidth).to.be.at.most(chip.clientWidth + 1);
    expect(document.documentElement.scrollWidth).to.be.at.most(1280);
  });

  it('the explanation has a close button with a name, and focus is never lost', async () => {
    const element = await story('Default');
    element.selected = 'koor';
    await drawn(element);
    const close = shadow(element).querySelector<HTMLElement>('.close');
    expect(close?.getAttribute('aria-label')).to.equal('Sluit uitleg');
    close?.focus();
    close?.click();
    await drawn(element);
    expect((shadow(element).activeElement as HTMLElement | null)?.dataset.key).to.equal('part:koor');
  });
});
