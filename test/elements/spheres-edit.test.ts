import './setup.js';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../../src/elements/spheres/sb-spheres.js';
import type { SbSpheres } from '../../src/elements/spheres/spheres.js';
import type { Part } from '../../src/model/types.js';
import type { ChangeDetail } from '../../src/ui/events.js';
import { manyParts } from '../../stories/fixtures.js';
import { axe } from './axe.js';
import { drawn, find, shadow, text, waitUntil } from './look.js';

const few = [
  { id: 'koor', sphere: 'communal', label: 'Koor' },
  { id: 'buren', sphere: 'personal', label: 'Buren' },
  { id: 'park', sphere: 'institutional', kind: 'place', setting: 'public', label: 'Park' },
];

interface Look {
  readonly width?: number;
  readonly parts?: readonly unknown[];
  readonly selected?: string;
  readonly view?: string;
}
async function figure({
  width = 1280,
  parts = few,
  selected,
  view = 'figure',
}: Look = {}): Promise<SbSpheres> {
  await setViewport({ width, height: 900 });
  const element = await fixture<SbSpheres>(
    html`<sb-spheres editable view=${view} .parts=${parts} .selected=${selected}></sb-spheres>`,
  );
  await drawn(element);
  return element;
}
const chip = (element: Element, id: string): HTMLElement => find(element, `[data-key="part:${id}"]`);
const focused = (element: Element): string | undefined =>
  (shadow(element).activeElement as HTMLElement | null)?.dataset.key;
const sphereOf = (element: SbSpheres, id: string) => element.parts.find((part) => part.id === id)?.sphere;
const listen = (element: Element): ChangeDetail[] => {
  const heard: ChangeDetail[] = [];
  element.addEventListener('sb-change', (event) => heard.push((event as CustomEvent<ChangeDetail>).detail));
  return heard;
};

type Point = [number, number];
const middle = (element: Element): Point => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
/** Presses on a chip and moves to a point, in steps as a hand does; the button stays down. */
async function hold(element: SbSpheres, id: string, [x, y]: Point): Promise<void> {
  const held = chip(element, id);
  held.scrollIntoView({ block: 'center' });
  const [fromX, fromY] = middle(held);
  await sendMouse({ type: 'move', position: [fromX, fromY] });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [Math.round((fromX + x) / 2), Math.round((fromY + y) / 2)] });
  await sendMouse({ type: 'move', position: [x, y] });
  await drawn(element);
}
const release = async (element: SbSpheres): Promise<void> => {
  await sendMouse({ type: 'up' });
  await drawn(element);
};

