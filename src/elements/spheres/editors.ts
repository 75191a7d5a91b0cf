/** What someone needs who edits the spheres. Fetched when that may be done. */
export { Adding } from './adding.js';
export { areasIn, ChipDrag } from './drag.js';
export { decidePart, editPart, editSphere, movePart } from './edit.js';
