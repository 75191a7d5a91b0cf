/**
 * `dist/embed.js`, for the page around: every `<iframe>` with `embed.html` gets the height of its content.
 * A classic script without dependencies; it may stand anywhere, load late, and be there twice.
 */
import { heightIn, type HeightMessage } from './height.js';

/** So many changes, each within so many ms after the one before, at one width, are a page that runs after itself. */
const MANY = 12;
const SOON = 250;

interface Kept {
  readonly height: number;
  readonly width: number;
  readonly at: number;
  readonly run: number;
}
const kept = new WeakMap<HTMLIFrameElement, Kept>();

/** The address of a frame with one of our pages: its origin is the only one that may speak for it. */
function originOf(frame: HTMLIFrameElement): string | undefined {
  try {
    const { origin, pathname } = new URL(frame.src, document.baseURI);
    return frame.hasAttribute('data-sb-embed') || /\/embed\.html$/.test(pathname) ? origin : undefined;
  } catch {
    return undefined;
  }
}

const frames = (): readonly HTMLIFrameElement[] =>
  Array.from(document.querySelectorAll('iframe')).filter((frame) => originOf(frame) !== undefined);

function set(frame: HTMLIFrameElement, height: number): void {
  const before = kept.get(frame);
  if (before?.height === height) return;
  const [at, width] = [performance.now(), frame.clientWidth];
  const follows = before?.width === width && at - before.at < SOON;
  const run = follows ? before.run + 1 : 0;
  kept.set(frame, { height, width, at, run });
  if (run > MANY) return;
  const style = getComputedStyle(frame);
  const px = (value: string): number => parseFloat(value) || 0;
  const inside = style.boxSizing === 'border-box';
  const around =
    px(style.borderTopWidth) + px(style.borderBottomWidth) + px(style.paddingTop) + px(style.paddingBottom);
  frame.style.height = `${height + (inside ? around : 0)}px`;
}

window.addEventListener('message', ({ source, origin, data }) => {
  const height = heightIn(data);
  if (height === undefined || !source) return;
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (frame && originOf(frame) === origin) set(frame, height);
});

/** A frame that was there before this script told its height to nobody. */
const ask = (): void => {
  for (const frame of frames()) {
    // To any origin: a frame that is still empty would complain, and this says nothing.
    frame.contentWindow?.postMessage({ sb: 'ask' } satisfies HeightMessage, '*');
  }
};
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ask);
else ask();
