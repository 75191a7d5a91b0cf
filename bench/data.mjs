// What is drawn: the same content for everyone, the same every time.
import { pack, hierarchy } from 'd3';
import { cityParts, dice } from '../stories/city.ts';

const spheres = [
  ['personal', 'Persoonlijke basis'],
  ['communal', 'Gemeenschappelijke basis'],
  ['institutional', 'Institutionele basis'],
];

/** Three groups with `n` parts in all; another `turn` has other parts. */
export function spheresData(n, turn = 0) {
  const parts = cityParts(n, 2026 + turn).map((part) =>
    turn ? { ...part, id: `${part.id}-${turn}`, label: `${part.label} ${turn}` } : part,
  );
  const groups = spheres.map(([id, label]) => ({
    id,
    label,
    parts: parts
      .filter(({ sphere }) => sphere === id)
      .map(({ id: part, label: text }) => ({ id: part, label: text })),
  }));
  return { parts, groups, side: side(n) };
}

/** Width and height of a drawing in circles, px: so large that labels can be read. */
const side = (n) => Math.max(800, Math.round(Math.sqrt(n) * 60));

const kinds = ['party', 'institutional', 'communal', 'personal'];
const shares = [0.12, 0.28, 0.4, 0.2];

/** A graph in four layers with `nodes` nodes and `links` links, all from left to right, one in ten over a layer. */
export function mapData(nodes, links, turn = 0) {
  const roll = dice(7 + turn);
  const layers = kinds.map((kind, l) => {
    const first = Math.round(shares.slice(0, l).reduce((sum, share) => sum + share, 0) * nodes);
    const last = Math.round(shares.slice(0, l + 1).reduce((sum, share) => sum + share, 0) * nodes);
    return Array.from({ length: last - first }, (_, i) => ({ kind, i: first + i }));
  });
  const names = cityParts(nodes, 7 + turn);
  const all = layers.flatMap((layer, l) =>
    layer.map(({ kind, i }) => ({ id: `n${i}`, label: names[i].label, kind, layer: l })),
  );
  const found = new Map();
  const join = (a, b) => found.set(`${a.id}-${b.id}`, { id: `${a.id}-${b.id}`, from: a.id, to: b.id });
  const pick = (list) => list[Math.floor(roll() * list.length)];
  const of = (l) => all.filter(({ layer }) => layer === l);
  const byLayer = kinds.map((_, l) => of(l));
  // Everyone has one link at least; the rest goes anywhere.
  for (const node of all) {
    if (found.size >= links) break;
    if (node.layer < 3) join(node, pick(byLayer[node.layer + 1]));
    else join(pick(byLayer[2]), node);
  }
  while (found.size < links) {
    const l = Math.floor(roll() * 3);
    const over = roll() < 0.1 && l < 2 ? 2 : 1;
    join(pick(byLayer[l]), pick(byLayer[l + over]));
  }
  return { nodes: all, links: [...found.values()], conversation: conversationOf(all, [...found.values()]) };
}

/** The same graph as a conversation. */
function conversationOf(nodes, links) {
  return {
    parties: nodes.filter(({ kind }) => kind === 'party').map(({ id, label }) => ({ id, label })),
    parts: nodes
      .filter(({ kind }) => kind !== 'party')
      .map(({ id, label, kind }) => ({ id, label, sphere: kind })),
    relations: links.map(({ id, from, to }) => ({ id, from, to, kind: 'facilitates' })),
  };
}

const escaped = (text) => text.replace(/[&<]/g, (c) => (c === '&' ? '&amp;' : '&lt;'));

/** The floor: the circles as a finished picture. Nothing is left to lay out, and nothing can be asked of it. */
export function spheresPicture({ groups, side: size }) {
  const root = hierarchy({
    children: groups.map(({ id, label, parts }) => ({ id, label, children: parts })),
  });
  pack().size([size, size]).padding(3)(root.sum(({ children }) => (children ? 0 : 1)));
  const marks = root.descendants().map(({ x, y, r, depth, data, children }) => {
    const at = `cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r.toFixed(1)}"`;
    const circle = `<circle class="d${depth}" ${data.id ? `id="c-${data.id}"` : ''} ${at}/>`;
    if (!depth) return circle;
    const top = children ? y - r + 14 : y + 4;
    return `${circle}<text x="${x.toFixed(1)}" y="${top.toFixed(1)}">${escaped(data.label)}</text>`;
  });
  return `<svg width="${size}" height="${size}" role="img">${marks.join('')}</svg>`;
}

/** Sizes of a box in the maps that are drawn as SVG. */
export const box = { width: 180, height: 24, across: 300, down: 32 };

/** The floor of the map: layers as columns, once put in order by the middle of their neighbours. */
export function mapPicture({ nodes, links }) {
  const at = new Map();
  for (let l = 0; l < kinds.length; l += 1) {
    const layer = nodes.filter(({ layer: of }) => of === l);
    const middle = new Map(
      layer.map(({ id }) => {
        const places = links.filter(({ to }) => to === id).map(({ from }) => at.get(from)?.[1] ?? 0);
        places.sort((a, b) => a - b);
        return [id, places[places.length >> 1] ?? 0];
      }),
    );
    layer.sort((a, b) => middle.get(a.id) - middle.get(b.id));
    layer.forEach(({ id }, i) => at.set(id, [l * box.across, i * box.down]));
  }
  const lines = links.map(({ from, to }) => {
    const [[x1, y1], [x2, y2]] = [at.get(from), at.get(to)];
    const [a, b] = [x1 + box.width, (x1 + box.width + x2) / 2];
    return `<path d="M${a} ${y1 + 12}C${b} ${y1 + 12} ${b} ${y2 + 12} ${x2} ${y2 + 12}"/>`;
  });
  const boxes = nodes.map(({ id, label }) => {
    const [x, y] = at.get(id);
    return `<g id="c-${id}"><rect x="${x}" y="${y}" width="${box.width}" height="${box.height}"/><text x="${x + 6}" y="${y + 16}">${escaped(label)}</text></g>`;
  });
  const height = Math.max(...[...at.values()].map(([, y]) => y)) + box.down;
  const text = `<svg width="${4 * box.across}" height="${height}" role="img">${lines.join('')}${boxes.join('')}</svg>`;
  const polylines = links.map(({ from, to }) => {
    const [[x1, y1], [x2, y2]] = [at.get(from), at.get(to)];
    return {
      from,
      to,
      points: [
        [x1 + box.width, y1 + 12],
        [x2, y2 + 12],
      ],
    };
  });
  return { text, polylines };
}
