/** What goes wrong in a field is said in words, tied to the field, and focus goes there. WCAG 3.3.1, 3.3.2, 3.3.3, 3.3.7. */
import './setup.js';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { called, controls, everything, focused, show, states } from './a11y-states.js';
import { drawn, find, shadow, text } from './look.js';
import { draft } from '../../stories/fixtures.js';
import type { SbElement } from '../../src/ui/element.js';

const relating = (): Promise<SbElement> =>
  show({
    name: '',
    tag: 'sb-support-map',
    given: { conversation: draft, editable: true, selected: 'part:buurthuis' },
  });
const submit = async (element: SbElement): Promise<void> => {
  find(element, 'form.relate [type=submit]').click();
  await drawn(element);
};
/** The words that a field is described by. */
const described = (element: SbElement, field: Element): string =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => shadow(element).getElementById(id)?.textContent?.trim() ?? '')
    .join(' ');

describe('errors in fields', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('what is missing is said in words, tied to its field, with focus on the first; it goes when it is filled in', async () => {
    const element = await relating();
    await submit(element);
    const wrong = [...shadow(element).querySelectorAll<HTMLSelectElement>('[aria-invalid=true]')];
    expect(wrong.length).to.be.at.least(1);
    for (const field of wrong) {
      expect(field.value, 'only what is empty is wrong').to.equal('');
      expect(described(element, field)).to.equal('Kies nog wie of wat.');
    }
    expect(focused()).to.equal(wrong[0]);
    const [field] = wrong as [HTMLSelectElement];
    field.value = [...field.options].find(({ value }) => value !== '')?.value ?? '';
    field.dispatchEvent(new Event('change'));
    await drawn(element);
    expect(shadow(element).querySelector('[aria-invalid=true], .wrong')).to.equal(null);
  });

  it('what is there already is said at the fields that say it, and nothing that was chosen is lost', async () => {
    const element = await relating();
    const { relations } = element.conversation;
    const known = relations.find(({ from }) => from === 'buurthuis');
    const selects = (): HTMLSelectElement[] => [
      ...shadow(element).querySelectorAll<HTMLSelectElement>('form.relate select'),
    ];
    for (const value of [known?.kind, known?.to]) {
      const field = selects().find(({ options }) => [...options].some((each) => each.value === value));
      if (!field) throw new Error(`no field for ${value ?? ''}`);
      field.value = value ?? '';
      field.dispatchEvent(new Event('change'));
      await drawn(element);
    }
    const before = selects().map(({ value }) => value);
    await submit(element);
    expect(text(element, '.wrong')).to.equal('Deze relatie staat er al.');
    const wrong = selects().filter((each) => each.getAttribute('aria-invalid') === 'true');
    expect(wrong.length).to.be.at.least(1);
    for (const field of wrong) expect(described(element, field)).to.equal('Deze relatie staat er al.');
    expect(focused()).to.equal(wrong[0]);
    expect(selects().map(({ value }) => value)).to.deep.equal(before);
    expect(element.conversation.relations.length).to.equal(relations.length);
  });

  for (const state of states.filter(({ name }) => /editing|start|outcome/.test(name))) {
    it(`${state.name}: every field has a label in words, that is seen`, async () => {
      const element = await show(state);
      const fields = controls(element).filter((each) => each.matches('input, select, textarea'));
      const nameless = fields.filter((each) => {
        const { labels } = each as HTMLInputElement;
        const words = [...(labels ?? [])].map((label) => label.textContent?.trim() ?? '').join('');
        // A label may be laid out by what is in it, and have no box of its own.
        const boxes = [...(labels ?? [])].flatMap((label) => [label, ...label.querySelectorAll('*')]);
        return words === '' || !boxes.some((each) => each.textContent?.trim() && each.checkVisibility());
      });
      expect(nameless.map(called)).to.deep.equal([]);
      for (const group of everything(element).filter((each) => each.matches('fieldset')))
        expect(group.querySelector('legend')?.textContent?.trim(), called(group)).to.not.equal('');
    });
  }
});
