import { writeJSON } from '../../model/json.js';
import { escapeHTML } from '../html.js';
import { plain } from '../plain.js';
import { familyOf, hashOf, languageTag } from './safe.js';
import type { Picture, Shape, Text } from './picture.js';

/**
 * A picture as the text of an SVG file that stands alone: shapes and text with their colours on them, no style sheet,
 * no script, nothing from elsewhere. Ids begin with a mark of the content, so that several can stand in one page.
 * The same in gives the same out.
 */
export function writeSVG(picture: Picture): string {
  const { width, height, font } = picture;
  const id = `sb-${hashOf(writeJSON([picture.title, picture.description, width, height]))}`;
  const lang = languageTag(picture.lang);
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width: number(width),
    height: number(height),
    viewBox: `0 0 ${number(width)} ${number(height)}`,
    role: 'img',
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-desc`,
    lang,
    'xml:lang': lang,
    direction: 'ltr',
    'font-family': familyOf(font.family),
    'letter-spacing': font.letterSpacing ? number(font.letterSpacing) : undefined,
    'word-spacing': font.wordSpacing ? number(font.wordSpacing) : undefined,
  });
  const ground = attributes({ width: number(width), height: number(height), fill: picture.background });
  return [
    `<svg${root}>`,
    `<title id="${id}-title">${xmlText(picture.title)}</title>`,
    `<desc id="${id}-desc">${xmlText(picture.description)}</desc>`,
    `<rect${ground}/>`,
    ...picture.shapes.map(shapeText),
    '</svg>\n',
  ].join('\n');
}

/** Text as XML may hold it: escaped, and without the characters that no XML file can have. */
export const xmlText = (text: string): string => escapeHTML(plain(text).replace(/[\uFFFE\uFFFF]/g, ''));

/** In hundredths of a px. */
const number = (n: number): string => String(Math.round(n * 100) / 100 || 0);

type Values = Readonly<Record<string, string | undefined>>;
const attributes = (values: Values): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${value}"`))
    .join('');

function shapeText(shape: Shape): string {
  switch (shape.kind) {
    case 'text':
      return wordsText(shape);
    case 'rect': {
      const { x, y, width, height, radius } = shape;
      const box = { x: number(x), y: number(y), width: number(width), height: number(height) };
      return `<rect${attributes({ ...box, rx: radius ? number(radius) : undefined, ...paint(shape) })}/>`;
    }
    case 'ellipse': {
      const { cx, cy, rx, ry } = shape;
      const oval = { cx: number(cx), cy: number(cy), rx: number(rx), ry: number(ry) };
      return `<ellipse${attributes({ ...oval, ...paint(shape) })}/>`;
    }
    case 'path': {
      const { d, x = 0, y = 0, scale = 1 } = shape;
      const at = x || y ? `translate(${number(x)} ${number(y)})` : '';
      const by = scale === 1 ? '' : `scale(${String(Math.round(scale * 1e4) / 1e4)})`;
      const transform = `${at}${at && by ? ' ' : ''}${by}` || undefined;
      return `<path${attributes({ d, transform, ...paint(shape) })}/>`;
    }
  }
}

function paint({ fill, stroke, thick = 1, dash, round }: Exclude<Shape, Text>): Values {
  return {
    fill: fill ?? 'none',
    ...(stroke && {
      stroke,
      'stroke-width': number(thick),
      'stroke-dasharray': dash?.map(number).join(' '),
      'stroke-linecap': round ? 'round' : undefined,
      'stroke-linejoin': round ? 'round' : undefined,
    }),
  };
}

function wordsText({ lines, size, bold, fill, anchor, strike, halo, lang }: Text): string {
  const tag = lang === undefined ? undefined : languageTag(lang);
  const spans = lines.map(({ text, x, y, space }, i) => {
    // A space of no size: it doesn't move what is drawn, but keeps two words apart for who copies or reads them.
    const gap = space && i < lines.length - 1 ? '<tspan font-size="0"> </tspan>' : '';
    return `<tspan${attributes({ x: number(x), y: number(y) })}>${xmlText(text)}${gap}</tspan>`;
  });
  const look = attributes({
    'font-size': number(size),
    'font-weight': bold ? '700' : undefined,
    fill,
    'text-anchor': anchor,
    'text-decoration': strike ? 'line-through' : undefined,
    ...(halo && { stroke: halo, 'stroke-width': '3', 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
    lang: tag,
    'xml:lang': tag,
  });
  return `<text${look}>${spans.join('')}</text>`;
}
