/** What custom-elements.json says of an element, for pages that may not say anything else. */
import manifest from '../../custom-elements.json' with { type: 'json' };

interface Named {
  readonly name: string;
  readonly description?: string;
}

export interface Described {
  readonly attributes: readonly (Named & { readonly fieldName?: string })[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
}

interface Module {
  readonly declarations: readonly (Partial<Described> & { readonly tagName?: string })[];
}

export function describedBy(tag: string): Described {
  const modules: readonly Module[] = manifest.modules;
  const all = modules.flatMap(({ declarations }) => declarations);
  const found = all.find(({ tagName }) => tagName === tag) ?? {};
  const { attributes = [], slots = [], cssParts = [], cssProperties = [] } = found;
  return { attributes, slots, cssParts, cssProperties };
}

/** The description of a custom property in two: what it is for, and what it is when nobody sets it. */
export function withDefault(description = ''): { readonly what: string; readonly otherwise: string } {
  const [what = '', otherwise = ''] = description.split(/\.? ?Default: /);
  return { what, otherwise: otherwise.replace(/\.$/, '') };
}
