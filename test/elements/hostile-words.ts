/** Hostile words in every place, view and state of the figures: the page is the same as with a plain word, but for the word. */
import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/elements/rounds/sb-rounds.js';
import type { SbElement } from '../../src/ui/element.js';
import type { Conversation } from '../../src/model/types.js';
import { everywhere, generated, hostile, places } from '../hostile.js';
import { isChromium } from './commands.js';
import { drawn, shadow } from './look.js';
import { plain, type Tally, unlike } from './twin.js';

type Tag = 'sb-spheres' | 'sb-support-map' | 'sb-value-levels' | 'sb-rounds';
const words = [...hostile, ...generated(8)];

interface State {
  readonly title: string;
  readonly tags: readonly Tag[];
  /** Properties and attributes for this word. */
  readonly given: (word: string) => Record<string, unknown>;
  /** What is done when it is drawn. */
  readonly act?: (element: SbElement) => Promise<void> | void;
  /** One figure at a time: there is one focus. */
  readonly single?: boolean;
}

const figures: readonly Tag[] = ['sb-spheres', 'sb-support-map', 'sb-value-levels'];
const chosen: Record<Tag, readonly ((word: string) => string)[]> = {
  'sb-spheres': [(word) => `part:${word}`, () => 'sphere:communal'],
  'sb-support-map': [(word) => `part:${word}`, (word) => `party:${word} p`, (word) => `relation:${word} r`],
  'sb-value-levels': [(word) => `step:${word} step`, () => 'step:communal', () => 'level:society'],
  'sb-rounds': [(word) => `part:${word}`],
};
const other = (word: string): Conversation => ({
  ...everywhere(word),
  group: `${word} b`,
  date: '2025-01-01',
});
const anchors = (element: Element): HTMLElement[] => [
  ...shadow(element).querySelectorAll<HTMLElement>('[part~=figure] [data-key]'),
];

const states: readonly State[] = [
  { title: 'as figure', tags: figures, given: () => ({ view: 'figure' }) },
  { title: 'as list', tags: figures, given: () => ({ view: 'list' }) },
  ...figures.flatMap((tag) =>
    chosen[tag].flatMap((choose, i): State[] => [
      { title: `something chosen (${i})`, tags: [tag], given: (word) => ({ selected: choose(word) }) },
      {
        title: `something chosen (${i}), to edit`,
        tags: [tag],
        given: (word) => ({ selected: choose(word), editable: true }),
      },
    ]),
  ),
  {
    title: 'under the mouse',
    tags: figures,
    given: () => ({}),
    async act(element) {
      const over = { pointerType: 'mouse', bubbles: true, composed: true };
      anchors(element)[0]?.dispatchEvent(new PointerEvent('pointerover', over));
      await aTimeout(400);
    },
  },
  {
    title: 'with focus',
    tags: figures,
    single: true,
    given: () => ({}),
    act(element) {
      const last = anchors(element).at(-1);
      last?.focus();
      last?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true, composed: true }));
    },
  },
  { title: 'two compared', tags: figures, given: (word) => ({ compare: [everywhere(word), other(word)] }) },
  {
    title: 'in every attribute',
    tags: figures,
    given: (word) => ({
      heading: word,
      texts: JSON.stringify({
        'spheres.name': word,
        'map.name': word,
        'value.name': word,
        'view.list': word,
      }),
      selected: word,
      view: word,
      perspective: word,
    }),
  },
  ...(['start', 'outcome'] as const).map((screen): State => ({
    title: `${screen} of the conversation`,
    tags: ['sb-rounds'],
    given: () => ({ screen, editable: true }),
  })),
  ...[1, 2, 3, 4].map((round): State => ({
    title: `round ${round}`,
    tags: ['sb-rounds'],
    given: (word) => ({ round, screen: 'round', editable: true, selected: `part:${word}` }),
  })),
];

/** Firefox, which draws them one file after another, has fewer in each state. */
const SHARE = isChromium ? 3 : 6;
/** So many figures are drawn at a time. */
const AT_ONCE = 13;

/** Figures in a state, one for each word. */
async function shown(tag: Tag, state: State, some: readonly string[]): Promise<SbElement[]> {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  const elements = some.map((word) => {
    const element = document.createElement(tag) as SbElement;
    element.id = 'figuur';
    Object.assign(element, { conversation: everywhere(word) }, state.given(word));
    const place = document.createElement('div');
    place.append(element);
    page.append(place);
    return element;
  });
  for (const element of elements) await drawn(element);
  await Promise.all(elements.map(async (element) => state.act?.(element)));
  await nextFrame();
  for (const element of elements) await element.updateComplete;
  return elements;
}
const batches = (list: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));

/** Declares the tests of one figure: every word in every place, in views and states by turns. */
export function hostileWordsIn(tag: Tag): void {
  const total: Tally & { cases: number } = { texts: 0, elements: 0, cases: 0 };
  const own = states.filter((each) => each.tags.includes(tag));
  own.forEach((state, n) => {
    it(state.title, async function () {
      this.timeout(240_000);
      await setViewport({ width: 1000, height: 800 });
      const [twin] = await shown(tag, state, [plain]);
      const faults: string[] = [];
      // A part of the words in each state, each time another: so all of them, in each figure.
      const some = words.filter((_, i) => (i + n) % SHARE === 0);
      for (const batch of batches(some, state.single ? 1 : AT_ONCE)) {
        const elements = await shown(tag, state, batch);
        elements.forEach((element, i) => {
          const word = batch[i] ?? '';
          total.cases += 1;
          const found = unlike(shadow(twin as SbElement), shadow(element), word, total);
          if (found.length > 0) faults.push(`${JSON.stringify(word.slice(0, 60))}:\n  ${found.join('\n  ')}`);
        });
        elements.forEach((element) => element.parentElement?.remove());
      }
      expect('hacked' in window).to.equal(false);
      expect(faults.length, `${faults.length} of ${some.length}\n${faults.slice(0, 3).join('\n')}`).to.equal(
        0,
      );
    });
  });
  after(() => {
    console.log(
      `hostile words in <${tag}>: ${words.length} words × ${places} places, ${own.length} states: ${total.cases} drawings, ${total.texts} texts and ${total.elements} elements compared`,
    );
  });
}
