/** Named timers: setting one anew replaces it, and all stop at once. */
export class Clock {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  set(name: string, milliseconds: number, then: () => void): void {
    this.stop(name);
    const run = (): void => {
      this.#timers.delete(name);
      then();
    };
    this.#timers.set(name, setTimeout(run, milliseconds));
  }

  has(name: string): boolean {
    return this.#timers.has(name);
  }

  stop(name: string): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.delete(name);
  }

  stopAll(): void {
    for (const name of [...this.#timers.keys()]) this.stop(name);
  }
}
