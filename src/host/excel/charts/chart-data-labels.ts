import { defineClass, membersOf } from '../../protocol/host-class';
import { flag, text } from '../../protocol/value-types';
import { chartDataLabelPosition } from '../enums';
import { type ChartTarget, changeChart, changeLooks } from './target';

const { property } = membersOf<ChartTarget>();

export const chartDataLabels = defineClass<ChartTarget>('ChartDataLabels', 1, {
  properties: {
    numberFormat: property(
      8,
      text,
      ({ chart }) => chart.labelFormat ?? 'General',
      (self, labelFormat) => changeChart(self, { labelFormat }),
    ),
    position: property(
      1,
      chartDataLabelPosition,
      ({ chart }) => (chart.looks?.labelPosition ?? 'Invalid') as 'Top',
      (self, labelPosition) => changeLooks(self, { labelPosition }),
    ),
    showValue: property(
      1,
      flag,
      ({ chart }) => chart.dataLabels,
      (self, dataLabels) => changeChart(self, { dataLabels }),
    ),
  },
});
