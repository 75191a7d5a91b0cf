import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { SbRounds } from '../../src/elements/rounds/sb-rounds.js';
import type { SbSpheres } from '../../src/elements/spheres/sb-spheres.js';
import type { SbSupportMap } from '../../src/elements/support-map/sb-support-map.js';
import type { SbValueLevels } from '../../src/elements/value-levels/sb-value-levels.js';
import './setup.js';

const parts = [
  { id: 'tuin', sphere: 'communal', label: '=Tuin', decision: 'in', reason: 'Van ons allemaal.' },
];
const given = { title: 'De Linden', lang: 'nl', status: 'final', parts };

describe('taking the conversation away', () => {
  it('every figure with parts gives them as CSV, as it stands now and in its language', async () => {
    const spheres = await fixture<SbSpheres>(html`<sb-spheres .conversation=${given}></sb-spheres>`);
    const map = await fixture<SbSupportMap>(html`<sb-support-map .conversation=${given}></sb-support-map>`);
    const rounds = await fixture<SbRounds>(html`<sb-rounds .conversation=${given}></sb-rounds>`);
    for (const element of [spheres, map, rounds]) {
      const csv = await element.exportCSV();
      expect(csv.startsWith('\uFEFFSfeer;Onderdeel;')).to.equal(true);
      expect(csv).to.contain(";'=Tuin;");
      element.lang = 'en';
      element.parts = [{ ...parts[0], label: 'Garden' }];
      expect(await element.exportCSV()).to.match(/^\uFEFFSphere,Part,[^]*\r\nCommunal base,Garden,/);
    }
  });

  it('the value levels give their steps and levels as CSV, also what each group said', async () => {
    const chain = [
      {
        id: 'communal',
        confidence: 'doubted',
        reason: '=1+1',
        answers: [{ group: 'Tafel 1', confidence: 'seen' }],
      },
    ];
    const levels = [{ id: 'receiver', weight: 3, answers: [{ group: 'Tafel 1', weight: 1 }] }];
    const element = await fixture<SbValueLevels>(
      html`<sb-value-levels .chain=${chain} .levels=${levels}></sb-value-levels>`,
    );
    const rows = (await element.exportCSV()).slice(1).trim().split('\r\n');
    expect(rows).to.have.length(1 + element.chain.length + element.levels.length);
    expect(rows[0]).to.contain('Soort waarde;').and.to.contain('Wat zeiden de groepen?');
    const [communal] = rows.filter((row) => row.includes("'=1+1"));
    expect(communal).to.contain('hier twijfelen we over').and.to.contain('Tafel 1: dit zien we gebeuren');
    expect(rows.at(-3)).to.contain('het meeste gewicht');
  });

  it('the rounds give a report, as a page and as Markdown', async () => {
    const rounds = await fixture<SbRounds>(html`<sb-rounds .conversation=${given}></sb-rounds>`);
    const page = await rounds.exportReport('html');
    expect(page).to.match(/^<!doctype html>\n<html lang="nl">/);
    expect(page).to.contain('Vastgesteld').and.to.contain('Van ons allemaal.').and.to.contain('Movisie');
    expect(await rounds.exportReport()).to.equal(page);
    const text = await rounds.exportReport('markdown');
    expect(text).to.match(/^# De Linden\n/);
    expect(text).to.contain('| \\=Tuin | telt mee | Van ons allemaal. |');
  });

  it('also of an element that is in no page', async () => {
    const rounds = document.createElement('sb-rounds');
    rounds.setAttribute('conversation', JSON.stringify(given));
    expect(await rounds.exportReport('markdown')).to.contain('Van ons allemaal.');
    rounds.remove();
  });

  it('uses the texts of the page', async () => {
    const texts = { 'decision.in': 'hoort erbij' };
    const rounds = await fixture<SbRounds>(
      html`<sb-rounds .conversation=${given} .texts=${texts}></sb-rounds>`,
    );
    expect(await rounds.exportReport('markdown')).to.contain('| \\=Tuin | hoort erbij |');
  });
});
