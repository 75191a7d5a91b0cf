/** What a figure makes of the custom properties that it is given, as the browser computes it. */

const frameOf = (figure: Element): HTMLElement | null =>
  figure.shadowRoot?.querySelector<HTMLElement>('.sb') ?? null;

/** A private name of a figure's style sheet, read through a property that can hold it. */
function read(figure: Element, name: string, property: string): string {
  const frame = frameOf(figure);
  if (!frame) return '';
  const probe = document.createElement('span');
  frame.append(probe);
  probe.style.setProperty(property, `var(${name})`);
  const value = getComputedStyle(probe).getPropertyValue(property);
  probe.remove();
  return value;
}

/** A colour of a figure (`accent`, `personal`, `on`, …) as it is painted: the guard over contrast has had its say. */
export const paintedColour = (figure: Element, name: string): string => read(figure, `--_${name}`, 'color');

/** What a custom property comes to in a figure; empty where that is not to be seen. */
export function paintedValue(figure: Element, property: string): string {
  const frame = frameOf(figure);
  if (!frame) return '';
  if (property.startsWith('--sb-color-')) return paintedColour(figure, property.slice('--sb-color-'.length));
  switch (property) {
    case '--sb-font-family':
      return getComputedStyle(frame).fontFamily;
    case '--sb-font-size':
      return getComputedStyle(frame).fontSize;
    case '--sb-radius':
      return read(figure, '--_radius', 'border-top-left-radius');
    case '--sb-target-size':
      return read(figure, '--_target', 'min-height');
    default:
      return '';
  }
}
