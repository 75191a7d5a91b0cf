/** Who waits for a turn, in order. */
const waiting: (() => void)[] = [];
let channel: MessageChannel | undefined;

function next(): void {
  waiting.shift()?.();
  if (waiting.length) channel?.port2.postMessage(undefined);
}

/** Paper does not wait: all at once. */
function all(): void {
  for (const go of waiting.splice(0)) go();
}

/**
 * A turn in a task of its own, one after the other: between two figures the page can draw, scroll and answer.
 * A message, since a timer of a page in the background may wait for seconds.
 */
export function turn(): Promise<void> {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = next;
    window.addEventListener('beforeprint', all);
  }
  return new Promise((go) => {
    waiting.push(go);
    if (waiting.length === 1) channel?.port2.postMessage(undefined);
  });
}
