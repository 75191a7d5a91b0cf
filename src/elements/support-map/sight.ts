import { html, nothing } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import type { MapContent } from '../../figures/map-content.js';
import type { MapSight } from '../../figures/map-sight.js';

/** What a search of the map came to. */
export const foundText = (n: number, say: Speaker): string =>
  n ? say.count('map.found', n) : say.t('map.notFound');

/** How much of a large map is in sight, and how to see the rest; nothing where all is. */
export function sightNote(
  { found, shown, all, links }: MapSight,
  content: MapContent,
  say: Speaker,
): unknown {
  const allLines = content.links.length;
  const values = { shown, all, lines: links.length, allLines };
  const cut = html`<p class="calm">${say.t('map.sight', values)} ${say.t('map.sight.how')}</p>`;
  const asked =
    found &&
    html`<p class="calm">${foundText(found.size, say)} ${found.size ? say.t('map.found.around') : nothing}</p>`;
  return html`${asked ?? nothing}${shown < all && !found?.size ? cut : nothing}`;
}
