/** Whatever the words: at 320 px nothing is wider than the figure, in every view, with every kind of explanation. */
import './setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/elements/rounds/sb-rounds.js';
import type { SbElement } from '../../src/ui/element.js';
import { longWords } from './long-words.js';
import { drawn, tooWide } from './look.js';

const cases: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'sb-spheres': [undefined, 'part:p2', 'sphere:communal'],
  'sb-support-map': [
    undefined,
    'part:p3',
    'part:p2',
    'party:b',
    'sphere:personal',
    'relation:r2',
    'party:individual',
  ],
  'sb-value-levels': [undefined, 'step:eigen', 'step:invest', 'level:volunteer'],
  'sb-rounds': [undefined, 'part:p2'],
};

async function show(tag: string, attributes: Partial<SbElement> & { round?: number }): Promise<SbElement> {
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  const element = document.createElement(tag) as SbElement;
  Object.assign(element, { conversation: longWords, ...attributes });
  holder.append(element);
  await drawn(element);
  await drawn(element);
  return element;
}

// fault 11
describe('words of 48 letters and an address of 120 at 320 px', () => {
  beforeEach(() => setViewport({ width: 320, height: 900 }));

  for (const [tag, selections] of Object.entries(cases)) {
    for (const view of ['figure', 'list'] as const) {
      for (const selected of selections) {
        for (const round of tag === 'sb-rounds' ? [1, 2, 3, 4] : [0]) {
          const name = [tag, view, round || '', selected ?? ''].filter(Boolean).join(' ');
          it(`${name}: nothing is wider than the figure`, async () => {
            const element = await show(tag, {
              view,
              ...(selected && { selected }),
              ...(round && { round }),
            });
            expect(tooWide(element)).to.deep.equal([]);
            expect(document.documentElement.scrollWidth).to.be.at.most(320);
          });
        }
      }
    }
  }
});
