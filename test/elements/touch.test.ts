/** One thing said anew touches only what it is about: the rest of a figure stays the very same nodes. */
import './setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/elements/spheres/sb-spheres.js';
import '../../src/elements/support-map/sb-support-map.js';
import '../../src/elements/value-levels/sb-value-levels.js';
import type { SbElement } from '../../src/ui/element.js';
import { drawn, shadow, text } from './look.js';

type Tag = 'sb-spheres' | 'sb-support-map' | 'sb-value-levels';
type List = 'parts' | 'relations' | 'chain';
interface Said {
  readonly tag: Tag;
  readonly list: List;
  readonly id: string;
  readonly before: object;
  readonly after: object;
  /** Where else it is said. */
  readonly also?: string;
}

const cases: readonly Said[] = [
  { tag: 'sb-spheres', list: 'parts', id: 'koor', before: { decision: 'in' }, after: { decision: 'out' } },
  {
    tag: 'sb-value-levels',
    list: 'chain',
    id: 'communal',
    before: { confidence: 'doubted', reason: 'Te weinig geld' },
    after: { confidence: 'seen', reason: 'Het lukt hier' },
    // What is thought of the step to this one.
    also: '.between',
  },
  {
    tag: 'sb-support-map',
    list: 'relations',
    id: 'individual-refers-communal',
    before: { link: 'apart' },
    after: { link: 'joined' },
    // How both are drawn.
    also: '.legend',
  },
];
const kinds = { parts: 'part', relations: 'relation', chain: 'step' } as const;

/** Everything in a figure that changes while something is done. */
async function changes(element: SbElement, act: () => void): Promise<Element[]> {
  const touched: Node[] = [];
  const observer = new MutationObserver((records) => touched.push(...records.map(({ target }) => target)));
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(shadow(element), all);
  act();
  await drawn(element);
  await drawn(element);
  observer.disconnect();
  return touched
    .map((node) => (node instanceof Element ? node : node.parentElement))
    .filter((each) => each !== null);
}

for (const { tag, list, id, before, after, also = 'none' } of cases) {
  for (const view of ['figure', 'list'] as const) {
    it(`<${tag}> as ${view}: ${list} ${id} is said anew, and no other node changes`, async () => {
      await setViewport({ width: 1280, height: 900 });
      const around = await fixture(html`<div></div>`);
      const element = document.createElement(tag) as SbElement;
      element.view = view;
      around.append(element);
      await drawn(element);
      const decisions = ['in', 'out', 'unsure'] as const;
      const { conversation } = element;
      // Something else is decided in every way already, so that the legend knows them all.
      const parts = conversation.parts.map((part, i) => ({ ...part, decision: decisions[i % 3] }));
      const all = { ...conversation, parts };
      const saying = (fields: object): object => ({
        ...all,
        [list]: all[list].map((each) => ({ ...each, ...(each.id === id && fields) })),
      });
      element.conversation = saying(before);
      await drawn(element);
      await drawn(element);
      const touched = await changes(element, () => (element.conversation = saying(after)));
      expect(text(element, '[part=error]')).to.equal('');
      expect(touched.length).to.be.within(1, 20);
      // A relation is a line in the figure, which nobody chose.
      const own = shadow(element).querySelector(`[data-key="${kinds[list]}:${id}"]`);
      const row = own?.closest('li, tr') ?? own;
      const elsewhere = touched.filter((each) => !row?.contains(each) && !each.closest(also));
      expect(elsewhere.map((each) => each.outerHTML.slice(0, 160))).to.deep.equal([]);
    });
  }
}
