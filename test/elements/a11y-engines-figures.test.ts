/** What axe, the checker of IBM and a validator of HTML say of the spheres and of the levels of value. */
import './setup.js';
import { engines } from './a11y-engines.js';

engines('sb-spheres', 'sb-value-levels');
