import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/elements/support-map/sb-support-map.js';
import type { Part, Party, Relation, RelationKind } from '../src/model/types.js';
import { cityMap } from './city.js';
import { draft, longParts, manyParts, own } from './fixtures.js';
import { tables } from './tables.js';

interface Args {
  heading?: string;
  'heading-level'?: number;
  view?: 'figure' | 'list';
  selected?: string;
  presentation?: boolean;
  editable?: boolean;
  lang?: string;
  parts?: unknown;
  parties?: unknown;
  relations?: unknown;
  conversation?: unknown;
  compare?: unknown;
  texts?: unknown;
}

const meta: Meta<Args> = {
  title: 'Figuren/sb-support-map/Toestanden',
  // Fifteen figures on one page are too much to read, and the playground has a place of its own.
  tags: ['!autodocs'],
  excludeStories: ['Playground'],
  component: 'sb-support-map',
  render: (args) =>
    html`<sb-support-map
      lang=${args.lang ?? nothing}
      heading=${args.heading ?? nothing}
      heading-level=${args['heading-level'] ?? nothing}
      view=${args.view ?? nothing}
      selected=${args.selected ?? nothing}
      ?presentation=${args.presentation ?? false}
      ?editable=${args.editable ?? false}
      .conversation=${args.conversation}
      .compare=${args.compare}
      .parts=${args.parts}
      .parties=${args.parties}
      .relations=${args.relations}
      .texts=${args.texts}
    ></sb-support-map>`,
};
export default meta;
type Story = StoryObj<Args>;

const relation = (from: string, kind: RelationKind, to: string): Relation => ({
  id: `${from}-${kind}-${to}`,
  from,
  kind,
  to,
});

const longParties: readonly Party[] = [
  { id: 'x', label: 'Samenwerkingsverbandorganisatie Meervoudiggehandicaptenzorginstellingen' },
  { id: 'y', label: 'Arbeidsongeschiktheidsverzekeringsmaatschappij' },
];
const longRelations: readonly Relation[] = [
  relation('x', 'invests', 'g'),
  { ...relation('y', 'hosts', 'f'), label: 'verleent ontwikkelingsondersteuningssubsidies aan' },
  relation('g', 'facilitates', 'c'),
  relation('f', 'initiates', 'd'),
  relation('d', 'connects', 'a'),
  relation('individual', 'encourages', 'communal'),
];

const manyKinds = ['invests', 'facilitates', 'hosts', 'initiates', 'connects'] as const;
const manyParties: readonly Party[] = [
  'Gemeente',
  'Welzijn',
  'Woningstichting',
  'Kerk',
  'School',
  'Zorg',
].map((label, i) => ({ id: `party${i}`, label }));
const many: readonly Part[] = manyParts(80);
/** `n` relations from parties to places, from places to groups, from groups to people; the same every time. */
const manyRelations = (n: number): readonly Relation[] => {
  const ids = (sphere: string): string[] => many.filter((part) => part.sphere === sphere).map(({ id }) => id);
  const layers = [manyParties.map(({ id }) => id), ids('institutional'), ids('communal'), ids('personal')];
  return Array.from({ length: n }, (_, i) => {
    const layer = i % 5 < 2 ? 0 : 1 + (i % 2);
    const [from = [], to = []] = [layers[layer], layers[layer + 1]];
    const pick = (list: readonly string[], step: number): string =>
      list[(i * step) % Math.min(list.length, 18)] ?? '';
    return relation(pick(from, 7), manyKinds[i % manyKinds.length] ?? 'other', pick(to, 5));
  });
};

export const Playground: Story = { args: { conversation: own, selected: 'buurthuis' } };
export const Default: Story = { name: 'Standaard' };
export const OwnContent: Story = { name: 'Eigen inhoud', args: { conversation: own } };
export const Chain: Story = { name: 'Een keten', args: { conversation: own, selected: 'gemeente' } };
export const Empty: Story = { name: 'Leeg', args: { parts: [], parties: [], relations: [] } };
export const OnePart: Story = {
  name: 'Eén onderdeel',
  args: { parts: [{ id: 'koor', decision: 'in' }], parties: [], relations: [] },
};
export const LongWords: Story = {
  name: 'Lange woorden',
  args: { parts: longParts, parties: longParties, relations: longRelations, selected: 'x' },
};
export const Many: Story = {
  name: 'Veel',
  args: { parts: many, parties: manyParties, relations: manyRelations(60) },
};
/**
 * A map of 500 boxes. Tab goes to the field: type a name, Enter goes to the first box that was found, Enter
 * again reads its chain, Escape closes that; Escape in the field gives the whole figure back. From the field Tab goes to each column, one stop a
 * column; arrows go up and down and along the lines; the last button of a column shows more of it.
 */
export const City: Story = {
  name: 'Een hele stad (500 onderdelen)',
  args: { conversation: cityMap() },
};
/** Inside one column, backwards, both ways, several at once, to itself, with individual support. */
export const EveryWay: Story = {
  name: 'Alle kanten op',
  args: {
    relations: [
      relation('gemeente', 'invests', 'buurthuis'),
      relation('gemeente', 'facilitates', 'buurthuis'),
      relation('gemeente', 'invests', 'sociaal-werk'),
      relation('opbouwwerker', 'refers', 'wijkteam'),
      relation('wijkteam', 'refers', 'opbouwwerker'),
      relation('buurthuis', 'hosts', 'koor'),
      relation('koor', 'signals', 'opbouwwerker'),
      relation('koor', 'connects', 'koor'),
      relation('buren', 'initiates', 'bewonersinitiatief'),
      relation('buren', 'signals', 'gemeente'),
      relation('communal', 'connects', 'personal'),
      relation('individual', 'relieves', 'mantelzorg'),
      relation('mantelzorg', 'signals', 'individual'),
      relation('individual', 'refers', 'communal'),
      relation('communal', 'refers', 'individual'),
      relation('gemeente', 'invests', 'individual'),
    ],
  },
};
export const English: Story = { args: { lang: 'en', conversation: own, selected: 'buurthuis' } };
export const Narrow: Story = {
  name: 'Smal',
  args: { conversation: own },
  globals: { viewport: { value: 'mobile1', isRotated: false } },
};
export const WrongInput: Story = {
  name: 'Verkeerde invoer',
  args: {
    relations:
      '[{"from":"gemeente","to":"buurthuis","kind":"steunt"},{"from":"gemeente","to":"zwembad","kind":"invests"},{"from":"park","to":"buren","kind":"connects"}]',
  },
};
export const ListView: Story = { name: 'Lijst', args: { conversation: own, view: 'list' } };
export const Presentation: Story = { name: 'Op de beamer', args: { conversation: own, presentation: true } };
export const Editable: Story = {
  name: 'Bewerken',
  args: { conversation: draft, editable: true, selected: 'buurthuis' },
};
export const Compare: Story = { name: 'Vergelijken', args: { compare: tables } };
