/** The script of the page `figuurmaker.html`: the four elements, and the maker around them. */
import '../elements/spheres/sb-spheres.js';
import '../elements/support-map/sb-support-map.js';
import '../elements/value-levels/sb-value-levels.js';
import { FigureMaker } from './maker.js';

customElements.define('figuur-maker', FigureMaker);
