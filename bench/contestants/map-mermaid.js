// Mermaid: the graph as its text, drawn as SVG.
import mermaid from 'mermaid';
import { data, enter, host } from './kit.js';

mermaid.initialize({
  startOnLoad: false,
  maxTextSize: 10_000_000,
  maxEdges: 100_000,
  flowchart: { htmlLabels: false, curve: 'linear' },
});
let turn = 0;

async function draw({ nodes, links }) {
  const text = [
    'flowchart LR',
    ...nodes.map(({ id, label }) => `${id}["${label}"]`),
    ...links.map(({ from, to }) => `${from} --> ${to}`),
  ].join('\n');
  turn += 1;
  const { svg } = await mermaid.render(`m${turn}`, text);
  host.innerHTML = svg;
}

/** Points along a drawn line. */
function pointsOf(path) {
  const length = path.getTotalLength();
  return Array.from({ length: 13 }, (_, i) => {
    const { x, y } = path.getPointAtLength((length * i) / 12);
    return [x, y];
  });
}

enter({
  draw,
  select(i) {
    host.querySelector('.chosen')?.classList.remove('chosen');
    const all = host.querySelectorAll('.node');
    all[i % all.length].classList.add('chosen');
  },
  lines: () =>
    data.links.flatMap(({ from, to }) => {
      const path = host.querySelector(`path[data-id^="L_${from}_${to}_"]`);
      return path ? [{ from, to, points: pointsOf(path) }] : [];
    }),
});
