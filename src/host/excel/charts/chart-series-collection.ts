import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { count, optional, text } from '../../protocol/value-types';
import { type ChartTarget, type SeriesTarget, requireChart } from './target';

const { property, method, getter } = membersOf<ChartTarget>();

const seriesOf = (self: ChartTarget): SeriesTarget[] =>
  requireChart(self).chart.series.map((series) => ({ ...self, series }));

export const chartSeriesCollection = defineClass<ChartTarget>('ChartSeriesCollection', 1, {
  properties: { count: property(1, count, (self) => seriesOf(self).length) },
  methods: {
    /** The values follow by `setValues`. */
    add: getter(7, 'ChartSeries', [optional(text), optional(count)], (self, [name, index]) => {
      const { chart } = requireChart(self);
      const series = { name: name ?? `系列${chart.series.length + 1}`, valuesRef: '' };
      if (index !== undefined && index > chart.series.length) fail('InvalidArgument', `series ${index}`);
      chart.series.splice(index ?? chart.series.length, 0, series);
      self.sheet.dirty.add('charts');
      return { ...self, series: chart.series[index ?? chart.series.length - 1]! };
    }),
    getCount: method(4, [], (self) => seriesOf(self).length),
    getItemAt: getter(
      1,
      'ChartSeries',
      [count],
      (self, [index]) => seriesOf(self)[index] ?? fail('InvalidArgument', `series ${index}`),
    ),
  },
  collection: { item: 'ChartSeries', items: seriesOf },
});
