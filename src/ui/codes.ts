import { Code } from './code.js';

/** What it takes to edit, in every figure. */
export const editingCode = new Code(() => import('./editing-code.js'));
