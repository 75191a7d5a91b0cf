/** The properties of a class of Lit, by name. */
type Properties = Map<PropertyKey, unknown>;

/** Properties that a page set on an element before it was one of ours. */
const early = new WeakMap<object, ReadonlyMap<PropertyKey, unknown>>();

/**
 * Makes Lit leave such properties to us. Lit keeps them until the first update, and there they'd beat whatever was
 * written since; it finds them by the keys of this map, and by those only.
 */
export function hideFromLit(properties: Properties): void {
  properties.keys = () => new Map<PropertyKey, never>().keys();
}

/** Takes an element's early properties off it, before its class sets any: they'd hide its accessors. */
export function setAside(element: object, properties: Properties): void {
  const values = new Map<PropertyKey, unknown>();
  for (const [name] of properties) {
    if (!Object.hasOwn(element, name)) continue;
    values.set(name, Reflect.get(element, name));
    Reflect.deleteProperty(element, name);
  }
  if (values.size) early.set(element, values);
}

/** Sets them, once, when the class and the attributes have had their say. */
export function giveBack(element: object): void {
  const values = early.get(element);
  early.delete(element);
  for (const [name, value] of values ?? []) Reflect.set(element, name, value);
}
