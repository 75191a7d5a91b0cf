import './setup.js';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/elements/rounds/sb-rounds.js';
import type { SbRounds } from '../../src/elements/rounds/rounds.js';
import { apply } from '../../src/model/apply.js';
import type { Part } from '../../src/model/types.js';
import { wipeAll } from '../../src/store/sessions.js';
import type { ChangeDetail } from '../../src/ui/events.js';
import { axe } from './axe.js';
import { drawn, find, shadow, text, waitUntil } from './look.js';
import { ownStorage } from './own-storage.js';

let count = 0;
const freshKey = (): string => `gesprek-${(count += 1)}`;

async function rounds(persist?: string, content: object = {}): Promise<SbRounds> {
  await setViewport({ width: 1280, height: 900 });
  const element = await fixture<SbRounds>(
    html`<sb-rounds editable .conversation=${content} .persist=${persist}></sb-rounds>`,
  );
  await settled(element);
  return element;
}
async function settled(element: SbRounds): Promise<void> {
  await drawn(element);
  if (element.persist)
    await waitUntil(
      () => shadow(element).querySelector('.kept') && shadow(element).querySelector('.file'),
      'the session opens',
    );
  await drawn(element);
}
const button = (element: Element, words: string): HTMLElement => {
  const all = [...shadow(element).querySelectorAll<HTMLElement>('button, label.file')];
  const found = all.find(({ textContent }) => textContent.replace(/\s+/g, ' ').trim().startsWith(words));
  if (!found) throw new Error(`no button ${words}: ${all.map((b) => b.textContent.trim()).join(' | ')}`);
  return found;
};
const inner = (element: SbRounds): HTMLElement => find(element, '.inner > *');
const saved = async (element: SbRounds): Promise<void> => {
  const isKept = (): boolean => text(element, '.kept').startsWith('Bewaard in deze browser,');
  await waitUntil(isKept, 'it is kept');
};
const koor = (element: SbRounds): Part | undefined => element.parts.find(({ id }) => id === 'koor');
async function decide(element: SbRounds, id: string, label: string): Promise<void> {
  element.round = 2;
  element.selected = `part:${id}`;
  await drawn(element);
  await drawn(element);
  const option = (): HTMLElement | undefined =>
    [...shadow(inner(element)).querySelectorAll<HTMLElement>('.option')].find(
      ({ textContent }) => textContent.trim() === label,
    );
  // What edits is fetched when it is needed.
  await waitUntil(option, `the choice ‘${label}’`);
  option()?.querySelector('input')?.click();
  await drawn(element);
}
const fileOf = (name: string, content: string): File =>
  new File([content], name, { type: 'application/json' });
async function open(element: SbRounds, ...files: File[]): Promise<void> {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  const input = find<HTMLInputElement>(element, 'input[type=file]');
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await waitUntil(() => shadow(element).querySelector('.opening'), 'the question about the file');
}

