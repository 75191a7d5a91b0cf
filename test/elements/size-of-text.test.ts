/** Text is never under 12 px, whatever the page asks; and the large look follows the page's size. */
import './setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/elements/rounds/sb-rounds.js';
import type { SbElement } from '../../src/ui/element.js';
import { own } from '../../stories/fixtures.js';
import { absent, emulateMedia, isChromium } from './commands.js';
import { drawn, shadow } from './look.js';

const tags = ['sb-spheres', 'sb-support-map', 'sb-value-levels', 'sb-rounds'] as const;
const selected: Readonly<Record<(typeof tags)[number], string>> = {
  'sb-spheres': 'part:buurthuis',
  'sb-support-map': 'part:buurthuis',
  'sb-value-levels': 'step:communal',
  'sb-rounds': 'part:buurthuis',
};

async function show(
  tag: string,
  given: object,
  page: (holder: HTMLElement) => void = () => undefined,
): Promise<SbElement> {
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  page(holder);
  const element = document.createElement(tag) as SbElement;
  Object.assign(element, { conversation: own, ...given });
  holder.append(element);
  await drawn(element);
  await drawn(element);
  return element;
}

/** Every element that holds words of its own, in figures inside the figure too. */
function worded(host: Element): HTMLElement[] {
  return [...shadow(host).querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const words = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
    return [...(words ? [element] : []), ...(element.shadowRoot ? worded(element) : [])];
  });
}
const sizeOf = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);
const small = (host: Element): string[] =>
  worded(host)
    .filter((element) => sizeOf(element) < 12)
    .map((element) => `${element.localName}.${element.className}: ${sizeOf(element)}`);

describe('the size of text', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));
  afterEach(() => document.documentElement.style.removeProperty('font-size'));

  for (const tag of tags) {
    for (const view of ['figure', 'list'] as const) {
      const given = { view, selected: selected[tag] };
      // fault 37
      it(`${tag} ${view}: never under 12 px`, async () => {
        for (const page of [
          (holder: HTMLElement): void => holder.style.setProperty('--sb-font-size', '3px'),
          (holder: HTMLElement): void => holder.style.setProperty('font-size', '5px'),
          (holder: HTMLElement): void => {
            document.documentElement.style.fontSize = '50%';
            holder.style.fontSize = '1rem';
          },
        ]) {
          expect(small(await show(tag, given, page))).to.deep.equal([]);
          expect(small(await show(tag, { ...given, presentation: true }, page))).to.deep.equal([]);
        }
      });
    }

    it(`${tag}: presentation is half as large again, of the page's size or the given one`, async () => {
      const body = (element: Element): number => sizeOf(shadow(element).querySelector('.body') as Element);
      expect(body(await show(tag, { presentation: true }))).to.equal(24);
      const given = (holder: HTMLElement): void => holder.style.setProperty('--sb-font-size', '20px');
      expect(body(await show(tag, {}, given))).to.equal(20);
      expect(body(await show(tag, { presentation: true }, given))).to.equal(30);
    });
  }

  /** Sizes of text of a round and of the figure in it, in px. */
  async function inRound(given: object, size: string): Promise<{ round: number; figure: number }> {
    const rounds = await show('sb-rounds', { round: 2, ...given }, (holder) =>
      holder.style.setProperty('--sb-font-size', size),
    );
    const inner = shadow(rounds).querySelector('sb-spheres') as Element;
    const body = (element: Element): number => sizeOf(shadow(element).querySelector('.body') as Element);
    return { round: body(rounds), figure: body(inner) };
  }

  for (const size of ['', '20px']) {
    it(`a figure inside the rounds is as large as the round (${size || 'the page’s size'})`, async () => {
      const { round, figure } = await inRound({}, size);
      expect(figure).to.equal(round);
    });

    // There the question is larger and the figure fits below it: both are seen at once.
    it(`on the projector it is larger than on a laptop (${size || 'the page’s size'})`, async () => {
      for (const width of [800, 1280, 1920]) {
        await setViewport({ width, height: 800 });
        const page = size === '' ? 16 : 20;
        const { round, figure } = await inRound({ presentation: true }, size);
        expect(round).to.equal(page * 1.5);
        expect(figure, `${width} px`).to.be.at.least(page);
        if (width > 1000 && size === '') expect(figure, `${width} px`).to.be.above(page);
      }
    });
  }

  it('beside large text, the figure leaves room for the explanation', async () => {
    const element = await show('sb-spheres', {}, (holder) =>
      holder.style.setProperty('--sb-font-size', '20px'),
    );
    const [figure, side] = ['.stage', '.side'].map((part) =>
      (shadow(element).querySelector(part) as Element).getBoundingClientRect(),
    );
    const chips = [...shadow(element).querySelectorAll('.chip.placed')];
    const right = Math.max(...chips.map((chip) => chip.getBoundingClientRect().right));
    const beside = (side?.top ?? 0) < (figure?.bottom ?? 0);
    if (beside) expect(right).to.be.at.most(side?.left ?? 0);
  });
});

// The other browsers can't be asked for forced colours.
(isChromium ? describe : absent)('forced colours', () => {
  for (const scheme of ['light', 'dark']) {
    for (const dark of [false, true]) {
      it(`${scheme}, on a ${dark ? 'dark' : 'light'} page: words and what they stand on are the system's, and differ`, async () => {
        await emulateMedia({ 'forced-colors': 'active', 'prefers-color-scheme': scheme });
        for (const tag of tags) {
          const element = await show(tag, { selected: selected[tag] }, (holder) => {
            holder.style.background = dark ? '#111' : '#fff';
            holder.style.color = dark ? '#eee' : '#111';
          });
          const ground = (each: Element | null): string => {
            for (let at = each; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host) {
              const { backgroundColor } = getComputedStyle(at);
              if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor;
            }
            return '';
          };
          const probe = document.createElement('p');
          document.body.append(probe);
          const system = ['CanvasText', 'Canvas', 'LinkText', 'Highlight', 'HighlightText', 'ButtonText'].map(
            (colour) => {
              probe.style.color = colour;
              return getComputedStyle(probe).color;
            },
          );
          probe.remove();
          const wrong = worded(element).filter((each) => {
            const { color } = getComputedStyle(each);
            return !system.includes(color) || color === ground(each);
          });
          expect(
            wrong.map(
              (each) =>
                `${tag} ${each.localName}.${each.className} ${getComputedStyle(each).color} ${ground(each)}`,
            ),
          ).to.deep.equal([]);
        }
      });
    }
  }
});
