import { defineClass, membersOf } from '../../protocol/host-class';
import { flag } from '../../protocol/value-types';
import { chartLegendPosition } from '../enums';
import { type ChartTarget, changeChart } from './target';

const { property } = membersOf<ChartTarget>();

export const chartLegend = defineClass<ChartTarget>('ChartLegend', 1, {
  properties: {
    position: property(
      1,
      chartLegendPosition,
      ({ chart }) => chart.legend.position as 'Right',
      (self, position) => changeChart(self, { legend: { ...self.chart.legend, position } }),
    ),
    visible: property(
      1,
      flag,
      ({ chart }) => chart.legend.visible,
      (self, visible) => changeChart(self, { legend: { ...self.chart.legend, visible } }),
    ),
  },
});
