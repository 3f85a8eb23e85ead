import { defineClass, membersOf } from '../../protocol/host-class';
import { anything, flag } from '../../protocol/value-types';
import { type PointTarget, changePointLabel, referredValues } from './target';

const { property, navigation } = membersOf<PointTarget>();

export const chartPoint = defineClass<PointTarget>('ChartPoint', 1, {
  navigation: {
    dataLabel: navigation(7, 'ChartDataLabel', (self) => self),
    format: navigation(1, 'ChartPointFormat', (self) => self),
  },
  properties: {
    hasDataLabel: property(
      7,
      flag,
      ({ chart, series, index }) =>
        (series.dataLabels ?? chart.dataLabels) && series.pointLabels?.[index]?.hidden !== true,
      (self, shown) => changePointLabel(self, { hidden: !shown }),
    ),
    value: property(
      1,
      anything,
      ({ series, index }, session) => referredValues(series.valuesRef, session)[index] ?? null,
    ),
  },
});
