import { defineClass, membersOf } from '../../protocol/host-class';
import { anything } from '../../protocol/value-types';
import { type PointTarget, referredValues } from './target';

const { property, navigation } = membersOf<PointTarget>();

export const chartPoint = defineClass<PointTarget>('ChartPoint', 1, {
  navigation: { format: navigation(1, 'ChartPointFormat', (self) => self) },
  properties: {
    value: property(
      1,
      anything,
      ({ series, index }, session) => referredValues(series.valuesRef, session)[index] ?? null,
    ),
  },
});
