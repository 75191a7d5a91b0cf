import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { HouseStyle } from '../stories/house-styles.js';

type Globals = Readonly<Record<string, unknown>>;

/** What a reader who asks for more contrast gets, in custom properties: a page has no say over media features. */
const more = { '--sb-color-text': '#000', '--sb-color-background': '#fff' };

/** The page around a story, as the toolbar asks: language, direction, width, house style and contrast. */
class Page extends Directive {
  render(_globals: Globals, _styles: readonly HouseStyle[]): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [globals, styles]: [Globals, readonly HouseStyle[]]): unknown {
    const holder = element as HTMLElement;
    const {
      className = '',
      sheets = [],
      own = {},
    } = styles.find(({ name }) => name === globals['houseStyle']) ?? {};
    for (const path of sheets) load(path);
    holder.lang = String(globals['language']);
    holder.dir = String(globals['direction']);
    holder.className = className;
    holder.removeAttribute('style');
    const contrast = globals['contrast'] === 'more' ? more : {};
    const properties = { 'max-inline-size': String(globals['room']), padding: '1rem', ...own, ...contrast };
    for (const [name, value] of Object.entries(properties)) holder.style.setProperty(name, value);
    const background = 'var(--sb-color-background, var(--utrecht-document-background-color, transparent))';
    if (!own['background']) holder.style.setProperty('background', background);
    return noChange;
  }
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

export const page = directive(Page);
