/** Filling in a field fills in that field: focus stays, and nothing else comes or goes. WCAG 3.2.2. */
import './setup.js';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { called, controls, everything, focused, kindOf, many, show, unfold } from './a11y-states.js';
import { press } from './commands.js';
import { drawn } from './look.js';
import type { SbElement } from '../../src/ui/element.js';

const fields = (element: SbElement): HTMLElement[] =>
  controls(element).filter((each) =>
    each.matches('input:not([type=file], [type=date]), textarea:not([readonly]), select'),
  );

/** What a person does in it, by keyboard. */
function filling(field: Element): readonly string[] {
  if (field instanceof HTMLSelectElement)
    return [field.selectedIndex < field.options.length - 1 ? 'ArrowDown' : 'ArrowUp'];
  if (field.matches('[type=radio]')) return ['ArrowRight'];
  if (field.matches('[type=range]')) return ['ArrowRight', 'End'];
  if (field.matches('[type=checkbox]')) return ['Space'];
  return ['n', 'u', 'Backspace'];
}

/** A field, whatever it holds: the radio buttons of a choice are one. */
const fieldOf = (element: Element | null): string =>
  element ? `${kindOf(element)} ${nameOf(element)}` : 'nothing';
const nameOf = (element: Element): string =>
  (element.matches('[type=radio]') ? element.closest('fieldset')?.querySelector('legend') : undefined)
    ?.textContent ??
  (element as HTMLInputElement).labels?.[0]?.querySelector('.fieldname')?.textContent ??
  element.ariaLabel ??
  '';

/** Where one is: what is on screen, what is chosen, and which fields there are. */
const context = (element: SbElement): Record<string, unknown> => {
  const { view, selected } = element;
  const { round, screen } = element as { round?: number; screen?: string };
  const open = everything(element).filter((each) => each.matches('dialog[open], [popover]:popover-open'));
  return {
    view,
    selected,
    round,
    screen,
    open: open.length,
    address: location.href,
    history: history.length,
  };
};

describe('filling in', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  const editing = many.filter(({ name }) => /editing|start|outcome/.test(name));
  for (const state of editing) {
    it(`${state.name}: moves no focus and leads nowhere`, async () => {
      const element = await show(state);
      await unfold(element);
      const names = [...new Set(fields(element).map(fieldOf))];
      const before = context(element);
      let filled = 0;
      for (const name of names) {
        const field = fields(element).find((each) => fieldOf(each) === name);
        if (!field) continue;
        field.focus();
        await drawn(element);
        const { top } = (focused() ?? field).getBoundingClientRect();
        await press(...filling(field));
        await drawn(element);
        expect(fieldOf(focused()), `focus after ${called(field)}`).to.equal(name);
        expect(context(element), name).to.deep.equal(before);
        const moved = Math.abs((focused()?.getBoundingClientRect().top ?? 0) - top);
        expect(moved, `${name} jumps`).to.be.at.most(innerHeight / 2);
        filled += 1;
      }
      expect(filled).to.be.at.least(state.name.includes('outcome') ? 0 : 1);
    }).timeout(60_000);
  }
});
