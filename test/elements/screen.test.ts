import './setup.js';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/elements/rounds/sb-rounds.js';
import type { SbRounds } from '../../src/elements/rounds/rounds.js';
import { axe } from './axe.js';
import { drawn, shadow, text } from './look.js';

async function rounds(content: object = {}, width = 1280, height = 720): Promise<SbRounds> {
  await setViewport({ width, height });
  const element = await fixture<SbRounds>(html`<sb-rounds editable .conversation=${content}></sb-rounds>`);
  await rest(element);
  return element;
}
async function rest(element: SbRounds): Promise<void> {
  await drawn(element);
  await drawn(element);
  window.scrollTo(0, 0);
}
const button = (element: Element, words: string): HTMLElement => {
  const all = [...shadow(element).querySelectorAll<HTMLElement>('button')];
  const found = all.find(({ textContent }) => textContent.replace(/\s+/g, ' ').trim().startsWith(words));
  if (!found) throw new Error(`no button ${words}: ${all.map((b) => b.textContent.trim()).join(' | ')}`);
  return found;
};
async function press(element: SbRounds, words: string): Promise<void> {
  button(element, words).focus();
  await sendKeys({ press: 'Enter' });
  await drawn(element);
  await aTimeout(50);
}
const inner = (element: SbRounds): HTMLElement => {
  const found = shadow(element).querySelector<HTMLElement>('.inner > *');
  if (!found) throw new Error('no figure');
  return found;
};
const focused = (element: SbRounds): string => {
  const active = shadow(element).activeElement;
  return active ? `${active.localName}.${active.className}` : 'lost';
};
type Box = DOMRect & { readonly name: string };
/** A made-up neighbourhood with so many parts. */
const many = (n: number): object => ({
  parts: Array.from({ length: n }, (_, i) => ({
    id: `deel-${i}`,
    sphere: ['personal', 'communal', 'institutional'][i % 3],
    label: `${['Wandelclub', 'Huiskamer', 'Buren', 'Repaircafé'][i % 4] ?? ''} ${i}`,
    ...(i % 3 === 2 && { kind: i % 2 ? 'place' : 'professional' }),
  })),
});

