import './setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { merge } from '../../src/content/merge.js';
import '../../src/elements/rounds/sb-rounds.js';
import type { SbRounds } from '../../src/elements/rounds/sb-rounds.js';
import type { SbSpheres } from '../../src/elements/spheres/sb-spheres.js';
import type { SbSupportMap } from '../../src/elements/support-map/sb-support-map.js';
import type { SbElement } from '../../src/ui/element.js';
import type { ErrorDetail } from '../../src/ui/events.js';
import type { Conversation } from '../../src/model/types.js';
import { tables } from '../../stories/tables.js';
import { axe } from './axe.js';
import { chips, drawn, inside, overlapping, shadow, tooWide, waitUntil } from './look.js';

const decisions = { in: 'telt mee', out: 'telt niet mee', unsure: 'twijfel' } as const;
const [table1, table2, table3, lastYear] = tables as [Conversation, Conversation, Conversation, Conversation];

async function show<T extends SbElement = SbElement>(
  tag: string,
  given: Readonly<Record<string, unknown>>,
  width = 1280,
): Promise<T> {
  await setViewport({ width, height: 900 });
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  const element = Object.assign(document.createElement(tag), given) as unknown as T;
  holder.append(element);
  await drawn(element);
  await drawn(element);
  return element;
}
const words = (node: Element | ShadowRoot | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const key = (element: Element, name: string): HTMLElement | null =>
  shadow(element).querySelector<HTMLElement>(`[data-key="${name}"]`);
/** The answer and what stands under it: who gave it, and why. */
const voices = (element: Element): string[] =>
  [...shadow(element).querySelectorAll('.details .voice')].map(words);

async function findsNothing(element: SbElement): Promise<void> {
  const { violations } = await axe.run(element);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).to.deep.equal([]);
}

const figures = {
  'sb-spheres': 'part:koor',
  'sb-value-levels': 'step:personal',
  'sb-support-map': 'relation:individual-refers-communal',
} as const;

