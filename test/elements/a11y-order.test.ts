/** What comes first is above or before what comes next, and help stands where it stood. WCAG 1.3.2, 2.4.3, 3.2.6. */
import './setup.js';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { called, controls, everything, many, seen, show } from './a11y-states.js';
import { draft } from '../../stories/fixtures.js';
import type { SbElement } from '../../src/ui/element.js';

/**
 * Headings and all that can be operated, without what sticks to the window, and without the button in the corner that
 * closes an explanation: it comes first, so that whoever opened it by mistake can leave at once.
 */
function placed(host: Element): HTMLElement[] {
  const operable = new Set(controls(host));
  return everything(host).filter(
    (each) =>
      (operable.has(each) || /^h[1-6]$/.test(each.localName)) &&
      seen(each) &&
      !each.closest('.docks, .bar, .close'),
  );
}

/** The circle that a chip lies in. A circle lies in the next one: what follows in the outer one may be above it. */
const circle = (element: Element): Element | null => element.closest('.nested > ul > li');

/** Does `b` stand where a reader has been already when `a` is read? A column to the right begins at the top again. */
function isBefore(a: Element, b: Element): boolean {
  const [from, to] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  const high = Math.min(from.bottom, to.bottom) - Math.max(from.top, to.top);
  const inRow = high > Math.min(from.height, to.height) / 2;
  if (inRow) return to.right <= from.left + 1;
  return to.bottom <= from.top + 1 && to.left < from.right - 1;
}

describe('the order on screen', () => {
  for (const width of [320, 1280]) {
    for (const state of many) {
      it(`${state.name}: what comes next stands after it, at ${width} px`, async () => {
        await setViewport({ width, height: 900 });
        const element = await show(state);
        const all = placed(element);
        const wrong = all.flatMap((b, i) => {
          const a = all[i - 1];
          if (!a || !isBefore(a, b) || circle(a) !== circle(b)) return [];
          return [`${called(a)} → ${called(b)}`];
        });
        expect(wrong.join('\n')).to.equal('');
      });
    }
  }
});

/** What helps on: the question, what to ask on, the keys, and what is explained, after what it explains. */
const help =
  '.stepper, .question, .prompts, .inner, [aria-expanded=true], [part=details], .keys, .notebox, .nav, .credit';

/** What helps, in the order in which it stands on the page. */
function helping(element: SbElement): string[] {
  const names = help.split(', ');
  return everything(element).flatMap((each) => {
    const name = names.find((one) => each.matches(one));
    return name && each.checkVisibility() ? [name] : [];
  });
}

describe('help', () => {
  for (const given of [{}, { editable: true }, { editable: true, presentation: true }]) {
    it(`stands in the same place in every round: ${JSON.stringify(given)}`, async () => {
      await setViewport({ width: 1280, height: 900 });
      const places: string[][] = [];
      for (const [round, selected] of [
        [1, 'sphere:communal'],
        [2, 'part:buurthuis'],
        [3, 'part:buurthuis'],
        [4, 'step:communal'],
      ] as const) {
        const element = await show({
          name: '',
          tag: 'sb-rounds',
          given: { conversation: draft, ...given, round, selected },
        });
        places.push(helping(element));
        element.remove();
      }
      const [first = []] = places;
      for (const name of help.split(', ')) expect(first, name).to.include(name);
      expect(places).to.deep.equal(places.map(() => first));
    });
  }
});
