/** Called in a `describe`: its tests have the browser's storage for themselves, though files run side by side. */
export function ownStorage(): void {
  let release: () => void = () => undefined;
  before(async function (this: Mocha.Context) {
    this.timeout(180_000);
    await new Promise<void>((begin) => {
      void navigator.locks.request('storage', () => {
        begin();
        return new Promise<void>((resolve) => (release = resolve));
      });
    });
  });
  after(() => release());
}
