import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';

/**
 * Keeps a floating box beside what it belongs to, above it or below it, inside the window.
 * The one place that knows Floating UI. Returns how to stop.
 */
export function float(anchor: Element, floating: HTMLElement): () => void {
  return autoUpdate(anchor, floating, () => {
    void computePosition(anchor, floating, {
      placement: 'top',
      middleware: [offset(6), flip(), shift({ padding: 8 })],
    }).then(({ x, y }) => {
      floating.style.setProperty('left', `${Math.round(x)}px`);
      floating.style.setProperty('top', `${Math.round(y)}px`);
    });
  });
}
