// Our own figures: the page has the element and its content, so this only says when it stands.
const element = document.querySelector('sb-spheres, sb-support-map');

async function drawn() {
  await customElements.whenDefined(element.localName);
  // The first update measures, the second draws.
  while (!(await element.updateComplete));
}

globalThis.contestant = {
  async replace(conversation) {
    element.conversation = conversation;
    await drawn();
  },
  async select(i) {
    const all = element.shadowRoot.querySelectorAll(
      '.chip[data-key]:not(.more), .node[data-key]:not(.title)',
    );
    all[i % all.length].click();
    await drawn();
  },
};
globalThis.stands = drawn();
