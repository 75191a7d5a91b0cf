import './setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../../src/elements/value-levels/sb-value-levels.js';
import type { SbValueLevels } from '../../src/elements/value-levels/value-levels.js';
import { apply, type Change } from '../../src/model/apply.js';
import type { ChangeDetail } from '../../src/ui/events.js';
import { axe } from './axe.js';
import { drawn, shadow, text } from './look.js';

const chain = [
  { id: 'invest' },
  {
    id: 'zaal',
    label: 'De zaal is open',
    confidence: 'doubted',
    reason: 'Eén avond per week.',
    extra: { kept: true },
  },
  { id: 'institutional', confidence: 'seen' },
];
const levels = [
  { id: 'receiver', weight: 4, examples: ['Taalmaatje', 'Boodschappen', 'Taalmaatje'] },
  { id: 'volunteer', weight: 4 },
  { id: 'society', weight: 4 },
];
type View = 'figure' | 'list';
const views = ['figure', 'list'] as const;

interface Given {
  readonly selected?: string;
  readonly view?: View;
  readonly width?: number;
  readonly document?: object;
}

async function figure({ selected, view = 'figure', width = 1280, document }: Given = {}) {
  await setViewport({ width, height: 900 });
  const element = await fixture<SbValueLevels>(html`<sb-value-levels
    editable
    view=${view}
    .conversation=${document ?? { chain, levels }}
    .selected=${selected}
  ></sb-value-levels>`);
  await drawn(element);
  return element;
}

