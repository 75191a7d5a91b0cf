// Three groups in circles, by hand with D3's modules.
import { hierarchy, pack } from 'd3-hierarchy';
import { select } from 'd3-selection';
import { enter, host } from './kit.js';

function draw({ groups, side }) {
  const root = hierarchy({
    children: groups.map(({ id, label, parts }) => ({ id, label, children: parts })),
  });
  pack().size([side, side]).padding(3)(root.sum(({ children }) => (children ? 0 : 1)));
  host.replaceChildren();
  const node = select(host)
    .append('svg')
    .attr('width', side)
    .attr('height', side)
    .attr('role', 'img')
    .selectAll('g')
    .data(root.descendants())
    .join('g')
    .attr('transform', ({ x, y }) => `translate(${x.toFixed(1)},${y.toFixed(1)})`);
  node
    .append('circle')
    .attr('class', ({ depth }) => `d${depth}`)
    .attr('r', ({ r }) => r);
  node
    .filter(({ depth }) => depth)
    .append('text')
    .attr('y', ({ children, r }) => (children ? 14 - r : 4))
    .text(({ data }) => data.label);
}

enter({
  draw,
  select: (i) =>
    select(host)
      .selectAll('circle')
      .classed('chosen', (_, j) => j === i),
});
