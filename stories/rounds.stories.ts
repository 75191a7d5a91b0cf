import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/elements/rounds/sb-rounds.js';
import { linden, longParts, manyParts, own, wrongParts } from './fixtures.js';
import { tables } from './tables.js';

interface Args {
  heading?: string;
  'heading-level'?: number;
  round?: number;
  view?: 'figure' | 'list';
  selected?: string;
  presentation?: boolean;
  editable?: boolean;
  screen?: 'start' | 'round' | 'outcome';
  lang?: string;
  rounds?: unknown;
  parts?: unknown;
  conversation?: unknown;
  compare?: unknown;
  texts?: unknown;
}

const meta: Meta<Args> = {
  title: 'Figuren/sb-rounds/Toestanden',
  // Fifteen figures on one page are too much to read, and the playground has a place of its own.
  tags: ['!autodocs'],
  excludeStories: ['Playground'],
  component: 'sb-rounds',
  render: (args) =>
    html`<sb-rounds
      lang=${args.lang ?? nothing}
      heading=${args.heading ?? nothing}
      heading-level=${args['heading-level'] ?? nothing}
      view=${args.view ?? nothing}
      selected=${args.selected ?? nothing}
      ?presentation=${args.presentation ?? false}
      ?editable=${args.editable ?? false}
      screen=${args.screen ?? nothing}
      .conversation=${args.conversation}
      .compare=${args.compare}
      .round=${args.round ?? 1}
      .rounds=${args.rounds}
      .parts=${args.parts}
      .texts=${args.texts}
    ></sb-rounds>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = { args: { conversation: own, round: 2 } };
export const Default: Story = { name: 'Standaard' };
export const OwnContent: Story = { name: 'Eigen inhoud', args: { conversation: own } };
export const RoundTwo: Story = { name: 'Ronde 2', args: { conversation: own, round: 2 } };
export const RoundThree: Story = { name: 'Ronde 3', args: { conversation: own, round: 3 } };
export const RoundFour: Story = { name: 'Ronde 4', args: { conversation: own, round: 4 } };
export const Empty: Story = { name: 'Leeg', args: { rounds: [] } };
export const OnePart: Story = {
  name: 'Eén onderdeel',
  args: {
    round: 2,
    parts: [{ id: 'koor', decision: 'in', reason: 'Op maandagavond zit niemand alleen thuis.' }],
  },
};
export const LongWords: Story = { name: 'Lange woorden', args: { round: 2, parts: longParts } };
export const Many: Story = { name: 'Heel veel onderdelen', args: { round: 2, parts: manyParts(240) } };
export const English: Story = { args: { lang: 'en', conversation: own } };
export const Narrow: Story = {
  name: 'Smal',
  args: { conversation: own },
  globals: { viewport: { value: 'mobile1', isRotated: false } },
};
export const WrongInput: Story = { name: 'Verkeerde invoer', args: { round: 2, parts: wrongParts } };
export const ListView: Story = { name: 'Lijst', args: { conversation: own, view: 'list' } };
export const Compare: Story = { name: 'Vergelijken', args: { compare: tables, round: 2 } };
export const Preparing: Story = { name: 'Voorbereiden', args: { editable: true, screen: 'start' } };
export const Leading: Story = {
  name: 'Gesprek leiden',
  args: { conversation: linden, editable: true, round: 2, selected: 'part:koor' },
};
export const Outcome: Story = {
  name: 'Uitkomst',
  args: { conversation: linden, editable: true, screen: 'outcome' },
};