describe('dragging a part to another sphere', () => {
  afterEach(async () => {
    await sendMouse({ type: 'move', position: [0, 0] });
  });

  for (const width of [1280, 320]) {
    it(`is one change on letting go, and the part keeps focus (${width} px)`, async () => {
      const element = await figure({ width });
      expect(shadow(element).querySelector(width === 320 ? '.cards' : '.nested')).not.to.equal(null);
      const heard = listen(element);
      await hold(element, 'koor', middle(find(element, '.title[data-key="sphere:personal"]')));
      expect(shadow(element).querySelector('.over.c-personal')).not.to.equal(null);
      expect(heard).to.have.length(0);
      await release(element);
      expect(sphereOf(element, 'koor')).to.equal('personal');
      expect(heard.map(({ change }) => change.type)).to.deep.equal(['edit']);
      expect(focused(element)).to.equal('part:koor');
      expect(element.selected).to.equal(undefined);
      expect(shadow(element).querySelector('.over, .lifted')).to.equal(null);
      expect(chip(element, 'koor').style.translate).to.equal('');
      element.undo();
      expect(sphereOf(element, 'koor')).to.equal('communal');
    });
  }

  it('the chip follows the pointer', async () => {
    const element = await figure();
    const [x, y] = middle(chip(element, 'koor'));
    await hold(element, 'koor', [x + 60, y + 40]);
    const [nowX, nowY] = middle(chip(element, 'koor'));
    expect([nowX - x, nowY - y]).to.deep.equal([60, 40]);
    await release(element);
  });

  it('Escape gives up: nothing changes, what was open stays open, and the click is none', async () => {
    const element = await figure({ selected: 'park' });
    const heard = listen(element);
    await hold(element, 'koor', middle(chip(element, 'buren')));
    await sendKeys({ press: 'Escape' });
    await drawn(element);
    expect(chip(element, 'koor').style.translate).to.equal('');
    await sendMouse({ type: 'move', position: middle(chip(element, 'koor')) });
    await release(element);
    expect(heard).to.have.length(0);
    expect(sphereOf(element, 'koor')).to.equal('communal');
    expect(element.selected).to.equal('park');
  });

  it('outside every sphere, in its own sphere, or when the system takes the pointer, nothing changes', async () => {
    const element = await figure();
    const heard = listen(element);
    await hold(element, 'koor', [3, 3]);
    await release(element);
    const [x, y] = middle(chip(element, 'koor'));
    await hold(element, 'koor', [x + 12, y]);
    await release(element);
    let pointerId = 0;
    element.addEventListener('pointerdown', (event) => ({ pointerId } = event), { once: true });
    await hold(element, 'koor', middle(chip(element, 'buren')));
    window.dispatchEvent(new PointerEvent('pointercancel', { pointerId, bubbles: true }));
    await release(element);
    expect(heard).to.have.length(0);
    expect(element.selected).to.equal(undefined);
    expect(chip(element, 'koor').style.translate).to.equal('');
  });

  it('a click with an unsteady hand stays a click', async () => {
    const element = await figure();
    const [x, y] = middle(chip(element, 'koor'));
    await hold(element, 'koor', [x + 3, y + 2]);
    await release(element);
    expect(element.selected).to.equal('part:koor');
    await sendMouse({ type: 'click', position: middle(chip(element, 'koor')) });
    await drawn(element);
    expect(element.selected).to.equal(undefined);
  });

  it('a click right after a drag counts', async () => {
    const element = await figure();
    await hold(element, 'koor', middle(find(element, '.title[data-key="sphere:personal"]')));
    await release(element);
    await sendMouse({ type: 'click', position: middle(chip(element, 'park')) });
    await drawn(element);
    expect(element.selected).to.equal('part:park');
  });

  it('a finger scrolls, a page that is not editable stays as it is, a page may refuse', async () => {
    const element = await figure();
    const heard = listen(element);
    const press = (pointerType: string): void => {
      const held = chip(element, 'koor');
      const at = (name: string, x: number) =>
        new PointerEvent(name, {
          pointerType,
          pointerId: 7,
          clientX: x,
          clientY: 0,
          buttons: 1,
          bubbles: true,
          composed: true,
        });
      held.dispatchEvent(at('pointerdown', 0));
      held.dispatchEvent(at('pointermove', 90));
    };
    press('touch');
    expect(chip(element, 'koor').style.translate).to.equal('');
    element.editable = false;
    await drawn(element);
    await hold(element, 'koor', middle(chip(element, 'buren')));
    expect(chip(element, 'koor').style.translate).to.equal('');
    await release(element);
    element.editable = true;
    element.addEventListener('sb-change', (event) => event.preventDefault());
    await drawn(element);
    await hold(element, 'koor', middle(chip(element, 'buren')));
    await release(element);
    expect(heard).to.have.length(1);
    expect(sphereOf(element, 'koor')).to.equal('communal');
  });

  it('where the document comes a task later, as inside a conversation, the part still gets focus', async () => {
    const element = await figure();
    element.embedded = true;
    element.addEventListener('sb-change', ({ detail }) => {
      setTimeout(() => (element.parts = detail.conversation.parts));
    });
    await drawn(element);
    await hold(element, 'koor', middle(find(element, '.title[data-key="sphere:personal"]')));
    await release(element);
    await drawn(element);
    expect(sphereOf(element, 'koor')).to.equal('personal');
    expect(focused(element)).to.equal('part:koor');
  });

  // fault 24
  it('a new document in the middle of a drag ends it; a figure that goes leaves nothing behind', async () => {
    const element = await figure();
    const heard = listen(element);
    await hold(element, 'koor', middle(chip(element, 'buren')));
    element.parts = [{ id: 'soos', sphere: 'communal', label: 'Soos' }];
    await drawn(element);
    await release(element);
    expect(heard).to.have.length(0);
    expect(chip(element, 'soos').style.translate).to.equal('');
    await hold(element, 'soos', middle(find(element, '.title[data-key="sphere:personal"]')));
    element.remove();
    await sendMouse({ type: 'up' });
    expect(heard).to.have.length(0);
  });
});

const names = Array.from({ length: 40 }, (_, i) => `Activiteit ${i + 1}`);
const sheet = (separator: string): string =>
  [
    ['Activiteit', 'Sfeer', 'Omschrijving', 'Kosten'],
    ...names.map((name, i) => [
      name,
      ['persoonlijk', 'gemeenschappelijk', 'institutioneel'][i % 3] ?? '',
      i === 4 ? `"Koffie${separator} thee, en ""iets lekkers"""` : 'Elke week',
      '5',
    ]),
  ]
    .map((row) => row.join(separator))
    .join('\r\n');

