// Our own layout of a graph, as polylines: what the element draws, without a browser.
import { Speaker } from '../src/content/speaker.ts';
import { contentOf } from '../src/figures/map-content.ts';
import { figureInput } from '../src/figures/map-input.ts';
import { everything, sightOf } from '../src/figures/map-sight.ts';
import { pointOf } from '../src/layout/map-curve.ts';
import { layoutSupportMap } from '../src/layout/support-map.ts';
import { languageFor } from '../src/content/languages.ts';
import { complete } from '../src/model/complete.ts';
import { crossings } from './crossings.mjs';

const measure = {
  key: 'bench',
  target: 32,
  width: (text) => text.length * 8,
  lineHeight: () => 20.8,
};

/** How many links cross in the map that we draw of a graph: as shown by default, or with everything opened, as the peers show it. */
export function oursCrossing({ conversation }, isOpened) {
  const say = new Speaker('nl');
  const content = contentOf(complete(conversation, languageFor('nl').builtin), say);
  const sight = sightOf(content, { opened: isOpened ? everything : new Set() });
  const { links } = layoutSupportMap(figureInput(content, sight, say), 1200, measure);
  return crossings(
    links.map(({ from, to, curve }) => ({
      from,
      to,
      points: curve.flatMap((cubic, i) =>
        Array.from({ length: i ? 12 : 13 }, (_, k) => pointOf(cubic, (k + (i ? 1 : 0)) / 12)),
      ),
    })),
  );
}
