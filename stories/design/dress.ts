/** A house style around figures, as a municipality's page would have it. */
import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { harsh, packages, type HouseStyle } from '../house-styles.js';

/** A built Storybook may be published, so it does not have the themes of municipalities: their look is theirs. */
export const styles: readonly HouseStyle[] =
  (globalThis as { CONFIG_TYPE?: string }).CONFIG_TYPE === 'DEVELOPMENT' ? [...harsh, ...packages] : harsh;

/** The name of a house style for the address of a story, where commas and ampersands may not stand. */
export const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');

/** Gives an element a house style, and takes the one that it had. */
export function dress(
  holder: HTMLElement,
  { className = '', sheets = [], own = {} }: Omit<HouseStyle, 'name'>,
  more: Readonly<Record<string, string>> = {},
): void {
  for (const path of sheets) load(path);
  holder.className = className;
  holder.removeAttribute('style');
  for (const [name, value] of Object.entries({ ...own, ...more })) holder.style.setProperty(name, value);
  const background = 'var(--sb-color-background, var(--utrecht-document-background-color, transparent))';
  if (!own['background']) holder.style.setProperty('background', background);
}

/** Its style sheet, once. */
function load(path: string): void {
  const href = `house-styles/${path}`;
  if (document.querySelector(`link[href="${href}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  // What was measured and looked at before it came is looked at again.
  link.addEventListener('load', () => document.body.classList.toggle('restyled'));
  document.head.append(link);
}

class Dressed extends Directive {
  render(_style: HouseStyle): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [style]: [HouseStyle]): unknown {
    dress(element as HTMLElement, style, { padding: '1rem' });
    return noChange;
  }
}

export const dressed = directive(Dressed);
