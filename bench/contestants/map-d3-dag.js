// d3-dag for the places, with what it recommends for large graphs; SVG by hand.
import { coordGreedy, decrossTwoLayer, graphStratify, layeringLongestPath, sugiyama } from 'd3-dag';
import { choose, drawGraph, drawnLines, enter } from './kit.js';

function draw({ nodes, links }) {
  const parents = new Map(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of links) parents.get(to).push(from);
  const graph = graphStratify()(nodes.map(({ id }) => ({ id, parentIds: parents.get(id) })));
  const layout = sugiyama()
    .layering(layeringLongestPath())
    .decross(decrossTwoLayer())
    .coord(coordGreedy())
    .nodeSize([24, 180])
    .gap([8, 120]);
  const { width, height } = layout(graph);
  const label = new Map(nodes.map((node) => [node.id, node.label]));
  // It lays out from top to bottom: x and y change places.
  drawGraph({
    width: height,
    height: width,
    nodes: [...graph.nodes()].map(({ data, x, y }) => ({
      id: data.id,
      label: label.get(data.id),
      x: y,
      y: x,
    })),
    links: [...graph.links()].map(({ source, target, points }) => ({
      from: source.data.id,
      to: target.data.id,
      points: points.map(([x, y]) => [y, x]),
    })),
  });
}

enter({ draw, select: choose, lines: drawnLines });
