import { define } from './spheres.js';

export { SbSpheres } from './spheres.js';
export { define };
define();
