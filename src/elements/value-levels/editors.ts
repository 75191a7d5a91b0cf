/** What someone needs who edits the value of the social base. Fetched when that may be done. */
export { addStep, editLevel, editStep } from './edit.js';
export { addExample, removeExample } from './examples.js';
export { valueEditStyles as styles } from './value-edit.css.js';
export { Balance } from './balance.js';
export { weighing, weighted } from '../../model/weights.js';
export { renderWeights } from './weights.js';
