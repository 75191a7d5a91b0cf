import { writeJSON } from '../model/json.js';

/** The document as the text of its file: readable, and the same for the same document. */
export const fileText = (document: object): string => `${writeJSON(document, 2)}\n`;
