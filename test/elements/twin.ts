/**
 * Two drawings of the same, one with a plain word and one with a hostile word in the same places: alike, element by
 * element and attribute by attribute, but for the word.
 */

/** The plain word: stands nowhere else in any text of the library. */
export const plain = 'Qzabczq';

/** What keeps a word from turning a sentence around may stand around one word and not around another. */
const isolates = /[\u2066-\u2069\u200e\u200f]/g;
/** What depends on how long words are: measures, and whether there is room. */
const measures =
  /^(?:style|class|d|x|y|cx|cy|rx|ry|r|x1|x2|y1|y2|dx|dy|width|height|transform|points|viewBox|rows|cols)$/;

/** Also put aside: a number that tells two regions of one name apart. */
const bare = (text: string): string => text.replace(isolates, '').replace(/, nummer \d+/g, '');
/** Of a text with the plain word in it, what it must be with the other word. */
const expected = (text: string, word: string): string => bare(text.replaceAll(plain, () => word));

/** In a sentence a word stands without the spaces at its ends, and at the start with a capital. */
const isSame = (found: string, text: string, word: string): boolean =>
  [word, word.trim()].some((each) => bare(found).toLowerCase() === expected(text, bare(each)).toLowerCase());

/** Is it the beginning, with an ellipsis? The whole stands in the explanation. */
const isCut = (found: string, text: string, word: string): boolean =>
  word.length > LONG &&
  found.trim().endsWith('…') &&
  expected(text, bare(word)).trim().startsWith(bare(found).trim().slice(0, -1));

/** What words are broken into lines with. */
const inline = /^(?:#text|SPAN|WBR|BDI|BR)$/;
/** All that a drawing that has another form may be made of, and the attributes that make something happen. */
const harmless =
  /^(?:div|span|wbr|bdi|br|p|ul|ol|li|h[2-6]|button|strong|details|summary|svg|g|path|rect|circle|ellipse|line|polygon|polyline|defs|marker|pattern|text|tspan|title|desc)$/;
const harmful = /^(?:on.*|src.*|href|action|formaction|autofocus|data|xlink:href)$/;
/** Longer than this, a word may give a figure another form. */
const LONG = 45;

/** A field gives its lines with \n only, and a field of one line has no line ends. */
function valueOf(field: HTMLInputElement | HTMLTextAreaElement, word: string): [string, string] {
  const inField = field.localName === 'textarea' ? word.replace(/\r\n?/g, '\n') : word.replace(/[\r\n]/g, '');
  return [bare(field.value), inField];
}

const name = (node: Element): string => {
  const [part, own] = [node.getAttribute('part'), node.getAttribute('class')];
  return `<${node.localName}${part ? ` part=${part}` : ''}${own ? ` class=${own}` : ''}>`;
};

/** How many texts, names and fields were found to hold the word. */
export interface Tally {
  texts: number;
  elements: number;
}

/**
 * Where `found`, with the word, is not as `twin`, with the plain one; at most a few. Drawings are only looked through
 * for elements and attributes that no drawing has: a longer word takes another shape.
 */
export function unlike(twin: ParentNode, found: ParentNode, word: string, tally: Tally): string[] {
  const differences: string[] = [];
  const say = (where: string, what: string): void => {
    if (differences.length < 4) differences.push(`${where}: ${what.slice(0, 400)}`);
  };

  const attributes = (a: Element, b: Element, where: string): void => {
    const names = new Set([...a.attributes, ...b.attributes].map((each) => each.name));
    for (const each of names) {
      if (measures.test(each) || (each === 'dir' && word.length > LONG)) continue;
      const [one, other] = [a.getAttribute(each), b.getAttribute(each)];
      if (one === null || other === null) {
        say(where, `${each} is ${one === null ? 'new' : 'gone'}`);
        continue;
      }
      if (one.includes(plain)) tally.texts += 1;
      if (!isSame(other, one, word))
        say(where, `${each}=${JSON.stringify(other)}, not ${JSON.stringify(expected(one, bare(word)))}`);
    }
  };

  /** Whatever its form: nothing in it can do anything. */
  const loose = (root: ParentNode, where: string): void => {
    for (const each of root.querySelectorAll('*')) {
      const bad = [...each.attributes].filter((one) => harmful.test(one.name)).map((one) => one.name);
      if (!harmless.test(each.localName) || bad.length > 0)
        say(where, `<${each.localName}> ${bad.join(' ')}`);
    }
  };
  /** Text that may be broken into lines, or be a number where there is no room. */
  const line = (a: ParentNode, b: ParentNode, where: string): void => {
    const [text, other] = [a.textContent ?? '', b.textContent ?? ''];
    if (text.includes(plain)) tally.texts += 1;
    if (!isSame(other, text, word) && !/^\d+$/.test(other.trim()) && !isCut(other, text, word))
      say(where, `${JSON.stringify(other)}, not ${JSON.stringify(expected(text, bare(word)))}`);
    loose(b, where);
  };

  const nodes = (root: ParentNode): Node[] =>
    [...root.childNodes].filter(
      (node) => node.nodeType === 1 || (node.nodeType === 3 && node.textContent?.trim()),
    );

  const visit = (a: ParentNode, b: ParentNode, where: string): void => {
    const [left, right] = [nodes(a), nodes(b)];
    const kinds = (list: Node[]): string => list.map((each) => each.nodeName).join(' ');
    if (kinds(left) !== kinds(right)) {
      if ([...left, ...right].every((each) => inline.test(each.nodeName))) line(a, b, where);
      else if (word.length > LONG) loose(b, where);
      else say(where, `${kinds(left)} → ${kinds(right)}`);
      return;
    }
    left.forEach((node, i) => {
      const other = right[i] as Node;
      if (node.nodeType === 3) {
        const text = node.textContent ?? '';
        if (text.includes(plain)) tally.texts += 1;
        // A message quotes what is wrong as JSON, and not all of it.
        if (where.includes('part=error')) return;
        if (!isSame(other.textContent ?? '', text, word) && !isCut(other.textContent ?? '', text, word))
          say(
            where,
            `${JSON.stringify(other.textContent)}, not ${JSON.stringify(expected(text, bare(word)))}`,
          );
        return;
      }
      const [one, two] = [node as Element, other as Element];
      tally.elements += 1;
      if (one.matches('.label, .words')) {
        line(one, two, `${where} ${name(one)}`);
        return;
      }
      const here = `${where} ${name(one)}`;
      attributes(one, two, here);
      if (one.localName === 'svg') {
        loose(two, here);
        return;
      }
      if (one.matches('input:not([type=radio], [type=checkbox], [type=file]), textarea')) {
        const fields = [one, two] as HTMLInputElement[];
        const [was, is] = fields.map((field) => valueOf(field, bare(word))) as [
          [string, string],
          [string, string],
        ];
        if (was[0].includes(plain)) tally.texts += 1;
        if (is[0] !== expected(was[0], is[1]))
          say(here, `value ${JSON.stringify(is[0])}, not ${JSON.stringify(is[1])}`);
      }
      if (one.shadowRoot && two.shadowRoot) visit(one.shadowRoot, two.shadowRoot, `${here} ⟩`);
      visit(one, two, here);
    });
  };
  visit(twin, found, '');
  return differences;
}
