import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { count } from '../../protocol/value-types';
import type { ExcelSession } from '../session';
import { type PointTarget, type SeriesTarget, referredValues } from './target';

const { property, method, getter } = membersOf<SeriesTarget>();

const pointsOf = (self: SeriesTarget, session: ExcelSession): PointTarget[] =>
  referredValues(self.series.valuesRef, session).map((_, index) => ({ ...self, index }));

export const chartPointsCollection = defineClass<SeriesTarget>('ChartPointsCollection', 1, {
  properties: { count: property(1, count, (self, session) => pointsOf(self, session).length) },
  methods: {
    getCount: method(4, [], (self, _, session) => pointsOf(self, session).length),
    getItemAt: getter(
      1,
      'ChartPoint',
      [count],
      (self, [index], session) => pointsOf(self, session)[index] ?? fail('InvalidArgument', `point ${index}`),
    ),
  },
  collection: { item: 'ChartPoint', items: pointsOf },
});
