import './setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { render, type TemplateResult } from 'lit';
import '../../src/elements/value-levels/sb-value-levels.js';
import type { SbValueLevels } from '../../src/elements/value-levels/value-levels.js';
import { own } from '../../stories/fixtures.js';
import * as stories from '../../stories/value-levels.stories.js';
import { axe } from './axe.js';
import { chips, drawn, inside, overlapping, shadow, text } from './look.js';

type StoryName = Exclude<keyof typeof stories, 'default'>;
const names = Object.keys(stories).filter((name): name is StoryName => name !== 'default');

async function show(args: object, width = 1280): Promise<SbValueLevels> {
  await setViewport({ width, height: 900 });
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  render((stories.default.render as (given: object) => TemplateResult)(args), holder);
  const element = holder.querySelector('sb-value-levels') as SbValueLevels;
  await drawn(element);
  return element;
}
const story = (name: StoryName, width?: number): Promise<SbValueLevels> =>
  show({ ...(stories[name] as { args?: object }).args }, width);

const all = (element: Element, selector: string): HTMLElement[] => [
  ...shadow(element).querySelectorAll<HTMLElement>(selector),
];
const textOf = (node: Element): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();
const key = (element: Element, name: string): HTMLElement =>
  shadow(element).querySelector(`[data-key="${name}"]`) as HTMLElement;
const focused = (element: Element): string | undefined =>
  (shadow(element).activeElement as HTMLElement | null)?.dataset.key;
/** Everything that carries words and has a place of its own. */
const words = (element: Element): HTMLElement[] =>
  all(element, '.step, .causal, .belief, .why, .triangle .chip, .triangle .word').filter(
    (each) => each.offsetWidth > 1,
  );

