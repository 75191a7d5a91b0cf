/** A figure with what the controls ask: every attribute that custom-elements.json names, and no other. */
import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { describedBy } from './manifest.js';

type Args = Readonly<Record<string, unknown>>;

class Given extends Directive {
  render(_tag: string, _args: Args): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [tag, args]: [string, Args]): unknown {
    for (const { name, fieldName } of describedBy(tag).attributes) {
      const value = args[name];
      if (typeof value === 'object' && value !== null) Object.assign(element, { [fieldName ?? name]: value });
      else if (typeof value === 'boolean') element.toggleAttribute(name, value);
      else if (typeof value === 'string' || typeof value === 'number')
        element.setAttribute(name, String(value));
      else element.removeAttribute(name);
    }
    return noChange;
  }
}

export const given = directive(Given);

const choice = (...options: readonly (string | number)[]): object => ({
  options,
  control: { type: 'inline-radio' },
});

/** Of what the manifest knows only as a name of a type: the values to choose from. */
const choices: Readonly<Record<string, object>> = {
  view: choice('figure', 'list'),
  perspective: choice('both', 'policy', 'intrinsic'),
  screen: choice('start', 'round', 'outcome'),
  round: choice(1, 2, 3, 4),
  'heading-level': choice(2, 3, 4, 5, 6),
  'deep-link': choice('', 'read'),
  lang: choice('nl', 'en'),
};

/** The controls of an element: its attributes. */
export function controlsOf(tag: string): {
  readonly argTypes: Readonly<Record<string, object>>;
  readonly parameters: { readonly controls: { readonly include: string[] } };
} {
  const names = describedBy(tag).attributes.map(({ name }) => name);
  return {
    argTypes: Object.fromEntries(names.flatMap((name) => (choices[name] ? [[name, choices[name]]] : []))),
    parameters: { controls: { include: names } },
  };
}
