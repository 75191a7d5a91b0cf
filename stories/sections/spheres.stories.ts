import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/spheres/sb-spheres.js';
import { accessibility } from '../design/accessibility.js';
import { anatomy } from '../design/anatomy.js';
import { controlsOf, given } from '../design/given.js';
import { inEachLanguage, inEachStyle } from '../design/sections.js';
import { draft, own } from '../fixtures.js';
import { Playground as playground } from '../spheres.stories.js';

const tag = 'sb-spheres';
const meta: Meta = { title: 'Figuren/sb-spheres', component: 'sb-spheres' };
export default meta;
type Story = StoryObj;

// Only the playground is in the documentation: the others are pages of their own.
const parameters = { controls: { disable: true } };

export const Playground: Story = {
  ...controlsOf(tag),
  args: playground.args,
  render: (args) => html`<sb-spheres ${given(tag, args)}></sb-spheres>`,
};
export const Anatomy: Story = {
  tags: ['!autodocs'],
  parameters,
  name: 'Anatomie',
  render: () =>
    anatomy(
      tag,
      html`    <sb-spheres .conversation=${own} selected="buurthuis" compare="geen JSON">
      <span slot="heading">Kop van de pagina zelf</span>
      <p slot="caption">Onderschrift van de pagina zelf.</p>
    </sb-spheres>
    <sb-spheres .conversation=${own} view="list" heading="De lijst"></sb-spheres>
`,
    ),
};
export const Themes: Story = {
  tags: ['!autodocs'],
  parameters,
  name: 'Huisstijlen',
  render: () =>
    html`${inEachStyle(() => html`<sb-spheres .conversation=${own} selected="buurthuis"></sb-spheres>`)}`,
};
export const Languages: Story = {
  tags: ['!autodocs'],
  parameters,
  name: 'Talen',
  render: () =>
    inEachLanguage(() => html`<sb-spheres .conversation=${own} selected="buurthuis"></sb-spheres>`),
};
export const Accessibility: Story = {
  tags: ['!autodocs'],
  parameters,
  name: 'Toegankelijkheid',
  render: () =>
    accessibility(
      tag,
      html`    <sb-spheres .conversation=${draft} editable selected="buurthuis"></sb-spheres>
`,
    ),
};
