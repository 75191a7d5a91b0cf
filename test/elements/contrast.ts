/** What the browser paints, as colours, and how they differ (WCAG 1.4.3 and 1.4.11). */
import { above, called, everything, seen } from './a11y-states.js';

type Rgba = readonly [number, number, number, number];

const pencil = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
const known = new Map<string, Rgba>();

/** Any computed colour, as it is painted. */
function rgba(colour: string): Rgba {
  const before = known.get(colour);
  if (before || !pencil) return before ?? [0, 0, 0, 0];
  pencil.clearRect(0, 0, 1, 1);
  pencil.fillStyle = '#000';
  pencil.fillStyle = colour;
  pencil.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 0] = pencil.getImageData(0, 0, 1, 1).data;
  const found: Rgba = [r, g, b, a / 255];
  known.set(colour, found);
  return found;
}

const over = ([r, g, b, a]: Rgba, [R, G, B]: Rgba): Rgba => [
  r * a + R * (1 - a),
  g * a + G * (1 - a),
  b * a + B * (1 - a),
  1,
];

function luminance([r, g, b]: Rgba): number {
  const [R, G, B] = [r, g, b].map((n) => {
    const c = n / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * R + 0.7152 * G + 0.0722 * B;
}

/** The ratio of two painted colours, 1 to 21. */
export function ratio(a: Rgba, b: Rgba): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** What lies under the middle of a box that has no ground of its own: the last shape that is filled there. */
function shapeUnder(stage: Element, x: number, y: number, own: Element): Rgba | undefined {
  const shapes = [
    ...stage.querySelectorAll<SVGGeometryElement>(':scope > svg :is(path, ellipse, rect, circle)'),
  ];
  for (const shape of shapes.reverse()) {
    if (own.contains(shape)) continue;
    const { fill, fillOpacity } = getComputedStyle(shape);
    const matrix = shape.getScreenCTM()?.inverse();
    if (fill === 'none' || !matrix || Number(fillOpacity) < 1) continue;
    if (shape.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix))) return rgba(fill);
  }
  return undefined;
}

/** The colour that an element stands on: its own ground (unless `outside`), or the first one behind it. */
export function groundOf(element: Element, outside = false): Rgba {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const layers: Rgba[] = [];
  let at: Element | null = outside ? above(element) : element;
  for (; at; at = above(at)) {
    const colour = rgba(getComputedStyle(at).backgroundColor);
    if (colour[3] > 0) layers.push(colour);
    if (colour[3] === 1) break;
    const shape = shapeUnder(at, x, y, element);
    if (shape) {
      layers.push(shape);
      break;
    }
  }
  return [...layers, [255, 255, 255, 1] as const].reduceRight((under, layer) => over(layer, under));
}

const opacityOf = (element: Element): number => {
  let all = 1;
  for (let at: Element | null = element; at; at = above(at)) all *= Number(getComputedStyle(at).opacity);
  return all;
};

const say = (element: Element, what: string, value: number): string =>
  `${called(element)} ${what} ${value.toFixed(2)}`;

/** Words under 4.5 (large ones: 3). */
export function faintWords(host: Element): string[] {
  return everything(host).flatMap((element) => {
    const words = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
    if (!words || !seen(element) || element.closest('.tip.vh, [aria-disabled], :disabled')) return [];
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const size = parseFloat(fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    const ground = groundOf(element);
    const [r, g, b, a] = rgba(color);
    const found = ratio(over([r, g, b, a * opacityOf(element)], ground), ground);
    return found >= (large ? 3 : 4.5) - 0.02 ? [] : [say(element, 'words', found)];
  });
}

/** Shapes that only decorate: words say the same, or they group what words name. */
const decoration = '.guide, .area, .centre, .spot, .leader, .ring *, .bridge';

/** Lines, signs and borders that tell something, under 3. */
export function faintShapes(host: Element): string[] {
  return everything(host).flatMap((element) => {
    if (!seen(element)) return [];
    const style = getComputedStyle(element);
    if (element instanceof SVGGeometryElement) {
      if (element.matches(decoration) || element.closest('.ring')) return [];
      const svg = element.ownerSVGElement as SVGSVGElement;
      const ground = groundOf(svg);
      const paints = [style.stroke, style.fill].filter((paint) => paint !== 'none').map(rgba);
      const best = Math.max(0, ...paints.map((paint) => ratio(over(paint, ground), ground)));
      return paints.length === 0 || best >= 2.98 ? [] : [say(element, 'shape', best)];
    }
    if (!element.matches('button, input:not([type=radio], [type=range], [type=file]), select, textarea'))
      return [];
    if (parseFloat(style.borderTopWidth) === 0 || element.matches('.more, .loose')) return [];
    const around = groundOf(element, true);
    const edge = ratio(over(rgba(style.borderTopColor), around), around);
    const fill = ratio(groundOf(element), around);
    return Math.max(edge, fill) >= 2.98 || element.matches('[aria-disabled], :disabled')
      ? []
      : [say(element, 'border', Math.max(edge, fill))];
  });
}

/** The contrast of the ring around what has focus, with what is around it. */
export function ringContrast(element: Element): number {
  const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(element);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return 0;
  const ground = groundOf(element, true);
  return ratio(over(rgba(outlineColor), ground), ground);
}
