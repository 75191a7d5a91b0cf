import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Picture, Shape, Text } from '../../export/svg/picture.js';

/** A picture as SVG in the page: for paper, where a live figure has no width yet. Its words stand around it as text. */
export const renderPicture = ({ width, height, font, shapes }: Picture): TemplateResult =>
  html`<svg
    class="picture"
    viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}"
    font-family=${font.family}
    aria-hidden="true"
    focusable="false"
  >
    ${shapes.map(renderShape)}
  </svg>`;

function renderShape(shape: Shape): unknown {
  if (shape.kind === 'text') return renderText(shape);
  const { fill = 'none', stroke, thick = 1, dash } = shape;
  const line = stroke ?? nothing;
  const thickness = stroke ? thick : nothing;
  const dashes = stroke && dash ? dash.join(' ') : nothing;
  switch (shape.kind) {
    case 'rect':
      return svg`<rect x=${shape.x} y=${shape.y} width=${shape.width} height=${shape.height} rx=${shape.radius ?? 0}
        fill=${fill} stroke=${line} stroke-width=${thickness} stroke-dasharray=${dashes}></rect>`;
    case 'ellipse':
      return svg`<ellipse cx=${shape.cx} cy=${shape.cy} rx=${shape.rx} ry=${shape.ry}
        fill=${fill} stroke=${line} stroke-width=${thickness} stroke-dasharray=${dashes}></ellipse>`;
    default:
      return svg`<path d=${shape.d} transform=${`translate(${shape.x ?? 0} ${shape.y ?? 0}) scale(${shape.scale ?? 1})`}
        fill=${fill} stroke=${line} stroke-width=${thickness} stroke-dasharray=${dashes}></path>`;
  }
}

const renderText = ({ lines, size, bold, fill, anchor, strike, halo }: Text): unknown =>
  svg`<text font-size=${size} font-weight=${bold ? 700 : 400} fill=${fill} text-anchor=${anchor ?? nothing}
    text-decoration=${strike ? 'line-through' : nothing} stroke=${halo ?? nothing} stroke-width=${halo ? 3 : nothing}
    paint-order="stroke">${lines.map(({ text, x, y }) => svg`<tspan x=${x} y=${y}>${text}</tspan>`)}</text>`;
