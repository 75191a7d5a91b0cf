/** What axe, the checker of IBM and a validator of HTML say of the support map. */
import './setup.js';
import { engines } from './a11y-engines.js';

engines('sb-support-map');
