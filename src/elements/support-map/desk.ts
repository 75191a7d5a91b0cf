import type { Desk } from '../../ui/desk.js';
import type * as editors from './editors.js';
import type { Filling } from './filling.js';

/** A desk with the editors of this figure. */
export interface MapDesk extends Desk {
  readonly editors: typeof editors;
  /** Sentences that someone is filling in. */
  readonly filling: Filling;
}
