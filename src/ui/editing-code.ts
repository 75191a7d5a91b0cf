import { addWords } from '../content/known.js';
import { edit } from '../content/nl/edit.js';
import { apply } from '../model/apply.js';
import { rewriting } from '../model/changes.js';
import { Working } from '../model/working.js';
import { forms } from './forms.css.js';
import { bringTools } from './tools.js';

/** What it takes to edit, in every figure. Fetched for a figure that may be edited; a conversation brings it along. */
export { Editing } from './editing.js';
export const styles = forms;

addWords(edit);
bringTools({ Working, apply, rewriting });
