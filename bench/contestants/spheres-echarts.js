// ECharts with only what the picture needs: a series of one's own on a canvas, as in its example of circle packing.
import { CustomChart } from 'echarts/charts';
import { TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { hierarchy, pack } from 'd3-hierarchy';
import { enter, host } from './kit.js';

use([CustomChart, TooltipComponent, CanvasRenderer]);
let chart;
let chosen = -1;

function draw({ groups, side }) {
  const root = hierarchy({
    children: groups.map(({ id, label, parts }) => ({ id, label, children: parts })),
  });
  pack().size([side, side]).padding(3)(root.sum(({ children }) => (children ? 0 : 1)));
  const nodes = root.descendants();
  if (!chart) {
    host.style.width = host.style.height = `${side}px`;
    chart = init(host);
  }
  const option = {
    animation: false,
    tooltip: {},
    series: {
      type: 'custom',
      coordinateSystem: undefined,
      data: nodes.map(({ data }, i) => ({ name: data.label ?? '', value: i })),
      renderItem(_, api) {
        const { x, y, r, depth, data, children } = nodes[api.value(0)];
        return {
          type: 'circle',
          shape: { cx: x, cy: y, r },
          style: {
            fill: ['#fff', '#f4efe6', '#fff'][depth],
            stroke: '#555',
            lineWidth: 1,
          },
          emphasis: { style: { stroke: '#000', lineWidth: 3 } },
          textContent: { style: { text: data.label ?? '', fontSize: 11, fill: '#222' } },
          textConfig: { position: children ? 'insideTop' : 'inside' },
        };
      },
    },
  };
  chart.setOption(option, true);
  chart.getZr().flush();
}

enter({
  draw,
  select(i) {
    if (chosen >= 0) chart.dispatchAction({ type: 'downplay', seriesIndex: 0, dataIndex: chosen });
    chosen = i;
    chart.dispatchAction({ type: 'highlight', seriesIndex: 0, dataIndex: i });
    chart.getZr().flush();
  },
});
