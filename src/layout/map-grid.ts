import type { Box } from './spheres.js';

/** Side of a cell in px: about as large as a label. */
const CELL = 64;

/** Things by place: what is near a box is found without looking at everything. A thing in several cells comes back once for each. */
export class Grid<T> {
  readonly #cells = new Map<string, T[]>();

  add(box: Box, thing: T): void {
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(thing);
      else this.#cells.set(key, [thing]);
    }
  }

  /** All things in the cells that the box touches. */
  *near(box: Box): Generator<T> {
    for (const key of cellsOf(box)) yield* this.#cells.get(key) ?? [];
  }
}

function* cellsOf({ x, y, width, height }: Box): Generator<string> {
  for (let column = Math.floor(x / CELL); column <= (x + width) / CELL; column += 1)
    for (let row = Math.floor(y / CELL); row <= (y + height) / CELL; row += 1) yield `${column} ${row}`;
}
