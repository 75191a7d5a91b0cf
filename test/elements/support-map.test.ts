import './setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia as emulatePageMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { render, type TemplateResult } from 'lit';
import '../../src/elements/support-map/sb-support-map.js';
import type { SbSupportMap } from '../../src/elements/support-map/support-map.js';
import * as stories from '../../stories/support-map.stories.js';
import { own } from '../../stories/fixtures.js';
import { axe } from './axe.js';
import { absent, isChromium } from './commands.js';
import { chips, drawn, inside, overlapping, shadow, text } from './look.js';

type StoryName = Exclude<keyof typeof stories, 'default'>;
const names = Object.keys(stories).filter((name): name is StoryName => name !== 'default');

/** The element of a story, drawn. */
async function story(name: StoryName, width = 1280): Promise<SbSupportMap> {
  await setViewport({ width, height: 900 });
  const { args } = stories[name] as { args?: object };
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  render((stories.default.render as (args: object) => TemplateResult)({ ...args }), holder);
  const element = holder.querySelector('sb-support-map') as SbSupportMap;
  await drawn(element);
  return element;
}

const box = (element: Element, key: string): HTMLElement =>
  shadow(element).querySelector(`[data-key="${key}"]`) as HTMLElement;
const all = (element: Element, selector: string): string[] =>
  [...shadow(element).querySelectorAll(selector)].map((each) =>
    (each.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
const has = (element: Element, selector: string): boolean => shadow(element).querySelector(selector) !== null;
const lit = (element: Element): (string | undefined)[] =>
  [...shadow(element).querySelectorAll<HTMLElement>('.node.lit')].map(({ dataset }) => dataset.key);
const focused = (element: Element): string | undefined =>
  (shadow(element).activeElement as HTMLElement | null)?.dataset.key;
const click = async (element: SbSupportMap, key: string): Promise<void> => {
  box(element, key).click();
  await drawn(element);
};

describe('<sb-support-map>', () => {
  describe('every story', () => {
    for (const name of names) {
      for (const width of [320, 768, 1280]) {
        it(`${name} at ${width} px: no scroll sideways, no overlap, everything inside`, async () => {
          const element = await story(name, width);
          expect(document.documentElement.scrollWidth).to.be.at.most(width);
          const { view } = element;
          const placed = [
            ...shadow(element).querySelectorAll<HTMLElement>('.stage button, .stage .verb, .aside'),
          ];
          expect(overlapping(placed)).to.deep.equal([]);
          expect(inside(view === 'list' ? chips(element) : placed, element)).to.equal(true);
        });
      }
    }
  });

  for (const view of ['figure', 'list'] as const) {
    for (const width of [320, 1280]) {
      it(`axe finds nothing: ${view} at ${width} px, with an explanation open`, async () => {
        const element = await story('OwnContent', width);
        element.view = view;
        element.selected = view === 'list' ? 'gemeente-invests-buurthuis' : 'buurthuis';
        await drawn(element);
        expect(has(element, '[part=details]')).to.equal(true);
        const { violations } = await axe.run(element);
        expect(
          violations.map(
            ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
          ),
        ).to.deep.equal([]);
      });
    }
  }

  it('shows the whole model in Dutch without any attribute', async () => {
    const element = await story('Default');
    expect(text(element, '[part=heading]')).to.equal('Wie steunt wie?');
    const keys = [...shadow(element).querySelectorAll<HTMLElement>('.node')].map(
      ({ dataset }) => dataset.key,
    );
    const expected = [
      ...element.parties.map(({ id }) => `party:${id}`),
      ...element.parts.map(({ id }) => `part:${id}`),
      ...['sphere:institutional', 'sphere:communal', 'sphere:personal', 'party:individual'],
    ];
    expect(keys.sort()).to.deep.equal(expected.sort());
    expect(element.relations).to.have.length(24);
    expect(text(element, '[part=figure]')).to.contain('verwijst bewoners naar');
  });

  it('a box lights up its chain, names its links and reads it as sentences', async () => {
    const element = await story('Default');
    const heard: unknown[] = [];
    element.addEventListener('sb-select', (event) => heard.push(event.detail));
    await click(element, 'part:buurthuis');
    expect(heard).to.deep.equal([{ kind: 'part', id: 'buurthuis' }]);
    expect(box(element, 'part:buurthuis').getAttribute('aria-expanded')).to.equal('true');
    expect(lit(element).sort()).to.deep.equal(['part:buurthuis', 'part:koor', 'party:gemeente']);
    expect(all(element, '.sentences li .sentence')).to.deep.equal([
      'De gemeente investeert in het buurthuis.',
      'Het buurthuis geeft ruimte aan het koor.',
    ]);
    expect(all(element, '.stage .verb')).to.deep.equal(['investeert in', 'geeft ruimte aan']);
    expect(all(element, '.relations strong')).to.deep.equal(['Koor', 'Gemeente']);
    await click(element, 'part:buurthuis');
    expect(has(element, '[part=details]')).to.equal(false);
    expect(lit(element)).to.deep.equal([]);
  });

  it('individual support is chosen as a party, a column head as a sphere', async () => {
    const element = await story('Default');
    const heard: unknown[] = [];
    element.addEventListener('sb-select', (event) => heard.push(event.detail));
    await click(element, 'party:individual');
    await click(element, 'sphere:personal');
    expect(heard).to.deep.equal([
      { kind: 'party', id: 'individual' },
      { kind: 'sphere', id: 'personal' },
    ]);
    expect(all(element, '.sentences .sentence')).to.include(
      'Het schoolplein helpt bouwen aan de persoonlijke basis.',
    );
  });

  it('`selected` takes an id, a kind with an id, a relation, or nothing that is there', async () => {
    const element = await story('Default');
    for (const [given, name] of [
      ['individual', 'Individuele ondersteuning'],
      ['party:gemeente', 'Gemeente'],
      ['buurthuis-hosts-koor', 'Het buurthuis geeft ruimte aan het koor.'],
    ] as const) {
      element.selected = given;
      await drawn(element);
      expect(text(element, '[part=details] .name')).to.equal(name);
    }
    element.selected = 'zwembad';
    await drawn(element);
    expect(has(element, '[part=details]')).to.equal(false);
  });

  it('a relation in the explanation goes to the box at its other end, and back', async () => {
    const element = await story('Default');
    await click(element, 'part:buurthuis');
    shadow(element).querySelector<HTMLElement>('.relation')?.click();
    await drawn(element);
    expect(focused(element)).to.equal('part:koor');
    expect(element.selected).to.equal('part:koor');
    const back = shadow(element).querySelector<HTMLElement>('.backward button');
    expect(back?.textContent?.trim()).to.contain('Terug naar Buurthuis');
    back?.click();
    await drawn(element);
    expect(focused(element)).to.equal('part:buurthuis');
    expect(has(element, '.backward')).to.equal(false);
  });

  it('a sentence opens its relation, with its note and link in words; closing gives the focus back', async () => {
    const element = await story('OwnContent');
    await click(element, 'part:vrijwilligersthuishulp');
    expect(text(element, '[part=details]')).to.contain('Dit houden we uit elkaar.');
    shadow(element).querySelector<HTMLElement>('.sentence')?.click();
    await drawn(element);
    expect(element.selected).to.match(/^relation:/);
    expect(shadow(element).activeElement?.className).to.equal('name');
    expect(shadow(element).querySelectorAll('.line.chosen')).to.have.length(1);
    await sendKeys({ press: 'Escape' });
    await drawn(element);
    expect(focused(element)).to.match(/^party:/);
  });

  it('keys: a tab stop for each column, up and down inside it, left and right along the lines', async () => {
    const element = await story('Default');
    const stops: (string | undefined)[] = [];
    for (let i = 0; i < 7; i += 1) {
      await sendKeys({ press: 'Tab' });
      stops.push(focused(element));
    }
    const groups = stops.slice(2).map((key) => (key ? box(element, key).dataset.group : undefined));
    expect(groups).to.deep.equal(['party', 'institutional', 'communal', 'personal', 'individual']);
    box(element, 'party:gemeente').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(element)).to.match(/^party:/);
    box(element, 'part:buurthuis').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(element)).to.equal('part:koor');
    await sendKeys({ press: 'ArrowLeft' });
    expect(focused(element)).to.equal('part:buurthuis');
    await sendKeys({ press: 'ArrowLeft' });
    expect(focused(element)).to.equal('party:gemeente');
    await sendKeys({ press: 'ArrowLeft' });
    expect(focused(element)).to.equal('party:gemeente');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(all(element, '[role=status].vh')).to.deep.equal([
      'Vanaf Gemeente loopt er geen lijn die kant op.',
    ]);
  });

  it('boxes stand in the DOM from top to bottom, column by column', async () => {
    for (const width of [320, 1280]) {
      const element = await story('OwnContent', width);
      for (const group of ['party', 'institutional', 'communal', 'personal']) {
        const tops = [...shadow(element).querySelectorAll(`[data-group=${group}]`)].map(
          (each) => each.getBoundingClientRect().top,
        );
        expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
      }
    }
  });

  it('narrow: rows, with a button from the chosen box to the explanation', async () => {
    const element = await story('OwnContent', 320);
    expect(has(element, '.stage.rows')).to.equal(true);
    await click(element, 'party:gemeente');
    const jump = shadow(element).querySelector<HTMLElement>('.jump');
    jump?.click();
    expect(shadow(element).activeElement?.className).to.equal('name');
    expect(all(element, '.stage .verb').every((label) => /^[\d, ]+$/.test(label))).to.equal(true);
  });

  it('answers who is supported by nobody, and which form of support nobody gives', async () => {
    const element = await story('Default');
    expect(all(element, '.questions h3')).to.deep.equal([
      'Wie krijgt van niemand steun?',
      'Welke vorm van steun geeft niemand?',
    ]);
    expect(all(element, '.questions .thing')).to.include.members(['Opbouwwerker', 'Familie', 'Vereniging']);
    expect(all(element, '.questions .thing')).to.not.include('Koor');
    expect(all(element, '.kinds strong')).to.deep.equal(['geeft een seintje aan']);
    const name = [...shadow(element).querySelectorAll<HTMLElement>('.questions .thing')].find((each) =>
      each.textContent?.includes('Vereniging'),
    );
    name?.click();
    await drawn(element);
    expect(focused(element)).to.equal('part:vereniging');
    expect(text(element, '[part=details]')).to.contain('nog geen relatie');
  });

  it('what is crossed out is not asked who supports it, and the answer says so', async () => {
    const element = await story('Default');
    element.parts = [
      { id: 'koor', sphere: 'communal', decision: 'out' },
      { id: 'vereniging', sphere: 'communal' },
    ];
    element.relations = [];
    await drawn(element);
    expect(all(element, '.questions .thing')).to.deep.equal(['Vereniging']);
    expect(text(element, '.questions .none')).to.contain('niet meetelt');
  });

  it('narrow with very many lines: counts, and only the lines of what is chosen', async () => {
    const element = await story('Default', 320);
    const path = (): string =>
      [...shadow(element).querySelectorAll('.line')].map((line) => line.getAttribute('d')).join('');
    expect(path()).to.not.equal('');
    expect(has(element, '.calm')).to.equal(false);
    element.relations = element.parts.flatMap(({ id }) =>
      ['gemeente', 'welzijn'].map((from) => ({ id: `${from}-${id}`, from, to: id, kind: 'invests' })),
    );
    element.parties = [{ id: 'gemeente' }, { id: 'welzijn', label: 'Welzijn' }];
    await drawn(element);
    expect(path()).to.equal('');
    expect(text(element, '.calm')).to.contain(`${element.relations.length} lijnen`);
    expect(all(element, '.count')).to.include('2 lijnen');
    await click(element, 'part:koor');
    expect(path()).to.not.equal('');
    expect(has(element, '.count')).to.equal(false);
  });

  it('a plural word of the model is the subject of no singular verb', async () => {
    const element = await story('Default');
    element.relations = [
      { id: 'a', from: 'buren', to: 'wijkteam', kind: 'signals' },
      { id: 'b', from: 'park', to: 'buren', kind: 'connects' },
    ];
    element.selected = 'part:buren';
    await drawn(element);
    const told = all(element, '.sentences .sentence').join(' ');
    expect(told).to.contain('Een van de buren geeft een seintje aan');
    expect(told).to.match(/ buren\./);
  });

  it('many loose parts: the rest opens in place, and the focus goes on', async () => {
    const element = await story('Many');
    const more = shadow(element).querySelector<HTMLElement>('.more');
    expect(more?.textContent).to.match(/nog \d+/);
    const before = shadow(element).querySelectorAll('.node').length;
    more?.click();
    await drawn(element);
    expect(shadow(element).querySelectorAll('.node').length).to.be.greaterThan(before);
    expect(focused(element)).to.match(/^part:/);
  });

  it('the table has every relation; a row opens its chain, and Escape closes it', async () => {
    const element = await story('ListView');
    const { relations } = element;
    expect(text(element, 'caption')).to.equal('Alle relaties: wie steunt wie, en hoe?');
    expect(all(element, 'thead th')).to.deep.equal(['Van', 'Relatie', 'Naar', 'Toelichting']);
    expect(shadow(element).querySelectorAll('tbody th[scope=row]')).to.have.length(relations.length);
    for (const { note } of relations) if (note) expect(shadow(element).textContent).to.contain(note);
    await click(element, 'relation:gemeente-invests-buurthuis');
    expect(text(element, '.opened .name')).to.equal(
      'Gemeente Elzenbroek investeert in Buurthuis De Schakel.',
    );
    expect(shadow(element).querySelectorAll('tr.lit').length).to.be.greaterThan(2);
    box(element, 'relation:gemeente-invests-buurthuis').focus();
    await sendKeys({ press: 'Escape' });
    await drawn(element);
    expect(has(element, '[part=details]')).to.equal(false);
  });

  // fault 3
  it('wrong relations are named, and the right ones drawn', async () => {
    await setViewport({ width: 1280, height: 900 });
    const heard: { attribute: string; issues: readonly { path: string }[] }[] = [];
    const listen = (event: CustomEvent): void => void heard.push(event.detail as (typeof heard)[number]);
    document.addEventListener('sb-error', listen as EventListener);
    const element = await story('WrongInput');
    document.removeEventListener('sb-error', listen as EventListener);
    // One attribute, one message.
    expect(heard).to.have.length(1);
    expect(text(element, '.complaint')).to.contain('2 dingen in ‘relations’');
    expect(heard.flatMap(({ issues }) => issues.map(({ path }) => path))).to.deep.equal([
      'relations[0].kind',
      'relations[1].to',
    ]);
    await click(element, 'part:park');
    expect(all(element, '.sentences .sentence')).to.deep.equal([
      'Het park is een ontmoetingsplek voor buren.',
    ]);
  });

  it('speaks English, and marks the language of the group’s own words', async () => {
    const element = await story('English');
    expect(text(element, '.stage')).to.contain('Individual support');
    expect(text(element, '[part=details]')).to.contain('Supports');
    expect(box(element, 'part:buurthuis').querySelector('.label')?.getAttribute('lang')).to.equal('nl');
    expect(box(element, 'party:individual').querySelector('.label')?.hasAttribute('lang')).to.equal(false);
  });

  it('empty lists give a friendly hint in every view', async () => {
    const element = await story('Empty');
    expect(text(element, '.empty')).to.equal('Er staan nog geen partijen en onderdelen in deze figuur.');
    element.view = 'list';
    await drawn(element);
    expect(text(element, '.empty')).to.contain('nog geen partijen en onderdelen');
  });

  it('a party and a part with one id are two boxes, each with its own explanation', async () => {
    const element = await story('Default');
    element.parts = [{ id: 'gemeente', sphere: 'communal', label: 'Kerkgemeente' }];
    await drawn(element);
    await click(element, 'part:gemeente');
    expect(text(element, '[part=details] .name')).to.equal('Kerkgemeente');
    await click(element, 'party:gemeente');
    expect(text(element, '[part=details] .name')).to.equal('Gemeente');
  });

  // Only Chromium can be asked to lay a page out as paper.
  (isChromium ? it : absent)('on paper everything is open, and every relation is a sentence', async () => {
    const element = await story('Many');
    await emulatePageMedia({ media: 'print' });
    await drawn(element);
    expect(has(element, '.more')).to.equal(false);
    expect(all(element, '.printed li')).to.have.length(element.relations.length);
    expect(shadow(element).querySelectorAll('.node[data-key^="part:"]')).to.have.length(80);
    await emulatePageMedia({ media: 'screen' });
    await drawn(element);
    expect(has(element, '.more')).to.equal(true);
    expect(has(element, '.printed')).to.equal(false);
  });

  // fault 41
  it('text at 200 %: nothing clipped, nothing overlapping', async () => {
    await setViewport({ width: 1280, height: 900 });
    const holder = await fixture<HTMLElement>(
      html`<div><sb-support-map .conversation=${own}></sb-support-map></div>`,
    );
    holder.style.fontSize = '32px';
    const element = holder.querySelector('sb-support-map') as SbSupportMap;
    await drawn(element);
    expect(overlapping(chips(element))).to.deep.equal([]);
    for (const chip of chips(element)) expect(chip.scrollWidth).to.be.at.most(chip.clientWidth + 1);
    expect(document.documentElement.scrollWidth).to.be.at.most(1280);
  });
});
