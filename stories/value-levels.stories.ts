import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/elements/value-levels/sb-value-levels.js';
import { own } from './fixtures.js';
import { tables } from './tables.js';

interface Args {
  heading?: string;
  'heading-level'?: number;
  view?: 'figure' | 'list';
  perspective?: 'both' | 'policy' | 'intrinsic';
  selected?: string;
  presentation?: boolean;
  editable?: boolean;
  lang?: string;
  chain?: unknown;
  levels?: unknown;
  conversation?: unknown;
  compare?: unknown;
  texts?: unknown;
}

const meta: Meta<Args> = {
  title: 'Figuren/sb-value-levels/Toestanden',
  // Fifteen figures on one page are too much to read, and the playground has a place of its own.
  tags: ['!autodocs'],
  excludeStories: ['Playground'],
  component: 'sb-value-levels',
  render: (args) =>
    html`<sb-value-levels
      lang=${args.lang ?? nothing}
      heading=${args.heading ?? nothing}
      heading-level=${args['heading-level'] ?? nothing}
      view=${args.view ?? nothing}
      perspective=${args.perspective ?? nothing}
      selected=${args.selected ?? nothing}
      ?presentation=${args.presentation ?? false}
      ?editable=${args.editable ?? false}
      .conversation=${args.conversation}
      .compare=${args.compare}
      .chain=${args.chain}
      .levels=${args.levels}
      .texts=${args.texts}
    ></sb-value-levels>`,
};
export default meta;
type Story = StoryObj<Args>;

const long = 'Gemeenschapsontwikkelingsbijeenkomstenverantwoordelijkheid';
const longWords = {
  chain: [
    { id: 'invest', label: `We investeren in ${long}` },
    {
      id: 'buurtbemiddeling',
      label: `${long}soverleg`,
      confidence: 'doubted',
      reason: `${long} en ${long}. `.repeat(6),
    },
    { id: 'communal', confidence: 'seen', reason: long },
    { id: 'savings', label: 'Arbeidsongeschiktheidsverzekeringsuitgavenvermindering', confidence: 'unknown' },
  ],
  levels: [
    {
      id: 'receiver',
      label: 'Taalmaatjesprojectdeelnemersvertegenwoordiging',
      weight: 3,
      examples: [`${long}.`],
    },
    { id: 'volunteer', label: 'Vrijwilligersthuishulpcoördinatiepuntmedewerkers', weight: 2 },
    { id: 'society', label: 'De samenleving, de stad, de wijk, de straat en het portiek', weight: 0 },
  ],
};
const beliefs = ['seen', 'doubted', 'unknown', undefined] as const;
/** Fourteen steps of one's own, between and after those of the model. */
const many = Array.from({ length: 14 }, (_, i) => {
  const confidence = beliefs[i % 4];
  return {
    id: `stap-${i + 1}`,
    label: i % 3 ? `Tussenstap ${i + 1}` : `Tussenstap ${i + 1}: mensen vinden elkaar bij het buurthuis`,
    ...(confidence && { confidence }),
    ...(i % 2 && { reason: 'Dat hoorden we aan drie van de vier tafels.' }),
  };
});

export const Playground: Story = { args: { conversation: own, selected: 'personal', perspective: 'both' } };
export const Default: Story = { name: 'Standaard' };
export const OwnContent: Story = { name: 'Eigen inhoud', args: { conversation: own } };
export const Empty: Story = { name: 'Leeg', args: { chain: [], levels: [] } };
export const OneStep: Story = {
  name: 'Eén stap besproken',
  args: {
    chain: [{ id: 'communal', confidence: 'seen', reason: 'Het koor verdubbelde sinds de zaal open is.' }],
    levels: [{ id: 'volunteer', weight: 1, reason: 'Daar begon iedereen over.' }],
  },
};
export const LongWords: Story = { name: 'Lange woorden', args: longWords };
export const Many: Story = { name: 'Veel stappen', args: { chain: many } };
export const English: Story = { args: { lang: 'en', conversation: own } };
export const Narrow: Story = {
  name: 'Smal',
  args: { conversation: own },
  globals: { viewport: { value: 'mobile1', isRotated: false } },
};
export const WrongInput: Story = {
  name: 'Verkeerde invoer',
  args: {
    chain: '[{"id":"communal","confidence":"zeker"},{"id":"personal","confidence":"seen"}]',
    levels: '[{"id":"receiver","weight":-2},{"id":"ontvanger"},{"id":"society","weight":2}]',
  },
};
export const ListView: Story = { name: 'Lijst', args: { conversation: own, view: 'list' } };
export const Policy: Story = {
  name: 'Alleen beleidswaarde',
  args: { conversation: own, perspective: 'policy' },
};
export const Intrinsic: Story = {
  name: 'Alleen eigen waarde',
  args: { conversation: own, perspective: 'intrinsic', selected: 'volunteer' },
};
export const Balance: Story = {
  name: 'In balans',
  args: { levels: ['receiver', 'volunteer', 'society'].map((id) => ({ id, weight: 2 })) },
};
export const Presentation: Story = { name: 'Op de beamer', args: { conversation: own, presentation: true } };
export const Editable: Story = {
  name: 'Bewerken',
  args: { conversation: own, editable: true, selected: 'step:communal' },
};
export const Compare: Story = { name: 'Vergelijken', args: { compare: tables } };
