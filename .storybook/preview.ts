import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json' with { type: 'json' };
import { slug, styles } from '../stories/design/dress.js';
import { page } from './page.js';

/** What is documented: members without a word are for the figures themselves. */
const documented = manifest.modules.map((module) => ({
  ...module,
  declarations: module.declarations.map((declaration) => ({
    ...declaration,
    members: declaration.members.filter((member) => 'description' in member),
  })),
}));
setCustomElementsManifest({ ...manifest, modules: documented });

interface Item {
  readonly value: string;
  readonly title: string;
}

type ToolbarType = NonNullable<Preview['globalTypes']>[string];
type Icon = NonNullable<ToolbarType['toolbar']>['icon'];

const toolbar = (description: string, icon: Icon, title: string, items: readonly Item[]): ToolbarType => ({
  description,
  toolbar: { icon, title, dynamicTitle: true, items: [...items] },
});

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: {
    language: 'nl',
    houseStyle: slug(styles[0]?.name ?? ''),
    direction: 'ltr',
    room: 'full',
    contrast: 'no-preference',
  },
  globalTypes: {
    language: toolbar('Language of the page', 'globe', 'Language', [
      { value: 'nl', title: 'Nederlands' },
      { value: 'en', title: 'English' },
    ]),
    houseStyle: toolbar(
      'House style of the page',
      'paintbrush',
      'House style',
      styles.map(({ name }) => ({ value: slug(name), title: name })),
    ),
    direction: toolbar('Direction of the page', 'transfer', 'Direction', [
      { value: 'ltr', title: 'Left to right' },
      { value: 'rtl', title: 'Right to left' },
    ]),
    room: toolbar('Width of the column that the figure stands in', 'sidebyside', 'Width', [
      { value: 'full', title: 'Full width' },
      { value: '320', title: '320 px' },
      { value: '480', title: '480 px' },
      { value: '768', title: '768 px' },
      { value: '1024', title: '1024 px' },
    ]),
    contrast: toolbar('Contrast that the reader asks for', 'contrast', 'Contrast', [
      { value: 'no-preference', title: 'As it is' },
      { value: 'more', title: 'More contrast' },
    ]),
  },
  parameters: {
    layout: 'padded',
    options: {
      storySort: {
        order: [
          'Op je website',
          'Ontwerp',
          'Figuren',
          ['sb-spheres', 'sb-support-map', 'sb-value-levels', 'sb-rounds'],
        ],
      },
    },
    controls: { expanded: true },
    a11y: { test: 'error' },
  },
  decorators: [
    // The elements follow what is around them, as on any page. In the docs the whole page is Storybook's own.
    (story, { globals }) => html`<div ${page(globals, styles)}>${story()}</div>`,
  ],
};

export default preview;
