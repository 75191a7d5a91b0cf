/** In every house style, also a harsh one, words are read and shapes are seen: WCAG 1.4.3, 1.4.11, 2.4.7. */
import './setup.js';
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { houseStyles } from '../../stories/house-styles.js';
import { controls, focused, seen, show, states } from './a11y-states.js';
import { absent, isChromium } from './commands.js';
import { faintShapes, faintWords, ringContrast } from './contrast.js';
import { drawn } from './look.js';
import { undress, wear } from './wear.js';

const few = /figure$|chosen|table$|round 4|outcome|editing a (part|step)/;
const looked = states.filter(({ name }) => few.test(name));

// One engine is enough for colours that are computed the same: the ten packages were compared in three.
(isChromium ? describe : absent)('house styles', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));
  afterEach(undress);

  for (const style of houseStyles) {
    it(`${style.name}: every word and every shape, in ${looked.length} states`, async () => {
      const page = await wear(style);
      const faint: string[] = [];
      for (const state of looked) {
        const element = await show(state, page);
        faint.push(
          ...[...faintWords(element), ...faintShapes(element)].map((each) => `${state.name}: ${each}`),
        );
        element.remove();
      }
      expect(faint).to.deep.equal([]);
    }).timeout(60_000);

    it(`${style.name}: the ring of focus stands out, and round corners stay small`, async () => {
      const page = await wear(style);
      for (const tag of ['sb-spheres', 'sb-value-levels'] as const) {
        const element = await show({ name: tag, tag, given: { selected: 'step:communal' } }, page);
        const first = controls(element)[0];
        first?.focus();
        for (let i = 0; i < 4; i += 1) {
          await sendKeys({ press: 'Tab' });
          const at = focused();
          if (at && element.shadowRoot?.contains(at)) expect(ringContrast(at), tag).to.be.at.least(3);
        }
        for (const control of controls(element).filter(seen)) {
          const radius = parseFloat(getComputedStyle(control).borderTopLeftRadius);
          if (control.matches('.step, .button, .details')) expect(radius).to.be.at.most(12);
        }
      }
    }).timeout(90_000);
  }

  it('a page that turns dark later is followed', async () => {
    const element = await show(
      { name: '', tag: 'sb-spheres', given: {} },
      (holder) => (holder.style.cssText = 'background: #fff; --utrecht-document-color: #222'),
    );
    const holder = element.parentElement as HTMLElement;
    holder.style.cssText = 'background: #111; --utrecht-document-color: #eee';
    await new Promise((resolve) => setTimeout(resolve, 100));
    await drawn(element);
    expect(faintWords(element)).to.deep.equal([]);
  });
});
