// Hebrew, Arabic and their neighbours, and the marks and controls that set a direction.
const turns = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/u;

/** A word for inside a sentence: one that could turn the words around it is shut in (U+2068 … U+2069). */
export const isolate = (text: string): string => (turns.test(text) ? `\u2068${text}\u2069` : text);
