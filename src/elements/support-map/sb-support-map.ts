import { define } from './support-map.js';

export { SbSupportMap } from './support-map.js';
export { define };
define();
