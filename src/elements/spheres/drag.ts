import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sphereIds } from '../../model/builtin.js';
import type { SphereId } from '../../model/types.js';

/** From this many px a press is a drag, and no click any more. */
const SLOP = 6;

/** Where a sphere is drawn, in px of the window. */
interface Area {
  readonly id: SphereId;
  readonly rect: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
  readonly isRound: boolean;
}

/** The innermost sphere at a point. @param areas from the inside out */
const areaAt = (areas: readonly Area[], x: number, y: number): SphereId | undefined =>
  areas.find(({ rect, isRound }) => {
    const [w, h] = [(rect.right - rect.left) / 2, (rect.bottom - rect.top) / 2];
    const [dx, dy] = [(x - rect.left - w) / w, (y - rect.top - h) / h].map(Math.abs) as [number, number];
    return isRound ? Math.hypot(dx, dy) <= 1 : Math.max(dx, dy) <= 1;
  })?.id;

/** The spheres as they are drawn now, from the inside out: shapes, or the frames of cards. */
export const areasIn = (root: ParentNode): readonly Area[] =>
  sphereIds.flatMap((id) => {
    const drawn = root.querySelector(`.shape.c-${id}, .frame.c-${id}`);
    return drawn ? [{ id, rect: drawn.getBoundingClientRect(), isRound: drawn.matches('.shape') }] : [];
  });

type Host = ReactiveControllerHost & HTMLElement;

interface Held {
  readonly pointer: number;
  readonly isPen: boolean;
  readonly chip: HTMLElement;
  readonly key: string;
  readonly stage: Element;
  /** Where it was taken up, in px from the stage: a page that scrolls takes the stage along. */
  readonly x: number;
  readonly y: number;
  isGivenUp: boolean;
}

interface Asked {
  /** May a part be moved now? */
  readonly isOn: () => boolean;
  /** The spheres as they are drawn now, from the inside out. */
  readonly areas: () => readonly Area[];
  readonly drop: (part: string, sphere: SphereId) => void;
}

/**
 * Drags a chip to another sphere with a mouse or a pen. What it does, it does when the button goes up; Escape gives up, and so
 * does the system. A finger scrolls, as everywhere: by touch and by keyboard a part moves in its editor.
 */
export class ChipDrag implements ReactiveController {
  readonly #host: Host;
  readonly #ask: Asked;
  #held: Held | undefined;
  /** Did the last press become a drag? */
  #isDragged = false;
  /** The part in the air. */
  lifted: string | undefined;
  /** The sphere that it would land in. */
  over: SphereId | undefined;

  constructor(host: Host, ask: Asked) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#down);
    // A pen that drags does not scroll.
    this.#host.addEventListener('touchmove', this.#touchmove, { passive: false });
    this.#host.addEventListener('click', this.#click, true);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#down);
    this.#host.removeEventListener('touchmove', this.#touchmove);
    this.#host.removeEventListener('click', this.#click, true);
    this.#end();
  }

  readonly #down = (event: PointerEvent): void => {
    this.#isDragged = false;
    if (this.#held || event.pointerType === 'touch' || event.button !== 0 || !this.#ask.isOn()) return;
    const [target] = event.composedPath();
    const chip = target instanceof Element ? target.closest<HTMLElement>('.chip') : null;
    const stage = chip?.closest('.stage');
    const key = chip?.dataset.key;
    if (!chip || !stage || !key?.startsWith('part:')) return;
    const { left, top } = stage.getBoundingClientRect();
    const { pointerId: pointer, clientX, clientY, pointerType } = event;
    const isPen = pointerType === 'pen';
    this.#held = { pointer, isPen, chip, key, stage, x: clientX - left, y: clientY - top, isGivenUp: false };
    for (const [name, listener] of this.#listeners) window.addEventListener(name, listener, true);
  };

  readonly #touchmove = (event: Event): void => {
    if (this.#held?.isPen && event.cancelable) event.preventDefault();
  };

  /** The click that a browser makes of a drag is none; keys and programs click without pressing. */
  readonly #click = (event: MouseEvent): void => {
    if (!this.#isDragged || event.detail === 0) return;
    event.stopPropagation();
    event.preventDefault();
  };

  readonly #move = (event: PointerEvent): void => {
    const held = this.#held;
    if (!held || event.pointerId !== held.pointer || held.isGivenUp) return;
    // Something else was drawn in the meantime, or the button went up where nobody saw it.
    if (!this.#isThere(held) || event.buttons === 0) {
      this.#end();
      return;
    }
    const { left, top } = held.stage.getBoundingClientRect();
    const [x, y] = [event.clientX - left - held.x, event.clientY - top - held.y];
    if (!this.lifted && Math.hypot(x, y) < SLOP) return;
    if (!this.lifted) held.chip.setPointerCapture(held.pointer);
    this.#isDragged = true;
    held.chip.style.translate = `${x}px ${y}px`;
    this.#show(held.key.slice('part:'.length), areaAt(this.#ask.areas(), event.clientX, event.clientY));
  };

  readonly #up = (event: PointerEvent): void => {
    const held = this.#held;
    if (!held || event.pointerId !== held.pointer) return;
    const { lifted, over } = this;
    const isDropped = lifted !== undefined && over !== undefined && this.#isThere(held);
    this.#end();
    if (isDropped) this.#ask.drop(lifted, over);
  };

  readonly #cancel = (event: PointerEvent): void => {
    if (event.pointerId === this.#held?.pointer) this.#end();
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#held || this.lifted === undefined) return;
    // Only the drag: what is open stays open.
    event.preventDefault();
    event.stopPropagation();
    this.#held.isGivenUp = true;
    this.#settle();
  };

  readonly #listeners: readonly (readonly [string, EventListener])[] = (
    [
      ['pointermove', this.#move],
      ['pointerup', this.#up],
      ['pointercancel', this.#cancel],
      ['keydown', this.#keydown],
    ] as const
  ).map(([name, listener]) => [name, listener as EventListener]);

  #isThere({ chip, key }: Held): boolean {
    return chip.isConnected && chip.dataset.key === key;
  }

  #show(lifted: string | undefined, over: SphereId | undefined): void {
    if (lifted === this.lifted && over === this.over) return;
    this.lifted = lifted;
    this.over = over;
    this.#host.requestUpdate();
  }

  /** Back to where it was. */
  #settle(): void {
    this.#held?.chip.style.removeProperty('translate');
    this.#show(undefined, undefined);
  }

  #end(): void {
    for (const [name, listener] of this.#listeners) window.removeEventListener(name, listener, true);
    this.#settle();
    this.#held = undefined;
  }
}
