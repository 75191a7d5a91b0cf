/** Puts a house style on the test page. */
import { expect } from '@open-wc/testing';
import type { HouseStyle } from '../../stories/house-styles.js';

const sheets = new Map<string, Promise<CSSStyleSheet>>();

/** A style sheet of a package, without the fonts that it would fetch. */
function sheet(path: string): Promise<CSSStyleSheet> {
  const made = sheets.get(path) ?? load(path);
  sheets.set(path, made);
  return made;
}
async function load(path: string): Promise<CSSStyleSheet> {
  const response = await fetch(`/node_modules/${path}`);
  expect(response.ok, path).to.equal(true);
  const css = (await response.text()).replace(/@font-face\s*\{[^}]*\}|@import[^;]*;/g, '');
  return new CSSStyleSheet().replace(css);
}

/** Dresses the page in a house style; answers what to do with what holds the figure. */
export async function wear({
  className,
  sheets: paths = [],
  own = {},
}: HouseStyle): Promise<(holder: HTMLElement) => void> {
  document.adoptedStyleSheets = await Promise.all(paths.map(sheet));
  return (holder) => {
    if (className) holder.className = className;
    for (const [name, value] of Object.entries(own)) holder.style.setProperty(name, value);
  };
}

/** Takes it off again. */
export function undress(): void {
  document.adoptedStyleSheets = [];
}
