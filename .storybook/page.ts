import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { dress, slug } from '../stories/design/dress.js';
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
    holder.lang = String(globals['language']);
    holder.dir = String(globals['direction']);
    const style = styles.find(({ name }) => slug(name) === globals['houseStyle']) ?? {};
    const room = globals['room'] === 'full' ? '100%' : `${String(globals['room'])}px`;
    const contrast = globals['contrast'] === 'more' ? more : {};
    dress(holder, style, { 'max-inline-size': room, padding: '1rem', ...contrast });
    return noChange;
  }
}

export const page = directive(Page);
