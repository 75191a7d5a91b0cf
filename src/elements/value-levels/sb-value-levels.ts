import { define } from './value-levels.js';

export { SbValueLevels } from './value-levels.js';
export { define };
define();
