// Who takes part: the name in the table, the code, and what makes a page of it.
import { mapData, mapPicture, spheresData, spheresPicture } from './data.mjs';

const memo = new Map();
const once = (key, make) => {
  if (!memo.has(key)) memo.set(key, make());
  return memo.get(key);
};

const spheres = ([n], turn) => once(`s${n}.${turn}`, () => spheresData(n, turn));
const map = ([nodes, links], turn) => once(`m${nodes}.${turn}`, () => mapData(nodes, links, turn));
const picture = (size, turn) => once(`p${size}.${turn}`, () => mapPicture(map(size, turn)));

const plain = (content) => (size, turn) => {
  const { groups, side, nodes, links } = content(size, turn);
  return { groups, side, nodes, links };
};
const peer = (title, code, packages) => ({ title, code, packages });

/** The two works: sizes, and contestants with the floor first. `ours` is judged by the targets. */
export const works = {
  spheres: {
    sizes: [[24], [240], [2400]],
    contestants: {
      floor: {
        title: 'floor: a finished SVG',
        code: 'floor',
        data: (s, t) => ({ picture: spheresPicture(spheres(s, t)) }),
      },
      ours: {
        title: '**`<sb-spheres>`**',
        element: 'sb-spheres',
        data: (s, t) => ({ parts: spheres(s, t).parts }),
      },
      opened: {
        title: '`<sb-spheres>`, every group opened',
        element: 'sb-spheres',
        opened: true,
        data: (s, t) => ({ parts: spheres(s, t).parts }),
      },
      d3: { ...peer('plain D3', 'spheres-d3', ['d3']), data: plain(spheres) },
      echarts: {
        ...peer('ECharts, tree-shaken (canvas)', 'spheres-echarts', ['echarts']),
        data: plain(spheres),
      },
      vega: { ...peer('Vega, pack (canvas)', 'spheres-vega', ['vega']), data: plain(spheres) },
    },
  },
  map: {
    sizes: [
      [20, 30],
      [200, 400],
      [2000, 4000],
    ],
    contestants: {
      floor: {
        title: 'floor: a finished SVG',
        code: 'floor',
        data: (s, t) => ({ picture: picture(s, t).text, polylines: picture(s, t).polylines }),
      },
      ours: {
        title: '**`<sb-support-map>`**',
        element: 'sb-support-map',
        data: (s, t) => map(s, t).conversation,
      },
      opened: {
        title: '`<sb-support-map>`, everything opened',
        element: 'sb-support-map',
        opened: true,
        data: (s, t) => map(s, t).conversation,
      },
      dagre: { ...peer('dagre + SVG', 'map-dagre', ['@dagrejs/dagre']), data: plain(map) },
      d3dag: { ...peer('d3-dag + SVG', 'map-d3-dag', ['d3-dag']), data: plain(map) },
      cytoscape: {
        ...peer('Cytoscape, dagre (canvas)', 'map-cytoscape', ['cytoscape', 'cytoscape-dagre']),
        data: plain(map),
      },
      elk: { ...peer('ELK + SVG', 'map-elk', ['elkjs']), data: plain(map) },
      mermaid: { ...peer('Mermaid', 'map-mermaid', ['mermaid']), data: plain(map) },
    },
  },
};

const styles = `body{margin:16px;font:16px/1.4 sans-serif}#host{position:relative}
svg text{font-size:11px;text-anchor:middle}svg rect,svg circle{fill:#fff;stroke:#777}svg .d1{fill:#f4efe6}
#host>svg>path{fill:none;stroke:#999}#host>svg g rect+text{text-anchor:start}.chosen,.chosen rect{stroke:#000;stroke-width:3}`;
const json = (data) => JSON.stringify(data).replaceAll('<', '\\u003c');

/** The text of a page, by its work, contestant and size in the address; `/blank` is empty. */
export function page(path) {
  const head = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Bench</title><style>${styles}</style>`;
  if (path === '/blank') return head;
  const [, work, name, size] = path.split('/');
  const contestant = works[work]?.contestants[name];
  if (!contestant) return undefined;
  const data = json(contestant.data(size.split('-').map(Number), 0));
  const { element, opened } = contestant;
  const script = (src) => `<script type="module" src="${src}"></script>`;
  const body = element
    ? `<${element}><script type="application/json">${data}</script></${element}>
       ${opened ? `<script>document.querySelector('${element}').opened = { has: () => true };</script>` : ''}
       ${script(`/dist/${element}.js`)}${script('/harness/ours.js')}`
    : `<div id="host"></div><script type="application/json" id="data">${data}</script>${script(`/code/${contestant.code}.js`)}`;
  return `${head}<h1>Bench</h1><main>${body}</main><p>Onder de figuur.</p>${script('/harness/harness.js')}`;
}

/** What a contestant is given in exchange. */
export const exchanged = (work, name, size) => works[work].contestants[name].data(size, 1);

/** The graph itself. */
export const graph = map;
