// What the contestants share: where their data stands, and how they say that they are done.
export const host = document.getElementById('host');
export const data = JSON.parse(document.getElementById('data').textContent);

/**
 * What the bench asks of a contestant.
 *
 * @param {object} what
 * @param {(data: unknown) => unknown} what.draw draws everything anew; may be a promise
 * @param {(i: number) => unknown} what.select chooses the i-th thing
 * @param {() => unknown} [what.lines] the links as polylines, where there are any
 */
export function enter({ draw, select, lines }) {
  globalThis.contestant = { replace: draw, select, lines };
  globalThis.stands = Promise.resolve(draw(data));
}

const SVG = 'http://www.w3.org/2000/svg';

/** An SVG element with attributes. */
export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A graph that was laid out, as SVG: a path for each link, a box with its label for each node. */
export function drawGraph({ width, height, nodes, links }) {
  const stage = svg('svg', { width, height, role: 'img' });
  const line = (points) => `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
  for (const { points } of links) stage.append(svg('path', { d: line(points) }));
  for (const { id, label, x, y } of nodes) {
    stage.append(
      svg(
        'g',
        { id: `c-${id}` },
        svg('rect', { x: x - 90, y: y - 12, width: 180, height: 24 }),
        svg('text', { x: x - 84, y: y + 4 }, label),
      ),
    );
  }
  host.replaceChildren(stage);
  drawn = { links, nodes };
}

let drawn = { links: [], nodes: [] };
export const drawnLines = () => drawn.links;

/** Chooses a node of a graph drawn as above. */
export function choose(i) {
  host.querySelector('.chosen')?.classList.remove('chosen');
  document.getElementById(`c-${drawn.nodes[i % drawn.nodes.length].id}`).classList.add('chosen');
}
