import type { Speaker } from '../../content/speaker.js';
import { triangleInput } from '../../figures/value-input.js';
import { layoutTriangle, type TriangleLayout } from '../../layout/triangle.js';
import type { PlacedText } from '../../layout/value-levels-text.js';
import type { GroupWeights } from '../../model/compare-weights.js';
import type { Level } from '../../model/types.js';
import { chip } from './chip.js';
import type { Look, Oval, Piece, Shape } from './picture.js';
import { facesOf, placedLines } from './words.js';

/** The three levels as the corners of a triangle, the point that the weights pull to, and a numbered one for each group. Nothing for fewer levels. */
export function drawTriangle(
  levels: readonly Level[],
  width: number,
  say: Speaker,
  look: Look,
  groups: readonly GroupWeights[] = [],
): Piece | undefined {
  if (levels.length !== 3) return undefined;
  const layout = layoutTriangle(triangleInput(levels, say, groups), width, look.measure);
  const corners = layout.corners.flatMap((at, i) => {
    const level = levels[i];
    return level ? chip(at, { hue: 'communal', lang: say.langOf('levels', level, 'label') }, look) : [];
  });
  const { palette } = look;
  const shapes = [
    ...drawing(layout, look),
    ...corners,
    ...word(layout.balanceLabel, palette.muted, look),
    ...word(layout.pointLabel, palette.text, look),
    ...groupPoints(layout, look),
  ];
  return { width: layout.width, height: layout.height, shapes };
}

function drawing(
  { outline, guides, vertices, centre, point, radius }: TriangleLayout,
  look: Look,
): readonly Shape[] {
  const { palette } = look;
  const { em } = facesOf(look);
  const deep = palette.deep.communal;
  const dot = (at: { readonly x: number; readonly y: number }, r: number): Oval => ({
    kind: 'ellipse',
    cx: at.x,
    cy: at.y,
    rx: r,
    ry: r,
  });
  return [
    { kind: 'path', d: outline, fill: palette.tint.communal, stroke: deep, thick: 0.125 * em },
    { kind: 'path', d: guides, stroke: deep, thick: 0.07 * em, dash: [0.13 * em, 0.3 * em] },
    ...vertices.map((at): Oval => ({ ...dot(at, 0.6 * radius), fill: deep })),
    { ...dot(centre, 0.5 * radius), fill: palette.background, stroke: deep, thick: 0.1 * em },
    ...(point ? [{ ...dot(point, radius), fill: palette.text, stroke: palette.background, thick: 2 }] : []),
  ];
}

/** A circle with a number for each group; a thin line leads to its place where another group stands there too. */
function groupPoints({ groups, groupRadius: r }: TriangleLayout, look: Look): readonly Shape[] {
  const { palette } = look;
  const { smallBold: face } = facesOf(look);
  const leaders = groups
    .filter(({ x, y, from }) => x !== from.x || y !== from.y)
    .flatMap(({ x, y, from }): readonly Shape[] => [
      { kind: 'path', d: `M${x} ${y}L${from.x} ${from.y}`, stroke: palette.text, thick: 1 },
      { kind: 'ellipse', cx: from.x, cy: from.y, rx: 3, ry: 3, fill: palette.text },
    ]);
  const circles = groups.flatMap(({ x, y }, i): readonly Shape[] => [
    { kind: 'ellipse', cx: x, cy: y, rx: r, ry: r, fill: palette.text, stroke: palette.background, thick: 2 },
    placedLines([{ text: String(i + 1), hyphen: false }], { x, top: y - face.line / 2 }, face, look, {
      fill: palette.background,
      anchor: 'middle',
    }),
  ]);
  return [...leaders, ...circles];
}

function word(at: PlacedText | undefined, fill: string, look: Look): readonly Shape[] {
  if (!at) return [];
  const { small } = facesOf(look);
  const halo = look.palette.tint.communal;
  const middle = { x: at.x + at.width / 2, top: at.y };
  return [placedLines(at.lines, middle, small, look, { fill, anchor: 'middle', halo })];
}
