// Cytoscape with its dagre layout, on canvases.
import cytoscape from 'cytoscape';
import layouts from 'cytoscape-dagre';
import { enter, host } from './kit.js';

cytoscape.use(layouts);
let cy;

function draw({ nodes, links }) {
  cy?.destroy();
  host.style.height = '850px';
  return new Promise((resolve) => {
    cy = cytoscape({
      container: host,
      elements: [
        ...nodes.map(({ id, label }) => ({ data: { id, label } })),
        ...links.map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
      ],
      style: [
        {
          selector: 'node',
          style: {
            label: 'data(label)',
            shape: 'rectangle',
            width: 180,
            height: 24,
            'text-valign': 'center',
            'font-size': 11,
          },
        },
        { selector: 'edge', style: { 'curve-style': 'bezier', 'target-arrow-shape': 'triangle', width: 1 } },
        { selector: ':selected', style: { 'border-width': 3, 'border-color': '#000' } },
      ],
      layout: { name: 'dagre', rankDir: 'LR', nodeSep: 8, rankSep: 120, animate: false },
    });
    cy.one('render', resolve);
  });
}

enter({
  draw,
  select(i) {
    cy.$(':selected').unselect();
    cy.nodes()[i % cy.nodes().length].select();
    return new Promise((resolve) => cy.one('render', resolve));
  },
  lines: () =>
    cy.edges().map((edge) => {
      const [a, b] = [edge.source().position(), edge.target().position()];
      return {
        from: edge.source().id(),
        to: edge.target().id(),
        points: [
          [a.x, a.y],
          [b.x, b.y],
        ],
      };
    }),
});
