/** Elements and attributes that a drawing of ours is made of: shapes, text and what they refer to inside the drawing. */
const elements = new Set(
  'svg title desc g defs path rect circle ellipse line polyline polygon text tspan marker linearGradient radialGradient stop pattern clipPath use'.split(
    ' ',
  ),
);
const attribute =
  /^(?:xmlns|viewBox|width|height|preserveAspectRatio|role|aria-(?:label|labelledby|describedby|hidden)|id|class|lang|xml:lang|direction|unicode-bidi|x|y|x1|y1|x2|y2|dx|dy|cx|cy|r|rx|ry|d|points|transform|href|offset|stop-(?:color|opacity)|fill|fill-(?:opacity|rule)|stroke|stroke-[a-z]+|opacity|color|font-[a-z]+|letter-spacing|text-(?:anchor|rendering|decoration)|dominant-baseline|alignment-baseline|baseline-shift|vector-effect|paint-order|shape-rendering|pathLength|marker-(?:start|mid|end)|marker(?:Width|Height|Units)|refX|refY|orient|gradient(?:Units|Transform)|pattern(?:Units|ContentUnits|Transform)|clip-(?:path|rule)|clipPathUnits|spreadMethod|data-[a-z-]+)$/;
const tag = /<(\/?)([A-Za-z]+)((?:\s+[A-Za-z][A-Za-z:-]*="[^"<>]*")*)\s*(\/?)>/y;
/** Text: no tag, and `&` only as the start of a character reference. */
const words = /(?:[^<>&]|&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\dA-Fa-f]{1,6});)+/y;

/**
 * The text of a drawing as it may stand in a page: one whole `<svg>`, well-formed, of the elements and attributes that
 * the library's own drawings have. No script, no style sheet, no foreign content, no address but one inside the drawing.
 * @returns the same text from its first tag on; undefined when there is anything else in it
 */
export function safeSVG(text: string): string | undefined {
  const svg = text.replace(/^\uFEFF?\s*(?:<\?xml[^<>]*\?>)?\s*/, '').trimEnd();
  const open: string[] = [];
  let at = 0;
  while (at < svg.length) {
    tag.lastIndex = words.lastIndex = at;
    const found = svg[at] === '<' ? tag.exec(svg) : words.exec(svg);
    if (!found) return undefined;
    const [whole, close, name = '', attributes = '', alone] = found;
    at += whole.length;
    if (svg[at - whole.length] !== '<') {
      if (!open.length) return undefined;
      continue;
    }
    if (!elements.has(name) || (at === whole.length) !== (name === 'svg' && !open.length && !close))
      return undefined;
    if (close) {
      if (attributes || alone || open.pop() !== name) return undefined;
      if (!open.length) return at === svg.length ? svg : undefined;
    } else if (!areSafe(attributes)) return undefined;
    else if (!alone) open.push(name);
  }
  return undefined;
}

function areSafe(attributes: string): boolean {
  const names = new Set<string>();
  for (const [, name = '', value = ''] of attributes.matchAll(/([A-Za-z][A-Za-z:-]*)="([^"]*)"/g)) {
    if (names.has(name) || !attribute.test(name)) return false;
    names.add(name);
    if (name === 'xmlns' && value !== 'http://www.w3.org/2000/svg') return false;
    if (name === 'href' && !/^#[\w:-]+$/.test(value)) return false;
    if (/url\(/i.test(value.replace(/url\(#[\w:-]+\)/g, ''))) return false;
    // A word of a label may look like anything; everywhere else an escape has no place.
    if (!/^(?:aria-label|data-)/.test(name) && /[\\&]/.test(value)) return false;
  }
  return true;
}
