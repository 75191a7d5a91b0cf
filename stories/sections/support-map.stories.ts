import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/support-map/sb-support-map.js';
import { accessibility } from '../design/accessibility.js';
import { anatomy } from '../design/anatomy.js';
import { controlsOf, given } from '../design/given.js';
import { inEachLanguage, inEachStyle } from '../design/sections.js';
import { draft, own } from '../fixtures.js';
import { Playground as playground } from '../support-map.stories.js';

const tag = 'sb-support-map';
const meta: Meta = { title: 'Figuren/sb-support-map', component: 'sb-support-map' };
export default meta;
type Story = StoryObj;

// Only the playground is in the documentation: the others are pages of their own.
const parameters = { controls: { disable: true } };

export const Playground: Story = {
  ...controlsOf(tag),
  args: playground.args,
  render: (args) => html`<sb-support-map ${given(tag, args)}></sb-support-map>`,
};
export const Anatomy: Story = {
  tags: ['!autodocs'],
  parameters,
  name: 'Anatomie',
  render: () =>
    anatomy(
      tag,
      html`    <sb-support-map .conversation=${own} selected="buurthuis" compare="geen JSON">
      <span slot="heading">Kop van de pagina zelf</span>
      <p slot="caption">Onderschrift van de pagina zelf.</p>
    </sb-support-map>
    <sb-support-map .conversation=${own} view="list" heading="De tabel"></sb-support-map>
`,
    ),
};
export const Themes: Story = {
  tags: ['!autodocs'],
  parameters,
  name: 'Huisstijlen',
  render: () =>
    html`${inEachStyle(() => html`<sb-support-map .conversation=${own} selected="buurthuis"></sb-support-map>`)}`,
};
export const Languages: Story = {
  tags: ['!autodocs'],
  parameters,
  name: 'Talen',
  render: () =>
    inEachLanguage(() => html`<sb-support-map .conversation=${own} selected="buurthuis"></sb-support-map>`),
};
export const Accessibility: Story = {
  tags: ['!autodocs'],
  parameters,
  name: 'Toegankelijkheid',
  render: () =>
    accessibility(
      tag,
      html`    <sb-support-map .conversation=${draft} editable selected="buurthuis"></sb-support-map>
`,
    ),
};
