/**
 * Brings a field for text clear of a bar of the page. A browser brings only the place where one writes into view, and
 * that leaves the field under the bar when one comes back to it from below.
 */
export function uncover(target: EventTarget | null): void {
  if (!(target instanceof HTMLElement) || !target.matches('textarea, input')) return;
  // What is being pressed is in sight.
  if (target.matches(':active')) return;
  requestAnimationFrame(() => {
    const kept = parseFloat(getComputedStyle(target).scrollMarginBlockStart) || 0;
    if (target.matches(':focus') && target.getBoundingClientRect().top < kept)
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}
