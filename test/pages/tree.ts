/** A document as plain data, and where two of them are not alike but for a word. */
import { isDeepStrictEqual } from 'node:util';

/** An element: its name, its attributes, what is in it. Text stands as it is. */
export type Tree =
  string | readonly [name: string, attributes: Readonly<Record<string, string>>, inner: readonly Tree[]];

/** The plain word: stands nowhere else in any text of the library. */
export const plainWord = 'Qzabczq';

/** A document or an element as data; sent to a page. Line ends are text, and no element tells where words were broken. */
export function treeOf(root: Element): Tree {
  const inner: Tree[] = [];
  const add = (text: string): void => {
    const before = inner.at(-1);
    if (typeof before === 'string') inner[inner.length - 1] = before + text;
    else inner.push(text);
  };
  for (const node of root.childNodes) {
    if (node.nodeType === 3 || node.nodeType === 4) add(node.nodeValue ?? '');
    else if (node.nodeName.toLowerCase() === 'br') add('\n');
    else if (node.nodeType === 1) inner.push(treeOf(node as Element));
    // A comment, or an instruction: there is none in what we make.
    else inner.push([node.nodeName, {}, []]);
  }
  const attributes: Record<string, string> = {};
  for (const { name, value } of root.attributes) attributes[name] = value;
  return [root.localName, attributes, inner];
}

/** What the words in it may be changed by, as documented: no control characters, spaces folded, halves replaced. */
export const folded = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\ufffe\uffff\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** A sentence begins with a capital, also where it begins with the word. */
const spoken = (text: string): string => folded(text).toLowerCase();
const isSame = (found: string, twin: string, word: string): boolean =>
  [word, word.trim()].some((each) => spoken(twin.replaceAll(plainWord, () => each)) === spoken(found));
/** Of a word that ends in a space, some sentences keep it before their full stop, and some do not. */
const isSameButForSpaces = (found: string, twin: string, word: string): boolean => {
  const close = (text: string): string => spoken(text).replaceAll(' ', '');
  return close(twin.replaceAll(plainWord, () => word)) === close(found);
};
/** The same data with another word in its texts and keys. */
export function worded(value: unknown, word: string): unknown {
  if (typeof value === 'string') return value.replaceAll(plainWord, () => word);
  if (Array.isArray(value)) return value.map((each) => worded(each, word));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [worded(key, word), worded(each, word)]);
  return Object.fromEntries(entries) as unknown;
}
/** Are two texts JSON of the same, but for the word? Keys may stand in another order. */
export const isSameJSON = (twin: string, found: string, word: string): boolean =>
  isDeepStrictEqual(JSON.parse(found), worded(JSON.parse(twin), word));

/** An address as it is meant: its path, and what is asked. */
function asked(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  return [pathname, ...[...searchParams].flat()].join('\n');
}

/** What a drawing is made of; longer words take more lines, and other measures. */
const shapes = /^(?:svg|title|desc|rect|ellipse|path|text|tspan)$/;
const drawing =
  /^(?:xmlns|width|height|viewBox|role|aria-(?:labelledby|describedby)|id|lang|xml:lang|direction|font-(?:family|size|weight)|(?:letter|word)-spacing|x|y|cx|cy|rx|ry|d|transform|fill|stroke(?:-(?:width|dasharray|linecap|linejoin))?|text-(?:anchor|decoration)|paint-order)$/;
/** Marks of a drawing's content. */
const marks = /^(?:id|aria-labelledby|aria-describedby)$/;

export interface Tally {
  /** Texts, attributes and cells in which the word was looked for and found as it was. */
  texts: number;
  elements: number;
}

/** Where `found`, with the word, is not as `twin`, with the plain one. */
export function differences(twin: Tree, found: Tree, word: string, tally: Tally): string[] {
  const faults: string[] = [];
  const say = (where: string, what: string): void => void faults.push(`${where}: ${what.slice(0, 300)}`);
  const text = (one: string, other: string, where: string, same = isSame): void => {
    if (one.includes(plainWord)) tally.texts += 1;
    if (!same(other, one, word))
      say(where, `${JSON.stringify(other)}, not ${JSON.stringify(one.replaceAll(plainWord, () => word))}`);
  };
  const shown = (inner: readonly Tree[]): Tree[] =>
    inner.filter((each) => typeof each !== 'string' || folded(each));
  const kinds = (inner: readonly Tree[]): string =>
    inner.map((each) => (typeof each === 'string' ? '#text' : each[0])).join(' ');

  /** In a drawing: known shapes, known attributes, the words in its title and description. */
  const draw = ([name, attributes, inner]: Exclude<Tree, string>, where: string): void => {
    tally.elements += 1;
    if (!shapes.test(name)) say(where, `<${name}> in a drawing`);
    for (const each of Object.keys(attributes)) if (!drawing.test(each)) say(where, `${each} on <${name}>`);
    if (/url\(|[\\&<>]/.test(Object.values(attributes).join(' '))) say(where, 'an address in an attribute');
    for (const each of inner) if (typeof each !== 'string') draw(each, where);
  };
  const words = (inner: readonly Tree[]): string =>
    inner.map((each) => (typeof each === 'string' ? each : '')).join('');
  const told = (svg: Exclude<Tree, string>, name: string): string =>
    words(svg[2].flatMap((each) => (typeof each !== 'string' && each[0] === name ? each[2] : [])));

  const visit = (a: Tree, b: Tree, where: string): void => {
    if (typeof a === 'string' || typeof b === 'string') {
      if (typeof a === 'string' && typeof b === 'string') text(a, b, where);
      else say(where, 'text in place of an element');
      return;
    }
    tally.elements += 1;
    const here = `${where} <${b[0]}>`;
    if (a[0] !== b[0]) return say(where, `<${b[0]}>, not <${a[0]}>`);
    if (a[0] === 'svg') {
      text(told(a, 'title'), told(b, 'title'), `${here} <title>`);
      text(told(a, 'desc'), told(b, 'desc'), `${here} <desc>`, isSameButForSpaces);
      return draw(b, here);
    }
    for (const name of new Set([...Object.keys(a[1]), ...Object.keys(b[1])])) {
      const [one, other] = [a[1][name], b[1][name]];
      if (one === undefined || other === undefined)
        say(here, `${name} is ${one === undefined ? 'new' : 'gone'}`);
      else if (name === 'src') text(asked(one), asked(other), `${here} src`);
      else if (!marks.test(name)) text(one, other, `${here} ${name}`);
    }
    if (a[1]['type'] === 'application/json') {
      tally.texts += 1;
      if (!isSameJSON(words(a[2]), words(b[2]), word)) say(here, 'other data');
      return;
    }
    const [left, right] = [shown(a[2]), shown(b[2])];
    if (kinds(left) !== kinds(right)) return say(here, `${kinds(right)}, not ${kinds(left)}`);
    left.forEach((each, i) => visit(each, right[i] as Tree, here));
  };
  visit(twin, found, '');
  return faults.slice(0, 4);
}
