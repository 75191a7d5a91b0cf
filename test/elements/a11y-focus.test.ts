/** Where focus is, is to be seen: by its ring, as painted, and not under a bar of the page. WCAG 2.4.7, 2.4.11, 1.4.11. */
import './setup.js';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { called, focused, kindOf, show, states, type State } from './a11y-states.js';
import { absent, isChromium, picture, press } from './commands.js';
import { ratio } from './contrast.js';
import { drawn } from './look.js';
import type { SbElement } from '../../src/ui/element.js';

/** What is drawn around a control: for a choice, its words too. */
const ringed = (element: Element): DOMRect =>
  (element.closest('label.option, label.file') ?? element).getBoundingClientRect();

/** How many pixels around a box differ by 3 : 1 or more. */
function changed(a: ImageData, b: ImageData, box: DOMRect): number {
  const scale = a.width / innerWidth;
  const edge = 8;
  let count = 0;
  const [top, bottom] = [Math.max(0, box.top - edge), Math.min(innerHeight, box.bottom + edge)];
  const [left, right] = [Math.max(0, box.left - edge), Math.min(innerWidth, box.right + edge)];
  for (let y = Math.round(top * scale); y < Math.min(a.height, bottom * scale); y += 1) {
    for (let x = Math.round(left * scale); x < Math.min(a.width, right * scale); x += 1) {
      const at = (y * a.width + x) * 4;
      const [r, g, b1] = [a.data[at] ?? 0, a.data[at + 1] ?? 0, a.data[at + 2] ?? 0];
      const [R, G, B] = [b.data[at] ?? 0, b.data[at + 1] ?? 0, b.data[at + 2] ?? 0];
      if (r === R && g === G && b1 === B) continue;
      if (ratio([r, g, b1, 1], [R, G, B, 1]) >= 3) count += 1;
    }
  }
  return count / (scale * scale);
}

/** States that have every kind of control between them. */
const varied = states.filter(({ name }) =>
  /figure, (part|level) chosen|table, part|editing a (part|step)|round 4|start|outcome/.test(name),
);
const inside = (element: SbElement, at: Element | null): at is Element => {
  let root = at?.getRootNode();
  while (root instanceof ShadowRoot && root !== element.shadowRoot) root = root.host.getRootNode();
  return root === element.shadowRoot;
};

/** A page with a bar that stays at the top, and room to scroll. */
async function underBar(state: State): Promise<{ element: SbElement; bar: HTMLElement }> {
  const bar = document.createElement('div');
  const element = await show(state, (holder) => {
    bar.style.cssText = 'position: sticky; top: 0; height: 56px; background: #333; z-index: 50';
    holder.style.cssText = 'padding-bottom: 1500px; --sb-scroll-margin: 60px';
    holder.append(bar);
  });
  element.style.marginTop = '1200px';
  await drawn(element);
  return { element, bar };
}

// In Firefox the keyboard does not come back to the page after these tests, in those of other files neither.
(isChromium ? describe : absent)('focus that is seen', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));
  afterEach(() => scrollTo(0, 0));

  it('the ring of every kind of control is painted: 2 px around it, 3 : 1', async function (this: Mocha.Context) {
    this.timeout(180_000);
    const done = new Set<string>();
    const faint: string[] = [];
    for (const state of varied) {
      const element = await show(state);
      await press('Tab');
      for (let i = 0; i < 80; i += 1) {
        const at = focused() as HTMLElement | null;
        if (!inside(element, at)) break;
        const kind = kindOf(at);
        // The caret of a field blinks, but is no ring.
        if (!done.has(kind)) {
          done.add(kind);
          await drawn(element);
          const box = ringed(at);
          const seen = await picture();
          at.blur();
          await drawn(element);
          const count = changed(seen, await picture(), box);
          const needed = 2 * 2 * (box.width + box.height);
          if (count < needed * 0.95) faint.push(`${state.name}: ${kind} ${Math.round(count)} of ${needed}`);
          at.focus();
        }
        await press('Tab');
      }
      element.remove();
    }
    expect(faint.join('\n')).to.equal('');
    expect(done.size, [...done].join(' ')).to.be.at.least(12);
  });

  for (const state of varied.filter(({ name }) => /editing a (part|step)|table, part/.test(name))) {
    it(`${state.name}: a bar that stays at the top covers nothing that has focus`, async () => {
      const { element, bar } = await underBar(state);
      const covered = new Set<string>();
      for (const key of ['Tab', 'Shift+Tab']) {
        if (key === 'Tab') (document.activeElement as HTMLElement | null)?.blur();
        for (let i = 0; i < 45; i += 1) {
          await press(key);
          const at = focused();
          if (!inside(element, at)) break;
          await drawn(element);
          const { top, bottom, left, width } = at.getBoundingClientRect();
          const under = bar.getBoundingClientRect().bottom;
          // What is higher than the window is seen in part; of a field for text a browser shows where one writes.
          const whole = bottom - top < innerHeight - under && !at.matches('textarea, input[type=text]');
          const cut = whole
            ? top < under - 1 || bottom > innerHeight + 1
            : bottom < under + 12 || top > innerHeight - 12;
          if (cut) covered.add(`${key}: ${called(at)} ${Math.round(top)}–${Math.round(bottom)}`);
          const y = Math.max(top, under) + 3;
          const hit = hitAt(left + width / 2, y);
          if (hit && !at.contains(hit) && !hit.contains(at) && !at.closest('label')?.contains(hit))
            covered.add(`${key}: ${called(at)} is under ${called(hit)}`);
        }
      }
      expect([...covered].join('\n')).to.equal('');
    }).timeout(90_000);
  }
});

/** What lies on top at a point, through shadow roots. */
function hitAt(x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const deeper: Element | null = hit.shadowRoot.elementFromPoint(x, y);
    if (!deeper || deeper === hit) break;
    hit = deeper;
  }
  return hit;
}
