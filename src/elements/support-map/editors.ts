/** What someone needs who edits the map. Fetched when that may be done. */
export { editPart, editParty, editRelation, renderAddParty } from './edit.js';
export { renderRelating } from './relate.js';
