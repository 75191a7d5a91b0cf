// Runs in every page: waits until the figure stands, and times what the bench asks for.
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
/** After the next frame was made. */
const framed = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  });

let shift = 0;
let longest = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) shift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: 'longtask', buffered: true });

globalThis.seen = () => ({ shift, longest });
/** Chooses the i-th thing; done when a frame with it was made. */
globalThis.choose = async (i) => {
  await framed();
  const start = performance.now();
  await globalThis.contestant.select(i);
  await framed();
  return performance.now() - start;
};
/** Draws other content; done when a frame with it was made. */
globalThis.exchange = async (data) => {
  await framed();
  const start = performance.now();
  await globalThis.contestant.replace(data);
  await framed();
  return performance.now() - start;
};

await globalThis.stands;
await frame();
await frame();
globalThis.benchDrawn(String(performance.now()));
