/** A place in a text, 1-based. Columns count UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Where JSON text breaks off: at the first character that cannot stand there, or right after the last when it ends
 * too soon. Undefined for valid JSON. Own work, since engines name the place in different ways, or not at all.
 */
export function jsonErrorPlace(text: string): Place | undefined {
  const at = jsonErrorAt(text);
  if (at === undefined) return undefined;
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before[before.length - 1]?.length ?? 0) + 1 };
}

const isSpace = (char: string): boolean => char === ' ' || char === '\n' || char === '\r' || char === '\t';
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
const isHex = (char: string | undefined): boolean => char !== undefined && /^[0-9a-fA-F]$/.test(char);
const words = ['true', 'false', 'null'];

/** What may stand next: `…OrEnd` right after an opening bracket. */
type Next = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'comma';

/** The same as an index. Walks the text once, with a stack of its own: depth is no problem. */
export function jsonErrorAt(text: string): number | undefined {
  const open: ('}' | ']')[] = [];
  let next: Next = 'value';
  let i = 0;
  while (i <= text.length) {
    const char = text[i];
    if (char !== undefined && isSpace(char)) {
      i += 1;
      continue;
    }
    const end = open[open.length - 1];
    if (char === undefined) return next === 'comma' && !end ? undefined : i;
    if (end && char === end && next !== 'value' && next !== 'key' && next !== 'colon') {
      open.pop();
      next = 'comma';
      i += 1;
    } else if (next === 'comma') {
      if (char !== ',' || !end) return i;
      next = end === '}' ? 'key' : 'value';
      i += 1;
    } else if (next === 'colon') {
      if (char !== ':') return i;
      next = 'value';
      i += 1;
    } else if (next === 'key' || next === 'keyOrEnd') {
      if (char !== '"') return i;
      const scanned = stringEnd(text, i);
      if (scanned.wrong) return scanned.at;
      next = 'colon';
      i = scanned.at;
    } else if (char === '{' || char === '[') {
      open.push(char === '{' ? '}' : ']');
      next = char === '{' ? 'keyOrEnd' : 'valueOrEnd';
      i += 1;
    } else {
      const scanned = scalarEnd(text, i);
      if (scanned.wrong) return scanned.at;
      next = 'comma';
      i = scanned.at;
    }
  }
  return text.length;
}

/** Right after a token, or where it goes wrong. */
interface Scanned {
  readonly at: number;
  readonly wrong?: boolean;
}

function scalarEnd(text: string, start: number): Scanned {
  const char = text[start];
  if (char === '"') return stringEnd(text, start);
  if (char === '-' || isDigit(char)) return numberEnd(text, start);
  const word = words.find((each) => each[0] === char);
  if (!word) return { at: start, wrong: true };
  let length = 1;
  while (length < word.length && text[start + length] === word[length]) length += 1;
  return { at: start + length, wrong: length < word.length };
}

function stringEnd(text: string, start: number): Scanned {
  let i = start + 1;
  for (; i < text.length; i += 1) {
    const char = text[i] ?? '';
    if (char === '"') return { at: i + 1 };
    if (char < ' ') return { at: i, wrong: true };
    if (char !== '\\') continue;
    i += 1;
    if (text[i] === 'u') {
      for (let n = 0; n < 4; n += 1) {
        if (!isHex(text[i + 1])) return { at: i + 1, wrong: true };
        i += 1;
      }
    } else if (i >= text.length || !'"\\/bfnrt'.includes(text[i] ?? ' ')) return { at: i, wrong: true };
  }
  return { at: text.length, wrong: true };
}

function numberEnd(text: string, start: number): Scanned {
  let i = text[start] === '-' ? start + 1 : start;
  const digits = (): boolean => {
    const from = i;
    while (isDigit(text[i])) i += 1;
    return i > from;
  };
  if (text[i] === '0') i += 1;
  else if (!digits()) return { at: i, wrong: true };
  if (text[i] === '.') {
    i += 1;
    if (!digits()) return { at: i, wrong: true };
  }
  if (text[i] === 'e' || text[i] === 'E') {
    i += 1;
    if (text[i] === '+' || text[i] === '-') i += 1;
    if (!digits()) return { at: i, wrong: true };
  }
  return { at: i };
}
