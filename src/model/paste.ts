import { reservedIds } from './builtin.js';
import { type Fault, quote } from './faults.js';
import { freshId, slug } from './ids.js';
import { deepFreeze } from './json.js';
import { numberOf, type Table, tableOf } from './paste-table.js';
import { type Column, decisions, degrees, key, kinds, settings, spheres, yesNo } from './paste-words.js';
import { builtinIds } from './read.js';
import { fold } from './fold.js';
import type { CompleteConversation, Part, SphereId } from './types.js';

/** A mistake on a line of what was pasted; `path` is the column. Where the label is right, the part is there. */
export interface LineFault extends Fault {
  /** 1-based. */
  readonly line: number;
}
export interface Pasted {
  /** To be added, one `add` each. Their ids are new, and not those of the built-in model. */
  readonly parts: readonly Part[];
  /** What was not understood, and what was left out because it is there already (`double`). */
  readonly faults: readonly LineFault[];
  /** Headings of columns that were not taken over. */
  readonly ignored: readonly string[];
}

/** Bounds of what is read: characters in all, parts, characters in a cell. */
export const MAX_PASTE = 1_000_000;
export const MAX_PARTS = 2000;
const MAX_CELL = 5000;

type Around = Pick<CompleteConversation, 'parts' | 'spheres'> &
  Partial<Pick<CompleteConversation, 'parties'>>;

/**
 * A pasted list, or a table from a spreadsheet or CSV file, as parts of one's own.
 * - A line is a label. Bullets in front fall away, and numbers when most lines have one.
 * - A table has tabs, semicolons or commas between its cells, and quotes where needed. With a header (Dutch or English,
 *   with at least a name) every known column is read. Without one the first cell is the label; a column in which every
 *   cell is a sphere, a decision or a degree is that, and the rest is the description. Commas without a header count only
 *   when every line has as many and no space follows them: else it is a sentence.
 * - A label that its sphere has already is left out, with a fault.
 * - A `'` in front of a formula sign, as `partsCSV` writes it, is taken away.
 * Too much text is refused as a whole (`large`); lines past `MAX_PARTS` are left out, with a fault. Frozen.
 * @param sphere of every part whose row doesn't name another
 * @param around the document that the parts go into: its ids (those of parties too, which relations would take for them)
 *   and labels are taken, its names of spheres are read
 */
export function readParts(
  text: string,
  sphere: SphereId,
  around: Around = { parts: [], spheres: [] },
): Pasted {
  if (text.length > MAX_PASTE) {
    return deepFreeze({ parts: [], faults: [{ line: 1, path: '', code: 'large' }], ignored: [] });
  }
  const table = tableOf(text.replace(/^\uFEFF/, ''));
  const named = around.spheres.map(({ id, label }): [string, SphereId] => [key(label ?? id), id]);
  const names = new Map([...named, ...spheres]);
  const taken = [...around.parts, ...(around.parties ?? [])].map(({ id }) => id);
  const used = new Set([...taken, ...reservedIds, ...builtinIds.parts]);
  const placeOf = (part: Draft): string => `${part.sphere}|${fold(part.label ?? '')}`;
  const there = new Set(around.parts.map(placeOf));
  const faults: LineFault[] = [];
  const parts: Part[] = [];
  for (const { line, cells } of table.rows) {
    const fault = (one: Fault): number => faults.push({ line, ...one });
    if (parts.length === MAX_PARTS) {
      fault({ path: '', code: 'large' });
      break;
    }
    const part = partOf(cells, table, { sphere, names }, fault);
    if (!part) continue;
    if (there.has(placeOf(part))) {
      fault({ path: 'label', code: 'double', given: quote(part.label) });
      continue;
    }
    there.add(placeOf(part));
    const id = freshId(slug(part.label ?? ''), `${part.label}|${part.sphere}`, used);
    used.add(id);
    parts.push({ id, ...part });
  }
  return deepFreeze({ parts, faults, ignored: table.ignored });
}

type Draft = Omit<Part, 'id'>;
interface Spheres {
  readonly sphere: SphereId;
  readonly names: ReadonlyMap<string, SphereId>;
}

/** One row as a part, without what can't be read. */
function partOf(
  cells: readonly string[],
  table: Table,
  { sphere, names }: Spheres,
  fault: (fault: Fault) => void,
): Draft | undefined {
  const at = (column: Column): string => unguarded(cells[table.columns.indexOf(column)] ?? '');
  const label = at('label');
  const long = cells.find((text) => text.length > MAX_CELL);
  if (long !== undefined) fault({ path: '', code: 'large', given: quote(long) });
  else if (!label.trim()) fault({ path: 'label', code: 'missing' });
  if (long !== undefined || !label.trim()) return undefined;
  const option = <T>(column: Column, known: ReadonlyMap<string, T>): T | undefined => {
    const text = at(column);
    const value = known.get(key(text));
    if (text.trim() && value === undefined) {
      const expected = [...new Set(known.values())].filter(Boolean).join(', ');
      fault({ path: column, code: 'option', given: quote(text), expected });
    }
    return value;
  };
  const rest = cells.filter((text, i) => table.columns[i] === undefined && text.trim()).map(unguarded);
  const description = table.hasHeader ? at('description') : rest.join(' · ');
  const kind = at('kind');
  const decision = option('decision', decisions);
  const setting = option('setting', settings);
  const organisation = degreeOf(at('organisation'), fault);
  const reason = at('reason');
  return {
    sphere: option('sphere', names) ?? sphere,
    label,
    ...(description && { description }),
    ...(organisation !== undefined && { organisation }),
    ...(kind && { kind: kinds.get(key(kind)) ?? kind }),
    ...(setting && { setting }),
    ...(decision && { decision }),
    ...(reason && { reason }),
    ...(yesNo.get(key(at('local'))) !== false && { local: true }),
  };
}

/** 'informeel', 'vooral formeel', or a number from 0 to 1. */
function degreeOf(text: string, fault: (fault: Fault) => void): number | undefined {
  if (!text.trim()) return undefined;
  const degree = degrees.get(key(text)) ?? numberOf(text);
  const given = quote(text);
  if (Number.isNaN(degree)) fault({ path: 'organisation', code: 'type', given, expected: 'number' });
  else if (degree < 0) fault({ path: 'organisation', code: 'min', given, expected: '0' });
  else if (degree > 1) fault({ path: 'organisation', code: 'max', given, expected: '1' });
  else return degree;
  return undefined;
}

/** Without the sign that keeps a spreadsheet from reading a formula. */
const unguarded = (text: string): string => (/^'+[=+\-@＝＋－＠\t\r\n]/.test(text) ? text.slice(1) : text);
