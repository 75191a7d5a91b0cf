/** What shows at a glance, and what is told by colour: it stays, it can go, and it is there in grey. WCAG 1.4.1, 1.4.13. */
import './setup.js';
import { aTimeout, expect } from '@open-wc/testing';
import { resetMouse, sendMouse, setViewport } from '@web/test-runner-commands';
import { show, type State } from './a11y-states.js';
import { absent, isChromium, picture, press } from './commands.js';
import { drawn, find, shadow, waitUntil } from './look.js';
import type { SbElement } from '../../src/ui/element.js';

const spheres: State = { name: '', tag: 'sb-spheres', given: {} };

/** A part with a reason: that shows at a glance. */
async function withReason(): Promise<{ element: SbElement; chip: HTMLElement; reason: string }> {
  const element = await show(spheres);
  for (const { id, reason } of element.conversation.parts) {
    const chip = shadow(element).querySelector<HTMLElement>(`[part~=figure] [data-key="part:${id}"]`);
    if (reason && chip) return { element, chip, reason };
  }
  throw new Error('no part has a reason');
}
const tip = (element: SbElement): HTMLElement | null => shadow(element).querySelector('.tip');
const middle = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
const shown = async (element: SbElement): Promise<HTMLElement> => {
  await waitUntil(() => tip(element)?.style.top, 'the glance is there, in its place');
  return tip(element) as HTMLElement;
};

(isChromium ? describe : absent)('at a glance', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));
  afterEach(() => resetMouse());

  it('under the mouse: it stays while one points at it, and Escape takes it away', async () => {
    const { element, chip, reason } = await withReason();
    chip.scrollIntoView({ block: 'center' });
    await sendMouse({ type: 'move', position: middle(chip) });
    const box = await shown(element);
    expect(box.textContent?.trim()).to.equal(reason);
    await sendMouse({ type: 'move', position: middle(box) });
    await aTimeout(600);
    expect(tip(element), 'it can be pointed at').to.equal(box);
    const { left, top, right, bottom } = box.getBoundingClientRect();
    expect([left >= 0, top >= 0, right <= innerWidth, bottom <= innerHeight]).to.not.include(false);
    find(element, '.toolbar button').focus();
    await sendMouse({ type: 'move', position: middle(chip) });
    await shown(element);
    await press('Escape');
    await drawn(element);
    expect(tip(element), 'gone, and the mouse is still there').to.equal(null);
    expect(element.selected).to.equal(undefined);
  });

  it('with focus by keyboard: it is there too, stays, and Escape takes it away without moving focus', async () => {
    const { element, chip, reason } = await withReason();
    find(element, '.toolbar button').focus();
    await press('Tab');
    chip.focus();
    expect((await shown(element)).textContent?.trim()).to.equal(reason);
    await aTimeout(600);
    expect(tip(element)).to.not.equal(null);
    await press('Escape');
    await drawn(element);
    expect(tip(element)).to.equal(null);
    expect(shadow(element).activeElement).to.equal(chip);
  });

  it('what it says is never only there: the explanation says it too', async () => {
    const { element, chip, reason } = await withReason();
    chip.click();
    await drawn(element);
    expect(find(element, '[part=details]').textContent).to.include(reason);
    expect(tip(element), 'and it is not said twice').to.equal(null);
  });
});

/** How light each pixel of a box is, as on paper from a printer without colour. */
function grey(image: ImageData, box: DOMRect): number[] {
  const found: number[] = [];
  for (let y = Math.ceil(box.top); y < Math.min(image.height, Math.floor(box.bottom)); y += 1)
    for (let x = Math.ceil(box.left); x < Math.min(image.width, Math.floor(box.right)); x += 1) {
      const at = (y * image.width + x) * 4;
      const [r = 0, g = 0, b = 0] = image.data.subarray(at, at + 3);
      found.push(0.2126 * r + 0.7152 * g + 0.0722 * b);
    }
  return found;
}

/** A chip with the line around it. */
const around = (element: Element): DOMRect => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return new DOMRect(Math.round(x) - 5, Math.round(y) - 5, Math.round(width) + 10, Math.round(height) + 10);
};

/** The share of pixels whose grey differs clearly. */
const differs = (a: readonly number[], b: readonly number[]): number =>
  a.filter((value, i) => Math.abs(value - (b[i] ?? value)) > 48).length / a.length;

// The pictures are the same in each browser, as far as grey goes.
describe('in grey', () => {
  beforeEach(() => setViewport({ width: 1280, height: 1000 }));

  for (const [tag, key, selector] of [
    ['sb-spheres', 'part:buurthuis', '[data-key="part:buurthuis"]'],
    ['sb-support-map', 'part:buurthuis', '[data-key="part:buurthuis"]'],
    ['sb-value-levels', 'level:volunteer', '[data-key="level:volunteer"]'],
  ] as const) {
    it(`<${tag}>: what is chosen is seen without colour`, async () => {
      const element = await show({ name: '', tag, given: {} });
      const chip = find(element, selector);
      element.scrollIntoView();
      const before = grey(await picture(), around(chip));
      element.selected = key;
      await drawn(element);
      await aTimeout(400);
      await drawn(element);
      element.scrollIntoView();
      const box = around(find(element, selector));
      const after = grey(await picture(), box);
      // A line of 1 px around it, at least.
      expect(differs(before, after) * before.length).to.be.at.least(1.5 * (box.width + box.height));
    });
  }

  it('in, out and doubt differ without colour, in the same words', async () => {
    const label = 'Buurthuis';
    const look = async (decision: string | undefined): Promise<number[]> => {
      const parts = [{ id: 'a', sphere: 'communal', label, ...(decision && { decision }) }];
      const element = await show({ ...spheres, given: { conversation: { parts } } });
      element.scrollIntoView();
      const chip = find(element, '[data-key="part:a"]');
      const { left, top } = chip.getBoundingClientRect();
      const pixels = grey(await picture(), new DOMRect(left, top, 90, 28));
      element.remove();
      return pixels;
    };
    const looks = [await look('in'), await look('out'), await look('unsure'), await look(undefined)];
    looks.forEach((a, i) => looks.slice(i + 1).forEach((b) => expect(differs(a, b)).to.be.at.least(0.02)));
  });

  it('the chosen view in the toolbar is seen without colour', async () => {
    const element = await show(spheres);
    const button = find(element, '.toolbar [aria-pressed=true]');
    element.scrollIntoView();
    const before = grey(await picture(), button.getBoundingClientRect());
    element.view = 'list';
    await drawn(element);
    element.scrollIntoView();
    const box = find(element, '.toolbar button').getBoundingClientRect();
    expect(differs(before, grey(await picture(), box))).to.be.at.least(0.3);
  });
});
