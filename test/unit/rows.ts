import assert from 'node:assert/strict';

/** RFC 4180, read by its letter. */
export function strictRows(csv: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  const cell = new RegExp(`^(?:"((?:[^"]|"")*)"|([^"${separator}\r\n]*))(${separator}|\r\n)`);
  let rest = csv;
  while (rest) {
    const found = cell.exec(rest);
    assert.ok(found, JSON.stringify(rest.slice(0, 80)));
    rows.at(-1)?.push(found[1] === undefined ? (found[2] ?? '') : found[1].replaceAll('""', '"'));
    rest = rest.slice(found[0].length);
    if (found[3] === '\r\n' && rest) rows.push([]);
  }
  return rows;
}
