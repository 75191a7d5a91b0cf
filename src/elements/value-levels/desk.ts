import type { Desk } from '../../ui/desk.js';
import type { Balance } from './balance.js';
import type * as editors from './editors.js';

/** A desk with the editors of this figure. */
export interface ValueDesk extends Desk {
  readonly editors: typeof editors;
  /** Weights that someone is choosing. */
  readonly balance: Balance;
}
