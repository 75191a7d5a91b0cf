import { nothing } from 'lit';
import { Directive, directive, type ElementPart, PartType, type PartInfo } from 'lit/directive.js';

/** Style properties to set through the CSSOM, which a strict `style-src` allows from the first render. */
export type Placed = Readonly<Record<string, string>>;

class Place extends Directive {
  #last: Placed = {};

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('place() goes on an element');
  }

  render(_placed: Placed): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [placed]: [Placed]): typeof nothing {
    const { style } = element as HTMLElement;
    for (const name of Object.keys(this.#last)) if (!(name in placed)) style.removeProperty(name);
    for (const [name, value] of Object.entries(placed)) {
      if (this.#last[name] !== value) style.setProperty(name, value);
    }
    this.#last = placed;
    return nothing;
  }
}

/** Sets styles on an element without a `style` attribute. Names in kebab-case, custom properties too. */
export const place = directive(Place);

/** A box in px from the top left of its frame. */
export const box = (b: { x: number; y: number; width: number; height: number }): Placed => ({
  left: `${b.x}px`,
  top: `${b.y}px`,
  width: `${b.width}px`,
  height: `${b.height}px`,
});

/** What `place()` was given; undefined where a value of a template is something else. */
export function placedIn(value: unknown): Placed | undefined {
  const { ['_$litDirective$']: kind, values } = (value ?? {}) as {
    readonly _$litDirective$?: unknown;
    readonly values?: readonly unknown[];
  };
  return kind === Place ? (values?.[0] as Placed | undefined) : undefined;
}
