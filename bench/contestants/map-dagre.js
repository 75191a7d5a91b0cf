// dagre for the places, SVG by hand.
import dagre from '@dagrejs/dagre';
import { choose, drawGraph, drawnLines, enter } from './kit.js';

function draw({ nodes, links }) {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 8, ranksep: 120 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, label } of nodes) graph.setNode(id, { label, width: 180, height: 24 });
  for (const { from, to } of links) graph.setEdge(from, to);
  dagre.layout(graph);
  const { width, height } = graph.graph();
  drawGraph({
    width,
    height,
    nodes: nodes.map(({ id, label }) => ({ id, label, x: graph.node(id).x, y: graph.node(id).y })),
    links: links.map(({ from, to }) => ({
      from,
      to,
      points: graph.edge(from, to).points.map(({ x, y }) => [x, y]),
    })),
  });
}

enter({ draw, select: choose, lines: drawnLines });
