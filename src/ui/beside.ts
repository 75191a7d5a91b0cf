/** What several conversations in one figure need. */
export { sideBySide } from '../content/side-by-side.js';
export { overview, voicesOf } from './compared.js';
export { comparedStyles as styles } from './compared.css.js';
