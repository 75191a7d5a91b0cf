/** What someone needs who edits the map. Fetched when that may be done. */
export { editPart, editParty, editRelation, renderAddParty } from './edit.js';
export { supportMapEditStyles as styles } from './edit.css.js';
export { Filling } from './filling.js';
export { renderRelating } from './relate.js';
