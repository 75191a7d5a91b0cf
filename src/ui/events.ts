import type { Problem } from '../content/parse.js';
import type { Change } from '../model/apply.js';
import type { CompleteConversation, Kind } from '../model/types.js';

export interface SelectDetail {
  readonly kind: Kind;
  /** A string; of a round its number. */
  readonly id: string | number;
}
export interface ChangeDetail {
  readonly change: Change;
  /** The document after the change. */
  readonly conversation: CompleteConversation;
}
/** Inside the library: what someone is writing in a field, or undefined when it was handed in. Does not bubble. */
export interface DraftDetail {
  readonly key: string;
  readonly text: string | undefined;
}
export interface ErrorDetail {
  /** The attribute that is wrong; `script` for the child JSON. */
  readonly attribute: string;
  /** One plain sentence in the figure's language. */
  readonly message: string;
  readonly issues: readonly Problem[];
}

declare global {
  interface HTMLElementEventMap {
    'sb-select': CustomEvent<SelectDetail>;
    'sb-change': CustomEvent<ChangeDetail>;
    'sb-draft': CustomEvent<DraftDetail>;
    'sb-error': CustomEvent<ErrorDetail>;
  }
}
