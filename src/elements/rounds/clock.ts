import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Speaker } from '../../content/speaker.js';
import type { Round } from '../../model/types.js';

/** A round with the minutes that it may take. */
type Timed = Pick<Round, 'id' | 'minutes'>;

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
  readonly #keepFocus: (key: string) => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #last = 0;
  #passed = 0;
  #slept = false;
  #round: Timed | undefined;

  /** @param keepFocus called before a button that has focus may go, with where focus goes then */
  constructor(
    host: ReactiveControllerHost,
    keepFocus: (key: string) => void,
    now = (): number => performance.now(),
  ) {
    this.#host = host;
    this.#keepFocus = keepFocus;
    this.#now = now;
    host.addController(this);
  }

  /** Did someone start it? */
  get begun(): boolean {
    return this.running || this.#passed > 0;
  }

  get running(): boolean {
    return this.#timer !== undefined;
  }

  /** Milliseconds that it ran. */
  get passed(): number {
    return this.#passed;
  }

  /** @param round whose time it counts, from the first start until it is reset */
  start(round: Timed): void {
    if (this.running) return;
    this.#round ??= round;
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
    this.#round = undefined;
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

  /**
   * It goes on while people look at another round, and then says whose time it is.
   * @param shown the round that is on screen; the clock may run on past its minutes
   */
  render(say: Speaker, shown: Timed): TemplateResult {
    const round = this.#round ?? shown;
    const { minutes = 0 } = round;
    const left = Math.ceil(minutes - this.#passed / 60_000);
    const over = Math.floor(this.#passed / 60_000 - minutes);
    const { begun } = this;
    const said = left > 0 ? say.count('clock.left', left) : say.count('clock.over', Math.max(0, over));
    const time = round.id === shown.id ? said : say.t('clock.of', { n: round.id, time: said });
    const reset = (): void => {
      this.#keepFocus('clock');
      this.reset();
    };
    return html`<div class="clock" role="group" aria-label=${say.t('clock.label')}>
      ${begun ? html`<span class="time">${time}</span>` : nothing}
      <button
        type="button"
        class="button"
        data-focus="clock"
        @click=${() => (this.running ? this.pause() : this.start(round))}
      >
        ${this.#action(say, begun)}
      </button>
      ${
        begun
          ? html`<button type="button" class="button" @click=${reset}>${say.t('clock.reset')}</button>`
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