const all = <T extends HTMLElement>(element: Element, selector: string): T[] => [
  ...shadow(element).querySelectorAll<T>(selector),
];
function find<T extends HTMLElement>(element: Element, selector: string): T {
  const [found] = all<T>(element, selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}
const folded = (node: Element): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();
const button = (element: Element, label: string): HTMLButtonElement => {
  const found = all<HTMLButtonElement>(element, 'button').find((each) => folded(each) === label);
  if (!found) throw new Error(`no button ${label}`);
  return found;
};
const radio = (element: Element, look: string): HTMLInputElement => find(element, `.option.${look} input`);
const slider = (element: Element, i: number): HTMLInputElement =>
  all<HTMLInputElement>(element, 'input[type=range]')[i] as HTMLInputElement;
const step = (element: SbValueLevels, id: string) => element.chain.find((each) => each.id === id);
const weights = (element: SbValueLevels) => element.levels.map(({ weight }) => weight);
const listen = (element: Element): ChangeDetail[] => {
  const heard: ChangeDetail[] = [];
  element.addEventListener('sb-change', (event) => heard.push((event as CustomEvent<ChangeDetail>).detail));
  return heard;
};
const focused = (element: Element): HTMLElement | null => shadow(element).activeElement as HTMLElement | null;

/** Does one thing: it is one change, focus stays in the figure, and one step back is exactly what was. */
async function once(element: SbValueLevels, act: () => unknown): Promise<ChangeDetail> {
  const before = element.conversation;
  const heard = listen(element);
  await act();
  await drawn(element);
  expect(heard).to.have.length(1);
  const [{ change, conversation }] = heard as [ChangeDetail];
  expect(conversation).to.deep.equal(element.conversation);
  expect(apply(before, JSON.parse(JSON.stringify(change)) as Change)).to.deep.equal(conversation);
  const after = JSON.stringify(conversation);
  element.undo();
  expect(JSON.stringify(element.conversation)).to.equal(JSON.stringify(before));
  element.redo();
  expect(JSON.stringify(element.conversation)).to.equal(after);
  await drawn(element);
  return { change, conversation };
}
/** A click on what has focus, as a keyboard makes it. */
async function enter(element: SbValueLevels, control: HTMLElement): Promise<void> {
  control.focus();
  await sendKeys({ press: 'Enter' });
  await drawn(element);
  expect(focused(element)).not.to.equal(null);
}
async function write(element: SbValueLevels, control: HTMLElement, words: string): Promise<void> {
  control.focus();
  await sendKeys({ type: words });
  await sendKeys({ press: 'Enter' });
  await drawn(element);
}

/** The place in the page of a corner (0, 1, 2) or the middle of the triangle. */
function spot(element: Element, corner?: number): [number, number] {
  find(element, '.triangle').scrollIntoView({ block: 'center' });
  const dots = all(element, corner === undefined ? '.centre' : '.vertex');
  const { left, top, width, height } = (dots[corner ?? 0] as Element).getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}
const where = (element: Element): [number, number] => {
  const { left, top, width, height } = find(element, '.point').getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
const middle = ([ax, ay]: [number, number], [bx, by]: [number, number]): [number, number] => [
  Math.round((ax + bx) / 2),
  Math.round((ay + by) / 2),
];

/** What is said of each step and level, whatever the view. */
function said(element: SbValueLevels): string[] {
  const rows = all(element, element.view === 'list' ? '.steps-list > li, .levels-list > li' : '.levels > li');
  return rows.map((row) => {
    const copy = row.cloneNode(true) as HTMLElement;
    for (const editor of copy.querySelectorAll('.details')) editor.remove();
    return folded(copy);
  });
}

describe('<sb-value-levels editable>', () => {
  for (const view of views) {
    describe(view, () => {
      it('a belief: by radio, one change, its line follows, focus stays', async () => {
        const element = await figure({ selected: 'step:institutional', view });
        expect(radio(element, 'seen').checked).to.equal(true);
        await once(element, async () => {
          radio(element, 'seen').focus();
          await sendKeys({ press: 'ArrowDown' });
        });
        expect(step(element, 'institutional')?.confidence).to.equal('doubted');
        expect(focused(element)).to.equal(radio(element, 'doubted'));
        const line = view === 'list' ? '.between.doubted' : '.chain li:nth-child(3) .arrow.doubted';
        expect(find(element, line)).to.exist;
        await once(element, () => radio(element, 'none').click());
        expect(step(element, 'institutional')).not.to.have.property('confidence');
      });

      it('a reason, a name and a description are written where they are read', async () => {
        const element = await figure({ selected: 'step:zaal', view });
        find(element, '.details summary').click();
        const [reason, name, about] = all(element, '.details textarea, .details label > input[type=text]');
        for (const [field, words] of [
          [reason, ' En op zondag.'],
          [name, ' voor iedereen'],
          [about, 'Zonder sleutel'],
        ] as const) {
          await once(element, async () => {
            field?.focus();
            await sendKeys({ press: 'End' });
            await sendKeys({ type: words });
            await sendKeys({ press: 'Tab' });
          });
        }
        expect(step(element, 'zaal')).to.deep.include({
          reason: 'Eén avond per week. En op zondag.',
          label: 'De zaal is open voor iedereen',
          description: 'Zonder sleutel',
        });
        expect(find(element, '[data-key="step:zaal"]').textContent).to.contain('voor iedereen');
      });

      it('a step after this one, and a next: the field stays, empty and with focus', async () => {
        const element = await figure({ selected: 'step:invest', view });
        find(element, '.details summary').click();
        const field = find<HTMLInputElement>(element, '.details .add input');
        await once(element, () => write(element, field, 'Er komt een sleutel'));
        expect(element.chain[1]?.label).to.equal('Er komt een sleutel');
        expect(focused(element)).to.equal(find(element, '.details .add input'));
        expect(find<HTMLInputElement>(element, '.details .add input').value).to.equal('');
        expect(all(element, '[data-key^="step:"]')).to.have.length(8);
      });

      it('an own step moves and goes by keyboard; focus goes with it', async () => {
        const element = await figure({ selected: 'step:zaal', view });
        find(element, '.details summary').click();
        await once(element, () => enter(element, button(element, 'Naar beneden')));
        expect(element.chain.map(({ id }) => id).slice(0, 3)).to.deep.equal([
          'invest',
          'institutional',
          'zaal',
        ]);
        expect(text(element, '.details .of')).to.equal('Stap 3 van 7');
        await once(element, () => enter(element, button(element, 'Naar boven')));
        await once(element, () => enter(element, button(element, 'Naar boven')));
        expect(element.chain[0]?.id).to.equal('zaal');
        expect(all(element, '.details .option')).to.have.length(0);
        expect(button(element, 'Naar boven').getAttribute('aria-disabled')).to.equal('true');
        await once(element, () => enter(element, button(element, 'Verwijder De zaal is open')));
        expect(step(element, 'zaal')).to.equal(undefined);
        expect(focused(element)?.dataset.key).to.equal('step:invest');
      });

      it('steps of the model stay; the first has no arrow to believe', async () => {
        const element = await figure({ selected: 'step:invest', view });
        expect(all(element, '.details .option')).to.have.length(0);
        expect(all(element, '.details .remove')).to.have.length(0);
      });

      it('a slider by keyboard: the sentence follows, one change each, spoken in words', async () => {
        const element = await figure({ view });
        expect(text(element, 'output.weight')).to.equal('Het gewicht is ongeveer gelijk verdeeld.');
        await once(element, async () => {
          slider(element, 1).focus();
          await sendKeys({ press: 'End' });
        });
        expect(weights(element)).to.deep.equal([4, 10, 4]);
        expect(text(element, 'output.weight')).to.equal('Het zwaartepunt ligt bij de vrijwilliger.');
        expect(slider(element, 1).getAttribute('aria-valuetext')).to.equal('10 van 10: het meeste gewicht');
        await once(element, () => sendKeys({ press: 'ArrowLeft' }));
        expect(weights(element)).to.deep.equal([4, 9.5, 4]);
        expect(focused(element)).to.equal(slider(element, 1));
      });

      it('while a slider moves the figure follows, and nothing is an edit', async () => {
        const element = await figure({ view });
        const heard = listen(element);
        slider(element, 2).value = '10';
        slider(element, 2).dispatchEvent(new Event('input', { bubbles: true }));
        await drawn(element);
        expect(text(element, 'output.weight')).to.equal('Het zwaartepunt ligt bij de samenleving.');
        expect(heard).to.have.length(0);
        expect(weights(element)).to.deep.equal([4, 4, 4]);
        slider(element, 2).dispatchEvent(new Event('change', { bubbles: true }));
        await drawn(element);
        expect(heard).to.have.length(1);
        expect(weights(element)).to.deep.equal([4, 4, 10]);
      });

      it('a page that prevents the edit gets the slider back where it was', async () => {
        const element = await figure({ view });
        element.addEventListener('sb-change', (event) => event.preventDefault());
        slider(element, 0).focus();
        await sendKeys({ press: 'End' });
        await drawn(element);
        expect(slider(element, 0).value).to.equal('4');
        expect(text(element, 'output.weight')).to.equal('Het gewicht is ongeveer gelijk verdeeld.');
      });

      it('weights of another scale keep their shares', async () => {
        const document = {
          levels: levels.map(({ id }, i) => ({ id, weight: [200, 100, 50][i] })),
        };
        const element = await figure({ view, document });
        expect([0, 1, 2].map((i) => slider(element, i).value)).to.deep.equal(['10', '5', '2.5']);
        await once(element, async () => {
          slider(element, 0).focus();
          await sendKeys({ press: 'Home' });
        });
        expect(weights(element)).to.deep.equal([0, 5, 2.5]);
      });

      it('the weight can be cleared: no point, one step back', async () => {
        const element = await figure({ view });
        await once(element, () => enter(element, button(element, 'Zet de schuiven terug')));
        expect(element.levels.some((level) => 'weight' in level)).to.equal(false);
        expect(shadow(element).querySelector('.point')).to.equal(null);
        expect(text(element, 'output.weight')).to.contain('Nog niet besproken');
        expect(slider(element, 0).getAttribute('aria-valuetext')).to.equal('0 van 10: nog niet besproken');
        expect(focused(element)).to.equal(button(element, 'Zet de schuiven terug'));
      });

      it('examples come and go one at a time, also when two are the same', async () => {
        const element = await figure({ view });
        const field = find<HTMLInputElement>(element, '.add input');
        await once(element, () => write(element, field, 'Samen koken'));
        expect(element.levels[0]?.examples).to.deep.equal([
          'Taalmaatje',
          'Boodschappen',
          'Taalmaatje',
          'Samen koken',
        ]);
        expect(focused(element)).to.equal(field);
        expect(field.value).to.equal('');
        await once(element, () => enter(element, all(element, '.away')[0] as HTMLElement));
        expect(element.levels[0]?.examples).to.deep.equal(['Boodschappen', 'Taalmaatje', 'Samen koken']);
        for (let left = 2; left >= 0; left -= 1) {
          await once(element, () => enter(element, all(element, '.away')[left] as HTMLElement));
          expect(element.levels[0]?.examples).to.have.length(left);
        }
        expect(focused(element)).to.equal(find(element, '.add input'));
        expect(element.levels[0]?.examples).to.deep.equal([]);
      });

      it('why a level weighs as it does', async () => {
        const element = await figure({ selected: 'level:society', view });
        await once(element, async () => {
          find(element, '.details textarea').focus();
          await sendKeys({ type: 'Tegenwicht' });
          await sendKeys({ press: 'Tab' });
        });
        expect(element.levels[2]?.reason).to.equal('Tegenwicht');
      });

      it('an empty chain gets its first step', async () => {
        const element = await figure({ view, document: { chain: [] } });
        await once(element, () => write(element, find(element, '.half .add input'), 'We luisteren'));
        expect(element.chain.map(({ label }) => label)).to.deep.equal(['We luisteren']);
        expect(focused(element)).not.to.equal(null);
      });

      it('final: nothing to edit', async () => {
        const element = await figure({
          selected: 'step:zaal',
          view,
          document: { status: 'final', chain, levels },
        });
        expect(all(element, 'input, textarea, .away, .grip, output, .history')).to.have.length(0);
        if (view === 'figure') {
          const heard = listen(element);
          await sendMouse({ type: 'click', position: spot(element, 0) });
          expect(heard).to.have.length(0);
        }
      });

      for (const width of [320, 1280]) {
        it(`axe finds nothing and nothing sticks out at ${width} px, in every editor`, async () => {
          for (const selected of ['step:invest', 'step:zaal', 'step:savings', 'level:receiver']) {
            const element = await figure({ selected, view, width });
            for (const fold of all<HTMLDetailsElement>(element, 'details')) fold.open = true;
            await drawn(element);
            const { violations } = await axe.run(element);
            expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).to.deep.equal([]);
            expect(document.documentElement.scrollWidth).to.be.at.most(width);
            const small = all(element, 'button, input, select, textarea').filter((each) => {
              const { width: w, height: h } = (each.closest('label') ?? each).getBoundingClientRect();
              return w > 1 && (w < 24 || h < 24);
            });
            expect(small.map((each) => each.outerHTML)).to.deep.equal([]);
          }
        });
      }
    });
  }

  describe('the triangle', () => {
    for (const width of [320, 1280]) {
      it(`a click puts the point there, at ${width} px`, async () => {
        const element = await figure({ width, document: { levels: levels.map(({ id }) => ({ id })) } });
        expect(shadow(element).querySelector('.point')).to.equal(null);
        const [x, y] = spot(element, 1);
        await once(element, () => sendMouse({ type: 'click', position: [x + 4, y - 3] }));
        expect(weights(element)).to.deep.equal([0, 10, 0]);
        expect(text(element, 'output.weight')).to.equal('Al het gewicht ligt bij de vrijwilliger.');
        await once(element, () => sendMouse({ type: 'click', position: spot(element) }));
        expect(weights(element)).to.deep.equal([10, 10, 10]);
      });
    }

    it('the point is dragged: it follows the pointer, and is one change when it is let go', async () => {
      const element = await figure();
      const top = spot(element, 0);
      const from = where(element);
      const heard = listen(element);
      await sendMouse({ type: 'move', position: from });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: middle(from, top) });
      await drawn(element);
      const [x, y] = where(element);
      expect(Math.hypot(x - middle(from, top)[0], y - middle(from, top)[1])).to.be.below(8);
      expect(text(element, 'output.weight')).to.equal('Het zwaartepunt ligt bij de ontvanger.');
      expect(heard).to.have.length(0);
      await once(element, async () => {
        // Far outside: the point stays in the triangle.
        await sendMouse({ type: 'move', position: [top[0], 2] });
        await sendMouse({ type: 'up' });
      });
      expect(weights(element)).to.deep.equal([10, 0, 0]);
    });

    it('Escape lets go of it where it was, and closes nothing else', async () => {
      const element = await figure({ selected: 'level:society' });
      const top = spot(element, 0);
      const heard = listen(element);
      await sendMouse({ type: 'move', position: where(element) });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: top });
      await sendKeys({ press: 'Escape' });
      await sendMouse({ type: 'up' });
      await drawn(element);
      expect(heard).to.have.length(0);
      expect(weights(element)).to.deep.equal([4, 4, 4]);
      expect(text(element, 'output.weight')).to.equal('Het gewicht is ongeveer gelijk verdeeld.');
      expect(element.selected).to.equal('level:society');
    });

    it('a press on the point, or beside the triangle, changes nothing; a corner still opens', async () => {
      const element = await figure();
      const heard = listen(element);
      spot(element);
      await sendMouse({ type: 'click', position: where(element) });
      const [x, y] = spot(element, 0);
      await sendMouse({ type: 'click', position: [x - 90, y + 20] });
      expect(heard).to.have.length(0);
      find(element, '[data-key="level:society"]').click();
      await drawn(element);
      expect(element.selected).to.equal('level:society');
      expect(heard).to.have.length(0);
    });

    it('a finger that scrolls the page on changes nothing; one that holds the point moves it', async () => {
      const element = await figure();
      const stage = find(element, '.triangle');
      const heard = listen(element);
      const touch = (type: string, [clientX, clientY]: [number, number], target: Element = stage) =>
        target.dispatchEvent(
          new PointerEvent(type, {
            pointerId: 1,
            pointerType: 'touch',
            isPrimary: true,
            bubbles: true,
            composed: true,
            clientX,
            clientY,
          }),
        );
      // A made-up finger can't be captured.
      stage.setPointerCapture = () => undefined;
      const foot = spot(element, 2);
      const inside = middle(spot(element), foot);
      touch('pointerdown', inside);
      touch('pointermove', [inside[0], inside[1] + 5]);
      touch('pointercancel', inside);
      await drawn(element);
      expect(heard).to.have.length(0);
      expect(weights(element)).to.deep.equal([4, 4, 4]);
      const grip = find(element, '.grip');
      expect(getComputedStyle(grip).touchAction).to.equal('none');
      expect(grip.offsetWidth).to.be.at.least(44);
      touch('pointerdown', where(element), grip);
      touch('pointermove', foot);
      touch('pointerup', foot);
      await drawn(element);
      expect(heard).to.have.length(1);
      expect(weights(element)).to.deep.equal([0, 0, 10]);
    });
  });

  it('figure and list hold the same after each action', async () => {
    const element = await figure({ selected: 'step:institutional' });
    const acts: (() => unknown)[] = [
      () => radio(element, 'unknown').click(),
      () => button(element, 'Zet de schuiven terug').click(),
      () => sendMouse({ type: 'click', position: spot(element, 2) }),
      () => all(element, '.away')[0]?.click(),
    ];
    for (const act of acts) {
      await act();
      await drawn(element);
      const figureSaid = said(element);
      const sentence = text(element, '.weight');
      element.view = 'list';
      await drawn(element);
      expect(text(element, '.weight')).to.equal(sentence);
      const listSaid = said(element).slice(-3);
      element.levels.forEach((level, i) => {
        for (const words of [...(level.examples ?? [])]) {
          expect(figureSaid[i]).to.contain(words);
          expect(listSaid[i]).to.contain(words);
        }
      });
      expect(said(element).join(' ')).to.contain('dit weten we niet');
      element.view = 'figure';
      await drawn(element);
      expect(text(element, '.chain li:nth-child(3) .belief')).to.equal('dit weten we niet');
    }
  });

  for (const perspective of ['policy', 'intrinsic'] as const) {
    it(`embedded, ${perspective} alone: everything is there`, async () => {
      const element = await figure({ selected: perspective === 'policy' ? 'step:zaal' : 'level:receiver' });
      element.embedded = true;
      element.perspective = perspective;
      await drawn(element);
      // It only asks: the rounds around it make the change and give the document after it.
      const before = element.conversation;
      const asked: ChangeDetail[] = [];
      element.addEventListener('sb-change', ({ detail }) => asked.push(detail));
      if (perspective === 'policy') {
        radio(element, 'unknown').click();
        expect(all(element, 'input[type=range]')).to.have.length(0);
      } else {
        await sendMouse({ type: 'click', position: spot(element, 0) });
        expect(all(element, 'input[type=range]')).to.have.length(3);
        expect(all(element, '.chain')).to.have.length(0);
      }
      expect(asked).to.have.length(1);
      expect(asked[0]?.conversation).not.to.deep.equal(before);
      expect(element.conversation).to.equal(before);
    });
  }
});
