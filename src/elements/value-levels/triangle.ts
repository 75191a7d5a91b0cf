import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import { triangleInput } from '../../figures/value-input.js';
import { layoutTriangle, type TriangleLayout } from '../../layout/triangle.js';
import type { PlacedText, Point } from '../../layout/value-levels-text.js';
import type { GroupWeights } from '../../model/compare-weights.js';
import type { Level } from '../../model/types.js';
import { lines } from '../../ui/frame.js';
import { box, place, type Placed } from '../../ui/place.js';
import type { Space } from '../../ui/size.js';
import type { Balance } from './balance.js';

interface TriangleState {
  readonly levels: readonly Level[];
  readonly say: Speaker;
  readonly space: Space | undefined;
  readonly isOpen: (id: string) => boolean;
  readonly choose: (id: string) => void;
  /** Groups that each have a point of their own. */
  readonly groups: readonly GroupWeights[];
  /** There where the point can be moved by hand. */
  readonly balance: Balance | undefined;
}

/** The three levels as the corners of a triangle, and the point between them. */
export function renderTriangle(state: TriangleState): TemplateResult {
  const { levels, say, space, balance } = state;
  const layout =
    space && levels.length === 3
      ? layoutTriangle(triangleInput(levels, say, state.groups), space.width, space.measure)
      : undefined;
  const size: Placed = layout ? { width: `${layout.width}px`, height: `${layout.height}px` } : {};
  const hands = layout && balance;
  const classes = [
    layout && 'stage',
    hands && 'movable',
    balance?.moving && 'moving',
    balance?.dragging && 'dragging',
  ];
  return html`<div
    class="triangle ${classes.filter(Boolean).join(' ')} c-communal"
    dir=${layout ? 'ltr' : nothing}
    @pointerdown=${hands ? (event: PointerEvent) => balance.press(event, layout) : nothing}
    @pointermove=${hands ? balance.move : nothing}
    @pointerup=${hands ? balance.release : nothing}
    @pointercancel=${hands ? balance.abort : nothing}
    ${place(size)}
  >
    ${layout ? drawing(layout) : nothing} ${hands && layout.point ? grip(layout.point) : nothing}
    <ul class="corners" role="list" aria-labelledby="intrinsic">
      ${levels.map((level, i) => corner(level, layout?.corners[i], state))}
    </ul>
    ${layout?.groups.map(({ x, y }, i) => groupNumber(i + 1, x, y, layout.groupRadius))}
    ${layout ? html`${word('balance', layout.balanceLabel)}${word('point-word', layout.pointLabel)}` : nothing}
  </div>`;
}

function corner(level: Level, at: TriangleLayout['corners'][number] | undefined, state: TriangleState) {
  const { say } = state;
  const label = say.text('levels', level, 'label');
  return html`<li>
    <button
      type="button"
      class="chip ${at ? 'placed' : ''}"
      data-group="levels"
      data-key="level:${level.id}"
      aria-expanded=${state.isOpen(level.id) ? 'true' : 'false'}
      @click=${() => state.choose(level.id)}
      ${place(at ? box(at) : {})}
    >
      <span class="label" lang=${say.langOf('levels', level, 'label') ?? nothing}>${at ? lines(at.lines) : label}</span>
    </button>
  </li>`;
}

const word = (name: string, at: PlacedText | undefined): unknown =>
  at
    ? html`<span class="word small ${name}" aria-hidden="true" ${place(box(at))}>${lines(at.lines)}</span>`
    : nothing;

/** The number of a group on its circle; who it is and what it says stands beside the triangle. */
const groupNumber = (number: number, x: number, y: number, radius: number): TemplateResult =>
  html`<span
    class="group-number"
    aria-hidden="true"
    ${place(box({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }))}
    >${number}</span
  >`;

/** What a finger takes hold of: larger than the point. */
const grip = ({ x, y }: Point): TemplateResult =>
  html`<div class="grip" ${place({ left: `${x}px`, top: `${y}px` })}></div>`;

function drawing({
  outline,
  guides,
  vertices,
  centre,
  point,
  radius,
  groups,
}: TriangleLayout): TemplateResult {
  const moved = point ? place({ transform: `translate(${point.x}px, ${point.y}px)` }) : nothing;
  return html`<svg class="shapes" aria-hidden="true" focusable="false">
    ${svg`<path class="area" d=${outline}></path>
    <path class="guide" d=${guides}></path>
    ${vertices.map(({ x, y }) => svg`<circle class="vertex" cx=${x} cy=${y} r=${radius * 0.6}></circle>`)}
    <circle class="centre" cx=${centre.x} cy=${centre.y} r=${radius * 0.5}></circle>
    ${groups
      .filter(({ x, y, from }) => x !== from.x || y !== from.y)
      .map(
        ({ x, y, from }) =>
          svg`<path class="leader" d="M${x} ${y}L${from.x} ${from.y}"></path><circle class="spot" cx=${from.x} cy=${from.y} r="3"></circle>`,
      )}
    ${point ? svg`<g class="where" ${moved}><circle class="point" r=${radius}></circle></g>` : nothing}`}
  </svg>`;
}