async function paste(element: SbSpheres, words: string): Promise<void> {
  find<HTMLDetailsElement>(element, '.paste').open = true;
  const field = find<HTMLTextAreaElement>(element, '.paste textarea');
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await drawn(element);
}
const add = async (element: SbSpheres): Promise<void> => {
  const button = find<HTMLButtonElement>(element, '.paste .primary');
  button.focus();
  button.click();
  await drawn(element);
};

describe('pasting a list', () => {
  for (const [name, separator] of [
    ['from a spreadsheet', '\t'],
    ['as CSV', ';'],
  ] as const) {
    it(`forty activities ${name}: shown first, then added as one change that is undone at once`, async () => {
      const element = await figure();
      const heard = listen(element);
      await paste(element, sheet(separator));
      expect(text(element, '.preview .found')).to.contain('40');
      expect(text(element, '.preview')).to.contain('Kosten');
      expect(text(element, '.preview .c-personal')).to.contain('(14)').and.to.contain('Activiteit 1');
      expect(heard).to.have.length(0);
      await add(element);
      expect(element.parts).to.have.length(43);
      expect(element.parts.find(({ label }) => label === 'Activiteit 5')?.description).to.equal(
        `Koffie${separator} thee, en "iets lekkers"`,
      );
      expect(heard.map(({ change }) => change.type)).to.deep.equal(['batch']);
      expect(find<HTMLTextAreaElement>(element, '.paste textarea').value).to.equal('');
      expect(shadow(element).activeElement).to.equal(find(element, '.paste .primary'));
      element.undo();
      await drawn(element);
      expect(element.parts).to.have.length(3);
    });
  }

  it('a plain list goes to the sphere that was chosen', async () => {
    const element = await figure();
    await paste(element, '- Leeskring\n- Eetclub\n');
    const select = find<HTMLSelectElement>(element, '.paste select');
    select.value = 'personal';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn(element);
    await add(element);
    expect(element.parts.slice(3).map(({ label, sphere }) => `${sphere} ${label ?? ''}`)).to.deep.equal([
      'personal Leeskring',
      'personal Eetclub',
    ]);
  });

  it('says of each line what was not understood, and adds the rest', async () => {
    const element = await figure();
    await paste(
      element,
      'Naam;Sfeer;Besluit\nKoor;gemeenschappelijk;ja\nSoos;straat;ja\n;persoonlijk;nee\nTuin;;zeker',
    );
    const lines = [...shadow(element).querySelectorAll('.unclear li')].map((line) =>
      line.textContent?.trim(),
    );
    expect(lines).to.have.length(4);
    expect(lines[0]).to.contain('Regel 2').and.to.contain('‘Koor’ staat er al');
    expect(lines[1])
      .to.contain('Regel 3')
      .and.to.contain('‘straat’')
      .and.to.contain('bij de gemeenschappelijke basis');
    expect(lines[2]).to.contain('Regel 4').and.to.contain('geen naam');
    expect(lines[3]).to.contain('Regel 5').and.to.contain('‘zeker’');
    await add(element);
    expect(element.parts.slice(3).map(({ label }) => label)).to.deep.equal(['Soos', 'Tuin']);
  });

  it('says the same mistake of many lines once', async () => {
    const element = await figure();
    const rows = Array.from({ length: 30 }, (_, i) => `Deel ${i};straat`);
    await paste(element, ['Naam;Sfeer', ...rows].join('\n'));
    expect(shadow(element).querySelectorAll('.unclear li')).to.have.length(1);
    expect(text(element, '.unclear li')).to.match(/^Regels 2, 3, .*, en nog 20: ‘straat’ is geen sfeer/);
    expect(text(element, '.unclear')).to.contain('30 regels');
  });

  it('a file opens: UTF-8, or as older spreadsheets write it; what is no text says so', async () => {
    const element = await figure();
    find<HTMLDetailsElement>(element, '.paste').open = true;
    const open = (bytes: Uint8Array<ArrayBuffer>): void => {
      const files = new DataTransfer();
      files.items.add(new File([bytes], 'lijst.csv'));
      const input = find<HTMLInputElement>(element, '.paste input[type=file]');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const pasted = (): string => find<HTMLTextAreaElement>(element, '.paste textarea').value;
    open(new Uint8Array([...'Caf'].map((c) => c.charCodeAt(0)).concat(0xe9, 0x80)));
    await waitUntil(() => pasted() === 'Café€', 'a file of an older spreadsheet');
    open(new TextEncoder().encode('\uFEFFCafé\nSoos'));
    await waitUntil(() => pasted() === 'Café\nSoos', 'a file in UTF-8');
    open(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
    await waitUntil(() => text(element, '.paste .note').includes('CSV'), 'no text');
    await drawn(element);
    expect(find(element, '.paste .primary').getAttribute('aria-disabled')).to.equal('true');
  });

  // fault 12
  it('hostile text stays text', async () => {
    const element = await figure();
    const bad = '<img src=x onerror=alert(1)>\n"><script>alert(1)</script>\n=HYPERLINK("x")\n__proto__';
    await paste(element, bad);
    await add(element);
    expect(element.parts.slice(3).map(({ label }) => label)).to.deep.equal(bad.split('\n'));
    expect(shadow(element).querySelector('img, script')).to.equal(null);
  });

  it('a page can refuse: the list stays in its field; five hundred lines are one change', async () => {
    const element = await figure();
    const refuse = (event: Event): void => event.preventDefault();
    element.addEventListener('sb-change', refuse);
    await paste(element, Array.from({ length: 500 }, (_, i) => `Deel ${i}`).join('\n'));
    await add(element);
    expect(element.parts).to.have.length(3);
    expect(find<HTMLTextAreaElement>(element, '.paste textarea').value).to.contain('Deel 499');
    element.removeEventListener('sb-change', refuse);
    let changes = 0;
    element.addEventListener('sb-change', () => (changes += 1));
    await add(element);
    expect(element.parts).to.have.length(503);
    expect(changes, 'one change, undone at once').to.equal(1);
  });
});

describe('from part to part', () => {
  it('“Volgend onderdeel” goes to the next undecided part and keeps focus; the decision stays in its place', async () => {
    for (const view of ['figure', 'list']) {
      const element = await figure({ selected: 'part:buren', view });
      const next = (): HTMLElement => find(element, '.nextpart');
      const top = (): number => find(element, '.deciding .option').getBoundingClientRect().top;
      await aTimeout(300); // The panel slides in.
      const before = top();
      next().focus();
      await sendKeys({ press: 'Enter' });
      await drawn(element);
      expect(element.selected).to.equal('part:koor');
      expect(shadow(element).activeElement).to.equal(next());
      if (view === 'figure') expect(top()).to.be.closeTo(before, 1);
      find<HTMLInputElement>(element, '.deciding .option.in input').click();
      await drawn(element);
      next().click();
      await drawn(element);
      next().click();
      await drawn(element);
      next().click();
      await drawn(element);
      expect(element.selected).to.equal('part:park');
    }
  });

  it('when all is decided it says so', async () => {
    const element = await figure({
      parts: few.map((part) => ({ ...part, decision: 'in' })),
      selected: 'koor',
    });
    expect(find(element, '.nextpart').getAttribute('aria-disabled')).to.equal('true');
    expect(text(element, '.deciding')).to.contain('Alle onderdelen zijn besproken');
  });

  it('what is chosen or new is in sight, also in a group that is cut', async () => {
    const parts = manyParts(240);
    const last = parts.filter(({ sphere }) => sphere === 'personal').at(-1) as Part;
    const element = await figure({ parts });
    expect(shadow(element).querySelector(`[data-key="part:${last.id}"]`)).to.equal(null);
    element.selected = `part:${last.id}`;
    await drawn(element);
    expect(chip(element, last.id).getAttribute('aria-expanded')).to.equal('true');
    const field = find<HTMLInputElement>(element, '.adding .c-personal input');
    field.focus();
    await sendKeys({ type: 'Gloednieuw' });
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    const { id } = element.parts.at(-1) as Part;
    expect(chip(element, id).classList.contains('landed')).to.equal(true);
    expect(shadow(element).activeElement).to.equal(field);
    find(element, '.there .button').click();
    await drawn(element);
    expect(focused(element)).to.equal(`part:${id}`);
    const { top, bottom } = chip(element, id).getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(900);
  });

  it('on a phone, choosing brings the explanation into view and closing goes back to the chip', async () => {
    const element = await figure({ width: 320, parts: manyParts(40) });
    const first = find(element, '.stage .chip');
    first.focus();
    first.click();
    await drawn(element);
    const { top } = find(element, '.details').getBoundingClientRect();
    expect(top).to.be.within(0, 700);
    find(element, '.details .close').click();
    await drawn(element);
    expect(focused(element)).to.equal(first.dataset.key);
    const box = first.getBoundingClientRect();
    expect(box.top).to.be.within(0, 900);
  });
});

describe('the editors', () => {
  it('axe finds nothing, and nothing is wider than the page', async () => {
    for (const width of [320, 768, 1280]) {
      const element = await figure({ width, selected: 'koor' });
      shadow(element).querySelector('.details .unfold')?.setAttribute('open', '');
      await paste(element, `Naam;Sfeer\nSoos;straat\nKoor;\n${'Langewoorden'.repeat(20)};persoonlijk`);
      const { violations } = await axe.run(element);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).to.deep.equal([]);
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
    }
  });
});
