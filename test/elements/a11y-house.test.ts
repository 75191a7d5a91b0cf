/**
 * axe in every house style, narrow and wide: the rules about what a style changes. `a11y-themes` measures what axe leaves
 * undecided; the checker of IBM knows no oklch, so a style is nothing new to it.
 */
import './setup.js';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { houseStyles } from '../../stories/house-styles.js';
import { show, states } from './a11y-states.js';
import { axe } from './axe.js';
import { absent, isChromium } from './commands.js';
import { undress, wear } from './wear.js';

/** A figure and a list of each: with something chosen, or being edited. */
const looked = states.filter(({ name }) =>
  /spheres> figure, editing|map> figure, part|levels> figure, editing|(list|table), (part|level) chosen|round 2, editing|outcome/.test(
    name,
  ),
);

/** What depends on a house style: the rest is the same in each, and looked at by `a11y-engines`. */
const styled = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

(isChromium ? describe : absent)('axe in house styles', () => {
  afterEach(undress);

  houseStyles.forEach((style, nth) => {
    it(`${style.name}: axe finds nothing, in ${looked.length} states, half of them narrow`, async () => {
      const page = await wear(style);
      const found: string[] = [];
      for (const [i, width] of [320, 1280].entries()) {
        await setViewport({ width, height: 900 });
        // What is narrow in one style is wide in the next: each state is seen at both, and each style too.
        for (const state of looked.filter((_, at) => (at + nth) % 2 === i)) {
          const element = await show(state, page);
          const { violations } = await axe.run(element, { runOnly: styled, resultTypes: ['violations'] });
          for (const { id, nodes } of violations)
            for (const { html, failureSummary = '' } of nodes)
              found.push(`${state.name}, ${width}: ${id}: ${html.slice(0, 160)} ${failureSummary}`);
          element.remove();
        }
      }
      expect(found.join('\n')).to.equal('');
    }).timeout(60_000);
  });
});
