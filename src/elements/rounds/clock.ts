import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Speaker } from '../../content/speaker.js';

/** Longer between two ticks than this, in ms: the machine slept, and the clock with it. */
const ASLEEP = 150_000;
const TICK = 1000;

/**
 * A clock that informs and never pushes: off until someone starts it, stopped when someone wants, and past its time it
 * only says so. It counts what it saw pass, so a wrong or changed time of day does nothing to it.
 */
export class Clock implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #now: () => number;
  #timer: ReturnType<typeof setInterval> | undefined;
  #last = 0;
  #passed = 0;
  #slept = false;

  constructor(host: ReactiveControllerHost, now = (): number => performance.now()) {
    this.#host = host;
    this.#now = now;
    host.addController(this);
  }

  get running(): boolean {
    return this.#timer !== undefined;
  }

  /** Milliseconds that it ran. */
  get passed(): number {
    return this.#passed;
  }

  start(): void {
    if (this.running) return;
    this.#slept = false;
    this.#last = this.#now();
    this.#timer = setInterval(() => this.#tick(), TICK);
    this.#host.requestUpdate();
  }

  pause(): void {
    if (!this.running) return;
    this.#tick();
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#host.requestUpdate();
  }

  /** Back to the start, and off. */
  reset(): void {
    this.pause();
    this.#passed = 0;
    this.#slept = false;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.pause();
  }

  #tick(): void {
    const now = this.#now();
    const since = Math.max(0, now - this.#last);
    this.#last = now;
    if (since > ASLEEP) this.#slept = true;
    else this.#passed += since;
    this.#host.requestUpdate();
  }

  /** @param minutes what the round has; the clock may run on */
  render(say: Speaker, minutes: number): TemplateResult {
    const left = Math.ceil(minutes - this.#passed / 60_000);
    const over = Math.floor(this.#passed / 60_000 - minutes);
    const begun = this.running || this.#passed > 0;
    const time = left > 0 ? say.count('clock.left', left) : say.count('clock.over', Math.max(0, over));
    return html`<div class="clock" role="group" aria-label=${say.t('clock.label')}>
      ${begun ? html`<span class="time">${time}</span>` : nothing}
      <button type="button" class="button" @click=${() => (this.running ? this.pause() : this.start())}>
        ${this.#action(say, begun)}
      </button>
      ${
        begun
          ? html`<button type="button" class="button" @click=${() => this.reset()}>${say.t('clock.reset')}</button>`
          : nothing
      }
      ${this.#slept ? html`<span class="small">${say.t('clock.slept')}</span>` : nothing}
    </div>`;
  }

  #action(say: Speaker, begun: boolean): string {
    if (this.running) return say.t('clock.pause');
    return say.t(begun ? 'clock.resume' : 'clock.start');
  }
}
