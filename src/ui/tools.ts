import type { apply } from '../model/apply.js';
import type { rewriting } from '../model/changes.js';
import type { Working } from '../model/working.js';

/** What makes a document that can be changed. */
export interface Tools {
  readonly Working: typeof Working;
  readonly apply: typeof apply;
  readonly rewriting: typeof rewriting;
}

let brought: Tools | undefined;

/** From now on documents can be changed. */
export const bringTools = (tools: Tools): void => void (brought = tools);

/** They come with what asks for them: nothing is changed in a figure that can't be edited. */
export function tools(): Tools {
  if (!brought) throw new Error('nothing can be edited yet');
  return brought;
}
