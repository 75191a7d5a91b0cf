import type { ReactiveControllerHost } from 'lit';
import type { RelationKind } from '../../model/types.js';

/** A relation that someone is putting together; what is not chosen yet is ''. */
export interface Filled {
  readonly from: string;
  readonly to: string;
  /** '' is the usual one for what stands at its ends. */
  readonly kind: RelationKind | '';
  /** The verb, where the kind is `other`. */
  readonly words: string;
  /** Does the sentence end with the thing that was chosen in the figure? */
  readonly turned: boolean;
  readonly wrong: 'missing' | 'double' | undefined;
}

const EMPTY: Filled = { from: '', to: '', kind: '', words: '', turned: false, wrong: undefined };

/** Sentences that were begun, by the key of the thing that they are about ('' for none): they wait until one returns. */
export class Filling {
  readonly #host: ReactiveControllerHost;
  readonly #begun = new Map<string, Filled>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  of(key: string): Filled {
    return this.#begun.get(key) ?? EMPTY;
  }

  write(key: string, fields: Partial<Filled>): void {
    this.#begun.set(key, { ...this.of(key), ...fields });
    this.#host.requestUpdate();
  }
}
