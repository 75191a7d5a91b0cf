import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/value-levels/sb-value-levels.js';
import { accessibility } from '../design/accessibility.js';
import { anatomy } from '../design/anatomy.js';
import { controlsOf, given } from '../design/given.js';
import { inEachLanguage, inEachStyle } from '../design/sections.js';
import { draft, own } from '../fixtures.js';
import { Playground as playground } from '../value-levels.stories.js';

const tag = 'sb-value-levels';
const meta: Meta = { title: 'Figuren/sb-value-levels', component: 'sb-value-levels' };
export default meta;
type Story = StoryObj;

// Only the playground is in the documentation: the others are pages of their own.
const parameters = { controls: { disable: true } };

export const Playground: Story = {
  ...controlsOf(tag),
  args: playground.args,
  render: (args) => html`<sb-value-levels ${given(tag, args)}></sb-value-levels>`,
};
export const Anatomy: Story = {
  tags: ['!autodocs'],
  parameters,
  name: 'Anatomie',
  render: () =>
    anatomy(
      tag,
      html`    <sb-value-levels .conversation=${own} selected="volunteer" compare="geen JSON">
      <span slot="heading">Kop van de pagina zelf</span>
      <p slot="caption">Onderschrift van de pagina zelf.</p>
    </sb-value-levels>
    <sb-value-levels .conversation=${own} view="list" heading="De lijst"></sb-value-levels>
`,
    ),
};
export const Themes: Story = {
  tags: ['!autodocs'],
  parameters,
  name: 'Huisstijlen',
  render: () =>
    html`${inEachStyle(() => html`<sb-value-levels .conversation=${own} selected="personal"></sb-value-levels>`)}`,
};
export const Languages: Story = {
  tags: ['!autodocs'],
  parameters,
  name: 'Talen',
  render: () =>
    inEachLanguage(() => html`<sb-value-levels .conversation=${own} selected="personal"></sb-value-levels>`),
};
export const Accessibility: Story = {
  tags: ['!autodocs'],
  parameters,
  name: 'Toegankelijkheid',
  render: () =>
    accessibility(
      tag,
      html`    <sb-value-levels .conversation=${draft} editable selected="volunteer"></sb-value-levels>
`,
    ),
};
