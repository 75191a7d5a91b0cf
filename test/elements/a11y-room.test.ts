/** Reflow, zoom, text size and text spacing: WCAG 1.3.4, 1.4.4, 1.4.10, 1.4.12. */
import './setup.js';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { everything, show, states } from './a11y-states.js';
import { absent, isChromium } from './commands.js';
import { chips, drawn, overlapping, tooWide } from './look.js';

/** Words that stand in a box that cuts them. */
const cut = (host: Element): string[] =>
  everything(host)
    .filter((element) => {
      if (element.closest('.vh, .ruler, svg, textarea, input, select')) return false;
      if (element.children.length > 0 && ![...element.childNodes].some(isWords)) return false;
      const { overflowX, overflowY, clipPath, textOverflow } = getComputedStyle(element);
      if (clipPath !== 'none' || element.clientWidth === 0) return false;
      const wide = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      const high = ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1;
      return (wide || high) && textOverflow !== 'ellipsis';
    })
    .map((element) => `${element.localName}.${element.className} cut`);
const isWords = (node: Node): boolean =>
  node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '';

/** Chips whose words stick out of them, above or below. */
const spilt = (host: Element): string[] =>
  everything(host)
    .filter((element) => element.matches('.chip, .step, .button') && element.clientHeight > 0)
    .filter((element) => element.scrollHeight > element.clientHeight + 2)
    .map((e) => `${e.className} “${e.textContent?.trim() ?? ''}”: ${e.scrollHeight}/${e.clientHeight}`);

function faults(element: Element, width: number): string[] {
  const page = document.documentElement.scrollWidth;
  return [
    ...(page > width ? [`the page is ${page} px wide`] : []),
    // A field scrolls what is written in it.
    ...tooWide(element).filter((each) => !each.startsWith('input')),
    ...cut(element),
    ...spilt(element),
    ...overlapping(chips(element)),
  ];
}

/** What 1.4.12 asks a reader to be able to set. */
const spacing = {
  'letter-spacing': '0.12em',
  'word-spacing': '0.16em',
  'line-height': '1.5',
} as const;

function space(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  const rules = Object.entries(spacing).map(([name, value]) => `${name}: ${value} !important;`);
  sheet.replaceSync(`* { ${rules.join(' ')} } p { margin-block-end: 2em !important; }`);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

// Run in Chromium: what is measured and named here was not yet tried in the other browsers.
(isChromium ? describe : absent)('room for every reader', () => {
  afterEach(() => document.documentElement.style.removeProperty('font-size'));

  for (const state of states) {
    it(`${state.name}: 1280 × 1024 at 400 %, and a telephone held either way`, async () => {
      for (const [width, height] of [
        [320, 256],
        [390, 844],
        [844, 390],
      ] as const) {
        await setViewport({ width, height });
        expect(faults(await show(state), width), `${width} × ${height}`).to.deep.equal([]);
      }
    });

    it(`${state.name}: text of 200 %, from the root and from the page`, async () => {
      for (const width of [640, 1280]) {
        await setViewport({ width, height: 900 });
        document.documentElement.style.fontSize = '200%';
        expect(faults(await show(state), width), `root, ${width}`).to.deep.equal([]);
        document.documentElement.style.removeProperty('font-size');
        const large = await show(state, (holder) => (holder.style.fontSize = '32px'));
        expect(faults(large, width), `page, ${width}`).to.deep.equal([]);
      }
    });

    it(`${state.name}: text spacing, inherited and put in later`, async () => {
      for (const width of [320, 1280]) {
        await setViewport({ width, height: 900 });
        const inherited = await show(state, (holder) => {
          for (const [name, value] of Object.entries(spacing)) holder.style.setProperty(name, value);
        });
        expect(faults(inherited, width), `inherited, ${width}`).to.deep.equal([]);
        const later = await show(state);
        for (const element of [later, ...everything(later)])
          if (element.shadowRoot) space(element.shadowRoot);
        await drawn(later);
        await new Promise((resolve) => setTimeout(resolve, 60));
        await drawn(later);
        expect(faults(later, width), `put in, ${width}`).to.deep.equal([]);
      }
    });
  }
});
