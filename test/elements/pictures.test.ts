import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import { safeSVG } from '../../src/export/safe-svg.js';
import { arialMeasure } from '../../src/layout/widths.js';
import type { SbRounds } from '../../src/elements/rounds/sb-rounds.js';
import type { SbSpheres } from '../../src/elements/spheres/sb-spheres.js';
import type { SbSupportMap } from '../../src/elements/support-map/sb-support-map.js';
import type { SbValueLevels } from '../../src/elements/value-levels/sb-value-levels.js';
import './setup.js';

type Pictured = SbSpheres | SbSupportMap | SbValueLevels | SbRounds;
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const given = {
  title: 'De Linden',
  lang: 'nl',
  spheres: [{ id: 'communal', decision: 'unsure' }],
  parts: [
    { id: 'tuin', sphere: 'communal', label: 'Tuin', decision: 'in', reason: 'Van ons allemaal.' },
    { id: 'koor', sphere: 'communal', label: 'Het koor van de buurt', decision: 'out' },
    { id: 'buur', sphere: 'personal', label: 'Buren' },
    { id: 'huis', sphere: 'institutional', label: 'Buurthuis', decision: 'unsure' },
  ],
  relations: [{ id: 'r', from: 'gemeente', to: 'huis', kind: 'invests' }],
  parties: [{ id: 'gemeente', label: 'Gemeente' }],
  chain: [{ id: 'communal', confidence: 'doubted', reason: 'Niet overal.' }],
  levels: [
    { id: 'receiver', weight: 1 },
    { id: 'volunteer', weight: 2 },
  ],
};
const at = async (width: number, element: Pictured): Promise<Pictured> => {
  const parent = element.parentElement as HTMLElement;
  parent.style.setProperty('width', `${width}px`);
  for (let i = 0; i < 4; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  await element.updateComplete;
  return element;
};
const made = {
  spheres: () => fixture<SbSpheres>(html`<sb-spheres .conversation=${given}></sb-spheres>`),
  map: () => fixture<SbSupportMap>(html`<sb-support-map .conversation=${given}></sb-support-map>`),
  value: () => fixture<SbValueLevels>(html`<sb-value-levels .conversation=${given}></sb-value-levels>`),
  rounds: () => fixture<SbRounds>(html`<sb-rounds .conversation=${given}></sb-rounds>`),
};

/** Puts the picture in the page as its own elements, as a parser of XML reads it. */
async function drawn(svg: string): Promise<SVGSVGElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const frame = document.createElement('iframe');
  frame.width = '2000';
  frame.height = '3000';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = url;
  document.body.append(frame);
  await loaded;
  const root = frame.contentDocument?.documentElement;
  if (!root || root.localName !== 'svg') throw new Error(`not a picture: ${String(root?.localName)}`);
  return root as unknown as SVGSVGElement;
}
afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

const boxOf = (element: Element): Box => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
};
/** The box of the outline with its stroke. */
const outer = (element: Element): Box => {
  const { x, y, width, height } = (element as SVGGraphicsElement).getBBox();
  const thick = element.hasAttribute('stroke') ? Number(element.getAttribute('stroke-width') ?? 1) : 0;
  return { x: x - thick / 2, y: y - thick / 2, width: width + thick, height: height + thick };
};
const near = (a: Box, b: Box, by = 1): boolean =>
  (['x', 'y', 'width', 'height'] as const).every((key) => Math.abs(a[key] - b[key]) <= by);
const parts = (element: Pictured, selector: string): readonly Element[] => [
  ...(element.shadowRoot?.querySelectorAll(selector) ?? []),
];

/** Every live box has one in the picture, at the same distance from the first. */
function expectSamePlaces(live: readonly Box[], picture: readonly Box[]): void {
  const [first] = live;
  expect(first).not.to.equal(undefined);
  if (!first) return;
  const fits = picture.some((start) =>
    live.every((box) => {
      const there = { ...box, x: box.x - first.x + start.x, y: box.y - first.y + start.y };
      return picture.some((each) => near(each, there));
    }),
  );
  expect(fits, `${JSON.stringify(live)} in ${JSON.stringify(picture)}`).to.equal(true);
}

