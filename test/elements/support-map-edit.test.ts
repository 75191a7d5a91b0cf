import './setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/elements/support-map/sb-support-map.js';
import type { SbSupportMap } from '../../src/elements/support-map/support-map.js';
import { apply } from '../../src/model/apply.js';
import type { Relation } from '../../src/model/types.js';
import type { ChangeDetail } from '../../src/ui/events.js';
import { draft, manyParts } from '../../stories/fixtures.js';
import { axe } from './axe.js';
import { drawn, shadow, text } from './look.js';

const parties = [
  { id: 'gemeente', kind: 'municipality', label: 'Gemeente' },
  { id: 'kerk', kind: 'religious', label: 'De kerk' },
];
const parts = [
  { id: 'koor', sphere: 'communal', label: 'Koor' },
  { id: 'buren', sphere: 'personal', label: 'Buren' },
  { id: 'buurthuis', sphere: 'institutional', kind: 'place', setting: 'municipal', label: 'Buurthuis' },
];
const relations = [
  { id: 'a', from: 'gemeente', kind: 'invests', to: 'buurthuis' },
  { id: 'b', from: 'buurthuis', kind: 'hosts', to: 'koor' },
  { id: 'c', from: 'individual', kind: 'refers', to: 'koor' },
];

interface Start {
  readonly selected?: string;
  readonly view?: 'figure' | 'list';
  readonly width?: number;
}

async function map({ selected, view = 'figure', width = 1280 }: Start = {}): Promise<SbSupportMap> {
  await setViewport({ width, height: 900 });
  const element = await fixture<SbSupportMap>(
    html`<sb-support-map
      editable
      view=${view}
      .parties=${parties}
      .parts=${parts}
      .relations=${relations}
    ></sb-support-map>`,
  );
  element.selected = selected;
  await drawn(element);
  return element;
}

