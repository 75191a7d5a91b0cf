import { Column } from './column.js';
import type { Hue } from './palette.js';
import type { Look } from './picture.js';
import { facesOf } from './words.js';

/** One of three things: its name, what is said of it, and its examples. */
export interface Third {
  readonly name: string;
  readonly lang?: string | undefined;
  readonly lines: readonly string[];
  readonly items: readonly string[];
  readonly muted?: boolean;
}

/** Three things beside each other, each with a line under its name; below each other where there is no room. */
export function thirds(all: readonly Third[], hue: Hue, column: Column, look: Look): void {
  const { palette } = look;
  const { note, noteBold, em } = facesOf(look);
  const beside = column.width >= 26 * em;
  const gap = 1.5 * note.size;
  const each = beside ? (column.width - gap * (all.length - 1)) / all.length : column.width;
  let y = 0;
  let most = 0;
  const shapes = all.flatMap((third, i) => {
    const x = beside ? i * (each + gap) : 0;
    const part = new Column(look, column.x + x, column.y + (beside ? 0 : y), each);
    part.text(third.name, noteBold, { fill: palette.text, lang: third.lang }).gap(0.125 * note.size);
    rule(part, hue, look);
    about(third, part, look);
    bullets(third, hue, part, look);
    y = part.y - column.y + note.size;
    most = Math.max(most, part.y - column.y);
    return part.shapes;
  });
  column.add(shapes, most);
}

/** Where three columns are too narrow for a long word, and there is more room than for one: a row for each. */
export const takesRows = (column: Column, look: Look): boolean => {
  const { em } = facesOf(look);
  return column.width >= 26 * em && column.width <= 44 * em;
};

/** A row for each: left its name, right its examples, and a line above both. */
export function rows(all: readonly Third[], hue: Hue, column: Column, look: Look): void {
  const { note, noteBold } = facesOf(look);
  const left = 9 * note.size;
  const right = left + note.size;
  all.forEach((third, i) => {
    if (i) column.gap(0.75 * note.size);
    rule(column, hue, look);
    column.gap(0.375 * note.size);
    const name = new Column(look, column.x, column.y, left);
    name.text(third.name, noteBold, { fill: look.palette.text, lang: third.lang });
    about({ ...third, lines: third.items.length ? third.lines : third.lines.slice(0, -1) }, name, look);
    const list = new Column(look, column.x + right, column.y, column.width - right);
    if (!third.items.length) about({ ...third, lines: third.lines.slice(-1) }, list, look);
    bullets(third, hue, list, look, 0);
    column.add([...name.shapes, ...list.shapes], Math.max(name.y, list.y) - column.y);
  });
}

function rule(column: Column, hue: Hue, look: Look): void {
  const { x, y, width } = column;
  column.add([{ kind: 'rect', x, y, width, height: 2, fill: look.palette.deep[hue] }], 2);
}

function about({ lines, muted }: Third, column: Column, look: Look): void {
  const fill = muted ? look.palette.muted : look.palette.text;
  for (const line of lines) column.text(line, facesOf(look).note, { fill });
}

function bullets({ items }: Third, hue: Hue, column: Column, look: Look, above = 0.25): void {
  const { note } = facesOf(look);
  const size = 0.35 * note.size;
  items.forEach((item, i) => {
    column.gap((i ? 0.25 : above) * note.size);
    const dot = {
      cx: column.x + size / 2,
      cy: column.y + 0.55 * note.size + size / 2,
      rx: size / 2,
      ry: size / 2,
    };
    column.add([{ kind: 'ellipse', ...dot, fill: look.palette.deep[hue] }], 0);
    column.text(item, note, { fill: look.palette.text, indent: 0.9 * note.size });
  });
}