describe('several conversations in one picture', () => {
  for (const [tag, selected] of Object.entries(figures)) {
    for (const view of ['figure', 'list']) {
      for (const width of [320, 1280]) {
        it(`<${tag}> ${view} at ${width} px: axe finds nothing, nothing overlaps or sticks out`, async () => {
          const element = await show(tag, { compare: tables, view, selected }, width);
          await findsNothing(element);
          expect(overlapping(chips(element))).to.deep.equal([]);
          expect(tooWide(element)).to.deep.equal([]);
          expect(document.documentElement.scrollWidth).to.be.at.most(width);
        });
      }
    }

    it(`<${tag}>: one group alone is no comparison`, async () => {
      const element = await show(tag, { compare: [table1] });
      expect(shadow(element).querySelector('.overview')).to.equal(null);
      expect(shadow(element).querySelector('.ring')).to.equal(null);
    });

    it(`<${tag}>: the order of the groups makes no difference to the picture`, async () => {
      const element = await show(tag, { compare: tables, selected });
      const picture = (): string | undefined => shadow(element).querySelector('.body')?.innerHTML;
      const before = picture();
      element.compare = [table3, lastYear, table2, table1];
      await drawn(element);
      expect(picture() === before).to.equal(true);
      element.compare = [table3, lastYear];
      await drawn(element);
      expect(picture() === before).to.equal(false);
    });
  }

  describe('<sb-spheres>', () => {
    for (const view of ['figure', 'list'] as const) {
      it(`every decision and reason of every group can be read: ${view}`, async () => {
        const element = await show('sb-spheres', { compare: tables, view });
        for (const { group, spheres = [], parts = [] } of [table1, table2, table3]) {
          const things = [
            ...spheres.map((each) => ({ ...each, name: `sphere:${each.id}` })),
            ...parts.map((each) => ({ ...each, name: `part:${each.id}` })),
          ];
          for (const { name, decision, reason } of things) {
            if (!decision) continue;
            element.selected = name;
            await drawn(element);
            const found = voices(element).filter((text) => text.includes(group ?? ''));
            expect(found.length, name).to.equal(1);
            expect(found[0]?.toLowerCase(), name).to.match(new RegExp(`^${decisions[decision]}:`));
            if (reason) expect(found[0], name).to.contain(`${group ?? ''}: ${reason}`);
          }
        }
      });
    }

    it('a chip says how the groups divide, for whoever listens too; without percentages', async () => {
      const element = await show('sb-spheres', { compare: tables });
      expect(words(key(element, 'part:vereniging'))).to.contain(
        'twee groepen: telt mee, één groep: telt niet mee',
      );
      expect(key(element, 'part:vereniging')?.querySelectorAll('.ring .piece')).to.have.length(3);
      expect(words(shadow(element))).not.to.match(/%|procent|winn|wint/);
      expect(inside(chips(element), element)).to.equal(true);
    });

    it('names what divides most first, and goes there', async () => {
      for (const view of ['figure', 'list'] as const) {
        const element = await show('sb-spheres', { compare: tables, view });
        expect(words(shadow(element).querySelector('.overview'))).to.contain(
          'Waar denken jullie verschillend over?',
        );
        const first = shadow(element).querySelector<HTMLElement>('.things-said button');
        expect(words(first)).to.equal('Buurtkroeg');
        expect(words(first?.closest('li'))).to.contain(
          'Eén groep: telt mee, één groep: telt niet mee, één groep: twijfel',
        );
        first?.click();
        await drawn(element);
        expect(element.selected).to.equal('part:buurtkroeg');
        expect((shadow(element).activeElement as HTMLElement | null)?.dataset.key).to.equal(
          'part:buurtkroeg',
        );
      }
    });

    it('says what moved since last year, and counts last year for nothing else', async () => {
      const element = await show('sb-spheres', { compare: tables, selected: 'part:buurthuis' });
      const details = words(shadow(element).querySelector('.details'));
      expect(details).to.contain('Tafel 1: bewoners: eerst ‘telt niet mee’, nu ‘telt mee’.');
      expect(details).to.contain('Telt mee: drie groepen');
      expect(details).to.contain('24 november 2025');
      expect(details).to.contain('Het was steeds dicht.');
    });

    it('its own conversation is one of the groups when it says anything, and stays what it is', async () => {
      const element = await show('sb-spheres', {
        conversation: table1,
        compare: [table2],
        selected: 'part:koor',
      });
      expect(voices(element).join(' ')).to.contain('Tafel 1: bewoners: Hier leren we elkaar kennen.');
      expect(element.conversation.group).to.equal('Tafel 1: bewoners');
      expect(element.conversation.parts.find(({ id }) => id === 'koor')?.decision).to.equal('in');
      const silent = await show('sb-spheres', { heading: 'x', compare: [table1, table2] });
      expect(words(shadow(silent).querySelector('.who-they-are p'))).to.equal(
        'Dit zijn de groepen: Tafel 1: bewoners · Tafel 2: professionals',
      );
    });

    it('a merged document shows its answers too, and the whole room can decide', async () => {
      const element = await show('sb-spheres', {
        conversation: merge(tables),
        editable: true,
        selected: 'part:koor',
      });
      expect(voices(element)[0]).to.contain('Telt mee: twee groepen');
      shadow(element).querySelector<HTMLInputElement>('.details input[value=in]')?.click();
      await drawn(element);
      expect(element.conversation.parts.find(({ id }) => id === 'koor')?.decision).to.equal('in');
      expect(voices(element)[0]).to.contain('Telt mee: twee groepen');
      expect(key(element, 'part:koor')?.className).to.contain('in');
    });
  });

  describe('<sb-value-levels>', () => {
    for (const width of [320, 700, 1280]) {
      it(`what groups say of an arrow stands in its own room: ${width} px`, async () => {
        const element = await show('sb-value-levels', { compare: tables }, width);
        const said = [...shadow(element).querySelectorAll<HTMLElement>('.chain .belief')];
        expect(said).to.have.length(5);
        for (const each of said) {
          const step = each.closest('li')?.querySelector('.step') as Element;
          const last = [...each.querySelectorAll('.l, span')].map(
            (line) => line.getBoundingClientRect().bottom,
          );
          expect(Math.max(...last), words(each)).to.be.at.most(step.getBoundingClientRect().top + 1);
        }
      });
    }

    it('every belief and reason of every group can be read, in both views', async () => {
      const beliefs = { seen: 'dit zien we', doubted: 'hier twijfelen', unknown: 'dit weten we niet' };
      for (const view of ['figure', 'list'] as const) {
        const element = await show('sb-value-levels', { compare: tables, view });
        for (const { group, chain = [] } of [table1, table2, table3]) {
          for (const { id, confidence, reason } of chain) {
            if (!confidence) continue;
            element.selected = `step:${id}`;
            await drawn(element);
            const found = voices(element).filter((text) => text.includes(group ?? ''));
            expect(found.length, id).to.equal(1);
            expect(found[0]?.toLowerCase(), id).to.match(new RegExp(`^${beliefs[confidence]}`));
            if (reason) expect(found[0], id).to.contain(`${group ?? ''}: ${reason}`);
          }
        }
      }
    });

    it('each group that weighed is a numbered point, apart from the others, and a sentence', async () => {
      const element = await show('sb-value-levels', { compare: tables });
      const points = [...shadow(element).querySelectorAll<HTMLElement>('.triangle .group-number')];
      expect(points.map(words)).to.deep.equal(['1', '2', '3']);
      expect(overlapping(points)).to.deep.equal([]);
      const told = [...shadow(element).querySelectorAll('.group-weights li')].map(words);
      expect(told[0]).to.contain('Tafel 1: bewoners: Het zwaartepunt ligt bij de vrijwilliger');
      expect(told[1]).to.contain('Tafel 2: professionals: Het zwaartepunt ligt bij de ontvanger');
      expect(told).to.have.length(4);
      expect(words(shadow(element))).not.to.match(/%|procent|winn|wint/);
    });
  });

  describe('<sb-support-map>', () => {
    const links = { apart: 'houden we uit elkaar', joined: 'brengen we samen' } as const;
    const label = (node: Element | null | undefined): string => words(node?.querySelector('.label'));

    it('what every group says of a relation, with its note, can be read in the explanation and the table', async () => {
      const element = await show('sb-support-map', { compare: tables });
      const check = (
        told: readonly string[],
        { group = '' }: Conversation,
        link: 'apart' | 'joined',
        note = '',
      ) => {
        const found = told.filter((text) => text.includes(group));
        expect(found.length, group).to.equal(1);
        expect(found[0]?.toLowerCase()).to.match(new RegExp(`^${links[link]}:`));
        expect(found[0]).to.contain(note ? `${group}: ${note}` : group);
      };
      for (const view of ['figure', 'list'] as const) {
        element.view = view;
        for (const one of [table1, table2, table3]) {
          for (const { id, link, note } of one.relations ?? []) {
            if (!link) continue;
            element.selected = `relation:${id}`;
            await drawn(element);
            check(voices(element), one, link, note);
          }
        }
      }
      element.selected = undefined;
      await drawn(element);
      for (const one of [table1, table2, table3]) {
        for (const { id, link, note } of one.relations ?? []) {
          const row = key(element, `relation:${id}`)?.closest('tr');
          if (link) check([...(row?.querySelectorAll('.voice') ?? [])].map(words), one, link, note);
        }
      }
      expect(words(shadow(element))).not.to.match(/%|procent|winn|wint/);
    });

    it('a box has the sign that groups agree on, or that they differ; one group alone gives no sign', async () => {
      const element = await show('sb-support-map', { compare: tables });
      const house = key(element, 'part:buurthuis');
      expect(house?.className).to.contain(' in ');
      expect(words(house)).to.equal('Buurthuis, telt mee, drie groepen: telt mee');
      const choir = key(element, 'part:koor');
      expect(choir?.className).to.contain(' divided ');
      expect(choir?.querySelector('.mark')).not.to.equal(null);
      expect(words(choir)).to.contain(', verschillend, twee groepen: telt mee, één groep: twijfel');
      const breakfast = key(element, 'part:straatontbijt');
      expect(breakfast?.querySelector('.mark')).to.equal(null);
      expect(words(breakfast)).to.contain('één groep: telt mee, twee groepen: nog niet besproken');
      expect(words(shadow(element).querySelector('.legend'))).to.contain('verschillend');
      expect(inside(chips(element), element)).to.equal(true);
    });

    it('a line is dashed where groups keep it apart, dotted where they differ, and the legend says so', async () => {
      const element = await show('sb-support-map', { compare: tables });
      expect(shadow(element).querySelectorAll('.line.divided')).not.to.have.length(0);
      expect(words(shadow(element).querySelector('.legend'))).to.contain(
        'hier denken groepen verschillend over',
      );
      const apart = (group: string): Conversation => ({
        group,
        relations: [{ id: 'x', from: 'individual', to: 'communal', kind: 'signals', link: 'apart' }],
        parties: [],
        parts: [],
      });
      const agreed = await show('sb-support-map', { compare: [apart('A'), apart('B')] });
      expect(shadow(agreed).querySelector('.line.divided')).to.equal(null);
      expect(words(shadow(agreed).querySelector('.legend'))).to.contain('we houden dit uit elkaar');
    });

    it('says who named a party, a part or a relation that others did not', async () => {
      const church = { id: 'kerk', label: 'De kerk' };
      const path = { id: 'kerk-hosts-koor', from: 'kerk', to: 'koor', kind: 'hosts' } as const;
      const own = { id: 'moestuin', sphere: 'communal', label: 'Moestuin' } as const;
      const a: Conversation = {
        ...table1,
        parties: [church],
        parts: [...(table1.parts ?? []), own],
        relations: [{ ...path, note: 'Elke dinsdag.' }],
      };
      const b: Conversation = { ...table2, parties: [church] };
      for (const given of [{ compare: [a, b, table3] }, { conversation: merge([a, b, table3]) }]) {
        for (const view of ['figure', 'list'] as const) {
          const element = await show('sb-support-map', { ...given, view });
          const told = async (name: string): Promise<string> => {
            element.selected = name;
            await drawn(element);
            return words(shadow(element).querySelector('.details'));
          };
          expect(await told('party:kerk')).to.contain(
            'Dit noemen alleen Tafel 1: bewoners en Tafel 2: professionals.',
          );
          expect(await told('part:moestuin')).to.contain('Dit noemt alleen Tafel 1: bewoners.');
          expect(await told('relation:kerk-hosts-koor')).to.contain('Dit noemt alleen Tafel 1: bewoners.');
          expect(await told('relation:kerk-hosts-koor')).to.contain('Tafel 1: bewoners: Elke dinsdag.');
          expect(await told('party:gemeente')).not.to.contain('Dit noem');
        }
      }
    });

    it('names a relation that divides, and goes to its explanation', async () => {
      for (const view of ['figure', 'list'] as const) {
        const element = await show('sb-support-map', { compare: tables, view });
        const all = [...shadow(element).querySelectorAll<HTMLElement>('.things-said button')];
        const relation = all.find((each) => words(each).includes('Individuele'));
        expect(words(relation?.closest('li'))).to.contain(
          'Eén groep: houden we uit elkaar, twee groepen: brengen we samen',
        );
        relation?.click();
        await drawn(element);
        expect(element.selected).to.equal('relation:individual-refers-communal');
        const focused = shadow(element).activeElement as HTMLElement | null;
        expect(focused?.dataset.key ?? focused?.className).to.match(
          /relation:individual-refers-communal|name/,
        );
        expect(label(focused) || words(focused)).not.to.equal('');
      }
    });

    it('the whole room decides in a merged document, and has before it what each group said', async () => {
      const element = await show('sb-support-map', {
        conversation: merge(tables),
        editable: true,
        selected: 'relation:individual-refers-communal',
      });
      expect(voices(element).join(' ')).to.contain('Een kop koffie is soms genoeg.');
      shadow(element).querySelector<HTMLInputElement>('.details input[value=apart]')?.click();
      await drawn(element);
      const link = element.conversation.relations.find(({ id }) => id === 'individual-refers-communal')?.link;
      expect(link).to.equal('apart');
      expect(voices(element)).to.have.length(2);
      expect(shadow(element).querySelector('.line.divided')).to.equal(null);
    });
  });

  describe('where they come from', () => {
    it('addresses and conversations in one list; what is wrong is told, the rest is shown', async () => {
      const heard: ErrorDetail[] = [];
      const element = await show('sb-spheres', {});
      element.addEventListener('sb-error', (event) => heard.push(event.detail));
      element.setAttribute(
        'compare',
        JSON.stringify([
          '/demo/oosterwijk.json',
          'javascript:alert(1)',
          table1,
          7,
          { ...table2, parts: 'nee' },
        ]),
      );
      await waitUntil(() => shadow(element).querySelector('.overview'), 'shown');
      await drawn(element);
      expect(words(shadow(element).querySelector('.who-they-are'))).to.contain('Werksessie Oosterwijk');
      expect(words(shadow(element).querySelector('.who-they-are'))).to.contain('Tafel 1: bewoners');
      expect(heard.map(({ attribute }) => attribute)).to.deep.equal(['compare']);
      expect(heard[0]?.issues.map(({ path }) => path)).to.deep.equal([
        'compare[1]',
        'compare[3]',
        'compare[4].parts',
      ]);
      expect(words(shadow(element).querySelector('.errors'))).to.contain('compare[1]');
    });

    it('what is no list is refused, and what was there stays; removing the attribute ends it', async () => {
      const element = await show('sb-spheres', { compare: tables });
      for (const wrong of ['{"a": 1}', '[{', '"x"', '[1, 2]']) {
        element.setAttribute('compare', wrong);
        await drawn(element);
        expect(words(shadow(element).querySelector('.errors')), wrong).to.contain('compare');
        expect(shadow(element).querySelector('.overview'), wrong).not.to.equal(null);
      }
      element.removeAttribute('compare');
      await drawn(element);
      expect(shadow(element).querySelector('.overview')).to.equal(null);
      expect(words(shadow(element).querySelector('.errors'))).to.equal('');
    });

    it('the picture is of all groups, as the figure on the page', async () => {
      const spheres = await show<SbSpheres>('sb-spheres', { compare: tables });
      const map = await show<SbSupportMap>('sb-support-map', { compare: tables });
      const rings = shadow(spheres).querySelectorAll('.chip .ring .piece').length;
      const svg = await spheres.exportSVG();
      expect(rings).to.be.greaterThan(0);
      expect(svg).to.contain('Tafel 2: professionals');
      expect(svg.match(/A4\.25,4\.25/g)?.length ?? 0).to.be.at.least(rings);
      expect(await map.exportSVG()).to.match(/stroke-dasharray="1\.5[ ,]3\.5"/);
    });

    it('in round 4 the reasons of round 2 stand under the name of who gave them', async () => {
      const element = await show<SbRounds>('sb-rounds', { compare: tables });
      element.round = 4;
      await drawn(element);
      const reasons = words(shadow(element).querySelector('.reasons'));
      expect(reasons).to.contain('Tafel 1: bewoners: Hier leren we elkaar kennen.');
      expect(reasons).to.contain('Tafel 2: professionals: Verenigingen houden het langst vol.');
    });

    it('<sb-rounds> compares in each of its figures', async () => {
      const element = await show('sb-rounds', { compare: tables });
      for (const round of [1, 2, 3, 4]) {
        Object.assign(element, { round });
        await drawn(element);
        await drawn(element);
        const inner = shadow(element).querySelector('.inner > *') as Element;
        expect(shadow(inner).querySelector('.overview'), `round ${round}`).not.to.equal(null);
      }
    });
  });
});
