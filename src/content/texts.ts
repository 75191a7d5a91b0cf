import type { common } from './nl/common.js';
import type { compare } from './nl/compare.js';
import type { edit } from './nl/edit.js';
import type { embed } from './nl/embed.js';
import type { map } from './nl/map.js';
import type { report } from './nl/report.js';
import type { rounds } from './nl/rounds.js';
import type { session } from './nl/session.js';
import type { spheres } from './nl/spheres.js';
import type { value } from './nl/value.js';

/** Dutch has every key; each other language has the same ones. */
export type CommonTexts = Readonly<Record<keyof typeof common, string>>;
export type SessionTexts = Readonly<Record<keyof typeof session, string>>;
export type SpheresTexts = Readonly<Record<keyof typeof spheres, string>>;
export type CompareTexts = Readonly<Record<keyof typeof compare, string>>;
export type EditTexts = Readonly<Record<keyof typeof edit, string>>;
export type EmbedTexts = Readonly<Record<keyof typeof embed, string>>;
export type MapTexts = Readonly<Record<keyof typeof map, string>>;
export type ValueTexts = Readonly<Record<keyof typeof value, string>>;
export type RoundsTexts = Readonly<Record<keyof typeof rounds, string>>;
export type ReportTexts = Readonly<Record<keyof typeof report, string>>;

/** The interface's words of one language: flat, every one replaceable by a page. */
export type Texts = CommonTexts &
  CompareTexts &
  EditTexts &
  EmbedTexts &
  SpheresTexts &
  MapTexts &
  ValueTexts &
  RoundsTexts &
  ReportTexts &
  SessionTexts;
export type TextKey = keyof Texts;
type Base<K> = K extends `${infer B}.one` ? B : never;
/** Keys that come in `.one` and `.other`. */
export type CountKey = Base<TextKey>;
