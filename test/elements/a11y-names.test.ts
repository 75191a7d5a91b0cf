/** What a listener gets: names, levels, languages, and shapes that keep silent. WCAG 1.1.1, 1.3.1, 2.4.6, 2.5.3, 3.1.2, 4.1.2, 4.1.3. */
import './setup.js';
import { aTimeout, expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { called, controls, everything, seen, show, states } from './a11y-states.js';
import { absent, accessibilityTree, emulateMedia, isChromium } from './commands.js';
import { drawn, find, shadow } from './look.js';

const folded = (words: string | null | undefined): string => (words ?? '').replace(/\s+/g, ' ').trim();

/** The words of a control that an eye sees. */
function visibleWords(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('.vh, svg')) hidden.remove();
  return folded(copy.textContent);
}

// Run in Chromium: what is measured and named here was not yet tried in the other browsers.
(isChromium ? describe : absent)('what a listener gets', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  for (const state of states) {
    it(`${state.name}: names, ids, levels and lists`, async () => {
      const element = await show(state);
      const all = everything(element);

      const loud = all.filter(
        (each) =>
          each.localName === 'svg' &&
          (each.ariaHidden !== 'true' || each.getAttribute('focusable') !== 'false'),
      );
      expect(loud.map(called), 'shapes keep silent').to.deep.equal([]);

      for (const control of controls(element)) {
        const given = control.getAttribute('aria-label');
        if (given && control.matches('button, a, summary'))
          expect(folded(given), 'the name holds what is seen').to.include(visibleWords(control));
        expect(control.title, 'no tooltip of the browser').to.equal('');
      }
      expect(all.filter((each) => each.hasAttribute('aria-roledescription')).map(called)).to.deep.equal([]);

      const roots = new Set(all.map((each) => each.getRootNode() as ShadowRoot));
      for (const root of roots) {
        const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
        expect(ids.length, `twice: ${ids.filter((id, i) => ids.indexOf(id) !== i).join()}`).to.equal(
          new Set(ids).size,
        );
        for (const each of root.querySelectorAll('[aria-labelledby], [aria-describedby], [for]')) {
          const named = ['aria-labelledby', 'aria-describedby', 'for']
            .flatMap((name) => (each.getAttribute(name) ?? '').split(' '))
            .filter(Boolean);
          for (const id of named)
            expect(root.getElementById(id), `${called(each)} points to ${id}`).to.not.equal(null);
        }
      }

      const silent = all.filter(
        (each) =>
          each.matches('ul:not([role]), ol:not([role])') &&
          each.checkVisibility() &&
          !each.closest('[aria-hidden=true]') &&
          getComputedStyle(each).listStyleType === 'none',
      );
      expect(silent.map(called), 'Safari tells a list without signs only by its role').to.deep.equal([]);

      const regions = all
        .filter((each) => each.matches('[role=region], section, nav') && each.checkVisibility())
        .map((each) => each.ariaLabel ?? each.getAttribute('aria-labelledby'));
      expect(regions.every(Boolean), 'a region has a name').to.equal(true);
    });
  }

  for (const level of [2, 4, 6]) {
    it(`headings begin at ${level} and skip none`, async () => {
      for (const state of states) {
        const element = await show({ ...state, given: { ...state.given, headingLevel: level } });
        const levels = everything(element)
          .filter((each) => /^h[1-6]$/.test(each.localName) && each.checkVisibility())
          .map((each) => Number(each.localName[1]));
        expect(levels[0], state.name).to.equal(level);
        levels.forEach((now, i) => {
          const before = levels[i - 1] ?? now;
          expect(now - before, `${state.name}: h${before} h${now}`).to.be.at.most(1);
        });
        element.remove();
      }
    }).timeout(60_000);
  }

  it('an action is told in one message of 120 characters at most, in a region that was there', async () => {
    for (const [tag, selector] of [
      ['sb-spheres', '[data-key="part:koor"]'],
      ['sb-support-map', '[data-key="part:buurthuis"]'],
      ['sb-value-levels', '.step'],
    ] as const) {
      const element = await show({ name: tag, tag, given: { conversation: {} } });
      const region = find(element, 'p[role=status]');
      expect(folded(region.textContent)).to.equal('');
      const said: string[] = [];
      const observer = new MutationObserver(() => said.push(folded(region.textContent)));
      observer.observe(region, { childList: true, characterData: true, subtree: true });
      find(element, selector).click();
      await aTimeout(800);
      observer.disconnect();
      expect(said.length, said.join(' | ')).to.equal(1);
      expect(said[0]?.length).to.be.within(5, 120);
      expect(shadow(element).querySelector('p[role=status]')).to.equal(region);
    }
  });

  it('every name of the model is there to hear, in figure and in list', async () => {
    for (const tag of ['sb-spheres', 'sb-support-map', 'sb-value-levels'] as const) {
      for (const view of ['figure', 'list'] as const) {
        const element = await show({ name: tag, tag, given: { view, conversation: {} } });
        const heard = (await accessibilityTree())?.map(({ name }) => name).join('\n') ?? '';
        const { parts, spheres, parties, chain, levels } = element.conversation;
        const facts = {
          'sb-spheres': [...spheres, ...parts],
          'sb-support-map': parties,
          'sb-value-levels': [...chain, ...levels],
        }[tag];
        const missed = facts.filter(
          ({ label }) => !heard.toLowerCase().includes((label ?? '?').toLowerCase()),
        );
        expect(
          missed.map(({ label }) => label),
          `${tag} ${view}`,
        ).to.deep.equal([]);
        element.remove();
      }
    }
  });
});

