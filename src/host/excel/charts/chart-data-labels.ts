import { defineClass, membersOf } from '../../protocol/host-class';
import { flag } from '../../protocol/value-types';
import { type ChartTarget, changeChart } from './target';

const { property } = membersOf<ChartTarget>();

export const chartDataLabels = defineClass<ChartTarget>('ChartDataLabels', 1, {
  properties: {
    showValue: property(
      1,
      flag,
      ({ chart }) => chart.dataLabels,
      (self, dataLabels) => changeChart(self, { dataLabels }),
    ),
  },
});
