/** What is pressed is large enough, and stands free: WCAG 2.5.2, 2.5.8. */
import './setup.js';
import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse, setViewport } from '@web/test-runner-commands';
import { called, controls, seen, show, states } from './a11y-states.js';
import { absent, emulateTouch, isChromium } from './commands.js';
import { drawn, find } from './look.js';

/** What a finger presses to reach a control: a choice with its words. */
function targets(host: Element): HTMLElement[] {
  const all = controls(host).filter(
    (element) => seen(element) && element.matches('button, input, select, textarea, summary, a[href]'),
  );
  return [...new Set(all.map((element) => element.closest<HTMLElement>('label.option') ?? element))];
}

/** A link or button in a sentence has the height of its line: the exception of 2.5.8. */
const inSentence = (element: Element): boolean =>
  getComputedStyle(element).display === 'inline' &&
  [...(element.parentElement?.childNodes ?? [])].some(
    (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
  );

function small(host: Element, least: number): string[] {
  return targets(host).flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    const fits = Math.min(width, height) >= least - 0.5;
    return fits || inSentence(element)
      ? []
      : [`${called(element)} ${Math.round(width)} × ${Math.round(height)}`];
  });
}

/** Targets that lie over each other, other than in what docks over the page. */
function over(host: Element): string[] {
  const boxes = targets(host)
    .filter((element) => !element.closest('.docks'))
    .map((element) => ({ element, box: element.getBoundingClientRect() }));
  return boxes.flatMap(({ element, box }, i) =>
    boxes.slice(i + 1).flatMap((other) => {
      const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      return wide > 1 && high > 1 ? [`${called(element)} × ${called(other.element)}`] : [];
    }),
  );
}

// Run in Chromium: what is measured and named here was not yet tried in the other browsers.
(isChromium ? describe : absent)('targets', () => {
  for (const state of states) {
    it(`${state.name}: 24 px at least, none over another`, async () => {
      for (const width of [320, 1280]) {
        await setViewport({ width, height: 900 });
        const element = await show(state);
        expect(small(element, 24), `${width}`).to.deep.equal([]);
        expect(over(element), `${width}`).to.deep.equal([]);
      }
    });
  }

  for (const state of states) {
    it(`${state.name}: 44 px for a finger, none over another`, async () => {
      for (const width of [360, 1024]) {
        await setViewport({ width, height: 900 });
        // After the size, which takes the finger away.
        await emulateTouch();
        expect(window.matchMedia('(pointer: coarse)').matches).to.equal(true);
        const element = await show(state);
        expect(small(element, 44), `${width}`).to.deep.equal([]);
        expect(over(element), `${width}`).to.deep.equal([]);
      }
    });
  }

  it('what is pressed by mistake is let go of beside it', async () => {
    await setViewport({ width: 1280, height: 900 });
    for (const [tag, selector] of [
      ['sb-spheres', '[data-key="part:koor"]'],
      ['sb-support-map', '[data-key="part:buurthuis"]'],
      ['sb-value-levels', '.step'],
    ] as const) {
      const element = await show({ name: tag, tag, given: {} });
      const control = find(element, selector);
      control.scrollIntoView({ block: 'center' });
      const { left, top } = control.getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(left) + 12, Math.round(top) + 10] });
      await sendMouse({ type: 'down' });
      await drawn(element);
      expect(element.selected, 'not before it is let go').to.equal(undefined);
      await sendMouse({ type: 'move', position: [4, 4] });
      await sendMouse({ type: 'up' });
      await drawn(element);
      expect(element.selected, tag).to.equal(undefined);
      await resetMouse();
    }
  });
});