describe('the screen of who leads the conversation', () => {
  // fault 55
  it('the clock goes on while one looks at another round; only wiping wipes it', async () => {
    const element = await rounds();
    await press(element, 'Start de klok');
    await aTimeout(1100);
    expect(text(element, '.time')).to.match(/^nog ongeveer/);
    element.round = 3;
    await drawn(element);
    expect(text(element, '.time')).to.match(/^ronde 1: nog ongeveer/);
    expect(button(element, 'Zet de klok stil')).to.not.equal(undefined);
    element.screen = 'outcome';
    await drawn(element);
    element.screen = 'round';
    element.round = 1;
    await drawn(element);
    await press(element, 'Zet de klok stil');
    expect(text(element, '.time')).to.match(/^nog ongeveer/);
    await press(element, 'Wis de klok');
    expect(shadow(element).querySelector('.time')).to.equal(null);
    expect(focused(element)).to.equal('button.button');
    expect((shadow(element).activeElement as HTMLElement).dataset.focus).to.equal('clock');
  });

  it('focus is never lost: walking, choosing, settling and reopening, printing sheets', async () => {
    const element = await rounds();
    const print = window.print.bind(window);
    window.print = () => undefined;
    try {
      for (const words of [
        'Uitkomst',
        'Druk werkbladen af',
        'Stel vast',
        'Heropen',
        'Voorbereiden',
        'Begin het gesprek',
        'Volgende ronde',
        '← Vorige ronde',
        'Groot beeld',
        'Groot beeld',
      ]) {
        await press(element, words);
        expect(focused(element), words).to.not.equal('lost');
      }
    } finally {
      window.print = print;
    }
  });

  it('every step can be reached with Tab', async () => {
    const element = await rounds();
    const steps = [...shadow(element).querySelectorAll<HTMLElement>('.step')];
    expect(steps).to.have.length(6);
    expect(steps.map(({ tabIndex }) => tabIndex)).to.deep.equal([0, 0, 0, 0, 0, 0]);
    const tops = new Set(steps.map((step) => Math.round(step.getBoundingClientRect().top)));
    expect(tops.size, 'rows').to.equal(1);
  });

  it('on a phone the step that one is at has its word, and nothing is wider than the screen', async () => {
    const element = await rounds({}, 320, 640);
    element.round = 3;
    await drawn(element);
    const word = shadow(element).querySelector('[aria-current] .steptitle');
    expect(word?.getBoundingClientRect().width).to.be.greaterThan(60);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('title and introduction stand with the preparation; in a round they leave the room to the question', async () => {
    const element = await rounds({ title: 'Ons gesprek' });
    expect(shadow(element).querySelector('.intro')).to.equal(null);
    expect(text(element, '.heading')).to.equal('Ons gesprek');
    element.screen = 'start';
    await drawn(element);
    expect(text(element, '.intro')).to.not.equal('');
  });

  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
  ] as const) {
    for (const round of [1, 2, 3, 4]) {
      it(`shown large, question and figure are on one screen: round ${round} at ${width} × ${height}`, async () => {
        const element = await rounds({}, width, height);
        element.presentation = true;
        element.round = round;
        await rest(element);
        const question = shadow(element).querySelector('.question')?.getBoundingClientRect();
        const figure = inner(element).getBoundingClientRect();
        expect(question?.bottom).to.be.lessThan(figure.top + 1);
        expect(figure.top, 'the figure begins').to.be.lessThan(height / 3);
        expect(figure.width, 'the whole width').to.be.greaterThan(width - 80);
        const { violations } = await axe.run(element);
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).to.deep.equal([]);
      });
    }
  }

  for (const width of [900, 1024, 1280]) {
    it(`shown large at ${width} px, what one can press stands free of what is beside it, in every round`, async () => {
      const element = await rounds({}, width, 720);
      element.presentation = true;
      for (const round of [1, 2, 3, 4]) {
        element.round = round;
        await rest(element);
        const boxes = [...shadow(element).querySelectorAll('.step, .bar .button')]
          .map((each) => ({ name: each.textContent.trim(), ...each.getBoundingClientRect().toJSON() }) as Box)
          .filter((box) => box.width > 0);
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1)) {
            const meet =
              a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
            expect(meet, `round ${round}: ${a.name} and ${b.name}`).to.equal(false);
          }
      }
    });
  }

  for (const width of [600, 768, 900, 1100, 1280]) {
    it(`titles of the steps keep their words whole at ${width} px`, async () => {
      const element = await rounds({}, width);
      for (const title of shadow(element).querySelectorAll('.steptitle, .stepword')) {
        const node = [...title.childNodes].find((each) => each instanceof Text && each.data.trim());
        const words = node?.textContent ?? '';
        for (const { index, 0: word } of words.matchAll(/[^\s-]+/g)) {
          const range = document.createRange();
          range.setStart(node as Node, index);
          range.setEnd(node as Node, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          expect(lines.size, word).to.equal(1);
        }
      }
      const tops = new Set(
        [...shadow(element).querySelectorAll('.step')].map((step) => step.getBoundingClientRect().top),
      );
      expect(tops.size, 'rows').to.equal(1);
    });
  }

  it('before a conversation, fields that stand beside each other stand on one line', async () => {
    const element = await rounds();
    element.screen = 'start';
    await rest(element);
    const tops = (selector: string): number[] =>
      [...shadow(element).querySelectorAll(`.sheet ${selector}`)].map((each) =>
        Math.round(each.getBoundingClientRect().top),
      );
    for (const list of [tops('.fieldname'), tops('input')]) {
      expect(list).to.have.length(4);
      expect(new Set(list).size, list.join()).to.equal(2);
    }
  });

  it('a slider that one comes back to is clear of the bar that sticks to the window', async () => {
    const element = await rounds();
    element.round = 4;
    await rest(element);
    const bar = shadow(element).querySelector('.bar');
    const sliders = [...shadow(inner(element)).querySelectorAll<HTMLElement>('input[type=range]')];
    expect(sliders).to.have.length(3);
    for (const slider of sliders) {
      window.scrollTo(0, document.documentElement.scrollHeight);
      slider.focus();
      await aTimeout(50);
      expect(slider.getBoundingClientRect().top).to.be.at.least(bar?.getBoundingClientRect().bottom ?? 720);
    }
  });

  it('fields for examples of one’s own stand on one line', async () => {
    const element = await rounds();
    element.round = 2;
    await rest(element);
    const fields = [...shadow(inner(element)).querySelectorAll('.adding input')];
    expect(fields).to.have.length(3);
    const tops = new Set(fields.map((each) => Math.round(each.getBoundingClientRect().top)));
    expect(tops.size).to.equal(1);
  });

  it('shown large, the circles fit under the question, and 67 parts still are circles', async () => {
    const element = await rounds({}, 1280, 720);
    element.presentation = true;
    element.round = 2;
    element.style.fontFamily = 'Arial';
    await rest(element);
    const circles = (): DOMRect | undefined =>
      shadow(inner(element)).querySelector('.nested')?.getBoundingClientRect();
    expect(circles()?.bottom).to.be.at.most(730);
    await setViewport({ width: 1920, height: 1080 });
    element.conversation = many(67);
    await rest(element);
    expect(circles()?.height).to.be.greaterThan(400);
  });

  for (const [name, content, round] of [
    ['the support map', {}, 3],
    ['the figure of many parts', many(80), 2],
  ] as const) {
    it(`what is chosen in ${name} stays in sight, with its explanation`, async () => {
      const element = await rounds(content);
      element.round = round;
      await rest(element);
      const chips = [...shadow(inner(element)).querySelectorAll<HTMLElement>('[data-key^="part:"]')];
      const chip = chips[Math.floor(chips.length / 2)];
      chip?.scrollIntoView({ block: 'center' });
      chip?.click();
      await drawn(element);
      await drawn(element);
      const box = chip?.getBoundingClientRect();
      const details = shadow(inner(element)).querySelector('.details')?.getBoundingClientRect();
      expect(details?.top).to.be.within(0, 700);
      expect(box?.top).to.be.within(0, 700);
      const beside = (details?.left ?? 0) >= (box?.right ?? 0);
      expect(beside || (details?.top ?? 0) >= (box?.bottom ?? 0), 'not under it').to.equal(true);
    });
  }

  it('a date in other words stands there as it was written', async () => {
    const element = await rounds({ date: 'najaar 2026' });
    element.screen = 'start';
    await drawn(element);
    const fields = [...shadow(element).querySelectorAll<HTMLInputElement>('.sheet input')];
    expect(fields.map(({ value }) => value)).to.include('najaar 2026');
  });

  it('the question about a file says its name, and Escape closes it', async () => {
    const element = await rounds();
    const transfer = new DataTransfer();
    transfer.items.add(new File(['[1]'], 'x.json', { type: 'application/json' }));
    element.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    await aTimeout(100);
    const opening = shadow(element).querySelector<HTMLElement>('.opening');
    expect(shadow(element).activeElement).to.equal(opening);
    expect(opening?.role ?? opening?.getAttribute('role')).to.equal('dialog');
    await sendKeys({ press: 'Escape' });
    await drawn(element);
    await aTimeout(50);
    expect(shadow(element).querySelector('.opening')).to.equal(null);
    expect(focused(element)).to.equal('input.vh');
  });

  const linden = '{"parts":[{"id":"koor","decision":"in"}]}';
  it('what is no conversation is said to be something else, and no question is asked about it', async () => {
    const element = await rounds();
    const drop = async (...texts: readonly string[]): Promise<string> => {
      const transfer = new DataTransfer();
      for (const [i, each] of texts.entries()) transfer.items.add(new File([each], `${i}.json`));
      element.dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
      await aTimeout(100);
      return text(element, '.opening');
    };
    const other = await drop('{"name":"iets anders"}');
    expect(other).to.contain('Dit bestand gaat niet open').and.contain('een ander soort bestand');
    expect(other).to.contain('Begrepen').and.not.contain('Doe niets');
    expect(await drop('{', '')).to.contain('Deze bestanden gaan niet open');
    const two = await drop('{"title":"Een","format":"sociale-basis/conversation"}', linden);
    expect(two)
      .to.contain('met deze bestanden')
      .and.contain('Voeg samen')
      .and.not.contain('Open dit gesprek');
  });

  it('a file that is dropped never leads away from the page, and is not read twice', async () => {
    const element = await rounds({ status: 'final' });
    const drop = (target: Element): boolean => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['Koor'], 'x.csv', { type: 'text/csv' }));
      const over = new DragEvent('dragover', {
        dataTransfer: transfer,
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      const event = new DragEvent('drop', {
        dataTransfer: transfer,
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      return !target.dispatchEvent(over) && !target.dispatchEvent(event);
    };
    expect(drop(element), 'settled').to.equal(true);
    expect(shadow(element).querySelector('.opening')).to.equal(null);
    element.editable = false;
    await drawn(element);
    expect(drop(element), 'to read').to.equal(true);
    element.editable = true;
    element.conversation = {};
    element.round = 2;
    await rest(element);
    const box = shadow(inner(element)).querySelector('.paste .edit');
    expect(box && drop(box), 'on the paste box').to.equal(true);
    await aTimeout(100);
    expect(shadow(element).querySelector('.opening')).to.equal(null);
    expect(shadow(element).querySelector('.dropping')).to.equal(null);
  });
});
