/** axe-core for element tests: it is no module, and leaves itself on `window`. */
import 'axe-core';
import type axeCore from 'axe-core';

export const axe = (window as unknown as { axe: typeof axeCore }).axe;
