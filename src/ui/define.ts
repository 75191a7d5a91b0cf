import { VERSION_NAME } from './version.js';

/** A class with the tag that it is registered under. */
export interface Definable extends CustomElementConstructor {
  readonly tag: string;
}

/** Pairs of versions that were told of, in each registry. */
const told = new WeakMap<CustomElementRegistry, Set<string>>();

/**
 * Registers an element once. The same version twice is silent; another version that came first stays, with one
 * warning that names both. Without a registry (in Node) it does nothing.
 */
export function define(
  element: Definable,
  registry = globalThis.customElements as CustomElementRegistry | undefined,
): void {
  if (!registry) return;
  const first = registry.get(element.tag) as (Definable & { readonly version?: string }) | undefined;
  if (!first) registry.define(element.tag, element);
  else if (first.version !== VERSION_NAME) warn(registry, first.version ?? 'unknown');
}

function warn(registry: CustomElementRegistry, first: string): void {
  const versions = told.get(registry) ?? new Set();
  told.set(registry, versions);
  if (versions.has(first)) return;
  versions.add(first);
  console.warn(
    `sociale-basis-elements is on this page in two versions: elements of ${first} were there first and stay; those of ${VERSION_NAME} are not used.`,
  );
}
