/**
 * The keyboard, the same in each browser and in every state: Tab goes through everything in reading order and out again, both ways; focus
 * and letters change nothing; Escape closes one thing and is the page's after that. WCAG 2.1.1, 2.1.2, 2.1.4, 2.4.3, 3.2.1, 3.2.2.
 */
import './setup.js';
import { aTimeout, expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import {
  called,
  controls,
  everything,
  focused,
  many,
  show,
  states,
  unfold,
  type State,
} from './a11y-states.js';
import { press } from './commands.js';
import { drawn, find, waitUntil } from './look.js';
import type { SbElement } from '../../src/ui/element.js';

/** A figure between two buttons of the page. */
async function between(
  state: State,
): Promise<{ element: SbElement; before: HTMLElement; after: HTMLElement }> {
  const button = (): HTMLElement =>
    Object.assign(document.createElement('button'), { textContent: 'van de pagina' });
  const [before, after] = [button(), button()];
  const element = await show(state, (holder) => holder.append(before));
  element.after(after);
  return { element, before, after };
}

/** One stop of Tab for the radio buttons of a choice; which one differs by browser, and by direction. */
const isRadio = (element: Element): element is HTMLInputElement => element.matches('input[type=radio]');

/** One stop, that each browser tells of: WebKit does not say that a date has focus, but what is in it. */
const isPlain = (element: Element): boolean => !isRadio(element) && !element.matches('input[type=date]');

/** All that Tab stops at. */
const stops = (host: Element): HTMLElement[] =>
  controls(host).filter((element) => element.tabIndex >= 0 && !element.matches(':disabled'));

/** Boxes with more in them than they show. */
const scrolling = (host: Element): HTMLElement[] =>
  everything(host).filter((each) => each.matches('.docks') && each.scrollHeight > each.clientHeight);

/** Everything that gets focus while keys are pressed. */
async function walk(host: Element, keys: readonly string[]): Promise<Element[]> {
  const path: Element[] = [];
  const note = (event: Event): void => {
    const [at] = event.composedPath();
    if (at instanceof Element && at !== path.at(-1)) path.push(at);
  };
  // What goes from one to the other inside a shadow root is heard only there.
  const roots = [host, ...everything(host)].flatMap((each) => each.shadowRoot ?? []);
  for (const root of [document, ...roots]) root.addEventListener('focusin', note, true);
  await press(...keys);
  for (const root of [document, ...roots]) root.removeEventListener('focusin', note, true);
  return path;
}

/** The figure as it is written, without which button of a group Tab stops at, and without what floats. */
function written(host: Element): string {
  const copy = (element: Element): string => {
    const own = element.matches('.tip')
      ? ''
      : [...element.attributes]
          .filter(({ name }) => name !== 'tabindex')
          .map(({ name, value }) => `${name}=${value}`)
          .join(' ');
    const inner = [...(element.shadowRoot ?? element).childNodes].map((node) => {
      if (node instanceof Element) return node.matches('.tip') ? '' : copy(node);
      return node.nodeType === Node.TEXT_NODE ? node.textContent : '';
    });
    return `<${element.localName} ${own}>${inner.join('')}`;
  };
  return copy(host);
}

/** What the page hears of a figure. */
function listen(element: SbElement): string[] {
  const heard: string[] = [];
  for (const type of ['sb-select', 'sb-change', 'sb-error'])
    element.addEventListener(type, () => heard.push(type));
  return heard;
}

/** Where nothing is chosen there is less than where something is: those states are walked that hold the others. */
const walked = many.filter(
  ({ name }) => !/> (figure|table|list)$|of the model|table, part chosen/.test(name),
);

describe('keyboard', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  for (const state of walked) {
    it(`${state.name}: Tab goes through in reading order and out, both ways, and changes nothing`, async () => {
      const { element, before, after } = await between(state);
      await unfold(element);
      const heard = listen(element);
      const [text, address] = [written(element), location.href];
      const all = stops(element);
      const needed = all.filter((each) => !isRadio(each));
      const choices = new Set(all.filter(isRadio).map(({ name }) => name));
      // As many as there are, and the button after it: a trap has no end.
      const most = needed.length + choices.size;
      for (const [from, to, key, order] of [
        [before, after, 'Tab', all],
        [after, before, 'Shift+Tab', [...all].reverse()],
      ] as const) {
        from.focus();
        const path = await walk(
          element,
          Array.from({ length: most + 1 }, () => key),
        );
        // A browser gives day, month and year of a date a stop each, and Firefox a box that scrolls one too.
        const spare =
          4 * all.filter((each) => each.matches('input[type=date]')).length + scrolling(element).length;
        for (let i = 0; i < spare && focused() !== to; i += 1) path.push(...(await walk(element, [key])));
        expect(focused(), `${key}: out after ${most} stops: ${path.map(called).join(' → ')}`).to.equal(to);
        const inside = path
          .slice(0, -1)
          .filter((each, i) => each !== path[i - 1] && !scrolling(element).includes(each as HTMLElement));
        expect(inside.filter(isPlain).map(called), key).to.deep.equal(order.filter(isPlain).map(called));
        const places = inside.map((each) => order.indexOf(each as HTMLElement));
        expect(places, `${key}: one after the other`).to.deep.equal([...places].sort((a, b) => a - b));
      }
      await drawn(element);
      expect(heard, 'focus alone says nothing').to.deep.equal([]);
      expect(location.href).to.equal(address);
      expect(written(element), 'focus alone changes nothing').to.equal(text);
    });
  }

  it('a letter alone does nothing, at any kind of control', async () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789?'];
    const done = new Set<string>();
    for (const state of walked) {
      const element = await show(state);
      await unfold(element);
      const heard = listen(element);
      const kinds = stops(element).filter((each) => {
        if (each.matches('input:not([type=radio], [type=range]), textarea, select')) return false;
        const { localName, dataset } = each;
        const kind = `${state.tag} ${localName} ${each.getAttribute('type') ?? ''} ${dataset.key?.split(':')[0] ?? ''}`;
        return !done.has(kind) && done.add(kind);
      });
      for (const at of kinds) {
        at.focus();
        await drawn(element);
        const [text, place] = [written(element), scrollY];
        await press(...letters);
        await drawn(element);
        expect(focused(), state.name).to.equal(at);
        expect(written(element), `${state.name}, at ${called(at)}`).to.equal(text);
        expect(scrollY).to.equal(place);
      }
      expect(heard, state.name).to.deep.equal([]);
      element.remove();
    }
    expect(done.size, [...done].join()).to.be.at.least(30);
  }).timeout(180_000);

  for (const [tag, selected, given] of [
    ['sb-spheres', 'part:buurthuis', {}],
    ['sb-support-map', 'part:buurthuis', {}],
    ['sb-value-levels', 'level:volunteer', {}],
    ['sb-rounds', 'part:buurthuis', { round: 2 }],
  ] as const) {
    it(`<${tag}>: the first Escape closes and gives focus back, the second is the page’s`, async () => {
      const element = await show({ name: tag, tag, given });
      const dialog = document.createElement('dialog');
      element.parentElement?.append(dialog);
      dialog.append(element);
      dialog.showModal();
      await drawn(element);
      let reached = 0;
      const count = (event: KeyboardEvent): void => {
        if (event.key === 'Escape') reached += 1;
      };
      document.addEventListener('keydown', count);
      const key = everything(element).find(({ dataset }) => dataset.key === selected);
      key?.focus();
      await press('Enter');
      await drawn(element);
      const opened = (): HTMLElement[] =>
        everything(element).filter((each) => each.matches('[part=details]') && each.checkVisibility());
      expect(opened().length, 'open').to.equal(1);
      // A glance at the reason, where there is one, is closed before the explanation.
      for (let i = 0; i < 2 && opened().length > 0; i += 1) {
        await press('Escape');
        await drawn(element);
      }
      expect(opened().length, 'closed').to.equal(0);
      expect((focused() as HTMLElement | null)?.dataset.key).to.equal(selected);
      expect([reached, dialog.open], 'the page heard nothing').to.deep.equal([0, true]);
      // Long enough for what would be said at a glance.
      await aTimeout(600);
      await press('Escape');
      await waitUntil(() => !dialog.open, 'the dialog of the page closes');
      expect(reached).to.equal(1);
      document.removeEventListener('keydown', count);
    });
  }

  it('the hint of the keys is there to read', async () => {
    const element = await show(states[0] as State);
    expect(find(element, '.keys').textContent?.trim().length).to.be.greaterThan(20);
  });
});