describe('<sb-value-levels>', () => {
  describe('every story', () => {
    for (const name of names) {
      for (const width of [320, 768, 1280]) {
        it(`${name} at ${width} px: no scroll sideways, no words over each other or cut`, async () => {
          const element = await story(name, width);
          expect(document.documentElement.scrollWidth).to.be.at.most(width);
          expect(overlapping(words(element))).to.deep.equal([]);
          expect(inside(chips(element), element)).to.equal(true);
          const keys = chips(element).map(({ dataset }) => dataset.key);
          const steps = element.perspective === 'intrinsic' ? [] : element.chain;
          const levels = element.perspective === 'policy' ? [] : element.levels;
          const wanted = [...steps.map(({ id }) => `step:${id}`), ...levels.map(({ id }) => `level:${id}`)];
          expect(keys).to.deep.equal(wanted);
        });
      }
    }
  });

  for (const width of [320, 768, 1024, 1280]) {
    it(`a Dutch word of 22 letters in an example stays whole at ${width} px`, async () => {
      const word = 'vrijwilligersthuishulp';
      const levels = [{ id: 'receiver', weight: 1, examples: [`De ${word} haalt boodschappen`] }];
      const element = await show({ levels }, width);
      const node = all(element, '.levels .bullets li')[0] as HTMLElement;
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      let at: Node | null = walker.nextNode();
      while (at && !at.textContent?.includes(word)) at = walker.nextNode();
      const range = document.createRange();
      const start = at?.textContent?.indexOf(word) ?? -1;
      range.setStart(at as Node, start);
      range.setEnd(at as Node, start + word.length);
      expect(range.getClientRects().length).to.equal(1);
    });
  }

  for (const view of ['figure', 'list'] as const) {
    for (const width of [320, 1280]) {
      it(`axe finds nothing: ${view} at ${width} px, with an explanation open`, async () => {
        const element = await show({ conversation: own, view, selected: 'step:personal' }, width);
        const { violations } = await axe.run(element);
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).to.deep.equal([]);
      });
    }
  }

  it('shows the whole model in Dutch without any attribute, and says what it is', async () => {
    const element = await story('Default');
    const shown = textOf(shadow(element).querySelector('section') as Element);
    for (const part of ['We investeren', 'De gemeente bespaart', 'Wmo', 'Jeugdwet', 'Participatiewet']) {
      expect(shown).to.contain(part);
    }
    expect(shown).to.contain('Elke pijl is een verwachting');
    expect(shown).to.contain('Witkamp en Waltz (2022), essay ‘Wat is vrijwilligerswerk waard’');
    expect(text(element, '[part=heading]')).to.equal('Waarde van de sociale basis');
    expect(text(element, '.foot')).to.contain('Movisie').and.to.contain('Witkamp');
    expect(shown).not.to.match(/\d+ ?%/);
  });

  it('every arrow is a belief: in words, and in its line', async () => {
    const element = await story('OwnContent');
    const rows = all(element, '.chain > li').map((row) => textOf(row));
    expect(rows[1]).to.match(/leidt tot dit zien we gebeuren Sinds er een tweede opbouwwerker is/);
    expect(rows[2]).to.contain('hier twijfelen we over');
    expect(rows[5]).to.contain('dit weten we niet');
    const dashes = (belief: string): string => {
      const shaft = shadow(element).querySelector(`.arrow.${belief} .shaft`) as Element;
      return getComputedStyle(shaft).strokeDasharray;
    };
    expect(dashes('seen')).to.equal('none');
    expect(new Set(['seen', 'doubted', 'unknown'].map(dashes)).size).to.equal(3);
    expect(all(element, '.chain svg[aria-hidden=true] .shaft')).to.have.length(6);
  });

  it('what was not discussed is said once when nothing was, and at each arrow when something was', async () => {
    const element = await story('Default');
    expect(all(element, 'p.belief')).to.have.length(0);
    expect(text(element, '.open')).to.contain('Nog niet besproken');
    expect(textOf(all(element, '.chain > li')[3] as Element)).to.contain('nog niet besproken');
    element.chain = [{ id: 'savings', confidence: 'unknown' }];
    await drawn(element);
    expect(all(element, 'p.belief').map(textOf)).to.deep.equal([
      ...Array<string>(4).fill('nog niet besproken'),
      'dit weten we niet',
    ]);
  });

  it('the point and the sentence follow the weights; without weights there is no point', async () => {
    const element = await story('Default');
    expect(shadow(element).querySelector('.point')).to.equal(null);
    expect(text(element, '.weight')).to.contain('Nog niet besproken');
    const told = async (...weights: number[]): Promise<string> => {
      element.levels = ['receiver', 'volunteer', 'society'].map((id, i) => ({ id, weight: weights[i] }));
      await drawn(element);
      expect(shadow(element).querySelector('.point')).not.to.equal(null);
      return text(element, '.weight');
    };
    expect(await told(3, 3, 3)).to.equal('Het gewicht is ongeveer gelijk verdeeld.');
    expect(await told(1, 4, 1)).to.equal('Het zwaartepunt ligt bij de vrijwilliger.');
    expect(await told(3, 1, 3)).to.equal('Het zwaartepunt ligt bij de ontvanger en de samenleving.');
    expect(await told(0, 0, 1e308)).to.equal('Al het gewicht ligt bij de samenleving.');
  });

  it('a step opens in place, tells the page, and Escape closes and gives focus back', async () => {
    const element = await story('OwnContent');
    const heard: unknown[] = [];
    element.addEventListener('sb-select', ({ detail }) => heard.push(detail));
    const step = key(element, 'step:personal');
    step.focus();
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    expect(heard).to.deep.equal([{ kind: 'step', id: 'personal' }]);
    expect(step.getAttribute('aria-expanded')).to.equal('true');
    const details = shadow(element).querySelector('[part=details]') as HTMLElement;
    expect(textOf(details)).to.match(/netwerk.*hier twijfelen we over.*Wie al veel mensen kent/);
    expect(details.closest('li')).to.equal(step.closest('li'));
    const next = key(element, 'step:less-support');
    expect(details.getBoundingClientRect().bottom).to.be.at.most(next.getBoundingClientRect().top);
    await sendKeys({ press: 'Escape' });
    await drawn(element);
    expect(shadow(element).querySelector('[part=details]')).to.equal(null);
    expect(focused(element)).to.equal('step:personal');
  });

  it('a corner explains its level: description, weight in words, reason and examples', async () => {
    const element = await story('OwnContent');
    key(element, 'level:volunteer').click();
    await drawn(element);
    const said = text(element, '[part=details]');
    expect(said).to.match(/vrijwilliger zelf.*het meeste gewicht.*ons gesprek het langst.*repaircafé/);
  });

  it('one tab stop for the steps, one for the corners', async () => {
    const element = await story('Default');
    key(element, 'step:invest').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(element)).to.equal('step:institutional');
    await sendKeys({ press: 'Tab' });
    expect(focused(element)).to.equal('level:receiver');
    await sendKeys({ press: 'End' });
    expect(focused(element)).to.equal('level:society');
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(element)).to.equal('level:receiver');
  });

  it('perspective shows one half, and only what belongs to it can be chosen', async () => {
    const element = await show({ conversation: own, perspective: 'policy', selected: 'level:receiver' });
    expect(all(element, '.triangle')).to.have.length(0);
    expect(shadow(element).querySelector('[part=details]')).to.equal(null);
    expect(text(element, '.foot')).not.to.contain('Witkamp');
    element.perspective = 'intrinsic';
    await drawn(element);
    expect(all(element, '.chain')).to.have.length(0);
    expect(all(element, '.triangle')).to.have.length(1);
    expect(text(element, '[part=details]')).to.contain('taalmaatje');
  });

  it('the list holds everything of the figure, with headings', async () => {
    const element = await story('ListView');
    const shown = textOf(shadow(element).querySelector('[part=list]') as Element);
    for (const { reason, label } of own.chain as { reason?: string; label?: string }[]) {
      if (reason) expect(shown).to.contain(reason);
      if (label) expect(shown).to.contain(label);
    }
    for (const { reason, examples } of own.levels) {
      for (const said of [reason, ...examples]) expect(shown).to.contain(said);
    }
    for (const said of [
      'dit zien we gebeuren',
      'leidt tot',
      'maakt dat',
      'het meeste gewicht',
      'Wmo',
      'verwachting',
      'Witkamp',
    ]) {
      expect(shown).to.contain(said);
    }
    expect(all(element, 'ol.steps-list > li h4')).to.have.length(7);
    expect(all(element, 'ul.levels-list > li h4')).to.have.length(3);
    expect(all(element, '[part=list] h3')).to.have.length(2);
  });

  it('a long reason is cut in the figure, and whole in the explanation', async () => {
    const reason = 'Het koor groeit, maar dat deed het ook al zonder ons. '.repeat(6).trim();
    const element = await show({ chain: [{ id: 'communal', confidence: 'doubted', reason }] });
    expect(text(element, '.why')).to.match(/…$/);
    element.selected = 'communal';
    await drawn(element);
    expect(text(element, '[part=details]')).to.contain(reason);
  });

  it('English in an English page; the file’s own words keep their language', async () => {
    const element = await story('English');
    expect(textOf(key(element, 'step:communal'))).to.equal('The communal base blooms');
    expect(text(element, '.weight')).to.equal('The emphasis lies with the volunteer.');
    expect(key(element, 'step:vaker-open').querySelector('.label')?.getAttribute('lang')).to.equal('nl');
    expect(shadow(element).querySelector('.why')?.getAttribute('lang')).to.equal('nl');
    expect(shadow(element).querySelector('.levels .bullets li')?.getAttribute('lang')).to.equal('nl');
    const builtin = await show({ lang: 'en' });
    expect(text(builtin, '.levels')).to.contain('Help with the groceries');
    expect(shadow(builtin).querySelector('.levels .bullets li')?.hasAttribute('lang')).to.equal(false);
  });

  it('wrong input: one sentence with the place, and the rest is drawn', async () => {
    const heard: string[] = [];
    const listen = (event: Event): void => {
      heard.push((event as CustomEvent<{ attribute: string }>).detail.attribute);
    };
    document.addEventListener('sb-error', listen);
    const element = await story('WrongInput');
    document.removeEventListener('sb-error', listen);
    expect(heard.sort()).to.deep.equal(['chain', 'levels']);
    expect(text(element, '[part=error]'))
      .to.contain('chain[0].confidence')
      .and.to.contain('levels[0].weight');
    expect(all(element, '.arrow.seen')).to.have.length(1);
    expect(all(element, '.step')).to.have.length(6);
    expect(text(element, '.weight')).to.equal('Al het gewicht ligt bij de samenleving.');
  });

  it('empty lists give a friendly hint', async () => {
    const element = await story('Empty');
    expect(all(element, '.empty').map(textOf)).to.have.length(2);
    expect(all(element, '[data-key]')).to.have.length(0);
  });

  // fault 41
  it('text at 200 %: nothing cut, nothing over each other', async () => {
    await setViewport({ width: 1280, height: 900 });
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    holder.style.fontSize = '32px';
    render(html`<sb-value-levels .conversation=${own}></sb-value-levels>`, holder);
    const element = holder.querySelector('sb-value-levels') as SbValueLevels;
    await drawn(element);
    expect(overlapping(words(element))).to.deep.equal([]);
    expect(inside(chips(element), element)).to.equal(true);
    expect(document.documentElement.scrollWidth).to.be.at.most(1280);
  });

  // fault 12
  it('hostile text stays text', async () => {
    const evil = '<img src=x onerror=alert(1)>"\'`${x}</script>';
    const element = await show({
      chain: [{ id: evil, label: evil, reason: evil, confidence: 'seen' }],
      levels: [{ id: 'receiver', label: evil, examples: [evil], reason: evil, weight: 1 }],
    });
    expect(all(element, 'img')).to.have.length(0);
    all(element, '.step').at(-1)?.click();
    await drawn(element);
    expect(text(element, '[part=details]')).to.contain('<img');
  });
});
