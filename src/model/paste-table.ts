import { type LinedRow, rowsOf } from './delimited.js';
import { type Column, decisions, degrees, headings, key, kinds, settings, spheres } from './paste-words.js';

/** Pasted text as rows, and what each of their cells is. */
export interface Table {
  /** By place in the row; undefined: not taken over (with a header), or part of the description (without one). */
  readonly columns: readonly (Column | undefined)[];
  readonly hasHeader: boolean;
  readonly rows: readonly LinedRow[];
  /** Headings of columns that are not taken over. */
  readonly ignored: readonly string[];
}

/** Finds the separator and the header, if any; without a header, what a column is follows from what stands in it. */
export function tableOf(text: string): Table {
  for (const separator of ['\t', ';', ',', undefined]) {
    const rows = rowsOf(text, separator);
    const [head, ...body] = rows;
    const isHeader = separator === undefined ? body.length > 0 : (head?.cells.length ?? 0) > 1;
    const columns = isHeader && head ? columnsOf(head.cells, body) : undefined;
    if (head && columns) {
      const ignored = head.cells.filter((heading, i) => columns[i] === undefined && heading.trim());
      return { columns, rows: bare(body, columns), ignored, hasHeader: true };
    }
  }
  const list = withoutBullets(text);
  const rows = rowsOf(
    list,
    ['\t', ';', ','].find((separator) => isTable(list, separator)),
  );
  return { columns: guessed(rows), rows, ignored: [], hasHeader: false };
}

/** What the cells of a header are about; undefined where it is no header. */
function columnsOf(head: readonly string[], body: readonly LinedRow[]): Table['columns'] | undefined {
  const known = head.map((cell) => headings.get(key(cell)));
  const columns = known.map((column, i) => {
    if (column === 'extra') return column;
    if (known.indexOf(column) !== i) return undefined;
    // 'Organisatie' is often the name of who runs it.
    return column === 'organisation' && !isDegrees(valuesOf(body, i)) ? undefined : column;
  });
  return columns.includes('label') ? columns : undefined;
}

const valuesOf = (rows: readonly LinedRow[], i: number): readonly string[] =>
  rows.map(({ cells }) => cells[i] ?? '').filter((cell) => cell.trim());

function isDegrees(values: readonly string[]): boolean {
  return !values.length || values.some((value) => degrees.has(key(value)) || !Number.isNaN(numberOf(value)));
}

/** A number with a point or a comma. */
export const numberOf = (text: string): number => (text.trim() ? Number(text.replace(',', '.')) : NaN);

/** A list under a header of one word may still have its bullets. */
function bare(rows: readonly LinedRow[], columns: Table['columns']): readonly LinedRow[] {
  if (columns.length > 1) return rows;
  const lines = withoutBullets(rows.map(({ cells }) => cells[0] ?? '').join('\n')).split('\n');
  const isWhole = lines.length === rows.length;
  return isWhole ? rows.map((row, i) => ({ ...row, cells: [(lines[i] ?? '').trim()] })) : rows;
}

/** Without a header: does this sign part cells here? */
function isTable(text: string, separator: string): boolean {
  if (separator === '\t') return text.includes('\t');
  const rows = rowsOf(text, separator);
  const widths = new Set(rows.map(({ cells }) => cells.length));
  const isEven = widths.size === 1 && !widths.has(1);
  if (separator === ';') return isEven;
  // A comma with a space is one of a sentence, but in a cell with quotes.
  return isEven && rows.length > 1 && !/,[^\S\n]/.test(text.replace(/"[^"]*"/g, ''));
}

type Known = ReadonlyMap<string, unknown>;
const telling: readonly (readonly [Column, Known])[] = [
  ['decision', decisions],
  ['sphere', spheres],
  ['organisation', degrees],
  ['setting', settings],
  ['kind', kinds],
];

/** The first cell is the label. Columns of known words are what those say; the text after a decision is its reason. */
function guessed(rows: readonly LinedRow[]): Table['columns'] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns: (Column | undefined)[] = ['label'];
  for (let i = 1; i < width; i += 1) {
    const values = valuesOf(rows, i);
    const isAll = (known: Known): boolean => values.every((value) => known.has(key(value)));
    const [column] = (values.length && telling.find(([, known]) => isAll(known))) || [];
    const isReason = !column && columns[i - 1] === 'decision';
    const found = isReason ? 'reason' : column;
    columns.push(found && !columns.includes(found) ? found : undefined);
  }
  return columns;
}

const bullet = /^[^\S\n]*(?:[•●○◦▪■▫‣⁃·–—*+☐☑✓✔➢➤-]|o(?=\t))[^\S\n]+/u;
const number = /^[^\S\n]*(?:\d{1,3}|[a-z])[.)][^\S\n]+/;

/** A list from a word processor without the signs in front; numbers only where most lines have a number or a bullet. */
function withoutBullets(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  const written = lines.filter((line) => line.trim());
  const marked = written.filter((line) => bullet.test(line) || number.test(line));
  const isNumbered = marked.length * 2 > written.length;
  const bare = (line: string): string => {
    const rest = line.replace(bullet, '');
    return isNumbered && rest === line ? line.replace(number, '') : rest;
  };
  return lines.map(bare).join('\n');
}
