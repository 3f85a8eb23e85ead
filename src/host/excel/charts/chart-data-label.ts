import { defineClass, membersOf } from '../../protocol/host-class';
import { chartDataLabelPosition } from '../enums';
import { type PointTarget, changePointLabel } from './target';

const { property } = membersOf<PointTarget>();

/** The label of one point. */
export const chartDataLabel = defineClass<PointTarget>('ChartDataLabel', 7, {
  properties: {
    position: property(
      7,
      chartDataLabelPosition,
      ({ chart, series, index }) =>
        (series.pointLabels?.[index]?.position ?? chart.looks?.labelPosition ?? 'Invalid') as 'Top',
      (self, position) => changePointLabel(self, { position }),
    ),
  },
});
