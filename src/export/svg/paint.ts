import { plain } from '../plain.js';
import type { Picture, Shape, Text } from './picture.js';
import { familyOf } from './safe.js';

/**
 * Draws a picture on a canvas by its own calls: no picture is loaded, so no content policy is in the way.
 * @param scale canvas px for each px of the picture
 */
export function paint(context: CanvasRenderingContext2D, picture: Picture, scale: number): void {
  const { width, height, background, font } = picture;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  context.direction = 'ltr';
  context.textBaseline = 'alphabetic';
  // Browsers that don't know these draw the words a little closer.
  if ('letterSpacing' in context) context.letterSpacing = `${font.letterSpacing}px`;
  if ('wordSpacing' in context) context.wordSpacing = `${font.wordSpacing}px`;
  const family = familyOf(font.family);
  for (const shape of picture.shapes) {
    context.save();
    if (shape.kind === 'text') paintText(context, shape, family);
    else paintShape(context, shape);
    context.restore();
  }
}

function paintShape(context: CanvasRenderingContext2D, shape: Exclude<Shape, Text>): void {
  const { fill, stroke, thick = 1, dash = [], round } = shape;
  if (shape.kind === 'path') {
    context.translate(shape.x ?? 0, shape.y ?? 0);
    context.scale(shape.scale ?? 1, shape.scale ?? 1);
  }
  const path = outline(shape);
  if (fill) {
    context.fillStyle = fill;
    context.fill(path);
  }
  if (!stroke) return;
  context.strokeStyle = stroke;
  context.lineWidth = thick;
  context.lineCap = round ? 'round' : 'butt';
  context.lineJoin = round ? 'round' : 'miter';
  context.setLineDash([...dash]);
  context.stroke(path);
}

function outline(shape: Exclude<Shape, Text>): Path2D {
  if (shape.kind === 'path') return new Path2D(shape.d);
  const path = new Path2D();
  if (shape.kind === 'ellipse') path.ellipse(shape.cx, shape.cy, shape.rx, shape.ry, 0, 0, 2 * Math.PI);
  else path.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius ?? 0);
  return path;
}

function paintText(context: CanvasRenderingContext2D, shape: Text, family: string): void {
  const { lines, size, bold, fill, anchor = 'start', strike, halo } = shape;
  context.font = `${bold ? 700 : 400} ${size}px ${family}`;
  context.textAlign = anchor === 'middle' ? 'center' : anchor;
  for (const { text, x, y } of lines) {
    const words = plain(text);
    if (halo) {
      context.strokeStyle = halo;
      context.lineWidth = 3;
      context.lineJoin = 'round';
      context.strokeText(words, x, y);
    }
    context.fillStyle = fill;
    context.fillText(words, x, y);
    if (!strike) continue;
    const { width } = context.measureText(words);
    const from = { start: x, middle: x - width / 2, end: x - width }[anchor];
    context.fillRect(from, y - 0.32 * size, width, Math.max(1.5, size / 12));
  }
}
