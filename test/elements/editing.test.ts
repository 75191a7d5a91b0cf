import './setup.js';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/elements/spheres/sb-spheres.js';
import type { SbSpheres } from '../../src/elements/spheres/spheres.js';
import { apply, type Change } from '../../src/model/apply.js';
import type { ChangeDetail } from '../../src/ui/events.js';
import { axe } from './axe.js';
import { drawn, find, shadow, text } from './look.js';

const parts = [
  { id: 'koor', sphere: 'communal', label: 'Koor', organisation: 0.5 },
  { id: 'buren', sphere: 'personal', label: 'Buren' },
  { id: 'park', sphere: 'institutional', kind: 'place', setting: 'public', label: 'Park' },
  { id: 'buurthuis', sphere: 'institutional', kind: 'place', setting: 'municipal', label: 'Buurthuis' },
];

async function figure(selected = 'koor'): Promise<SbSpheres> {
  await setViewport({ width: 1280, height: 900 });
  const element = await fixture<SbSpheres>(
    html`<sb-spheres editable .parts=${parts} selected=${selected}></sb-spheres>`,
  );
  await drawn(element);
  return element;
}
const option = (element: Element, label: string): HTMLInputElement => {
  const options = [...shadow(element).querySelectorAll<HTMLElement>('.option')];
  return options
    .find(({ textContent }) => textContent.trim() === label)
    ?.querySelector('input') as HTMLInputElement;
};
const history = (element: Element, i: 0 | 1): HTMLButtonElement =>
  shadow(element).querySelectorAll<HTMLButtonElement>('.history')[i] as HTMLButtonElement;
const koor = (element: SbSpheres) => element.parts.find(({ id }) => id === 'koor');
const listen = (element: Element): ChangeDetail[] => {
  const heard: ChangeDetail[] = [];
  element.addEventListener('sb-change', (event) => heard.push((event as CustomEvent<ChangeDetail>).detail));
  return heard;
};
async function type(element: SbSpheres, control: HTMLElement, words: string): Promise<void> {
  control.focus();
  await sendKeys({ type: words });
  await drawn(element);
}

async function press(...keys: string[]): Promise<void> {
  for (const down of keys) await sendKeys({ down });
  for (const up of keys.reverse()) await sendKeys({ up });
}

