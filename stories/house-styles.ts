/** House styles to try the figures in: packages of municipalities (development only), and harsh ones of our own. */

export interface HouseStyle {
  readonly name: string;
  /** Class of the theme, on the element around the figures. */
  readonly className?: string;
  /** Its style sheets, as paths in `node_modules`. */
  readonly sheets?: readonly string[];
  /** Custom properties and properties of an own style. */
  readonly own?: Readonly<Record<string, string>>;
}

const utrecht = '@utrecht/design-tokens/dist';
const purmerend = '@nl-design-system-community/purmerend-design-tokens/dist';
const ma = '@nl-design-system-community/ma-design-tokens/dist';

/** Themes from npm. Their colours and letters belong to who made them: never part of what is published. */
export const packages: readonly HouseStyle[] = [
  { name: 'Utrecht', className: 'utrecht-theme', sheets: [`${utrecht}/theme.css`] },
  {
    name: 'Den Haag',
    className: 'denhaag-theme',
    sheets: ['@gemeente-denhaag/design-tokens-components/dist/theme/index.css'],
  },
  {
    name: 'Amsterdam',
    className: 'ams-theme',
    sheets: ['@amsterdam/design-system-tokens/dist/index.theme.css'],
  },
  {
    name: 'Rotterdam',
    className: 'rods-theme',
    sheets: ['@gemeente-rotterdam/design-tokens/dist/index.css'],
  },
  {
    name: 'Nijmegen',
    className: 'nijmegen-theme',
    sheets: ['@gemeentenijmegen/design-tokens/dist/index.css'],
  },
  { name: 'Purmerend', className: 'purmerend-theme', sheets: [`${purmerend}/theme.css`] },
  {
    name: 'Voorbeeld',
    className: 'voorbeeld-theme',
    sheets: ['@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'],
  },
  { name: 'Mooi & Anders', className: 'ma-theme', sheets: [`${ma}/theme.css`] },
  {
    name: 'Rijkshuisstijl',
    className: 'rhc-theme',
    sheets: ['@rijkshuisstijl-community/design-tokens/dist/index.css'],
  },
  { name: 'RVO', className: 'rvo-theme', sheets: ['@nl-rvo/design-tokens/dist/index.css'] },
  {
    name: 'Utrecht, donker',
    className: 'utrecht-theme utrecht-theme--dark',
    sheets: [`${utrecht}/theme.css`, `${utrecht}/dark/theme.css`],
  },
  {
    name: 'Purmerend, donker',
    className: 'purmerend-theme purmerend-theme--color-scheme-dark',
    sheets: [`${purmerend}/theme.css`, `${purmerend}/color-scheme-dark/theme.css`],
  },
  {
    name: 'Mooi & Anders, donker',
    className: 'ma-theme ma-theme--color-scheme-dark',
    sheets: [`${ma}/theme.css`, `${ma}/color-scheme-dark/theme.css`],
  },
];

/** Harsh ones: what a house style does at its worst. */
export const harsh: readonly HouseStyle[] = [
  { name: 'Zonder huisstijl' },
  { name: 'Donkere pagina', own: { background: '#101418', color: '#e6e6e6' } },
  {
    name: 'Wit op wit',
    own: {
      '--utrecht-document-color': '#fff',
      '--utrecht-document-background-color': '#fff',
      '--utrecht-link-color': '#fff',
      '--utrecht-button-primary-action-background-color': '#fff',
      '--sb-color-focus': '#fff',
      '--sb-color-personal': '#fff',
      '--sb-color-communal': '#fefefe',
      '--sb-color-institutional': '#ffe',
      '--sb-color-party': '#fff',
      '--sb-color-individual': '#fff',
    },
  },
  {
    name: 'Zwart op zwart, rond en klein',
    own: {
      '--utrecht-document-color': '#000',
      '--utrecht-document-background-color': '#000',
      '--utrecht-link-color': '#000',
      '--utrecht-button-primary-action-background-color': '#000',
      '--utrecht-button-border-radius': '9999px',
      '--utrecht-document-font-size': '14px',
      '--sb-color-communal': '#000',
    },
  },
  {
    name: 'Schreefletter van 20 px op crème',
    own: {
      '--utrecht-document-color': '#777',
      '--utrecht-document-background-color': '#fff8e7',
      '--utrecht-document-font-family': '"Playfair Display", "Bodoni 72", Georgia, serif',
      '--utrecht-document-font-size': '20px',
      '--utrecht-button-primary-action-background-color': '#ffd800',
      '--utrecht-link-color': '#00e5ff',
      '--utrecht-button-border-radius': '9999px',
    },
  },
];

export const houseStyles: readonly HouseStyle[] = [...harsh, ...packages];
