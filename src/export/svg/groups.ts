import { groupNames, valueWords } from '../../content/compared-words.js';
import type { SideBySide } from '../../content/side-by-side.js';
import type { Speaker } from '../../content/speaker.js';
import { formOf } from '../../layout/ring.js';
import type { ComparedValue } from '../../model/compare.js';
import type { Kind } from '../../model/types.js';
import type { Column } from './column.js';
import { legend, type LegendItem } from './legend.js';
import { type Look, moved } from './picture.js';
import { ringSample } from './ring.js';
import { facesOf } from './words.js';

/** Which groups there are, and what the pieces of a ring mean as far as these kinds have them. */
export function groupsBelow(
  { comparison }: SideBySide,
  kinds: readonly Kind[],
  column: Column,
  say: Speaker,
  look: Look,
): void {
  const { small, em } = facesOf(look);
  const all = groupNames(comparison, say);
  const isEarlier = (_: string, i: number): boolean => !!comparison.groups[i]?.isEarlier;
  const names = [
    ...all.filter((name, i) => !isEarlier(name, i)),
    ...all.filter(isEarlier).map((name) => `${name}, ${say.t('compare.earlier')}`),
  ];
  column.gap(0.75 * em).text(`${say.t('compare.groups')}: ${names.join(' · ')}`, small, {
    fill: look.palette.text,
  });
  const { spheres, parts, chain } = comparison;
  const used = new Set<ComparedValue>(
    [...spheres, ...parts, ...chain]
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ said }) => said.map(({ value }) => value)),
  );
  if (!used.size) return;
  const size = 1.6 * small.size;
  const items = [...used, undefined].map((value): LegendItem => ({
    text: valueWords(value, say),
    room: size,
    sample: (x, y, height) => ringSample(formOf(value), x, y + (height - size) / 2, size, look),
  }));
  const rings = legend(items, column.width, look);
  column.gap(0.375 * em).add(moved(rings.shapes, 0, column.y), rings.height);
}
