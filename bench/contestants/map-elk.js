// ELK's layered layout, SVG by hand.
import ELK from 'elkjs/lib/elk.bundled.js';
import { choose, drawGraph, drawnLines, enter } from './kit.js';

async function draw({ nodes, links }) {
  const graph = await new ELK().layout({
    id: 'root',
    layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'RIGHT', 'elk.edgeRouting': 'POLYLINE' },
    children: nodes.map(({ id }) => ({ id, width: 180, height: 24 })),
    edges: links.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  });
  const label = new Map(nodes.map((node) => [node.id, node.label]));
  drawGraph({
    width: graph.width,
    height: graph.height,
    nodes: graph.children.map(({ id, x, y }) => ({ id, label: label.get(id), x: x + 90, y: y + 12 })),
    links: graph.edges.map(({ sources, targets, sections: [{ startPoint, bendPoints = [], endPoint }] }) => ({
      from: sources[0],
      to: targets[0],
      points: [startPoint, ...bendPoints, endPoint].map(({ x, y }) => [x, y]),
    })),
  });
}

enter({ draw, select: choose, lines: drawnLines });
