import type { MapLayout } from '../../layout/map-types.js';
import type { MapContent } from '../../figures/map-content.js';

/**
 * The box that an arrow to the side leads to: of the nearest column on that side that has a box linked with this one,
 * the box nearest in height. Undefined when no line goes that way.
 */
export function neighbour(
  content: MapContent,
  layout: MapLayout,
  key: string,
  step: 1 | -1,
): string | undefined {
  const places = new Map<string, { readonly column: number; readonly y: number }>();
  layout.columns.forEach(({ head, linked }, column) => {
    for (const { id, y, height } of [head, ...linked]) places.set(id, { column, y: y + height / 2 });
  });
  // Individual support stands after the last column.
  const { head } = layout.individual;
  places.set(head.id, { column: layout.columns.length, y: head.y });
  const here = places.get(key);
  if (!here) return undefined;
  let found: string | undefined;
  let least = Infinity;
  for (const { from, to } of content.links) {
    if (from !== key && to !== key) continue;
    const other = from === key ? to : from;
    const place = places.get(other);
    const columns = place ? (place.column - here.column) * step : 0;
    if (!place || columns <= 0) continue;
    const distance = columns * 1e6 + Math.abs(place.y - here.y);
    if (distance >= least) continue;
    least = distance;
    found = other;
  }
  return found;
}

/** Which way an arrow key leads to the side: −1, 1, or 0 for any other key. */
export function sideOf(event: KeyboardEvent): -1 | 0 | 1 {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return 0;
  if (event.key === 'ArrowLeft') return -1;
  return event.key === 'ArrowRight' ? 1 : 0;
}
