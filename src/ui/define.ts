import { VERSION_NAME } from './version.js';

/** A class with the tag that it is registered under. */
export interface Definable extends CustomElementConstructor {
  readonly tag: string;
}

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
  else if (first.version !== VERSION_NAME) {
    console.warn(
      `<${element.tag}> was registered by another version (${first.version ?? 'unknown'}) before ${VERSION_NAME}; the first stays.`,
    );
  }
}
