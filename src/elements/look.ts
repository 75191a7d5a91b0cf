import type { Font, Look } from '../export/svg/picture.js';
import { type Derived, paletteOf, type ThemeColour } from '../export/svg/palette.js';
import { textStyles, type TextMeasure, type TextStyle } from '../layout/text.js';

/** Where each colour of a theme stands in the style sheet of the figures. */
const names: Readonly<Record<ThemeColour | Derived, string>> = {
  text: '--_text',
  background: '--_background',
  on: '--_on',
  personal: '--_personal',
  communal: '--_communal',
  institutional: '--_institutional',
  party: '--_party',
  individual: '--_individual',
  muted: '--_muted',
  line: '--_line',
  faint: '--_faint',
};

/**
 * The look of a figure on a page, for a picture of it: its type and its colours as the browser computes them.
 * @param root the figure's wrapper
 */
export function lookOf(root: HTMLElement, measure: TextMeasure): Look {
  return { measure, font: fontOf(root), palette: paletteOf(coloursOf(root)) };
}

/** A private property has no computed colour of its own: a probe takes it on for a moment. */
function coloursOf(root: HTMLElement): Readonly<Partial<Record<keyof typeof names, string>>> {
  const probe = root.ownerDocument.createElement('span');
  root.append(probe);
  try {
    const entries = Object.entries(names).map(([name, property]) => {
      probe.style.setProperty('color', `var(${property})`);
      return [name, getComputedStyle(probe).color];
    });
    return Object.fromEntries(entries) as Record<keyof typeof names, string>;
  } finally {
    probe.remove();
  }
}

function fontOf(root: HTMLElement): Font {
  const px = (value: string): number => parseFloat(value) || 0;
  const styles = textStyles.map((style) => {
    const probe = root.querySelector(`.probe.${style}`) ?? root;
    return [style, getComputedStyle(probe)] as const;
  });
  const baselines = styles.map(([style, type]) => [style, baselineOf(root, type)] as const);
  const sizes = Object.fromEntries(styles.map(([style, { fontSize }]) => [style, px(fontSize) || 16]));
  const { fontFamily, letterSpacing, wordSpacing } = getComputedStyle(root);
  return {
    family: fontFamily,
    sizes: sizes as Record<TextStyle, number>,
    ...reachOf(fontFamily),
    baselines: Object.fromEntries(baselines),
    letterSpacing: px(letterSpacing),
    wordSpacing: px(wordSpacing),
  };
}

/** How far the letters of a font reach, as a share of its size; as Arial's where the browser doesn't say. */
function reachOf(family: string): Pick<Font, 'ascent' | 'descent'> {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = `100px ${family}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context?.measureText('x') ?? {};
  return up && down ? { ascent: up / 100, descent: down / 100 } : { ascent: 0.905, descent: 0.212 };
}

/** How far under the top of a line in such type the letters stand in this browser, in px; undefined where that isn't told. */
function baselineOf(root: HTMLElement, type: CSSStyleDeclaration): number | undefined {
  const line = root.ownerDocument.createElement('div');
  const foot = root.ownerDocument.createElement('span');
  const set = (element: HTMLElement, name: string, value: string): void =>
    element.style.setProperty(name, value, 'important');
  set(line, 'position', 'absolute');
  set(line, 'visibility', 'hidden');
  for (const name of ['font-family', 'font-size', 'font-style', 'font-weight', 'line-height'])
    set(line, name, type.getPropertyValue(name));
  set(foot, 'display', 'inline-block');
  line.append('x', foot);
  root.append(line);
  try {
    const { top, height } = line.getBoundingClientRect();
    // A page may show us scaled.
    const scale = height / parseFloat(getComputedStyle(line).height);
    const down = (foot.getBoundingClientRect().bottom - top) / scale;
    return Number.isFinite(down) && down > 0 ? down : undefined;
  } finally {
    line.remove();
  }
}