describe('the conversation', () => {
  ownStorage();
  after(async () => {
    await wipeAll();
  });

  it('an edit in a figure is one change of the whole, and undone by the whole', async () => {
    const element = await rounds();
    const before = element.conversation;
    const heard: ChangeDetail[] = [];
    element.addEventListener('sb-change', (event) => heard.push(event.detail));
    await decide(element, 'koor', 'Telt mee');
    expect(koor(element)?.decision).to.equal('in');
    expect(heard).to.have.length(1);
    expect(apply(before, heard[0]?.change as ChangeDetail['change'])).to.deep.equal(element.conversation);
    expect(heard[0]?.conversation).to.deep.equal(element.conversation);
    expect((inner(element) as SbRounds).conversation).to.deep.equal(element.conversation);
    button(element, 'Ongedaan maken').click();
    await drawn(element);
    expect(koor(element)?.decision).to.equal(undefined);
    expect((inner(element) as SbRounds).conversation).to.deep.equal(element.conversation);
    expect(heard).to.have.length(2);
  });

  it('a change that the page prevents is made nowhere', async () => {
    const element = await rounds();
    element.addEventListener('sb-change', (event) => event.preventDefault());
    await decide(element, 'koor', 'Telt mee');
    expect(koor(element)?.decision).to.equal(undefined);
    expect((inner(element) as SbRounds).parts.find(({ id }) => id === 'koor')?.decision).to.equal(undefined);
  });

  it('round 2 walks sphere by sphere and part by part, and counts what was discussed', async () => {
    const element = await rounds();
    element.round = 2;
    await drawn(element);
    button(element, '2. Gemeenschappelijke basis').click();
    await drawn(element);
    expect(element.selected).to.equal('sphere:communal');
    button(element, 'Verder in deze sfeer').click();
    await drawn(element);
    expect(element.selected).to.equal('part:idee');
    await decide(element, 'idee', 'Twijfel');
    expect(text(element, '.of')).to.contain('1 van 22 onderdelen');
    button(element, 'Verder in deze sfeer').click();
    await drawn(element);
    expect(element.selected).to.equal('part:bewonersinitiatief');
  });

  it('before a sphere is chosen the walk begins at the first part that was not discussed, in any sphere', async () => {
    const parts = ['familie', 'vrienden', 'buren', 'mantelzorg', 'koor'].map((id) => ({
      id,
      ...(id !== 'koor' && { decision: 'in' }),
    }));
    const element = await rounds(undefined, { parts });
    element.round = 2;
    await drawn(element);
    button(element, 'Volgend onderdeel').click();
    await drawn(element);
    expect(element.selected).to.equal('part:koor');
    button(element, '1. Persoonlijke basis').click();
    await drawn(element);
    expect(button(element, 'Deze sfeer is besproken').getAttribute('aria-disabled')).to.equal('true');
  });

  it('notes of a round are kept as they were written; the next round has its own', async () => {
    const element = await rounds();
    const field = find<HTMLTextAreaElement>(element, '.notebox textarea');
    field.value = 'Iemand zei: ‘de straat’.';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    button(element, 'Volgende ronde').click();
    await drawn(element);
    await aTimeout(1100);
    await drawn(element);
    expect(element.rounds[0]?.notes).to.equal('Iemand zei: ‘de straat’.');
    expect(find<HTMLTextAreaElement>(element, '.notebox textarea').value).to.equal('');
  });

  it('preparing: title, place, table and date stand in the document and above the figure', async () => {
    const element = await rounds();
    button(element, 'Voorbereiden').click();
    await drawn(element);
    expect(shadow(element).activeElement?.classList.contains('question')).to.equal(true);
    const [title, place, group] =
      shadow(element).querySelectorAll<HTMLInputElement>('.sheet input[type=text]');
    for (const [field, words] of [
      [title, 'De Linden'],
      [place, 'Voorbeeld'],
      [group, 'Tafel 3'],
    ] as const) {
      if (!field) throw new Error('a field is missing');
      field.value = words;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    const date = find<HTMLInputElement>(element, 'input[type=date]');
    date.value = '2026-11-23';
    date.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn(element);
    const { title: t, place: p, group: g, date: d } = element.conversation;
    expect([t, p, g, d]).to.deep.equal(['De Linden', 'Voorbeeld', 'Tafel 3', '2026-11-23']);
    expect(text(element, '.heading')).to.equal('De Linden');
  });

  it('the outcome has every decision and reason; settled it is read-only until it is reopened', async () => {
    const element = await rounds(undefined, {
      parts: [{ id: 'koor', decision: 'out', reason: 'Wij zingen niet.' }],
    });
    button(element, 'Uitkomst').click();
    await drawn(element);
    expect(text(element, '.report')).to.contain('Wij zingen niet.');
    button(element, 'Stel vast').click();
    await drawn(element);
    expect(element.conversation.status).to.equal('final');
    expect(text(element, '.badge')).to.equal('Vastgesteld');
    element.screen = 'round';
    await drawn(element);
    expect(shadow(element).querySelector('textarea, .history')).to.equal(null);
    expect(shadow(inner(element)).querySelector('textarea, input')).to.equal(null);
    button(element, 'Uitkomst').click();
    await drawn(element);
    button(element, 'Heropen').click();
    await drawn(element);
    expect(element.conversation.status).to.equal('draft');
    expect(shadow(element).querySelector('.history')).not.to.equal(null);
  });

  // fault 61, 62
  it('a file is shown before it is taken; taking it is one step back away', async () => {
    const element = await rounds();
    await decide(element, 'koor', 'Telt mee');
    const before = JSON.stringify(element.conversation);
    const other = { format: 'sociale-basis/conversation', version: 1, title: 'Tafel vijf', parts: [] };
    await open(element, fileOf('vijf.json', JSON.stringify(other)));
    expect(JSON.stringify(element.conversation)).to.equal(before);
    expect(text(element, '.opening')).to.contain('Tafel vijf');
    button(element, 'Open dit gesprek').click();
    await drawn(element);
    expect(element.conversation.title).to.equal('Tafel vijf');
    expect(element.parts).to.have.length(0);
    element.undo();
    expect(JSON.stringify(element.conversation)).to.equal(before);
  });

  for (const [name, content] of [
    ['cut off', '{"format":"sociale-basis/conversation","parts":[{"id":"ko'],
    ['foreign', '{"naam":"iets anders"}'],
    ['a list', '[1,2]'],
    ['empty', ''],
    ['no JSON', '<!doctype html>'],
  ] as const) {
    it(`a file that is no conversation (${name}) changes nothing and says so`, async () => {
      const element = await rounds();
      const before = element.conversation;
      await open(element, fileOf('x.json', content));
      expect(text(element, '.opening')).to.contain('geen gesprek');
      expect(shadow(element).querySelector('.opening .primary')).to.equal(null);
      button(element, 'Begrepen').click();
      await drawn(element);
      expect(element.conversation).to.equal(before);
      expect(shadow(element).querySelector('.opening')).to.equal(null);
    });
  }

  for (const [name, content, said] of [
    ['a newer version', '{"format":"sociale-basis/conversation","version":99}', 'nieuwere versie'],
    ['another format', '{"format":"iets/anders"}', 'ander soort bestand'],
  ] as const) {
    it(`a file of ${name} is not called damaged`, async () => {
      const element = await rounds();
      await open(element, fileOf('x.json', content));
      expect(text(element, '.opening')).to.contain(said).and.not.to.contain('beschadigd');
    });
  }

  it('two tables become one: what each said stays beside the other', async () => {
    const element = await rounds(undefined, {
      group: 'Tafel 1',
      parts: [{ id: 'koor', decision: 'in', reason: 'Gezellig' }],
    });
    const other = { group: 'Tafel 2', parts: [{ id: 'koor', decision: 'out', reason: 'Te besloten' }] };
    await open(element, fileOf('2.json', JSON.stringify({ format: 'sociale-basis/conversation', ...other })));
    button(element, 'Voeg samen').click();
    await drawn(element);
    const answers = (koor(element)?.answers ?? []).map(({ group, decision, reason }) => [
      group,
      decision,
      reason,
    ]);
    expect(answers).to.deep.include.members([
      ['Tafel 1', 'in', 'Gezellig'],
      ['Tafel 2', 'out', 'Te besloten'],
    ]);
  });

  it('joining says what came in, stays where one was, and leaves what this table decided', async () => {
    const element = await rounds(undefined, {
      group: 'Tafel 1',
      parts: [
        { id: 'koor', sphere: 'communal', decision: 'in', reason: 'Gezellig' },
        { id: 'park', sphere: 'institutional' },
      ],
      levels: [{ id: 'receiver', weight: 2 }],
    });
    element.round = 2;
    await drawn(element);
    const others = ['Tafel 2', 'Tafel 3'].map((group) => ({
      format: 'sociale-basis/conversation',
      group,
      parts: [
        { id: 'koor', sphere: 'communal', decision: 'out' },
        { id: 'park', sphere: 'institutional', decision: 'unsure' },
        { id: group, sphere: 'communal', label: `Feest ${group}` },
      ],
    }));
    await open(element, ...others.map((other, i) => fileOf(`${i}.json`, JSON.stringify(other))));
    const join = button(element, 'Voeg samen');
    join.focus();
    join.click();
    await drawn(element);
    await aTimeout(50);
    expect(text(element, '.told')).to.contain('2 gesprekken, 4 antwoorden en 2 onderdelen');
    expect((shadow(element).activeElement as HTMLElement).className).to.contain('told');
    expect([element.screen, element.round]).to.deep.equal(['round', 2]);
    expect(koor(element)?.decision).to.equal('in');
    expect(element.levels.map(({ weight }) => weight)).to.deep.equal([2, undefined, undefined]);
    expect(element.conversation.group).to.equal('Tafel 1');
    // The bar above the round, the way along the parts, and the outcome count the same.
    expect(text(element, '.of')).to.contain('2 van 4 onderdelen besproken');
    button(element, 'Uitkomst').click();
    await drawn(element);
    const outcome = text(element, '.report');
    expect(outcome).to.contain('2 onderdelen zijn nog niet besproken');
    expect(outcome).to.contain('nog niet samen besloten');
    expect(outcome).not.to.contain('nog niet besproken twee groepen');
    element.undo();
    await drawn(element);
    expect(element.parts).to.have.length(2);
  });

  it('two tables side by side, and this one alone again; focus is never lost', async () => {
    const element = await rounds(undefined, {
      group: 'Tafel 1',
      parts: [{ id: 'koor', sphere: 'communal', decision: 'in' }],
    });
    element.round = 2;
    const before = JSON.stringify(element.conversation);
    const other = { group: 'Tafel 2', parts: [{ id: 'koor', decision: 'out', reason: 'Te besloten' }] };
    await open(element, fileOf('2.json', JSON.stringify({ format: 'sociale-basis/conversation', ...other })));
    const beside = button(element, 'Zet naast dit gesprek');
    beside.focus();
    beside.click();
    await drawn(element);
    await aTimeout(50);
    expect(shadow(element).activeElement, 'focus after comparing').not.to.equal(null);
    expect(shadow(inner(element)).textContent).to.contain('Tafel 2');
    expect(JSON.stringify(element.conversation)).to.equal(before);
    const alone = button(element, 'Toon alleen dit gesprek');
    alone.focus();
    alone.click();
    await drawn(element);
    await aTimeout(50);
    expect(shadow(element).activeElement, 'focus after').not.to.equal(null);
    expect(shadow(inner(element)).textContent).not.to.contain('Tafel 2');
    expect(shadow(element).querySelector('.history')).not.to.equal(null);
  });

  it('focus is never lost when a question or a notice closes', async () => {
    const element = await rounds(freshKey());
    await open(element, fileOf('x.json', '[1]'));
    expect(shadow(element).activeElement?.classList.contains('opening')).to.equal(true);
    const press = async (words: string): Promise<void> => {
      const pressed = button(element, words);
      pressed.focus();
      pressed.click();
      await drawn(element);
      await aTimeout(100);
      expect(shadow(element).activeElement, `focus after ${words}`).not.to.equal(null);
    };
    await press('Begrepen');
    await press('Voorbereiden');
    await press('Wis alles');
    const asked = shadow(element).activeElement;
    expect(asked?.textContent, 'the question is where focus is').to.contain('Weet je het zeker?');
    await press('Nee, laat staan');
    expect(shadow(element).activeElement).to.equal(button(element, 'Wis alles'));
    await press('Begin een nieuw gesprek');
    await press('Begin het gesprek');
  });

  it('`persist` brings the conversation back, and says that it is kept only when it is', async () => {
    const key = freshKey();
    const element = await rounds(key);
    expect(text(element, '.kept')).not.to.match(/^Bewaard/);
    await decide(element, 'koor', 'Telt mee');
    await saved(element);
    const before = JSON.stringify(element.conversation);
    element.remove();
    const again = await rounds(key);
    expect(JSON.stringify(again.conversation)).to.equal(before);
  });

  // fault 51
  it('a text that was still being written comes back too', async () => {
    const key = freshKey();
    const element = await rounds(key);
    const field = find<HTMLTextAreaElement>(element, '.notebox textarea');
    field.value = 'Halverwege een zin';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await saved(element);
    element.remove();
    const again = await rounds(key);
    expect(again.rounds[0]?.notes).to.equal('Halverwege een zin');
  });

  it('when the page has changed since, it asks; nothing is lost either way', async () => {
    const key = freshKey();
    const element = await rounds(key, { title: 'Eerst' });
    await decide(element, 'koor', 'Telt mee');
    await saved(element);
    // A page that has settled: what it gives is known, and kept with the conversation.
    await aTimeout(1000);
    await saved(element);
    element.remove();
    const again = await rounds(key, { title: 'Daarna' });
    await waitUntil(() => shadow(again).querySelector('.notice'), 'the question');
    expect(again.conversation.title).to.equal('Eerst');
    button(again, 'Begin opnieuw met deze pagina').click();
    await waitUntil(() => again.conversation.title === 'Daarna', 'the page’s content');
    await drawn(again);
    button(again, 'Voorbereiden').click();
    await drawn(again);
    await waitUntil(() => text(again, '.sessions').includes('Eerst'), 'the earlier session is listed');
    button(again, 'Open Eerst').click();
    await waitUntil(() => again.conversation.title === 'Eerst', 'the earlier session');
    expect(koor(again)?.decision).to.equal('in');
  });

  it('wiping asks first, and then nothing is left in this browser', async () => {
    const key = freshKey();
    const element = await rounds(key);
    await decide(element, 'koor', 'Telt mee');
    await saved(element);
    button(element, 'Voorbereiden').click();
    await drawn(element);
    button(element, 'Wis alles').click();
    await drawn(element);
    button(element, 'Ja, wis alles').click();
    await waitUntil(() => koor(element)?.decision === undefined, 'the screen is as the page gave it');
    element.remove();
    const again = await rounds(key);
    expect(koor(again)?.decision).to.equal(undefined);
    expect(text(again, '.sessions')).not.to.contain('Open ');
  });

  it('without a key nothing is kept', async () => {
    const element = await rounds();
    expect(shadow(element).querySelector('.kept, .sessions')).to.equal(null);
  });

  it('exports: the report as a page and as Markdown, the parts as CSV', async () => {
    const element = await rounds(undefined, { parts: [{ id: 'koor', decision: 'in', reason: 'Zingen' }] });
    expect(await element.exportReport('html')).to.match(/^<!doctype html>[^]*Zingen/);
    expect(await element.exportReport('markdown')).to.match(/^# [^]*Zingen/);
    expect(await element.exportCSV()).to.contain('Zingen');
  });

  for (const screen of ['start', 'round', 'outcome'] as const) {
    for (const width of [320, 1280]) {
      it(`axe finds nothing, and nothing scrolls sideways: ${screen} at ${width} px`, async () => {
        const element = await rounds(freshKey());
        element.screen = screen;
        await setViewport({ width, height: 900 });
        await drawn(element);
        const { violations } = await axe.run(element);
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).to.deep.equal([]);
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
      });
    }
  }
});
