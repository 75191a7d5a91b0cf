import type { Desk } from '../../ui/desk.js';
import type * as editors from './editors.js';

/** A desk with the editors of this figure. */
export interface SpheresDesk extends Desk {
  readonly editors: typeof editors;
}
