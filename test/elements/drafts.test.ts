import './setup.js';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/rounds/sb-rounds.js';
import '../../src/elements/spheres/sb-spheres.js';
import type { SbRounds } from '../../src/elements/rounds/rounds.js';
import type { SbSpheres } from '../../src/elements/spheres/spheres.js';
import { drawn, shadow, waitUntil } from './look.js';
import { ownStorage } from './own-storage.js';

let count = 0;
const freshKey = (): string => `kladjes-${(count += 1)}`;

async function rounds(persist?: string): Promise<SbRounds> {
  const element = await fixture<SbRounds>(html`<sb-rounds editable .persist=${persist}></sb-rounds>`);
  await opened(element);
  return element;
}
async function opened(element: SbRounds): Promise<void> {
  await drawn(element);
  await waitUntil(() => shadow(element).querySelector('.file'), 'it can be edited');
  await drawn(element);
}
async function go(element: SbRounds, round: number): Promise<HTMLElement> {
  element.round = round;
  await drawn(element);
  const inner = shadow(element).querySelector('.inner > *') as SbSpheres;
  await drawn(inner);
  return inner;
}
const one = <T extends HTMLElement>(element: Element, selector: string): T =>
  shadow(element).querySelector(selector) as T;
function type(control: HTMLInputElement | HTMLTextAreaElement, words: string): void {
  control.value = words;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}
const leave = (control: HTMLElement): boolean =>
  control.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
const note = (element: SbRounds): HTMLTextAreaElement => one(element, '.notebox textarea');
const noted = (element: SbRounds): string | undefined => element.rounds[0]?.notes;
const refuse = (event: Event): void => event.preventDefault();

/** The fields in which something to add is written. */
const fields: readonly { readonly name: string; readonly round: number; readonly selector: string }[] = [
  { name: 'an example', round: 2, selector: '.adding form.add input' },
  { name: 'a list to paste', round: 2, selector: '.paste textarea' },
  { name: 'a party', round: 3, selector: '.building form.add input' },
  { name: 'what is good for whom', round: 4, selector: '.levels form.add input' },
];

describe('what someone is writing', () => {
  ownStorage();

  for (const { name, round, selector } of fields) {
    it(`${name}: it is still there after a walk to another round, and a visit later`, async () => {
      const key = freshKey();
      const element = await rounds(key);
      type(one(await go(element, round), selector), ' Nog niet af ');
      await go(element, round === 3 ? 4 : 3);
      expect(one<HTMLInputElement>(await go(element, round), selector).value).to.equal(' Nog niet af ');
      await aTimeout(500);
      element.remove();
      await aTimeout(300);
      const again = await rounds(key);
      const field = one<HTMLInputElement>(await go(again, round), selector);
      expect(field.value).to.equal(' Nog niet af ');
      expect(again.conversation.parts).to.have.length(22);
    });
  }

  it('a relation that was begun waits too', async () => {
    const element = await rounds(freshKey());
    const map = await go(element, 3);
    const [from] = shadow(map).querySelectorAll<HTMLSelectElement>('form.relate select');
    if (!from) throw new Error('there is no form');
    from.value = 'school';
    from.dispatchEvent(new Event('change', { bubbles: true }));
    await go(element, 2);
    const again = await go(element, 3);
    expect(one<HTMLSelectElement>(again, 'form.relate select').value).to.equal('school');
  });

  it('added, the field is empty, and what was written is not trimmed', async () => {
    const element = await rounds(freshKey());
    const figure = await go(element, 2);
    type(one(figure, '.adding form.add input'), ' Naaiclub ');
    one<HTMLFormElement>(figure, '.adding form.add').requestSubmit();
    await drawn(element);
    await drawn(figure as SbSpheres);
    expect(element.parts.at(-1)?.label).to.equal(' Naaiclub ');
    expect(one<HTMLInputElement>(figure, '.adding form.add input').value).to.equal('');
  });

  it('a report has the words that are still being written, also those in the figure', async () => {
    const element = await rounds();
    type(note(element), 'Halverwege');
    expect(await element.exportReport('markdown')).to.contain('Halverwege');
    element.selected = 'sphere:communal';
    const figure = await go(element, 1);
    type(one(figure, '.details textarea'), 'Omdat het zo is');
    expect(await element.exportReport('html')).to.contain('Omdat het zo is');
    expect(await element.exportReport('html')).to.contain('Omdat het zo is');
  });

  it('what the page refuses stays in its field, also a visit later', async () => {
    const key = freshKey();
    const element = await rounds(key);
    element.addEventListener('sb-change', refuse);
    type(note(element), 'Geweigerd');
    leave(note(element));
    await drawn(element);
    expect(noted(element)).to.equal(undefined);
    expect(note(element).value).to.equal('Geweigerd');
    await go(element, 2);
    await go(element, 1);
    expect(note(element).value).to.equal('Geweigerd');
    await aTimeout(500);
    element.remove();
    await aTimeout(300);
    const again = document.createElement('sb-rounds');
    again.addEventListener('sb-change', refuse);
    again.editable = true;
    again.persist = key;
    document.body.append(again);
    await opened(again);
    await drawn(again);
    expect(note(again).value).to.equal('Geweigerd');
    again.remove();
    await aTimeout(300);
    const third = await rounds(key);
    expect(noted(third)).to.equal('Geweigerd');
  });

  it('a refused edit leaves the page its own: what it gives later is shown as it is', async () => {
    const element = await rounds();
    element.addEventListener('sb-change', refuse);
    type(note(element), 'Geweigerd');
    leave(note(element));
    element.conversation = { title: 'Van de pagina' };
    await drawn(element);
    element.conversation = {};
    await drawn(element);
    expect(element.conversation.title).to.equal(undefined);
  });

  it('settled, nothing changes any more: no undo, no redo, no late text', async () => {
    const element = await fixture<SbSpheres>(
      html`<sb-spheres editable selected="sphere:communal"></sb-spheres>`,
    );
    await drawn(element);
    const field = one<HTMLTextAreaElement>(element, '.details textarea');
    type(field, 'Een');
    leave(field);
    await drawn(element);
    element.undo();
    element.redo();
    await drawn(element);
    type(one(element, '.details textarea'), 'Twee');
    element.conversation = { ...element.conversation, status: 'final' };
    const settled = JSON.stringify(element.conversation);
    await aTimeout(1200);
    element.undo();
    element.redo();
    await drawn(element);
    expect(JSON.stringify(element.conversation)).to.equal(settled);
    element.conversation = { ...element.conversation, status: 'draft' };
    await drawn(element);
    await drawn(element);
    expect(element.spheres.find(({ id }) => id === 'communal')?.reason).to.equal('Twee');
    element.editable = false;
    const before = JSON.stringify(element.conversation);
    element.undo();
    expect(JSON.stringify(element.conversation)).to.equal(before);
  });

  it('out of sight, what is being written is an edit at once', async () => {
    const element = await rounds();
    type(note(element), 'Nog net');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(noted(element)).to.equal('Nog net');
    window.dispatchEvent(new PageTransitionEvent('pageshow'));
  });
});
