import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/rounds/sb-rounds.js';
import { accessibility } from '../design/accessibility.js';
import { anatomy } from '../design/anatomy.js';
import { controlsOf, given } from '../design/given.js';
import { inEachLanguage, inEachStyle } from '../design/sections.js';
import { linden, own } from '../fixtures.js';
import { Playground as playground } from '../rounds.stories.js';

const tag = 'sb-rounds';
const meta: Meta = { title: 'Figuren/sb-rounds', component: 'sb-rounds' };
export default meta;
type Story = StoryObj;

// Only the playground is in the documentation: the others are pages of their own.
const parameters = { controls: { disable: true } };

export const Playground: Story = {
  ...controlsOf(tag),
  args: playground.args,
  render: (args) => html`<sb-rounds ${given(tag, args)}></sb-rounds>`,
};
export const Anatomy: Story = {
  tags: ['!autodocs'],
  parameters,
  name: 'Anatomie',
  render: () =>
    anatomy(
      tag,
      html`    <sb-rounds .conversation=${own} .round=${2} selected="koor" compare="geen JSON">
      <span slot="heading">Kop van de pagina zelf</span>
      <p slot="caption">Onderschrift van de pagina zelf.</p>
    </sb-rounds>
    <sb-rounds .conversation=${own} view="list" heading="De lijst"></sb-rounds>
`,
    ),
};
export const Themes: Story = {
  tags: ['!autodocs'],
  parameters,
  name: 'Huisstijlen',
  render: () =>
    html`${inEachStyle(() => html`<sb-rounds .conversation=${own} .round=${2} selected="koor"></sb-rounds>`)}`,
};
export const Languages: Story = {
  tags: ['!autodocs'],
  parameters,
  name: 'Talen',
  render: () =>
    inEachLanguage(() => html`<sb-rounds .conversation=${own} .round=${2} selected="koor"></sb-rounds>`),
};
export const Accessibility: Story = {
  tags: ['!autodocs'],
  parameters,
  name: 'Toegankelijkheid',
  render: () =>
    accessibility(
      tag,
      html`    <sb-rounds .conversation=${linden} editable .round=${2} selected="part:koor"></sb-rounds>
`,
    ),
};
