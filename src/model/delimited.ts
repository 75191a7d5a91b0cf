/** A cell as it was meant: without its quotes, or without the white space around it. */
export type Row = readonly string[];
export interface LinedRow {
  /** 1-based line on which the row starts. */
  readonly line: number;
  readonly cells: Row;
}

/**
 * Rows of text with a separator, by RFC 4180 and milder: any line end, white space around a cell without quotes falls
 * away, and a `"` that does not open and close a whole cell is a sign like any other. Blank rows are left out.
 * Takes time in proportion to the text.
 * @param separator one character; without it every line is one cell
 */
export function rowsOf(text: string, separator?: string): readonly LinedRow[] {
  const rows: LinedRow[] = [];
  let cells: string[] = [];
  let [at, line, start] = [0, 1, 1];
  const isEnd = (place: number): boolean =>
    place >= text.length || text[place] === separator || text[place] === '\n' || text[place] === '\r';
  while (at <= text.length) {
    const close = text[at] === '"' ? closing(text, at, isEnd) : -1;
    let end = close < 0 ? at : close + 1;
    while (!isEnd(end)) end += 1;
    const cell = text.slice(at, end);
    cells.push(close < 0 ? cell.trim() : cell.slice(1, -1).replaceAll('""', '"'));
    line += close < 0 ? 0 : lineEnds(cell);
    if (separator !== undefined && text[end] === separator) {
      at = end + 1;
      continue;
    }
    if (cells.some((each) => each.trim())) rows.push({ line: start, cells });
    cells = [];
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
    line += 1;
    start = line;
  }
  return rows;
}

/** Where the quote closes that opens at `from`, when it closes a whole cell; else -1. */
function closing(text: string, from: number, isEnd: (at: number) => boolean): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at += 1;
    else return isEnd(at + 1) ? at : -1;
  }
  return -1;
}

const lineEnds = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0;