const all = <T extends HTMLElement = HTMLElement>(element: Element, selector: string): T[] => [
  ...shadow(element).querySelectorAll<T>(selector),
];
const find = <T extends HTMLElement = HTMLElement>(element: Element, selector: string): T => {
  const [found] = all<T>(element, selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
};
/** The control whose label starts with these words, within what matches. */
function labelled<T extends HTMLElement>(element: Element, within: string, words: string): T {
  const label = all(element, `${within} label`).find(({ textContent }) =>
    textContent.trim().startsWith(words),
  );
  const control = label?.querySelector<T>('input, select, textarea');
  if (!control) throw new Error(`nothing in ${within} is called ${words}`);
  return control;
}
async function pick(element: SbSupportMap, select: HTMLSelectElement, value: string): Promise<void> {
  select.focus();
  expect([...select.options].map((option) => option.value)).to.include(value);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn(element);
}
async function click(element: SbSupportMap, selector: string): Promise<void> {
  const button = find(element, selector);
  button.focus();
  button.click();
  await drawn(element);
}
async function write(element: SbSupportMap, control: HTMLElement, words: string): Promise<void> {
  control.focus();
  (control as HTMLInputElement).select();
  await sendKeys({ type: words });
  control.blur();
  await drawn(element);
}
const listen = (element: Element): ChangeDetail[] => {
  const heard: ChangeDetail[] = [];
  element.addEventListener('sb-change', (event) => heard.push((event as CustomEvent<ChangeDetail>).detail));
  return heard;
};
const focused = (element: Element): HTMLElement | null => shadow(element).activeElement as HTMLElement | null;
const triples = (list: readonly Relation[]): string[] =>
  list.map(({ from, kind, to }) => `${from} ${kind} ${to}`);

/** Figure, table and document hold the same relations, and nothing lies outside the page. */
async function same(element: SbSupportMap): Promise<void> {
  const { view, selected, conversation } = element;
  const names = new Map<string, string>(
    [...conversation.parties, ...conversation.parts, ...conversation.spheres].map(({ id, label }) => [
      id,
      label ?? id,
    ]),
  );
  names.set('individual', 'Individuele ondersteuning');
  const expected = conversation.relations.map(
    ({ from, to }) => `${names.get(from) ?? ''} → ${names.get(to) ?? ''}`,
  );
  element.view = 'list';
  element.selected = undefined;
  await drawn(element);
  const rows = all(element, 'tbody tr').map((row) =>
    [...row.querySelectorAll('.end')].map((end) => end.textContent.trim()).join(' → '),
  );
  expect(rows.sort()).to.deep.equal(expected.sort());
  element.view = 'figure';
  await drawn(element);
  const lines = new Set(conversation.relations.map(({ from, to }) => `${from} ${to}`)).size;
  const drawnLines = all<HTMLElement>(element, 'svg.shapes .line').reduce(
    (n, line) => n + (line.getAttribute('d')?.match(/M/g)?.length ?? 0),
    0,
  );
  expect(drawnLines).to.equal(lines);
  const boxes = all(element, '.stage .node').map(({ dataset }) => dataset.key);
  for (const { id } of conversation.parties) expect(boxes).to.include(`party:${id}`);
  expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
  element.view = view;
  element.selected = selected;
  await drawn(element);
}

describe('editing <sb-support-map>', () => {
  it('without `editable`, or when it is final, there is nothing to edit', async () => {
    for (const selected of [undefined, 'gemeente', 'relation:a']) {
      const element = await map({ selected });
      const controls = 'input, select, textarea, .relate, .building, .change, .unfold, .remove';
      expect(all(element, controls)).not.to.deep.equal([]);
      element.editable = false;
      await drawn(element);
      expect(all(element, controls)).to.deep.equal([]);
      element.editable = true;
      element.conversation = { status: 'final' };
      await drawn(element);
      expect(all(element, controls)).to.deep.equal([]);
    }
  });

  for (const view of ['figure', 'list'] as const) {
    for (const width of [320, 1280]) {
      describe(`${view} at ${width} px`, () => {
        it('from what is chosen: a sentence to fill in adds a relation, both ways around', async () => {
          const element = await map({ selected: 'kerk', view, width });
          const before = element.conversation;
          const heard = listen(element);
          await pick(element, labelled(element, 'form.relate', 'naar'), 'koor');
          await pick(element, labelled(element, 'form.relate', 'doet'), 'hosts');
          await click(element, 'form.relate [type=submit]');
          expect(triples(element.relations)).to.include('kerk hosts koor');
          expect(heard).to.have.length(1);
          expect(apply(before, heard[0]?.change as ChangeDetail['change'])).to.deep.equal(
            element.conversation,
          );
          expect(focused(element)?.textContent).to.equal('Voeg toe');
          expect(labelled<HTMLSelectElement>(element, 'form.relate', 'naar').value).to.equal('');
          await same(element);
          await click(element, '.turn');
          expect(focused(element)?.className).to.contain('turn');
          await pick(element, labelled(element, 'form.relate', 'Van'), 'buren');
          await click(element, 'form.relate [type=submit]');
          expect(element.relations.at(-1)).to.deep.include({ from: 'buren', to: 'kerk' });
          await same(element);
        });

        it('without a choice: three selects read as a sentence', async () => {
          const element = await map({ view, width });
          await pick(element, labelled(element, '.building', 'Van'), 'communal');
          await pick(element, labelled(element, '.building', 'doet'), 'signals');
          await pick(element, labelled(element, '.building', 'naar'), 'individual');
          await click(element, '.building [type=submit]');
          expect(triples(element.relations)).to.include('communal signals individual');
          await same(element);
          element.undo();
          await same(element);
          expect(element.relations).to.have.length(3);
        });

        it('a relation is said differently, marked, noted and removed; all of it comes back', async () => {
          const element = await map({ selected: 'relation:c', view, width });
          const before = element.conversation;
          const heard = listen(element);
          await pick(element, labelled(element, '.details .pieces', 'doet'), 'encourages');
          expect(text(element, '.details .name')).to.contain('stimuleert vrijwilligerswerk bij');
          await pick(element, labelled(element, '.details .pieces', 'naar'), 'communal');
          expect(focused(element)?.localName).to.equal('select');
          await write(element, labelled(element, '.details', 'In eigen woorden'), 'zwaait naar');
          expect(text(element, '.details .name')).to.contain('zwaait naar');
          await write(element, labelled(element, '.details', 'Toelichting'), 'Elke dag.');
          const apart = labelled<HTMLInputElement>(element, '.details .options', 'Uit elkaar');
          apart.focus();
          apart.click();
          await drawn(element);
          expect(focused(element)).to.equal(apart);
          expect(element.relations[2]).to.deep.equal({
            id: 'c',
            from: 'individual',
            kind: 'encourages',
            to: 'communal',
            label: 'zwaait naar',
            note: 'Elke dag.',
            link: 'apart',
          });
          expect(heard).to.have.length(5);
          await same(element);
          await click(element, '.details .remove');
          expect(element.relations).to.have.length(2);
          expect(focused(element)).not.to.equal(null);
          await same(element);
          for (let i = 0; i < 6; i += 1) element.undo();
          expect(element.conversation).to.deep.equal(before);
          await same(element);
        });

        it('a party: added, renamed, told, removed with its relations, and all brought back', async () => {
          const element = await map({ view, width });
          const field = labelled<HTMLInputElement>(element, '.building .add', 'Partij erbij');
          field.focus();
          await sendKeys({ type: 'Bakker Bol' });
          await sendKeys({ press: 'Enter' });
          await drawn(element);
          expect(element.parties.at(-1)).to.deep.equal({
            id: 'bakker-bol',
            label: 'Bakker Bol',
            kind: 'other',
          });
          expect(field.value).to.equal('');
          expect(focused(element)).to.equal(field);
          await same(element);
          element.selected = 'party:gemeente';
          await drawn(element);
          find(element, '.details .unfold summary').click();
          await write(element, labelled(element, '.details', 'Naam'), 'Stad');
          await pick(element, labelled(element, '.details', 'Soort'), 'care');
          await write(element, labelled(element, '.details', 'Wat is het?'), 'Van ons allemaal.');
          expect(element.parties[0]).to.deep.include({
            label: 'Stad',
            kind: 'care',
            description: 'Van ons allemaal.',
          });
          await same(element);
          const before = element.conversation;
          const heard = listen(element);
          find(element, '.details .unfold').setAttribute('open', '');
          await click(element, '.details .remove');
          expect(element.parties.map(({ id }) => id)).to.deep.equal(['kerk', 'bakker-bol']);
          expect(triples(element.relations)).to.deep.equal([
            'buurthuis hosts koor',
            'individual refers koor',
          ]);
          expect(heard).to.have.length(1);
          expect(focused(element)).not.to.equal(null);
          await same(element);
          element.undo();
          expect(element.conversation).to.deep.equal(before);
          await same(element);
        });
      });
    }
  }

  it('by keyboard only: from a box to a relation of one’s own, with focus never lost', async () => {
    const element = await map();
    find(element, '[data-key="party:kerk"]').focus();
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    const submit = find(element, 'form.relate [type=submit]');
    let steps = 0;
    while (focused(element) !== submit && steps < 40) {
      await sendKeys({ press: 'Tab' });
      steps += 1;
      expect(focused(element)).not.to.equal(null);
    }
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    expect(text(element, '.wrong')).to.equal('Kies nog wie of wat.');
    const to = labelled<HTMLSelectElement>(element, 'form.relate', 'naar');
    expect(focused(element)).to.equal(to);
    expect(to.getAttribute('aria-invalid')).to.equal('true');
    await sendKeys({ type: 'Koor' });
    await sendKeys({ press: 'Tab' });
    await drawn(element);
    expect(to.value).to.equal('koor');
    expect(focused(element)).to.equal(submit);
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    expect(element.relations.at(-1)).to.deep.include({ from: 'kerk', kind: 'invests', to: 'koor' });
    expect(focused(element)).to.equal(submit);
  });

  it('in own words: the kind is other, the verb is the group’s', async () => {
    const element = await map({ selected: 'kerk' });
    await pick(element, labelled(element, 'form.relate', 'doet'), 'other');
    const words = labelled<HTMLInputElement>(element, 'form.relate', 'In eigen woorden');
    await write(element, words, 'bakt koek voor');
    await pick(element, labelled(element, 'form.relate', 'naar'), 'buren');
    await click(element, 'form.relate [type=submit]');
    expect(element.relations.at(-1)).to.deep.include({ kind: 'other', label: 'bakt koek voor', to: 'buren' });
    expect(text(element, '.sentences')).to.contain('De kerk bakt koek voor buren.');
  });

  it('the same relation is not added twice, and nothing relates to itself', async () => {
    const element = await map({ selected: 'gemeente' });
    const heard = listen(element);
    const to = labelled<HTMLSelectElement>(element, 'form.relate', 'naar');
    expect([...to.options].map(({ value }) => value)).not.to.include('gemeente');
    await pick(element, to, 'buurthuis');
    await click(element, 'form.relate [type=submit]');
    expect(heard).to.have.length(0);
    expect(text(element, '.wrong')).to.equal('Deze relatie staat er al.');
  });

  it('what was added stands where one added it, until the next is begun or it is taken back', async () => {
    const element = await map();
    const there = (): string =>
      [...(element.shadowRoot?.querySelectorAll('.building .landed') ?? [])]
        .map(({ textContent }) => textContent.trim())
        .join(' ');
    await pick(element, labelled(element, '.building', 'Van'), 'gemeente');
    await pick(element, labelled(element, '.building', 'naar'), 'buren');
    await click(element, '.building form.relate [type=submit]');
    expect(there()).to.equal('Erbij: De gemeente investeert in buren.');
    await pick(element, labelled(element, '.building', 'naar'), 'buurthuis');
    expect(there()).to.equal('');
    await pick(element, labelled(element, '.building', 'naar'), 'koor');
    await click(element, '.building form.relate [type=submit]');
    expect(there()).to.contain('koor');
    element.undo();
    await drawn(element);
    expect(there()).to.equal('');
    await write(element, labelled(element, '.building', 'Partij erbij'), 'Bibliotheek');
    await click(element, '.building form.add [type=submit]');
    expect(there()).to.equal('Bibliotheek staat erbij.');
  });

  it('what a relation can lead to stands in groups', async () => {
    const element = await map();
    const groups = [...labelled<HTMLSelectElement>(element, '.building', 'Van').querySelectorAll('optgroup')];
    expect(groups.map(({ label }) => label)).to.deep.equal([
      'Partijen',
      'Institutionele basis',
      'Gemeenschappelijke basis',
      'Persoonlijke basis',
      'Een hele sfeer',
      'Naast de sociale basis',
    ]);
  });

  it('a sentence that was begun waits until one returns to it, and forgets what is gone', async () => {
    const element = await map({ selected: 'kerk' });
    await pick(element, labelled(element, 'form.relate', 'naar'), 'koor');
    element.selected = 'gemeente';
    await drawn(element);
    expect(labelled<HTMLSelectElement>(element, 'form.relate', 'naar').value).to.equal('');
    element.selected = 'kerk';
    await drawn(element);
    expect(labelled<HTMLSelectElement>(element, 'form.relate', 'naar').value).to.equal('koor');
    element.parts = parts.slice(1);
    await drawn(element);
    expect(labelled<HTMLSelectElement>(element, 'form.relate', 'naar').value).to.equal('');
  });

  it('a choice stays chosen when options come before it', async () => {
    const element = await map();
    await pick(element, labelled(element, '.building', 'naar'), 'koor');
    element.parties = [{ id: 'nieuw', label: 'Nieuw' }, ...parties];
    element.parts = [{ id: 'zang', sphere: 'communal', label: 'Zang' }, ...parts];
    await drawn(element);
    expect(labelled<HTMLSelectElement>(element, '.building', 'naar').value).to.equal('koor');
  });

  it('from an explanation to its relation, and back after removing it', async () => {
    const element = await map({ selected: 'gemeente' });
    await click(element, '.change');
    expect(element.selected).to.equal('relation:a');
    expect(focused(element)?.className).to.contain('name');
    await click(element, '.details .remove');
    expect(element.selected).to.equal('party:gemeente');
    expect(focused(element)?.textContent.trim()).to.equal('Gemeente');
  });

  it('a name that is left empty stays what it was', async () => {
    const element = await map({ selected: 'gemeente' });
    const heard = listen(element);
    find(element, '.details .unfold summary').click();
    const name = labelled<HTMLInputElement>(element, '.details', 'Naam');
    name.focus();
    name.select();
    await sendKeys({ press: 'Delete' });
    name.blur();
    await drawn(element);
    expect(heard).to.have.length(0);
    expect(name.value).to.equal('Gemeente');
  });

  it('a page that prevents a change and writes the same itself, is heard as if it was made here', async () => {
    const element = await map();
    for (const key of ['parties', 'parts', 'relations']) element.setAttribute(key, '');
    element.addEventListener('sb-change', (event) => {
      event.preventDefault();
      element.conversation = event.detail.conversation;
    });
    const field = labelled<HTMLInputElement>(element, '.building .add', 'Partij erbij');
    field.focus();
    await sendKeys({ type: 'Bakker' });
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    expect(element.parties.map(({ id }) => id)).to.include('bakker');
    expect(field.value).to.equal('');
  });

  it('a page that prevents a change keeps the relations and what was filled in', async () => {
    const element = await map({ selected: 'kerk' });
    element.addEventListener('sb-change', (event) => event.preventDefault());
    await pick(element, labelled(element, 'form.relate', 'naar'), 'koor');
    await click(element, 'form.relate [type=submit]');
    expect(element.relations).to.have.length(3);
    expect(labelled<HTMLSelectElement>(element, 'form.relate', 'naar').value).to.equal('koor');
  });

  it('closing an explanation in the table leaves focus in the figure', async () => {
    const element = await map({ selected: 'gemeente', view: 'list' });
    await click(element, '.details .close');
    expect(focused(element)).not.to.equal(null);
  });

  it('embedded: the same editors, without the frame', async () => {
    const element = await map({ selected: 'kerk' });
    element.embedded = true;
    const asked: unknown[] = [];
    element.addEventListener('sb-change', ({ detail }) => asked.push(detail.conversation.relations.length));
    await drawn(element);
    await pick(element, labelled(element, 'form.relate', 'naar'), 'koor');
    await click(element, 'form.relate [type=submit]');
    // It only asks: the rounds around it make the change and give the document after it.
    expect(asked).to.deep.equal([4]);
    expect(element.relations).to.have.length(3);
  });

  it('speaks English', async () => {
    const element = await map({ selected: 'kerk' });
    element.lang = 'en';
    await drawn(element);
    expect(text(element, 'form.relate legend')).to.equal('Add a relation');
  });

  describe('axe finds nothing, and nothing scrolls sideways', () => {
    const states: Record<string, (element: SbSupportMap) => Promise<void>> = {
      'nothing chosen': () => Promise.resolve(),
      'a party, all unfolded': async (element) => {
        element.selected = 'gemeente';
        await drawn(element);
        for (const unfold of all(element, '.unfold')) unfold.setAttribute('open', '');
        await pick(element, labelled(element, 'form.relate', 'doet'), 'other');
        await click(element, 'form.relate [type=submit]');
      },
      'a relation with individual support': async (element) => {
        element.selected = 'relation:communal-refers-individual';
        await drawn(element);
      },
      'eighty parts': async (element) => {
        element.parts = manyParts(80);
        element.selected = 'p0';
        await drawn(element);
      },
      empty: async (element) => {
        element.parts = [];
        element.parties = [];
        element.relations = [];
        await drawn(element);
      },
    };
    for (const [name, reach] of Object.entries(states)) {
      for (const view of ['figure', 'list'] as const) {
        it(`${name}, ${view}`, async () => {
          const element = await map({ view });
          for (const key of ['parties', 'parts', 'relations']) element.setAttribute(key, '');
          element.conversation = draft;
          await drawn(element);
          await reach(element);
          for (const width of [320, 1280]) {
            await setViewport({ width, height: 900 });
            await drawn(element);
            const { violations } = await axe.run(element);
            expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).to.deep.equal([]);
            expect(document.documentElement.scrollWidth).to.be.at.most(width);
          }
        });
      }
    }
  });
});
