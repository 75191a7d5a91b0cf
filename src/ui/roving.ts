import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * One tab stop for each group of buttons; arrows, Home and End go within the group and wrap.
 * Buttons carry `data-group` and `data-key`; the group is read in DOM order, so it follows every re-render.
 */
export class Roving implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #active = new Map<string, string>();

  constructor(host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }) {
    this.#host = host;
    host.addController(this);
  }

  /** After each render exactly one button of a group can be reached with Tab. */
  hostUpdated(): void {
    const groups = new Map<string, HTMLElement[]>();
    for (const button of this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-group]')) {
      const name = button.dataset.group ?? '';
      const group = groups.get(name);
      if (group) group.push(button);
      else groups.set(name, [button]);
    }
    for (const [name, buttons] of groups) {
      const active = buttons.find(({ dataset }) => dataset.key === this.#active.get(name)) ?? buttons[0];
      for (const button of buttons) stop(button, button === active);
    }
  }

  /** Put on the element that holds the groups. */
  readonly keydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const from = this.#buttonOf(event);
    if (!from) return;
    const buttons = this.#group(from.dataset.group ?? '');
    const to = target(event.key, buttons.indexOf(from), buttons.length);
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  };

  /** Put on the same element: a button that gets focus, by click too, becomes the group's tab stop. */
  readonly focusin = (event: Event): void => {
    const button = this.#buttonOf(event);
    if (button) this.#activate(button);
  };

  /** Focuses the button of a key. False when it isn't there, or is folded away. */
  focus(key: string): boolean {
    const button = this.#host.renderRoot.querySelector<HTMLElement>(
      `[data-group][data-key="${CSS.escape(key)}"]`,
    );
    button?.focus();
    // What has focus already is not scrolled to by focus().
    button?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return button !== null && (this.#host.renderRoot as ShadowRoot).activeElement === button;
  }

  #activate(button: HTMLElement): void {
    const name = button.dataset.group ?? '';
    this.#active.set(name, button.dataset.key ?? '');
    for (const each of this.#group(name)) stop(each, each === button);
  }

  #group(name: string): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>(`[data-group="${CSS.escape(name)}"]`)];
  }

  #buttonOf(event: Event): HTMLElement | undefined {
    return event.target instanceof HTMLElement && event.target.dataset.group !== undefined
      ? event.target
      : undefined;
  }
}

/** Writes only what differs: of thousands of buttons two change. */
function stop(button: HTMLElement, isStop: boolean): void {
  const value = isStop ? '0' : '-1';
  if (button.getAttribute('tabindex') !== value) button.setAttribute('tabindex', value);
}

/** The place that a key leads to in a group of `n`, from place `i`; undefined for other keys. */
export function target(key: string, i: number, n: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowDown') return (i + 1) % n;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (i - 1 + n) % n;
  if (key === 'Home') return 0;
  return key === 'End' ? n - 1 : undefined;
}
