/**
 * Two engines that look for faults, axe and the one of IBM, and a validator of HTML: none of them finds any.
 * In a file of tests for each pair of figures, since they take their time.
 */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { everything, show, type State, states } from './a11y-states.js';
import { axe } from './axe.js';
import { absent, htmlFaults, isChromium } from './commands.js';
import { ibmFaults } from './ibm.js';

/** What axe finds in a figure, and in figures inside it. */
async function axeFaults(host: Element): Promise<string[]> {
  const { violations } = await axe.run(host);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}

/** What a figure has drawn, as HTML. Each shadow root is a page of its own: ids count only inside it. */
function sheets(host: Element): string[] {
  return [host, ...everything(host)].flatMap(({ shadowRoot }) => {
    if (!shadowRoot) return [];
    const html = shadowRoot.innerHTML.replace(/<!--[^]*?-->/g, '');
    return [`<!DOCTYPE html><html lang="nl"><head><title>figuur</title></head><body>${html}</body></html>`];
  });
}

/** What a page has around its figures. */
const main = (holder: HTMLElement): void => void (holder.role = 'main');

/** Declares the tests of these figures. One browser is enough: they look at the same DOM. */
export function engines(...tags: readonly State['tag'][]): void {
  (isChromium ? describe : absent)('engines', () => {
    for (const state of states.filter(({ tag }) => tags.includes(tag))) {
      it(`${state.name}: axe and IBM find nothing, narrow and wide; the HTML is valid`, async () => {
        for (const width of [320, 1280]) {
          await setViewport({ width, height: 900 });
          const element = await show(state, main);
          expect(await axeFaults(element), `axe, ${width}`).to.deep.equal([]);
          expect(await ibmFaults(element), `IBM, ${width}`).to.deep.equal([]);
          const faults = await Promise.all(sheets(element).map(htmlFaults));
          expect(faults.flat(), `HTML, ${width}`).to.deep.equal([]);
          element.remove();
        }
      }).timeout(120_000);
    }
  });
}