describe('figures as pictures', () => {
  for (const width of [1000, 720]) {
    it(`stand where they stand on the page, at ${width} px`, async () => {
      const spheres = await at(width, await made.spheres());
      const svg = await drawn(await spheres.exportSVG());
      expectSamePlaces(
        parts(spheres, '.chip.placed').map(boxOf),
        [...svg.querySelectorAll('rect')].map(outer),
      );
      expectSamePlaces(
        parts(spheres, 'ellipse.shape').map((each) => outer(each)),
        [...svg.querySelectorAll('ellipse')].map((each) => (each as SVGGraphicsElement).getBBox()),
      );
      const map = await at(width, await made.map());
      const mapSVG = await drawn(await map.exportSVG());
      expectSamePlaces(
        parts(map, '.chip.placed').map(boxOf),
        [...mapSVG.querySelectorAll('rect')].map(outer),
      );
      const value = await at(width, await made.value());
      const valueSVG = await drawn(await value.exportSVG());
      const rects = [...valueSVG.querySelectorAll('rect')].map(outer);
      expectSamePlaces(parts(value, '.step.placed').map(boxOf), rects);
      expectSamePlaces(parts(value, '.chip.placed').map(boxOf), rects);
    });
  }

  it('have their words where the page has them', async () => {
    const spheres = await at(1000, await made.spheres());
    const svg = await drawn(await spheres.exportSVG());
    const words = [...svg.querySelectorAll('text')];
    const [first, ...others] = parts(spheres, '.chip.placed').map((chip) => {
      const range = document.createRange();
      range.selectNodeContents(chip.querySelector('.label') as Element);
      const label = range.toString().trim();
      const text = words.find((each) => each.textContent.trim() === label);
      const live = range.getBoundingClientRect();
      const { x = 0, width = 0 } = (text as SVGGraphicsElement | undefined)?.getBBox() ?? {};
      expect(text, label).not.to.equal(undefined);
      return { label, dx: live.x + live.width / 2 - (x + width / 2), dw: live.width - width };
    });
    for (const each of others) {
      expect(Math.abs(each.dx - (first?.dx ?? 0)), each.label).to.be.lessThan(1.5);
      expect(Math.abs(each.dw), each.label).to.be.lessThan(1.5);
    }
  });

  // fault 63
  it('are files that stand alone, in the colours and the type of the page', async () => {
    for (const make of Object.values(made)) {
      const element = await at(900, await make());
      element.style.setProperty('--sb-color-personal', 'rgb(0, 90, 60)');
      element.style.setProperty('--sb-color-party', 'rgb(0, 90, 60)');
      element.style.setProperty('--sb-color-communal', 'rgb(0, 90, 60)');
      element.style.setProperty('--sb-font-family', '"Liberation Serif", serif');
      const text = await element.exportSVG();
      expect(safeSVG(text)).not.to.equal(undefined);
      expect(text).to.contain('#005a3c').and.to.contain('font-family="\'Liberation Serif\', serif"');
      expect(text).to.contain('De Linden').and.to.contain('Movisie');
      expect(text).not.to.match(/var\(|foreignObject|style=|href/);
      const root = await drawn(text);
      expect(root.querySelector('title')?.textContent).to.contain('De Linden');
      expect(root.querySelector('desc')?.textContent.length).to.be.greaterThan(100);
    }
  });

  it('of cards are drawn as nested spheres, at a width that holds them', async () => {
    const spheres = await at(320, await made.spheres());
    expect(parts(spheres, '.cards').length).to.equal(1);
    const svg = await drawn(await spheres.exportSVG());
    expect(svg.querySelectorAll('ellipse').length).to.equal(3);
    expect(Number(svg.getAttribute('width'))).to.be.at.least(960);
  });

  it('are there in the list view, hidden, and outside a page too', async () => {
    const listed = await made.map();
    listed.view = 'list';
    expect(await listed.exportSVG()).to.contain('Gemeente');
    const hidden = await made.value();
    hidden.hidden = true;
    expect(await hidden.exportSVG()).to.contain('Niet overal.');
    const loose = document.createElement('sb-spheres');
    loose.conversation = given;
    expect(await loose.exportSVG({ width: 900 })).to.match(/^<svg [^>]* width="900"/);
  });

  it('of the rounds are the figure on screen, and the report has all three', async () => {
    const rounds = (await at(900, await made.rounds())) as SbRounds;
    for (const [round, name] of [
      [1, 'Drie sferen'],
      [2, 'Drie sferen'],
      [3, 'Wie steunt wie?'],
      [4, 'Waarde van de sociale basis'],
    ] as const) {
      rounds.round = round;
      const svg = await rounds.exportSVG();
      expect(svg).to.contain(name);
      // In round 1 the spheres are alone: their parts are only told.
      const shown = svg.slice(svg.indexOf('</desc>'));
      expect(shown.includes('Tuin')).to.equal(round === 2 || round === 3);
    }
    const page = await rounds.exportReport('html');
    expect(page.match(/<svg /g)?.length).to.equal(3);
    expect(await rounds.exportReport('markdown')).not.to.contain('<svg');
  });

  // fault 64
  it('as PNG show what they are, at the size that was asked', async () => {
    for (const make of [made.spheres, made.map, made.value]) {
      const element = await at(900, await make());
      const svg = await drawn(await element.exportSVG());
      const [width, height] = ['width', 'height'].map((name) => Number(svg.getAttribute(name)));
      const blob = await element.exportPNG({ scale: 1.5 });
      expect(blob.type).to.equal('image/png');
      const bitmap = await createImageBitmap(blob);
      expect(Math.abs(bitmap.width - 1.5 * (width ?? 0))).to.be.lessThan(1);
      expect(Math.abs(bitmap.height - 1.5 * (height ?? 0))).to.be.lessThan(1);
      expect(coloursIn(bitmap)).to.be.greaterThan(20);
    }
  });

  // fault 64
  it('as PNG are smaller, and say so, where a canvas can not be that large', async () => {
    const map = await at(900, await made.map());
    const bitmap = await createImageBitmap(await map.exportPNG({ scale: 40 }));
    expect(Math.max(bitmap.width, bitmap.height)).to.be.at.most(16_384);
    expect(bitmap.width).to.be.greaterThan(1000);
    await new Promise((resolve) => setTimeout(resolve, 700));
    const spoken = parts(map, '[role="status"]').map(({ textContent }) => textContent.trim());
    expect(spoken).to.contain('De afbeelding was te groot voor deze browser. Ze is kleiner gemaakt.');
  }).timeout(60_000);

  it('made without a page measure as the browser does', () => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('no canvas');
    const measure = arialMeasure();
    for (const text of ['Hamburgefonstiv', 'Buurtmoestuin & café, 24/7', 'MWK-Ö “Écht”', 'ijsbaan…']) {
      context.font = '15px "Liberation Sans"';
      expect(measure.width(text, 'chip')).to.be.closeTo(context.measureText(text).width, 1.5);
      context.font = '700 17px "Liberation Sans"';
      expect(measure.width(text, 'title')).to.be.closeTo(context.measureText(text).width, 1.5);
    }
  });
});

/** How many colours a picture has, looked at roughly. */
function coloursIn(bitmap: ImageBitmap): number {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
  const colours = new Set<number>();
  for (let i = 0; i < data.length; i += 4)
    colours.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
  return colours.size;
}
