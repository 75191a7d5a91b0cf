import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isInside, sharesAt } from '../../layout/triangle-shares.js';
import type { Point } from '../../layout/value-levels-text.js';
import type { Level, LevelId } from '../../model/types.js';
import { fromShares, scaled, weighted, type Weights } from '../../model/weights.js';

/** What the weights are given with. */
interface Hands {
  readonly levels: () => readonly Level[];
  /** Makes the weights an edit. */
  readonly commit: (weights: Weights) => void;
}

/** The triangle as it is drawn now. */
export interface Ground {
  readonly vertices: readonly Point[];
  readonly point: Point | undefined;
  readonly width: number;
}

interface Drag {
  readonly pointer: number;
  readonly stage: HTMLElement;
  readonly ground: Ground;
  /** From the pointer to the point, where someone took hold of it. */
  readonly hold: Point;
  readonly onPoint: boolean;
  moved: boolean;
}

/** As near to the triangle as this, in px, is in it. */
const NEAR = 14;

/**
 * Weights that someone is choosing: shown while a slider or the point moves, an edit when it is let go. Escape, or a
 * gesture that the browser takes for something else, leaves everything as it was.
 */
export class Balance implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #hands: Hands;
  #preview: Weights | undefined;
  #drag: Drag | undefined;

  constructor(host: ReactiveControllerHost, hands: Hands) {
    this.#host = host;
    this.#hands = hands;
    host.addController(this);
  }

  /** The levels as they are shown now. */
  get levels(): readonly Level[] {
    const levels = this.#hands.levels();
    return this.#preview ? weighted(levels, this.#preview) : levels;
  }

  /** Is someone moving the point by hand? */
  get dragging(): boolean {
    return this.#drag !== undefined && this.#preview !== undefined;
  }

  /** Is anything shown that is no edit yet? */
  get moving(): boolean {
    return this.#preview !== undefined;
  }

  /** A slider moves: shows what it would be. */
  slide(id: LevelId, value: number): void {
    this.#show(new Map([...scaled(this.#hands.levels()), [id, value]]));
  }

  /** A slider is let go. */
  settle(id: LevelId, value: number): void {
    this.slide(id, value);
    this.#commit();
  }

  /** Put on the triangle: a press in it, or on its point. */
  press(event: PointerEvent, ground: Ground): void {
    const target = event.target as HTMLElement;
    if (event.button || !event.isPrimary || target.closest('button')) return;
    const stage = event.currentTarget as HTMLElement;
    const at = placeOf(event, stage, ground);
    const onPoint = target.classList.contains('grip');
    if (!onPoint && !isInside(ground.vertices, at, NEAR)) return;
    const { point } = ground;
    const hold = onPoint && point ? { x: point.x - at.x, y: point.y - at.y } : { x: 0, y: 0 };
    this.#drag = { pointer: event.pointerId, stage, ground, hold, onPoint, moved: false };
    stage.setPointerCapture(event.pointerId);
    window.addEventListener('keydown', this.#escape, true);
    // A finger may be about to scroll the page.
    if (!onPoint && event.pointerType === 'mouse') this.#follow(event);
  }

  readonly move = (event: PointerEvent): void => {
    if (event.pointerId !== this.#drag?.pointer) return;
    this.#drag.moved = true;
    this.#follow(event);
  };

  readonly release = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (event.pointerId !== drag?.pointer) return;
    if (!drag.onPoint || drag.moved) this.#follow(event);
    this.#end();
    this.#commit();
  };

  readonly abort = (event?: Event): void => {
    if (event && (event as PointerEvent).pointerId !== this.#drag?.pointer) return;
    this.#end();
    this.#show(undefined);
  };

  hostDisconnected(): void {
    this.abort();
  }

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.abort();
  };

  #follow(event: PointerEvent): void {
    const { stage, ground, hold } = this.#drag as Drag;
    const { x, y } = placeOf(event, stage, ground);
    const shares = sharesAt(ground.vertices, { x: x + hold.x, y: y + hold.y });
    this.#show(fromShares(this.#hands.levels(), shares));
  }

  #end(): void {
    const drag = this.#drag;
    this.#drag = undefined;
    window.removeEventListener('keydown', this.#escape, true);
    if (drag?.stage.hasPointerCapture(drag.pointer)) drag.stage.releasePointerCapture(drag.pointer);
  }

  #commit(): void {
    const weights = this.#preview;
    this.#show(undefined);
    if (weights) this.#hands.commit(weights);
  }

  #show(weights: Weights | undefined): void {
    this.#preview = weights;
    this.#host.requestUpdate();
  }
}

/** Where the pointer is, in px of the layout: the page may have scaled the figure. */
function placeOf({ clientX, clientY }: PointerEvent, stage: HTMLElement, ground: Ground): Point {
  const box = stage.getBoundingClientRect();
  const scale = ground.width / (box.width || 1);
  return { x: (clientX - box.left) * scale, y: (clientY - box.top) * scale };
}
