import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What stands above the figure in the large look, in px. */
const ABOVE = 230;
/** No figure fits in less. */
const LEAST = 360;
const STEP = 20;

/** The window that the conversation is shown in: how much room a figure has under its question, and full screen. */
export class Stage implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('fullscreenchange', this.#changed);
    window.addEventListener('resize', this.#changed);
  }

  hostDisconnected(): void {
    document.removeEventListener('fullscreenchange', this.#changed);
    window.removeEventListener('resize', this.#changed);
  }

  readonly #changed = (): void => this.#host.requestUpdate();

  /** Height in px for a figure that should be seen together with its question. */
  get room(): number {
    return Math.max(LEAST, Math.floor((window.innerHeight - ABOVE) / STEP) * STEP);
  }

  /** Whether the conversation fills the screen, and what changes that; undefined where the browser can't. */
  get full(): { readonly isOn: boolean; readonly toggle: () => void } | undefined {
    if (!document.fullscreenEnabled) return undefined;
    const isOn = this.#host.matches(':fullscreen');
    const toggle = (): void => {
      const done = isOn ? document.exitFullscreen() : this.#host.requestFullscreen();
      void done.catch(() => undefined);
    };
    return { isOn, toggle };
  }
}