// The other browsers can't be asked.
(isChromium ? describe : absent)('as the reader’s system asks', () => {
  it('without motion nothing moves', async () => {
    await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
    for (const [tag, selected] of [
      ['sb-spheres', 'part:koor'],
      ['sb-support-map', 'part:buurthuis'],
      ['sb-value-levels', 'level:volunteer'],
    ] as const) {
      const element = await show({ name: tag, tag, given: {} });
      element.selected = selected;
      await element.updateComplete;
      const moving = everything(element).flatMap((each) => each.getAnimations());
      expect(moving.length, tag).to.equal(0);
      await drawn(element);
    }
  });

  it('with more contrast, what was muted is as dark as the text', async () => {
    await emulateMedia({ 'prefers-contrast': 'more' });
    const element = await show({ name: '', tag: 'sb-spheres', given: {} });
    const text = getComputedStyle(find(element, '.sb')).color;
    const muted = everything(element).filter(
      (each) => each.matches('.meta, .choose, .kicker, .credit') && seen(each),
    );
    expect(muted.length).to.be.at.least(2);
    for (const each of muted) expect(getComputedStyle(each).color, called(each)).to.equal(text);
  });

  it('in forced colours what is chosen and what is pressed differs by more than colour', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    const element = await show({
      name: '',
      tag: 'sb-spheres',
      given: { conversation: {}, selected: 'part:koor' },
    });
    const chip = getComputedStyle(find(element, '[data-key="part:koor"]'));
    const other = getComputedStyle(
      find(element, '[data-key="part:vrienden"], [data-key^="part:"]:not([aria-expanded=true])'),
    );
    expect(chip.outlineStyle).to.equal('solid');
    expect(parseFloat(chip.outlineWidth)).to.be.at.least(2);
    expect(other.outlineStyle).to.equal('none');
    const [pressed, open] = ['true', 'false'].map(
      (value) => getComputedStyle(find(element, `.toolbar [aria-pressed=${value}]`)).backgroundColor,
    );
    expect(pressed).to.not.equal(open);
  });

  it('in forced colours nothing is painted behind the space that ends a line: it would cover the next one', async () => {
    await setViewport({ width: 1280, height: 900 });
    await emulateMedia({ 'forced-colors': 'active' });
    const element = await show({ name: '', tag: 'sb-support-map', given: { selected: 'part:buurthuis' } });
    const gaps = everything(element).filter((each) => each.matches('.gap'));
    expect(gaps.length).to.be.at.least(5);
    for (const gap of gaps) expect(getComputedStyle(gap).forcedColorAdjust).to.equal('none');
  });
});
