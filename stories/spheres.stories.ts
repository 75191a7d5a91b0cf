import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/elements/spheres/sb-spheres.js';
import { city } from './city.js';
import { draft, longParts, manyParts, own, wrongParts } from './fixtures.js';
import { tables } from './tables.js';

interface Args {
  heading?: string;
  'heading-level'?: number;
  view?: 'figure' | 'list';
  selected?: string;
  'deep-link'?: '' | 'read';
  presentation?: boolean;
  editable?: boolean;
  lang?: string;
  spheres?: unknown;
  parts?: unknown;
  conversation?: unknown;
  compare?: unknown;
  texts?: unknown;
}

const meta: Meta<Args> = {
  title: 'Figuren/sb-spheres/Toestanden',
  // Fifteen figures on one page are too much to read, and the playground has a place of its own.
  tags: ['!autodocs'],
  excludeStories: ['Playground'],
  component: 'sb-spheres',
  render: (args) =>
    html`<sb-spheres
      id=${args['deep-link'] === undefined ? nothing : 'sferen'}
      deep-link=${args['deep-link'] ?? nothing}
      lang=${args.lang ?? nothing}
      heading=${args.heading ?? nothing}
      heading-level=${args['heading-level'] ?? nothing}
      view=${args.view ?? nothing}
      selected=${args.selected ?? nothing}
      ?presentation=${args.presentation ?? false}
      ?editable=${args.editable ?? false}
      .conversation=${args.conversation}
      .compare=${args.compare}
      .spheres=${args.spheres}
      .parts=${args.parts}
      .texts=${args.texts}
    ></sb-spheres>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = { args: { conversation: own, selected: 'buurthuis' } };
export const Default: Story = { name: 'Standaard' };
export const OwnContent: Story = { name: 'Eigen inhoud', args: { conversation: own } };
export const Linked: Story = {
  name: 'Met een adres voor elk onderdeel',
  args: { 'deep-link': '', conversation: own },
};
export const Empty: Story = { name: 'Leeg', args: { parts: [] } };
export const OnePart: Story = {
  name: 'Eén onderdeel',
  args: { parts: [{ id: 'koor', decision: 'in', reason: 'Op maandagavond zit niemand alleen thuis.' }] },
};
export const LongWords: Story = { name: 'Lange woorden', args: { parts: longParts } };
export const Eighty: Story = { name: 'Tachtig onderdelen', args: { parts: manyParts(80) } };
export const Many: Story = { name: 'Heel veel onderdelen', args: { parts: manyParts(240) } };
/**
 * A social map of 2,400 entries. Tab goes to the field: type a name, Enter goes to the first that was found, Enter again
 * explains it, Escape closes that; Escape in the field gives the whole figure back. One stop of Tab a sphere; 'nog …' shows more of a group.
 */
export const City: Story = {
  name: 'Een hele stad (2.400 onderdelen)',
  args: { conversation: city() },
};
export const English: Story = { args: { lang: 'en', conversation: own } };
export const Narrow: Story = {
  name: 'Smal',
  args: { conversation: own },
  globals: { viewport: { value: 'mobile1', isRotated: false } },
};
export const WrongInput: Story = { name: 'Verkeerde invoer', args: { parts: wrongParts } };
export const ListView: Story = { name: 'Lijst', args: { conversation: own, view: 'list' } };
export const Presentation: Story = { name: 'Op de beamer', args: { conversation: own, presentation: true } };
export const Editable: Story = {
  name: 'Bewerken',
  args: { conversation: draft, editable: true, selected: 'buurthuis' },
};
export const Compare: Story = { name: 'Vergelijken', args: { compare: tables } };
