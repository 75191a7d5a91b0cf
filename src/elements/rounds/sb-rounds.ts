import '../../content/languages.js';
import { define as defineSpheres } from '../spheres/sb-spheres.js';
import { define as defineSupportMap } from '../support-map/sb-support-map.js';
import { define as defineValueLevels } from '../value-levels/sb-value-levels.js';
import { define as defineRounds } from './rounds.js';

export { SbRounds } from './rounds.js';

/** Registers `<sb-rounds>` and the figures that it shows. */
export const define = (registry?: CustomElementRegistry): void => {
  for (const register of [defineSpheres, defineSupportMap, defineValueLevels, defineRounds])
    register(registry);
};
define();
