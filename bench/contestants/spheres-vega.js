// Vega with its pack transform, on a canvas.
import { parse, View } from 'vega';
import { enter, host } from './kit.js';

let view;

const rows = ({ groups }) => [
  { id: 'root', parent: null, label: '' },
  ...groups.flatMap(({ id, label, parts }) => [
    { id: `g-${id}`, parent: 'root', label },
    ...parts.map((part) => ({ ...part, parent: `g-${id}` })),
  ]),
];

async function draw(data) {
  if (view) {
    await view.data('tree', rows(data)).runAsync();
    return;
  }
  const spec = {
    width: data.side,
    height: data.side,
    signals: [{ name: 'chosen', value: -1 }],
    data: [
      {
        name: 'tree',
        values: rows(data),
        transform: [
          { type: 'identifier', as: 'n' },
          { type: 'stratify', key: 'id', parentKey: 'parent' },
          { type: 'pack', padding: 3, size: [{ signal: 'width' }, { signal: 'height' }] },
        ],
      },
    ],
    marks: [
      {
        type: 'symbol',
        from: { data: 'tree' },
        encode: {
          enter: { shape: { value: 'circle' }, fill: { signal: "datum.depth == 1 ? '#f4efe6' : '#fff'" } },
          update: {
            x: { field: 'x' },
            y: { field: 'y' },
            size: { signal: '4 * datum.r * datum.r' },
            stroke: { signal: "datum.n == chosen ? '#000' : '#777'" },
            strokeWidth: { signal: 'datum.n == chosen ? 3 : 1' },
          },
        },
      },
      {
        type: 'text',
        from: { data: 'tree' },
        encode: {
          enter: { align: { value: 'center' }, baseline: { value: 'middle' }, fontSize: { value: 11 } },
          update: {
            x: { field: 'x' },
            y: { signal: 'datum.depth == 1 ? datum.y - datum.r + 12 : datum.y' },
            text: { field: 'label' },
          },
        },
      },
    ],
  };
  view = new View(parse(spec), { renderer: 'canvas', container: host });
  await view.runAsync();
}

enter({ draw, select: (i) => view.signal('chosen', i + 1).runAsync() });