describe('editing', () => {
  it('without `editable`, or when it is final, there is nothing to edit', async () => {
    const element = await figure();
    element.editable = false;
    await drawn(element);
    expect(shadow(element).querySelector('input, textarea, select, .history')).to.equal(null);
    element.editable = true;
    element.conversation = { status: 'final' };
    await drawn(element);
    expect(shadow(element).querySelector('input, textarea, select, .history')).to.equal(null);
  });

  it('a decision is one named change, which the page hears with the document after it', async () => {
    const element = await figure();
    const before = element.conversation;
    const heard = listen(element);
    option(element, 'Telt mee').click();
    await drawn(element);
    expect(koor(element)?.decision).to.equal('in');
    expect(heard).to.have.length(1);
    expect(heard[0]?.conversation).to.deep.equal(element.conversation);
    expect(apply(before, JSON.parse(JSON.stringify(heard[0]?.change)) as Change)).to.deep.equal(
      element.conversation,
    );
    expect(find(element, '[data-key="part:koor"]').className).to.contain('in');
  });

  it('a page can prevent a change', async () => {
    const element = await figure();
    element.addEventListener('sb-change', (event) => event.preventDefault());
    option(element, 'Telt mee').click();
    await drawn(element);
    expect(koor(element)?.decision).to.equal(undefined);
    expect(option(element, 'Nog niet besproken').checked).to.equal(true);
    expect(history(element, 0).getAttribute('aria-disabled')).to.equal('true');
  });

  it('a page may write what it heard itself, prevented or not: one step back is enough', async () => {
    const element = await figure();
    element.addEventListener('sb-change', (event) => {
      element.conversation = event.detail.conversation;
    });
    option(element, 'Telt mee').click();
    await drawn(element);
    expect(koor(element)?.decision).to.equal('in');
    element.undo();
    expect(koor(element)?.decision).to.equal(undefined);
  });

  it('undo and redo, by button and by key, are changes too', async () => {
    const element = await figure();
    option(element, 'Telt mee').click();
    await drawn(element);
    const decided = element.conversation;
    const heard = listen(element);
    history(element, 0).click();
    await drawn(element);
    expect(koor(element)?.decision).to.equal(undefined);
    expect(apply(decided, heard[0]?.change as ChangeDetail['change'])).to.deep.equal(element.conversation);
    history(element, 1).focus();
    await press('Control', 'Shift', 'z');
    await drawn(element);
    expect(JSON.stringify(element.conversation)).to.equal(JSON.stringify(decided));
    await press('Control', 'z');
    await drawn(element);
    expect(koor(element)?.decision).to.equal(undefined);
    expect(shadow(element).activeElement).to.equal(history(element, 1));
  });

  it('a text is an edit after a second of rest, or when its field is left, and is one edit', async () => {
    const element = await figure();
    const heard = listen(element);
    const field = find<HTMLTextAreaElement>(element, '.details textarea');
    await type(element, field, 'Je zingt ');
    expect(heard).to.have.length(0);
    await aTimeout(1200);
    expect(koor(element)?.reason).to.equal('Je zingt ');
    await type(element, field, 'samen');
    expect(field.value).to.equal('Je zingt samen');
    field.blur();
    await drawn(element);
    expect(koor(element)?.reason).to.equal('Je zingt samen');
    expect(heard).to.have.length(2);
  });

  // fault 26
  it('what is being written survives a new document, another choice and a move on the page', async () => {
    const element = await figure();
    await type(element, find(element, '.details textarea'), 'Half af');
    element.conversation = { title: 'Iets anders' };
    await drawn(element);
    expect(find<HTMLTextAreaElement>(element, '.details textarea').value).to.equal('Half af');
    const other = await fixture(html`<div></div>`);
    other.append(element);
    await drawn(element);
    expect(koor(element)?.reason).to.equal('Half af');
  });

  it('an own example: typed, Enter, there; the field is empty and ready for the next', async () => {
    const element = await figure();
    const field = find<HTMLInputElement>(element, '.adding .c-communal input');
    await type(element, field, 'Naaiclub De Draad');
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    const added = element.parts.find(({ label }) => label === 'Naaiclub De Draad');
    expect(added).to.deep.include({ id: 'naaiclub-de-draad', sphere: 'communal', local: true });
    expect(field.value).to.equal('');
    expect(shadow(element).activeElement).to.equal(field);
  });

  it('a second one with the same name gets an id of its own, never one of the model', async () => {
    const element = await figure();
    for (const name of ['Koor', 'Koor', 'personal']) {
      await type(element, find(element, '.adding .c-communal input'), name);
      await sendKeys({ press: 'Enter' });
      await drawn(element);
    }
    const ids = element.parts.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(7);
    expect(ids).not.to.include('personal');
  });

  it('removing puts focus on the next part, takes its relations with it, and can be undone', async () => {
    const element = await figure();
    const relations = element.conversation.relations.length;
    const button = find(element, '.remove');
    button.focus();
    button.click();
    await drawn(element);
    expect(koor(element)).to.equal(undefined);
    expect(element.conversation.relations.length).to.be.lessThan(relations);
    expect(shadow(element).activeElement).not.to.equal(null);
    element.undo();
    await drawn(element);
    expect(koor(element)?.label).to.equal('Koor');
    expect(element.conversation.relations.length).to.equal(relations);
  });

  it('moving to another sphere keeps the choice and the focus', async () => {
    const element = await figure();
    find(element, '.unfold summary').click();
    const select = find<HTMLSelectElement>(element, '.unfold select');
    select.focus();
    select.value = 'personal';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn(element);
    expect(koor(element)?.sphere).to.equal('personal');
    expect(shadow(element).activeElement).not.to.equal(null);
    expect(text(element, '.details .name')).to.equal('Koor');
  });

  it('what a page writes again without anything new in it, as frameworks do at each render, takes back no edit', async () => {
    const element = await figure();
    option(element, 'Telt mee').click();
    await element.updateComplete;
    element.parts = parts;
    element.setAttribute('parts', JSON.stringify(parts));
    await element.updateComplete;
    expect(koor(element)?.decision).to.equal('in');
    element.undo();
    expect(koor(element)?.decision).to.equal(undefined);
  });

  it('a later write by the page replaces its key in what was edited, as a step that can be undone', async () => {
    const element = await figure();
    option(element, 'Telt mee').click();
    element.setAttribute('spheres', '[{"id":"personal","label":"Thuis"}]');
    await drawn(element);
    expect(koor(element)?.decision).to.equal('in');
    expect(element.spheres[0]?.label).to.equal('Thuis');
    element.undo();
    expect(element.spheres[0]?.label).not.to.equal('Thuis');
    expect(koor(element)?.decision).to.equal('in');
  });

  it('axe finds nothing in the editors, wide and narrow', async () => {
    for (const selected of ['koor', 'park', 'sphere:communal']) {
      const element = await figure(selected);
      shadow(element).querySelector('.unfold')?.setAttribute('open', '');
      for (const width of [320, 1280]) {
        await setViewport({ width, height: 900 });
        await drawn(element);
        const { violations } = await axe.run(element);
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).to.deep.equal([]);
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
      }
    }
  });
});
