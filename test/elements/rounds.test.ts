import './setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { render, type TemplateResult } from 'lit';
import '../../src/elements/rounds/sb-rounds.js';
import type { SbRounds } from '../../src/elements/rounds/rounds.js';
import * as stories from '../../stories/rounds.stories.js';
import { own } from '../../stories/fixtures.js';
import { axe } from './axe.js';
import { drawn, shadow, text } from './look.js';

type StoryName = Exclude<keyof typeof stories, 'default'>;
const names = Object.keys(stories).filter((name): name is StoryName => name !== 'default');

async function story(name: StoryName, width = 1280): Promise<SbRounds> {
  await setViewport({ width, height: 900 });
  const { args } = stories[name] as { args?: object };
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  render((stories.default.render as (args: object) => TemplateResult)({ ...args }), holder);
  const element = holder.querySelector('sb-rounds') as SbRounds;
  await drawn(element);
  await drawn(element);
  return element;
}
const inner = (element: SbRounds): HTMLElement | null => shadow(element).querySelector('.inner > *');

describe('<sb-rounds>', () => {
  for (const name of names) {
    for (const width of [320, 1280]) {
      it(`${name} at ${width} px: no scroll sideways`, async () => {
        await story(name, width);
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
      });
    }
  }

  for (const view of ['figure', 'list'] as const) {
    for (const width of [320, 1280]) {
      it(`axe finds nothing: ${view} at ${width} px`, async () => {
        const element = await story('RoundFour', width);
        element.view = view;
        await drawn(element);
        const { violations } = await axe.run(element);
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).to.deep.equal([]);
      });
    }
  }

  it('asks one question, with prompts, and shows the figure that belongs to the round', async () => {
    const element = await story('OwnContent');
    const tags: (string | undefined)[] = [];
    for (const round of [1, 2, 3, 4]) {
      element.round = round;
      await drawn(element);
      tags.push(inner(element)?.localName);
      expect(text(element, '.question')).to.match(/\?$/);
      expect(shadow(element).querySelectorAll('.prompts li').length).to.be.at.least(2);
      expect(text(element, '[aria-current=step]')).to.contain(String(round));
    }
    expect(tags).to.deep.equal(['sb-spheres', 'sb-spheres', 'sb-support-map', 'sb-value-levels']);
  });

  it('next and previous walk the rounds, tell the page, and put focus on the question', async () => {
    const element = await story('OwnContent');
    const heard: unknown[] = [];
    element.addEventListener('sb-select', (event) => heard.push((event as CustomEvent).detail));
    shadow(element).querySelector<HTMLElement>('.nav .next')?.click();
    await drawn(element);
    expect(element.round).to.equal(2);
    expect(heard).to.deep.equal([{ kind: 'round', id: 2 }]);
    expect(shadow(element).activeElement?.classList.contains('question')).to.equal(true);
    shadow(element).querySelector<HTMLElement>('[data-key="round:4"]')?.click();
    await drawn(element);
    expect(element.round).to.equal(4);
    expect(shadow(element).querySelector('.nav .next')).to.equal(null);
  });

  it('round 4 has the reasons of round 2 beside the question', async () => {
    const element = await story('RoundFour');
    for (const { reason } of own.parts as { reason?: string }[]) {
      if (reason) expect(text(element, '.reasons')).to.contain(reason.replace(/\s+/g, ' '));
    }
  });

  it('the inner figure speaks the language around it and has the same document', async () => {
    const element = await story('English');
    const figure = inner(element) as HTMLElement & { conversation: unknown };
    expect(shadow(figure).querySelector('section')?.lang).to.equal('en');
    expect(JSON.stringify(figure.conversation)).to.equal(JSON.stringify(element.conversation));
  });

  it('an unknown round is the first; notes are shown as they were written', async () => {
    const element = await story('OwnContent');
    element.round = 9;
    await drawn(element);
    expect(text(element, '[aria-current=step]')).to.contain('1');
    expect(text(element, '.notes').length).to.be.greaterThan(10);
  });

  it('the list view has every round, question and figure', async () => {
    const element = await story('ListView');
    expect(shadow(element).querySelectorAll('.question')).to.have.length(4);
    expect(shadow(element).querySelectorAll('.inner > *')).to.have.length(4);
  });
});
