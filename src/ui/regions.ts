import type { ReactiveController, ReactiveElement } from 'lit';
import type { Speaker } from '../content/speaker.js';
import { placeInName } from './unique-name.js';

/** Names for the landmarks of a figure, each unlike any other on the page: the second of a name gets a number. */
export class Regions implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #owners = new Map<string, object>();
  #used = new Set<string>();

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * The name to write on a region, with its number where another figure has one of that name.
   * @param key which region of this figure
   */
  name(key: string, name: string, say: Speaker): string {
    const n = this.number(key, name);
    return n > 1 ? `${name}, ${say.t('group.count', { n })}` : name;
  }

  /** Only the number: 1 for the first of its name. */
  number(key: string, name: string): number {
    const owner = this.#owners.get(key) ?? {};
    this.#owners.set(key, owner);
    this.#used.add(key);
    return this.#host.isConnected ? placeInName(owner, this.#host.ownerDocument, name) : 1;
  }

  hostUpdate(): void {
    this.#used = new Set();
  }

  /** A region that is gone gives its name back. */
  hostUpdated(): void {
    this.#release((key) => !this.#used.has(key));
  }

  hostDisconnected(): void {
    this.#release(() => true);
  }

  #release(gone: (key: string) => boolean): void {
    for (const [key, owner] of this.#owners) {
      if (gone(key)) placeInName(owner, this.#host.ownerDocument, undefined);
    }
  }
}
