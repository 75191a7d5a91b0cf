import type { Speaker } from '../content/speaker.js';
import type { SphereInput } from '../layout/spheres.js';
import type { Kind, Sphere } from '../model/types.js';
import type { Group } from './spheres-groups.js';

/** A sphere as it is shown now; `hidden` counts the parts of a group that wait behind its button. */
export interface Shown {
  readonly sphere: Sphere;
  readonly groups: readonly ShownGroup[];
}
export interface ShownGroup extends Group {
  readonly hidden: number;
}

/**
 * The spheres in the words of the figure, for the layout. The button of a cut group is a chip `more:<group>`.
 * @param isRinged which of them have a ring
 */
export function layoutInput(
  shown: readonly Shown[],
  say: Speaker,
  isRinged: (kind: Kind, id: string) => boolean = () => false,
): readonly SphereInput[] {
  return shown.map(({ sphere, groups }) => ({
    id: sphere.id,
    title: {
      id: sphere.id,
      label: say.text('spheres', sphere, 'label'),
      marked: !!sphere.decision,
      ringed: isRinged('sphere', sphere.id),
    },
    groups: groups.map(({ key, before, after, parts, hidden }) => ({
      ...(before && { before }),
      ...(after && !hidden && { after }),
      chips: [
        ...parts.map((part) => ({
          id: part.id,
          label: say.text('parts', part, 'label'),
          marked: !!part.decision,
          ringed: isRinged('part', part.id),
        })),
        ...(hidden ? [{ id: `more:${key}`, label: say.count('spheres.more', hidden), marked: false }] : []),
      ],
    })),
  }));
}
