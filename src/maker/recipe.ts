import type { FigureName } from '../export/public.js';
import type { ThemeColour } from '../export/svg/palette.js';
import type { Conversation } from '../model/types.js';

/** Colours that an editor can choose, as they are called in `--sb-color-…`. */
export const colourNames = ['personal', 'communal', 'institutional', 'accent', 'text', 'background'] as const;
export type ColourName = (typeof colourNames)[number];
/** Only those that differ from the standard, as `#rrggbb`. */
export type Colours = Readonly<Partial<Record<ColourName, string>>>;

/** Those that a picture has too: the accent is for what can be pressed. */
export const picturedColours = ({ accent: _, ...colours }: Colours): Partial<Record<ThemeColour, string>> =>
  colours;

/** Addresses that only the editor knows. Empty: not filled in yet. */
export interface Addresses {
  /** Of `sociale-basis.min.js`. */
  readonly script: string;
  /** Of `embed.html`. */
  readonly embed: string;
  /** Of the conversation file. */
  readonly file: string;
}

/** Everything that is chosen in the figure maker. */
export interface Recipe {
  readonly figure: FigureName;
  /** What is published, and nothing else. */
  readonly conversation: Conversation;
  /** Undefined: the title of the conversation, else the figure's own name. Empty: none. */
  readonly heading: string | undefined;
  /** 2 to 6. */
  readonly level: number;
  /** BCP 47. */
  readonly lang: string;
  readonly view: 'figure' | 'list';
  readonly colours: Colours;
  readonly addresses: Addresses;
  /** `sha384-…` of the script of this version; undefined where the build didn't give it. */
  readonly integrity: string | undefined;
  readonly version: string;
}
