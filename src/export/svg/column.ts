import type { Look, Shape } from './picture.js';
import { type Face, paragraph } from './words.js';

/** Things below each other, as a page puts them. Grows; the only thing here that does. */
export class Column {
  readonly #look: Look;
  readonly #shapes: Shape[] = [];
  readonly x: number;
  readonly width: number;
  #y: number;

  constructor(look: Look, x: number, top: number, width: number) {
    this.#look = look;
    this.x = x;
    this.width = width;
    this.#y = top;
  }

  /** Where the next thing would stand, in px. */
  get y(): number {
    return this.#y;
  }
  get shapes(): readonly Shape[] {
    return this.#shapes;
  }

  /** Leaves room. */
  gap(px: number): this {
    this.#y += px;
    return this;
  }

  /** A text over the width; nothing for an empty one. */
  text(
    text: string,
    face: Face,
    style: {
      readonly fill: string;
      readonly anchor?: 'middle' | 'end' | undefined;
      readonly lang?: string | undefined;
      /** Room at its start, in px. */
      readonly indent?: number;
    },
  ): this {
    if (!text.trim()) return this;
    const indent = style.indent ?? 0;
    const column = { x: this.x + indent, top: this.#y, width: this.width - indent };
    const { shape, height } = paragraph(text, column, face, this.#look, style);
    this.#shapes.push(shape);
    this.#y += height;
    return this;
  }

  /** Shapes of which the column knows only how high they are. */
  add(shapes: readonly Shape[], height: number): this {
    this.#shapes.push(...shapes);
    this.#y += height;
    return this;
  }
}
