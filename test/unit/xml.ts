import assert from 'node:assert/strict';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string | undefined) =>
    code ? String.fromCodePoint(Number(code)) : (entities[name ?? ''] ?? assert.fail(`&${name};`)),
  );

/** The words of an XML text, its elements parted by a space but for tspans; throws for what is not well-formed. */
export function wordsOf(xml: string): string {
  const open: string[] = [];
  let words = '';
  let roots = 0;
  const token = /<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let at = 0;
  for (const [whole, close, name = '', , alone, text] of xml.matchAll(token)) {
    at += whole.length;
    if (text !== undefined) {
      assert.ok(open.length || !text.trim(), 'words outside the root');
      words += decoded(text);
    } else if (close) {
      assert.equal(open.pop(), name);
      if (name !== 'tspan') words += ' ';
    } else {
      if (!open.length) roots += 1;
      if (!alone) open.push(name);
    }
  }
  assert.equal(at, xml.length, `not XML at ${xml.slice(at, at + 80)}`);
  assert.deepEqual([open.length, roots], [0, 1]);
  return words;
}
