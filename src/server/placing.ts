import { repeat } from 'lit/directives/repeat.js';
import type { Placed } from '../ui/place.js';
import { placedIn } from '../ui/place.js';

interface Template {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
}
interface Repeated {
  readonly _$litDirective$: unknown;
  readonly values: readonly [Iterable<unknown>, unknown, unknown?];
}
const some: unknown = repeat([''], () => '');
const { _$litDirective$: repeating } = some as Repeated;
const isRepeated = (value: unknown): value is Repeated =>
  typeof value === 'object' && value !== null && (value as Repeated)._$litDirective$ === repeating;

const isTemplate = (value: unknown): value is Template =>
  typeof value === 'object' && value !== null && '_$litType$' in value;

/**
 * A template in which every element that `place()` stands on has a number, and the rules that put it in its place. The
 * server writes no styles on elements: a policy may refuse those, and Lit leaves them to the browser.
 */
export function placing(template: unknown): { readonly template: unknown; readonly rules: () => string } {
  const all: Placed[] = [];
  return { template: numbered(template, all), rules: () => all.map(rule).join('') };
}

function numbered(value: unknown, all: Placed[]): unknown {
  if (Array.isArray(value)) return value.map((each) => numbered(each, all));
  if (isRepeated(value)) {
    const [items, key, template] = value.values;
    const draw = (template ?? key) as (item: unknown, i: number) => unknown;
    return Array.from(items, (item, i) => numbered(draw(item, i), all));
  }
  if (!isTemplate(value)) return value;
  const strings: string[] = [value.strings[0] ?? ''];
  const values: unknown[] = [];
  value.values.forEach((each, i) => {
    const next = value.strings[i + 1] ?? '';
    const placed = placedIn(each);
    if (placed) {
      const number = Object.keys(placed).length ? `data-at="${all.push(placed) - 1}"` : '';
      strings.push(`${strings.pop() ?? ''}${number}${next}`);
    } else {
      strings.push(next);
      values.push(numbered(each, all));
    }
  });
  if (values.length === value.values.length) return { ...value, values };
  return { ...value, strings: Object.assign(strings, { raw: strings }), values };
}

/** Only what a layout gives: names of properties, and plain values. */
function rule(placed: Placed, at: number): string {
  const declarations = Object.entries(placed)
    .filter(
      ([name, value]) =>
        /^[a-z_-]+$/i.test(name) && /^[\w\s.,%#()+/*-]*$/.test(value) && !/url|\/\*/i.test(value),
    )
    .map(([name, value]) => `${name}:${value}`);
  return `[data-at="${at}"]{${declarations.join(';')}}`;
}
