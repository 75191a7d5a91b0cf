import type { Speaker } from '../../content/speaker.js';
import type { Option, OptionGroup } from '../../ui/forms.js';
import { columnIds, type MapContent, type MapNode } from '../../figures/map-content.js';

/**
 * What a relation can start or end at, as options in groups: parties, the parts of each sphere, whole spheres,
 * individual support. First what says that nothing is chosen.
 * @param without the id at the other end: nothing supports itself
 */
export function endOptions(
  content: MapContent,
  say: Speaker,
  without: string,
): readonly (Option<string> | OptionGroup<string>)[] {
  const { columns, ends, individual } = content;
  const isChoice = ({ end, id }: MapNode): boolean =>
    // Of two things with one id, relations are about the first.
    end !== undefined && id !== without && ends.get(id)?.kind === end.kind;
  const group = (label: string, nodes: readonly MapNode[]): readonly OptionGroup<string>[] => {
    const options = nodes.filter(isChoice).map(({ id, label: name }) => ({ value: id, label: name }));
    return options.length ? [{ group: label, options }] : [];
  };
  const inColumns = columnIds.flatMap((id) => {
    const column = columns.find((each) => each.id === id);
    return column ? group(column.head.label, column.all) : [];
  });
  const spheres = columns.map(({ head }) => head);
  return [
    { value: '', label: say.t('map.pick') },
    ...inColumns,
    ...group(say.t('map.spheres'), spheres),
    ...group(say.t('map.beside'), [individual]),
  ];
}
